package checks

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// reviews are the rows of everything somebody should look at again.
func (p *Page) reviews() []row {
	w := p.p.Words
	all := analysis.Reviews(p.p.Session.Doc(), p.p.Today())
	late := 0
	for _, r := range all {
		if r.Overdue {
			late++
		}
	}
	rows := []row{newHead(w.T("checks.reviews.title"), w.T("checks.reviews.intro"), func() string {
		return w.T("checks.reviews.count", i18n.Values{"n": late})
	})}
	if len(all) > 0 {
		rows = append(rows, p.newColumns())
	}
	for _, r := range all {
		rows = append(rows, p.newReview(r))
	}
	return rows
}

// columns are the places of the values in a row of reviews.
type columns struct{ title, who, asOf, next float32 }

func columnsOf(width float32) columns {
	return columns{title: 44, who: width * 0.46, asOf: width * 0.66, next: width * 0.8}
}

// reviewHead names the columns.
type reviewHead struct{ words [4]*kit.Text }

func (p *Page) newColumns() *reviewHead {
	h := &reviewHead{}
	for i, key := range [...]string{"checks.reviews.what", "checks.responsible", "checks.asof", "checks.next"} {
		h.words[i] = kit.NewEllipsis(p.p.Words.T(key), kit.Compact, kit.Ink3)
	}
	return h
}

func (h *reviewHead) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{h.words[0], h.words[1], h.words[2], h.words[3]}
}
func (h *reviewHead) sync()   {}
func (h *reviewHead) finish() {}

func (h *reviewHead) lay(x, y, width float32) float32 {
	c := columnsOf(width)
	put(h.words[0], x+c.title, y, c.who-c.title-8, 15)
	put(h.words[1], x+c.who, y, c.asOf-c.who-8, 15)
	put(h.words[2], x+c.asOf, y, c.next-c.asOf-8, 15)
	put(h.words[3], x+c.next, y, width-c.next, 15)
	return 20
}

// reviewRow is a persona, a touchpoint or a map; a click leads to it.
type reviewRow struct {
	tile *kit.Tile
	tall float32
}

func (p *Page) newReview(r analysis.Review) *reviewRow {
	w := p.p.Words
	icon := map[domain.Table]string{domain.TablePersona: "user", domain.TableTouchpoint: "touch", domain.TableMap: "route"}[r.Table]
	title := r.Title
	if title == "" {
		title = w.T("file.untitled")
	}
	sign := kit.NewIcon(icon, 15, kit.Ink2)
	name := kit.NewEllipsis(title, kit.Body, kit.Ink)
	name.SetWeight(theme.Medium)
	dash := func(text string) string {
		if text == "" {
			return "–"
		}
		return text
	}
	who := kit.NewEllipsis(dash(r.Owner), kit.Body, kit.Ink2)
	asOf := kit.NewEllipsis(dash(p.day(r.AsOf)), kit.Body, kit.Ink2)
	parts := []fyne.CanvasObject{sign, name, who, asOf}
	var next fyne.CanvasObject = kit.NewEllipsis(dash(p.day(r.Next)), kit.Body, kit.Ink2)
	label := title
	if r.Overdue {
		next = kit.NewTag(p.day(r.Next), "warn", kit.BadTag)
		label += ", " + w.T("checks.overdue")
	}
	parts = append(parts, next)
	content := newPlaced(func(size fyne.Size) {
		c := columnsOf(size.Width)
		put(sign, 16, (size.Height-15)/2, 15, 15)
		put(name, c.title, (size.Height-16)/2, c.who-c.title-8, 16)
		put(who, c.who, (size.Height-16)/2, c.asOf-c.who-8, 16)
		put(asOf, c.asOf, (size.Height-16)/2, c.next-c.asOf-8, 16)
		width := size.Width - c.next - 8
		if r.Overdue {
			width = min(next.MinSize().Width, width)
		}
		put(next, c.next, (size.Height-18)/2, width, 18)
	}, parts...)
	return &reviewRow{tall: 38, tile: kit.NewTile(kit.TileParams{
		Content: content, Label: label, Flat: true, Action: func() { p.p.Open(r.ID) },
		Style: func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8}
		},
	})}
}

func (r *reviewRow) objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.tile} }
func (r *reviewRow) sync()                        {}
func (r *reviewRow) finish()                      {}

func (r *reviewRow) lay(x, y, width float32) float32 {
	put(r.tile, x, y, width, r.tall)
	return r.tall + 6
}
