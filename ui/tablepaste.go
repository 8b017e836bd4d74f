package ui

import (
	"strings"

	"wegmarke/domain/edit"
	source "wegmarke/domain/intake"
	"wegmarke/ui/action"
	"wegmarke/ui/dialog"
	"wegmarke/ui/kit"
)

// pasteTable looks a table on the clipboard through before it is taken in.
func (w *window) pasteTable() {
	w.closeEditor()
	grids, err := w.pastedTable()
	if err != nil {
		w.Fail(err)
		return
	}
	if len(grids) == 0 {
		w.ask.Message(w.words.T("error.title"), w.words.T("intake.clipboard.empty"))
		return
	}
	w.showIntake(grids, "")
}

// pastedTable reads the clipboard as a table; nothing for one that holds no text.
func (w *window) pastedTable() ([]source.Grid, error) {
	text := w.Clipboard().Content()
	if strings.TrimSpace(text) == "" || strings.ContainsRune(text, 0) {
		return nil, nil
	}
	return w.Tables.PasteTables(w.words.T("intake.clipboard"), text)
}

// offersTable lets the key that pastes cards ask first where a whole table with headings lies on the
// clipboard. A block of texts without headings goes into the cells as ever.
func (w *window) offersTable(a *action.Action) {
	cards := a.Run
	a.Run = func() {
		if w.pane != nil || !w.tableAtHand() {
			cards()
			return
		}
		w.ask.Choice(dialog.Choice{
			Title: w.words.T("intake.paste.title"), Text: w.words.T("intake.paste.text"),
			Answers: []dialog.Answer{
				{Text: w.words.T("button.cancel"), Safe: true},
				{Text: w.words.T("intake.paste.cards"), Do: cards},
				{Text: w.words.T("intake.paste.table"), Kind: kit.Main, Do: w.pasteTable},
			},
		})
	}
}

// tableAtHand says whether what lies on the clipboard is a table of another program that is understood.
func (w *window) tableAtHand() bool {
	content, text := w.clips.Paste()
	if !content.IsEmpty() {
		return false
	}
	rows := edit.ParseTable(text)
	if len(rows) < 2 || len(rows[0]) < 2 && len(rows[1]) < 2 {
		return false
	}
	grids, err := w.pastedTable()
	if err != nil {
		return false
	}
	found, err := source.Recognise(source.Parts(grids), source.Options{})
	return err == nil && len(found.Pieces) > 0 && found.Pieces[0].Kind != source.KindNone
}
