// Package review owns the page on which an answer from Excel is looked through: a list of all that
// it would change, accepted or rejected one by one, before anything reaches the project.
//
// It shows a plan of package merge and hands back what was accepted. It changes nothing itself and
// knows no files.
package review
