package persona

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const informationKey = "persona.information"

// information is what the persona has to know in each phase. Needs that hold for all phases stand
// at the end.
func (p *Page) information() *part {
	model, _ := catalog.ModelOf(catalog.Model7)
	var parts []*part
	for n, phase := range model.Phases() {
		parts = append(parts, p.phaseNeeds(n+1, phase.Names.In(p.lang())))
	}
	all := p.phaseNeeds(0, p.p.Words.T("persona.phase.all"))
	body := stack(0, append(parts, all)...)
	b := p.newBox(informationKey, body.object)
	return &part{b.object, func() {
		b.ask(p)
		b.count.SetText("")
		all.object.(*fyne.Container).Hidden = len(p.needs(0)) == 0
		body.sync()
	}}
}

// needs lists what has to be known in a phase.
func (p *Page) needs(phase int) []domain.ID {
	var out []domain.ID
	for _, e := range document.Entries(p.p.Session.Doc(), p.who, informationKey) {
		if e.Phase == phase {
			out = append(out, e.ID)
		}
	}
	return out
}

// phaseNeeds is the row of a phase: its number and name, and the needs as lines of text. Enter in a
// line begins another one.
func (p *Page) phaseNeeds(phase int, name string) *part {
	w := p.p.Words
	tile := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		fill := p.Ink3
		if phase > 0 {
			fill = p.PhaseFor(phase).Strong
		}
		return kit.PanelLook{Fill: fill, Radius: 5}
	})
	sign := "·"
	if phase > 0 {
		sign = strconv.Itoa(phase)
	}
	number := kit.NewText(sign, kit.Compact, func(p *palette.Palette) nrgba { return p.OnAccent })
	number.SetWeight(theme.SemiBold)
	number.SetAlign(fyne.TextAlignCenter)
	title := kit.NewEllipsis(name, kit.Compact, func(p *palette.Palette) nrgba {
		if phase > 0 {
			return p.PhaseFor(phase).Ink
		}
		return p.Ink3
	})
	title.SetWeight(theme.SemiBold)
	rows := p.list(kit.Column{}, func() []domain.ID { return p.needs(phase) }, func(id domain.ID) *part { return p.needRow(phase, id) })
	var fresh *words
	fresh = p.inline(field{
		key: "edit.entry.text:phase" + strconv.Itoa(phase), hint: w.T("persona.need.hint"),
		read: func() string { return "" },
		write: func(text string) bool {
			return p.p.Commit(edit.Label{Key: "edit.entry.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
				_, err := edit.AddEntry(d, domain.Entry{Subject: p.who, Field: informationKey, Phase: phase, Text: text}, -1)
				return nil, err
			})
		},
		entered: func() {
			fresh.object.Show()
			p.arrange()
			focusOn(p, fresh.box.Entry())
		},
	}, kit.Body, kit.Ink, 15)
	more := func() {
		fresh.object.Show()
		p.arrange()
		focusOn(p, fresh.box.Entry())
	}
	plus := kit.NewSizedIconButton("plus", 20, 11, kit.Tip{Text: w.T("persona.need.add")}, more)
	plus.SetTone(kit.Ink3)
	p.seen(plus)
	fresh.box.Entry().Left = func() {
		setHidden(fresh.object, len(p.needs(phase)) > 0)
		p.arrange()
	}
	text := container.New(kit.Column{}, rows.object, fresh.object)
	o := placed(func(width float32) float32 {
		const left = 27
		put(tile, 0, 10, 18, 18)
		put(number, 0, 10, 18, 18)
		put(title, left, 5, width-left-24, 14)
		put(plus, width-20, 2, 20, 20)
		text.Move(fyne.NewPos(left, 19))
		return 19 + settle(text, width-left) + 6
	}, tile, number, title, plus, text)
	return &part{o, func() {
		rows.sync()
		fresh.sync()
		if !fresh.box.Entry().Focused() {
			setHidden(fresh.object, len(p.needs(phase)) > 0)
		}
	}}
}

// needRow is a need as a line of text; a line that is emptied goes.
func (p *Page) needRow(phase int, id domain.ID) *part {
	f := of(p, id, "edit.entry.text", "", func(e *domain.Entry) *string { return &e.Text })
	write := f.write
	f.write = func(text string) bool {
		if edit.Clean(text) == "" {
			return p.remove(id, "edit.entry.removed")
		}
		return write(text)
	}
	line := p.inline(f, kit.Body, kit.Ink, 15)
	p.rows[id] = line.box.Entry()
	return &line.part
}
