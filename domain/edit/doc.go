// Package edit owns the one way in which a project changes while it is open: a Session commits
// changes, keeps the history for undo and redo, remembers what is selected and tells its
// subscribers. The commands beside it are pure functions that turn what a user did into a Change.
//
// The package knows no toolkit and no file. Everything runs on the caller's goroutine.
package edit
