package edit

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// carryOut writes the phases of the target, gives them their columns and takes away what is empty.
func (s *modelSwitch) carryOut(lang string) error {
	orders, err := domain.OrdersBetween("", "", len(s.stages))
	if err != nil {
		return err
	}
	taken := make(map[int]domain.ID) // new homes of old phases, for what hangs on them
	for i := range s.stages {
		p := s.newPhase(i, lang, taken)
		p.Order = orders[i]
		s.d.Put(p)
		if err := s.fill(i, p.ID); err != nil {
			return err
		}
	}
	s.clear(taken)
	return nil
}

// sources are the old phases whose columns come into a new one, from left to right.
func (s *modelSwitch) sources(to int) []int {
	var out []int
	for _, c := range s.columns {
		if c.to == to && (len(out) == 0 || out[len(out)-1] != c.from) {
			out = append(out, c.from)
		}
	}
	return out
}

// keepsName says that a new phase is an old one under the name that the user gave it.
func (s *modelSwitch) keepsName(to int) bool {
	from := s.sources(to)
	if len(from) != 1 || s.free {
		return false
	}
	for _, c := range s.columns {
		if c.from == from[0] && c.to != to {
			return false
		}
	}
	return s.phases[from[0]].own && s.phases[from[0]].stage.same(s.stages[to])
}

// newPhase is the record of a phase after the switch. It goes on with that of the first old phase
// that comes into it and is not yet taken, together with what the user wrote about all of them.
func (s *modelSwitch) newPhase(to int, lang string, taken map[int]domain.ID) domain.Phase {
	info := s.target.Phases()[to]
	p := domain.Phase{ID: domain.NewID(), Map: s.m}
	keeps := s.keepsName(to)
	var fresh []oldPhase
	for _, from := range s.sources(to) {
		if _, gone := taken[from]; gone {
			continue
		}
		if len(fresh) == 0 {
			p = s.phases[from].Phase
		}
		fresh = append(fresh, s.phases[from])
		taken[from] = p.ID
	}
	if !keeps {
		p.Title = info.Names.In(lang)
	}
	var tasks, durations []string
	for _, old := range fresh {
		if old.Task != "" && !usualTask(old.Task) {
			tasks = append(tasks, old.Task)
		}
		if old.Duration != "" {
			durations = append(durations, old.Duration)
		}
	}
	p.Task, p.Duration, p.Color = info.Task.In(lang), strings.Join(durations, " + "), info.Color
	if len(tasks) > 0 {
		p.Task = strings.Join(tasks, " / ")
	}
	return p
}

// usualTask says that the words come from the catalogue and not from the user.
func usualTask(task string) bool {
	for _, m := range catalog.Models() {
		for _, p := range m.Phases() {
			if task == p.Task.DE || task == p.Task.EN {
				return true
			}
		}
	}
	return false
}

// fill gives a new phase its columns. Blank ones go, as long as one column is left.
func (s *modelSwitch) fill(to int, phase domain.ID) error {
	var columns, blank []movedColumn
	for _, c := range s.columns {
		switch {
		case c.to != to:
		case c.blank && (len(s.sources(to)) > 1 || s.spread(c.from)):
			blank = append(blank, c)
		default:
			columns = append(columns, c)
		}
	}
	if len(columns) == 0 && len(blank) > 0 {
		columns, blank = blank[:1], blank[1:]
	}
	for _, c := range blank {
		s.gone = append(s.gone, c.ID)
	}
	orders, err := domain.OrdersBetween("", "", max(len(columns), 1))
	if err != nil {
		return err
	}
	if len(columns) == 0 {
		s.d.Put(domain.Step{ID: domain.NewID(), Phase: phase, Order: orders[0]})
	}
	for i, c := range columns {
		step := c.Step
		step.Phase, step.Order, step.Title = phase, orders[i], s.titleOf(c, len(columns) == 1)
		s.d.Put(step)
	}
	return nil
}

// spread says that the columns of an old phase part.
func (s *modelSwitch) spread(from int) bool {
	to := -1
	for _, c := range s.columns {
		if c.from == from && to >= 0 && c.to != to {
			return true
		}
		if c.from == from {
			to = c.to
		}
	}
	return false
}

// titleOf is what a column is called in its new phase. Where it stands alone and its title says no
// more than that of the phase, it needs none.
func (s *modelSwitch) titleOf(c movedColumn, alone bool) string {
	old, home := s.phases[c.from], s.stages[c.to]
	title := c.Title
	switch {
	case s.keepsName(c.to):
		return title
	case title == "" && !namesFree(old.Title):
		title = strings.TrimSpace(old.Title)
	case title != "" && old.own:
		title = old.Title + " · " + title // else the user's name for the phase would be lost
	}
	if st, ok := stageNamed(title); ok && alone && st.base == home.base && !c.blank {
		return ""
	}
	if c.blank {
		return ""
	}
	return title
}

// clear takes away the blank columns and the old phases that no new one goes on with. What hangs on them moves along.
func (s *modelSwitch) clear(taken map[int]domain.ID) {
	for i, p := range s.phases {
		home := taken[i]
		if home == p.ID {
			continue
		}
		for _, e := range document.Evidence(s.d, p.ID) {
			e.Subject = home
			s.d.Put(e)
		}
		for _, c := range document.Comments(s.d, p.ID) {
			c.Subject = home
			s.d.Put(c)
		}
		s.gone = append(s.gone, p.ID)
	}
	if len(s.gone) > 0 {
		s.d.RemoveTree(s.gone...)
	}
}
