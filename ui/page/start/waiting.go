package start

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// waitMost is how many things are listed that wait; the others are counted.
const waitMost = 8

// wait is something that should have happened by now, or an answer that is still out.
type wait struct {
	icon, title, who string
	day              domain.Date // "" for none
	open             func()
}

// waits lists what waits: what is late first, by day.
func (o *Overview) waits() []wait {
	today := o.Today()
	untitled := o.Words.T("inspector.untitled")
	var out []wait
	for _, m := range document.Measures(o.Doc()) {
		if m.Overdue(today) {
			out = append(out, wait{"flag", cmp.Or(m.Title, untitled), m.Owner, m.Due, func() { o.OnOpen(m.ID) }})
		}
	}
	icons := map[domain.Table]string{domain.TablePersona: "user", domain.TableTouchpoint: "touch", domain.TableMap: "route"}
	for _, r := range analysis.Reviews(o.Doc(), today) {
		if r.Overdue {
			out = append(out, wait{icons[r.Table], o.Words.T("overview.review", i18n.Values{"name": cmp.Or(r.Title, untitled)}), r.Owner, r.Next, func() { o.OnOpen(r.ID) }})
		}
	}
	for _, p := range analysis.Privacy(o.Doc(), today) {
		if p.Overdue {
			out = append(out, wait{"lock", p.Item.Text(o.Words.Language()), p.Entry.Detail, p.Entry.Due, o.OnPrivacy})
		}
	}
	for _, s := range round.List(o.Doc()) {
		n := s.Out()
		if n == 0 {
			continue
		}
		var names []string
		for _, a := range s.To {
			if _, back := s.AnswerFrom(a); !back {
				names = append(names, a.String())
			}
		}
		out = append(out, wait{"table", o.Words.T("overview.answer", i18n.Values{"n": n, "file": s.File}), strings.Join(names, ", "), s.Due, o.OnAnswers})
	}
	slices.SortStableFunc(out, func(a, b wait) int {
		return cmp.Or(cmp.Compare(dayless(a.day), dayless(b.day)), cmp.Compare(a.day, b.day))
	})
	return out
}

func dayless(d domain.Date) int {
	if d == "" {
		return 1
	}
	return 0
}

// column is a heading above parts of fixed heights, on a ground.
type column struct {
	ground *kit.Panel
	title  *kit.Text
	parts  []fyne.CanvasObject
	talls  []float32
}

const (
	columnHead = 44
	columnFoot = 12
	waitTall   = 34
	factTall   = 24
)

func (o *Overview) newColumn(title string) *column {
	c := &column{title: kit.NewEllipsis(title, kit.Section, kit.Ink)}
	c.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
	})
	return c
}

func (c *column) add(o fyne.CanvasObject, tall float32) {
	c.parts, c.talls = append(c.parts, o), append(c.talls, tall)
}

func (c *column) height() float32 {
	y := float32(columnHead + columnFoot)
	for _, t := range c.talls {
		y += t
	}
	return y
}

func (c *column) lay(x, y, width, tall float32) {
	put(c.ground, x, y, width, tall)
	put(c.title, x+18, y+14, width-36, 20)
	y += columnHead
	for i, p := range c.parts {
		put(p, x+8, y, width-16, c.talls[i])
		y += c.talls[i]
	}
}

// waiting lists what waits, each a way to it.
func (o *Overview) waiting() *column {
	c := o.newColumn(o.Words.T("overview.waiting"))
	all := o.waits()
	if len(all) == 0 {
		c.add(line("check", kit.Good, o.Words.T("overview.waiting.none"), "", nil), waitTall)
	}
	for _, x := range all[:min(len(all), waitMost)] {
		when, tone := o.Words.T("overview.undated"), kit.Tone(kit.Ink3)
		if t, ok := x.day.Time(); ok {
			when = o.Words.T("summary.until", i18n.Values{"date": o.Words.Date(t)})
			if x.day < o.Today() {
				when, tone = o.Words.T("summary.since", i18n.Values{"date": o.Words.Date(t)}), kit.Bad
			}
		}
		sign := kit.Tone(kit.Ink2)
		if x.day != "" && x.day < o.Today() {
			sign = kit.Bad
		}
		label := strings.Join([]string{x.title, x.who, when}, ", ")
		tile := kit.NewTile(kit.TileParams{
			Content: line(x.icon, sign, x.title, x.who, kit.NewText(when, kit.Body, tone)), Label: label, Flat: true, Action: x.open,
			Style: func(*palette.Palette) kit.PanelLook { return kit.PanelLook{Radius: 6} },
		})
		o.keyed(tile)
		c.add(tile, waitTall)
	}
	if n := len(all) - waitMost; n > 0 {
		c.add(line("", kit.Ink3, o.Words.T("summary.more", i18n.Values{"n": n}), "", nil), waitTall)
	}
	return c
}

// line is a sign, what it is, whom it is about, and when at the right; nil for nothing there.
func line(icon string, tone kit.Tone, title, who string, when *kit.Text) fyne.CanvasObject {
	sign := kit.NewIcon(icon, 15, tone)
	name := kit.NewEllipsis(title, kit.Body, kit.Ink)
	name.SetWeight(theme.Medium)
	about := kit.NewEllipsis(who, kit.Body, kit.Ink3)
	parts := []fyne.CanvasObject{name, about}
	if icon != "" {
		parts = append(parts, sign)
	}
	if when != nil {
		parts = append(parts, when)
	}
	return placed(func(size fyne.Size) {
		left, right, y := float32(10), size.Width-10, whole((size.Height-16)/2)
		if icon != "" {
			put(sign, left, whole((size.Height-15)/2), 15, 15)
			left += 25
		}
		if when != nil {
			right -= when.FullWidth()
			put(when, right, y, when.FullWidth(), 16)
			right -= 12
		}
		width := min(name.FullWidth(), right-left)
		put(name, left, y, width, 16)
		put(about, left+width+10, y, max(right-left-width-10, 0), 16)
	}, fyne.NewSize(100, waitTall), parts...)
}

// facts are what holds for the project as a whole, with the way to change it.
func (o *Overview) facts() *column {
	w := o.Words
	p := document.Project(o.Doc())
	c := o.newColumn(w.T("dialog.project.title"))
	fact := func(name, value string) {
		l, r := kit.NewEllipsis(name, kit.Body, kit.Ink3), kit.NewEllipsis(cmp.Or(value, "–"), kit.Body, kit.Ink)
		c.add(placed(func(size fyne.Size) {
			const names = 150
			put(l, 10, 4, names-10, 16)
			put(r, 10+names, 4, size.Width-20-names, 16)
		}, fyne.NewSize(100, factTall), l, r), factTall)
	}
	fact(w.T("dialog.project.company"), p.Company)
	fact(w.T("dialog.project.author"), p.Author)
	begun := ""
	if t, ok := p.Created.Time(); ok {
		begun = w.Date(t)
	}
	fact(w.T("overview.begun"), begun)
	fact(w.T("overview.language"), w.T("overview.language."+p.Language))
	b := kit.NewButton(kit.ButtonParams{Text: w.T("action.project.sheet"), Small: true, Action: o.OnSheet})
	o.keyed(b)
	c.add(placed(func(size fyne.Size) { put(b, 10, 10, min(b.MinSize().Width, size.Width-20), 26) }, fyne.NewSize(100, 42), b), 42)
	return c
}

// pair are two columns side by side, the first wider.
type pair struct{ left, right *column }

func newPair(left, right *column) block { return pair{left, right} }

const pairGap = 16

func (p pair) height(float32) float32 { return max(p.left.height(), p.right.height()) }

func (p pair) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, c := range []*column{p.left, p.right} {
		out = append(append(out, c.ground, c.title), c.parts...)
	}
	return out
}

func (p pair) lay(x, y, width float32) {
	tall := p.height(width)
	left := whole((width - pairGap) * 0.6)
	p.left.lay(x, y, left, tall)
	p.right.lay(x+left+pairGap, y, width-left-pairGap, tall)
}
