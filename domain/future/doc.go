// Package future compares a map with the map of its future state.
//
// It owns the pairing of phases, steps, lanes and cards of the two maps and what each pair says: new,
// changed, gone or the same. It only reads; taking over belongs to package edit. It imports domain and
// domain/document.
package future
