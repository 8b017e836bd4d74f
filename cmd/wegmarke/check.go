package main

import (
	"wegmarke/domain"
	"wegmarke/ui/i18n"
)

// checkReport is what `check --json` prints.
type checkReport struct {
	OK      bool   `json:"ok"`
	Records int    `json:"records"`
	Images  int    `json:"images"`
	Problem string `json:"problem"`
}

func checkVerb() verb {
	return verb{name: "check", usage: "FILE [--json]", min: 1, max: 1, flags: jsonFlag, run: func(t *task) error {
		var r checkReport
		// Opening a file is the check: it compares the schema, the sum over the content, each value
		// and each reference before anything is believed.
		err := t.withProject(t.args[0], func(p *opened) error {
			for _, table := range domain.Tables() {
				r.Records += p.doc.Count(table)
			}
			r.Images = len(p.doc.Images())
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
			return err
		}
		return t.say(t.words.T("cli.check.ok", i18n.Values{"file": t.args[0], "n": r.Records}))
	}}
}
