// Package mailer puts a new mail with a file into the system's mail program, which shows it before it goes
// anywhere. It sends nothing itself and imports nothing of ours.
package mailer

import "errors"

// Mail is a mail to be shown.
type Mail struct {
	// To are addresses; there may be none.
	To            []string
	Subject, Body string
	// File is the full path of what hangs on it.
	File string
}

// Errors of Compose.
var (
	// ErrNone means that no program takes a mail with a file.
	ErrNone = errors.New("no mail program takes a file")
	// ErrLeft means that the user has closed the mail without sending it.
	ErrLeft = errors.New("mail was left")
)

// System is the mail program of the system.
type System struct{}

// Compose shows a new mail. It waits until the mail program has taken it, which on some systems is when
// the user has sent it, and so belongs in the background.
func (System) Compose(m Mail) error { return compose(m) }
