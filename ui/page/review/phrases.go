package review

import (
	"cmp"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
	"wegmarke/domain/merge"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
)

// phrases turns what a plan says into words.
type phrases struct {
	*i18n.Catalog
	view document.View
	// names are the titles of records that only an answer has.
	names map[domain.ID]string
	// other is what the answers are.
	other Other
}

func phrasesOf(p Params) phrases {
	out := phrases{Catalog: p.Words, view: p.View, names: map[domain.ID]string{}, other: p.Other}
	for _, a := range p.Answers {
		for id, name := range a.Plan.Names {
			out.names[id] = name
		}
	}
	return out
}

// nothing stands where there is no value.
const nothing = i18n.NoValue

// where is the place of the values of a difference, by which they get their names and units.
func (p phrases) where(d merge.Difference) i18n.Place {
	out := i18n.Place{Table: d.Table, List: d.List, Unit: i18n.UnitOf(p.view, d.Record, d.Owner)}
	if unit := d.Values["unit"]; unit != "" && d.Kind == merge.Added {
		out.Unit = domain.Unit(unit)
	}
	return out
}

// value writes a value the way the language does.
func (p phrases) value(at i18n.Place, f merge.Field, v string) string {
	return p.FieldValue(at, string(f), v, p.title)
}

// title is what a record is called.
func (p phrases) title(id domain.ID) string {
	r, ok := p.view.Get(id)
	if !ok {
		return cmp.Or(p.names[id], nothing)
	}
	switch r := r.(type) {
	case domain.Card:
		return document.CardText(p.view, r)
	case domain.Lane:
		return scene.LaneTitle(r, p.Language())
	case domain.Reading:
		return p.title(r.Indicator) + ", " + p.day(r.Date)
	case domain.Use:
		return p.title(r.Touchpoint) + ", " + p.title(r.Persona)
	case domain.Link:
		return p.title(r.From) + ", " + p.title(r.To)
	case domain.Step:
		if r.Title == "" {
			return p.title(r.Phase)
		}
	}
	for _, name := range []string{"title", "name", "text"} {
		if v, ok := field.Get(r, name); ok && v != "" {
			return v
		}
	}
	return nothing
}

// day writes a date as the language does.
func (p phrases) day(d domain.Date) string {
	if t, ok := d.Time(); ok {
		return p.Date(t)
	}
	return nothing
}

// field is what a field is called.
func (p phrases) field(at i18n.Place, f merge.Field) string { return p.FieldName(at, string(f)) }

// wish is what an answer wants of a value, in words.
func (p phrases) wish(d merge.Difference) string {
	if d.Kind == merge.Removed {
		return p.T("review.deleted")
	}
	if field.KindOf(d.Table, string(d.Field)) == field.Image && d.Before != "" && d.After != "" {
		return p.T("review.value.picture.other")
	}
	return p.value(p.where(d), d.Field, d.After)
}

// sign is the icon for what happens to a topic.
func sign(k merge.Kind, conflict, remark bool) string {
	switch {
	case conflict:
		return "warn"
	case remark:
		return "comment"
	case k == merge.Added:
		return "plus"
	case k == merge.Removed:
		return "minus"
	case k == merge.Moved:
		return "right"
	}
	return "swap"
}

// note is the remark of the reader on a value that was left out or doubtful.
func (p phrases) note(n merge.Note, place string) string {
	text := p.T("review.note."+n.Code, i18n.Values{"text": n.Text})
	if place == "" {
		return text
	}
	return place + ": " + text
}

// first is the first name of a person, for buttons.
func first(name string) string {
	for _, part := range strings.Fields(name) {
		if len(part) > 2 && strings.HasSuffix(part, ".") {
			continue // a title such as "Dr."
		}
		return part
	}
	return ""
}

// whose is a name in the genitive: Lenas, Lena's.
func (p phrases) whose(name string) string {
	switch {
	case name == "":
		return ""
	case p.Language() != "de":
		return name + "'s"
	case strings.ContainsAny(name[len(name)-1:], "sxzß"):
		return name + "’"
	}
	return name + "s"
}
