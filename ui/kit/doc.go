// Package kit owns the small widgets the windows are built from: buttons, switches,
// tags, rows of the side bar, tooltips, toasts and text by type role.
//
// Widgets get finished words and know nothing of the project; whoever uses them
// translates. They read their colours from the theme whenever they refresh, so a
// switch between light and dark takes effect at once. The package may import
// ui/theme and domain/palette, no other part of the program.
package kit
