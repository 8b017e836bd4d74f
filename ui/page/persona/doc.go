// Package persona is the persona canvas: who a persona is, what it wants, fears and does, where it
// is met and how all that is known. Cards of its fields are written, dragged and carried by keyboard;
// the other fields are edited where they stand.
//
// It reads the document and tells the window what is to change; it knows neither files nor the map.
// What other packages add to the panel at the right comes in as a SidePart.
package persona
