// Package answers owns the page of the Excel round: what went out, to whom and until when, and what came
// back. It shows what package round knows and hands every wish to the window; it reads no files and must
// not import other pages.
package answers
