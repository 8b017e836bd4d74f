package analysis

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/round"
)

// Waymark is a step of the route that every project takes.
type Waymark int

// The waymarks in their order.
const (
	WaymarkPersona Waymark = iota
	WaymarkTouchpoints
	WaymarkMap
	WaymarkRound
	WaymarkAnalysis
	waymarkEnd
)

// Waymarks lists the steps of the route in their order.
func Waymarks() []Waymark {
	out := make([]Waymark, waymarkEnd)
	for i := range out {
		out[i] = Waymark(i)
	}
	return out
}

// RouteEnd is what Stand says of a project that has passed all waymarks.
const RouteEnd = waymarkEnd

// Stand is the waymark a project has come to: the first one it has not passed. A route is walked in
// its order, so what lies behind that one counts as ahead even if something is there already.
func Stand(v document.View) Waymark {
	for _, w := range Waymarks() {
		if !passed(v, w) {
			return w
		}
	}
	return RouteEnd
}

func passed(v document.View, w Waymark) bool {
	switch w {
	case WaymarkPersona:
		return anyPersona(v, described)
	case WaymarkTouchpoints:
		return anyTouchpoint(v, rated)
	case WaymarkMap:
		return anyMap(v, complete)
	case WaymarkRound:
		return round.Count(v) > 0 && round.Open(v) == 0
	case WaymarkAnalysis:
		return planned(v) && measured(v)
	}
	return false
}

func anyPersona(v document.View, is func(document.View, domain.Persona) bool) bool {
	for _, p := range document.Personas(v) {
		if is(v, p) {
			return true
		}
	}
	return false
}

// described says that a persona is more than a name.
func described(v document.View, p domain.Persona) bool {
	return strings.TrimSpace(p.Name) != "" && (len(v.Children(domain.Parent{Table: domain.TableEntry, A: p.ID})) > 0 || p.Quote != "")
}

func anyTouchpoint(v document.View, is func(domain.Touchpoint) bool) bool {
	for _, id := range v.Children(domain.Parent{Table: domain.TableTouchpoint}) { // there may be thousands
		if t, ok := document.Find[domain.Touchpoint](v, id); ok && is(t) {
			return true
		}
	}
	return false
}

// rated says that expectation and performance of a touchpoint can be compared.
func rated(t domain.Touchpoint) bool {
	_, known := t.Gap()
	return known
}

func anyMap(v document.View, is func(document.View, domain.ID) bool) bool {
	for _, m := range document.Maps(v) {
		if is(v, m.ID) {
			return true
		}
	}
	return false
}

// filledMap says that every phase of a map holds something.
func filledMap(v document.View, m domain.ID) bool {
	filled, _ := reach(v, m)
	return filled
}

// complete says that a map asks for nothing more: every phase holds something and somebody takes
// care of it.
func complete(v document.View, m domain.ID) bool {
	return filledMap(v, m) && len(PhasesWithoutOwner(v, m)) == 0
}

// planned says that somebody does something by a day.
func planned(v document.View) bool {
	for _, m := range document.Measures(v) {
		if strings.TrimSpace(m.Owner) != "" && m.Due != "" {
			return true
		}
	}
	return false
}

// measured says that an indicator has a value.
func measured(v document.View) bool {
	for _, i := range document.Indicators(v) {
		if len(document.Readings(v, i.ID)) > 0 {
			return true
		}
	}
	return false
}

// Filled says that every phase of a map holds something.
func Filled(v document.View, m domain.ID) bool { return filledMap(v, m) }

// DescribedPersonas counts the personas that are more than a name.
func DescribedPersonas(v document.View) int {
	n := 0
	for _, p := range document.Personas(v) {
		if described(v, p) {
			n++
		}
	}
	return n
}
