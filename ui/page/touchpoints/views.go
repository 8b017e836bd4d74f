package touchpoints

import (
	"cmp"
	"image/color"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// view is what the panel at the right draws of the touchpoints.
type view int

const (
	viewPlot view = iota
	viewCoverage
	viewDemand
	viewCost
	viewDepartments
)

var viewKeys = [...]string{
	viewPlot: "touchpoints.plot.title", viewCoverage: "touchpoints.coverage", viewDemand: "touchpoints.demand",
	viewCost: "touchpoints.worth", viewDepartments: "touchpoints.departments",
}

// viewMenu offers what else can be drawn.
func (s *side) viewMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for v, key := range viewKeys {
		it := fyne.NewMenuItem(s.p.Words.T(key), func() { s.setView(view(v)) })
		it.Checked = s.view == view(v)
		m.Items = append(m.Items, it)
	}
	return m
}

func (s *side) setView(v view) {
	s.view = v
	s.show()
	s.scroll.ScrollToTop()
	canvas.Refresh(s.box)
}

// titled is a section with the button that changes the view at its top.
func (s *side) titled(height float32, lay func(width float32), objects ...fyne.CanvasObject) fyne.CanvasObject {
	title := kit.NewMenuButton(kit.ButtonParams{Text: s.p.Words.T(viewKeys[s.view]), Kind: kit.Quiet, Small: true}, s.viewMenu)
	s.titleWidth = func() float32 { return title.MinSize().Width }
	return block(height, func(width float32) {
		put(title, sidePad-10, 8, min(title.MinSize().Width, width-sidePad), 26)
		lay(width)
	}, append(objects, title)...)
}

// note is a quiet sentence as high as its words.
func (s *side) note(key string) fyne.CanvasObject {
	words := kit.NewProse(s.p.Words.T(key), kit.Compact, kit.Ink3, 15)
	lay := &flowing{}
	lay.lay = func(width float32) float32 {
		words.Resize(fyne.NewSize(width-2*sidePad, 10))
		height := words.MinSize().Height
		put(words, sidePad, 8, width-2*sidePad, height)
		return height + 20
	}
	return container.New(lay, words)
}

func heatTone(n int) (fill, ink kit.Tone) {
	step := 0
	switch {
	case n >= 6:
		step = 4
	case n >= 4:
		step = 3
	case n >= 2:
		step = 2
	case n >= 1:
		step = 1
	}
	fill = func(p *palette.Palette) color.NRGBA { return p.Heat[step] }
	ink = kit.Ink
	if step == 4 {
		ink = func(p *palette.Palette) color.NRGBA { return p.Heat4Ink }
	}
	return fill, ink
}

// coverageSection counts the touchpoints of each setting in each phase. An empty field is a gap.
func (s *side) coverageSection() fyne.CanvasObject {
	w := s.p.Words
	places := catalog.Settings()
	var cols, rows []string
	for n := 1; n <= domain.PhaseColors; n++ {
		cols = append(cols, w.Int(n))
	}
	var cells [][]matrixCell
	for _, o := range places {
		rows = append(rows, o.Name(w.Language()))
		var line []matrixCell
		for n := 1; n <= domain.PhaseColors; n++ {
			count := 0
			for _, e := range s.p.all {
				if e.in(n) && e.Setting&o.Value != 0 && e.offered() {
					count++
				}
			}
			fill, ink := heatTone(count)
			c := matrixCell{text: w.Int(count), fill: fill, ink: ink}
			if count == 0 {
				c.edge, c.ink = func(p *palette.Palette) color.NRGBA { return p.BadLine }, kit.Bad
			}
			line = append(line, c)
		}
		cells = append(cells, line)
	}
	m := newMatrix(w.T(viewKeys[viewCoverage]), cols, rows, cells, 56, 30, func(row, col int) {
		s.p.setFilter(filter{settings: places[row].Value, phases: domain.PhaseSet(0).With(col+1, true)})
	})
	need := m.MinSize().Height
	return s.titled(44+need+4, func(width float32) { put(m, sidePad, 44, width-2*sidePad, need) }, m)
}

// demand sorts the touchpoints by whether they are used and whether they are offered.
func demand(all []entry) (out [2][2][]entry) {
	for _, e := range all {
		row, col := 1, 1
		if e.needed() {
			row = 0
		}
		if e.offered() {
			col = 0
		}
		out[row][col] = append(out[row][col], e)
	}
	return out
}

var demandKeys = [2][2]string{
	{"touchpoints.demand.improve", "touchpoints.demand.gap"},
	{"touchpoints.demand.idle", "touchpoints.demand.neither"},
}

// demandSection holds demand against supply: what is used and missing is a gap, what is offered and
// not used is superfluous.
func (s *side) demandSection() []fyne.CanvasObject {
	w := s.p.Words
	sorted := demand(s.p.all)
	tones := [2][2][2]kit.Tone{
		{{tint(func(p *palette.Palette) color.NRGBA { return p.GoodTint }), kit.Good}, {tint(func(p *palette.Palette) color.NRGBA { return p.BadTint }), kit.Bad}},
		{{tint(func(p *palette.Palette) color.NRGBA { return p.WarnTint }), kit.Warn}, {tint(func(p *palette.Palette) color.NRGBA { return p.Surface2 }), kit.Ink3}},
	}
	var cells [][]matrixCell
	for row := range 2 {
		var line []matrixCell
		for col := range 2 {
			line = append(line, matrixCell{
				text: w.Int(len(sorted[row][col])), remark: w.T(demandKeys[row][col]),
				fill: tones[row][col][0], ink: tones[row][col][1],
			})
		}
		cells = append(cells, line)
	}
	m := newMatrix(w.T(viewKeys[viewDemand]), []string{w.T("touchpoints.demand.offered"), w.T("touchpoints.demand.missing")},
		[]string{w.T("touchpoints.demand.used"), w.T("touchpoints.demand.unused")}, cells, 62, 58,
		func(row, col int) { s.p.showOnly(sorted[row][col], w.T(demandKeys[row][col])) })
	need := m.MinSize().Height
	out := []fyne.CanvasObject{s.titled(44+need+6, func(width float32) { put(m, sidePad, 44, width-2*sidePad, need) }, m)}
	for _, at := range [][2]int{{0, 1}, {1, 0}} {
		if list := sorted[at[0]][at[1]]; len(list) > 0 {
			out = append(out, kit.NewDivider(), s.listSection(capital(w.T(demandKeys[at[0]][at[1]])), list))
		}
	}
	return out
}

// capital begins a word as a heading does.
func capital(word string) string {
	r, size := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[size:]
}

func tint(t kit.Tone) kit.Tone { return t }

// showOnly leaves only some touchpoints in the table.
func (p *Page) showOnly(some []entry, name string) {
	f := filter{only: map[domain.ID]bool{}, name: name}
	for _, e := range some {
		f.only[e.ID] = true
	}
	p.setFilter(f)
}

// listSection names touchpoints; a click on one shows its row.
func (s *side) listSection(title string, list []entry) fyne.CanvasObject {
	head := caption(title)
	objects := []fyne.CanvasObject{head}
	for _, e := range list {
		icon := e.Icon
		if icon == "" {
			icon = "touch"
		}
		cost := ""
		if e.Cost > 0 {
			cost = s.p.Words.Euro(e.Cost, 0)
		}
		objects = append(objects, kit.NewTreeRow(kit.RowData{Text: e.Title, Icon: icon, Count: cost}, func() {
			s.p.Reveal(e.ID)
			s.p.Focus()
		}, nil))
	}
	return block(34+28*float32(len(list))+8, func(width float32) {
		put(head, sidePad, 10, width-2*sidePad, 18)
		for k, o := range objects[1:] {
			put(o, sidePad-8, 34+28*float32(k), width-2*sidePad+16, 28)
		}
	}, objects...)
}

// lackingSection names the touchpoints that are looked for but do not exist.
func (s *side) lackingSection() fyne.CanvasObject {
	var list []entry
	for _, e := range s.p.all {
		if e.standing == lacking {
			list = append(list, e)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return s.listSection(s.p.Words.T("touchpoints.lacking"), list)
}

// bar is a line of a list with a bar: what it is about, a value, and how long the bar is.
type barLine struct {
	name, remark, value string
	share               float64
	tone                kit.Tone
	act                 func()
}

// barSection is a list with bars.
func (s *side) barSection(lines []barLine) fyne.CanvasObject {
	const pitch = 42
	var objects []fyne.CanvasObject
	var lays []func(width float32)
	for k, l := range lines {
		y := 44 + pitch*float32(k)
		back := kit.NewTreeRow(kit.RowData{Text: ""}, l.act, nil)
		name, remark := kit.NewEllipsis(l.name, kit.Body, kit.Ink), kit.NewEllipsis(l.remark, kit.Compact, kit.Ink3)
		value := kit.NewText(l.value, kit.Body, kit.Ink)
		value.SetAlign(fyne.TextAlignTrailing)
		name.SetWeight(theme.Medium)
		remark.SetAlign(fyne.TextAlignTrailing)
		strip := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: l.tone(p), Radius: 3} })
		objects = append(objects, back, name, value, strip, remark)
		lays = append(lays, func(width float32) {
			inner := width - 2*sidePad
			need := value.MinSize().Width
			put(back, sidePad-6, y-3, inner+12, pitch-4)
			put(name, sidePad, y, inner-need-8, 16)
			put(value, sidePad+inner-need, y, need, 16)
			put(strip, sidePad, y+22, max(whole((inner-90)*float32(l.share)), 2), 6)
			put(remark, sidePad+inner-86, y+17, 86, 15)
		})
	}
	return s.titled(44+pitch*float32(len(lines))+6, func(width float32) {
		for _, lay := range lays {
			lay(width)
		}
	}, objects...)
}

// costSection lists the dearest touchpoints with how important they are. Dear ones that hardly matter
// stand out.
func (s *side) costSection() fyne.CanvasObject {
	const most = 12
	all := slices.DeleteFunc(slices.Clone(s.p.all), func(e entry) bool { return e.Cost <= 0 })
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(b.Cost, a.Cost) })
	var lines []barLine
	for _, e := range all[:min(len(all), most)] {
		tone := kit.Tone(func(p *palette.Palette) color.NRGBA { return p.Accent })
		if e.weight > 0 && e.weight < plotMiddle-0.5 {
			tone = kit.Warn
		}
		remark := s.p.Words.T("touchpoints.worth.points", i18n.Values{"points": s.p.Words.Number(e.weight, oneDecimal(e.weight))})
		if e.weight == 0 {
			remark = s.p.Words.T("touchpoints.worth.unsaid")
		}
		lines = append(lines, barLine{e.Title, remark, s.p.Words.Euro(e.Cost, 0), e.Cost / all[0].Cost, tone, func() {
			s.p.Reveal(e.ID)
			s.p.Focus()
		}})
	}
	return s.barSection(lines)
}

func oneDecimal(v float64) int {
	if v == float64(int(v)) {
		return 0
	}
	return 1
}

// departmentSection tells which departments look after how many touchpoints, at what cost.
func (s *side) departmentSection() fyne.CanvasObject {
	type part struct {
		name        string
		count, gaps int
		cost        float64
	}
	var parts []part
	for _, e := range s.p.all {
		k := slices.IndexFunc(parts, func(p part) bool { return p.name == e.Department })
		if k < 0 {
			k = len(parts)
			parts = append(parts, part{name: e.Department})
		}
		parts[k].count++
		parts[k].cost += e.Cost
		if e.standing == short || e.standing == lacking {
			parts[k].gaps++
		}
	}
	slices.SortFunc(parts, func(a, b part) int { return cmp.Or(cmp.Compare(b.count, a.count), strings.Compare(a.name, b.name)) })
	var lines []barLine
	for _, d := range parts {
		name, tone := d.name, kit.Tone(func(p *palette.Palette) color.NRGBA { return p.Accent })
		if name == "" {
			name, tone = s.p.Words.T("touchpoints.department.none"), kit.Ink3
		}
		value := s.p.Words.Euro(d.cost, 0)
		remark := s.p.Words.T("touchpoints.count", i18n.Values{"n": d.count})
		if d.gaps > 0 {
			remark = s.p.Words.Int(d.count) + " · " + s.p.Words.T("touchpoints.departments.gaps", i18n.Values{"n": d.gaps})
		}
		lines = append(lines, barLine{name, remark, value, float64(d.count) / float64(parts[0].count), tone, func() {
			s.p.setFilter(filter{departments: []string{d.name}})
		}})
	}
	return s.barSection(lines)
}
