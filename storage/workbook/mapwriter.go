package workbook

import (
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// mapWriter is the sheet of one map while it is written.
type mapWriter struct {
	name    string
	snap    merge.Snapshot
	layout  layout
	m       domain.Map
	persona domain.Persona
	width   float64 // of the columns of steps, in characters
}

// filledRow are the cells of a row in which something stands.
type filledRow []filledCell

type filledCell struct {
	column int
	item   *merge.Item
	text   string
	measured
}

// openMap makes the sheet of a map the one that is written to.
func (b *builder) openMap(snap merge.Snapshot) {
	s := &mapWriter{name: b.mapName(snap), snap: snap, layout: plan(snap)}
	s.m, _ = document.Find[domain.Map](b.Doc, snap.Map)
	s.persona, _ = document.Find[domain.Persona](b.Doc, s.m.Persona)
	b.mapWriter = s
	b.maps = append(b.maps, s.name)
	b.fillRows()
	b.width = b.fitWidth()
	b.newSheet(s.name)
}

// fillRows finds what stands in each row and how wide its words are: the width of the columns is found
// by trying, and each text is needed several times.
func (b *builder) fillRows() {
	l := &b.layout
	b.filled = slices.Grow(b.filled, max(0, len(l.rows)-len(b.filled)))[:len(l.rows)] // rows keep their room for the next map
	b.widths = b.widths[:0]
	for i, r := range l.rows {
		b.filled[i] = b.filled[i][:0]
		if r.kind != rowCards && r.kind != rowValue {
			continue
		}
		for c := l.first; c <= l.last; c++ {
			n, there := l.cell[cellKey{b.snap.Lanes[r.lane].ID, b.snap.Columns[c-l.first].Step, r.slot}]
			if !there {
				continue
			}
			it := &b.snap.Items[n]
			f := filledCell{column: c, item: it, text: b.words.text(*it, r.field)}
			f.measured, b.widths = measureText(f.text, b.widths)
			b.filled[i] = append(b.filled[i], f)
		}
	}
}

// mapName is what the sheet of a map is called: the only one by what it is, of several each by its title.
func (b *builder) mapName(snap merge.Snapshot) string {
	if len(b.Sending.Maps) == 1 {
		return b.names.take(b.words.sheetMap)
	}
	return b.names.take(b.words.sheetMap + " " + snap.Title)
}

// owners are the people that any of the maps names.
func (b *builder) owners() []string {
	var out []string
	for _, m := range b.Sending.Maps {
		out = append(out, m.Owners...)
	}
	for _, f := range b.Sending.Forms {
		for _, r := range f.Rows {
			for _, name := range []merge.Field{"owner", "responsible"} {
				if who := r.Fields[name]; who != "" {
					out = append(out, who)
				}
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
