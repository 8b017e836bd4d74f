// Package table reads tables of any program as plain grids: workbooks, OpenDocument sheets, text with
// separators, and what lies on the clipboard.
//
// It reads a file whole or refuses it with a typed *workbook.Error; nothing is calculated, no file is
// written, and every size is bounded before memory is taken. What a table means is up to package
// intake.
//
// The package imports packages of domain and package workbook. It does not know the screen.
package table
