package ui

import (
	"cmp"
	"errors"
	"strings"

	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

// title shows in the bar of the window which project it is and how far it has got into its file.
func (w *window) title() {
	text := "Wegmarke"
	if w.session != nil {
		name := cmp.Or(strings.TrimSpace(document.Project(w.doc()).Title), w.words.T("file.untitled"))
		saved, key := w.shell.saved, "window.title"
		switch {
		case saved.Err != nil && !errors.Is(saved.Err, ErrUntitled):
			key = "window.title.failed"
		case w.project.Path() == "":
			key = "window.title.nofile"
		case saved.Unsaved > 0:
			key = "window.title.waiting"
		}
		text = w.words.T(key, i18n.Values{"name": name})
	}
	if text != w.win.Title() {
		w.win.SetTitle(text)
	}
}
