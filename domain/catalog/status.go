package catalog

import (
	"slices"

	"wegmarke/domain"
)

// StatusOverdue is the word for a measure that is late. It is shown, never stored.
const StatusOverdue domain.Status = "overdue"

// Status is a state of a measure as people read it.
type Status struct {
	Status domain.Status
	Names  Text
}

// Name is the word for the state in a language.
func (s Status) Name(lang string) string { return s.Names.In(lang) }

// Statuses lists the states from planned to done, and overdue last.
func Statuses() []Status { return slices.Clone(statuses[:]) }

// StatusOf finds a state.
func StatusOf(status domain.Status) (Status, bool) {
	for _, s := range statuses {
		if s.Status == status {
			return s, true
		}
	}
	return Status{}, false
}

// StatusOn is the state a measure shows on a day.
func StatusOn(m domain.Measure, today domain.Date) Status {
	status := m.Status
	if m.Overdue(today) {
		status = StatusOverdue
	}
	s, _ := StatusOf(status)
	return s
}

var statuses = [...]Status{
	{domain.StatusPlanned, Text{"Geplant", "Planned"}},
	{domain.StatusDoing, Text{"In Arbeit", "In progress"}},
	{domain.StatusDone, Text{"Erledigt", "Done"}},
	{StatusOverdue, Text{"Überfällig", "Overdue"}},
}
