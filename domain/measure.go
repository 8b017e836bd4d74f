package domain

// Status is how far a measure is. "Overdue" is no status: it follows from Due and today.
type Status string

// States of a measure.
const (
	StatusPlanned Status = "planned"
	StatusDoing   Status = "doing"
	StatusDone    Status = "done"
)

// Measure is something the company does, with an owner and a day by which it is done.
type Measure struct {
	ID     ID     `json:"id"`
	Order  string `json:"order"`
	Title  string `json:"title"`
	Status Status `json:"status"`
	// Priority is 1 (high) to 3, 0 for not said.
	Priority  int    `json:"priority"`
	Due       Date   `json:"due"`
	Owner     string `json:"owner"`
	Indicator ID     `json:"indicator"`
	// Pain is the card that tells what the measure mends, Touchpoint where it happens.
	Pain       ID     `json:"pain"`
	Touchpoint ID     `json:"touchpoint"`
	Note       string `json:"note"`
	// Cost and Benefit are in euro per year; the benefit is what the measure saves or brings.
	Cost    float64 `json:"cost"`
	Benefit float64 `json:"benefit"`
}

func (m Measure) Key() ID          { return m.ID }
func (m Measure) Table() Table     { return TableMeasure }
func (m Measure) Parent() Parent   { return Parent{Table: TableMeasure} }
func (m Measure) OrderKey() string { return m.Order }
func (m Measure) Refs() []Ref {
	return refs(
		Ref{"indicator", TableIndicator, m.Indicator, false},
		Ref{"pain", TableCard, m.Pain, false},
		Ref{"touchpoint", TableTouchpoint, m.Touchpoint, false},
	)
}

// Overdue says whether the measure should have been done before today.
func (m Measure) Overdue(today Date) bool {
	return m.Status != StatusDone && m.Due != "" && m.Due < today
}

// Validate implements Record.
func (m Measure) Validate() error {
	c := check(m.Table(), m.ID).order(m.Order).text("title", m.Title).text("owner", m.Owner)
	c.rule(m.Status == StatusPlanned || m.Status == StatusDoing || m.Status == StatusDone, "status", "code")
	c.text("note", m.Note).finite("cost", m.Cost).finite("benefit", m.Benefit)
	return c.within("priority", m.Priority, 0, 3).date("due", m.Due).err
}
