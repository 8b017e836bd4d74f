package domain

import "strings"

// LaneSet is a named view of a map: the lanes that it hides and the persona it is filtered by.
type LaneSet struct {
	ID    ID     `json:"id"`
	Map   ID     `json:"map"`
	Order string `json:"order"`
	Title string `json:"title"`
	// Hidden holds the IDs of the hidden lanes, separated by commas. A lane that is gone is no fault.
	Hidden  string `json:"hidden"`
	Persona ID     `json:"persona"`
}

// HiddenLanes lists the lanes that the view hides. What is no ID is left out.
func (s LaneSet) HiddenLanes() []ID {
	var out []ID
	for _, text := range strings.Split(s.Hidden, ",") {
		if id, err := ParseID(text); err == nil {
			out = append(out, id)
		}
	}
	return out
}

func (s LaneSet) Key() ID          { return s.ID }
func (s LaneSet) Table() Table     { return TableLaneSet }
func (s LaneSet) Parent() Parent   { return Parent{Table: TableLaneSet, A: s.Map} }
func (s LaneSet) OrderKey() string { return s.Order }
func (s LaneSet) Refs() []Ref {
	return refs(Ref{"map", TableMap, s.Map, true}, Ref{"persona", TablePersona, s.Persona, false})
}

// Validate implements Record.
func (s LaneSet) Validate() error {
	return check(s.Table(), s.ID).required("map", s.Map).order(s.Order).text("title", s.Title).text("hidden", s.Hidden).err
}
