package dialog

import (
	"strings"

	"wegmarke/ui/kit"
)

// Name asks for a name.
type Name struct {
	Title, Text string
	// Value is what the field begins with; it is selected.
	Value string
	Yes   string
	// Done gets the name, which is never empty.
	Done func(string)
}

// Name asks for a name. Esc gives none.
func (a *Ask) Name(n Name) {
	s := newSheet(a.window.Canvas(), n.Title, n.Text)
	e := newNameEntry(n.Value)
	take := func() {
		if name := strings.TrimSpace(e.Text); name != "" {
			s.close()
			n.Done(name)
		}
	}
	s.add(Answer{Text: a.words.T("button.cancel"), Safe: true})
	s.addButton(Answer{Text: n.Yes, Kind: kit.Main}, take)
	check := func(string) { s.main.SetDisabled(strings.TrimSpace(e.Text) == "") }
	e.Typed = check
	e.escape, e.enter = s.escape, take
	check("")
	s.body, s.first = e.box, e.Entry
	s.show()
	e.selectStem()
}
