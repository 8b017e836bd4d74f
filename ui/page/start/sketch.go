package start

import (
	"image/color"

	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/scene"
)

// modelSketch shows how a project with the phases of a model will look: a few cards and a curve
// that falls in the middle and ends well, as most stories of a purchase do.
func modelSketch(m catalog.Model) analysis.Sketch {
	var s analysis.Sketch
	phases := m.Phases()
	for i, p := range phases {
		s.Phases = append(s.Phases, p.Color)
		s.Feelings = append(s.Feelings, analysis.SketchFeeling{Phase: i, Value: mood(len(phases))[i]})
	}
	for row := range 3 {
		lane := analysis.SketchLane{Look: analysis.LookCard, Below: row == 2}
		if row == 2 {
			lane.Look = analysis.LookPain
		}
		for i := range phases {
			// A gap here and there: a fresh map is never full.
			lane.Cells = append(lane.Cells, (i*2+row)%4 != 3)
		}
		s.Lanes = append(s.Lanes, lane)
	}
	return s
}

func mood(phases int) []int {
	switch phases {
	case 3:
		return []int{0, -1, 1}
	case 4:
		return []int{-1, 1, -1, 1}
	case 5:
		return []int{0, 1, -1, 0, 2}
	case 7:
		return []int{-1, 0, 2, -2, 0, 1, 2}
	}
	return make([]int, phases)
}

// measures of a sketch, which stands in the tile of a project or, smaller, of a template.
type measures struct {
	chevron, first, pitch, card, zero, step, low float32
}

func measuresOf(height float32) measures {
	if height < 130 {
		return measures{chevron: 9, first: 17, pitch: 13, card: 9, zero: 62, step: 6, low: 82}
	}
	return measures{chevron: 14, first: 23, pitch: 15, card: 12, zero: 93, step: 9, low: 118}
}

// drawSketch draws a map in a few strokes.
func drawSketch(b *brush, s analysis.Sketch) {
	n := len(s.Phases)
	if n == 0 {
		return
	}
	m := measuresOf(b.h)
	left := float32(0)
	if b.h >= 130 {
		left = 18 // the dashes that stand for the names of lanes
	}
	arrow := m.chevron / 3
	column := (b.w - left - arrow) / float32(n)
	x := func(i int) float32 { return left + float32(i)*column }
	for i, colour := range s.Phases {
		b.chevron(x(i), column-1, m.chevron, arrow, i == 0, i == n-1, b.PhaseFor(colour).Strong)
	}
	above, below := 0, 0
	for _, lane := range s.Lanes {
		y := m.first + float32(above)*m.pitch
		if lane.Below {
			y = m.low + float32(below)*m.pitch
			below++
		} else {
			above++
		}
		if y+m.card > b.h {
			continue
		}
		if left > 0 {
			b.box(0, y+m.card/2-1, 9, 2, 1, b.LineStrong, color.NRGBA{})
		}
		fill, border, ink := b.look(lane.Look)
		for i, full := range lane.Cells {
			if full && i < n {
				b.box(x(i)+1, y, column-5, m.card, 2, fill, border)
				b.box(x(i)+5, y+m.card/2-1, (column-13)*0.7, 2, 1, ink, color.NRGBA{})
			}
		}
	}
	if left > 0 {
		b.box(0, m.zero-1, 9, 2, 1, b.LineStrong, color.NRGBA{})
	}
	b.box(left, m.zero-0.5, b.w-left, 1, 0, b.Line, color.NRGBA{})
	b.feelings(s.Feelings, m, x, column)
}

func (b *brush) feelings(points []analysis.SketchFeeling, m measures, x func(int) float32, column float32) {
	var at []scene.Point
	for _, f := range points {
		at = append(at, scene.Point{X: x(f.Phase) + column/2, Y: m.zero - float32(min(max(f.Value, -2), 2))*m.step})
	}
	if len(at) > 1 {
		b.shape(level(at), color.NRGBA{}, b.Ink, 1.5)
	}
	for i, p := range at {
		b.disc(p.X, p.Y, 4, b.ground, color.NRGBA{})
		b.disc(p.X, p.Y, 3, b.EmotionFor(min(max(points[i].Value, -2), 2)), color.NRGBA{})
	}
}

// look is how the cards of a row are coloured.
func (b *brush) look(l analysis.SketchLook) (fill, border, ink color.NRGBA) {
	switch l {
	case analysis.LookPain:
		return b.PainBg, b.PainLine, b.LineStrong
	case analysis.LookIdea:
		return b.IdeaBg, b.IdeaLine, b.LineStrong
	case analysis.LookChip:
		return b.Surface, b.LineStrong, b.LineStrong
	}
	return b.Surface, b.Line, b.LineStrong
}

// chevron draws a phase as an arrow that fits into the notch of the next.
func (b *brush) chevron(x, width, height, arrow float32, first, last bool, fill color.NRGBA) {
	tip := x + width + arrow
	points := []scene.Point{{X: x}, {X: x + width}, {X: tip, Y: height / 2}, {X: x + width, Y: height}, {X: x, Y: height}}
	if last {
		points = []scene.Point{{X: x}, {X: tip}, {X: tip, Y: height}, {X: x, Y: height}}
	}
	if !first {
		points = append(points, scene.Point{X: x + arrow, Y: height / 2})
	}
	b.shape(polygon(points...), fill, color.NRGBA{}, 0)
}

// drawPersona draws the canvas of a persona.
func drawPersona(b *brush) {
	none := color.NRGBA{}
	line := func(x, y, w float32, tone color.NRGBA) { b.box(x, y, w, 2, 1, tone, none) }
	b.box(0, 0, b.w, 24, 3, b.Surface, b.Line)
	b.disc(14, 12, 8, b.PhaseFor(2).Tint, none)
	b.disc(14, 10, 3, b.PhaseFor(2).Ink, none)
	b.box(9.5, 14, 9, 5, 2.5, b.PhaseFor(2).Ink, none)
	line(29, 8, (b.w-40)*0.6, b.LineStrong)
	line(29, 13, (b.w-40)*0.85, b.LineStrong)
	const gap = 4
	width := (b.w - 2*gap) / 3
	tall := (b.h - 24 - 2*gap) / 2
	for i := range 6 {
		x, y := float32(i%3)*(width+gap), 24+gap+float32(i/3)*(tall+gap)
		fill, border := b.Surface, b.Line
		if i == 1 {
			fill, border = b.PainBg, b.PainLine
		}
		b.box(x, y, width, tall, 3, fill, border)
		line(x+5, y+5, width*0.5, b.Ink3)
		for k := range 3 {
			ly := y + 11 + float32(k)*5
			if ly+3 > y+tall {
				break
			}
			switch i {
			case 3:
				b.box(x+5, ly, (width-10)*(0.9-0.2*float32(k)), 2.5, 1, []color.NRGBA{b.PhaseFor(4).Strong, b.PhaseFor(2).Strong, b.PhaseFor(3).Strong}[k], none)
			case 5:
				line(x+5, ly, width-10, b.Line)
				b.disc(x+8+(width-16)*[]float32{0.2, 0.5, 0.8}[k], ly+1, 1.8, b.Accent, none)
			default:
				line(x+5, ly, (width-10)*(0.9-0.15*float32(k)), b.LineStrong)
			}
		}
	}
}

// drawTouchpoints draws the touchpoint canvas: rows with bars and the plot beside them.
func drawTouchpoints(b *brush) {
	none := color.NRGBA{}
	rows := int(b.h / 12)
	for i := range rows {
		y := float32(i) * 12
		fill, border := b.Ink2, none
		if i%2 == 1 {
			fill, border = b.Surface, b.FieldLine
		}
		b.box(0, y, 8, 8, 2, fill, border)
		b.box(12, y+3, b.w*(0.16+0.02*float32(i*3%4)), 2, 1, b.LineStrong, none)
		x := b.w * 0.4
		reach := b.w * (0.1 + 0.02*float32(i*5%4))
		b.box(x, y+1, b.w*0.17, 2.5, 1, b.LineStrong, none)
		tone := b.Accent
		if i == rows-1 || i == 2 {
			tone = b.Bad
			reach *= 0.6
		}
		b.box(x, y+5, reach, 2.5, 1, tone, none)
	}
	edge := min(b.w*0.36, b.h*0.62)
	x := b.w - edge
	b.box(x, 0, edge, edge, 2, b.Surface, b.Line)
	b.box(x+edge/2, 1, 1, edge-2, 0, b.Line, none)
	b.box(x+1, edge/2, edge-2, 1, 0, b.Line, none)
	for _, p := range []struct {
		x, y float32
		tone color.NRGBA
	}{{0.22, 0.3, b.Bad}, {0.42, 0.2, b.Bad}, {0.68, 0.24, b.Good}, {0.85, 0.4, b.Good}, {0.6, 0.58, b.Accent}, {0.68, 0.78, b.Accent}, {0.25, 0.75, b.Ink3}} {
		b.disc(x+edge*p.x, edge*p.y, 2.5, p.tone, none)
	}
	for k := range 3 {
		y := edge + 7 + float32(k)*6
		b.box(x, y, edge*(1-0.25*float32(k)), 2, 1, b.LineStrong, none)
	}
}
