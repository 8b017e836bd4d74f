package main

import (
	"flag"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

// mapFlags are those of the verbs that write one map to a file.
func mapFlags(f *flag.FlagSet, o *options) {
	f.StringVar(&o.mapTitle, "map", "", "")
	f.StringVar(&o.out, "o", "", "")
}

// chooseMap finds the map that was asked for; without one it is the first map of the project.
func (t *task) chooseMap(doc *document.Document) (domain.Map, error) {
	return mapTitled(doc, t.mapTitle)
}

// mapTitled finds the map with a title or an ID; "" is the first map of the project.
func mapTitled(doc *document.Document, title string) (domain.Map, error) {
	all := document.Maps(doc)
	if len(all) == 0 {
		return domain.Map{}, &refusal{key: "cli.error.nomap"}
	}
	if title == "" {
		return all[0], nil
	}
	wanted := strings.TrimSpace(title)
	for _, m := range all {
		if m.Title == wanted || m.ID.String() == wanted {
			return m, nil
		}
	}
	titles := make([]string, 0, len(all))
	for _, m := range all {
		if strings.EqualFold(m.Title, wanted) {
			return m, nil
		}
		titles = append(titles, m.Title)
	}
	return domain.Map{}, &refusal{key: "cli.error.map", values: i18n.Values{"name": wanted, "list": strings.Join(titles, ", ")}}
}

// output is the file that -o names.
func (t *task) output(v verb, endings ...string) (string, error) {
	if t.out == "" {
		return "", &usageError{key: "cli.usage.needed", values: i18n.Values{"name": "-o", "form": "wegmarke " + v.form()}}
	}
	return t.out, endsIn(t.out, endings...)
}
