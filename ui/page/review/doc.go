// Package review is the page on which a person decides what of an answer goes into the project: the
// list of differences at the left, the one at hand field by field beside it, and below it the whole
// map with what becomes of each card.
//
// It serves workbooks that came back, several of them to one sending, copies of a project file and
// versions alike: all are plans of package merge. It changes nothing; it hands over decisions.
package review
