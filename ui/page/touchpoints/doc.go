// Package touchpoints owns the page of the touchpoint canvas: all touchpoints of the project as a
// table in groups, to be compared, sorted and edited in place, and beside it what follows from them.
//
// It reads the document and changes it only by Params.Commit, so that everything can be undone. The
// model (files model and groups) knows no toolkit. The package must import no other page and no
// storage.
package touchpoints
