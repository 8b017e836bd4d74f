// Package merge compares three states of a map: what was sent out (base), what the project holds
// now (mine) and what an answer says (theirs). It turns them into a plan of differences that a
// person accepts or rejects, and the accepted ones into one document.Change.
//
// The package knows no file formats and no screens: a reader of workbooks fills Theirs, a page or
// a command line shows the Plan. It imports only the standard library and packages of domain.
//
// Values are texts in one fixed form, whatever language a workbook was written in: a feeling is
// "-2" to "2", a status is its code, a day is "2026-03-05", a number has a point and no unit.
package merge
