package cxmap

import (
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
	"wegmarke/ui/i18n"
	"wegmarke/ui/tool"
)

// Hover implements canvas.Controller: the status bar says what can be done with what is under the
// pointer.
func (p *Page) Hover(hit scene.Hit) {
	hint := p.hintFor(hit)
	if hint == p.hint {
		return
	}
	p.hint = hint
	if p.carry == nil && p.writes == "" {
		p.showStatus()
	}
}

// Away tells the page that another one takes its place.
func (p *Page) Away() {
	p.bringBack()
	p.hint = ""
}

// hintFor is the key of the words for what was hit, "" for none.
func (p *Page) hintFor(hit scene.Hit) string {
	switch {
	case hit.Fold, hit.Part == scene.PartFolded:
		return "hint.fold"
	case hit.Edge:
		return "hint.edge"
	case hit.Part == scene.PartFeeling:
		return "hint.feeling"
	case !hit.Card.IsZero() && p.hasLink(hit.Card):
		return "hint.card.link"
	case !hit.Card.IsZero():
		return "hint.card"
	case hit.Part == scene.PartPhase:
		return "hint.phase"
	case hit.Part == scene.PartStep:
		return "hint.step"
	case hit.Part == scene.PartLaneHead:
		return "hint.lane"
	case hit.Part == scene.PartCell && !hit.Step.IsZero():
		return "hint.cell"
	}
	return ""
}

// FullText implements canvas.Controller: all that stands where a text is cut.
func (p *Page) FullText(hit scene.Hit) string {
	doc := p.Session.Doc()
	if c, ok := document.Find[domain.Card](doc, hit.Card); ok {
		text := document.CardText(doc, c)
		if m, ok := document.Find[domain.Measure](doc, c.Measure); ok {
			for _, more := range []string{p.statusWord(m), p.scene.Words.Day(m.Due)} {
				if more != "" {
					text += "\n" + more
				}
			}
		}
		return text
	}
	switch hit.Part {
	case scene.PartPhase:
		ph, _ := document.Find[domain.Phase](doc, hit.Phase)
		return strings.TrimSpace(ph.Title + "\n" + ph.Task)
	case scene.PartStep:
		s, _ := document.Find[domain.Step](doc, hit.Step)
		return s.Title
	case scene.PartLaneHead:
		if l, ok := document.Find[domain.Lane](doc, hit.Lane); ok {
			return scene.LaneTitle(l, p.scene.Words.Language())
		}
	}
	return ""
}

// statusWord says how far a measure has got, "" where nobody said.
func (p *Page) statusWord(m domain.Measure) string {
	if key := "status." + string(m.Status); p.Words.Has(key) {
		return p.Words.T(key)
	}
	return ""
}

// Dragging implements canvas.Controller.
func (p *Page) Dragging(v tool.Preview) {
	alt := i18n.Values{"key": p.Words.T("key.alt")}
	cancel := p.Words.T("status.cancel")
	switch {
	case len(v.Cards) > 0:
		matter, how := "status.dragged", p.Words.T("hint.drag", alt)
		if v.Copy {
			matter, how = "status.copied", p.Words.T("hint.copy", alt)
		}
		where := p.whereabouts(v.Lead)
		if !v.Lane.IsZero() {
			where = p.nameOf(v.Lane, v.Step)
		}
		p.Window.Status(p.Words.T(matter, i18n.Values{"n": len(v.Cards)}), where+" · "+how+" · "+cancel)
	case v.Marquee != nil:
		p.Window.Status(p.Words.T("status.selected", i18n.Values{"n": len(p.cards())}), p.Words.T("hint.marquee")+" · "+cancel)
	case v.Feeling != nil, v.Resize != nil, !v.Part.IsZero():
		p.Window.Status("", cancel)
	default:
		p.showStatus()
	}
}

// write opens a text field and says in the status bar what its keys do.
func (p *Page) write(hint string, params canvas.EditParams) {
	done := params.Done
	params.Done = func(text string, how canvas.Leave) {
		p.writes = ""
		p.board.Stale(p.scene.SetWriting(scene.Writing{}))
		done(text, how) // which may go on with the next text
		p.board.Invalidate(scene.Dirty{})
		if p.writes == "" {
			p.showStatus()
		}
	}
	p.board.OpenEditor(params)
	p.writes = hint
	p.showStatus()
}

// selectedHint says where a selected card lies, and by which key cards are picked up.
func (p *Page) selectedHint(cards []domain.ID) string {
	var parts []string
	if len(cards) == 1 {
		parts = append(parts, p.whereabouts(cards[0]))
	}
	if p.canLift() {
		parts = append(parts, p.Words.T("hint.lift"))
	}
	return strings.Join(parts, " · ")
}

func (p *Page) showStatus() {
	cards := p.cards()
	matter, remark := "", ""
	if len(cards) > 0 {
		matter = p.Words.T("status.selected", i18n.Values{"n": len(cards)})
	}
	switch {
	case p.writes != "":
		matter, remark = p.Words.T("status.writing"), p.Words.T(p.writes)
	case p.hint != "":
		key := p.Words.T("key.control")
		if fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper {
			key = "⌘"
		}
		remark = p.Words.T(p.hint, i18n.Values{"key": key})
	case len(cards) > 0:
		remark = p.selectedHint(cards)
	}
	p.Window.Status(matter, remark)
}
