package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// ModelQuestion names something that a switch of the phase model cannot know by itself.
type ModelQuestion string

// AskDecision asks where the content of the phase Decision goes in the model of three phases. Its
// answers are BeforePurchase and DuringPurchase.
const AskDecision ModelQuestion = "decision"

// Answers to AskDecision: the index of the phase in the model of three.
const (
	BeforePurchase = 0
	DuringPurchase = 1
)

// ModelChoices are the answers to the questions of a switch. One that is missing is answered as the
// catalogue would.
type ModelChoices map[ModelQuestion]int

// ModelQuestions lists what must be asked before a map is given another phase model. It is empty
// where the answer would change nothing, as when nothing stands in the phase in question.
func ModelQuestions(d *document.Draft, m domain.ID, model string) []ModelQuestion {
	if model != catalog.Model3 {
		return nil
	}
	before, err := planSwitch(d, m, model, ModelChoices{AskDecision: BeforePurchase})
	if err != nil {
		return nil
	}
	during, err := planSwitch(d, m, model, ModelChoices{AskDecision: DuringPurchase})
	if err != nil {
		return nil
	}
	for i, c := range before.columns {
		if !c.blank && c.to != during.columns[i].to {
			return []ModelQuestion{AskDecision}
		}
	}
	return nil
}

// SwitchModel divides a map by another phase model. Columns keep their cards, their place and their
// titles and only change the phase they belong to; one that had no title takes that of the phase
// it leaves, which leads it back when the map returns. Columns in which nothing stands go with
// their phase. The free model keeps the phases there are.
func SwitchModel(d *document.Draft, m domain.ID, model, lang string, choices ModelChoices) error {
	now, ok := document.Find[domain.Map](d, m)
	if !ok {
		return fmt.Errorf("switch model of %s: %w", m, ErrUnknown)
	}
	if _, ok := catalog.ModelOf(model); !ok {
		return fmt.Errorf("switch to model %s: %w", model, ErrUnknown)
	}
	if now.Model == model {
		return nil
	}
	if model != catalog.ModelFree {
		plan, err := planSwitch(d, m, model, choices)
		if err != nil {
			return err
		}
		if err := plan.carryOut(lang); err != nil {
			return err
		}
	}
	now, _ = document.Find[domain.Map](d, m) // a step that went may have been its first contact
	now.Model = model
	d.Put(now)
	return nil
}

// modelSwitch is what becomes of the phases and columns of a map.
type modelSwitch struct {
	d       *document.Draft
	m       domain.ID
	free    bool // the map had phases of its own
	target  catalog.Model
	stages  []stage // of the target's phases
	phases  []oldPhase
	columns []movedColumn
	gone    []domain.ID
}

// oldPhase is a phase of the map before the switch.
type oldPhase struct {
	domain.Phase
	stage stage
	// own says that the title is the user's, not one of the catalogue.
	own bool
}

// movedColumn is a step on its way from a phase of the map to one of the target.
type movedColumn struct {
	domain.Step
	from, to int
	// blank says that nothing would be lost with the column.
	blank bool
}

func planSwitch(d *document.Draft, m domain.ID, model string, choices ModelChoices) (*modelSwitch, error) {
	now, ok := document.Find[domain.Map](d, m)
	if !ok {
		return nil, fmt.Errorf("switch model of %s: %w", m, ErrUnknown)
	}
	target, ok := catalog.ModelOf(model)
	if !ok || len(stagesOf(target)) == 0 {
		return nil, fmt.Errorf("switch to model %s: %w", model, ErrUnknown)
	}
	source, _ := catalog.ModelOf(now.Model)
	s := &modelSwitch{d: d, m: m, free: len(stagesOf(source)) == 0, target: target, stages: stagesOf(target)}
	if s.free {
		source = target // phases of one's own as many as the target has stand for those
	}
	phases := document.Phases(d, m)
	for i, st := range stagesIn(phases, source) {
		_, known := stageNamed(phases[i].Title)
		s.phases = append(s.phases, oldPhase{phases[i], st, phases[i].Title != "" && !known && !namesFree(phases[i].Title)})
	}
	s.assign(choices)
	return s, nil
}

// assign finds the new phase of every column. Going from left to right it never steps back, so that
// the columns stay in their order.
func (s *modelSwitch) assign(choices ModelChoices) {
	used := s.usedSteps()
	at := 0
	for i, p := range s.phases {
		reached := at
		if p.stage.known {
			reached = max(at, s.placeOf(p.stage, choices))
		}
		for _, step := range document.Steps(s.d, p.ID) {
			if st, ok := stageNamed(step.Title); ok && p.stage.meets(st) {
				at = max(at, s.placeOf(st.within(p.stage), choices))
			} else {
				at = max(at, reached)
			}
			s.columns = append(s.columns, movedColumn{step, i, at, !used[step.ID] && step.Title == "" && !p.own})
		}
	}
}

// placeOf is the phase of the target that takes what belongs to a stage.
func (s *modelSwitch) placeOf(st stage, choices ModelChoices) int {
	if choice, ok := choices[AskDecision]; ok && st.asks && s.target.Key == catalog.Model3 {
		return choice
	}
	seven := st.base
	if s.target.Key == catalog.Model3 && !st.asks && st.hi >= closing {
		seven = max(seven, closing) // a phase that is the purchase as a whole
	}
	to, _ := s.target.PhaseFor(seven)
	return to
}

// usedSteps are the columns that hold cards, remarks, the first contact or a width of their own.
func (s *modelSwitch) usedSteps() map[domain.ID]bool {
	used := make(map[domain.ID]bool)
	now, _ := document.Find[domain.Map](s.d, s.m)
	lanes := document.Lanes(s.d, s.m)
	for _, step := range document.Columns(s.d, s.m) {
		used[step.ID] = step.Width != 0 || step.ID == now.FirstContact || len(document.Comments(s.d, step.ID)) > 0 || len(document.Evidence(s.d, step.ID)) > 0
		for i := 0; i < len(lanes) && !used[step.ID]; i++ {
			used[step.ID] = len(s.d.Children(document.Cell(lanes[i].ID, step.ID))) > 0
		}
	}
	return used
}
