// Package search finds the records of a project by the words in them: cards, personas and their
// fields, touchpoints, measures, indicators, maps with phases and lanes, comments and evidence.
//
// Words are compared without case and accents, and ä finds ae as well as a. The index is a list of
// folded texts that is scanned from end to end: at 20,000 cards that takes about a millisecond,
// which no cleverer structure would make worth its memory. The package imports domain, its document
// and its catalogue, and nothing else.
package search
