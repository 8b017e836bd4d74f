package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/ui/kit"
)

// Removal asks before something is removed that other things show or that holds more.
type Removal struct {
	// Title names what goes; Text says what is touched.
	Title, Text string
	// Ways are what can become of the places that name it, the safest first; empty where there is
	// no choice.
	Ways []kit.Option
	// Others can take its place in the way with the index Other.
	Others []string
	Other  int
	// Label names the ways for a screen reader, Choose the list of others.
	Label, Choose string
	Yes, No       string
	// Done is called when it shall be removed.
	Done func(way, other int)
}

// Removal asks whether something shall be removed and how. Esc keeps it.
func (a *Ask) Removal(r Removal) {
	s := newSheet(a.window.Canvas(), r.Title, r.Text)
	way, other := 0, 0
	s.add(Answer{Text: r.No, Safe: true})
	s.add(Answer{Text: r.Yes, Kind: kit.Main, Do: func() {
		if r.Done != nil {
			r.Done(way, other)
		}
	}})
	if len(r.Ways) == 0 {
		s.show()
		return
	}
	var pick *kit.Button
	box := container.New(layout.NewCustomPaddedVBoxLayout(6))
	list := kit.NewOptions(r.Label, r.Ways, 0, func(i int) {
		way = i
		if pick != nil {
			pick.SetDisabled(i != r.Other)
		}
	})
	list.OnKey(s.fieldKey)
	box.Add(list)
	if len(r.Others) > 0 {
		pick = kit.NewMenuButton(kit.ButtonParams{Text: r.Others[0], Small: true, Tip: kit.Tip{Text: r.Choose}}, func() *fyne.Menu {
			m := fyne.NewMenu("")
			for i, name := range r.Others {
				it := fyne.NewMenuItem(name, func() {
					other = i
					pick.SetText(name)
					box.Refresh()
				})
				it.Checked = i == other
				m.Items = append(m.Items, it)
			}
			return m
		})
		pick.SetDisabled(r.Other != 0)
		pick.OnKey(func(name fyne.KeyName) bool { return name == fyne.KeyEscape && s.fieldKey(name) })
		box.Add(container.New(layout.NewCustomPaddedLayout(0, 0, 26, 0), container.NewHBox(pick)))
	}
	s.body, s.first = box, list
	s.show()
}

// fieldKey handles what Enter and Esc mean in the fields of a sheet: what they mean in all of it.
func (s *sheet) fieldKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyEscape:
		if s.escape != nil {
			s.escape()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if s.main != nil && !s.main.Disabled() {
			s.main.Tapped(nil)
		}
	default:
		return false
	}
	return true
}
