package main

import (
	"errors"

	"wegmarke/domain"
	"wegmarke/domain/repair"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
)

// checkReport is what `check --json` prints.
type checkReport struct {
	OK      bool   `json:"ok"`
	Records int    `json:"records"`
	Images  int    `json:"images"`
	Problem string `json:"problem"`
	// Damage says in sentences what opening would mend, Findings place by place.
	Damage   []string         `json:"damage,omitempty"`
	Findings []repair.Finding `json:"findings,omitempty"`
}

func checkVerb() verb {
	return verb{name: "check", usage: "FILE [--json]", min: 1, max: 1, flags: jsonFlag, run: func(t *task) error {
		var r checkReport
		// Opening a file is the check: it compares the schema, the sum over the content, each value
		// and each reference before anything is believed.
		err := t.withFile(t.args[0], func(p *opened) error {
			for _, table := range domain.Tables() {
				r.Records += p.doc.Count(table)
			}
			r.Images = len(p.doc.Images())
			if damage := p.file.Damage(); !damage.Empty() {
				r.Damage, r.Findings = ui.DamageLines(t.words, damage), damage.Findings
				key := "cli.check.damaged"
				if damage.Copy {
					key = "cli.check.newer"
				}
				return &refusal{key: key, values: i18n.Values{"file": t.args[0]}}
			}
			return nil
		})
		r.OK = err == nil
		if err != nil {
			r.Problem = verbPhrases().phrase(t.words, err)
		}
		if t.json {
			if failed := t.report(r); failed != nil {
				return failed
			}
			return err
		}
		if err != nil {
			for _, line := range r.Damage {
				err = errors.Join(err, t.say("  "+line))
			}
			return err
		}
		return t.say(t.words.T("cli.check.ok", i18n.Values{"file": t.args[0], "n": r.Records}))
	}}
}
