// Package dialog owns what stands above a window for a moment: choosing a file or a folder, and
// questions in the look of the program.
//
// Choosing files goes through the system's own dialogs where there are any. Every function only
// hands out a path; it never makes, opens or empties a file. The package must not import pages.
package dialog
