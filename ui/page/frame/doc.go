// Package frame owns everything around the canvas: the top bar, the side bar with the tree of
// the project, the bar above the map, the status bar, and how the window is shared out between
// them, the canvas and the inspector.
//
// It shows what the document and the action table say and reports what the user chose; it
// changes nothing itself. It may import domain packages, assets and the ui packages for actions,
// words, theme and widgets, no page and no storage.
package frame
