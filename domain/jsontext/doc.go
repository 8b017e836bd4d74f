// Package jsontext reads JSON piece by piece, in one pass and with little memory, for values of which a
// document holds a hundred thousand.
//
// Whoever reads says what comes next; a Reader checks that it does, and remembers the first fault. It
// takes what encoding/json takes, with the same meaning: null stands for nothing, bytes that are no
// UTF-8 become the sign for that. It does not look at the case of names.
//
// The package imports the standard library alone.
package jsontext
