// Package inspector owns the panel at the right of a map: it shows what is selected in all its
// details and lets them be changed in place.
//
// Every change goes through Params.Commit, so that it can be undone like any other; the panel
// itself keeps nothing but typing that is not finished yet. It follows changes from elsewhere
// field by field, which leaves the caret where it is. One file holds one kind of content. The
// package knows the domain and the widgets, but nothing of files, windows and the map's canvas.
package inspector
