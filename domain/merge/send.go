package merge

import (
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// SendParams says what goes out.
type SendParams struct {
	// ID names the sending; it stays zero for a state that is only compared.
	ID domain.ID
	// Language is that of the workbook; empty takes the project's.
	Language string
	// Maps and Personas are those that get a sheet each.
	Maps, Personas []domain.ID
	// The others get one sheet for all.
	Touchpoints, Measures, Indicators, Checklists bool
	// WithoutLanes are lanes that stay at home; WithoutInternal keeps the lanes of the company's side, the
	// tasks of the phases and what forms say of costs and notes, WithoutComments the remarks on cards.
	WithoutLanes                     []domain.ID
	WithoutInternal, WithoutComments bool
	// hidden takes hidden lanes as well; see Now.
	hidden bool
	// people are those that the project names; finding them takes a look at all maps.
	people []string
}

// Send takes the state of all that goes out.
func Send(v document.View, p SendParams) Sending {
	project := document.Project(v)
	s := Sending{
		Version: SendingVersion, ID: p.ID, Project: project.ID, Title: project.Title, Language: p.Language,
	}
	if s.Language == "" {
		s.Language = project.Language
	}
	if len(p.Maps) > 1 {
		p.people = owners(v)
	}
	for _, id := range p.Maps {
		if _, ok := document.Find[domain.Map](v, id); ok {
			s.Maps = append(s.Maps, p.snap(v, id, s.Language))
		}
	}
	f := former{view: v, SendParams: p}
	for _, id := range p.Personas {
		if persona, ok := document.Find[domain.Persona](v, id); ok {
			s.Forms = append(s.Forms, f.persona(persona))
		}
	}
	for _, one := range []struct {
		on   bool
		make func() Form
	}{{p.Touchpoints, f.touchpoints}, {p.Measures, f.measures}, {p.Indicators, f.indicators}, {p.Checklists, f.checklist}} {
		if one.on {
			s.Forms = append(s.Forms, one.make())
		}
	}
	s.Names = f.names(s.Forms)
	return s
}

// Internal says whether a lane is about the company's own work, so that a sending to somebody outside
// may leave it out.
func Internal(l domain.Lane) bool { return l.Side == domain.SideCompany }

// snap takes the state of a map without what stays at home.
func (p SendParams) snap(v document.View, id domain.ID, lang string) Snapshot {
	s := Snap(v, SnapParams{Map: id, ID: p.ID, Hidden: p.hidden, Language: lang, people: p.people})
	home := make(map[domain.ID]bool)
	for _, l := range s.Lanes {
		lane, _ := document.Find[domain.Lane](v, l.ID)
		home[l.ID] = slices.Contains(p.WithoutLanes, l.ID) || p.WithoutInternal && Internal(lane)
	}
	s.Lanes = slices.DeleteFunc(s.Lanes, func(l Lane) bool { return home[l.ID] })
	s.Items = slices.DeleteFunc(s.Items, func(it Item) bool { return home[it.Lane] })
	if p.WithoutComments {
		for i := range s.Items {
			s.Items[i].Comments = nil
		}
	}
	if p.WithoutInternal { // what the company has to do in a phase
		for i := range s.Columns {
			s.Columns[i].Task = ""
		}
	}
	if !slices.ContainsFunc(s.Lanes, func(l Lane) bool {
		return slices.Contains(FieldsOf(l.Kind), FieldOwner) || l.Kind == domain.LaneResponsible
	}) {
		s.Owners = nil // nothing on the sheet offers names
	}
	return s
}

// former fills forms.
type former struct {
	view document.View
	SendParams
}

// InternalFields are the fields of forms that WithoutInternal leaves out.
func InternalFields() []Field { return []Field{"cost", "benefit", "note", "authority"} }

// row takes the fields of a record that a form may show. Places in lists and pictures are none.
func (f former) row(r domain.Record, subject domain.ID, not ...string) Row {
	row := Row{Table: r.Table(), Record: r.Key(), Subject: subject, Fields: make(map[Field]string)}
	for _, name := range field.Names(r.Table()) {
		internal := f.WithoutInternal && slices.Contains(InternalFields(), Field(name))
		if name == "order" || internal || slices.Contains(not, name) || field.KindOf(r.Table(), name) == field.Image {
			continue
		}
		row.Fields[Field(name)], _ = field.Get(r, name)
	}
	if i, ok := r.(domain.Indicator); ok && i.HasTarget && i.Target == 0 {
		row.Fields[FieldTarget] = "0" // which is something else than no target
	}
	return row
}

// entries takes the cards in the fields of a record.
func (f former) entries(subject domain.ID, belongs func(key string) bool) []Row {
	var out []Row
	for _, e := range document.AllEntries(f.view, subject) {
		if belongs(e.Field) {
			out = append(out, f.row(e, subject, "subject"))
		}
	}
	return out
}

func (f former) persona(p domain.Persona) Form {
	out := Form{Kind: FormPersona, Subject: p.ID, Rows: []Row{f.row(p, domain.ID{})}}
	out.Rows = append(out.Rows, f.entries(p.ID, func(string) bool { return true })...)
	return out
}

func (f former) touchpoints() Form {
	out := Form{Kind: FormTouchpoints}
	for _, t := range document.Touchpoints(f.view) {
		out.Rows = append(out.Rows, f.row(t, domain.ID{}))
		out.Rows = append(out.Rows, f.entries(t.ID, func(key string) bool { return strings.HasPrefix(key, "touchpoint.") })...)
	}
	return out
}

func (f former) measures() Form {
	out := Form{Kind: FormMeasures}
	for _, m := range document.Measures(f.view) {
		out.Rows = append(out.Rows, f.row(m, domain.ID{}))
	}
	return out
}

// indicators has each key figure with its readings behind it.
func (f former) indicators() Form {
	out := Form{Kind: FormIndicators}
	for _, i := range document.Indicators(f.view) {
		out.Rows = append(out.Rows, f.row(i, domain.ID{}))
		for _, r := range document.Readings(f.view, i.ID) {
			out.Rows = append(out.Rows, f.row(r, i.ID, "indicator"))
		}
	}
	return out
}

func (f former) checklist() Form {
	project := document.Project(f.view).ID
	known := make(map[string]bool)
	for _, key := range ChecklistKeys() {
		known[key] = true
	}
	return Form{Kind: FormChecklist, Subject: project, Rows: f.entries(project, func(key string) bool { return known[key] })}
}

// ChecklistKeys lists the fields of the project that checklists ask about: the C-factors, the questions
// of the start and the points of data protection, in this order.
func ChecklistKeys() []string {
	var out []string
	for _, x := range catalog.Factors() {
		out = append(out, x.Key)
	}
	for _, x := range catalog.Questions() {
		out = append(out, x.Key)
	}
	for _, x := range catalog.PrivacyItems() {
		out = append(out, x.Key)
	}
	return out
}

// names are the titles of what the rows of forms refer to.
func (f former) names(forms []Form) map[domain.ID]string {
	out := make(map[domain.ID]string)
	for _, form := range forms {
		for _, r := range form.Rows {
			for name, v := range r.Fields {
				if field.KindOf(r.Table, string(name)) != field.Reference || v == "" {
					continue
				}
				id, err := domain.ParseID(v)
				target, ok := f.view.Get(id)
				if err != nil || !ok {
					continue
				}
				title := document.Title(target)
				if c, isCard := target.(domain.Card); isCard {
					title = document.CardText(f.view, c)
				}
				if title = strings.TrimSpace(title); title != "" {
					out[id] = title
				}
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// Now is the present state of all that a sending is about, for comparing it with the sending. Lanes
// that were hidden meanwhile are there, so that hiding one does not look like deleting its cards.
// Maps and personas that are gone are missing from it.
func Now(v document.View, sent Sending) Sending {
	p := SendParams{ID: sent.ID, Language: sent.Language, hidden: true}
	for _, m := range sent.Maps {
		p.Maps = append(p.Maps, m.Map)
	}
	for _, f := range sent.Forms {
		switch f.Kind {
		case FormPersona:
			p.Personas = append(p.Personas, f.Subject)
		case FormTouchpoints:
			p.Touchpoints = true
		case FormMeasures:
			p.Measures = true
		case FormIndicators:
			p.Indicators = true
		case FormChecklist:
			p.Checklists = true
		}
	}
	return Send(v, p)
}
