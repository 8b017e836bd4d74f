package domain

import "strings"

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

// PersonaKind says how a persona is meant.
type PersonaKind string

// Kinds of personas. An anti-persona is somebody the offer is not made for.
const (
	PersonaPrimary   PersonaKind = "primary"
	PersonaSecondary PersonaKind = "secondary"
	PersonaAnti      PersonaKind = "anti"
)

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
	// Group is the group of customers the persona stands for and Share how large it is, in percent.
	Group string      `json:"group"`
	Share float64     `json:"share"`
	Kind  PersonaKind `json:"kind"`
	// Authority tells in words what the persona may decide alone, such as a budget.
	Authority string `json:"authority"`
	// ReportsTo is the persona above this one.
	ReportsTo ID `json:"reports_to"`
	// Cycle is how long a purchase takes, in CycleUnit; 0 for not said.
	Cycle     float64  `json:"cycle"`
	CycleUnit TimeUnit `json:"cycle_unit"`
	Education string   `json:"education"`
	Family    string   `json:"family"`
	// Interviews is how many talks the persona rests on and AsOf of when.
	Interviews int    `json:"interviews"`
	AsOf       Date   `json:"as_of"`
	Owner      string `json:"owner"`
	// Review is the day on which the persona is looked at again.
	Review  Date   `json:"review"`
	Message string `json:"message"`
	Note    string `json:"note"`
}

// FamilyName is the last part of the name, by which people call each other in small places; a dash
// stands for somebody without a name.
func (p Persona) FamilyName() string {
	parts := strings.Fields(p.Name)
	if len(parts) == 0 {
		return "–"
	}
	return parts[len(parts)-1]
}

func (p Persona) Key() ID          { return p.ID }
func (p Persona) Table() Table     { return TablePersona }
func (p Persona) Parent() Parent   { return Parent{Table: TablePersona} }
func (p Persona) OrderKey() string { return p.Order }
func (p Persona) Refs() []Ref {
	return refs(Ref{"reports_to", TablePersona, p.ReportsTo, false})
}

// Validate implements Record.
func (p Persona) Validate() error {
	c := check(p.Table(), p.ID).order(p.Order).within("influence", p.Influence, 0, 5).rule(p.Roles < roleEnd, "roles", "range")
	c.text("name", p.Name).text("age", p.Age).text("position", p.Position).text("company", p.Company)
	c.text("company_size", p.CompanySize).text("industry", p.Industry).text("location", p.Location)
	c.text("quote", p.Quote).hash("image", p.Image).text("group", p.Group).finite("share", p.Share)
	c.rule(p.Share >= 0 && p.Share <= 100, "share", "range")
	c.code("kind", string(p.Kind), string(PersonaPrimary), string(PersonaSecondary), string(PersonaAnti))
	c.text("authority", p.Authority).finite("cycle", p.Cycle).rule(p.Cycle >= 0, "cycle", "range")
	c.rule(p.CycleUnit.valid(), "cycle_unit", "code").text("education", p.Education).text("family", p.Family)
	c.within("interviews", p.Interviews, 0, 1<<20).date("as_of", p.AsOf).text("owner", p.Owner)
	return c.date("review", p.Review).text("message", p.Message).text("note", p.Note).err
}

func (c *checker) hash(field string, h Hash) *checker {
	ok := h == "" || len(h) == 64
	for _, r := range h {
		ok = ok && (r >= '0' && r <= '9' || r >= 'a' && r <= 'f')
	}
	return c.rule(ok, field, "code")
}
