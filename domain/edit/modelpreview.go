package edit

import (
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// PhaseMove says where the content of a phase goes in a switch of the phase model.
type PhaseMove struct {
	From string
	// Color is that of the phase before the switch.
	Color int
	// To are the titles of the phases that take the columns of the phase, mostly one; where an answer
	// is still missing, the phases it can choose between.
	To []string
	// Asks says that an answer decides between them.
	Asks bool
	// Dropped says that nothing stands in the phase, so that it goes.
	Dropped bool
}

// ModelPreview is what becomes of the phases of a map in another model.
type ModelPreview struct {
	Moves []PhaseMove
	// Fresh are the titles of new phases that begin empty.
	Fresh []string
	// Cards is the number of cards on the map: all of them stay.
	Cards int
}

// PreviewModel says what SwitchModel would do, without doing it.
func PreviewModel(d *document.Draft, m domain.ID, model, lang string) (ModelPreview, error) {
	var out ModelPreview
	for _, c := range document.MapCards(d, m) {
		if !c.Expected {
			out.Cards++
		}
	}
	if model == catalog.ModelFree {
		for i, p := range document.Phases(d, m) {
			out.Moves = append(out.Moves, PhaseMove{From: phaseName(p.Title, i), Color: p.Color, To: []string{phaseName(p.Title, i)}})
		}
		return out, nil
	}
	before, err := planSwitch(d, m, model, ModelChoices{AskDecision: BeforePurchase})
	if err != nil {
		return out, err
	}
	during, err := planSwitch(d, m, model, ModelChoices{AskDecision: DuringPurchase})
	if err != nil {
		return out, err
	}
	names := before.titles(lang)
	reached := make(map[int]bool)
	for i, p := range before.phases {
		move := PhaseMove{From: phaseName(p.Title, i), Color: p.Color, Dropped: true}
		seen := make(map[int]bool)
		add := func(to int) {
			if !seen[to] {
				seen[to], reached[to] = true, true
				move.To = append(move.To, names[to])
			}
		}
		for k, c := range before.columns {
			if c.from != i {
				continue
			}
			add(c.to)
			move.Dropped = move.Dropped && c.blank
			if other := during.columns[k].to; other != c.to && !c.blank {
				add(other)
				move.Asks = true
			}
		}
		out.Moves = append(out.Moves, move)
	}
	for i, name := range names {
		if !reached[i] {
			out.Fresh = append(out.Fresh, name)
		}
	}
	return out, nil
}

// titles are what the phases are called after the switch.
func (s *modelSwitch) titles(lang string) []string {
	taken := make(map[int]domain.ID)
	out := make([]string, len(s.stages))
	for i := range s.stages {
		out[i] = phaseName(s.newPhase(i, lang, taken).Title, i)
	}
	return out
}

func phaseName(title string, i int) string {
	if title == "" {
		return strconv.Itoa(i + 1)
	}
	return title
}
