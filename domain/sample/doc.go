// Package sample builds the sample project that people try the program with, and generated projects
// of known sizes that the program is measured and tested with.
//
// Everything is deterministic: the same parameters give the same document, down to the IDs if the
// caller's generator repeats itself. The package imports domain packages and the standard library;
// pictures come in through a function.
package sample
