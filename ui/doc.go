// Package ui is the application: it opens windows, wires pages, frame and dialogs to a session and
// brings results of background work back to the main goroutine.
//
// It knows files only through the small interfaces below, which cmd fills; it never imports storage.
package ui
