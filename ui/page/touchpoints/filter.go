package touchpoints

import (
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

// filter says which touchpoints are shown. Within one question any answer will do; all questions
// that were asked have to be answered. The zero filter lets all pass.
type filter struct {
	text        string // in lower case
	phases      domain.PhaseSet
	settings    domain.Setting
	controls    []domain.Control
	statuses    []domain.TouchpointStatus
	personas    []domain.ID
	departments []string
	// only are the touchpoints that a figure stands for, and name what it says; nil for all.
	only map[domain.ID]bool
	name string
}

func (f filter) empty() bool {
	return f.text == "" && f.phases == 0 && f.settings == 0 && len(f.controls) == 0 && len(f.statuses) == 0 &&
		len(f.personas) == 0 && len(f.departments) == 0 && f.only == nil
}

func (f filter) passes(e entry) bool {
	switch {
	case !e.matches(f.text), f.phases != 0 && f.phases&e.phases == 0, f.settings != 0 && f.settings&e.Setting == 0:
		return false
	case f.only != nil && !f.only[e.ID]:
		return false
	case len(f.controls) > 0 && !slices.Contains(f.controls, e.Control):
		return false
	case len(f.statuses) > 0 && !slices.Contains(f.statuses, e.Status):
		return false
	case len(f.departments) > 0 && !slices.Contains(f.departments, e.Department):
		return false
	case len(f.personas) > 0 && !slices.ContainsFunc(f.personas, func(id domain.ID) bool { return slices.Contains(e.users, id) }):
		return false
	}
	return true
}

// matches says whether a word of the touchpoint holds a text, which is in lower case.
func (e entry) matches(content string) bool {
	if content == "" {
		return true
	}
	all := strings.Join([]string{e.Title, e.When, e.How, e.Need, e.Responsible, e.Indicator, e.Department, e.Goal, e.Note}, "\n")
	return strings.Contains(strings.ToLower(all), content)
}

// condition is one part of a filter as a chip shows it, with the way to take it out.
type condition struct {
	name string
	drop func(*filter)
}

// conditions lists the parts of a filter.
func (f filter) conditions(v document.View, w *i18n.Catalog) []condition {
	var out []condition
	add := func(key, value string, drop func(*filter)) {
		out = append(out, condition{w.T(key, i18n.Values{"value": value}), drop})
	}
	if f.text != "" {
		add("touchpoints.filter.text", f.text, func(f *filter) { f.text = "" })
	}
	if f.only != nil {
		add("touchpoints.filter.only", f.name, func(f *filter) { f.only, f.name = nil, "" })
	}
	lang := w.Language()
	names := phaseHeadings(v, w)
	for n := 1; n <= domain.PhaseColors; n++ {
		if f.phases.Has(n) {
			name := names[n-1].title
			if name == "" {
				name = w.Int(n)
			}
			add("touchpoints.filter.phase", name, func(f *filter) { f.phases = f.phases.With(n, false) })
		}
	}
	for _, o := range catalog.Settings() {
		if f.settings&o.Value != 0 {
			add("touchpoints.filter.setting", o.Name(lang), func(f *filter) { f.settings &^= o.Value })
		}
	}
	for _, value := range f.controls {
		o, _ := catalog.OptionOf(catalog.Controls(), value)
		add("touchpoints.filter.control", o.Name(lang), func(f *filter) { f.controls = without(f.controls, value) })
	}
	for _, value := range f.statuses {
		o, _ := catalog.OptionOf(catalog.TouchpointStatuses(), value)
		add("touchpoints.filter.status", o.Name(lang), func(f *filter) { f.statuses = without(f.statuses, value) })
	}
	for _, id := range f.personas {
		p, _ := document.Find[domain.Persona](v, id)
		add("touchpoints.filter.persona", p.FamilyName(), func(f *filter) { f.personas = without(f.personas, id) })
	}
	for _, name := range f.departments {
		shown := name
		if shown == "" {
			shown = w.T("touchpoints.department.none")
		}
		add("touchpoints.filter.department", shown, func(f *filter) { f.departments = without(f.departments, name) })
	}
	return out
}

func without[V comparable](all []V, value V) []V {
	return slices.DeleteFunc(slices.Clone(all), func(v V) bool { return v == value })
}

// switched adds a value to a list or takes it out.
func switched[V comparable](all []V, value V, on bool) []V {
	out := without(all, value)
	if on {
		out = append(out, value)
	}
	return out
}
