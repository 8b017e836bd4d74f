package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/figure"
)

// AddIndicator puts an indicator behind the last one: of a kind of the catalogue, in whose words it
// is then written, or, with an unknown kind, one of the users' own with a title.
func AddIndicator(d *document.Draft, kind, title, lang string) (domain.ID, error) {
	orders, err := ordersIn(d, domain.Parent{Table: domain.TableIndicator}, -1, nil, 1)
	if err != nil {
		return domain.ID{}, err
	}
	i := domain.Indicator{
		ID: domain.NewID(), Order: orders[0], Title: Clean(title), Unit: domain.UnitCount, Direction: domain.DirectionUp,
	}
	d.Put(i)
	if _, ok := catalog.IndicatorOf(kind); !ok {
		return i.ID, nil
	}
	return i.ID, SetIndicatorKind(d, i.ID, kind, lang)
}

// SetIndicatorKind makes an indicator one of a kind of the catalogue: formula, unit and direction
// become those of the kind, and so does the title unless somebody wrote one. The kind "" keeps all
// of them. Values that were calculated stay as plain values where another formula takes over.
func SetIndicatorKind(d *document.Draft, id domain.ID, kind, lang string) error {
	i, ok := document.Find[domain.Indicator](d, id)
	if !ok {
		return fmt.Errorf("set kind of indicator %s: %w", id, ErrUnknown)
	}
	before, _ := catalog.IndicatorOf(i.Kind)
	now, known := catalog.IndicatorOf(kind)
	if kind != "" && !known {
		return fmt.Errorf("set kind %q of indicator: %w", kind, ErrUnknown)
	}
	was := i
	i.Kind = kind
	if known && !now.Own() {
		if i.Title == "" || i.Title == before.Names.DE || i.Title == before.Names.EN {
			i.Title = now.Name(lang)
		}
		i.Formula, i.Unit, i.Direction = now.Terms.In(lang), now.Unit, now.Direction
	}
	if known && now.Own() {
		// A formula in words that divides names what is divided, so it stays.
		if names := figure.InputNames(i, lang); i.Formula == "" || names[0] == now.Inputs()[0].In(lang) {
			i.Formula = now.Terms.In(lang)
		}
		if now.Unit == domain.UnitPercent {
			i.Unit = now.Unit
		}
	}
	d.Put(i)
	if before.Formula != now.Formula {
		for _, r := range document.Readings(d, id) {
			if r.Inputs == 0 {
				continue
			}
			r.Value, _ = figure.Value(was, r)
			figure.Inputs{}.Write(&r)
			d.Put(r)
		}
	}
	return nil
}

// AddReading puts a value of an indicator. Where it has inputs, the value is calculated from them.
func AddReading(d *document.Draft, r domain.Reading) (domain.ID, error) {
	i, ok := document.Find[domain.Indicator](d, r.Indicator)
	if !ok {
		return domain.ID{}, fmt.Errorf("add reading to %s: %w", r.Indicator, ErrUnknown)
	}
	r.ID, r.Source = domain.NewID(), Clean(r.Source)
	r.Value, _ = figure.Value(i, r)
	d.Put(r)
	return r.ID, nil
}

// SetReadingInputs feeds the formula of a reading with other numbers and calculates its value; no
// inputs leave the value as it is.
func SetReadingInputs(d *document.Draft, id domain.ID, in figure.Inputs) error {
	r, ok := document.Find[domain.Reading](d, id)
	if !ok {
		return fmt.Errorf("set inputs of reading %s: %w", id, ErrUnknown)
	}
	i, _ := document.Find[domain.Indicator](d, r.Indicator)
	in.Write(&r)
	r.Value, _ = figure.Value(i, r)
	d.Put(r)
	return nil
}

// SetReadingValue writes a value by hand; what it was calculated from is gone then.
func SetReadingValue(d *document.Draft, id domain.ID, v float64) error {
	r, ok := document.Find[domain.Reading](d, id)
	if !ok {
		return fmt.Errorf("set value of reading %s: %w", id, ErrUnknown)
	}
	figure.Inputs{}.Write(&r)
	r.Value = v
	d.Put(r)
	return nil
}
