// Package scene decides where everything on a canvas lies: it turns a project into positioned boxes,
// lines of text, paths, pictures and the areas a pointer can hit. Screen, PNG, PDF and SVG draw the
// same scene, so a layout decision belongs here and never into a painter.
//
// A scene is measured in units of one pixel at 100 % zoom. The package knows no toolkit; it takes
// its colours from package palette and its line breaks from package typeset.
package scene
