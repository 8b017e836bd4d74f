// Package measures is the page with the measures of all maps: a board with a column for each state,
// and a list by due date. Cards are dragged from state to state, or moved by the keyboard.
//
// It reads the document and tells the window what is to change; it knows neither files nor how a map
// is drawn.
package measures
