package domain

// MapState says whether a map shows what is or what shall be.
type MapState string

// States of a map.
const (
	StateCurrent    MapState = "current"
	StateFuture     MapState = "future"
	StateComparison MapState = "comparison"
)

// Map is one CX map: phases across, lanes down.
type Map struct {
	ID    ID     `json:"id"`
	Order string `json:"order"`
	Title string `json:"title"`
	// Heading is the long title on paper and in workbooks; the Title serves where it is empty.
	Heading string `json:"heading"`
	// Scope is the line below the title: product, market, duration.
	Scope   string `json:"scope"`
	Persona ID     `json:"persona"`
	// Model is the key of the phase model the map was made from, "free" for none.
	Model   string `json:"model"`
	Version int    `json:"version"`
	AsOf    Date   `json:"as_of"`
	// Purpose is what the map is made for.
	Purpose string `json:"purpose"`
	// Roles are the buying-centre roles that take part.
	Roles   Role     `json:"roles"`
	Product string   `json:"product"`
	Market  string   `json:"market"`
	State   MapState `json:"state"`
	// Current is the map whose future this one shows.
	Current ID     `json:"current"`
	Owner   string `json:"owner"`
	// Review is the day on which the map is looked at again.
	Review Date `json:"review"`
	// FirstContact is the step before which the customer first speaks to the company.
	FirstContact ID `json:"first_contact"`
}

func (m Map) Key() ID          { return m.ID }
func (m Map) Table() Table     { return TableMap }
func (m Map) Parent() Parent   { return Parent{Table: TableMap} }
func (m Map) OrderKey() string { return m.Order }
func (m Map) Refs() []Ref {
	return refs(
		Ref{"persona", TablePersona, m.Persona, false},
		Ref{"current", TableMap, m.Current, false},
		Ref{"first_contact", TableStep, m.FirstContact, false},
	)
}

// Validate implements Record.
func (m Map) Validate() error {
	c := check(m.Table(), m.ID).order(m.Order).text("title", m.Title).text("heading", m.Heading).text("scope", m.Scope).
		text("model", m.Model).within("version", m.Version, 0, 1<<30).date("as_of", m.AsOf)
	c.text("purpose", m.Purpose).rule(m.Roles < roleEnd, "roles", "range")
	c.text("product", m.Product).text("market", m.Market)
	c.code("state", string(m.State), string(StateCurrent), string(StateFuture), string(StateComparison))
	return c.rule(m.Current != m.ID, "current", "range").text("owner", m.Owner).date("review", m.Review).err
}

// PhaseColors is the number of colours a phase can have.
const PhaseColors = 7

// Phase is a part of the journey. It has one step or more, which are the columns of the map.
type Phase struct {
	ID    ID     `json:"id"`
	Map   ID     `json:"map"`
	Order string `json:"order"`
	Title string `json:"title"`
	// Task is the company's task in this phase, such as "Attract · Anziehen".
	Task string `json:"task"`
	// Color is 1 to 7, one of the phase colours.
	Color    int    `json:"color"`
	Duration string `json:"duration"`
	// Loop marks a phase that customers pass several times.
	Loop bool `json:"loop"`
	// Folded shows the phase as a narrow column without cards.
	Folded bool `json:"folded"`
}

func (p Phase) Key() ID          { return p.ID }
func (p Phase) Table() Table     { return TablePhase }
func (p Phase) Parent() Parent   { return Parent{Table: TablePhase, A: p.Map} }
func (p Phase) OrderKey() string { return p.Order }
func (p Phase) Refs() []Ref      { return refs(Ref{"map", TableMap, p.Map, true}) }

// Validate implements Record.
func (p Phase) Validate() error {
	return check(p.Table(), p.ID).required("map", p.Map).order(p.Order).text("title", p.Title).text("task", p.Task).
		text("duration", p.Duration).within("color", p.Color, 1, PhaseColors).err
}

// MinStepWidth is the narrowest a column gets, in scene units.
const MinStepWidth = 120

// Step is a column inside a phase. A phase that is not divided has one step without a title.
type Step struct {
	ID    ID     `json:"id"`
	Phase ID     `json:"phase"`
	Order string `json:"order"`
	Title string `json:"title"`
	// Width is in scene units; 0 lets the map share the space.
	Width float64 `json:"width"`
}

func (s Step) Key() ID          { return s.ID }
func (s Step) Table() Table     { return TableStep }
func (s Step) Parent() Parent   { return Parent{Table: TableStep, A: s.Phase} }
func (s Step) OrderKey() string { return s.Order }
func (s Step) Refs() []Ref      { return refs(Ref{"phase", TablePhase, s.Phase, true}) }

// Validate implements Record.
func (s Step) Validate() error {
	return check(s.Table(), s.ID).required("phase", s.Phase).order(s.Order).text("title", s.Title).finite("width", s.Width).
		rule(s.Width == 0 || s.Width >= MinStepWidth && s.Width <= 2000, "width", "range").err
}
