package rastertest

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// Styles of the sample, from the design's table of type.
var (
	compact  = typeset.Style{Size: 11, Line: 15}
	laneName = typeset.Style{Weight: typeset.SemiBold, Size: 11, Line: 15}
	phase    = typeset.Style{Weight: typeset.SemiBold, Size: 13, Line: 18}
)

type phaseText struct {
	name, task string
	fill       uint32
}

var phases = []phaseText{
	{"1 Awareness", "Attract · Anziehen", 0x6C69BE},
	{"2 Consideration", "Engage · Vertiefen", 0x2A5596},
	{"3 Decision", "Nurture · Überzeugen", 0x2D7F8D},
	{"4 Closing", "Convert · Gewinnen", 0x1F6847},
	{"5 Retention", "Retain · Binden", 0x86722E},
	{"6 After Sales", "Exceed · Übertreffen", 0x80491D},
	{"7 Advocacy", "Advocate · Begeistern", 0xB2515F},
}

var actions = []string{
	"Bemerkt Druckabfall in Schicht 2", "Vergleicht vier Anbieter online", "Lädt zum Messtermin ein", "Stellt Antrag auf Investition",
	"Nimmt Station mit Monteur in Betrieb", "Bucht Wartung und Leckage-Check", "Führt Kollegen durch die Station",
	"Sucht „Leckage Druckluft Kosten“", "Rechnet Energiekosten nach", "Bittet um Referenz aus Molkerei", "Verhandelt Liefertermin",
	"Meldet Störung per Telefon", "Prüft Nutzung der Abwärme", "Spricht im Energie-Netzwerk",
}

// Map builds the sample with cols phase columns and rows double rows of cards. IDs are counted up
// from one, so that a test can hide a card.
func Map(set *typeset.Setter, cols, rows int) *Board {
	b := &Board{set: set, W: float32(cols) * ColumnW}
	ink, ink3, line := Hex(0x1B1E23), Hex(0x62676F), Hex(0xE5E2DC)

	b.Add(scene.Corner, 0, 0, scene.Rect{W: HeadW, H: HeaderH}, b.Text("7 Phasen", compact, ink3, 10, 17, 0, 1, typeset.Left))
	for i := range cols {
		ph := phases[i%len(phases)]
		x := float32(i) * ColumnW
		b.Add(scene.Header, x, 0, scene.Rect{X: -2, W: ColumnW + 8, H: HeaderH},
			scene.Item{Kind: scene.Path, Fill: Hex(ph.fill), Path: chevron(i == 0)},
			b.Text(ph.name, phase, Hex(0xFFFFFF), 12, 7, 0, 1, typeset.Left),
			b.Text(ph.task, compact, Alpha(Hex(0xFFFFFF), 0.9), 12, 24, 0, 1, typeset.Left))
	}

	y := float32(0)
	b.band(&y, "Kundensicht")
	id := byte(0)
	next := func() (out domain.ID) {
		id++
		out[15] = id
		return out
	}
	for row := range rows {
		const h = 88
		b.lane(y, h, "pointer", "Kundenaktionen")
		for c := range cols {
			x := float32(c) * ColumnW
			b.column(x, y, h)
			b.card(next(), x+5, y+4, actions[(c+14*row)%7], Hex(0xFFFFFF), line, ink)
			b.card(next(), x+5, y+46, actions[7+(c+row)%7], Hex(0xFFFFFF), line, ink)
		}
		y += h
	}
	b.lane(y, 52, "touch", "Touchpoints & Kanäle")
	for c := range cols {
		x := float32(c) * ColumnW
		b.column(x, y, 52)
		b.chip(x+5, y+4, "search", "Google-Suche", false)
		b.chip(x+5, y+28, "mail", "E-Mail", true)
	}
	y += 52
	b.curve(y, cols)
	y += 158
	b.lane(y, 52, "bolt", "Schmerzpunkte")
	for c := range cols {
		x := float32(c) * ColumnW
		b.column(x, y, 52)
		if c%2 == 0 {
			b.card(next(), x+5, y+4, "Kosten der Leckagen unbekannt", Hex(0xFCF0ED), Hex(0xF1D5CE), Hex(0x8B2E22))
		} else {
			b.card(next(), x+5, y+4, "Leckage-Rechner in 60 Sekunden", Hex(0xFFF7DF), Hex(0xEEDDA6), Hex(0x6B4E00))
		}
	}
	y += 52
	b.H = y
	b.raised(ColumnW*2+30, y-70)
	return b
}

// chevron is one phase arrow, 46 high with the point 11 to the right.
func chevron(first bool) []scene.Segment {
	const w, k = ColumnW, 3.31
	p := func(op scene.Op, v ...float32) scene.Segment {
		s := scene.Segment{Op: op}
		for i := 0; i+1 < len(v); i += 2 {
			s.P[i/2] = scene.Point{X: v[i], Y: v[i+1]}
		}
		return s
	}
	path := []scene.Segment{
		p(scene.MoveTo, 6, 1), p(scene.LineTo, w-4, 1), p(scene.LineTo, w+6.7, 21.5),
		p(scene.CubicTo, w+7.2, 22.4, w+7.2, 23.6, w+6.7, 24.5), p(scene.LineTo, w-4, 45),
	}
	if first {
		return append(path, p(scene.LineTo, 6, 45), p(scene.CubicTo, 6-k, 45, 0, 45-6+k, 0, 39),
			p(scene.LineTo, 0, 7), p(scene.CubicTo, 0, 7-k, 6-k, 1, 6, 1), p(scene.Close))
	}
	path[0] = p(scene.MoveTo, 0, 1)
	return append(path, p(scene.LineTo, 0, 45), p(scene.LineTo, 11.4, 23), p(scene.Close))
}

func (b *Board) band(y *float32, name string) {
	bg, line := Hex(0xF3F2EF), Hex(0xE5E2DC)
	for _, p := range []scene.Pane{scene.Heads, scene.Body} {
		w, _ := b.PaneSize(p)
		items := []scene.Item{
			{Kind: scene.Box, Rect: scene.Rect{W: w, H: 20}, Fill: bg},
			{Kind: scene.Box, Rect: scene.Rect{W: w, H: 1}, Fill: line},
			{Kind: scene.Box, Rect: scene.Rect{Y: 19, W: w, H: 1}, Fill: line},
		}
		if p == scene.Heads {
			items = append(items, b.Text(name, laneName, Hex(0x62676F), 10, 3, 0, 1, typeset.Left))
		}
		b.Add(p, 0, *y, scene.Rect{W: w, H: 20}, items...)
	}
	*y += 20
}

func (b *Board) lane(y, h float32, icon, name string) {
	line := Hex(0xE5E2DC)
	b.Add(scene.Heads, 0, y, scene.Rect{W: HeadW, H: h},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{Y: h - 1, W: HeadW, H: 1}, Fill: line},
		scene.Item{Kind: scene.Icon, Rect: scene.Rect{X: 10, Y: 7, W: 14, H: 14}, Icon: icon, Fill: Hex(0x62676F)},
		b.Text(name, laneName, Hex(0x1B1E23), 31, 7, 92, 2, typeset.Left))
	b.Add(scene.Body, 0, y, scene.Rect{W: b.W, H: h},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{Y: h - 1, W: b.W, H: 1}, Fill: line})
}

func (b *Board) column(x, y, h float32) {
	b.Add(scene.Body, x, y, scene.Rect{W: 1, H: h},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{W: 1, H: h}, Fill: Hex(0xE5E2DC)})
}

func (b *Board) card(id domain.ID, x, y float32, text string, fill, stroke, ink color.NRGBA) {
	const w = ColumnW - 10
	t := b.Text(text, compact, ink, 8, 4, w-16, 3, typeset.Left)
	t.Owner, t.Part = id, scene.PartCard
	h := t.Rect.H + 8
	b.Add(scene.Body, x, y, scene.Rect{X: -4, Y: -4, W: w + 8, H: h + 8}, scene.Item{
		Kind: scene.Box, Rect: scene.Rect{W: w, H: h}, Radius: 6, Fill: fill, Stroke: stroke, StrokeWidth: 1,
		Shadow: scene.E1, ShadowColor: Alpha(Hex(0x1B1E23), 0.07), Owner: id, Part: scene.PartCard,
	}, t)
}

func (b *Board) chip(x, y float32, icon, text string, direct bool) {
	const w = ColumnW - 10
	tile := scene.Item{Kind: scene.Box, Rect: scene.Rect{X: 3, Y: 2, W: 16, H: 16}, Radius: 4, Stroke: Hex(0x4A4F58), StrokeWidth: 1}
	sign := Hex(0x4A4F58)
	if direct {
		tile.Fill, sign = Hex(0x4A4F58), Hex(0xFFFFFF)
	}
	b.Add(scene.Body, x, y, scene.Rect{X: -4, Y: -4, W: w + 8, H: 28},
		scene.Item{Kind: scene.Box, Rect: scene.Rect{W: w, H: 20}, Radius: 5, Fill: Hex(0xFFFFFF), Stroke: Hex(0xE5E2DC), StrokeWidth: 1, Shadow: scene.E1, ShadowColor: Alpha(Hex(0x1B1E23), 0.07)},
		tile,
		scene.Item{Kind: scene.Icon, Rect: scene.Rect{X: 5, Y: 4, W: 12, H: 12}, Icon: icon, Fill: sign},
		b.Text(text, compact, Hex(0x1B1E23), 24, 2, 0, 1, typeset.Left),
		scene.Item{Kind: scene.Box, Rect: scene.Rect{X: w - 26, Y: 3, W: 22, H: 14}, Radius: 4, Fill: Hex(0xFCECE9)},
		b.Text("−2", typeset.Style{Weight: typeset.SemiBold, Size: 10, Line: 13}, Hex(0xB0342A), w-26, 3, 22, 1, typeset.Center))
}
