package checks

import (
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
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

// reviewRow is a persona, a touchpoint or a map; a click leads to it, the calendar sets the day of the
// next look.
type reviewRow struct {
	tile *kit.Tile
	next *kit.IconButton
	id   domain.ID
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
		width := size.Width - c.next - reviewButton - 8
		if r.Overdue {
			width = min(next.MinSize().Width, width)
		}
		put(next, c.next, (size.Height-18)/2, width, 18)
	}, parts...)
	row := &reviewRow{id: r.ID, tall: 38}
	row.next = kit.NewSizedIconButton("calendar", reviewButton, 15, kit.Tip{Text: w.T("checks.next")}, func() { p.calendar(row.next, r) })
	row.next.SetTone(kit.Ink3)
	row.tile = kit.NewTile(kit.TileParams{
		Content: content, Label: label, Flat: true, Action: func() { p.p.Open(r.ID) },
		Style: func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8}
		},
	})
	return row
}

// reviewButton is the edge of the button that opens the calendar.
const reviewButton = 28

// calendar lets the day of the next look at a record be chosen.
func (p *Page) calendar(below fyne.CanvasObject, r analysis.Review) {
	today, _ := p.p.Today().Time()
	day, ok := r.Next.Time()
	if !ok {
		day = today
	}
	var open *kit.Popover
	c := kit.NewCalendar(kit.CalendarParams{
		Day: day, Today: today, Month: p.p.Words.LongMonth, Weekday: p.p.Words.Weekday,
		Chosen: func(t time.Time) {
			open.Close()
			p.setReview(r, domain.DateOf(t))
		},
		Cancel: func() { open.Close() },
	})
	if open = kit.OpenPopover(below, c, nil); open != nil {
		open.Focus(c)
	}
}

// setReview sets the day of the next look at a record as a step of the history.
func (p *Page) setReview(r analysis.Review, next domain.Date) {
	if next == r.Next {
		return
	}
	key := map[domain.Table]string{
		domain.TablePersona: "edit.persona.review", domain.TableTouchpoint: "edit.touchpoint.review", domain.TableMap: "edit.map.review",
	}[r.Table]
	p.p.Commit(edit.Label{Key: key, Count: 1}, func(d *document.Draft) error { return edit.SetReview(d, r.ID, next) })
	// The list was made anew and in another order; the keyboard follows the record.
	for _, row := range p.rows {
		if row, ok := row.(*reviewRow); ok && row.id == r.ID {
			p.p.Canvas().Focus(row.next)
		}
	}
}

func (r *reviewRow) objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.tile, r.next} }
func (r *reviewRow) sync()                        {}
func (r *reviewRow) finish()                      {}

func (r *reviewRow) lay(x, y, width float32) float32 {
	put(r.tile, x, y, width, r.tall)
	put(r.next, x+width-reviewButton-6, y+(r.tall-reviewButton)/2, reviewButton, reviewButton)
	return r.tall + 6
}
