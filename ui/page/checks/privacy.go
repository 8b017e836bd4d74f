package checks

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// privacy are the rows of the data protection checklist.
func (p *Page) privacy() []row {
	w := p.p.Words
	rows := []row{
		newHead(w.T("checks.privacy.title"), w.T("checks.privacy.intro"), func() string {
			done := 0
			states := analysis.Privacy(p.p.Session.Doc(), p.p.Today())
			for _, s := range states {
				if s.Done {
					done++
				}
			}
			return w.T("checks.privacy.count", i18n.Values{"n": done, "all": len(states)})
		}),
		newNotice(catalog.PrivacyNotice(w.Language())),
	}
	for i := range catalog.PrivacyItems() {
		rows = append(rows, p.newPrivacy(i))
	}
	return rows
}

// privacyRow is a point of the checklist with who looks after it and when.
type privacyRow struct {
	page   *Page
	index  int
	ground *kit.Panel
	done   *kit.Check
	text   *kit.Paragraph
	late   *kit.Tag
	note   *kit.TextBox
	who    *kit.TextBox
	next   *kit.TextBox
}

func (p *Page) newPrivacy(i int) *privacyRow {
	w := p.p.Words
	item := catalog.PrivacyItems()[i]
	set := func(change func(*domain.Entry)) { p.Answer(item.Key, change) }
	r := &privacyRow{
		page: p, index: i, ground: kit.NewPanel(cardLook),
		text: kit.NewParagraph(w.Int(i+1)+"  "+item.Text(w.Language()), kit.Caption, kit.Ink, 300),
		late: kit.NewTag(w.T("checks.overdue"), "warn", kit.BadTag),
	}
	r.done = kit.NewCheck(item.Text(w.Language()), false, func(on bool) {
		set(func(e *domain.Entry) {
			e.Value = 0
			if on {
				e.Value = catalog.PrivacyDone
			}
		})
	})
	r.note = p.note(w.T("checks.note"), true, func(text string) { set(func(e *domain.Entry) { e.Text = text }) })
	r.who = p.note(w.T("checks.responsible"), false, func(text string) { set(func(e *domain.Entry) { e.Detail = text }) })
	r.next = p.dueBox(w.T("checks.next"), func(d domain.Date) { set(func(e *domain.Entry) { e.Due = d }) })
	return r
}

func (r *privacyRow) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.done, r.text, r.late, r.note, r.who, r.next}
}

func (r *privacyRow) finish() {
	for _, b := range []*kit.TextBox{r.note, r.who, r.next} {
		b.Entry().Finish()
	}
}

func (r *privacyRow) sync() {
	s := analysis.Privacy(r.page.p.Session.Doc(), r.page.p.Today())[r.index]
	r.done.Set(s.Done)
	r.late.Hidden = !s.Overdue
	r.note.Entry().SetValue(s.Entry.Text)
	r.who.Entry().SetValue(s.Entry.Detail)
	r.next.Entry().SetValue(r.page.day(s.Entry.Due))
}

func (r *privacyRow) lay(x, y, width float32) float32 {
	const pad, indent, gap = 16, 30, 8
	left, inner := x+pad+indent, width-2*pad-indent
	room := inner
	if !r.late.Hidden {
		need := r.late.MinSize().Width
		put(r.late, x+width-pad-need, y+13, need, 18)
		room -= need + gap
	}
	r.text.SetWidth(room)
	text := r.text.MinSize().Height
	put(r.done, x+pad, y+13, 18, 18)
	put(r.text, left, y+13, room, text)
	top := 13 + text + 8
	who, next := whole(inner*0.24), float32(132)
	note := inner - who - next - 2*gap
	put(r.note, left, y+top, note, 30)
	height := r.note.MinSize().Height
	put(r.note, left, y+top, note, height)
	put(r.who, left+note+gap, y+top, who, 30)
	put(r.next, left+note+who+2*gap, y+top, next, 30)
	all := top + height + 13
	put(r.ground, x, y, width, all)
	return all + 8
}
