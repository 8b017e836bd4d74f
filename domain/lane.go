package domain

// LaneKind is the stable key of what a lane holds; the catalogue has its names and questions.
type LaneKind string

// Lane kinds the program treats specially or needs by name. The catalogue lists all of them.
const (
	LaneActions      LaneKind = "lane.actions"
	LaneGoals        LaneKind = "lane.goals"
	LaneQuestions    LaneKind = "lane.questions"
	LaneTouchpoints  LaneKind = "lane.touchpoints"
	LaneExpectations LaneKind = "lane.expectations"
	LaneFeelings     LaneKind = "lane.feelings"
	LanePains        LaneKind = "lane.pains"
	LaneIdeas        LaneKind = "lane.ideas"
	LaneMeasures     LaneKind = "lane.measures"
	LaneResponsible  LaneKind = "lane.responsible"
	LaneIndicators   LaneKind = "lane.indicators"
	LaneOwn          LaneKind = "lane.own"
)

// Side is whose view a lane shows.
type Side string

// Sides: the customer's view stands above the company's.
const (
	SideCustomer Side = "customer"
	SideCompany  Side = "company"
)

// Lane is a row of a map.
type Lane struct {
	ID    ID       `json:"id"`
	Map   ID       `json:"map"`
	Order string   `json:"order"`
	Kind  LaneKind `json:"kind"`
	// Title replaces the catalogue's name where it is not empty.
	Title string `json:"title"`
	Side  Side   `json:"side"`
	// Height is in scene units; 0 lets the lane grow with its cards.
	Height float64 `json:"height"`
	Hidden bool    `json:"hidden"`
}

func (l Lane) Key() ID          { return l.ID }
func (l Lane) Table() Table     { return TableLane }
func (l Lane) Parent() Parent   { return Parent{Table: TableLane, A: l.Map} }
func (l Lane) OrderKey() string { return l.Order }
func (l Lane) Refs() []Ref      { return refs(Ref{"map", TableMap, l.Map, true}) }

// Validate implements Record.
func (l Lane) Validate() error {
	return check(l).required("map", l.Map).order(l.Order).text("title", l.Title).text("kind", string(l.Kind)).
		rule(l.Kind != "", "kind", "required").
		rule(l.Side == SideCustomer || l.Side == SideCompany, "side", "code").finite("height", l.Height).
		rule(l.Height == 0 || l.Height >= 20 && l.Height <= 2000, "height", "range").err
}
