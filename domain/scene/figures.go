package scene

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
	"wegmarke/domain/typeset"
)

// Sizes of the small trend line in the lane of indicators.
const (
	sparkW, sparkH = 40, 18
	sparkPoints    = 6
)

// indicatorEntry shows name, last value, trend and target of an indicator.
func (m *Map) indicatorEntry(card domain.Card, at Point, width float32) ([]Item, float32) {
	p := m.Palette
	const h = indicatorH
	var items []Item
	box, ghost := m.frame(card, cardLook{}, Rect{at.X - 1, at.Y - 1, width + 2, h + 4}, cardRadius)
	if ghost || m.state.selected[card.ID] {
		box.Shadow = NoShadow
		if !ghost {
			box.Fill = p.AccentTint
		}
		items = append(items, box)
	}
	if ghost {
		return items, h
	}
	ind, _ := document.Find[domain.Indicator](m.View, card.Indicator)
	x, y := at.X+3, at.Y+1
	signs, taken := m.signs(card, at.X+width, y+7)
	items = append(items, signs...)
	name := m.Setter.Set(document.CardText(m.View, card), styleSmall, width-6-taken, 1, typeset.Left)
	items = append(items, Item{Kind: Text, Rect: Rect{x, y, name.Width, 14}, Text: name, Fill: p.Ink2})
	readings := document.Readings(m.View, ind.ID)
	value := "–"
	if n := len(readings); n > 0 {
		if v, ok := figure.Value(ind, readings[n-1]); ok {
			value = m.Words.Value(v, ind.Unit)
		}
	}
	series := figure.Series(ind, readings)
	ink, trend := m.trend(ind, series)
	figure := m.Setter.Set(value, styleFigure, width-6, 1, typeset.Left)
	items = append(items, Item{Kind: Text, Rect: Rect{x, y + 14, figure.Width, 22}, Text: figure, Fill: p.Ink})
	if figure.Width+sparkW+12 < width {
		items = append(items, sparkline(at.X+width-3-sparkW-2, y+16, series, ink)...)
	}
	line := m.Setter.Set(trend, styleSmallMed, width-6, 1, typeset.Left)
	items = append(items, Item{Kind: Text, Rect: Rect{x, y + 36, line.Width, 14}, Text: line, Fill: ink})
	if ind.HasTarget {
		unit := ind.Unit
		if unit == domain.UnitOfFive {
			unit = domain.UnitScore // the value beside it has already said "of five"
		}
		target := m.Words.T("scene.target") + " " + m.Words.Value(ind.Target, unit)
		if trend != "" {
			target = " · " + target
		}
		t := m.Setter.Set(target, styleSmall, width-6-line.Width, 1, typeset.Left)
		items = append(items, Item{Kind: Text, Rect: Rect{x + line.Width, y + 36, t.Width, 14}, Text: t, Fill: p.Ink3})
	}
	return items, h
}

// trend is the sign and the distance from the value before the last, and its colour.
func (m *Map) trend(ind domain.Indicator, series []figure.Point) (color.NRGBA, string) {
	p := m.Palette
	c, ok := figure.CourseOf(ind, series)
	ink := p.Ink2
	switch {
	case !ok:
		return ink, ""
	case c.Good:
		ink = p.Good
	case c.Bad:
		ink = p.Bad
	}
	switch c.Way {
	case domain.DirectionUp:
		return ink, "▲ " + m.Words.Change(c.From, c.To, ind.Unit)
	case domain.DirectionDown:
		return ink, "▼ " + m.Words.Change(c.From, c.To, ind.Unit)
	}
	return ink, "● " + m.Words.T("scene.steady")
}

// sparkline draws the last readings as a line that ends in a dot.
func sparkline(x, y float32, series []figure.Point, ink color.NRGBA) []Item {
	if len(series) > sparkPoints {
		series = series[len(series)-sparkPoints:]
	}
	if len(series) < 2 {
		return nil
	}
	lo, hi := series[0].Value, series[0].Value
	for _, r := range series {
		lo, hi = min(lo, r.Value), max(hi, r.Value)
	}
	pts := make([]Point, len(series))
	for i, r := range series {
		share := 0.5
		if hi > lo {
			share = (r.Value - lo) / (hi - lo)
		}
		pts[i] = Point{x + sparkW*float32(i)/float32(len(series)-1), y + 12 - 10*float32(share)}
	}
	end := pts[len(pts)-1]
	return []Item{stroked(linePath(pts...), ink, 1.5), filled(circlePath(end.X, end.Y, 2.2), ink)}
}
