package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

// Replace asks what shall stand in the place of what, and shows every place before anything changes.
type Replace struct {
	Title string
	// Find, With, Words and Case are what the fields are called.
	Find, With, Words, Case string
	// Scopes are where it is looked, the first of them nearest.
	Scopes []string
	// All and None tick all places or none.
	All, None string
	// Begin is what the fields hold at first.
	Begin ReplaceQuery
	// Look lists the places for a query, with a sentence about them.
	Look func(ReplaceQuery) (rows []kit.ChangeRow, summary string)
	// Yes says what is done with n places.
	Yes func(q ReplaceQuery, n int) string
	// Done gets the query and the places that were left ticked.
	Done func(q ReplaceQuery, ticked []int)
}

// ReplaceQuery is what the fields hold.
type ReplaceQuery struct {
	Find, With  string
	Words, Case bool
	Scope       int
}

const (
	replaceWide = 860
	replaceHigh = 276
)

// replacing is the dialog with its fields.
type replacing struct {
	q          Replace
	s          *sheet
	find, with *nameEntry
	words, cas *kit.Switch
	scope      *kit.Segmented
	summary    *kit.Text
	all        *kit.Button
	list       *kit.ChangeList
}

// Replace asks. Esc changes nothing.
func (a *Ask) Replace(q Replace) {
	s := newSheet(a.window.Canvas(), q.Title, "")
	s.wide = replaceWide
	r := &replacing{q: q, s: s, list: kit.NewChangeList()}
	s.add(Answer{Text: a.words.T("button.cancel"), Safe: true})
	s.addButton(Answer{Text: q.Yes(q.Begin, 0), Kind: kit.Main}, func() {
		query, ticked := r.query(), r.list.Ticked()
		s.close()
		q.Done(query, ticked)
	})
	s.body = r.body()
	s.first = r.find.Entry
	r.look()
	s.show()
	s.suggest()
}

func (r *replacing) query() ReplaceQuery {
	return ReplaceQuery{
		Find: r.find.Text, With: r.with.Text, Words: r.words.On(), Case: r.cas.On(), Scope: r.scope.Selected(),
	}
}

// look shows the places for what the fields hold now.
func (r *replacing) look() {
	rows, summary := r.q.Look(r.query())
	r.list.SetRows(rows)
	r.summary.SetText(summary)
	r.counted()
}

// counted follows what is ticked.
func (r *replacing) counted() {
	n, rows := len(r.list.Ticked()), r.list.Rows()
	r.s.main.SetText(r.q.Yes(r.query(), n))
	r.s.main.SetDisabled(n == 0)
	r.all.SetDisabled(len(rows) == 0)
	if r.full() {
		r.all.SetText(r.q.None)
	} else {
		r.all.SetText(r.q.All)
	}
	r.s.Refresh()
}

// full says that every place that can be is ticked.
func (r *replacing) full() bool {
	n := 0
	for _, row := range r.list.Rows() {
		if row.Why == "" {
			n++
		}
	}
	return n > 0 && n == len(r.list.Ticked())
}

func (r *replacing) body() fyne.CanvasObject {
	escape := func(name fyne.KeyName) bool { return name == fyne.KeyEscape && r.s.fieldKey(name) }
	q := r.q
	typed := func(string) { r.look() }
	r.find, r.with = newNameEntry(q.Begin.Find), newNameEntry(q.Begin.With)
	r.find.Typed, r.with.Typed = typed, typed
	// Enter goes on: nobody replaces a text by nothing who has only said what to look for.
	r.find.enter = func() { r.s.canvas.Focus(r.with.Entry) }
	r.with.enter = func() { r.s.fieldKey(fyne.KeyReturn) }
	r.find.escape, r.with.escape = r.s.escape, r.s.escape
	r.scope = kit.NewSegmented(q.Scopes, q.Begin.Scope, func(int) { r.look() })
	r.scope.OnKey(escape)
	turned := func(bool) { r.look() }
	r.words, r.cas = kit.NewSwitch(q.Words, q.Begin.Words, turned), kit.NewSwitch(q.Case, q.Begin.Case, turned)
	r.words.OnKey(escape)
	r.cas.OnKey(escape)
	r.summary = kit.NewEllipsis("", kit.Compact, kit.Ink2)
	r.all = kit.NewButton(kit.ButtonParams{Text: q.All, Kind: kit.Link, Small: true, Action: func() { r.list.TickAll(!r.full()) }})
	r.all.OnKey(escape)
	r.list.Changed = r.counted
	r.list.OnKey = func(name fyne.KeyName) bool {
		return (name == fyne.KeyEscape || name == fyne.KeyReturn || name == fyne.KeyEnter) && r.s.fieldKey(name)
	}

	field := func(name string, e *nameEntry) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedVBoxLayout(5), kit.NewText(name, kit.Compact, kit.Ink2), e.box)
	}
	option := func(name string, s *kit.Switch) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedHBoxLayout(8), container.NewCenter(s), container.NewCenter(kit.NewText(name, kit.Body, kit.Ink)))
	}
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8}
	})
	scroll := r.list.Object()
	scroll.SetMinSize(fyne.NewSize(0, replaceHigh))
	return container.New(layout.NewCustomPaddedVBoxLayout(12),
		container.New(pair{}, field(q.Find, r.find), field(q.With, r.with)),
		container.NewBorder(nil, nil, r.scope, container.New(layout.NewCustomPaddedHBoxLayout(20), option(q.Words, r.words), option(q.Case, r.cas))),
		container.NewBorder(nil, nil, nil, r.all, container.New(layout.NewCustomPaddedLayout(7, 0, 0, 0), r.summary)),
		container.NewStack(ground, container.New(layout.NewCustomPaddedLayout(4, 4, 4, 4), scroll)),
	)
}

// pair puts two fields beside each other, as far apart as those of a form are below each other.
type pair struct{}

func (pair) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	half := (size.Width - fieldGap) / 2
	for i, o := range objects {
		o.Resize(fyne.NewSize(half, size.Height))
		o.Move(fyne.NewPos(float32(i)*(half+fieldGap), 0))
	}
}

func (pair) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var out fyne.Size
	for _, o := range objects {
		out = out.Max(o.MinSize())
	}
	return fyne.NewSize(2*out.Width+fieldGap, out.Height)
}
