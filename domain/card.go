package domain

// Basis is how well something is known.
type Basis string

// Bases, weakest first. An empty Basis means that nobody said.
const (
	BasisUnsaid     Basis = ""
	BasisAssumption Basis = "assumption"
	BasisExperience Basis = "experience"
	BasisSurvey     Basis = "survey"
	BasisTracking   Basis = "tracking"
)

func (b Basis) valid() bool {
	switch b {
	case BasisUnsaid, BasisAssumption, BasisExperience, BasisSurvey, BasisTracking:
		return true
	}
	return false
}

// Feelings run from FeelingMin (angry) to FeelingMax (delighted).
const (
	FeelingMin = -2
	FeelingMax = 2
)

// Card is one entry in the cell of a lane and a step. A card that shows a touchpoint, a measure or
// an indicator has no text of its own: what it says is that record's title.
type Card struct {
	ID    ID     `json:"id"`
	Lane  ID     `json:"lane"`
	Step  ID     `json:"step"`
	Order string `json:"order"`
	Text  string `json:"text"`
	// Note is a longer text that only the inspector shows.
	Note       string `json:"note"`
	Basis      Basis  `json:"basis"`
	Touchpoint ID     `json:"touchpoint"`
	Measure    ID     `json:"measure"`
	// Indicator is what the card shows in the lane of indicators, and what it works on elsewhere.
	Indicator ID `json:"indicator"`
	// Solves is the pain card that an idea answers.
	Solves ID `json:"solves"`
	// Impact and Effort are 1 to 5, 0 for not said.
	Impact int `json:"impact"`
	Effort int `json:"effort"`
	// Feeling is -2 to +2 and At the place inside the step from 0 to 1; both only in a lane of feelings.
	Feeling int     `json:"feeling"`
	At      float64 `json:"at"`
	// Expected puts the point on the curve of what the customer expects, not of what they live through.
	Expected bool `json:"expected"`
	// KeyMoment marks the card with the yellow waymark.
	KeyMoment bool `json:"key_moment"`
	// Color is one of the phase colours, 1 to 7, or 0 for that of its lane.
	Color int `json:"color"`
	// Code is a stable key out of a list: the role of a card in the lane of roles, the legal basis of
	// one in the lane of data protection.
	Code string `json:"code"`
}

func (c Card) Key() ID          { return c.ID }
func (c Card) Table() Table     { return TableCard }
func (c Card) Parent() Parent   { return Parent{Table: TableCard, A: c.Lane, B: c.Step} }
func (c Card) OrderKey() string { return c.Order }
func (c Card) Refs() []Ref {
	return refs(
		Ref{"lane", TableLane, c.Lane, true},
		Ref{"step", TableStep, c.Step, true},
		Ref{"touchpoint", TableTouchpoint, c.Touchpoint, false},
		Ref{"measure", TableMeasure, c.Measure, false},
		Ref{"indicator", TableIndicator, c.Indicator, false},
		Ref{"solves", TableCard, c.Solves, false},
	)
}

// Validate implements Record.
func (c Card) Validate() error {
	k := check(c.Table(), c.ID).required("lane", c.Lane).required("step", c.Step).order(c.Order)
	k.text("text", c.Text).text("note", c.Note)
	k.rule(c.Basis.valid(), "basis", "code").within("color", c.Color, 0, PhaseColors).text("code", c.Code)
	k.within("impact", c.Impact, 0, 5).within("effort", c.Effort, 0, 5)
	k.within("feeling", c.Feeling, FeelingMin, FeelingMax).finite("at", c.At)
	return k.rule(c.At >= 0 && c.At <= 1, "at", "range").err
}
