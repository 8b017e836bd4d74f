// Package bench measures what the window costs: for each step of a script the processor time that
// the main thread spends in the handler and in the frame that follows it, and what the program
// holds in memory afterwards. It prints the figures as a table and as JSON.
//
// It knows no page and no document; package ui writes the script. Nothing of it runs in a window
// that a user opens. It imports the toolkit and nothing of ours.
package bench
