package ui

import (
	"path/filepath"
	"slices"

	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/repair"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/review"
)

// compareCopy sets another copy of this project, or an older version of it, beside it: what differs can
// be taken over like the answer of a colleague. The file is only read.
func (w *window) compareCopy() {
	p := w.project
	w.closeEditor()
	w.picker.Open(w.words.T("copies.file"), w.projectFiles(), w.folder(), func(path string) {
		if own := p.Path(); own != "" && filepath.Clean(path) == filepath.Clean(own) {
			w.ask.Message(w.words.T("error.title"), w.words.T("adopt.same"))
			return
		}
		mine := w.doc().Clone()
		var theirs *document.Document
		var damage repair.Report
		var plan merge.Plan
		w.inBackground(func() (err error) {
			if theirs, damage, err = w.Library.Look(path); err == nil && sameProject(mine, theirs) {
				plan = betweenCopies(mine, theirs)
			}
			return err
		}, func(err error) {
			switch {
			case w.project != p || w.reviewing: // another project has been opened meanwhile
			case err != nil:
				w.Fail(err)
			case !sameProject(mine, theirs):
				w.ask.Message(w.words.T("copies.other.title"), w.words.T("copies.other", i18n.Values{
					"file": filepath.Base(path), "name": w.nameOf(document.Project(theirs)),
				}))
			default:
				w.afterDamage(filepath.Base(path), damage, func() {
					w.comparing = theirs
					w.reviewAnswers([]review.Answer{{File: filepath.Base(path), Plan: plan}})
				})
			}
		})
	})
}

// afterDamage tells what was mended in a file that is only compared, and goes on if the user wants to; at
// once with a sound one.
func (w *window) afterDamage(name string, damage repair.Report, next func()) {
	if damage.Empty() {
		next()
		return
	}
	t := w.words.T
	w.ask.Choice(dialog.Choice{
		Title: t("damage.title", i18n.Values{"file": name}), Text: t("copies.damaged"), Wide: damageWide, Body: damageBody(DamageLines(w.words, damage)),
		Answers: []dialog.Answer{
			{Text: t("button.cancel"), Safe: true},
			{Text: t("outside.look"), Kind: kit.Main, Do: next},
		},
	})
}

func sameProject(a, b *document.Document) bool {
	return document.Project(a).ID == document.Project(b).ID
}

// betweenCopies compares two copies of a project. Nobody knows the state from which they went apart, so
// whatever differs is offered and nothing is chosen beforehand.
func betweenCopies(mine, theirs *document.Document) merge.Plan {
	plan := merge.Documents(mine, mine, theirs)
	plan.Differences = slices.Clone(plan.Differences)
	for i := range plan.Differences {
		plan.Differences[i].Preselect = false
	}
	plan.Cautions = nil
	return plan
}
