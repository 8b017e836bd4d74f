// Package repair makes a project of records that break the rules of the domain, as a damaged file
// holds them. What people wrote is kept: a card without a lane gets one, a text that is too long goes
// on in a card, and what hung on something lost hangs on a stand-in with the name "Wiedergefunden".
// Each thing that was mended is told as a Finding; the words for it belong to package ui.
//
// The outcome follows from the records alone, so that the same file is mended in the same way each
// time. The package knows nothing of files and must not import storage or ui.
package repair
