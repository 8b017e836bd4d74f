package workbook

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/merge"
)

// ofField is a value whose name and question are those of a field of the catalogue.
func ofField(field merge.Field, kind valueKind, f catalog.Field, ok bool) valueSpec {
	if !ok {
		panic("no field of the catalogue for " + field)
	}
	return valueSpec{field: field, kind: kind, names: f.Names, ask: catalog.Text{DE: f.Question("de"), EN: f.Question("en")}}
}

func personaValue(field merge.Field, kind valueKind, key string) valueSpec {
	f, ok := catalog.PersonaField(key)
	return ofField(field, kind, f, ok)
}

func touchpointValue(field merge.Field, kind valueKind, key string) valueSpec {
	f, ok := catalog.TouchpointField("touchpoint." + key)
	return ofField(field, kind, f, ok)
}

func (s valueSpec) named(de, en string) valueSpec {
	s.names = catalog.Text{DE: de, EN: en}
	return s
}

func (s valueSpec) asking(de, en string) valueSpec {
	s.ask = catalog.Text{DE: de, EN: en}
	return s
}

func (s valueSpec) outOf(options []option) valueSpec {
	s.options = options
	return s
}

func (s valueSpec) between(lo, hi int) valueSpec {
	s.lo, s.hi = lo, hi
	return s
}

func (s valueSpec) leadingTo(t domain.Table) valueSpec {
	s.of = t
	return s
}

func (s valueSpec) withZero() valueSpec {
	s.zero = true
	return s
}

func (s valueSpec) closed() valueSpec {
	s.locked = true
	return s
}

func (s valueSpec) in(unit string) valueSpec {
	s.unit = unit
	return s
}

func plainValue(field merge.Field, kind valueKind, de, en string) valueSpec {
	return valueSpec{field: field, kind: kind}.named(de, en)
}

func roleOptions() []option {
	var out []option
	for _, r := range catalog.Roles() {
		out = append(out, option{bits(r.Role), r.Names})
	}
	return out
}

func statusOptions() []option {
	var out []option
	for _, s := range catalog.Statuses() {
		if s.Status != catalog.StatusOverdue {
			out = append(out, option{string(s.Status), s.Names})
		}
	}
	return out
}

func unitOptions() []option { return optionsOf(catalog.Units(), code[domain.Unit]) }

func directionOptions() []option { return optionsOf(catalog.Directions(), bits[domain.Direction]) }

func priorityOptions() []option { return optionsOf(catalog.Priorities(), bits[int]) }

func answerOptions() []option { return optionsOf(catalog.Answers(), bits[int]) }

func doneOptions() []option {
	return []option{{bits(catalog.PrivacyDone), catalog.Text{DE: "Ja", EN: "Yes"}}}
}

func feelingOptions() []option {
	out := make([]option, 0, 5)
	for v := domain.FeelingMin; v <= domain.FeelingMax; v++ {
		o := option{names: catalog.Text{DE: german.feelingText(v), EN: english.feelingText(v)}}
		if v != 0 {
			o.value = bits(v)
		}
		out = append(out, o)
	}
	return out
}
