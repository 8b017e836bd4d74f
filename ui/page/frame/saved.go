package frame

import (
	"time"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// SavedKind says how far saving has come.
type SavedKind uint8

// States of saving.
const (
	SavedUnknown SavedKind = iota // nothing to say yet
	SavedDone
	SavedRunning
	SavedWaiting // there are changes that are not on disk
	SavedFailed
	SavedReadOnly
)

// Saved is the state of saving as the status bar shows it.
type Saved struct {
	Kind SavedKind
	// At is when the project was saved, for SavedDone.
	At time.Time
	// Reason says in a few words why saving failed, for SavedFailed.
	Reason string
}

// say turns the state into words, an icon and a tone.
func (s Saved) say(w *i18n.Catalog) (text, icon string, tone kit.Tone) {
	switch s.Kind {
	case SavedDone:
		return w.T("status.saved", i18n.Values{"time": w.Clock(s.At)}), "check", kit.Good
	case SavedRunning:
		return w.T("status.saving"), "", kit.Ink2
	case SavedWaiting:
		return w.T("status.unsaved"), "", kit.Ink2
	case SavedFailed:
		if s.Reason == "" {
			return w.T("status.save.failed"), "warn", kit.Bad
		}
		return w.T("status.notsaved", i18n.Values{"reason": s.Reason}), "warn", kit.Bad
	case SavedReadOnly:
		return w.T("status.readonly"), "lock", kit.Ink2
	}
	return "", "", kit.Ink2
}
