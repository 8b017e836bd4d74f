package indicators

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/lists"
	"wegmarke/ui/theme"
)

// column is one of the things the list says about a figure.
type column int

const (
	colTitle column = iota
	colValue
	colTarget
	colTrend
	colSpark
	colUsed
	colCount
)

func (c column) key() string {
	return [...]string{
		"card.kind.indicator", "inspector.value", "inspector.goal", "figures.trend", "inspector.readings", "inspector.shown",
	}[c]
}

// span is the place of a column; without a width it does not show.
type span struct{ x, width float32 }

// spans divides the width; a narrow list leaves the course and then the maps to the panel.
func spans(width float32) [colCount]span {
	const pad, gap = 14, 16
	need := [colCount]float32{colTitle: 210, colValue: 100, colTarget: 120, colTrend: 84, colSpark: 80, colUsed: 150}
	for _, drop := range []column{colSpark, colUsed} {
		if total(need, gap) <= width-2*pad {
			break
		}
		need[drop] = 0
	}
	rest := max(width-2*pad-total(need, gap), 0)
	used := float32(0)
	if need[colUsed] > 0 {
		used = rest * 0.45
		need[colUsed] += used
	}
	need[colTitle] += rest - used
	var out [colCount]span
	x := float32(pad)
	for c, w := range need {
		if w > 0 {
			out[c] = span{x, float32(int(w))}
			x += w + gap
		}
	}
	return out
}

func total(need [colCount]float32, gap float32) float32 {
	sum := -gap
	for _, w := range need {
		if w > 0 {
			sum += w + gap
		}
	}
	return sum
}

func newHead(c column) *kit.Text {
	h := kit.NewEllipsis("", kit.Compact, kit.Ink3)
	h.SetWeight(theme.Medium)
	if c == colValue {
		h.SetAlign(fyne.TextAlignTrailing)
	}
	return h
}

// row draws one line of the list.
type row struct {
	widget.BaseWidget
	words *i18n.Catalog
	line  line
	shown bool
	look  look

	back          *kit.Panel
	tag           *kit.Tag
	title, how    *kit.Text
	value, day    *kit.Text
	target, trend *kit.Text
	track         *kit.Gauge
	spark         *kit.Spark
	phase         *kit.Tag
	used          *kit.Text
	rule          *kit.Divider
	parts         []fyne.CanvasObject
}

// look is the state in which a row shows.
type look struct{ selected, over, focus bool }

func (l look) panel(p *palette.Palette) kit.PanelLook {
	switch {
	case l.selected && l.focus:
		return kit.PanelLook{Fill: p.AccentTint, Border: p.Focus, BorderWidth: 2, Radius: 6}
	case l.selected:
		return kit.PanelLook{Fill: p.AccentTint, Radius: 6}
	case l.over:
		return kit.PanelLook{Fill: p.Hover, Radius: 6}
	}
	return kit.PanelLook{}
}

func newRow(words *i18n.Catalog) *row {
	r := &row{
		words: words, back: kit.NewPanel(look{}.panel), tag: kit.NewTag("", "", kit.PhaseTag(1)), phase: kit.NewTag("", "", kit.PhaseTag(1)),
		title: kit.NewEllipsis("", kit.Body, kit.Ink), how: kit.NewEllipsis("", kit.Compact, kit.Ink3),
		value: kit.NewEllipsis("", kit.Section, kit.Ink), day: kit.NewEllipsis("", kit.Compact, kit.Ink3),
		target: kit.NewEllipsis("", kit.Compact, kit.Ink3), trend: kit.NewEllipsis("", kit.Compact, kit.Ink2),
		track: kit.NewGauge(), spark: kit.NewSpark(40, 24), used: kit.NewEllipsis("", kit.Compact, kit.Ink3), rule: kit.NewDivider(),
	}
	r.title.SetWeight(theme.Medium)
	r.trend.SetWeight(theme.Medium)
	r.value.SetAlign(fyne.TextAlignTrailing)
	r.day.SetAlign(fyne.TextAlignTrailing)
	r.parts = []fyne.CanvasObject{r.rule, r.back, r.tag, r.title, r.how, r.value, r.day, r.track, r.target, r.trend, r.spark, r.phase, r.used}
	r.ExtendBaseWidget(r)
	return r
}

// set shows a line.
func (r *row) set(l line, to look) {
	r.line, r.shown = l, true
	if r.look != to {
		r.look = to
		r.back.SetStyle(to.panel)
	}
	if l.head {
		r.tag.Set(lists.PhaseName(r.words, l.phase), "", headTag(l.phase))
		r.Refresh()
		return
	}
	e, w := l.entry, r.words.Words()
	r.title.SetText(strings.Join(strings.Fields(e.Title), " "))
	if e.Title == "" {
		r.title.SetText(r.words.T("inspector.untitled"))
	}
	how := e.Formula
	if said := w.Calculation(e.Indicator, e.last); said != "" {
		how = said
	}
	r.how.SetText(how)
	r.value.SetText("–")
	if e.known {
		r.value.SetText(w.Exact(e.value, e.Unit))
	}
	r.day.SetText("")
	if at, ok := e.last.Date.Time(); e.read && ok {
		r.day.SetText(r.words.Date(at))
	}
	r.setTarget(e)
	r.trend.SetText("–")
	r.trend.SetTone(kit.Ink3)
	if e.moved {
		r.trend.SetText(w.Course(e.course, e.Unit))
		r.trend.SetTone(tone(e))
	}
	r.spark.Set(e.series, tone(e))
	r.setPlaces(e)
	r.Refresh()
}

func (r *row) setTarget(e entry) {
	r.target.SetText(r.words.T("figures.notarget"))
	if e.HasTarget {
		r.target.SetText(r.words.T("inspector.target", i18n.Values{"value": r.words.Words().Exact(e.Target, plainUnit(e.Unit))}))
	}
	reached, set := e.reached()
	r.track.Hidden = !set
	if !set {
		return
	}
	share := float32(0)
	if e.Target != 0 {
		share = float32(e.value / e.Target)
	}
	barTone := kit.Bad
	if reached {
		barTone = kit.Good
	}
	r.track.Set(share, barTone)
}

// plainUnit leaves out "of five", which the value beside it says.
func plainUnit(u domain.Unit) domain.Unit {
	if u == domain.UnitOfFive {
		return domain.UnitScore
	}
	return u
}

func (r *row) setPlaces(e entry) {
	if len(e.places) == 0 {
		r.phase.Set("", "", kit.PhaseTag(1))
		r.used.SetText(r.words.T("inspector.shown.none"))
		return
	}
	p := e.places[0]
	r.phase.Set(strconv.Itoa(p.Number)+" "+p.Phase.Title, "", kit.PhaseTag(max(p.Phase.Color, 1)))
	name := p.Map.Title
	if len(e.places) > 1 {
		name = r.words.T("measures.more", i18n.Values{"name": name, "n": len(e.places) - 1})
	}
	r.used.SetText(name)
}

func placeText(p analysis.Place) string {
	return strconv.Itoa(p.Number) + " " + p.Phase.Title + " · " + p.Map.Title
}

func tone(e entry) kit.Tone {
	switch {
	case e.course.Good:
		return kit.Good
	case e.course.Bad:
		return kit.Bad
	}
	return kit.Ink2
}

func headTag(phase int) kit.TagStyle {
	if phase == 0 {
		return kit.NeutralTag
	}
	return kit.PhaseTag(phase)
}

// AccessibilityLabel implements fyne.Accessible.
func (r *row) AccessibilityLabel() string {
	if r.line.head {
		return lists.PhaseName(r.words, r.line.phase)
	}
	return strings.Join([]string{r.title.Text(), r.value.Text(), r.target.Text(), r.trend.Text(), r.how.Text(), r.used.Text()}, ", ")
}

// AccessibilityRole implements fyne.Accessible.
func (r *row) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (x *rowRenderer) Destroy()                     {}
func (x *rowRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (x *rowRenderer) Objects() []fyne.CanvasObject { return x.r.parts }
func (x *rowRenderer) Refresh()                     { x.Layout(x.r.Size()) }

func (x *rowRenderer) Layout(size fyne.Size) {
	if size.IsZero() || !x.r.shown {
		return
	}
	r := x.r
	head := r.line.head
	s := spans(size.Width)
	for _, o := range r.parts {
		hide(o, head)
	}
	hide(r.tag, !head)
	if head {
		put(r.tag, s[colTitle].x, 9, r.tag.MinSize().Width, 18)
		return
	}
	put(r.rule, s[colTitle].x, size.Height-1, size.Width-2*s[colTitle].x, 1)
	put(r.back, 4, 2, size.Width-8, size.Height-4)
	two := func(c column, first, second *kit.Text, high float32) {
		put(first, s[c].x, 5, s[c].width, high)
		put(second, s[c].x, 25, s[c].width, 15)
	}
	two(colTitle, r.title, r.how, 18)
	two(colValue, r.value, r.day, 19)
	_, set := r.line.entry.reached()
	hide(r.track, !set)
	put(r.track, s[colTarget].x, 9, s[colTarget].width, 11)
	y := float32(25)
	if !set {
		y = 15
	}
	put(r.target, s[colTarget].x, y, s[colTarget].width, 15)
	put(r.trend, s[colTrend].x, 15, s[colTrend].width, 15)
	hide(r.spark, s[colSpark].width == 0)
	put(r.spark, s[colSpark].x, 10, s[colSpark].width, 24)
	none := s[colUsed].width == 0
	hide(r.phase, none || len(r.line.entry.places) == 0)
	hide(r.used, none)
	x0, width := s[colUsed].x, s[colUsed].width
	if !none && len(r.line.entry.places) > 0 {
		tag := min(r.phase.MinSize().Width, width*0.6)
		put(r.phase, x0, 13, tag, 18)
		x0, width = x0+tag+8, width-tag-8
	}
	put(r.used, x0, 15, width, 15)
}

func hide(o fyne.CanvasObject, hidden bool) {
	if hidden == o.Visible() {
		if hidden {
			o.Hide()
		} else {
			o.Show()
		}
	}
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(width, 0), max(height, 0)))
}
