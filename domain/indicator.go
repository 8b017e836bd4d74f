package domain

// Unit is how the values of an indicator are written.
type Unit string

// Units. A percent value of 27.1 means 27.1 %.
const (
	UnitCount   Unit = "count"
	UnitPercent Unit = "percent"
	UnitEuro    Unit = "euro"
	UnitOfFive  Unit = "of_five"
	UnitScore   Unit = "score"
)

// Direction says which way an indicator should move.
type Direction int8

// Directions.
const (
	DirectionUp   Direction = 1
	DirectionNone Direction = 0
	DirectionDown Direction = -1
)

// Indicator is a key figure with a target; its values over time are Readings.
type Indicator struct {
	ID    ID     `json:"id"`
	Order string `json:"order"`
	Title string `json:"title"`
	// Formula is a short text such as "Aufträge ÷ Angebote".
	Formula   string    `json:"formula"`
	Unit      Unit      `json:"unit"`
	Direction Direction `json:"direction"`
	Target    float64   `json:"target"`
	HasTarget bool      `json:"has_target"`
	// Kind is the key of the catalogue's entry whose formula the readings follow, "" for none.
	Kind string `json:"kind"`
}

func (i Indicator) Key() ID          { return i.ID }
func (i Indicator) Table() Table     { return TableIndicator }
func (i Indicator) Parent() Parent   { return Parent{Table: TableIndicator} }
func (i Indicator) OrderKey() string { return i.Order }
func (i Indicator) Refs() []Ref      { return nil }

// Validate implements Record.
func (i Indicator) Validate() error {
	c := check(i.Table(), i.ID).order(i.Order).text("title", i.Title).text("formula", i.Formula).finite("target", i.Target).text("kind", i.Kind)
	switch i.Unit {
	case UnitCount, UnitPercent, UnitEuro, UnitOfFive, UnitScore:
	default:
		c.rule(false, "unit", "code")
	}
	return c.within("direction", int(i.Direction), -1, 1).err
}

// Reading is one value of an indicator on a day.
type Reading struct {
	ID        ID      `json:"id"`
	Indicator ID      `json:"indicator"`
	Date      Date    `json:"date"`
	Value     float64 `json:"value"`
	Source    string  `json:"source"`
	// A to D are what the formula of the indicator was fed with; bit 0 to 3 of Inputs says which of
	// them were given.
	A      float64 `json:"a"`
	B      float64 `json:"b"`
	C      float64 `json:"c"`
	D      float64 `json:"d"`
	Inputs uint8   `json:"inputs"`
}

func (r Reading) Key() ID      { return r.ID }
func (r Reading) Table() Table { return TableReading }
func (r Reading) Parent() Parent {
	return Parent{Table: TableReading, A: r.Indicator}
}

// OrderKey is the date: readings are in time order.
func (r Reading) OrderKey() string { return string(r.Date) }

func (r Reading) Refs() []Ref {
	return refs(Ref{"indicator", TableIndicator, r.Indicator, true})
}

// Validate implements Record.
func (r Reading) Validate() error {
	return check(r.Table(), r.ID).required("indicator", r.Indicator).date("date", r.Date).finite("value", r.Value).
		text("source", r.Source).finite("a", r.A).finite("b", r.B).finite("c", r.C).finite("d", r.D).
		rule(r.Inputs < 1<<4, "inputs", "range").err
}
