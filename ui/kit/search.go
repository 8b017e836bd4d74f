package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

// SearchParams describe a search field.
type SearchParams struct {
	Placeholder string
	Shortcut    string // shown at the right while the field is empty
	ClearTip    Tip
	Width       float32
	Changed     func(text string)
	Submitted   func(text string)
	// Leave is called when the user presses Escape in an empty field.
	Leave func()
	// EscapeLeaves makes one Escape both empty the field and leave it.
	EscapeLeaves bool
	// Key gets each key first and says whether it used it; nil uses none.
	Key func(fyne.KeyName) bool
	// Focused is told when the field gets or loses the focus.
	Focused func(bool)
	// Forward gets each shortcut first and says whether it used it; nil uses none.
	Forward func(fyne.Shortcut) bool
}

// SearchField is a field with a magnifying glass. Escape empties it.
type SearchField struct {
	widget.BaseWidget
	params SearchParams
	entry  *searchEntry
	clear  *IconButton
}

// NewSearchField makes a search field.
func NewSearchField(p SearchParams) *SearchField {
	s := &SearchField{params: p}
	s.entry = newSearchEntry(s)
	Adopt(s.entry, bareTheme{}, bareTheme{})
	s.clear = newIconButton("x", 20, 12, p.ClearTip, func() { s.SetText("") })
	s.clear.radius, s.clear.tone = 4, Ink3
	s.ExtendBaseWidget(s)
	return s
}

// Text is what the user typed.
func (s *SearchField) Text() string { return s.entry.Text }

// SetText changes the text; Changed is called as if the user had typed it.
func (s *SearchField) SetText(text string) { s.entry.SetText(text) }

// SetWords changes the words, as after a change of language.
func (s *SearchField) SetWords(placeholder, shortcut string, clearTip Tip) {
	s.params.Placeholder, s.params.Shortcut = placeholder, shortcut
	s.clear.SetTip(clearTip)
	s.entry.SetPlaceHolder(placeholder)
	s.Refresh()
}

// Field is what takes the keyboard, for places that are not on a canvas yet.
func (s *SearchField) Field() fyne.Focusable { return s.entry }

// Focus puts the cursor into the field.
func (s *SearchField) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s.entry)
	}
}

// FocusIn puts the cursor into the field of a canvas that has not shown it yet.
func (s *SearchField) FocusIn(c fyne.Canvas) { c.Focus(s.entry) }

// Focused says whether the cursor stands in the field.
func (s *SearchField) Focused() bool { return s.entry.focused }

// SelectAll marks the text, so that typing replaces it.
func (s *SearchField) SelectAll() {
	s.entry.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Inside implements Holder.
func (s *SearchField) Inside() fyne.CanvasObject { return s.entry }

func (s *SearchField) tellFocus(focused bool) {
	if s.params.Focused != nil {
		s.params.Focused(focused)
	}
}

// CreateRenderer implements fyne.Widget.
func (s *SearchField) CreateRenderer() fyne.WidgetRenderer {
	const height, pad, picture, gap = 30, 9, 14, 7
	Adopt(s.entry, bareTheme{}, bareTheme{}) // again: the toolkit forgets while nothing is shown
	back, icon, hint := &canvas.Rectangle{}, newSign(), newLine(Compact)
	r := &renderer{objects: []fyne.CanvasObject{back, icon.image, hint.text, s.entry, s.clear}}
	r.refresh = func() {
		p := theme.For(s)
		b := box{fill: p.Surface, stroke: p.Line, width: 1, radius: 6}
		switch {
		case s.entry.focused:
			b.stroke, b.width = p.Focus, 2
		case s.entry.hovered:
			b.stroke = p.FieldLine
		}
		paint(back, b)
		icon.set("search", p.Ink3)
		empty := s.entry.Text == ""
		hint.text.Hidden = !empty
		s.clear.Hidden = empty
		hint.set(s.params.Shortcut, p.Ink3, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		put(back, 0, 0, size.Width, size.Height)
		icon.place(pad, 0, size.Height, picture)
		left := float32(pad + picture + gap)
		right := size.Width - pad
		hint.place(right-hint.width(), 0, hint.width(), size.Height)
		put(s.clear, size.Width-20-5, whole((size.Height-20)/2), 20, 20)
		end := right - gap - max(hint.width(), 20)
		// The toolkit's field brings an inset of its own, which the icon's gap already is.
		need := s.entry.MinSize().Height
		put(s.entry, left-bareInset, whole((size.Height-need)/2), max(end-left+bareInset, 0), need)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(max(s.params.Width, 80), height) }
	return r.ready(s)
}

// searchEntry is the toolkit's field with the few things a search field does otherwise.
type searchEntry struct {
	widget.Entry
	field            *SearchField
	focused, hovered bool
}

func newSearchEntry(s *SearchField) *searchEntry {
	e := &searchEntry{field: s}
	e.ExtendBaseWidget(e)
	e.PlaceHolder = s.params.Placeholder
	e.OnChanged = func(text string) {
		s.Refresh()
		if s.params.Changed != nil {
			s.params.Changed(text)
		}
	}
	e.OnSubmitted = s.params.Submitted
	return e
}

// FocusGained implements fyne.Focusable.
func (e *searchEntry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	e.field.Refresh()
	e.field.tellFocus(true)
}

// FocusLost implements fyne.Focusable.
func (e *searchEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.field.Refresh()
	e.field.tellFocus(false)
}

// MouseIn implements desktop.Hoverable.
func (e *searchEntry) MouseIn(*desktop.MouseEvent) {
	e.hovered = true
	e.field.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (e *searchEntry) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (e *searchEntry) MouseOut() {
	e.hovered = false
	e.field.Refresh()
}

// TypedKey implements fyne.Focusable.
func (e *searchEntry) TypedKey(k *fyne.KeyEvent) {
	quiet(e)
	if key := e.field.params.Key; key != nil && key(k.Name) {
		return
	}
	if k.Name != fyne.KeyEscape {
		if !FunctionKey(e, k.Name) {
			e.Entry.TypedKey(k)
		}
		return
	}
	empty := e.Text == ""
	if !empty {
		e.SetText("")
	}
	if (empty || e.field.params.EscapeLeaves) && e.field.params.Leave != nil {
		e.field.params.Leave()
	}
}

// TypedRune implements fyne.Focusable.
func (e *searchEntry) TypedRune(r rune) {
	quiet(e)
	e.Entry.TypedRune(r)
}

// TypedShortcut implements fyne.Shortcutable. A field that has the focus would otherwise keep the
// shortcuts of the whole program to itself.
func (e *searchEntry) TypedShortcut(s fyne.Shortcut) {
	if forward := e.field.params.Forward; forward != nil && forward(s) {
		return
	}
	e.Entry.TypedShortcut(s)
}

const bareInset = 4

// bareTheme is the theme of the app without the frame of an input field, because the
// search field draws its own around icon and hint too.
type bareTheme struct{}

func (bareTheme) current() fyne.Theme { return fyne.CurrentApp().Settings().Theme() }

func (b bareTheme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	switch name {
	case fynetheme.ColorNameInputBackground, fynetheme.ColorNameInputBorder:
		return color.Transparent
	case fynetheme.ColorNamePrimary:
		// The toolkit draws both the frame of the focused field and the cursor in it; the
		// frame has no width here.
		return b.current().Color(fynetheme.ColorNameFocus, v)
	}
	return b.current().Color(name, v)
}

func (b bareTheme) Font(s fyne.TextStyle) fyne.Resource { return b.current().Font(s) }

func (b bareTheme) Icon(n fyne.ThemeIconName) fyne.Resource { return b.current().Icon(n) }

func (b bareTheme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case fynetheme.SizeNameInputBorder:
		return 0
	case fynetheme.SizeNameInnerPadding:
		return bareInset
	}
	return b.current().Size(name)
}
