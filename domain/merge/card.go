package merge

import (
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// newCard makes the card of an accepted addition, with the record it shows. Its place comes later.
func (a *applier) newCard(n New) domain.Card {
	lane, _ := document.Find[domain.Lane](a.draft, n.Lane)
	card := domain.Card{ID: domain.NewID(), Lane: n.Lane, Step: n.Step, Order: domain.FirstOrder, Text: n.Fields.Get(FieldText)}
	switch lane.As() {
	case domain.LaneFeelings:
		v, err := strconv.Atoi(n.Fields.Get(FieldFeeling))
		a.fail(err)
		card.Feeling, card.At, card.Expected = v, 0.5, n.Expected
	case domain.LaneTouchpoints:
		card.Touchpoint, card.Text = a.touchpoint(card.Text, n.Indirect), ""
	case domain.LaneMeasures:
		m := a.newMeasure(card.Text)
		if s := n.Fields.Get(FieldStatus); s != "" {
			m.Status = domain.Status(s)
		}
		m.Due, m.Owner = domain.Date(n.Fields.Get(FieldDue)), n.Fields.Get(FieldOwner)
		a.draft.Put(m)
		card.Measure, card.Text = m.ID, ""
	case domain.LaneIndicators:
		i := a.indicatorCalled(card.Text)
		card.Indicator, card.Text = i.ID, ""
		for _, f := range []Field{FieldTarget, FieldValue} {
			if v := n.Fields.Get(f); v != "" {
				a.indicator(i, f, v)
				i, _ = document.Find[domain.Indicator](a.draft, i.ID)
			}
		}
	case domain.LaneMoment:
		card.KeyMoment = true
		card = document.WithText(card, lane.As(), card.Text)
	case domain.LaneRoles, domain.LanePrivacy, domain.LaneEvidence:
		card = document.WithText(card, lane.As(), card.Text)
	}
	return card
}

// touchpoint finds a touchpoint by its title or makes it.
func (a *applier) touchpoint(title string, indirect bool) domain.ID {
	for _, t := range document.Touchpoints(a.draft) {
		if sameTitle(t.Title, title) {
			return t.ID
		}
	}
	t := domain.Touchpoint{ID: domain.NewID(), Title: title, Order: a.last(domain.Parent{Table: domain.TableTouchpoint})}
	if indirect {
		t.Control = domain.ControlIndirect
	}
	a.draft.Put(t)
	return t.ID
}

// indicatorCalled finds an indicator by its title or makes it.
func (a *applier) indicatorCalled(title string) domain.Indicator {
	for _, i := range document.Indicators(a.draft) {
		if sameTitle(i.Title, title) {
			return i
		}
	}
	i := domain.Indicator{
		ID: domain.NewID(), Title: title, Unit: domain.UnitCount, Direction: domain.DirectionUp,
		Order: a.last(domain.Parent{Table: domain.TableIndicator}),
	}
	a.draft.Put(i)
	return i
}

// text changes what a card says. A card that shows a record changes the title of that record,
// unless other cards show it as well and keep the old text: then the card shows another record
// with the new title.
func (a *applier) text(card domain.Card, text string) {
	lane, _ := document.Find[domain.Lane](a.draft, card.Lane)
	if t, ok := document.Find[domain.Touchpoint](a.draft, card.Touchpoint); ok {
		if id, found := a.otherTouchpoint(t, text); found {
			card.Touchpoint = id
		} else if a.shared(card, text, func(c domain.Card) domain.ID { return c.Touchpoint }) {
			twin := domain.Touchpoint{
				ID: domain.NewID(), Title: text, Control: t.Control, Setting: t.Setting, Icon: t.Icon,
				Order: a.orderAfter(t.Parent(), t.ID),
			}
			a.draft.Put(twin)
			card.Touchpoint = twin.ID
		} else {
			t.Title = text
			a.draft.Put(t)
		}
		a.draft.Put(card)
		return
	}
	if m, ok := document.Find[domain.Measure](a.draft, card.Measure); ok {
		m.Title = text
		a.draft.Put(m)
		return
	}
	if i, ok := document.Find[domain.Indicator](a.draft, card.Indicator); ok && lane.As() == domain.LaneIndicators {
		if other := a.indicatorOther(i, text); !other.IsZero() {
			card.Indicator = other
			a.draft.Put(card)
			return
		}
		i.Title = text
		a.draft.Put(i)
		return
	}
	a.draft.Put(document.WithText(card, lane.As(), text))
}

func (a *applier) otherTouchpoint(t domain.Touchpoint, title string) (domain.ID, bool) {
	for _, o := range document.Touchpoints(a.draft) {
		if o.ID != t.ID && sameTitle(o.Title, title) {
			return o.ID, true
		}
	}
	return domain.ID{}, false
}

func (a *applier) indicatorOther(i domain.Indicator, title string) domain.ID {
	for _, o := range document.Indicators(a.draft) {
		if o.ID != i.ID && sameTitle(o.Title, title) {
			return o.ID
		}
	}
	return domain.ID{}
}

// shared says whether another card shows the same record and does not get the same new text.
func (a *applier) shared(card domain.Card, text string, ref func(domain.Card) domain.ID) bool {
	for _, m := range document.Maps(a.draft) {
		for _, c := range document.MapCards(a.draft, m.ID) {
			if c.ID == card.ID || ref(c) != ref(card) {
				continue
			}
			if next, changes := a.newText[c.ID]; !changes || !sameTitle(next, text) {
				return true
			}
		}
	}
	return false
}

// fit makes a card that comes into another lane show what cards of that lane show.
func (a *applier) fit(card domain.Card, lane domain.ID) domain.Card {
	l, _ := document.Find[domain.Lane](a.draft, lane)
	says := document.CardText(a.draft, card)
	switch l.As() {
	case domain.LaneMeasures:
		if card.Measure.IsZero() {
			m := a.newMeasure(says)
			a.draft.Put(m)
			card.Measure, card.Touchpoint, card.Text = m.ID, domain.ID{}, ""
		}
	case domain.LaneTouchpoints:
		if card.Touchpoint.IsZero() {
			card.Touchpoint, card.Measure, card.Text = a.touchpoint(says, false), domain.ID{}, ""
		}
	case domain.LaneIndicators:
		if card.Indicator.IsZero() || card.Text != "" {
			card.Indicator, card.Touchpoint, card.Measure, card.Text = a.indicatorCalled(says).ID, domain.ID{}, domain.ID{}, ""
		}
	default:
		if from, _ := document.Find[domain.Lane](a.draft, card.Lane); from.As() == domain.LaneIndicators {
			card.Text = says // outside its lane a card does not show its indicator
		}
		if card.Code != "" && l.As() != domain.LaneRoles && l.As() != domain.LanePrivacy {
			card.Code, card.Text = "", says
		}
	}
	return card
}
