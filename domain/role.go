package domain

// OwnRole is a buying-centre role that the users named themselves, beside those of Roles. Links of
// LinkPersonaRole say who holds it.
type OwnRole struct {
	ID    ID     `json:"id"`
	Order string `json:"order"`
	Title string `json:"title"`
	// Need is the role's typical information need.
	Need string `json:"need"`
}

func (r OwnRole) Key() ID          { return r.ID }
func (r OwnRole) Table() Table     { return TableRole }
func (r OwnRole) Parent() Parent   { return Parent{Table: TableRole} }
func (r OwnRole) OrderKey() string { return r.Order }
func (r OwnRole) Refs() []Ref      { return nil }

// Validate implements Record.
func (r OwnRole) Validate() error {
	return check(r.Table(), r.ID).order(r.Order).text("title", r.Title).text("need", r.Need).err
}
