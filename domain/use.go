package domain

// Use is how one persona uses one touchpoint. The touchpoint's own values of the same names hold
// for all who have no Use.
type Use struct {
	ID         ID `json:"id"`
	Touchpoint ID `json:"touchpoint"`
	Persona    ID `json:"persona"`
	// Usage is 0 (never) to 4 (all the time).
	Usage int    `json:"usage"`
	Need  string `json:"need"`
	When  string `json:"when"`
	How   string `json:"how"`
	// Expectation and Importance are 1 to 5, 0 for not said.
	Expectation int `json:"expectation"`
	Importance  int `json:"importance"`
}

func (u Use) Key() ID          { return u.ID }
func (u Use) Table() Table     { return TableUse }
func (u Use) Parent() Parent   { return Parent{Table: TableUse, A: u.Touchpoint} }
func (u Use) OrderKey() string { return "" }
func (u Use) Refs() []Ref {
	return refs(Ref{"touchpoint", TableTouchpoint, u.Touchpoint, true}, Ref{"persona", TablePersona, u.Persona, true})
}

// Validate implements Record.
func (u Use) Validate() error {
	c := check(u.Table(), u.ID).required("touchpoint", u.Touchpoint).required("persona", u.Persona)
	c.within("usage", u.Usage, 0, 4).text("need", u.Need).text("when", u.When).text("how", u.How)
	return c.within("expectation", u.Expectation, 0, 5).within("importance", u.Importance, 0, 5).err
}
