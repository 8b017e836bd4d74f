package parcel

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// gathering collects the records of a parcel.
type gathering struct {
	v       document.View
	records map[domain.ID]domain.Record
	entire  map[domain.ID]bool
}

func newGathering(v document.View) *gathering {
	return &gathering{v, make(map[domain.ID]domain.Record), make(map[domain.ID]bool)}
}

// around adds a map with its phases, steps and lanes but without what they hold, so that cards keep
// their places to each other.
func (g *gathering) around(m domain.ID) {
	g.bare(m)
	for _, ph := range document.Phases(g.v, m) {
		g.bare(ph.ID)
		for _, s := range document.Steps(g.v, ph.ID) {
			g.bare(s.ID)
		}
	}
	for _, l := range document.Lanes(g.v, m) {
		g.bare(l.ID)
	}
}

// bare adds a record and what it cannot be without.
func (g *gathering) bare(id domain.ID) {
	if _, known := g.records[id]; known {
		return
	}
	r, ok := g.v.Get(id)
	if !ok {
		return
	}
	g.records[id] = r
	for _, ref := range r.Refs() {
		if ref.Owner {
			g.bare(ref.ID)
		}
	}
	if s, ok := r.(domain.Phase); ok {
		for _, step := range document.Steps(g.v, s.ID) {
			g.bare(step.ID) // a phase has a step at least
		}
	}
}

// whole adds a record with what it shows and what hangs on it.
func (g *gathering) whole(id domain.ID) {
	if id.IsZero() || g.entire[id] {
		return
	}
	g.entire[id] = true
	g.bare(id)
	r, ok := g.records[id]
	if !ok {
		return
	}
	for _, ref := range r.Refs() {
		switch ref.Table {
		case domain.TableTouchpoint, domain.TableMeasure, domain.TableIndicator, domain.TablePersona:
			g.whole(ref.ID)
		case domain.TableCard:
			g.bare(ref.ID) // the pain that is mended
		}
	}
	for _, e := range document.Evidence(g.v, id) {
		g.bare(e.ID)
	}
	for _, c := range document.Comments(g.v, id) {
		g.bare(c.ID)
	}
	for _, e := range document.AllEntries(g.v, id) {
		g.whole(e.ID)
	}
	for _, l := range document.Links(g.v, id) {
		switch l.Kind {
		case domain.LinkPersona, domain.LinkMapPersona:
			g.whole(l.To)
			g.records[l.ID] = l
		case domain.LinkSupport:
			g.records[l.ID] = l
		}
	}
	if r.Table() == domain.TableIndicator {
		for _, reading := range document.Readings(g.v, id) {
			g.bare(reading.ID)
		}
	}
}

// close makes the parcel of what was gathered. What points outside points at nothing.
func (g *gathering) close(p Parcel) Parcel {
	if len(p.Roots) == 0 {
		return Parcel{}
	}
	about := document.Project(g.v)
	if about.ID.IsZero() {
		about.ID = domain.NewID()
	}
	g.records[about.ID] = about
	records := make([]domain.Record, 0, len(g.records))
	for _, r := range clean(g.records) {
		records = append(records, r)
	}
	doc, err := document.Load(records)
	if err != nil {
		return Parcel{} // a project that is whole has only parts that are
	}
	if from, ok := g.v.(imageHolder); ok {
		for _, r := range records {
			if h := imageOf(r); h != "" {
				if b, ok := from.Image(h); ok {
					doc.AddImage(h, b)
				}
			}
		}
	}
	p.doc = doc
	return p
}

// imageHolder is a view that knows the bytes of images.
type imageHolder interface {
	Image(domain.Hash) ([]byte, bool)
}

func imageOf(r domain.Record) domain.Hash {
	switch r := r.(type) {
	case domain.Persona:
		return r.Image
	case domain.Comment:
		return r.Image
	}
	return ""
}

// clean drops what cannot stand alone and clears the references that lead outside.
func clean(records map[domain.ID]domain.Record) map[domain.ID]domain.Record {
	for again := true; again; {
		again = false
		for id, r := range records {
			for _, ref := range r.Refs() {
				if _, ok := records[ref.ID]; ref.Owner && !ok {
					delete(records, id)
					again = true
					break
				}
			}
		}
	}
	out := make(map[domain.ID]domain.Record, len(records))
	for id, r := range records {
		out[id] = document.WithRefs(r, func(to domain.ID) domain.ID {
			if _, ok := records[to]; ok {
				return to
			}
			return domain.ID{}
		})
	}
	return out
}
