package domain

// Entry is a card in a field of a canvas: a goal of a persona, an offer at a touchpoint, a team of a
// map, an answer in a checklist of the project. Which fields there are and which of the values below
// mean something there, the catalogue says.
type Entry struct {
	ID ID `json:"id"`
	// Subject is the record the field belongs to.
	Subject ID `json:"subject"`
	// Field is the stable key of the field, such as "persona.goals".
	Field string `json:"field"`
	Order string `json:"order"`
	Text  string `json:"text"`
	// Detail is the second text: how often a channel is used, the right end of a scale, the word for
	// a feeling.
	Detail string `json:"detail"`
	Basis  Basis  `json:"basis"`
	// Value is the number of the field: an intensity of 1 to 5, a place on a scale of 0 to 100, a
	// feeling of -2 to +2, the answer to a question of a checklist.
	Value int `json:"value"`
	// Phase is the phase of the seven-phase model the entry is about, 1 to 7; 0 for all.
	Phase int `json:"phase"`
	// Code is a stable key out of a list, such as that of a role.
	Code string `json:"code"`
	// Touchpoint is what the entry shows; then its title stands for the text.
	Touchpoint ID `json:"touchpoint"`
	// Due is the day that goes with the entry, such as the next look at a point of a checklist.
	Due Date `json:"due"`
}

func (e Entry) Key() ID          { return e.ID }
func (e Entry) Table() Table     { return TableEntry }
func (e Entry) Parent() Parent   { return Parent{Table: TableEntry, A: e.Subject} }
func (e Entry) OrderKey() string { return e.Order }
func (e Entry) Refs() []Ref {
	return refs(
		Ref{"subject", AnyTable, e.Subject, true},
		Ref{"touchpoint", TableTouchpoint, e.Touchpoint, false},
	)
}

// Validate implements Record.
func (e Entry) Validate() error {
	c := check(e.Table(), e.ID).required("subject", e.Subject).rule(e.Field != "", "field", "required").text("field", e.Field)
	c.order(e.Order).text("text", e.Text).text("detail", e.Detail).rule(e.Basis.valid(), "basis", "code")
	c.within("value", e.Value, -1000, 1000).within("phase", e.Phase, 0, PhaseColors)
	return c.text("code", e.Code).date("due", e.Due).err
}
