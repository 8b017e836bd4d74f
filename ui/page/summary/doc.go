// Package summary shows beside a page what follows from it while nothing is selected: who has what to
// do, what is late, what is missing.
//
// It owns the panels at the right of the measures, the key figures and the checks. They only read the
// project; what a click does, their page is told. It must not import storage.
package summary
