package domain

// LinkKind says what a Link means.
type LinkKind string

// Kinds of links.
const (
	// LinkPersona ties a card to a persona it is meant for.
	LinkPersona LinkKind = "card.persona"
	// LinkMapPersona ties a map to a further persona it is about, beside Map.Persona.
	LinkMapPersona LinkKind = "map.persona"
	// LinkPersonaRole ties a persona to a role of the users' own.
	LinkPersonaRole LinkKind = "persona.role"
	// LinkSupport ties an entry to a source that supports it.
	LinkSupport LinkKind = "entry.evidence"
	// LinkCurrent ties a card, lane, phase or step of a future state to the one of the current state
	// that it came from.
	LinkCurrent LinkKind = "future.current"
)

func (k LinkKind) valid() bool {
	switch k {
	case LinkPersona, LinkMapPersona, LinkPersonaRole, LinkSupport, LinkCurrent:
		return true
	}
	return false
}

// Link ties two records where each side may have several.
type Link struct {
	ID   ID       `json:"id"`
	Kind LinkKind `json:"kind"`
	From ID       `json:"from"`
	To   ID       `json:"to"`
}

func (l Link) Key() ID          { return l.ID }
func (l Link) Table() Table     { return TableLink }
func (l Link) Parent() Parent   { return Parent{Table: TableLink, A: l.From} }
func (l Link) OrderKey() string { return "" }
func (l Link) Refs() []Ref {
	return refs(Ref{"from", AnyTable, l.From, true}, Ref{"to", AnyTable, l.To, true})
}

// Validate implements Record.
func (l Link) Validate() error {
	return check(l.Table(), l.ID).rule(l.Kind.valid(), "kind", "code").required("from", l.From).required("to", l.To).err
}

// Evidence is a source that supports a record.
type Evidence struct {
	ID      ID     `json:"id"`
	Subject ID     `json:"subject"`
	Order   string `json:"order"`
	// Kind names the icon and sort of source: "interview", "crm", "survey", "tracking", "sales".
	Kind string `json:"kind"`
	Text string `json:"text"`
	Date Date   `json:"date"`
}

func (e Evidence) Key() ID          { return e.ID }
func (e Evidence) Table() Table     { return TableEvidence }
func (e Evidence) Parent() Parent   { return Parent{Table: TableEvidence, A: e.Subject} }
func (e Evidence) OrderKey() string { return e.Order }
func (e Evidence) Refs() []Ref      { return refs(Ref{"subject", AnyTable, e.Subject, true}) }

// Validate implements Record.
func (e Evidence) Validate() error {
	return check(e.Table(), e.ID).required("subject", e.Subject).order(e.Order).text("kind", e.Kind).text("text", e.Text).date("date", e.Date).err
}

// Comment is what somebody remarked on a record.
type Comment struct {
	ID      ID     `json:"id"`
	Subject ID     `json:"subject"`
	Author  string `json:"author"`
	Date    Date   `json:"date"`
	Text    string `json:"text"`
	Image   Hash   `json:"image"`
	// Source is "workbook" for a remark that came back in an answer, "" for one made here.
	Source string `json:"source"`
}

func (c Comment) Key() ID          { return c.ID }
func (c Comment) Table() Table     { return TableComment }
func (c Comment) Parent() Parent   { return Parent{Table: TableComment, A: c.Subject} }
func (c Comment) OrderKey() string { return string(c.Date) }
func (c Comment) Refs() []Ref      { return refs(Ref{"subject", AnyTable, c.Subject, true}) }

// Validate implements Record.
func (c Comment) Validate() error {
	return check(c.Table(), c.ID).required("subject", c.Subject).text("author", c.Author).date("date", c.Date).
		text("text", c.Text).hash("image", c.Image).text("source", c.Source).err
}

// Exchange is one workbook that was sent out, with the state it carried.
type Exchange struct {
	ID   ID     `json:"id"`
	Map  ID     `json:"map"`
	Date Date   `json:"date"`
	File string `json:"file"`
	// Base is the state of the map as it was sent, in the form of package merge.
	Base string `json:"base"`
}

func (e Exchange) Key() ID          { return e.ID }
func (e Exchange) Table() Table     { return TableExchange }
func (e Exchange) Parent() Parent   { return Parent{Table: TableExchange, A: e.Map} }
func (e Exchange) OrderKey() string { return string(e.Date) }

// Refs implements Record. The log of what was sent outlives the map: undoing the making of a map
// must not fail because the map had been sent.
func (e Exchange) Refs() []Ref { return nil }

// Validate implements Record. Base is bounded by the project file, not by the size of a cell.
func (e Exchange) Validate() error {
	return check(e.Table(), e.ID).required("map", e.Map).date("date", e.Date).text("file", e.File).err
}
