// Package workbook writes a CX map as a fill-in .xlsx file and reads what comes back.
//
// Write makes a workbook that a colleague can fill in with any spreadsheet program: one card for
// each cell, lists to choose from, a curve that follows the feelings. Identity travels in hidden
// cells, because cell contents are all that every program keeps: the ID of the snapshot in A1, the
// lanes and slots in column A, the steps in row 1, and the snapshot itself in a very hidden sheet.
// Read is an own strict reader that takes a workbook whole or refuses it with a typed *Error: a
// damaged attachment must never look as if somebody had deleted cards. Match finds the cards of the
// snapshot again, by identity and by text, and says in the words of package merge what changed.
//
// The package imports packages of domain and excelize, the latter for writing only. It does not
// know the session, the project file or the screen.
package workbook
