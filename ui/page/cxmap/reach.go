package cxmap

import (
	"errors"
	"net/url"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
	"wegmarke/ui/i18n"
)

// opensAfter is how long cards are held over a map in the side bar until it opens.
const opensAfter = 700 * time.Millisecond

// Row is something beside the map that cards can be dropped on: a map, a persona or the touchpoints.
type Row struct {
	Map, Persona domain.ID
	Touchpoints  bool
	Name         string
}

// Around is what the page asks of the window while cards are dragged beside the map.
type Around interface {
	// PageAt is another map that is shown beside this one at a place of the window, or nil.
	PageAt(at fyne.Position) *Page
	// TurnToPage makes a map that is shown beside the one that the user works on.
	TurnToPage(*Page)
	// RowAt is what lies at a place of the window; a zero Row for nothing.
	RowAt(at fyne.Position) Row
	// MarkRow shows where the cards would go; a zero Row takes the mark away.
	MarkRow(Row)
	// OpenMap turns to a map.
	TurnToMap(domain.ID)
	// OpenURL opens a web page in the system's browser.
	OpenURL(*url.URL) error
	// Tell says why something is not possible.
	Tell(title, text string)
}

var _ canvas.Outside = (*Page)(nil)

// carried are cards that are dragged beside the map.
type carried struct {
	row  Row
	stop func()
	// from is the map they come from, once another one has been opened.
	from domain.ID
	// over is the map beside this one that they are over.
	over *Page
}

// CarryOut implements canvas.Outside.
func (p *Page) CarryOut(cards []domain.ID, at fyne.Position, copied bool) {
	if p.carryBeside(cards, at, copied) {
		return
	}
	row := p.Window.RowAt(at)
	if row != p.out.row {
		p.stopWaiting()
		p.out.row = row
		if m := row.Map; !m.IsZero() && m != p.m {
			p.out.stop = p.Later(opensAfter, func() { p.openUnder(m) })
		}
	}
	text := p.reaches(cards, row, copied)
	if text == "" {
		p.Window.MarkRow(Row{})
	} else {
		p.Window.MarkRow(row)
		p.Window.Status(p.Words.T("status.dragged", i18n.Values{"n": len(cards)}), text+" · "+p.Words.T("status.cancel"))
	}
}

// carryBeside follows cards over a map that is shown beside this one.
func (p *Page) carryBeside(cards []domain.ID, at fyne.Position, copied bool) bool {
	over := p.Window.PageAt(at)
	if p.out.over != nil && p.out.over != over {
		p.out.over.board.CarryAway()
	}
	p.out.over = over
	if over == nil {
		return false
	}
	p.stopWaiting()
	p.out.row = Row{}
	p.Window.MarkRow(Row{})
	remark := p.Words.T("status.cancel")
	if over.board.CarryOver(p.board, at, copied) && over.m != p.m {
		m, _ := document.Find[domain.Map](p.Session.Doc(), over.m)
		key := "reach.map.move"
		if copied {
			key = "reach.map.copy"
		}
		remark = p.Words.T(key, i18n.Values{"name": m.Title, "n": len(cards)}) + " · " + remark
	}
	p.Window.Status(p.Words.T("status.dragged", i18n.Values{"n": len(cards)}), remark)
	return true
}

// reaches says what would become of cards on a row; nothing where they cannot go.
func (p *Page) reaches(cards []domain.ID, row Row, copied bool) string {
	doc, values := p.Session.Doc(), i18n.Values{"name": row.Name, "n": len(cards)}
	switch {
	case !row.Map.IsZero() && row.Map != p.home(cards):
		if _, err := edit.ToMap(p.Session.Draft(), cards, row.Map, copied); err != nil {
			return ""
		}
		if copied {
			return p.Words.T("reach.map.copy", values)
		}
		return p.Words.T("reach.map.move", values)
	case !row.Persona.IsZero():
		return p.Words.T("reach.persona", values)
	case row.Touchpoints:
		for _, id := range cards {
			if edit.CanBecomeTouchpoint(doc, id) {
				return p.Words.T("reach.touchpoints", values)
			}
		}
	}
	return ""
}

// home is the map that cards belong to.
func (p *Page) home(cards []domain.ID) domain.ID {
	c, _ := document.Find[domain.Card](p.Session.Doc(), cards[0])
	return document.MapOf(p.Session.Doc(), c)
}

// openUnder opens a map under the cards, so that they can be let go at a place of it.
func (p *Page) openUnder(m domain.ID) {
	p.out.stop = nil
	if p.out.from.IsZero() {
		p.out.from = p.m
	}
	p.Window.TurnToMap(m)
}

// CarryIn implements canvas.Outside.
func (p *Page) CarryIn() {
	p.stopWaiting()
	p.out.row = Row{}
	p.Window.MarkRow(Row{})
	if p.out.over != nil {
		p.out.over.board.CarryAway()
		p.out.over = nil
	}
}

func (p *Page) stopWaiting() {
	if p.out.stop != nil {
		p.out.stop()
		p.out.stop = nil
	}
}

// CarryEnd implements canvas.Outside. Where the cards did not come along, the map they come from is
// shown again.
func (p *Page) CarryEnd() {
	p.CarryIn()
	from := p.out.from
	p.out = carried{}
	if from.IsZero() || from == p.m {
		return
	}
	for _, id := range p.cards() {
		if c, _ := document.Find[domain.Card](p.Session.Doc(), id); document.MapOf(p.Session.Doc(), c) == p.m {
			return
		}
	}
	p.Window.TurnToMap(from)
}

// DropOut implements canvas.Outside.
func (p *Page) DropOut(cards []domain.ID, at fyne.Position, copied bool) {
	if over := p.Window.PageAt(at); over != nil {
		p.Window.TurnToPage(over)
		over.board.DropOver()
		return
	}
	row := p.Window.RowAt(at)
	cards = readingOrder(p.Session.Doc(), p.home(cards), cards)
	switch {
	case !row.Map.IsZero() && row.Map != p.home(cards):
		p.sendTo(row, cards, copied)
	case !row.Persona.IsZero():
		p.tieTo(row, cards)
	case row.Touchpoints:
		p.becomeTouchpoints(cards)
	}
}

// sendTo puts cards into the same phases and lanes of another map.
func (p *Page) sendTo(row Row, cards []domain.ID, copied bool) {
	label := edit.Label{Key: "undo.cards.sent", Count: len(cards), Name: row.Name}
	if copied {
		label.Key = "undo.cards.sent.copy"
	}
	d := p.Session.Draft()
	_, err := edit.ToMap(d, cards, row.Map, copied)
	var missing *edit.NoPlaceError
	switch {
	case errors.As(err, &missing):
		p.tellMissing(row, missing)
	case err != nil:
		p.Window.Fail(err)
	default:
		p.commitDraft(label, d, []domain.ID{})
		p.Window.Say(p.Words.T(label.Key, i18n.Values{"n": label.Count, "name": label.Name}))
	}
}

func (p *Page) tellMissing(row Row, missing *edit.NoPlaceError) {
	key, what := "reach.no.phase", missing.Phase.Title
	if !missing.Lane.ID.IsZero() {
		key, what = "reach.no.lane", scene.LaneTitle(missing.Lane, p.scene.Words.Language())
	}
	p.Window.Tell(p.Words.T("reach.no.title"), p.Words.T(key, i18n.Values{"name": row.Name, "what": what}))
}

// tieTo says of cards that they are about a persona.
func (p *Page) tieTo(row Row, cards []domain.ID) {
	n := 0
	d := p.Session.Draft()
	n, err := edit.TieCards(d, cards, row.Persona)
	if err != nil {
		p.Window.Fail(err)
		return
	}
	if n == 0 {
		p.Window.Say(p.Words.T("reach.persona.tied", i18n.Values{"name": row.Name}))
		return
	}
	label := edit.Label{Key: "edit.card.persona.added", Count: n, Name: row.Name}
	p.commitDraft(label, d, nil)
	p.Window.Say(p.Words.T(label.Key, i18n.Values{"n": n, "name": row.Name}))
}

// becomeTouchpoints makes touchpoints of the texts of cards.
func (p *Page) becomeTouchpoints(cards []domain.ID) {
	d := p.Session.Draft()
	n := edit.BecomeTouchpoints(d, cards)
	if n == 0 {
		p.Window.Tell(p.Words.T("reach.no.title"), p.Words.T("reach.no.touchpoint"))
		return
	}
	label := edit.Label{Key: "undo.touchpoints.made", Count: n}
	p.commitDraft(label, d, nil)
	p.Window.Say(p.Words.T(label.Key, i18n.Values{"n": n}))
}
