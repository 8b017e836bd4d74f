package cxmap

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/parcel"
	"wegmarke/ui/i18n"
)

// chosen is the parcel of what is selected: lanes or phases with all their cards, or cards. Those of a
// selected step count as cards.
func (p *Page) chosen() parcel.Parcel {
	doc := p.Session.Doc()
	var lanes, phases []domain.ID
	cards := p.cards()
	for _, id := range p.parts() {
		switch r, _ := doc.Get(id); r.(type) {
		case domain.Lane:
			lanes = append(lanes, id)
		case domain.Phase:
			phases = append(phases, id)
		case domain.Step:
			for _, l := range document.Lanes(doc, p.m) {
				cards = append(cards, doc.Children(document.Cell(l.ID, id))...)
			}
		}
	}
	switch {
	case len(lanes) > 0:
		return parcel.OfLanes(doc, p.m, lanes)
	case len(phases) > 0:
		return parcel.OfPhases(doc, p.m, phases)
	}
	return parcel.OfCards(doc, p.m, cards)
}

// copy puts what is selected on the clipboard: whole for this program, as a table for others.
func (p *Page) copy() { p.Window.Clips().Copy(p.chosen()) }

func (p *Page) cut() {
	content := p.chosen()
	p.Window.Clips().Copy(content.Cut(p.Session.Doc()))
	if content.Kind == parcel.Cards {
		p.removeCards(content.Roots) // the step they stood in stays
		return
	}
	p.removeSelected()
}

// paste puts in what was copied in this program, or the lines and tabs that another one left.
func (p *Page) paste() {
	content, text := p.Window.Clips().Paste()
	switch content.Kind {
	case parcel.Lanes:
		p.pasteLanes(content)
	case parcel.Phases:
		p.pastePhases(content)
	case parcel.Map:
		p.Window.PasteMap(content)
	default:
		p.pasteCards(content, text)
	}
}

func (p *Page) pasteCards(content parcel.Parcel, text string) {
	at, ok := p.pasteSpot()
	switch {
	case !ok:
	case content.IsEmpty():
		p.pasteText(at, text)
	default:
		p.putIn(at, content)
	}
}

// putIn puts copied cards to a spot.
func (p *Page) putIn(at edit.Spot, content parcel.Parcel) {
	p.pasteBy(func(d *document.Draft) ([]domain.ID, error) { return p.parcels(content).Cards(d, content, at) })
}

// pasteBy makes cards of what lies on the clipboard as one step.
func (p *Page) pasteBy(make func(*document.Draft) ([]domain.ID, error)) {
	d := p.Session.Draft()
	made, err := make(d)
	if err != nil {
		p.Window.Fail(err)
		return
	}
	if len(made) > 0 {
		// The draft is ready; Commit takes it over as it is.
		p.commitDraft(edit.Label{Key: "undo.cards.pasted", Count: len(made)}, d, made)
	}
}

// pasteLanes puts lanes below the lane at hand.
func (p *Page) pasteLanes(content parcel.Parcel) {
	label := edit.Label{Key: "undo.lanes.pasted", Count: len(content.Roots)}
	if p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		return p.parcels(content).Lanes(d, content, p.m, p.behind(domain.TableLane, p.laneAtHand()))
	}) {
		p.sayPasted(label)
	}
}

// pastePhases puts phases behind the phase at hand.
func (p *Page) pastePhases(content parcel.Parcel) {
	label := edit.Label{Key: "undo.phases.pasted", Count: len(content.Roots)}
	if p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		return p.parcels(content).Phases(d, content, p.m, p.behind(domain.TablePhase, p.phaseAtHand()))
	}) {
		p.sayPasted(label)
	}
}

func (p *Page) sayPasted(label edit.Label) {
	p.Window.Say(p.Words.T(label.Key, i18n.Values{"n": label.Count}))
}

// parcels puts parcels into this project.
func (p *Page) parcels(content parcel.Parcel) edit.Parcels {
	return edit.Parcels{HasImage: func(h domain.Hash) bool { return p.Window.TakeImage(content, h) }}
}

// behind is the index behind a lane or a phase among those of the map, or -1.
func (p *Page) behind(t domain.Table, id domain.ID) int {
	if i := slices.Index(p.Session.Doc().Children(domain.Parent{Table: t, A: p.m}), id); i >= 0 {
		return i + 1
	}
	return -1
}

// laneAtHand is the lane that is selected, or the one that holds the keyboard.
func (p *Page) laneAtHand() domain.ID {
	if l, ok := document.Find[domain.Lane](p.Session.Doc(), p.Session.Selection().Lead()); ok {
		return l.ID
	}
	return p.cursor.Lane
}

// duplicate puts a copy behind each selected card, lane or phase.
func (p *Page) duplicate() {
	content := p.chosen()
	switch content.Kind {
	case parcel.Lanes:
		p.pasteLanes(content)
	case parcel.Phases:
		p.pastePhases(content)
	case parcel.Cards:
		p.Commit(edit.Label{Key: "undo.cards.duplicated", Count: len(content.Roots)}, "", func(d *document.Draft) ([]domain.ID, error) {
			return edit.DuplicateCards(d, content.Roots)
		})
	}
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
