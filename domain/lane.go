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
	LaneRoles        LaneKind = "lane.roles"
	LaneTask         LaneKind = "lane.task"
	LanePrivacy      LaneKind = "lane.privacy"
	LaneEvidence     LaneKind = "lane.evidence"
	LaneMoment       LaneKind = "lane.moment"
	LaneNotes        LaneKind = "lane.notes"
	LaneOwn          LaneKind = "lane.own"
)

// LaneContent is what the cards of a lane of the user's own hold.
type LaneContent string

// Contents of own lanes. They look and behave like the lane of the catalogue they are named after.
const (
	ContentText        LaneContent = "text"
	ContentPain        LaneContent = "pain"
	ContentIdea        LaneContent = "idea"
	ContentTouchpoint  LaneContent = "touchpoint"
	ContentFeeling     LaneContent = "feeling"
	ContentMeasure     LaneContent = "measure"
	ContentResponsible LaneContent = "responsible"
	ContentIndicator   LaneContent = "indicator"
	ContentRole        LaneContent = "role"
	ContentPrivacy     LaneContent = "privacy"
)

// LaneContents lists the contents an own lane can have.
func LaneContents() []LaneContent {
	return []LaneContent{
		ContentText, ContentPain, ContentIdea, ContentTouchpoint, ContentFeeling, ContentMeasure,
		ContentResponsible, ContentIndicator, ContentRole, ContentPrivacy,
	}
}

// As is the kind whose cards the lane holds: its own kind, or for a lane of the user's own the kind of
// the catalogue that its content is named after. What a lane does follows from it, what it is called
// from Kind.
func (l Lane) As() LaneKind {
	if l.Kind != LaneOwn {
		return l.Kind
	}
	switch l.Content {
	case ContentPain:
		return LanePains
	case ContentIdea:
		return LaneIdeas
	case ContentTouchpoint:
		return LaneTouchpoints
	case ContentFeeling:
		return LaneFeelings
	case ContentMeasure:
		return LaneMeasures
	case ContentResponsible:
		return LaneResponsible
	case ContentIndicator:
		return LaneIndicators
	case ContentRole:
		return LaneRoles
	case ContentPrivacy:
		return LanePrivacy
	}
	return LaneOwn
}

func laneContents() []string {
	var out []string
	for _, c := range LaneContents() {
		out = append(out, string(c))
	}
	return out
}

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
	// Folded shows only the head of the lane.
	Folded bool `json:"folded"`
	// Content says what a lane of the user's own holds; "" for cards with text.
	Content LaneContent `json:"content"`
}

func (l Lane) Key() ID          { return l.ID }
func (l Lane) Table() Table     { return TableLane }
func (l Lane) Parent() Parent   { return Parent{Table: TableLane, A: l.Map} }
func (l Lane) OrderKey() string { return l.Order }
func (l Lane) Refs() []Ref      { return refs(Ref{"map", TableMap, l.Map, true}) }

// Validate implements Record.
func (l Lane) Validate() error {
	return check(l.Table(), l.ID).required("map", l.Map).order(l.Order).text("title", l.Title).text("kind", string(l.Kind)).
		rule(l.Kind != "", "kind", "required").
		rule(l.Side == SideCustomer || l.Side == SideCompany, "side", "code").finite("height", l.Height).
		code("content", string(l.Content), laneContents()...).
		rule(l.Height == 0 || l.Height >= 20 && l.Height <= 2000, "height", "range").err
}
