package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// Group is a part of a list to choose from.
type Group struct {
	Title string
	Rows  []kit.CheckRowData
}

// Several lets several things be chosen from a list.
type Several struct {
	Title, Text string
	Groups      []Group
	// All is what the button says that chooses a whole group, None the one that takes that back.
	All, None string
	// Yes says what is done with n things; nothing is chosen while n is 0.
	Yes func(n int) string
	// Done gets the rows that were chosen, for each group.
	Done func(chosen [][]int)
}

const (
	severalWide = 520
	severalHigh = 360
)

// Several asks what shall be taken. Esc takes nothing.
func (a *Ask) Several(q Several) {
	s := newSheet(a.window.Canvas(), q.Title, q.Text)
	s.wide = severalWide
	list := &several{q: q, s: s}
	s.add(Answer{Text: a.words.T("button.cancel"), Safe: true})
	s.addButton(Answer{Text: q.Yes(0), Kind: kit.Main}, func() {
		chosen := list.chosen()
		s.close()
		q.Done(chosen)
	})
	s.body = list.body()
	list.counted()
	if len(list.rows) > 0 && len(list.rows[0]) > 0 {
		s.first = list.rows[0][0]
	}
	s.show()
}

// several is the list with its rows for each group.
type several struct {
	q    Several
	s    *sheet
	rows [][]*kit.CheckRow
	all  []*kit.Button
}

func (l *several) body() fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(2))
	high := float32(0)
	for g, group := range l.q.Groups {
		title := kit.NewText(group.Title, kit.Compact, kit.Ink3)
		title.SetWeight(theme.Medium)
		all := kit.NewButton(kit.ButtonParams{Text: l.q.All, Kind: kit.Link, Small: true, Action: func() { l.turn(g) }})
		all.OnKey(l.escapes)
		l.all = append(l.all, all)
		box.Add(container.NewBorder(nil, nil, title, all))
		var rows []*kit.CheckRow
		for _, data := range group.Rows {
			r := kit.NewCheckRow(data, func(bool) { l.counted() })
			r.OnKey(func(name fyne.KeyName) bool { return l.key(r, name) })
			rows = append(rows, r)
			box.Add(r)
		}
		l.rows = append(l.rows, rows)
		high += 34 + float32(len(rows))*36
	}
	scroll := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(4, 4, 6, 14), box))
	scroll.SetMinSize(fyne.NewSize(0, min(high+8, severalHigh)))
	return scroll
}

// turn chooses a whole group or, where all of it is chosen, nothing of it.
func (l *several) turn(g int) {
	on := !l.full(g)
	for _, r := range l.rows[g] {
		r.Set(on)
	}
	l.counted()
}

func (l *several) full(g int) bool {
	for _, r := range l.rows[g] {
		if !r.On() {
			return false
		}
	}
	return true
}

// counted follows what is chosen.
func (l *several) counted() {
	n := 0
	for g := range l.rows {
		for _, r := range l.rows[g] {
			if r.On() {
				n++
			}
		}
		text := l.q.All
		if l.full(g) {
			text = l.q.None
		}
		l.all[g].SetText(text)
	}
	l.s.main.SetText(l.q.Yes(n))
	l.s.main.SetDisabled(n == 0)
	l.s.Refresh()
}

func (l *several) chosen() [][]int {
	out := make([][]int, len(l.rows))
	for g := range l.rows {
		for i, r := range l.rows[g] {
			if r.On() {
				out[g] = append(out[g], i)
			}
		}
	}
	return out
}

// escapes lets Esc close the sheet from anywhere in the list.
func (l *several) escapes(name fyne.KeyName) bool {
	return name == fyne.KeyEscape && l.s.fieldKey(name)
}

// key walks through the rows; Enter does what the main button does.
func (l *several) key(from *kit.CheckRow, name fyne.KeyName) bool {
	d := 0
	switch name {
	case fyne.KeyUp:
		d = -1
	case fyne.KeyDown:
		d = 1
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		return l.s.fieldKey(name)
	default:
		return false
	}
	var all []*kit.CheckRow
	at := 0
	for _, rows := range l.rows {
		for _, r := range rows {
			if r == from {
				at = len(all)
			}
			all = append(all, r)
		}
	}
	if to := at + d; to >= 0 && to < len(all) {
		l.s.canvas.Focus(all[to])
	}
	return true
}
