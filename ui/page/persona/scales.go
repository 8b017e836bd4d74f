package persona

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

const scaleKey = "persona.decision_style"

// scales is the personality: pairs of opposite words and where the persona stands between them. An
// empty field shows the usual pairs; the first one that is moved brings them all in.
func (p *Page) scales() *part {
	w := p.p.Words
	rows := p.list(kit.Column{Gap: 14}, func() []domain.ID { return p.entryIDs(scaleKey) }, p.scaleRow)
	offered := container.New(kit.Column{Gap: 14})
	for i, s := range catalog.Scales() {
		offered.Add(p.offeredScale(i, s))
	}
	add := p.adder(w.T("persona.scale.add"), func(*kit.Button) {
		p.addEntry("edit.entry.added", domain.Entry{Field: scaleKey, Value: kit.SliderMost / 2})
	})
	b := p.newBox(scaleKey, rows.object, offered, add.object)
	return &part{b.object, func() {
		b.ask(p)
		rows.sync()
		some := len(p.entryIDs(scaleKey)) > 0
		offered.Hidden = some
		add.object.(*fyne.Container).Hidden = !some
	}}
}

// ends puts two texts at the ends of a line and the slider below them.
func ends(left, right fyne.CanvasObject, widths func() (left, right float32), slider *kit.Slider) *fyne.Container {
	return placed(func(width float32) float32 {
		l, r := widths()
		if l+r+8 > width { // both give way in proportion
			l, r = (width-8)*l/(l+r), (width-8)*r/(l+r)
		}
		left.Move(fyne.NewPos(0, 0))
		high := settle(left, l)
		right.Move(fyne.NewPos(whole(width-r), 0))
		high = max(high, settle(right, r), 15)
		put(slider, 0, high+1, width, 16)
		return high + 17
	}, left, right, slider)
}

func (p *Page) scaleRow(id domain.ID) *part {
	w := p.p.Words
	word := func(label, hint string, get func(*domain.Entry) *string) *words {
		return p.inline(of(p, id, label, w.T(hint), get), kit.Compact, kit.Ink2, 15)
	}
	left := word("edit.entry.text", "persona.scale.left", func(e *domain.Entry) *string { return &e.Text })
	right := word("edit.entry.detail", "persona.scale.right", func(e *domain.Entry) *string { return &e.Detail })
	p.rows[id] = left.box.Entry()
	s := kit.NewSlider("", func(v int) { change(p, id, "edit.entry.value", func(e *domain.Entry) { e.Value = v }) })
	p.seen(s)
	s.SetTip(kit.Tip{Text: w.T("persona.scale.tip")})
	s.SetMenu(func(at fyne.Position) { p.p.Popup(p.rowMenu(id), at) })
	s.OnKey(func(name fyne.KeyName) bool {
		if name != fyne.KeyDelete {
			return false
		}
		return p.remove(id, "edit.entry.removed")
	})
	width := func(t *words) float32 {
		if t.box.Entry().Focused() {
			return max(t.box.Natural(), 80)
		}
		return t.box.Natural()
	}
	o := ends(left.object, right.object, func() (float32, float32) { return width(left), width(right) }, s)
	return &part{o, func() {
		e := record[domain.Entry](p, id)
		left.sync()
		right.sync()
		s.SetLabel(e.Text + " – " + e.Detail)
		s.Set(e.Value, false)
	}}
}

// offeredScale is one of the usual pairs while the field is empty.
func (p *Page) offeredScale(at int, pair catalog.Scale) *fyne.Container {
	left := kit.NewText(pair.Left.In(p.lang()), kit.Compact, kit.Ink3)
	right := kit.NewText(pair.Right.In(p.lang()), kit.Compact, kit.Ink3)
	s := kit.NewSlider(left.Text()+" – "+right.Text(), func(v int) { p.takeScales(at, v) })
	s.Set(kit.SliderMost/2, true)
	p.seen(s)
	return ends(left, right, func() (float32, float32) { return left.FullWidth(), right.FullWidth() }, s)
}

// takeScales brings the usual pairs in, with a value for one of them.
func (p *Page) takeScales(at, value int) {
	var moved domain.ID
	p.p.Commit(edit.Label{Key: "edit.entry.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		for i, s := range catalog.Scales() {
			e := domain.Entry{
				Subject: p.who, Field: scaleKey, Text: s.Left.In(p.lang()), Detail: s.Right.In(p.lang()), Value: kit.SliderMost / 2,
			}
			if i == at {
				e.Value = value
			}
			id, err := edit.AddEntry(d, e, -1)
			if err != nil {
				return nil, err
			}
			if i == at {
				moved = id
			}
		}
		return nil, nil
	})
	p.focusRow(moved)
}
