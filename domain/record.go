package domain

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Table is the stable name of a kind of record.
type Table string

// All tables, in the order in which they can be written so that references point backwards.
const (
	TableProject    Table = "project"
	TablePersona    Table = "persona"
	TableRole       Table = "role"
	TableTouchpoint Table = "touchpoint"
	TableUse        Table = "use"
	TableIndicator  Table = "indicator"
	TableReading    Table = "reading"
	TableMeasure    Table = "measure"
	TableMap        Table = "map"
	TablePhase      Table = "phase"
	TableStep       Table = "step"
	TableLane       Table = "lane"
	TableLaneSet    Table = "lane_set"
	TableCard       Table = "card"
	TableEntry      Table = "entry"
	TableLink       Table = "link"
	TableEvidence   Table = "evidence"
	TableComment    Table = "comment"
	TableExchange   Table = "exchange"
)

// Tables lists all tables in their order of writing.
func Tables() []Table {
	return []Table{
		TableProject, TablePersona, TableRole, TableTouchpoint, TableUse, TableIndicator, TableReading,
		TableMeasure, TableMap, TablePhase, TableStep, TableLane, TableLaneSet, TableCard, TableEntry,
		TableLink, TableEvidence, TableComment, TableExchange,
	}
}

// Record is one row of a table. Implementations are comparable structs passed by value.
type Record interface {
	// Key is the record's own ID.
	Key() ID
	// Table is the table the record lives in.
	Table() Table
	// Parent is the group of siblings the record is ordered in.
	Parent() Parent
	// OrderKey is the record's place among its siblings; equal keys are ordered by ID.
	OrderKey() string
	// Refs lists the records this one points at, without the empty references.
	Refs() []Ref
	// Validate reports what is wrong with the record taken alone, as an *InvalidError.
	Validate() error
}

// Parent names a group of siblings: the records of Table that hang below A, and for cards below
// the cell of lane A and step B.
type Parent struct {
	Table Table
	A, B  ID
}

// Ref is a reference from one record to another.
type Ref struct {
	Field string
	Table Table
	ID    ID
	// Owner says that the record cannot exist without the one it points at.
	Owner bool
}

// AnyTable marks a Ref whose target may be of any table.
const AnyTable Table = ""

// MaxText is the longest text a field holds, in UTF-16 code units: what one Excel cell takes.
const MaxText = 32767

// ErrInvalid is the kind of every *InvalidError.
var ErrInvalid = errors.New("invalid record")

// InvalidError says which field of which record breaks which rule.
type InvalidError struct {
	Table Table
	ID    ID
	Field string
	// Rule is a stable code: "id", "required", "too_long", "text", "range", "code", "order".
	Rule string
}

func (e *InvalidError) Error() string {
	return fmt.Sprintf("invalid %s %s: field %s breaks rule %s", e.Table, e.ID, e.Field, e.Rule)
}

// Is makes errors.Is(err, ErrInvalid) true.
func (e *InvalidError) Is(target error) bool { return target == ErrInvalid }

// checker collects the first broken rule of a record.
type checker struct {
	table Table
	id    ID
	err   error
}

func check(t Table, id ID) *checker {
	c := &checker{table: t, id: id}
	c.rule(!id.IsZero(), "id", "id")
	return c
}

func (c *checker) rule(ok bool, field, rule string) *checker {
	if !ok && c.err == nil {
		c.err = &InvalidError{Table: c.table, ID: c.id, Field: field, Rule: rule}
	}
	return c
}

func (c *checker) text(field, s string) *checker {
	c.rule(utf8.ValidString(s) && !strings.ContainsRune(s, 0), field, "text")
	return c.rule(textUnits(s) <= MaxText, field, "too_long")
}

func (c *checker) required(field string, id ID) *checker {
	return c.rule(!id.IsZero(), field, "required")
}

func (c *checker) order(key string) *checker { return c.rule(ValidOrder(key), "order", "order") }

func (c *checker) within(field string, v, lo, hi int) *checker {
	return c.rule(v >= lo && v <= hi, field, "range")
}

// code allows one of a list of stable keys, or none.
func (c *checker) code(field, v string, known ...string) *checker {
	return c.rule(v == "" || slices.Contains(known, v), field, "code")
}

func (c *checker) finite(field string, v float64) *checker {
	return c.rule(!math.IsNaN(v) && !math.IsInf(v, 0), field, "range")
}

// textUnits counts UTF-16 code units.
func textUnits(s string) int {
	if len(s) <= MaxText {
		return len(s) // bytes are never fewer than code units, and this is far below the limit
	}
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

// refs drops the empty references.
func refs(all ...Ref) []Ref {
	out := all[:0]
	for _, r := range all {
		if !r.ID.IsZero() {
			out = append(out, r)
		}
	}
	return out
}
