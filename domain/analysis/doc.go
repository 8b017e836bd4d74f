// Package analysis computes what a project says about itself: counts, gaps and what is
// still missing. Everything is a pure function over a document.
//
// It imports package domain, its catalogue and its document, and nothing else.
package analysis
