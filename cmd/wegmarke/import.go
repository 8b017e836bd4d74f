package main

import (
	"flag"

	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
)

func importVerb() verb {
	v := verb{
		name: "import", usage: "ANSWER.xlsx --into FILE [--accept all|none] [--dry-run] [--json]", min: 1, max: 1,
		flags: func(f *flag.FlagSet, o *options) {
			jsonFlag(f, o)
			f.StringVar(&o.mapTitle, "map", "", "")
			f.StringVar(&o.into, "into", "", "")
			f.StringVar(&o.accept, "accept", "", "")
			f.BoolVar(&o.dryRun, "dry-run", false, "")
		},
	}
	v.run = func(t *task) error {
		if t.into == "" {
			return &usageError{key: "cli.usage.needed", values: i18n.Values{"name": "--into", "form": "wegmarke " + v.form()}}
		}
		return t.withProject(t.into, t.takeAnswer)
	}
	return v
}

// takeAnswer compares the answer with the project, takes over what was asked for and reports.
func (t *task) takeAnswer(p *opened) error {
	m, err := t.chooseMap(p.doc)
	if err != nil && t.mapTitle != "" {
		return err
	}
	plan, err := readAnswer(t.args[0], p.doc, m.ID, t.day())
	if err != nil {
		return err
	}
	accepted := t.chosen(plan)
	if !t.dryRun {
		change, err := plan.Change(p.doc, accepted)
		if err != nil {
			return err
		}
		if err := p.commit(change, edit.Label{Key: "undo.import.applied", Count: len(accepted)}); err != nil {
			return err
		}
	}
	r := newImportReport(p.doc, plan, accepted, t.dryRun)
	if t.json {
		return t.report(r)
	}
	return t.tell(r)
}

// chosen lists what is taken over: all that needs no decision, nothing, or by default what a person
// most likely wants. What both sides changed is never decided here.
func (t *task) chosen(plan merge.Plan) []int {
	switch t.accept {
	case "none":
		return nil
	case "all":
		var all []int
		for i, d := range plan.Differences {
			if !d.Conflict {
				all = append(all, i)
			}
		}
		return all
	}
	return plan.Preselected()
}
