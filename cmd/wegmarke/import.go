package main

import (
	"errors"
	"flag"
	"os"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/storage/workbook"
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
	answer, err := readAnswer(t.args[0])
	if err != nil {
		return err
	}
	plan, err := t.compare(p.doc, answer)
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

// readAnswer reads the workbook whole.
func readAnswer(path string) (*workbook.Answer, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, &fileError{file: path, err: err}
	}
	defer func() { _ = file.Close() }()
	info, err := file.Stat()
	if err != nil {
		return nil, &fileError{file: path, err: err}
	}
	answer, err := workbook.Read(file, info.Size())
	if err != nil {
		return nil, &fileError{file: path, err: err}
	}
	return answer, nil
}

// compare sets what was sent, what the project holds now and what the answer says side by side.
func (t *task) compare(doc *document.Document, answer *workbook.Answer) (merge.Plan, error) {
	var fallback domain.ID
	if m, err := t.chooseMap(doc); err == nil {
		fallback = m.ID
	} else if t.mapTitle != "" {
		return merge.Plan{}, err
	}
	base, origin, err := workbook.Base(doc, answer, fallback)
	if err != nil {
		return merge.Plan{}, &fileError{file: t.args[0], err: err}
	}
	theirs, err := workbook.Match(answer, base)
	if err != nil {
		return merge.Plan{}, &fileError{file: t.args[0], err: err}
	}
	theirs.Date = t.day()
	theirs.Blind = origin == workbook.FromNothing
	mine := merge.Snap(doc, merge.SnapParams{Map: base.Map, Hidden: true})
	return merge.Compare(base, mine, theirs), nil
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

// answerKey finds the sentence for a workbook that was refused.
func answerKey(err error) (key string, refused bool) {
	var e *workbook.Error
	if !errors.As(err, &e) {
		return "", false
	}
	switch e.Kind {
	case workbook.Encrypted:
		return "error.import.encrypted", true
	case workbook.Damaged:
		return "error.import.damaged", true
	case workbook.TooLarge:
		return "error.import.large", true
	case workbook.Foreign:
		return "cli.error.foreign", true
	case workbook.Newer:
		return "error.import.newer", true
	}
	return "error.import.format", true
}
