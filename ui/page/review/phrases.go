package review

import (
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
)

// phrases turns what a plan says into words.
type phrases struct{ *i18n.Catalog }

// nothing stands where there is no value.
const nothing = "–"

// value writes a value the way the language does.
func (p phrases) value(f merge.Field, v string) string {
	if v == "" {
		return nothing
	}
	switch f {
	case merge.FieldFeeling:
		if n, err := strconv.Atoi(v); err == nil {
			return catalog.FeelingOf(n).Name(p.Language())
		}
	case merge.FieldStatus:
		if s, ok := catalog.StatusOf(domain.Status(v)); ok {
			return s.Name(p.Language())
		}
	case merge.FieldDue:
		if t, ok := domain.Date(v).Time(); ok {
			return p.Date(t)
		}
	case merge.FieldValue, merge.FieldTarget:
		if n, err := strconv.ParseFloat(v, 64); err == nil {
			_, decimals, _ := strings.Cut(v, ".")
			return p.Number(n, len(decimals))
		}
	}
	return v
}

// after is what the answer says; a new card shows all its values.
func (p phrases) after(d merge.Difference) string {
	switch d.Kind {
	case merge.Removed:
		return nothing
	case merge.Added:
		lines := []string{p.value(d.Field, d.After)}
		for _, f := range []merge.Field{
			merge.FieldText, merge.FieldStatus, merge.FieldDue, merge.FieldOwner, merge.FieldValue, merge.FieldTarget,
		} {
			if v := d.Values[f]; v != "" && f != d.Field {
				lines = append(lines, p.field(f)+": "+p.value(f, v))
			}
		}
		return strings.Join(lines, "\n")
	}
	return p.value(d.Field, d.After)
}

func (p phrases) before(d merge.Difference) string {
	if d.Kind == merge.Added {
		return nothing
	}
	return p.value(d.Field, d.Before)
}

// mine is what the project says now. It matters only where both sides changed something.
func (p phrases) mine(d merge.Difference) string {
	switch {
	case !d.Conflict:
		return ""
	case lost(d):
		return p.T("review.deleted")
	}
	return p.value(d.Field, d.Mine)
}

func (p phrases) field(f merge.Field) string { return p.T("review.field." + string(f)) }

// what says in a word what a difference does.
func (p phrases) what(d merge.Difference) string {
	switch {
	case d.Field == merge.FieldComment:
		return p.T("review.field.comment")
	case d.Kind == merge.Changed:
		return p.field(d.Field)
	}
	return p.T("review.kind." + string(d.Kind))
}

// subject names the card where the values themselves do not.
func (p phrases) subject(d merge.Difference) string {
	switch {
	case d.Field == merge.FieldTitle || d.Kind == merge.Added && d.Field != merge.FieldComment:
		return ""
	case d.Field == merge.FieldText && d.Kind != merge.Moved:
		return ""
	}
	return d.Subject
}

// sign is the icon for what a difference does.
func sign(d merge.Difference) string {
	switch {
	case d.Conflict:
		return "warn"
	case d.Kind == merge.Added:
		return "plus"
	case d.Kind == merge.Removed:
		return "minus"
	case d.Kind == merge.Moved:
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
