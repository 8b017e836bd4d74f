// Package intake takes tables that other people made into a project: a journey map in anybody's
// layout, a persona as a sheet of labels and values, a list of touchpoints, measures or key figures.
//
// Recognise looks at grids of plain texts and proposes what they are, how sure that is, and which line
// holds what; nothing is left out silently, because every line of a table stands in the proposal, if
// only as one that is not taken. A person corrects the proposal line by line, and the corrections
// are kept as a Mapping for the next table with the same headings. Build turns the proposal into one
// change of the document.
//
// The package imports packages of domain only. It knows no file formats.
package intake
