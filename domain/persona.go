package domain

// Role is a set of buying-centre roles: one person may hold several.
type Role uint16

// The buying-centre roles of the field: five basic ones and three optional ones.
const (
	RoleUser Role = 1 << iota
	RoleDecider
	RoleRecommender
	RoleInfluencer
	RoleSigner
	RoleBuyer
	RoleGatekeeper
	RoleInitiator
	roleEnd
)

// Roles lists the single roles in their fixed order.
func Roles() []Role {
	var out []Role
	for r := RoleUser; r < roleEnd; r <<= 1 {
		out = append(out, r)
	}
	return out
}

// Persona stands for a group of customers by one invented person.
type Persona struct {
	ID       ID     `json:"id"`
	Order    string `json:"order"`
	Name     string `json:"name"`
	Age      string `json:"age"`
	Position string `json:"position"`
	Company  string `json:"company"`
	// CompanySize, Industry and Location describe that company in the user's words.
	CompanySize string `json:"company_size"`
	Industry    string `json:"industry"`
	Location    string `json:"location"`
	Quote       string `json:"quote"`
	Image       Hash   `json:"image"`
	Roles       Role   `json:"roles"`
	// Influence is 1 to 5, 0 for not said.
	Influence int `json:"influence"`
}

func (p Persona) Key() ID          { return p.ID }
func (p Persona) Table() Table     { return TablePersona }
func (p Persona) Parent() Parent   { return Parent{Table: TablePersona} }
func (p Persona) OrderKey() string { return p.Order }
func (p Persona) Refs() []Ref      { return nil }

// Validate implements Record.
func (p Persona) Validate() error {
	c := check(p).order(p.Order).within("influence", p.Influence, 0, 5).rule(p.Roles < roleEnd, "roles", "range")
	c.text("name", p.Name).text("age", p.Age).text("position", p.Position).text("company", p.Company)
	c.text("company_size", p.CompanySize).text("industry", p.Industry).text("location", p.Location)
	return c.text("quote", p.Quote).hash("image", p.Image).err
}

func (c *checker) hash(field string, h Hash) *checker {
	ok := h == "" || len(h) == 64
	for _, r := range h {
		ok = ok && (r >= '0' && r <= '9' || r >= 'a' && r <= 'f')
	}
	return c.rule(ok, field, "code")
}
