package main

import (
	"flag"
	"fmt"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
)

func importVerb() verb {
	v := verb{
		name: "import", usage: "FILE ANSWER.xlsx [--map TITLE] [--accept all|preselected|none] [--dry-run] [--json]", min: 1, max: 2,
		flags: func(f *flag.FlagSet, o *options) {
			jsonFlag(f, o)
			f.StringVar(&o.mapTitle, "map", "", "")
			f.StringVar(&o.into, "into", "", "")
			f.StringVar(&o.accept, "accept", "", "")
			f.BoolVar(&o.dryRun, "dry-run", false, "")
		},
	}
	v.run = func(t *task) error {
		// The older form names the project behind --into.
		project, answer := t.into, t.args[len(t.args)-1]
		if len(t.args) == 2 && t.into == "" {
			project = t.args[0]
		}
		if project == "" || len(t.args) == 2 && t.into != "" {
			return &usageError{key: "cli.usage.count", values: i18n.Values{"form": "wegmarke " + v.form()}}
		}
		return t.withProject(project, func(p *opened) error { return t.takeAnswer(p, answer) })
	}
	return v
}

// takeAnswer compares the answer with the project, takes over what was asked for and reports.
func (t *task) takeAnswer(p *opened, path string) error {
	m, err := t.chooseMap(p.doc)
	if err != nil && t.mapTitle != "" {
		return err
	}
	receipt, err := receive(path, p.doc, lost{of: m.ID}, t.day())
	if err != nil {
		return err
	}
	on, seen := round.Seen(p.doc, receipt.Hash)
	if seen && !t.json {
		if err := t.say(t.words.T("cli.import.seen", i18n.Values{"file": receipt.File, "day": string(on)})); err != nil {
			return err
		}
	}
	plan := receipt.Plan(p.doc)
	accepted := t.chosen(plan)
	if !t.dryRun && len(accepted) > 0 {
		if err := t.takeOver(p, receipt, plan, accepted); err != nil {
			return err
		}
	}
	r := newImportReport(p.doc, plan, accepted, t.dryRun)
	r.Seen = on
	if t.json {
		return t.report(r)
	}
	return t.tell(r)
}

// takeOver keeps the answer and carries out what was accepted.
func (t *task) takeOver(p *opened, r ui.Receipt, plan merge.Plan, accepted []int) error {
	if _, known := round.Find(p.doc, r.Base.ID); known {
		d := document.NewDraft(p.doc)
		if _, err := round.Keep(d, r.Base.ID, r.Received); err != nil {
			return err
		}
		kept, err := d.Change()
		if err != nil {
			return fmt.Errorf("keep answer: %w", err)
		}
		if err := p.commit(kept, edit.Label{Key: "undo.answer.kept"}); err != nil {
			return err
		}
	}
	change, err := plan.Change(p.doc, accepted)
	if err == nil {
		change, err = round.WithTaken(p.doc, change, r.Base.ID, []round.Answer{{File: r.File, Hash: r.Hash}}, t.day())
	}
	if err != nil {
		return err
	}
	return p.commit(change, edit.Label{Key: "undo.import.applied", Count: len(accepted)})
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
