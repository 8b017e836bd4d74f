package project

import (
	"database/sql/driver"

	"wegmarke/domain"
)

// cardColumns are the columns of a card in their order, as cardOf reads them.
func cardColumns() []string {
	return []string{
		"id", "lane", "step", "order", "text", "note", "basis", "touchpoint", "measure", "indicator", "solves",
		"impact", "effort", "feeling", "at", "expected", "key_moment", "color", "code",
	}
}

// cardOf makes a card of a row, as the general way does by reflection: most records of a large project are
// cards. Not ok means that the row does not have the form of the table.
func cardOf(row []driver.Value) (c domain.Card, ok bool) {
	r := cells{row: row}
	c = domain.Card{
		ID: r.id(0), Lane: r.id(1), Step: r.id(2), Order: r.text(3), Text: r.text(4), Note: r.text(5), Basis: domain.Basis(r.text(6)),
		Touchpoint: r.id(7), Measure: r.id(8), Indicator: r.id(9), Solves: r.id(10),
		Impact: r.integer(11), Effort: r.integer(12), Feeling: r.integer(13), At: r.real(14),
		Expected: r.yes(15), KeyMoment: r.yes(16), Color: r.integer(17), Code: r.text(18),
	}
	return c, !r.bad
}

// cells reads the values of a row by their kinds.
type cells struct {
	row []driver.Value
	bad bool
}

func (c *cells) id(i int) domain.ID {
	switch v := c.row[i].(type) {
	case nil:
		return domain.ID{}
	case []byte:
		if len(v) == len(domain.ID{}) && !domain.ID(v).IsZero() {
			return domain.ID(v)
		}
	}
	c.bad = true
	return domain.ID{}
}

func (c *cells) text(i int) string {
	s, ok := c.row[i].(string)
	c.bad = c.bad || !ok
	return s
}

func (c *cells) integer(i int) int {
	n, ok := c.row[i].(int64)
	c.bad = c.bad || !ok || int64(int(n)) != n
	return int(n)
}

func (c *cells) real(i int) float64 {
	x, ok := c.row[i].(float64)
	c.bad = c.bad || !ok
	return x
}

func (c *cells) yes(i int) bool {
	n, ok := c.row[i].(int64)
	c.bad = c.bad || !ok || n != 0 && n != 1
	return n == 1
}
