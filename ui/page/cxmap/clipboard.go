package cxmap

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// copy puts the selected cards on the clipboard: whole for this program, as a table for Excel.
func (p *Page) copy() {
	cards := p.cards()
	p.clip = edit.CopyClip(p.Session.Doc(), p.m, cards)
	p.clipText = edit.FormatTable(p.clip.Table())
	p.Window.Clipboard().SetContent(p.clipText)
}

func (p *Page) cut() {
	p.copy()
	p.removeCards(p.cards())
}

// paste puts in what was copied here, or the lines and tabs that another program left.
func (p *Page) paste() {
	text := p.Window.Clipboard().Content()
	at, ok := p.pasteSpot()
	if !ok || strings.TrimSpace(text) == "" && p.clip.IsEmpty() {
		return
	}
	// Systems may change line ends on the way.
	ours := !p.clip.IsEmpty() && strings.ReplaceAll(text, "\r\n", "\n") == p.clipText
	count := 0
	label := edit.Label{Key: "undo.cards.pasted"}
	d := p.Session.Draft()
	var made []domain.ID
	var err error
	if ours {
		made, err = edit.PasteClip(d, p.clip, at)
	} else {
		made, err = edit.PasteText(d, at, text)
	}
	if err != nil {
		p.Window.Fail(err)
		return
	}
	count = len(made)
	label.Count = count
	if count == 0 {
		return
	}
	// The draft is ready; Commit takes it over as it is.
	p.commitDraft(label, d, made)
}

func (p *Page) commitDraft(label edit.Label, d *document.Draft, selected []domain.ID) {
	c, err := d.Change()
	if err == nil {
		err = p.Session.Commit(edit.Step{Label: label, Place: edit.Place{Map: p.m}, Change: c, Select: selected})
	}
	if err != nil {
		p.Window.Fail(err)
	}
}

// pasteSpot is behind the selected card, or in the cell that has the keyboard.
func (p *Page) pasteSpot() (edit.Spot, bool) {
	if c, ok := document.Find[domain.Card](p.Session.Doc(), p.Session.Selection().Lead()); ok {
		return edit.Spot{Lane: c.Lane, Step: c.Step, Index: p.place(c.ID) + 1}, true
	}
	if !p.cursor.Lane.IsZero() {
		return edit.End(p.cursor.Lane, p.cursor.Step), true
	}
	lane, step := p.firstCell()
	return edit.End(lane, step), !lane.IsZero()
}
