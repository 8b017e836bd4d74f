package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// CellFieldParams describe the field over a cell of a table. All functions are needed.
type CellFieldParams struct {
	Text string
	Hint string
	// Check says what is wrong with a text, or ""; Tell shows it.
	Check func(text string) string
	Tell  func(message string)
	// Stays keeps a text that is wrong in the field when the focus goes elsewhere.
	Stays bool
	// Closed is called once. It takes the field away and keeps or drops its text.
	Closed func(keep bool)
	// Walk is called after the text was kept by the key Up, Down or Tab.
	Walk func(key fyne.KeyName)
	// Forward gets the shortcuts that are not about the text of the field.
	Forward func(fyne.Shortcut)
}

// CellField is the text field over the cell of a table that is being changed. Its keys Enter, Esc,
// Tab, Up and Down mean the table.
type CellField struct {
	widget.Entry
	p      CellFieldParams
	closed bool
	held   Held
}

// NewCellField makes a field as small as a cell.
func NewCellField(p CellFieldParams) *CellField {
	f := &CellField{p: p}
	f.ExtendBaseWidget(f)
	f.SetPlaceHolder(p.Hint)
	f.SetText(p.Text)
	current := fyne.CurrentApp().Settings().Theme()
	Adopt(f, cellKey{current}, cellTheme{current})
	return f
}

// Begin gives the field the keyboard. The canvas is asked of the table, because the field is not
// known to any yet. Behind a letter that was typed the caret waits for the next one; otherwise the
// text is marked, so that typing takes its place.
func (f *CellField) Begin(table fyne.CanvasObject, typed bool) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(table); c != nil {
		c.Focus(f)
	}
	if typed {
		f.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
		return
	}
	f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// Close ends the edit and keeps its text, or drops it.
func (f *CellField) Close(keep bool) {
	if f.closed {
		return
	}
	f.closed = true
	f.p.Closed(keep)
}

// FocusLost implements fyne.Focusable.
func (f *CellField) FocusLost() {
	f.Entry.FocusLost()
	if f.held.Lost(f, f.left) {
		f.left()
	}
}

// MouseDown implements desktop.Mouseable.
func (f *CellField) MouseDown(e *desktop.MouseEvent) {
	f.held.Press()
	f.Entry.MouseDown(e)
}

// MouseUp implements desktop.Mouseable.
func (f *CellField) MouseUp(e *desktop.MouseEvent) {
	f.held.Release()
	f.Entry.MouseUp(e)
}

// left ends the edit for good.
func (f *CellField) left() {
	if f.p.Stays && !f.closed {
		if message := f.p.Check(f.Text); message != "" {
			f.p.Tell(message)
			return
		}
	}
	f.Close(true)
}

// TypedKey implements fyne.Focusable.
func (f *CellField) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		f.Close(false)
	case fyne.KeyReturn, fyne.KeyEnter:
		f.finish()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyTab:
		if f.finish() {
			f.p.Walk(k.Name)
		}
	default:
		f.Entry.TypedKey(k)
	}
}

// finish hands the text over, unless it is not understood, and says whether it did.
func (f *CellField) finish() bool {
	if message := f.p.Check(f.Text); message != "" {
		f.p.Tell(message)
		f.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
		return false
	}
	f.Close(true)
	return true
}

// AcceptsTab keeps Tab for walking from cell to cell.
func (f *CellField) AcceptsTab() bool { return true }

// TypedShortcut implements fyne.Shortcutable.
func (f *CellField) TypedShortcut(shortcut fyne.Shortcut) {
	finish, own := FieldShortcut(shortcut)
	switch {
	case own != nil:
		f.Entry.TypedShortcut(own)
	case finish:
		f.finish()
	default:
		f.Close(true)
		f.p.Forward(shortcut)
	}
}

// cellKey names the theme of fields in cells over one theme of the program.
type cellKey struct{ over fyne.Theme }

// cellTheme makes the field as small as a cell.
type cellTheme struct{ fyne.Theme }

func (t cellTheme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return 12
	case theme.SizeNameInnerPadding:
		return 5
	case theme.SizeNameInputBorder:
		return 2
	case theme.SizeNameInputRadius:
		return 4
	}
	return t.Theme.Size(n)
}
