package inspector

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// stockMost is how many touchpoints are listed at once; a search finds the others.
const stockMost = 30

// stock lists the touchpoints of the project beside a lane for them, to be dragged onto the map.
func (i *Inspector) stock(lane domain.ID) *block {
	wanted := ""
	var rows *block
	field := kit.NewSearchField(kit.SearchParams{
		Placeholder: i.p.Words.T("inspector.stock.search"), ClearTip: kit.Tip{Text: i.p.Words.T("kit.clear")},
		Changed: func(text string) {
			wanted = strings.ToLower(strings.TrimSpace(text))
			rows.sync()
			i.arrange()
		},
		Forward: i.forward,
	})
	more := kit.NewProse("", kit.Compact, kit.Ink3, 15)
	left := 0
	rest := shownIf(func() bool { return left > 0 }, live(more, func() {
		more.SetText(i.p.Words.T("inspector.stock.more", i18n.Values{"n": left}))
	}))
	find := func() []domain.ID {
		doc := i.p.Session.Doc()
		there := map[domain.ID]bool{}
		for _, c := range document.MapCards(doc, record[domain.Lane](i, lane).Map) {
			there[c.Touchpoint] = true
		}
		var out, back []domain.ID // those that the map does not show come first
		for _, t := range document.Touchpoints(doc) {
			switch {
			case !strings.Contains(strings.ToLower(t.Title), wanted):
			case there[t.ID]:
				back = append(back, t.ID)
			default:
				out = append(out, t.ID)
			}
		}
		out = append(out, back...)
		left = max(len(out)-stockMost, 0)
		return out[:len(out)-left]
	}
	listed := list(kit.Column{Gap: 4}, find, func(id domain.ID) *block { return i.stockRow(lane, id) })
	rows = stack(6, listed, rest)
	hint := kit.NewProse(i.p.Words.T("inspector.stock.hint"), kit.Compact, kit.Ink3, 15)
	return shownIf(func() bool {
		return i.p.Place != nil && record[domain.Lane](i, lane).As() == domain.LaneTouchpoints && len(document.Touchpoints(i.p.Session.Doc())) > 0
	}, i.section("inspector.stock", still(hint), still(field), rows))
}

// stockRow is a touchpoint that can be dragged onto the map; Enter puts it into the cell at hand.
func (i *Inspector) stockRow(lane, id domain.ID) *block {
	c := container.New(kit.Column{})
	shown := ""
	return live(c, func() {
		t := record[domain.Touchpoint](i, id)
		count := ""
		if i.mapUses(record[domain.Lane](i, lane).Map, id) {
			count = i.p.Words.T("inspector.stock.there")
		}
		icon := t.Icon
		if icon == "" {
			icon = "touch"
		}
		now := t.Title + "\n" + icon + "\n" + count
		if now == shown {
			return
		}
		shown = now
		c.Objects = []fyne.CanvasObject{kit.NewDragRow(kit.DragRowParams{
			Text: t.Title, Icon: icon, Count: count,
			Action: func() { i.p.Place.PlaceTouchpoint(id) },
			Carry:  func(at fyne.Position) { i.p.Place.CarryTouchpoint(id, at) },
			Drop:   func(at fyne.Position) { i.p.Place.DropTouchpoint(id, at) },
			Cancel: func() { i.p.Place.CancelTouchpoint() },
		})}
		c.Refresh()
	})
}
