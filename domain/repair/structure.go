package repair

import "wegmarke/domain"

// stand is the ID of what takes the place of a lost record: a record under the same ID, so that
// everything that hung on it hangs together again.
func (m *mender) stand(t domain.Table, lost, below domain.ID, build func(id domain.ID) domain.Record) domain.ID {
	at := place{t, lost}
	if id, ok := m.stands[at]; ok {
		return id
	}
	c := m.within[place{t, below}]
	if c.n < maxStands {
		c.n++
		c.last = lost
		if _, taken := m.byID[lost]; taken {
			c.last = m.newID()
		}
		m.within[place{t, below}] = c
		r := build(c.last)
		m.put(r)
		m.unsaid = append(m.unsaid, c.last)
		m.tell(Made, r, "", "")
	}
	m.stands[at] = c.last
	return c.last
}

// structure brings maps, phases, steps, lanes and cards together.
func (m *mender) structure() {
	hints := m.hints()
	for _, p := range all[domain.Phase](m) {
		m.inMap(p, p.Map)
	}
	for _, l := range all[domain.Lane](m) {
		m.inMap(l, l.Map)
	}
	for _, s := range all[domain.LaneSet](m) {
		m.inMap(s, s.Map)
	}
	for _, s := range all[domain.Step](m) {
		if m.has(domain.TablePhase, s.Phase) {
			continue
		}
		in := hints[s.ID]
		if !m.has(domain.TableMap, in) {
			in = m.foundMap()
		}
		s.Phase = m.stand(domain.TablePhase, s.Phase, in, m.phaseIn(in))
		m.put(s)
	}
	m.cards()
	m.people()
	full := make(map[domain.ID]bool)
	for _, s := range all[domain.Step](m) {
		full[s.Phase] = true
	}
	for _, p := range all[domain.Phase](m) {
		if !full[p.ID] {
			m.put(domain.Step{ID: m.newID(), Phase: p.ID, Order: domain.FirstOrder})
			m.tell(Made, p, "step", "")
		}
	}
}

// hints tells for lanes and steps in which map they are, by the cards that lie where they cross: one of
// the two may be lost.
func (m *mender) hints() map[domain.ID]domain.ID {
	out := make(map[domain.ID]domain.ID)
	for _, c := range all[domain.Card](m) {
		if l, ok := m.byID[c.Lane].(domain.Lane); ok {
			out[c.Step] = l.Map
		}
	}
	return out
}

// inMap gives a part of a map that is lost a stand-in to be in.
func (m *mender) inMap(r domain.Record, in domain.ID) {
	if m.has(domain.TableMap, in) {
		return
	}
	to := m.stand(domain.TableMap, in, domain.ID{}, m.mapAs)
	m.put(withID(r, "map", to))
}

func (m *mender) mapAs(id domain.ID) domain.Record {
	return domain.Map{ID: id, Order: domain.FirstOrder, Title: foundTitle.In(m.lang), Heading: foundHead.In(m.lang), Model: "free"}
}

func (m *mender) phaseIn(in domain.ID) func(domain.ID) domain.Record {
	return func(id domain.ID) domain.Record {
		return domain.Phase{ID: id, Map: in, Order: domain.FirstOrder, Title: foundTitle.In(m.lang), Color: 1}
	}
}

// foundMap is the map for what belongs to none.
func (m *mender) foundMap() domain.ID {
	return m.stand(domain.TableMap, m.lost(domain.TableMap, "found"), domain.ID{}, m.mapAs)
}

// foundStep is a column of a map for cards that have lost theirs.
func (m *mender) foundStep(in, lost domain.ID) domain.ID {
	phase := m.stand(domain.TablePhase, m.lost(domain.TableStep, in.String()), in, m.phaseIn(in))
	return m.stand(domain.TableStep, lost, in, func(id domain.ID) domain.Record {
		return domain.Step{ID: id, Phase: phase, Order: domain.FirstOrder}
	})
}

// foundLane is a lane of a map for cards that have lost theirs; it holds what one of them is.
func (m *mender) foundLane(in, lost domain.ID, c domain.Card) domain.ID {
	return m.stand(domain.TableLane, lost, in, func(id domain.ID) domain.Record {
		return domain.Lane{
			ID: id, Map: in, Order: domain.FirstOrder, Kind: domain.LaneOwn, Title: foundTitle.In(m.lang),
			Side: domain.SideCustomer, Content: contentOf(c),
		}
	})
}

func contentOf(c domain.Card) domain.LaneContent {
	switch {
	case !c.Measure.IsZero():
		return domain.ContentMeasure
	case c.Text != "":
		return domain.ContentText
	case !c.Touchpoint.IsZero():
		return domain.ContentTouchpoint
	case !c.Indicator.IsZero():
		return domain.ContentIndicator
	case c.Feeling != 0 || c.At != 0 || c.Expected:
		return domain.ContentFeeling
	}
	return domain.ContentText
}

// mapOf is the map of a step.
func (m *mender) mapOf(step domain.ID) (domain.ID, bool) {
	s, ok := m.byID[step].(domain.Step)
	if !ok {
		return domain.ID{}, false
	}
	p, ok := m.byID[s.Phase].(domain.Phase)
	return p.Map, ok
}

// cards puts each card into a cell.
func (m *mender) cards() {
	for _, c := range all[domain.Card](m) {
		m.put(m.placed(c))
	}
	first := make(map[domain.ID]domain.ID)
	for _, c := range all[domain.Card](m) {
		lane := m.byID[c.Lane].(domain.Lane)
		if in, _ := m.mapOf(c.Step); in == lane.Map {
			continue
		}
		if first[lane.Map].IsZero() {
			first[lane.Map] = m.firstStep(lane.Map)
		}
		c.Step = first[lane.Map]
		m.put(c)
		m.unsaid = append(m.unsaid, c.ID)
		m.tell(Moved, c, "", "")
	}
}

func (m *mender) placed(c domain.Card) domain.Card {
	before := c
	lane, laneOK := m.byID[c.Lane].(domain.Lane)
	in, stepOK := m.mapOf(c.Step)
	switch {
	case laneOK && stepOK:
		return c
	case laneOK:
		in = lane.Map
	case !stepOK:
		in = m.foundMap()
	}
	if !laneOK {
		c.Lane = m.foundLane(in, c.Lane, c)
	}
	if !stepOK {
		c.Step = m.foundStep(in, c.Step)
	}
	if c != before {
		m.tell(Moved, c, "", "")
	}
	return c
}

// firstStep is the first column of a map.
func (m *mender) firstStep(in domain.ID) domain.ID {
	var phase domain.Phase
	for _, p := range all[domain.Phase](m) {
		if p.Map == in && (phase.ID.IsZero() || p.Order < phase.Order) {
			phase = p
		}
	}
	var step domain.Step
	for _, s := range all[domain.Step](m) {
		if s.Phase == phase.ID && !phase.ID.IsZero() && (step.ID.IsZero() || s.Order < step.Order) {
			step = s
		}
	}
	if step.ID.IsZero() {
		return m.foundStep(in, m.lost(domain.TableCard, in.String()))
	}
	return step.ID
}

// people brings back what cards show and what else hangs on personas, touchpoints and indicators.
func (m *mender) people() {
	for _, u := range all[domain.Use](m) {
		u.Touchpoint, u.Persona = m.touchpoint(u.Touchpoint), m.persona(u.Persona)
		m.put(u)
	}
	for _, r := range all[domain.Reading](m) {
		r.Indicator = m.indicator(r.Indicator)
		m.put(r)
	}
	for _, c := range all[domain.Card](m) {
		if c.Text != "" {
			continue // what it shows besides is only a tie
		}
		if !c.Touchpoint.IsZero() {
			c.Touchpoint = m.touchpoint(c.Touchpoint)
		}
		if !c.Indicator.IsZero() {
			c.Indicator = m.indicator(c.Indicator)
		}
		if !c.Measure.IsZero() && !m.has(domain.TableMeasure, c.Measure) {
			c.Measure = m.stand(domain.TableMeasure, c.Measure, domain.ID{}, func(id domain.ID) domain.Record {
				return domain.Measure{ID: id, Order: domain.FirstOrder, Title: foundTitle.In(m.lang), Status: domain.StatusPlanned}
			})
		}
		m.put(c)
	}
}

func (m *mender) touchpoint(id domain.ID) domain.ID {
	if m.has(domain.TableTouchpoint, id) {
		return id
	}
	return m.stand(domain.TableTouchpoint, id, domain.ID{}, func(id domain.ID) domain.Record {
		return domain.Touchpoint{ID: id, Order: domain.FirstOrder, Title: foundTitle.In(m.lang)}
	})
}

func (m *mender) persona(id domain.ID) domain.ID {
	if m.has(domain.TablePersona, id) {
		return id
	}
	return m.stand(domain.TablePersona, id, domain.ID{}, func(id domain.ID) domain.Record {
		return domain.Persona{ID: id, Order: domain.FirstOrder, Name: foundTitle.In(m.lang)}
	})
}

func (m *mender) indicator(id domain.ID) domain.ID {
	if m.has(domain.TableIndicator, id) {
		return id
	}
	return m.stand(domain.TableIndicator, id, domain.ID{}, func(id domain.ID) domain.Record {
		return domain.Indicator{ID: id, Order: domain.FirstOrder, Title: foundTitle.In(m.lang), Unit: domain.UnitCount}
	})
}
