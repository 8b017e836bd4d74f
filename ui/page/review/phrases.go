package review

import (
	"cmp"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
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
	// copies says that answers are copies of the project.
	copies bool
}

func phrasesOf(p Params) phrases {
	out := phrases{Catalog: p.Words, view: p.View, names: map[domain.ID]string{}, copies: p.Copy}
	for _, a := range p.Answers {
		for id, name := range a.Plan.Names {
			out.names[id] = name
		}
	}
	return out
}

// nothing stands where there is no value.
const nothing = "–"

// value writes a value the way the language does.
func (p phrases) value(t domain.Table, f merge.Field, v string) string {
	if v == "" {
		return nothing
	}
	if word, ok := catalog.ValueName(t, string(f), v, p.Language()); ok {
		return word
	}
	if f == merge.FieldStatus { // of a measure that a card shows
		if s, ok := catalog.StatusOf(domain.Status(v)); ok {
			return s.Name(p.Language())
		}
	}
	if f == merge.FieldValue || f == merge.FieldTarget || field.KindOf(t, string(f)) == field.Number {
		if n, err := strconv.ParseFloat(v, 64); err == nil {
			_, decimals, _ := strings.Cut(v, ".")
			return p.Number(n, len(decimals))
		}
	}
	if len(v) == len("2006-01-02") {
		if day, ok := domain.Date(v).Time(); ok {
			return p.Date(day)
		}
	}
	if field.KindOf(t, string(f)) == field.Reference {
		if id, err := domain.ParseID(v); err == nil {
			return p.title(id)
		}
	}
	if v == "true" {
		return p.T("review.yes")
	}
	return v
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
	}
	for _, name := range []string{"title", "name", "text"} {
		if v, ok := field.Get(r, name); ok && v != "" {
			return v
		}
	}
	return nothing
}

// field is what a field is called.
func (p phrases) field(t domain.Table, f merge.Field) string {
	onMap := t == "" || t == domain.TableCard || f == merge.FieldPlace || f == merge.FieldComment
	if key := "review.field." + string(f); onMap && p.Has(key) {
		return p.T(key)
	}
	return cmp.Or(catalog.FieldName(t, string(f), p.Language()), p.T("review.field.other"))
}

// wish is what an answer wants of a value, in words.
func (p phrases) wish(d merge.Difference) string {
	if d.Kind == merge.Removed {
		return p.T("review.deleted")
	}
	return p.value(d.Table, d.Field, d.After)
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
