package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// PaletteParams describe a palette.
type PaletteParams struct {
	Placeholder string
	ClearTip    Tip
	// Find lists what fits a text: rows, the line below them, and the sentence in place of rows.
	Find func(text string) (rows []FoundRow, foot, message string)
	// More says whether Find has rows still to come for its text; it is asked again then. Nil means never.
	More func() bool
	// Soon runs f after the next frame. Letters that come in one turn are looked for once.
	Soon func(f func())
	// Shortcut gets the shortcuts that are pressed while the palette is open; it may close it.
	Shortcut func(fyne.Shortcut) bool
}

const (
	paletteWidth = 620
	paletteTop   = 84
	paletteField = 34
	palettePad   = 12
	paletteEnd   = 64 // below the list, at least
)

// Palette is a field above everything with the list of what fits the text in it. Enter takes a row,
// Escape and a click beside it close it.
type Palette struct {
	widget.BaseWidget
	params PaletteParams
	canvas fyne.Canvas
	field  *SearchField
	list   *FoundList
	foot   *Text
	none   *Paragraph
	// due says that the text has changed since it was looked for.
	due, closed bool
}

// ShowPalette opens a palette in a window.
func ShowPalette(c fyne.Canvas, params PaletteParams) *Palette {
	p := &Palette{
		params: params, canvas: c, list: NewFoundList(),
		foot: NewEllipsis("", Compact, Ink3), none: NewParagraph("", Body, Ink2, paletteWidth-4*palettePad),
	}
	p.field = NewSearchField(SearchParams{
		Placeholder: params.Placeholder, ClearTip: params.ClearTip, Changed: func(string) { p.typed() }, Key: p.key,
		Leave: p.Close, EscapeLeaves: true, Forward: params.Shortcut,
	})
	p.list.Pressed = func() {} // the field takes the focus back when the row has been taken
	p.ExtendBaseWidget(p)
	if h, ok := c.Content().(*Host); ok {
		h.HideTip()
	}
	p.find()
	c.Overlays().Add(p)
	p.Resize(c.Size())
	p.field.FocusIn(p.canvas)
	return p
}

// Settle draws the field anew after the palette was painted for the first time: the toolkit gives it
// its theme only then, which is after the focus came.
func (p *Palette) Settle() { p.field.entry.Refresh() }

// Close takes the palette away.
func (p *Palette) Close() {
	p.closed = true
	p.canvas.Overlays().Remove(p)
}

// List is what the palette shows.
func (p *Palette) List() *FoundList { return p.list }

// Field is where the text is typed.
func (p *Palette) Field() *SearchField { return p.field }

// typed looks for the text when all letters of this turn have come.
func (p *Palette) typed() {
	if !p.due {
		p.due = true
		p.params.Soon(p.settle)
	}
}

func (p *Palette) settle() {
	if p.due && !p.closed {
		p.find()
	}
}

// key takes the keys of the list, which are meant for the rows of the text as it is. Enter waits for the
// first row.
func (p *Palette) key(name fyne.KeyName) bool {
	p.settle()
	if name == fyne.KeyReturn || name == fyne.KeyEnter {
		for _, found := p.list.Current(); !found && p.more(); _, found = p.list.Current() {
			p.again()
		}
	}
	return p.list.Key(name)
}

func (p *Palette) more() bool { return p.params.More != nil && p.params.More() }

// again shows the rows that have come meanwhile. They stand behind the others, so what was chosen stays.
func (p *Palette) again() {
	chosen, at := p.list.chosen, p.list.scroll.Offset
	p.list.chosen = -1
	p.show()
	if chosen >= 0 && chosen < len(p.list.rows) {
		p.list.choose(chosen)
		p.list.scroll.ScrollToOffset(at)
	}
}

func (p *Palette) find() {
	p.due = false
	p.show()
	p.follow()
}

// follow asks again, frame by frame, until all rows are there or another text is looked for.
func (p *Palette) follow() {
	if !p.more() {
		return
	}
	text := p.field.Text()
	p.params.Soon(func() {
		if p.closed || p.due || p.field.Text() != text || !p.more() {
			return
		}
		p.again()
		p.follow()
	})
}

func (p *Palette) show() {
	rows, foot, none := p.params.Find(p.field.Text())
	for i, r := range rows {
		if do := r.Do; do != nil {
			rows[i].Do = func() {
				p.Close() // before its action, which may open something itself
				do()
			}
		}
	}
	p.list.SetRows(rows)
	p.foot.SetText(foot)
	p.none.SetText(none)
	p.Refresh()
}

// Tapped implements fyne.Tappable: a click beside the palette closes it.
func (p *Palette) Tapped(e *fyne.PointEvent) {
	if at, size := p.frame(p.Size()); !within(e.Position, at, size) {
		p.Close()
		return
	}
	p.field.FocusIn(p.canvas)
}

// TappedSecondary implements fyne.SecondaryTappable.
func (p *Palette) TappedSecondary(e *fyne.PointEvent) { p.Tapped(e) }

func within(at, corner fyne.Position, size fyne.Size) bool {
	return at.X >= corner.X && at.Y >= corner.Y && at.X < corner.X+size.Width && at.Y < corner.Y+size.Height
}

// frame is where the palette lies in a window of a size.
func (p *Palette) frame(size fyne.Size) (fyne.Position, fyne.Size) {
	width := min(paletteWidth, size.Width-32)
	height := float32(2*palettePad+paletteField) + p.bodyHeight(width)
	height = min(height, size.Height-paletteTop-paletteEnd)
	return fyne.NewPos(whole((size.Width-width)/2), paletteTop), fyne.NewSize(whole(width), whole(height))
}

func (p *Palette) bodyHeight(width float32) float32 {
	if len(p.list.rows) == 0 {
		p.none.SetWidth(width - 4*palettePad)
		return p.none.MinSize().Height + palettePad
	}
	return p.list.height + panelFoot
}

// AccessibilityLabel implements fyne.Accessible.
func (p *Palette) AccessibilityLabel() string { return p.params.Placeholder }

// AccessibilityRole implements fyne.Accessible.
func (p *Palette) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (p *Palette) CreateRenderer() fyne.WidgetRenderer {
	veil, back, hair, line := &canvas.Rectangle{}, &canvas.Rectangle{}, NewDivider(), NewDivider()
	r := &renderer{objects: []fyne.CanvasObject{veil, back, p.field, hair, p.list.scroll, line, p.foot, p.none}}
	r.refresh = func() {
		c := theme.For(p)
		paint(veil, box{fill: color.NRGBA{R: c.Shadow.R, G: c.Shadow.G, B: c.Shadow.B, A: 40}})
		paint(back, box{fill: c.Surface, stroke: c.Line, width: 1, radius: 12, shadow: c.E3})
		empty := len(p.list.rows) == 0
		showIf(p.list.scroll, !empty)
		p.none.Hidden = !empty
		p.foot.Hidden, line.Hidden = empty, empty
	}
	r.layout = func(size fyne.Size) {
		put(veil, 0, 0, size.Width, size.Height)
		at, frame := p.frame(size)
		put(back, at.X, at.Y, frame.Width, frame.Height)
		put(p.field, at.X+palettePad, at.Y+palettePad, frame.Width-2*palettePad, paletteField)
		top := at.Y + 2*palettePad + paletteField
		put(hair, at.X+1, top-1, frame.Width-2, 1)
		bottom := at.Y + frame.Height - panelFoot
		p.list.place(at.X+1, top, frame.Width-2, max(bottom-top, 0))
		put(line, at.X+1, bottom, frame.Width-2, 1)
		put(p.foot, at.X+palettePad+4, bottom+7, frame.Width-2*palettePad-8, 15)
		put(p.none, at.X+2*palettePad, top+palettePad/2, frame.Width-4*palettePad, p.none.MinSize().Height)
	}
	r.minSize = func() fyne.Size { return fyne.Size{} }
	return r.ready(p)
}
