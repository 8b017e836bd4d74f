// Package document holds a whole project in memory as tables of records, and the one form in which
// it changes: a Change, which lists records before and after. Undo is the inverse of a Change, a
// group of steps is their squash, and the same Change is written to disk, told to the views and
// produced by a merge.
//
// The package owns the integrity of the whole: references resolve, siblings stay sorted, each phase
// keeps a step. It knows nothing of users, files or screens and imports only package domain.
package document
