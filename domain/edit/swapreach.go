package edit

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
)

// WrittenText is a text of a record that people write and read.
type WrittenText struct {
	ID          domain.ID
	Field, Text string
	// Marked says that what is bold in it stands between marks, which are no part of what people read.
	Marked bool
}

// ReadTexts lists the texts of the project, or of what shows on a map, in the order in which they are
// read. Empty ones are left out.
func ReadTexts(v document.View, m domain.ID) []WrittenText {
	var out []WrittenText
	for _, r := range (Swap{Map: m}).reach(v) {
		_, card := r.(domain.Card)
		eachText(r, func(field string, text *string) {
			if *text != "" {
				out = append(out, WrittenText{r.Key(), field, *text, card && field == "text"})
			}
		})
	}
	return out
}

// reach lists the records whose texts a swap looks through, in the order in which they are read.
func (s Swap) reach(v document.View) []domain.Record {
	var out []domain.Record
	shown := map[domain.ID]bool{}
	entries := func(subject domain.ID) {
		for _, e := range document.AllEntries(v, subject) {
			out = append(out, e)
		}
	}
	if s.Map.IsZero() {
		p := document.Project(v)
		out = append(out, p)
		entries(p.ID)
	}
	for _, m := range document.Maps(v) {
		if !s.Map.IsZero() && m.ID != s.Map {
			continue
		}
		out = append(out, m)
		entries(m.ID)
		for _, p := range document.Phases(v, m.ID) {
			out = append(out, p)
			for _, st := range document.Steps(v, p.ID) {
				out = append(out, st)
			}
		}
		for _, l := range document.Lanes(v, m.ID) {
			out = append(out, l)
		}
		for _, c := range document.MapCards(v, m.ID) {
			out = append(out, c)
			shown[c.Touchpoint], shown[c.Measure], shown[c.Indicator] = true, true, true
		}
	}
	within := func(id domain.ID) bool { return s.Map.IsZero() || shown[id] }
	if s.Map.IsZero() {
		for _, p := range document.Personas(v) {
			out = append(out, p)
			entries(p.ID)
		}
	}
	for _, t := range document.Touchpoints(v) {
		if !within(t.ID) {
			continue
		}
		out = append(out, t)
		entries(t.ID)
		for _, u := range document.Uses(v, t.ID) {
			out = append(out, u)
		}
	}
	for _, m := range document.Measures(v) {
		if within(m.ID) {
			out = append(out, m)
		}
	}
	for _, i := range document.Indicators(v) {
		if within(i.ID) {
			out = append(out, i)
		}
	}
	return out
}

// eachText hands out the texts of a record that people write and read, and returns the record with
// what came of them. Texts of other people, codes and formulas are not among them.
func eachText(r domain.Record, f func(field string, text *string)) domain.Record {
	switch r := r.(type) {
	case domain.Project:
		f("title", &r.Title)
		f("company", &r.Company)
		return r
	case domain.Map:
		f("title", &r.Title)
		f("heading", &r.Heading)
		f("scope", &r.Scope)
		f("purpose", &r.Purpose)
		f("product", &r.Product)
		f("market", &r.Market)
		f("owner", &r.Owner)
		return r
	case domain.Phase:
		f("title", &r.Title)
		f("task", &r.Task)
		return r
	case domain.Step:
		f("title", &r.Title)
		return r
	case domain.Lane:
		f("title", &r.Title)
		return r
	case domain.Card:
		if r.Touchpoint.IsZero() && r.Measure.IsZero() {
			f("text", &r.Text)
		}
		f("note", &r.Note)
		return r
	case domain.Entry:
		if r.Touchpoint.IsZero() {
			f("text", &r.Text)
		}
		f("detail", &r.Detail)
		return r
	case domain.Persona:
		return personaTexts(r, f)
	case domain.Touchpoint:
		return touchpointTexts(r, f)
	case domain.Use:
		f("need", &r.Need)
		f("when", &r.When)
		f("how", &r.How)
		return r
	case domain.Measure:
		f("title", &r.Title)
		f("owner", &r.Owner)
		f("note", &r.Note)
		return r
	case domain.Indicator:
		f("title", &r.Title)
		return r
	}
	return r
}

func personaTexts(r domain.Persona, f func(string, *string)) domain.Persona {
	f("name", &r.Name)
	f("position", &r.Position)
	f("company", &r.Company)
	f("industry", &r.Industry)
	f("location", &r.Location)
	f("quote", &r.Quote)
	f("group", &r.Group)
	f("authority", &r.Authority)
	f("message", &r.Message)
	f("education", &r.Education)
	f("family", &r.Family)
	f("owner", &r.Owner)
	f("note", &r.Note)
	return r
}

func touchpointTexts(r domain.Touchpoint, f func(string, *string)) domain.Touchpoint {
	f("title", &r.Title)
	f("need", &r.Need)
	f("when", &r.When)
	f("how", &r.How)
	f("responsible", &r.Responsible)
	f("department", &r.Department)
	f("goal", &r.Goal)
	f("note", &r.Note)
	return r
}
