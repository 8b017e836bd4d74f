package review

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// cell is one value in the table, with a box to choose it where it can be chosen.
type cell struct {
	radio  *kit.Radio
	text   *rich
	at     int
	choice choice
}

// tableRow is one fact, or a third way to decide about the one above.
type tableRow struct {
	label  *rich
	base   *rich
	cells  []cell // mine, then each answer
	third  *cell
	own    bool // the third way is a text of one's own
	remark fyne.CanvasObject
	hair   *kit.Divider
}

// table shows a topic value by value: what was sent, mine, and what each answer says.
type table struct {
	page    *Review
	box     *fyne.Container
	scroll  *container.Scroll
	rows    []tableRow
	heads   []fyne.CanvasObject
	objects []fyne.CanvasObject
	height  float32 // of all rows at the last width
	writing *writing
}

// The measures of the table.
const (
	tableHead  = 46
	tableCell  = 36
	cellPad    = 10
	labelWidth = 108
	hintWidth  = 104
	leastCell  = 148 // where several answers lie side by side
)

func newTable(page *Review) *table {
	t := &table{page: page}
	t.box = container.New(tableLayout{t})
	t.scroll = container.NewScroll(t.box)
	return t
}

// tableLayout is as high as all rows together.
type tableLayout struct{ t *table }

// Layout implements fyne.Layout.
func (l tableLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.t.lay(size) }

// MinSize implements fyne.Layout.
func (l tableLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.t.least(), l.t.measure(l.t.scroll.Size().Width))
}

// show builds the rows of a topic.
func (t *table) show(topic int) {
	if w := t.writing; w != nil { // the list follows by itself
		t.writing = nil
		t.page.decisions.acting(func() { t.page.decisions.write(w.at, w.entry.Text) })
	}
	t.rows, t.objects = nil, nil
	t.heading()
	for _, f := range t.page.lister.facts(topic) {
		t.fact(f)
	}
	t.box.Objects = t.objects
	t.box.Refresh()
	t.scroll.ScrollToTop()
	t.scroll.Refresh()
}

// least is the width below which the table scrolls sideways.
func (t *table) least() float32 {
	n := len(t.page.Answers)
	if n == 1 {
		return 0
	}
	return labelWidth + hintWidth + float32(n+2)*leastCell
}

func (t *table) add(o ...fyne.CanvasObject) { t.objects = append(t.objects, o...) }

// heading names the columns.
func (t *table) heading() {
	w := t.page.Words
	back := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface2 })
	t.heads = []fyne.CanvasObject{back}
	name := func(text, below string, tone kit.Tone) {
		head := kit.NewEllipsis(text, kit.Body, tone)
		head.SetWeight(theme.SemiBold)
		t.heads = append(t.heads, head, kit.NewEllipsis(below, kit.Compact, kit.Ink2))
	}
	name(w.T("review.base"), t.page.day(t.page.Sent), kit.Ink)
	mine := w.T("review.mine")
	if t.page.Other.looks() {
		mine = t.page.Earlier
	}
	name(mine, t.page.today(), mineTone)
	for _, a := range t.page.Answers {
		name(t.page.author(a), t.page.day(a.Date), theirsTone)
	}
	name(w.T("review.hint"), "", kit.Ink)
	me := kit.NewAvatar(18, t.page.Me, scene.Initials(t.page.Me), nil)
	me.Hidden = t.page.Me == "" || t.page.Other.looks()
	t.heads = append(t.heads, me)
	for _, a := range t.page.Answers {
		face := kit.NewAvatar(18, a.Author, scene.Initials(t.page.author(a)), nil)
		face.Hidden = t.page.Other.looks()
		t.heads = append(t.heads, face)
	}
	if at := 1 + 2*(len(t.page.Answers)+2); t.page.Other.looks() {
		t.heads[at].Hide() // nothing has to be said about a value that is only looked at
	}
	for _, o := range []fyne.CanvasObject{t.heads[1], t.heads[2]} {
		if t.page.Other.copies() {
			o.Hide()
		}
	}
	t.add(t.heads...)
}

func mineTone(p *palette.Palette) color.NRGBA   { return p.Mine }
func theirsTone(p *palette.Palette) color.NRGBA { return p.Theirs }
func mineTint(p *palette.Palette) color.NRGBA   { return p.MineTint }
func theirsTint(p *palette.Palette) color.NRGBA { return p.TheirsTint }

// fact adds a row, and below it the ways to keep both sides of a conflict.
func (t *table) fact(f fact) {
	l := t.page.lister
	row := tableRow{
		label: newRich(t.page.meter, plain(f.label, ink2)),
		base:  newRich(t.page.meter, plain(f.base, ink2)),
		hair:  kit.NewDivider(),
	}
	row.base.Hidden = t.page.Other.copies()
	t.add(row.hair, row.label, row.base)
	text, s := l.remark(f)
	if s == bad {
		row.remark = kit.NewTag(text, "warn", kit.BadTag)
	} else {
		row.remark = newRich(t.page.meter, small(text, s))
	}
	t.add(row.remark)
	free := f.at >= 0 && !l.matters[f.at].lost && !t.page.Other.looks()
	own := plain(f.mine, ink)
	if f.own {
		own.pieces = marked(f.base, f.mine, ink)
		if f.at < 0 || !l.matters[f.at].conflict {
			own.pieces[0].shade = mine
		}
	}
	row.cells = append(row.cells, t.cell(f, free, own, keepMine, mineTone, mineTint))
	for k, said := range f.theirs {
		p := plain(said, ink2)
		wants := f.at >= 0 && l.matters[f.at].diff[k] >= 0
		switch {
		case wants:
			p = paragraph{pieces: marked(f.base, said, ink)}
		case f.changed[k]:
			p = plain(said, ink)
		}
		row.cells = append(row.cells, t.cell(f, free && wants, p, take(k), theirsTone, theirsTint))
	}
	t.rows = append(t.rows, row)
	if free && l.matters[f.at].conflict {
		t.thirds(f)
	}
}

// cell makes a value with a box, or a mere text.
func (t *table) cell(f fact, free bool, p paragraph, c choice, tone, tint kit.Tone) cell {
	out := cell{text: newRich(t.page.meter, p), at: f.at, choice: c}
	if free {
		out.radio = kit.NewRadio(f.label+" "+p.words(), t.page.decisions.choices[f.at] == c, tone, tint, func() { t.page.choose(f.at, c) })
		out.radio.OnKey(t.page.cellKey)
		t.add(out.radio)
	}
	t.add(out.text)
	return out
}

// thirds adds what holds both sides: the text that the words of both make, or one after the other.
func (t *table) thirds(f fact) {
	l, w := t.page.lister, t.page.Words
	for _, k := range l.wishes(f.at) {
		d, _ := l.model.wish(f.at, k)
		if !d.Conflict {
			continue
		}
		merged, both := w.T("review.merged"), w.T("review.both")
		if len(t.page.Answers) > 1 { // the same row comes for each of them
			values := i18n.Values{"name": l.whose(l.short(k))}
			merged, both = w.T("review.merged.named", values), w.T("review.both.named", values)
		}
		if d.Merged != "" {
			t.third(f, merged, d.Merged, choice{kind: merge.TakeOwn, who: k, text: d.Merged})
		}
		if slices.Contains(d.Choices(), merge.TakeBoth) {
			t.third(f, both, f.mine+" + "+f.theirs[k], choice{kind: merge.TakeBoth, who: k})
		}
	}
	if k := l.writer(f.at); k >= 0 {
		t.ownRow(f)
	}
}

func (t *table) third(f fact, label, text string, c choice) {
	row := tableRow{
		label: newRich(t.page.meter, small(label, ink2)), base: newRich(t.page.meter, plain("", ink2)), hair: kit.NewDivider(),
	}
	x := t.cell(f, true, plain(text, ink), c, kit.Good, func(p *palette.Palette) color.NRGBA { return p.GoodTint })
	row.third = &x
	row.remark = newRich(t.page.meter, small("", ink3))
	t.add(row.hair, row.label, row.base, row.remark)
	t.rows = append(t.rows, row)
}

// update shows which values are chosen now.
func (t *table) update() {
	for _, r := range t.rows {
		cells := r.cells
		if r.own {
			t.updateOwn(*r.third)
		} else if r.third != nil {
			cells = append(slices.Clone(cells), *r.third)
		}
		for _, c := range cells {
			if c.radio != nil {
				c.radio.Set(t.page.decisions.choices[c.at] == c.choice)
			}
		}
	}
}

// tableColumns are the left edges of the columns, and the right end.
func (t *table) columns(width float32) []float32 {
	n := len(t.page.Answers)
	label, hint := float32(labelWidth), float32(hintWidth)
	if width < 560 {
		label, hint = 102, 88
	}
	if t.page.Other.looks() {
		hint = 0
	}
	room := width - label - hint
	base := whole(room * 0.78 / (0.78 + 1.11*float32(n+1)))
	if t.page.Other.copies() { // nobody knows the state from which two copies went apart
		base = 0
	}
	each := whole((room - base) / float32(n+1))
	x := []float32{0, label, label + base}
	for i := 1; i <= n+1; i++ {
		x = append(x, label+base+float32(i)*each)
	}
	return append(x, width)
}

// measure says how high the table is at a width.
func (t *table) measure(width float32) float32 {
	x := t.columns(max(width, t.least()))
	y := float32(tableHead)
	for _, r := range t.rows {
		y += t.rowHeight(r, x)
	}
	t.height = y
	return y
}

func (t *table) rowHeight(r tableRow, x []float32) float32 {
	n := len(t.page.Answers)
	h := float32(tableCell)
	tall := func(v *rich, width float32) { h = max(h, v.fit(width)+16) }
	tall(r.label, x[1]-x[0]-cellPad-6)
	if !t.page.Other.copies() {
		tall(r.base, x[2]-x[1]-2*cellPad)
	}
	for i, c := range r.cells {
		tall(c.text, x[3+i]-x[2+i]-cellPad-cellLeft(c))
	}
	if r.third != nil {
		width := x[3+n] - x[2] - cellPad - kit.RadioRoom
		if t.writes(r) {
			h = max(h, t.writing.height(width)+2*writePad)
		} else {
			tall(r.third.text, width)
		}
	}
	if v, ok := r.remark.(*rich); ok {
		tall(v, x[4+n]-x[3+n]-2*cellPad)
	}
	return h
}

// cellLeft is the room in front of the words of a cell.
func cellLeft(c cell) float32 {
	if c.radio != nil {
		return kit.RadioRoom
	}
	return cellPad
}

func (t *table) lay(size fyne.Size) {
	if len(t.heads) == 0 {
		return // nothing is shown yet
	}
	n := len(t.page.Answers)
	x := t.columns(size.Width)
	put(t.heads[0], 0, 0, size.Width, tableHead)
	avatars := t.heads[1+2*(n+3):]
	for i := range n + 3 {
		left, right := x[1+i]+cellPad, x[2+i]-6
		top := float32(7)
		if i > 0 && i < n+2 && avatars[i-1].Visible() {
			put(avatars[i-1], left, 6, 18, 18)
			put(t.heads[1+2*i], left+24, top, max(right-left-24, 0), 16)
		} else {
			if i == n+2 {
				top = 15
			}
			put(t.heads[1+2*i], left, top, max(right-left, 0), 16)
		}
		put(t.heads[2+2*i], left, 25, max(right-left, 0), 15)
	}
	y := float32(tableHead)
	for _, r := range t.rows {
		h := t.rowHeight(r, x)
		put(r.hair, 0, y, size.Width, 1)
		center := func(v *rich, left, width float32) {
			height := v.fit(width)
			put(v, left, y+whole((h-height)/2), width, height)
		}
		center(r.label, x[0]+cellPad, x[1]-x[0]-cellPad-6)
		center(r.base, x[1]+cellPad, x[2]-x[1]-2*cellPad)
		for i, c := range r.cells {
			if c.radio != nil {
				put(c.radio, x[2+i], y+1, x[3+i]-x[2+i], h-1)
			}
			center(c.text, x[2+i]+cellLeft(c), x[3+i]-x[2+i]-cellPad-cellLeft(c))
		}
		if r.third != nil {
			put(r.third.radio, x[2], y+1, x[3+n]-x[2], h-1)
			left, width := x[2]+kit.RadioRoom, x[3+n]-x[2]-cellPad-kit.RadioRoom
			if t.writes(r) {
				put(t.writing.box, left-writeOut, y+writePad, width+writeOut, h-2*writePad)
			} else {
				center(r.third.text, left, width)
			}
		}
		switch v := r.remark.(type) {
		case *rich:
			center(v, x[3+n]+cellPad, x[4+n]-x[3+n]-2*cellPad)
		default:
			m := v.MinSize()
			put(v, x[3+n]+cellPad, y+whole((h-m.Height)/2), min(m.Width, x[4+n]-x[3+n]-cellPad), m.Height)
		}
		y += h
	}
}
