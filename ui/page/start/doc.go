// Package start owns the page that is shown while no project is open: the ways into a project,
// what was open last and what a crash left behind.
//
// It only shows and calls back. It reads no files but asks, in the background, whether those of
// the list are still there.
package start
