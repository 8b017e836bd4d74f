package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/ui/kit"
)

// Form is a question with fields to fill in. Esc leaves everything as it was.
type Form struct {
	Title, Text string
	Fields      []FormField
	// Right are fields that stand beside the others, which makes the form wide.
	Right []FormField
	// Yes and No are verbs that name the result.
	Yes, No string
	// Done is called after the fields took over what was entered.
	Done func()
}

// FormField is one field; which of the pointers is set says what it looks like. They hold the first
// value and get the new one.
type FormField struct {
	Label string
	// Hint stands below the field; it may be empty.
	Hint string
	// Text is a line of text. Needed says that it must not be empty.
	Text   *string
	Needed bool
	// Chosen is one of the Options.
	Options []string
	Chosen  *int
	// Menu shows the options in a menu, where they are too many or too long to stand side by side.
	Menu bool
	// On is a switch.
	On *bool
	// Press is a button that does something else and leaves the form open; Do is that.
	Press string
	Do    func()
}

const (
	// fieldGap is how far the fields of a form are apart, columnGap two rows of them.
	fieldGap  = 16
	columnGap = 32
	// formWide is how wide a form with two columns is.
	formWide = 800
)

// Form asks for several things at once.
func (a *Ask) Form(f Form) {
	s := newSheet(a.window.Canvas(), f.Title, f.Text)
	var take []func()
	ready := func() bool { return true }
	accept := func() {
		if !ready() {
			return
		}
		s.close()
		for _, t := range take {
			t()
		}
		if f.Done != nil {
			f.Done()
		}
	}
	s.add(Answer{Text: f.No, Safe: true})
	s.addButton(Answer{Text: f.Yes, Kind: kit.Main}, accept)
	column := func(fields []FormField) fyne.CanvasObject {
		rows := container.New(layout.NewCustomPaddedVBoxLayout(fieldGap))
		for _, field := range fields {
			o, result := s.field(field, accept, &ready)
			rows.Add(o)
			take = append(take, result)
		}
		return rows
	}
	s.column = sheetWidth - 2*sheetPad
	if len(f.Right) > 0 {
		s.wide, s.column = formWide, (formWide-2*sheetPad-columnGap)/2
		s.body = container.New(columns{}, column(f.Fields), column(f.Right))
	} else {
		s.body = column(f.Fields)
	}
	s.show()
	s.suggest()
	s.main.SetDisabled(!ready())
}

// field makes the widgets of a field and says how its value is taken over.
func (s *sheet) field(f FormField, accept func(), ready *func() bool) (fyne.CanvasObject, func()) {
	label := kit.NewText(f.Label, kit.Compact, kit.Ink2)
	escape := func(name fyne.KeyName) bool {
		if name == fyne.KeyEscape {
			s.escape()
			return true
		}
		return false
	}
	var input fyne.CanvasObject
	var take func()
	switch {
	case f.Text != nil:
		e := newNameEntry(*f.Text)
		e.escape, e.enter = func() { s.escape() }, accept
		if f.Needed {
			before := *ready
			*ready = func() bool { return before() && notBlank(e.Text) }
			e.Typed = func(string) { s.main.SetDisabled(!(*ready)()) }
		}
		if s.first == nil {
			s.first = e.Entry
		}
		input, take = e.box, func() { *f.Text = e.Text }
	case f.Chosen != nil && f.Menu:
		chosen := *f.Chosen
		var b *kit.Button
		b = kit.NewMenuButton(kit.ButtonParams{Text: f.Options[chosen]}, func() *fyne.Menu {
			m := fyne.NewMenu("")
			for i, name := range f.Options {
				it := fyne.NewMenuItem(name, func() {
					chosen = i
					b.SetText(name)
					s.Refresh()
				})
				it.Checked = i == chosen
				m.Items = append(m.Items, it)
			}
			return m
		})
		b.OnKey(escape)
		input, take = container.NewHBox(b), func() { *f.Chosen = chosen }
	case f.Chosen != nil:
		c := kit.NewSegmented(f.Options, *f.Chosen, nil)
		c.OnKey(escape)
		input, take = container.NewHBox(c), func() { *f.Chosen = c.Selected() }
	case f.Press != "":
		b := kit.NewButton(kit.ButtonParams{Text: f.Press, Small: true, Action: f.Do})
		b.OnKey(escape)
		return s.hinted(f.Hint, container.NewBorder(nil, nil, nil, b, container.NewVBox(layout.NewSpacer(), kit.NewText(f.Label, kit.Body, kit.Ink), layout.NewSpacer()))), func() {}
	default:
		w := kit.NewSwitch(f.Label, *f.On, nil)
		w.OnKey(escape)
		return s.hinted(f.Hint, container.NewBorder(nil, nil, nil, w, kit.NewText(f.Label, kit.Body, kit.Ink))), func() { *f.On = w.On() }
	}
	return s.hinted(f.Hint, container.New(layout.NewCustomPaddedVBoxLayout(5), label, input)), take
}

// hinted puts a quiet line below a field.
func (s *sheet) hinted(hint string, field fyne.CanvasObject) fyne.CanvasObject {
	if hint == "" {
		return field
	}
	return container.New(layout.NewCustomPaddedVBoxLayout(4), field,
		kit.NewParagraph(hint, kit.Compact, kit.Ink3, s.column))
}

// columns puts two rows of fields side by side.
type columns struct{}

func (columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	half := (size.Width - columnGap) / 2
	put(o[0], 0, 0, half, size.Height)
	put(o[1], half+columnGap, 0, half, size.Height)
}

func (columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(2*max(a.Width, b.Width)+columnGap, max(a.Height, b.Height))
}

func notBlank(text string) bool {
	for _, r := range text {
		if r > ' ' && r != '\u00a0' {
			return true
		}
	}
	return false
}
