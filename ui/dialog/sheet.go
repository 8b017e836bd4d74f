package dialog

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

const (
	sheetWidth = 440
	sheetPad   = 24
	buttonGap  = 8
	// farFromEdge is how close a sheet may come to the edge of the window.
	farFromEdge = 16
)

// sheet is a question above everything else in a window. It covers the whole window, so that
// nothing below can be reached while it is open.
type sheet struct {
	widget.BaseWidget
	canvas      fyne.Canvas
	veil        *canvas.Rectangle
	panel       *kit.Panel
	title, text *kit.Paragraph
	// body stands between the text and the buttons; nil for none.
	body fyne.CanvasObject
	// wide is how wide the sheet is at least; 0 for the usual.
	wide float32
	// column is how wide the fields of a form are.
	column  float32
	buttons []*kit.Button
	main    *kit.Button
	escape  func()
	first   fyne.Focusable
	// keys is what got the keys before that nothing has the focus for.
	keys func(*fyne.KeyEvent)
	open bool
}

func newSheet(c fyne.Canvas, title, text string) *sheet {
	s := &sheet{
		canvas: c, veil: canvas.NewRectangle(color.Transparent),
		panel: kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 14, Shadow: p.E3}
		}),
		title: kit.NewParagraph(title, kit.Section, kit.Ink, sheetWidth-2*sheetPad),
		text:  kit.NewParagraph(text, kit.Body, kit.Ink2, sheetWidth-2*sheetPad),
	}
	s.text.Hidden = text == ""
	s.ExtendBaseWidget(s)
	return s
}

// add puts a button at the right end.
func (s *sheet) add(a Answer) {
	act := func() {
		s.close()
		if a.Do != nil {
			a.Do()
		}
	}
	s.addButton(a, act)
}

func (s *sheet) addButton(a Answer, act func()) {
	b := kit.NewButton(kit.ButtonParams{Text: a.Text, Kind: a.Kind, Action: act})
	b.OnKey(func(name fyne.KeyName) bool { return s.key(name, b) })
	s.buttons = append(s.buttons, b)
	if a.Kind == kit.Main {
		s.main = b
	}
	if a.Safe {
		s.escape = act
	}
}

// key handles what means the same on every button; Enter stays with the button itself.
func (s *sheet) key(name fyne.KeyName, on *kit.Button) bool {
	switch name {
	case fyne.KeyEscape:
		if s.escape != nil {
			s.escape()
		}
	case fyne.KeyLeft, fyne.KeyUp:
		s.step(on, -1)
	case fyne.KeyRight, fyne.KeyDown:
		s.step(on, 1)
	default:
		return false
	}
	return true
}

func (s *sheet) step(from *kit.Button, d int) {
	i := slices.Index(s.buttons, from) + d
	if i >= 0 && i < len(s.buttons) {
		s.canvas.Focus(s.buttons[i])
	}
}

// show opens the sheet with the main button, or the first field, ready for the keyboard.
func (s *sheet) show() {
	s.canvas.Overlays().Add(s)
	s.Resize(s.canvas.Size())
	s.keys, s.open = s.canvas.OnTypedKey(), true
	s.canvas.SetOnTypedKey(s.typed)
	s.focus()
}

// typed takes the keys while nothing has the focus: the toolkit takes it away from a field when
// somebody clicks on something else.
func (s *sheet) typed(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		if s.escape != nil {
			s.escape()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.main != nil {
			s.main.TypedKey(e)
		}
	}
}

// suggest marks the text of the first field, so that typing replaces it.
func (s *sheet) suggest() {
	if e, ok := s.first.(fyne.Shortcutable); ok {
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
}

func (s *sheet) focus() {
	switch {
	case s.first != nil:
		s.canvas.Focus(s.first)
	case s.main != nil:
		s.canvas.Focus(s.main)
	case len(s.buttons) > 0:
		s.canvas.Focus(s.buttons[len(s.buttons)-1])
	}
}

func (s *sheet) close() {
	if s.open {
		s.open = false
		s.canvas.SetOnTypedKey(s.keys)
	}
	s.canvas.Overlays().Remove(s)
}

// Tapped implements fyne.Tappable: a click beside the buttons must not take the keyboard away.
func (s *sheet) Tapped(*fyne.PointEvent) { s.focus() }

// AccessibilityLabel implements fyne.Accessible.
func (s *sheet) AccessibilityLabel() string { return s.title.Text() }

// AccessibilityRole implements fyne.Accessible.
func (s *sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{s.veil, s.panel, s.title, s.text}
	if s.body != nil {
		objects = append(objects, s.body)
	}
	for _, b := range s.buttons {
		objects = append(objects, b)
	}
	r := &sheetRenderer{sheet: s, objects: objects}
	r.Refresh()
	return r
}

type sheetRenderer struct {
	sheet   *sheet
	objects []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }

// width is as much as the buttons need, but at least the usual.
func (r *sheetRenderer) width() float32 {
	row := float32(2*sheetPad - buttonGap)
	for _, b := range r.sheet.buttons {
		row += b.MinSize().Width + buttonGap
	}
	return max(sheetWidth, row, r.sheet.wide)
}

// MinSize lets the window be smaller than the sheet.
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *sheetRenderer) Refresh() {
	p := currentPalette()
	veil := color.NRGBA{R: p.Ink.R, G: p.Ink.G, B: p.Ink.B, A: 56}
	if dark(p) {
		veil = color.NRGBA{A: 140}
	}
	if r.sheet.veil.FillColor != color.Color(veil) {
		r.sheet.veil.FillColor = veil
		r.sheet.veil.Refresh()
	}
	r.Layout(r.sheet.Size())
}

// Layout puts the sheet a little above the middle, where the eye expects it.
func (r *sheetRenderer) Layout(size fyne.Size) {
	s := r.sheet
	width := min(r.width(), size.Width-2*farFromEdge)
	inner := width - 2*sheetPad
	s.veil.Resize(size)
	s.title.SetWidth(inner)
	s.text.SetWidth(inner)
	height := float32(sheetPad) + s.title.MinSize().Height
	if s.text.Visible() {
		height += 8 + s.text.MinSize().Height
	}
	bodyTop := height + 16
	if s.body != nil {
		height = bodyTop + s.body.MinSize().Height
	}
	buttonTop := height + 24
	height = buttonTop + 30 + 20
	x := float32(int((size.Width - width) / 2))
	y := max(farFromEdge, float32(int((size.Height-height)*0.42)))
	put(s.panel, x, y, width, height)
	left, top := x+sheetPad, y+sheetPad
	put(s.title, left, top, inner, s.title.MinSize().Height)
	put(s.text, left, top+s.title.MinSize().Height+8, inner, s.text.MinSize().Height)
	if s.body != nil {
		put(s.body, left, y+bodyTop, inner, s.body.MinSize().Height)
	}
	right := x + width - sheetPad
	for _, b := range slices.Backward(s.buttons) {
		w := b.MinSize().Width
		put(b, right-w, y+buttonTop, w, 30)
		right -= w + buttonGap
	}
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
