// Package canvas owns the one widget that shows a scene: its camera, the tiles it is drawn into, the
// overlay of things that move, and the way of pointer and keys into the tools.
//
// The map is no tree of widgets. The package rasteriser draws 512 px tiles, and panning moves one
// container; only the ghost of a drag, the marquee, the drop target and the text field being edited
// are objects of the toolkit. The package knows scenes and tools, never the session or a file.
package canvas
