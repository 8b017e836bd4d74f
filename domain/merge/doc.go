// Package merge compares three states of what people work on: what both started from (base), what the
// project holds now (mine) and what came back (theirs). It turns them into a Plan of differences that a
// person decides about one by one, and the decisions into one document.Change that undo takes back.
//
// There are two ways in. Send takes the state of maps and of forms of records that goes out in a
// workbook; when an answer comes, CompareAll sets that Sending, the state of Now and the Answers side
// by side. Documents compares two whole projects that started as one: copies of a file, or versions.
//
// On both ways the same holds. A value that only theirs changed is preselected, a value that both
// changed to the same is no difference, and one that both changed otherwise is a conflict that nobody
// decides but a person: for mine, for theirs, for both, or for a text of their own, such as the one
// that Words puts together. What was not sent is never missing; what an answer does not mention says
// nothing. Nothing is preselected where the base is a guess, and no deletion where too much would go.
// The outcome does not depend on which side is called mine, and what Apply gives is always whole.
//
// The package knows no file formats and no screens: a reader of workbooks fills Answers, a page or a
// command line shows the Plan. It imports only the standard library and packages of domain.
//
// Values are texts in one fixed form, whatever language a workbook was written in: a feeling is "-2"
// to "2", a status is its code, a day is "2026-03-05", a number has a point and no unit. On forms and
// in documents that form is the one of package field.
package merge
