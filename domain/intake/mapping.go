package intake

import "strconv"

// Mapping is what a person corrected in a table, by the labels of its lines and the headings of its
// columns, so that it serves for the next table of the same shape.
type Mapping struct {
	// Kind and Turn are what a person said the whole table is.
	Kind  Kind            `json:"kind,omitempty"`
	Turn  bool            `json:"turn,omitempty"`
	Lines map[string]Role `json:"lines,omitempty"`
	// Ignored and Joined are headings of columns that are left out, or taken as steps.
	Ignored []string `json:"ignored,omitempty"`
	Joined  []string `json:"joined,omitempty"`
	// Named are the phases that columns belong to, by their headings.
	Named map[string]string `json:"named,omitempty"`
}

// IsZero says that nothing was corrected.
func (m Mapping) IsZero() bool {
	return m.Kind == "" && !m.Turn && len(m.Lines) == 0 && len(m.Ignored) == 0 && len(m.Joined) == 0 && len(m.Named) == 0
}

// lineKey names a line in a mapping: by its label, or by its place among the lines without one.
func (p *Piece) lineKey(i int) string {
	if label := plain(p.Lines[i].Label); label != "" {
		return label
	}
	n := 0
	for k := range i {
		if plain(p.Lines[k].Label) == "" {
			n++
		}
	}
	return "#" + strconv.Itoa(n)
}

// itemKey names a column of a map in a mapping, by what its heading said before anybody corrected it.
func (p *Piece) itemKey(i int) string {
	it := p.Items[i]
	if p.first != nil && i < len(p.first.Items) {
		it = p.first.Items[i]
	}
	if key := plain(it.Phase) + "/" + plain(it.Step); key != "/" {
		return key
	}
	return "#" + strconv.Itoa(i)
}

// Mapping is what differs from the piece as it was recognised before anybody corrected it.
func (p *Piece) Mapping() Mapping {
	m := Mapping{Kind: p.forced.Kind, Turn: p.forced.Turn, Lines: make(map[string]Role)}
	if p.first == nil {
		return m
	}
	first := p.first
	for i := range p.Lines {
		if i < len(first.Lines) && p.Lines[i].Role != first.Lines[i].Role {
			m.Lines[p.lineKey(i)] = p.Lines[i].Role
		}
	}
	if p.Kind != KindMap {
		return m // records differ from table to table
	}
	for i, it := range p.Items {
		if i >= len(first.Items) {
			break
		}
		if it.Ignore && !first.Items[i].Ignore {
			m.Ignored = append(m.Ignored, p.itemKey(i))
		}
		if it.Named != "" {
			if m.Named == nil {
				m.Named = make(map[string]string)
			}
			m.Named[p.itemKey(i)] = it.Named
		}
		if it.Joins && !first.Items[i].Joins {
			m.Joined = append(m.Joined, p.itemKey(i))
		}
	}
	return m
}

// apply carries out an earlier mapping.
func (p *Piece) apply(m Mapping, phases *lexicon) {
	for i := range p.Lines {
		if role, ok := m.Lines[p.lineKey(i)]; ok {
			p.Lines[i].Role, p.Lines[i].Sure = role, 1
		}
	}
	for i := range p.Items {
		p.Items[i].Named = m.Named[p.itemKey(i)]
		for _, key := range m.Ignored {
			p.Items[i].Ignore = p.Items[i].Ignore || p.itemKey(i) == key
		}
		for _, key := range m.Joined {
			p.Items[i].Joins = p.Items[i].Joins || p.itemKey(i) == key
		}
	}
	p.arrange(phases)
}

// Clone is a copy whose lines and items can be changed.
func (p Piece) Clone() Piece {
	p.Lines = append([]Line(nil), p.Lines...)
	p.Items = append([]Item(nil), p.Items...)
	return p
}
