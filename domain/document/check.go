package document

import (
	"fmt"
	"maps"
	"slices"

	"wegmarke/domain"
)

// checkTouched verifies the rules that a change can have broken, looking only at what it touched.
func (d *Document) checkTouched(edits []Edit) error {
	for _, e := range edits {
		if e.After != nil {
			if err := d.checkRecord(e.After); err != nil {
				return err
			}
		} else if n := len(d.refer(e.Key())); n > 0 {
			return fmt.Errorf("remove %s %s that %d records refer to: %w", e.Table(), e.Key(), n, ErrDangling)
		}
		if err := d.checkOldPlace(e); err != nil {
			return err
		}
	}
	if d.count[domain.TableProject] > 1 {
		return fmt.Errorf("second project record: %w", ErrStructure)
	}
	return nil
}

// checkRecord verifies that the references of r resolve and that it fits its surroundings.
func (d *Document) checkRecord(r domain.Record) error {
	if c, ok := r.(domain.Card); ok && d.holds(c) {
		return nil // most of all records, and nearly all of them are sound
	}
	for _, ref := range r.Refs() {
		target, ok := d.records[ref.ID]
		if !ok || ref.Table != domain.AnyTable && target.Table() != ref.Table {
			return fmt.Errorf("%s %s field %s: %w", r.Table(), r.Key(), ref.Field, ErrDangling)
		}
	}
	switch r := r.(type) {
	case domain.Card:
		lane, _ := Find[domain.Lane](d, r.Lane)
		step, _ := Find[domain.Step](d, r.Step)
		if phase, _ := Find[domain.Phase](d, step.Phase); lane.Map != phase.Map {
			return fmt.Errorf("card %s has lane and step of two maps: %w", r.ID, ErrStructure)
		}
	case domain.Phase:
		if len(d.siblings[domain.Parent{Table: domain.TableStep, A: r.ID}]) == 0 {
			return fmt.Errorf("phase %s has no step: %w", r.ID, ErrStructure)
		}
	}
	return nil
}

// holds says whether a card fits its surroundings. What is wrong with one that does not, the general way finds.
func (d *Document) holds(c domain.Card) bool {
	lane, inLane := d.records[c.Lane].(domain.Lane)
	step, inStep := d.records[c.Step].(domain.Step)
	phase, _ := d.records[step.Phase].(domain.Phase)
	is := func(id domain.ID, t domain.Table) bool {
		if id.IsZero() {
			return true
		}
		r, ok := d.records[id]
		return ok && r.Table() == t
	}
	return inLane && inStep && lane.Map == phase.Map && is(c.Touchpoint, domain.TableTouchpoint) &&
		is(c.Measure, domain.TableMeasure) && is(c.Indicator, domain.TableIndicator) && is(c.Solves, domain.TableCard)
}

// checkOldPlace verifies that what a removed or moved record left behind is still whole.
func (d *Document) checkOldPlace(e Edit) error {
	if err := staysInMap(e); err != nil {
		return err
	}
	before, ok := e.Before.(domain.Step)
	if !ok {
		return nil
	}
	if _, alive := d.records[before.Phase]; !alive {
		return nil
	}
	if len(d.siblings[domain.Parent{Table: domain.TableStep, A: before.Phase}]) == 0 {
		return fmt.Errorf("phase %s loses its last step: %w", before.Phase, ErrStructure)
	}
	if after, ok := e.After.(domain.Step); ok && after.Phase != before.Phase {
		return d.checkCardsOfStep(after)
	}
	return nil
}

// staysInMap keeps lanes and phases in the map of their cards: both hold cards together with the
// other, so neither can move to another map alone.
func staysInMap(e Edit) error {
	switch before := e.Before.(type) {
	case domain.Lane:
		if after, ok := e.After.(domain.Lane); ok && after.Map != before.Map {
			return fmt.Errorf("lane %s changes its map: %w", before.ID, ErrStructure)
		}
	case domain.Phase:
		if after, ok := e.After.(domain.Phase); ok && after.Map != before.Map {
			return fmt.Errorf("phase %s changes its map: %w", before.ID, ErrStructure)
		}
	}
	return nil
}

// checkCardsOfStep keeps a step that changes its phase inside the map of its cards.
func (d *Document) checkCardsOfStep(s domain.Step) error {
	phase, _ := Find[domain.Phase](d, s.Phase)
	for p := range d.siblings {
		if p.Table != domain.TableCard || p.B != s.ID {
			continue
		}
		if lane, _ := Find[domain.Lane](d, p.A); lane.Map != phase.Map {
			return fmt.Errorf("step %s moved away from its cards: %w", s.ID, ErrStructure)
		}
	}
	return nil
}

// Check verifies the whole document, as after loading a file. It reports the first fault.
func (d *Document) Check() error {
	for _, r := range d.records {
		if err := r.Validate(); err != nil {
			return err
		}
	}
	return d.checkAll(slices.Collect(maps.Values(d.records)))
}
