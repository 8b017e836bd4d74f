package start

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// point is one thing that is done, or missing, on a step of the route.
type point struct {
	done bool
	text string
}

// points say in words what a step of the route has and what it lacks.
func (o *Overview) points(w analysis.Waymark) []point {
	switch w {
	case analysis.WaymarkPersona:
		return o.personaPoints()
	case analysis.WaymarkTouchpoints:
		return o.touchpointPoints()
	case analysis.WaymarkMap:
		return o.mapPoints()
	case analysis.WaymarkRound:
		return o.roundPoints()
	}
	return o.analysisPoints()
}

// counted is a point about so many things; none where there are none of them.
func (o *Overview) counted(done bool, key string, n int) []point {
	if n == 0 {
		return nil
	}
	return []point{{done, o.Words.T("overview."+key, i18n.Values{"n": n})}}
}

func (o *Overview) missing(key string) []point {
	return []point{{false, o.Words.T("overview." + key)}}
}

func (o *Overview) personaPoints() []point {
	all, described := len(document.Personas(o.Doc())), analysis.DescribedPersonas(o.Doc())
	if all == 0 {
		return o.missing("personas.none")
	}
	out := append(o.counted(true, "personas.described", described), o.counted(false, "personas.bare", all-described)...)
	var names []string
	open := analysis.MissingRoles(o.Doc())
	for _, r := range catalog.Roles() {
		if open&r.Role != 0 {
			names = append(names, r.Name(o.Words.Language()))
		}
	}
	switch len(names) {
	case 0:
	case 1:
		out = append(out, point{false, o.Words.T("side.role.missing", i18n.Values{"role": names[0]})})
	default:
		out = append(out, point{false, o.Words.T("side.roles.missing", i18n.Values{"n": len(names)})})
	}
	return out
}

func (o *Overview) touchpointPoints() []point {
	all := document.Touchpoints(o.Doc())
	if len(all) == 0 {
		return o.missing("touchpoints.none")
	}
	rated, short := 0, 0
	for _, t := range all {
		if gap, known := t.Gap(); known {
			rated++
			if gap < 0 {
				short++
			}
		}
	}
	out := append(o.counted(true, "touchpoints.rated", rated), o.counted(false, "touchpoints.bare", len(all)-rated)...)
	return append(out, o.counted(false, "touchpoints.short", short)...)
}

func (o *Overview) mapPoints() []point {
	var out []point
	for _, m := range document.Maps(o.Doc()) {
		if m.State == domain.StateFuture {
			continue // what is wished for need not be complete
		}
		name := cmp.Or(m.Title, o.Words.T("file.untitled"))
		alone := len(analysis.PhasesWithoutOwner(o.Doc(), m.ID))
		switch {
		case !analysis.Filled(o.Doc(), m.ID):
			out = append(out, point{false, o.Words.T("overview.map.gaps", i18n.Values{"name": name})})
		case alone > 0:
			out = append(out, point{false, o.Words.T("overview.map.alone", i18n.Values{"name": name, "n": alone})})
		default:
			out = append(out, point{true, o.Words.T("overview.map.full", i18n.Values{"name": name})})
		}
	}
	if len(out) == 0 {
		return o.missing("map.none")
	}
	return out[:min(len(out), 4)]
}

func (o *Overview) roundPoints() []point {
	n := round.Count(o.Doc())
	if n == 0 {
		return o.missing("round.none")
	}
	waiting := 0
	for _, s := range round.List(o.Doc()) {
		waiting += len(s.Waiting())
	}
	out := append(o.counted(true, "round.sent", n), o.counted(false, "round.out", round.Open(o.Doc()))...)
	return append(out, o.counted(false, "round.waiting", waiting)...)
}

func (o *Overview) analysisPoints() []point {
	planned, bare, late := 0, 0, 0
	for _, m := range document.Measures(o.Doc()) {
		switch {
		case strings.TrimSpace(m.Owner) != "" && m.Due != "":
			planned++
		case m.Status != domain.StatusDone:
			bare++
		}
		if m.Overdue(o.Today()) {
			late++
		}
	}
	out := append(o.counted(true, "measures.planned", planned), o.counted(false, "measures.bare", bare)...)
	if planned+bare == 0 {
		out = o.missing("measures.none")
	}
	out = append(out, o.counted(false, "measures.late", late)...)
	read := 0
	for _, i := range document.Indicators(o.Doc()) {
		if len(document.Readings(o.Doc(), i.ID)) > 0 {
			read++
		}
	}
	if read == 0 {
		return append(out, o.missing("indicators.none")...)
	}
	return append(out, o.counted(true, "indicators.read", read)...)
}

// legs are what is done and what is missing on each step, below the route.
type legs struct{ all []*leg }

// leg is one of them.
type leg struct {
	ground *kit.Panel
	title  *kit.Text
	signs  []*kit.Icon
	texts  []*kit.Prose
}

const (
	legGap  = 16
	legPad  = 12
	legSign = 13
)

func (o *Overview) legs(stand analysis.Waymark) block {
	s := &legs{}
	for _, w := range analysis.Waymarks() {
		one := &leg{title: kit.NewEllipsis(o.Words.T("route."+waymarkKey(w)), kit.Caption, kit.Ink)}
		one.title.SetWeight(semiBold)
		one.ground = kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
			look := kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
			if w == stand {
				look.Border, look.Shadow = p.AccentLine, p.E1
			}
			return look
		})
		for _, x := range o.points(w) {
			sign, tone, ink := "plus", kit.Tone(kit.Warn), kit.Tone(kit.Ink)
			if x.done {
				sign, tone, ink = "check", kit.Good, kit.Ink2
			}
			one.signs = append(one.signs, kit.NewIcon(sign, legSign, tone))
			text := kit.NewProse(x.text, kit.Body, ink, 16)
			text.SetWeight(theme.Regular)
			one.texts = append(one.texts, text)
		}
		s.all = append(s.all, one)
	}
	return s
}

func (s *legs) width(all float32) float32 {
	n := float32(len(s.all))
	return (all - legGap*(n-1)) / n
}

// height implements block: that of the longest leg.
func (s *legs) height(width float32) float32 {
	tall := float32(0)
	for _, one := range s.all {
		tall = max(tall, one.height(s.width(width)))
	}
	return tall
}

func (s *legs) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, one := range s.all {
		out = append(out, one.ground, one.title)
		for i := range one.texts {
			out = append(out, one.signs[i], one.texts[i])
		}
	}
	return out
}

func (s *legs) lay(x, y, width float32) {
	tall, w := s.height(width), s.width(width)
	for i, one := range s.all {
		left := whole(float32(i) * (w + legGap))
		one.lay(x+left, y, whole(w))
		put(one.ground, x+left, y, whole(w), tall)
	}
}

const (
	legHead = 34
	legText = legPad + legSign + 6 // where the texts begin
)

// height is how tall the texts are at a width.
func (s *leg) height(width float32) float32 {
	tall := float32(legHead + 8)
	for _, t := range s.texts {
		tall += kit.Settle(t, whole(width-legText-legPad)) + 4
	}
	return tall
}

// lay puts the texts in place.
func (s *leg) lay(x, y, width float32) {
	put(s.title, x+legPad, y+10, width-2*legPad, 18)
	top := float32(legHead)
	for i, t := range s.texts {
		put(s.signs[i], x+legPad, y+top+1.5, legSign, legSign)
		t.Move(fyne.NewPos(whole(x+legText), whole(y+top)))
		top += kit.Settle(t, whole(width-legText-legPad)) + 4
	}
}
