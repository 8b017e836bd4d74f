package repair

import (
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"reflect"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Records mends the records of a project and adds what it found to the report. The ID is that of the
// project, as far as it is known from elsewhere. The outcome is sorted by table and ID.
func Records(all []domain.Record, project domain.ID, report *Report) []domain.Record {
	m := &mender{
		report: report, byID: make(map[domain.ID]domain.Record, len(all)),
		stands: make(map[place]domain.ID), within: make(map[place]crowd), nowhere: make(map[string]domain.ID),
	}
	m.seed = sha256.Sum256(append([]byte("repair"), project[:]...))
	all = m.project(all, project)
	for _, r := range all {
		if r = m.named(r); r != nil {
			m.byID[r.Key()] = m.fields(r)
		}
	}
	m.structure()
	m.remarks()
	m.ties()
	m.circles()
	m.sequences()
	return m.sorted()
}

// mender is the work on one project.
type mender struct {
	report  *Report
	seed    [sha256.Size]byte
	count   uint32
	lang    string
	root    domain.ID
	byID    map[domain.ID]domain.Record
	unsaid  []domain.ID // records whose place among their neighbours was lost
	stands  map[place]domain.ID
	within  map[place]crowd
	nowhere map[string]domain.ID
	pieces  int
}

// place is an ID in a table: a lost record, or what a stand-in hangs below.
type place struct {
	table domain.Table
	id    domain.ID
}

// crowd counts the stand-ins below one record.
type crowd struct {
	n    int
	last domain.ID
}

// maxStands is how many stand-ins of a table hang below one record. What else is lost there shares the
// last one: nobody looks through a map with a thousand lanes.
const maxStands = 50

func (m *mender) tell(k Kind, r domain.Record, field, was string) {
	m.report.Add(Finding{Kind: k, Table: r.Table(), ID: r.Key(), Title: Title(r), Field: field, Was: was})
}

// newID makes an ID that is the same each time the file is mended.
func (m *mender) newID() domain.ID {
	for {
		m.count++
		sum := sha256.Sum256(binary.BigEndian.AppendUint32(m.seed[:], m.count))
		id := domain.ID(sum[:16])
		id[6], id[8] = id[6]&0x0f|0x70, id[8]&0x3f|0x80
		if _, taken := m.byID[id]; !taken {
			return id
		}
	}
}

// project leaves one record of the project itself: the one that goes by the ID, or the first.
func (m *mender) project(all []domain.Record, id domain.ID) []domain.Record {
	var found []domain.Project
	for _, r := range all {
		if p, ok := r.(domain.Project); ok {
			found = append(found, p)
		}
	}
	at := max(slices.IndexFunc(found, func(p domain.Project) bool { return p.ID == id }), 0)
	main := domain.Project{ID: id}
	if len(found) > 0 {
		main = found[at]
	}
	m.lang = main.Language
	if m.lang != "en" {
		m.lang = "de"
	}
	m.report.Called = foundTitle.In(m.lang)
	if main.ID.IsZero() {
		main.ID = m.newID()
	}
	if len(found) == 0 {
		main.Title, main.Language = foundTitle.In(m.lang), m.lang
		m.tell(Project, main, "", "")
	}
	m.root = main.ID
	out := make([]domain.Record, 0, len(all)+1)
	out = append(out, main)
	for _, r := range all {
		if _, ok := r.(domain.Project); !ok {
			out = append(out, r)
		}
	}
	for i, p := range found {
		if i == at {
			continue
		}
		m.tell(Project, main, "title", p.Title)
		// A spare record has texts too: they go to a card as soon as there is room for one.
		out = append(out, spare{p})
	}
	return out
}

// spare is a record of the project that has no place.
type spare struct{ domain.Project }

// named gives a record an ID of its own, or nil where it need not be kept.
func (m *mender) named(r domain.Record) domain.Record {
	if s, ok := r.(spare); ok {
		m.salvage(Salvaged, s.Project, "title", join(s.Title, s.Company, s.Author))
		return nil
	}
	id := r.Key()
	other, taken := m.byID[id]
	switch {
	case !id.IsZero() && !taken:
		return r
	case taken && other == r:
		return nil
	}
	r = with(r, "id", func(v reflect.Value) { v.Set(reflect.ValueOf(m.newID())) })
	m.tell(Twice, r, "id", "")
	return r
}

// sorted lists the records by table and ID.
func (m *mender) sorted() []domain.Record {
	out := slices.AppendSeq(make([]domain.Record, 0, len(m.byID)), maps.Values(m.byID))
	document.Sort(out)
	return out
}

// all lists the records of a table as they are now, by ID: the outcome must not depend on chance.
func all[T domain.Record](m *mender) []T {
	var found []domain.Record
	for _, r := range m.byID {
		if _, ok := r.(T); ok {
			found = append(found, r)
		}
	}
	document.Sort(found)
	out := make([]T, len(found))
	for i, r := range found {
		out[i] = r.(T)
	}
	return out
}

func (m *mender) put(r domain.Record) { m.byID[r.Key()] = r }

// has says whether a record is there, in a table or in any.
func (m *mender) has(t domain.Table, id domain.ID) bool {
	r, ok := m.byID[id]
	return ok && (t == domain.AnyTable || r.Table() == t)
}

// with is a record with another value in one field, which goes by its json name.
func with(r domain.Record, field string, set func(reflect.Value)) domain.Record {
	v := reflect.New(reflect.TypeOf(r)).Elem()
	v.Set(reflect.ValueOf(r))
	if i := fieldOf(v.Type(), field); i >= 0 {
		set(v.Field(i))
	}
	return v.Interface().(domain.Record)
}

// fieldOf finds a field by its json name, which is all that its tag says; -1 where there is none.
func fieldOf(t reflect.Type, name string) int {
	tag := reflect.StructTag(`json:"` + name + `"`)
	for i := range t.NumField() {
		if t.Field(i).Tag == tag {
			return i
		}
	}
	return -1
}

func withID(r domain.Record, field string, id domain.ID) domain.Record {
	return with(r, field, func(v reflect.Value) { v.Set(reflect.ValueOf(id)) })
}
