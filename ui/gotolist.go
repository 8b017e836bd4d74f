package ui

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/domain/search"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// aim is a part of the map that one can go to, by its name or by its sign.
type aim struct {
	id         domain.ID
	sign       string
	text, icon string
	cards      int
}

// goActions are those that lead to a place of the project.
func (w *window) goActions(onMap func() bool) []*action.Action {
	primary := func(name fyne.KeyName) []action.Key {
		return []action.Key{{Name: name, Modifier: action.Primary}}
	}
	return []*action.Action{
		{ID: "goto", Icon: "pointer", Keys: primary(fyne.KeyG), Enabled: func() bool { return onMap() && w.pane == nil }, Run: w.showGoTo},
		{
			ID: "go.back", Icon: "left", Keys: []action.Key{{Name: fyne.KeyLeft, Modifier: action.Primary | fyne.KeyModifierAlt}},
			MacKeys: primary(fyne.KeyLeftBracket), Enabled: func() bool { return w.canGo(-1) }, Run: func() { w.goAlong(-1) },
		},
		{
			ID: "go.forward", Icon: "right", Keys: []action.Key{{Name: fyne.KeyRight, Modifier: action.Primary | fyne.KeyModifierAlt}},
			MacKeys: primary(fyne.KeyRightBracket), Enabled: func() bool { return w.canGo(+1) }, Run: func() { w.goAlong(+1) },
		},
	}
}

// showGoTo lists the phases and the lanes of the map: the number of a phase or the letter of a lane and
// Enter go there.
func (w *window) showGoTo() {
	w.closeEditor()
	w.showRows("goto.placeholder", action.Key{Name: fyne.KeyG, Modifier: action.Primary}, w.aimRows)
}

// aims are the phases and the lanes of the map in sight.
func (w *window) aims() (phases, lanes []aim) {
	doc, m := w.doc(), w.page.Map()
	inStep, inLane := map[domain.ID]int{}, map[domain.ID]int{}
	for _, c := range document.MapCards(doc, m) {
		if !c.Expected {
			inStep[c.Step]++
			inLane[c.Lane]++
		}
	}
	for i, ph := range document.Phases(doc, m) {
		a := aim{id: ph.ID, sign: strconv.Itoa(i + 1), text: ph.Title, icon: "right"}
		for _, s := range document.Steps(doc, ph.ID) {
			a.cards += inStep[s.ID]
		}
		phases = append(phases, a)
	}
	lang := document.Project(doc).Language
	for _, l := range document.Lanes(doc, m) {
		if l.Hidden {
			continue
		}
		lanes = append(lanes, aim{
			id: l.ID, sign: letterFor(len(lanes)), text: scene.LaneTitle(l, lang), icon: catalog.LaneFor(l).Icon, cards: inLane[l.ID],
		})
	}
	return phases, lanes
}

// letterFor is A to Z, then AA and so on.
func letterFor(i int) string {
	if i >= 26 {
		return letterFor(i/26-1) + letterFor(i%26)
	}
	return string(rune('A' + i))
}

// aimRows lists what fits a text: first what has it for a sign, then what has it in its name.
func (w *window) aimRows(text string) (rows []kit.FoundRow, foot, none string) {
	q := search.NewQuery(text)
	phases, lanes := w.aims()
	add := func(title string, all []aim) {
		var fit []kit.FoundRow
		for _, a := range all {
			_, marks, ok := search.Fuzzy(q, a.text)
			sign := strings.EqualFold(strings.TrimSpace(text), a.sign)
			if !ok && !sign && !q.Empty() {
				continue
			}
			r := kit.FoundRow{
				Icon: a.icon, Text: a.text, Keys: a.sign, First: sign,
				Beside: w.words.T("status.cards", i18n.Values{"n": a.cards}), Do: func() { w.goToAim(a.id) },
			}
			for _, m := range marks {
				r.Marks = append(r.Marks, [2]int{m.From, m.To})
			}
			fit = append(fit, r)
		}
		if len(fit) > 0 {
			rows = append(append(rows, kit.FoundRow{Heading: true, Text: title}), fit...)
		}
	}
	add(w.words.T("goto.phases"), phases)
	add(w.words.T("goto.lanes"), lanes)
	if len(rows) == 0 {
		none = w.words.T("goto.none", i18n.Values{"text": strings.TrimSpace(text)})
	}
	return rows, w.words.T("goto.foot"), none
}

func (w *window) goToAim(id domain.ID) {
	w.jump(id)
	w.visited(id)
	w.focusPage()
}
