package xlsx

import "strconv"

// Done packs what hangs on the cells of the sheet and lets go of it. Cells may not be written any more.
func (s *Sheet) Done() {
	if !s.done && s.err == nil {
		s.links, s.err = s.file.polish.attach(s)
	}
	s.done, s.charts, s.notes = true, nil, nil
}

// attach packs the drawing and the notes of a sheet and says how the sheet leads to them.
func (p *polish) attach(s *Sheet) ([]byte, error) {
	if len(s.charts)+len(s.notes) == 0 {
		return nil, nil
	}
	n := strconv.Itoa(s.index + 1)
	rels, links := newRels(), ""
	if len(s.charts) > 0 {
		if err := p.drawing(s, n); err != nil {
			return nil, err
		}
		links += `<drawing xmlns:r="` + relSpace + `" r:id="` + rels.add("drawing", "../drawings/drawing"+n+".xml") + `"/>`
	}
	if len(s.notes) > 0 {
		if err := p.own("xl/comments"+n+".xml", "spreadsheetml.comments", s.notesXML()); err != nil {
			return nil, err
		}
		if p.notes == 0 {
			p.types = append(p.types, `<Default Extension="vml" ContentType="`+typeSpace+`vmlDrawing"/>`...)
		}
		if err := p.own("xl/drawings/vmlDrawing"+n+".vml", "", s.notesVML(&p.notes)); err != nil {
			return nil, err
		}
		links += `<legacyDrawing xmlns:r="` + relSpace + `" r:id="` + rels.add("vmlDrawing", "../drawings/vmlDrawing"+n+".vml") + `"/>`
		rels.add("comments", "../comments"+n+".xml")
	}
	return []byte(links), p.own("xl/worksheets/_rels/sheet"+n+".xml.rels", "", rels.xml())
}

// drawing packs the charts of a sheet and where they stand.
func (p *polish) drawing(s *Sheet, n string) error {
	rels := newRels()
	for _, c := range s.charts {
		name := "chart" + strconv.Itoa(c.number) + ".xml"
		rels.add("chart", "../charts/"+name)
		if err := p.own("xl/charts/"+name, "drawingml.chart", c.XML); err != nil {
			return err
		}
	}
	if err := p.own("xl/drawings/_rels/drawing"+n+".xml.rels", "", rels.xml()); err != nil {
		return err
	}
	return p.own("xl/drawings/drawing"+n+".xml", "drawing", s.drawingXML())
}

// rels lists where a part leads.
type rels struct {
	b []byte
	n int
}

func newRels() *rels {
	return &rels{b: []byte(xmlHead + `<Relationships xmlns="` + packSpace + `relationships">`)}
}

func (r *rels) add(kind, target string) string {
	r.n++
	id := "rId" + strconv.Itoa(r.n)
	r.b = append(r.b, `<Relationship Id="`+id+`" Type="`+relSpace+`/`+kind+`" Target="`+target+`"/>`...)
	return id
}

func (r *rels) xml() []byte { return append(r.b, `</Relationships>`...) }
