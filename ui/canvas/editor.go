package canvas

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

// Leave says how an edit of a text ended.
type Leave uint8

// Ways to leave a text field.
const (
	Stay    Leave = iota // clicked elsewhere, or Ctrl+Enter
	Next                 // Enter: the next card
	TabOn                // Tab: the next cell
	TabBack              // Shift+Tab: the cell before
	Drop                 // Esc: nothing changes
)

// EditParams is what the text field over a card needs.
type EditParams struct {
	// Where says where the card is now, in body units; false closes the field.
	Where func() (scene.Rect, bool)
	// Pane says in which pane it lies, Type how its text is set; the zero value is that of a title.
	Pane scene.Pane
	Type scene.Type
	// Grow is told how high the field is, in body units, whenever that changes. It may be nil.
	Grow func(height float32)
	Text string
	// Begun says that the text is the first letter of what is being typed: the caret stands behind
	// it. Otherwise the whole text is selected, so that typing replaces it and arrows keep it.
	Begun bool
	// Bold lets Ctrl+B put marks around what is selected and take them away.
	Bold bool
	// Paste takes what is pasted into the empty field; false leaves it to the field. It may be nil.
	Paste func() bool
	// Done receives the text and the way the field was left.
	Done func(text string, how Leave)
}

// editor is the text field over the card that is being edited.
type editor struct {
	b     *Board
	p     EditParams
	field *field
	// frame is the card below the field: the letters stand where the card has them.
	frame *canvas.Rectangle
	// lines is never shown: it breaks the text as the field does, and tells how high that is. The
	// field itself always asks for three rows and scrolls.
	lines  *widget.RichText
	grown  float32
	closed bool
}

// field is a text field whose keys Enter, Esc and Tab mean the card, and which passes on the
// shortcuts that are not about its own text.
type field struct {
	widget.Entry
	e      *editor
	typing kit.Typing
	held   kit.Held
}

// OpenEditor puts a text field over a card.
func (b *Board) OpenEditor(p EditParams) {
	b.CloseEditor(true)
	e := &editor{b: b, p: p}
	f := &field{e: e}
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.ExtendBaseWidget(f)
	f.SetText(p.Text)
	f.OnChanged = func(string) { e.place() }
	e.field, e.frame = f, canvas.NewRectangle(color.Transparent)
	e.lines = widget.NewRichText(&widget.TextSegment{})
	e.lines.Wrapping = f.Wrapping
	if e.p.Type.Size == 0 {
		e.p.Type = scene.Type{Size: 11, Line: 15, Pad: 9, Top: 4}
	}
	look := fieldTheme{size: max(float32(int(e.p.Type.Size*b.cam.zoom+0.5)), 9), of: e.p.Type.Size}
	kit.Adopt(f, look, look)
	kit.Adopt(e.lines, look, look)
	b.editor = e
	if b.button != 0 { // the second press of a double click
		f.held.Press()
	}
	b.high.Objects = append(b.high.Objects, e.frame, e.field)
	e.place()
	b.high.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(f)
	}
	if p.Begun {
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		return
	}
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Editing says whether a text field is open.
func (b *Board) Editing() bool { return b.editor != nil }

// CloseEditor ends the edit and keeps its text, or drops it.
func (b *Board) CloseEditor(keep bool) {
	if b.editor != nil {
		how := Stay
		if !keep {
			how = Drop
		}
		b.editor.leave(how)
	}
}

// leave closes the field. The focus goes back to the board first, because a field that is taken away
// while it has the focus keeps its caret running for ever.
func (e *editor) leave(how Leave) {
	if e.closed {
		return
	}
	e.closed = true
	b := e.b
	b.editor = nil
	b.focus()
	objects := b.high.Objects[:0]
	for _, o := range b.high.Objects {
		if o != fyne.CanvasObject(e.field) && o != fyne.CanvasObject(e.frame) {
			objects = append(objects, o)
		}
	}
	b.high.Objects = objects
	b.high.Refresh()
	e.p.Done(e.field.Text, how)
}

// place lays the field over its card, high enough for its text, and has the card grow with it.
func (e *editor) place() {
	r, ok := e.p.Where()
	if !ok {
		e.leave(Drop)
		return
	}
	zoom, kind := e.b.cam.zoom, e.p.Type
	width := max(r.W*zoom, 90)
	inset := fieldInset * zoom
	room := width - 2*inset - kind.Right*zoom
	rows, high := e.rows(room)
	height := max(float32(rows)*kind.Line+kind.Pad, kind.Least)
	if e.p.Grow != nil && height != e.grown {
		e.grown = height
		e.p.Grow(height)
		if r, ok = e.p.Where(); !ok || e.closed {
			return
		}
	}
	at := e.b.headPos(e.p.Pane, scene.Point{X: r.X, Y: r.Y})
	size := fyne.NewSize(width, max(height*zoom, high))
	if e.p.Grow == nil {
		size.Height = max(size.Height, r.H*zoom)
	}
	// The toolkit sets lines closer than the card does: the field stands in the middle of the card's.
	down := max(kind.Top*zoom+(float32(rows)*kind.Line*zoom-high)/2-4*zoom, 0)
	e.field.Resize(fyne.NewSize(room, max(size.Height-down, high+8*zoom)))
	e.field.Move(at.AddXY(inset, down))
	p := e.b.Palette()
	stroke(e.frame, p.Surface, p.Focus, p.Ring, 6*zoom)
	set(e.frame, at, size)
}

// rows is how many lines the text takes in a field of a width, with one for the caret behind a last
// Enter, and how high they are.
func (e *editor) rows(width float32) (rows int, height float32) {
	e.lines.Segments[0].(*widget.TextSegment).Text = e.field.Text
	e.lines.Resize(fyne.NewSize(width, e.lines.Size().Height))
	e.lines.Refresh()
	look := fieldTheme{size: max(float32(int(e.p.Type.Size*e.b.cam.zoom+0.5)), 9), of: e.p.Type.Size}
	line := fyne.MeasureText("M", look.size, fyne.TextStyle{}).Height
	height = e.lines.MinSize().Height - 2*look.Size(theme.SizeNameInnerPadding)
	return max(int(height/line+0.5), 1), max(height, line)
}

// fieldInset is what a field leaves free on both sides, in scene units: with its own padding its
// letters then stand where those of the card do.
const fieldInset = 4

// FocusLost implements fyne.Focusable.
func (f *field) FocusLost() {
	f.Entry.FocusLost()
	if f.held.Lost(f, func() { f.e.leave(Stay) }) {
		f.e.leave(Stay)
	}
}

// MouseDown implements desktop.Mouseable.
func (f *field) MouseDown(e *desktop.MouseEvent) {
	f.held.Press()
	f.Entry.MouseDown(e)
}

// MouseUp implements desktop.Mouseable.
func (f *field) MouseUp(e *desktop.MouseEvent) {
	f.held.Release()
	f.Entry.MouseUp(e)
}

// TypedRune implements fyne.Focusable.
func (f *field) TypedRune(r rune) { f.typing.Rune(&f.Entry, r) }

func (f *field) TypedKey(k *fyne.KeyEvent) {
	f.e.b.endGesture()
	mods := f.e.b.Mods()
	switch k.Name {
	case fyne.KeyEscape:
		f.e.leave(Drop)
	case fyne.KeyReturn, fyne.KeyEnter:
		if mods&fyne.KeyModifierShift != 0 {
			f.Entry.TypedKey(k) // a new line in the card
			return
		}
		f.e.leave(Next)
	case fyne.KeyTab:
		if mods&fyne.KeyModifierShift != 0 {
			f.e.leave(TabBack)
			return
		}
		f.e.leave(TabOn)
	default:
		f.typing.Key(&f.Entry, k)
	}
}

// AcceptsTab keeps Tab for walking from cell to cell.
func (f *field) AcceptsTab() bool { return true }

func (f *field) TypedShortcut(s fyne.Shortcut) {
	f.e.b.endGesture()
	if _, paste := s.(*fyne.ShortcutPaste); paste && f.Text == "" && f.e.p.Paste != nil && f.e.p.Paste() {
		return
	}
	if f.e.p.Bold && kit.IsBold(s) {
		kit.ToggleBold(&f.Entry)
		return
	}
	if key, end := kit.TextEnd(s); end {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: key})
		return
	}
	if finish, own := kit.FieldShortcut(s); own != nil {
		before := f.Text
		f.typing.Shortcut(&f.Entry, own)
		if _, undo := own.(*fyne.ShortcutUndo); undo && f.Text == before {
			// There is nothing more to take back here. What comes before this text is taken back only when
			// the key has been let go.
			f.e.b.undoHeld = true
			f.e.leave(Stay)
		}
		return
	} else if finish {
		f.e.leave(Stay)
		return
	}
	b := f.e.b
	f.e.leave(Stay)
	b.Controller.Shortcut(s)
}

// fieldTheme is the theme of the program with letters and insets of a card at some zoom. It is told
// apart by the size of the letters, which are whole, so that there are few of them.
type fieldTheme struct {
	size float32
	// of is their size at 100 %.
	of float32
}

func (t fieldTheme) current() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (t fieldTheme) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch n {
	case theme.ColorNameInputBackground, theme.ColorNameInputBorder:
		return color.Transparent
	case theme.ColorNamePrimary: // the caret
		return t.current().Color(theme.ColorNameForeground, v)
	}
	return t.current().Color(n, v)
}

func (t fieldTheme) Font(s fyne.TextStyle) fyne.Resource { return t.current().Font(s) }

func (t fieldTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return t.current().Icon(n) }

func (t fieldTheme) Size(n fyne.ThemeSizeName) float32 {
	zoom := t.size / t.of
	switch n {
	case theme.SizeNameText:
		return t.size
	case theme.SizeNameInnerPadding:
		return 4 * zoom
	case theme.SizeNameInputBorder:
		return 0
	}
	return t.current().Size(n)
}
