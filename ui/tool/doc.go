// Package tool owns what a pointer does on a canvas: click, marquee, drag of cards, of feelings, of
// phases and lanes, and resizing, as a state machine without any toolkit. Nothing is committed while
// something is dragged; the machine shows a Preview and hands over one Command on release. Esc drops
// the preview, and nothing has happened.
package tool
