package main

import (
	"cmp"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
)

// changeReport is one difference between an answer and the project.
type changeReport struct {
	Kind  merge.Kind `json:"kind"`
	Map   string     `json:"map"`
	Lane  string     `json:"lane"`
	Phase string     `json:"phase"`
	// Form is the kind of sheet, "" for a map, and List the list of a form that a card stands in.
	Form merge.FormKind `json:"form"`
	List string         `json:"list"`
	// Record is the card, lane, phase or step; empty for a card that is new.
	Record domain.ID   `json:"record"`
	Field  merge.Field `json:"field"`
	Before string      `json:"before"`
	After  string      `json:"after"`

	subject, mine string
	taken         bool
	owner         string // whose entry or reading it is
	at            i18n.Place
	title         func(domain.ID) string
}

// importReport is what `import --json` prints.
type importReport struct {
	Changes   []changeReport `json:"changes"`
	Conflicts []changeReport `json:"conflicts"`
	// Accepted counts the changes that are in the project now.
	Accepted int `json:"accepted"`
	// Seen is the day on which the same file was taken over before, "" for none.
	Seen domain.Date `json:"seen"`
}

func newImportReport(doc *document.Document, plan merge.Plan, accepted []int, dry bool) importReport {
	// Empty lists, not null: programs read this.
	r := importReport{Changes: []changeReport{}, Conflicts: []changeReport{}}
	for i, d := range plan.Differences {
		m, _ := document.Find[domain.Map](doc, d.Map)
		c := changeReport{
			Kind: d.Kind, Map: m.Title, Lane: d.Lane, Phase: d.Phase, Record: d.Record, Field: d.Field, Form: d.Form, List: d.List,
			Before: d.Before, After: d.After, subject: d.Subject, mine: d.Mine,
			taken: !dry && slices.Contains(accepted, i),
		}
		c.at = i18n.Place{Table: d.Table, List: d.List, Unit: i18n.UnitOf(doc, d.Record, d.Owner)}
		c.title = func(id domain.ID) string {
			if r, ok := doc.Get(id); ok {
				return titleOf(doc, r)
			}
			return cmp.Or(plan.Names[id], i18n.NoValue)
		}
		if r, ok := doc.Get(d.Owner); ok && d.Table != r.Table() {
			c.owner = titleOf(doc, r)
		}
		if c.taken {
			r.Accepted++
		}
		if d.Conflict {
			r.Conflicts = append(r.Conflicts, c)
		} else {
			r.Changes = append(r.Changes, c)
		}
	}
	return r
}

// tell writes the report for a person: each change on a line, then what became of them.
func (t *task) tell(r importReport) error {
	if len(r.Changes)+len(r.Conflicts) == 0 {
		return t.say(t.words.T("cli.import.same"))
	}
	for _, c := range r.Changes {
		sign := "  "
		if c.taken {
			sign = "+ "
		}
		if err := t.say(sign + c.sentence(t.words)); err != nil {
			return err
		}
	}
	if len(r.Conflicts) > 0 {
		if err := t.say(t.words.T("cli.import.conflicts", i18n.Values{"n": len(r.Conflicts)})); err != nil {
			return err
		}
		for _, c := range r.Conflicts {
			if err := t.say("! " + c.sentence(t.words) + " " + t.words.T("cli.change.mine", i18n.Values{"mine": c.value(t.words, c.mine)})); err != nil {
				return err
			}
		}
	}
	if t.dryRun {
		return t.say(t.words.T("cli.import.dry", i18n.Values{"n": len(r.Changes)}))
	}
	return t.say(t.words.T("cli.import.taken", i18n.Values{"n": r.Accepted, "open": len(r.Changes) - r.Accepted}))
}

// sentence says in which place of the map what becomes of what.
func (c changeReport) sentence(words *i18n.Catalog) string {
	var where []string
	form := ""
	if c.Form != "" {
		form = words.T("cli.form." + string(c.Form))
	}
	lang := words.Language()
	asked := catalog.CheckText(c.List, lang)
	if asked != "" {
		c.subject, c.owner = asked, ""
	}
	for _, part := range []string{form, c.Phase, c.Lane, c.owner, catalog.ListName(c.List, lang)} {
		if part != "" {
			where = append(where, part)
		}
	}
	if asked != "" || c.Field != merge.FieldText && c.Field != merge.FieldPlace {
		if c.subject != "" && c.subject != c.Before && c.subject != c.After {
			where = append(where, quoted(c.subject))
		}
		where = append(where, words.FieldName(c.at, string(c.Field)))
	}
	values := i18n.Values{"before": c.value(words, c.Before), "after": c.value(words, c.After), "subject": quoted(c.subject)}
	return strings.Join(where, " · ") + ": " + words.T("cli.change."+string(c.Kind), values)
}

// value is a value of the field as people read it.
func (c changeReport) value(words *i18n.Catalog, v string) string {
	if c.Field == merge.FieldPlace || c.Field == merge.FieldComment {
		return quoted(v)
	}
	said := words.FieldValue(c.at, string(c.Field), v, c.title)
	if said == i18n.NoValue {
		return said
	}
	return quoted(said)
}

// titleOf is what a record is called.
func titleOf(doc *document.Document, r domain.Record) string {
	if c, ok := r.(domain.Card); ok {
		return document.CardText(doc, c)
	}
	return document.Title(r)
}

// quoted keeps a text on one line, and marks an empty one.
func quoted(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if text == "" {
		return "–"
	}
	return "»" + text + "«"
}
