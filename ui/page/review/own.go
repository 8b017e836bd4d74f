package review

import (
	"image/color"
	"slices"
	"strings"
	"unicode/utf16"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

// writePad is the room above and below the field, writeOut by how much it begins before the other texts.
const (
	writePad = 5
	writeOut = 4
)

// writing is the field in which somebody writes what shall stand there instead of both sides.
type writing struct {
	at    int
	entry *kit.Entry
	box   *kit.TextBox
}

// height is what the field takes at a width.
func (w *writing) height(width float32) float32 {
	if w.box.Size().Width != width+writeOut {
		w.box.Resize(fyne.NewSize(width+writeOut, w.box.MinSize().Height))
	}
	return w.box.MinSize().Height
}

func keepsBoth(d merge.Difference) bool { return slices.Contains(d.Choices(), merge.TakeBoth) }

// writer is the answer in whose place a text of one's own would come; -1 where no text can stand there
// or nobody argues about it.
func (m *model) writer(at int) int {
	for _, k := range m.wishes(at) {
		if d, _ := m.wish(at, k); m.matters[at].conflict && !m.matters[at].lost && slices.Contains(d.Choices(), merge.TakeOwn) {
			return k
		}
	}
	return -1
}

// unwritten is the matter of a topic that a text of one's own is for: the first that is open, else the
// first of all; -1 for none.
func (d *decisions) unwritten(t int) int {
	out := -1
	for _, at := range d.topics[t].matters {
		if d.writer(at) < 0 {
			continue
		}
		if d.choices[at] == undecided {
			return at
		}
		if out < 0 {
			out = at
		}
	}
	return out
}

// own is the text that was written for a matter; "" where another choice was made. The text that the
// words of both sides make is offered by itself.
func (d *decisions) own(at int) string {
	c := d.choices[at]
	if w, ok := d.wish(at, c.who); c.kind != merge.TakeOwn || ok && c.text == w.Merged {
		return ""
	}
	return c.text
}

// draft is what the field begins with: what was written before, else the words of both sides, else mine.
func (d *decisions) draft(at int) string {
	if text := d.own(at); text != "" {
		return text
	}
	for _, k := range d.wishes(at) {
		if w, _ := d.wish(at, k); w.Merged != "" {
			return w.Merged
		}
	}
	if w, _ := d.any(at); w.Kind == merge.Changed && d.matters[at].mine != "" {
		return d.matters[at].mine
	}
	w, _ := d.any(at)
	return w.After
}

// written is the choice that a text stands for: one that says what a side says takes that side.
func (d *decisions) written(at int, text string) choice {
	if d.matters[at].kind == merge.Changed && text == d.matters[at].mine {
		return keepMine
	}
	for _, k := range d.wishes(at) {
		if w, _ := d.wish(at, k); w.Kind != merge.Removed && text == w.After {
			return take(k)
		}
	}
	return choice{kind: merge.TakeOwn, who: d.writer(at), text: text}
}

// tidy is a text as a field can hold it. What stands for a title has one line.
func (d *decisions) tidy(at int, text string) string {
	if w, ok := d.wish(at, d.writer(at)); ok && !keepsBoth(w) {
		text = strings.Join(strings.Fields(text), " ")
	}
	text = strings.TrimSpace(text)
	if units := utf16.Encode([]rune(text)); len(units) > domain.MaxText {
		text = strings.TrimRight(string(utf16.Decode(units[:domain.MaxText])), "\uFFFD ")
	}
	return text
}

// ownRow offers a text of one's own as a third way.
func (t *table) ownRow(f fact) {
	w := t.page.Words
	row := tableRow{
		label: newRich(t.page.meter, small(w.T("review.own"), ink2)), base: newRich(t.page.meter, plain("", ink2)), hair: kit.NewDivider(),
		own: true, remark: newRich(t.page.meter, small("", ink3)),
	}
	x := cell{text: newRich(t.page.meter, plain("", ink3)), at: f.at}
	x.radio = kit.NewRadio(f.label+" "+w.T("review.own"), false, kit.Good, func(p *palette.Palette) color.NRGBA { return p.GoodTint }, func() { t.write(f.at) })
	x.radio.OnKey(t.page.cellKey)
	row.third = &x
	t.add(row.hair, row.label, row.base, row.remark, x.radio, x.text)
	t.rows = append(t.rows, row)
	t.updateOwn(x)
}

// updateOwn shows what was written.
func (t *table) updateOwn(x cell) {
	text := t.page.decisions.own(x.at)
	x.radio.Set(text != "")
	p := plain(text, ink)
	if text == "" {
		p = plain(t.page.Words.T("review.own.hint"), ink3)
	}
	x.text.set(p)
	x.text.Hidden = t.writing != nil && t.writing.at == x.at
	x.text.Refresh()
}

// writes says whether somebody writes in a row.
func (t *table) writes(r tableRow) bool {
	return r.own && t.writing != nil && t.writing.at == r.third.at
}

// write opens the field for a matter of the topic at hand.
func (t *table) write(at int) {
	t.settle()
	d := t.page.decisions
	e := kit.NewTextEntry(func(s fyne.Shortcut) bool { t.page.shortcut(s); return true })
	e.EnterFinishes = true
	e.SetValue(d.draft(at))
	w := &writing{at: at, entry: e, box: kit.NewTextBox(e)}
	e.Submitted = func() {
		t.settle()
		t.page.list.takeFocus()
	}
	e.Dropped = func() {
		t.close()
		t.page.list.takeFocus()
	}
	e.Left = func() {
		if t.writing == w {
			t.settle()
		}
	}
	e.Typed = func(string) {
		t.page.again()
		t.box.Refresh()
		t.reveal(w)
	}
	t.writing = w
	t.box.Objects = append(slices.Clone(t.objects), w.box)
	t.update()
	t.page.again()
	t.box.Refresh()
	t.reveal(w)
	if c := kit.CanvasOf(t.page.list); c != nil {
		c.Focus(e)
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

// reveal scrolls the field into view.
func (t *table) reveal(w *writing) {
	t.scroll.Refresh() // it does not know yet that there is more to see
	top, bottom := w.box.Position().Y-writePad, w.box.Position().Y+w.box.Size().Height+writePad
	if y, height := t.scroll.Offset.Y, t.scroll.Size().Height; bottom > y+height || top < y {
		t.scroll.ScrollToOffset(fyne.NewPos(0, max(bottom-height, 0)))
	}
}

// settle keeps what somebody has written and closes the field. An empty field chooses nothing.
func (t *table) settle() {
	if w := t.writing; w != nil {
		t.close()
		t.page.act(func() { t.page.decisions.write(w.at, w.entry.Text) })
	}
}

// write chooses a text of one's own.
func (d *decisions) write(at int, text string) {
	if text = d.tidy(at, text); text != "" {
		d.set(at, d.written(at, text))
	}
}

// close takes the field away.
func (t *table) close() {
	if t.writing == nil {
		return
	}
	t.writing = nil
	t.box.Objects = t.objects
	t.update()
	t.page.again()
	t.box.Refresh()
}
