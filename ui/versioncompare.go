package ui

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/search"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/review"
)

// earlier are two states of the project that are only looked at.
type earlier struct {
	doc         *document.Document
	first, last Version
}

// chooseOther asks what a version is to be compared with: the project of now, or another version.
func (w *window) chooseOther(v Version) {
	w.listVersions("version.compare.placeholder", func(all []Version, text string) (rows []kit.FoundRow, foot, none string) {
		if search.NewQuery(text).Empty() {
			rows = append(rows, kit.FoundRow{
				Icon: "swap", Text: w.words.T("version.compare.now"), Do: func() { w.readVersion(v, w.compareVersion) },
			})
		}
		var others []Version
		for _, o := range all {
			if !o.At.Equal(v.At) || o.Name != v.Name || o.Kind != v.Kind {
				others = append(others, o)
			}
		}
		rows = append(rows, w.fitting(others, text, func(o Version) { w.compareTwo(v, o) })...)
		if len(rows) == 0 {
			none = w.words.T("version.none", i18n.Values{"text": strings.TrimSpace(text)})
		}
		return rows, w.words.T("version.compare.foot"), none
	})
}

// compareVersion shows what a version has otherwise than the project, to be taken over one by one.
func (w *window) compareVersion(v Version, doc *document.Document) {
	plan := betweenCopies(w.doc(), doc)
	if len(plan.Differences) == 0 {
		w.Say(w.words.T("version.same"))
		return
	}
	w.comparing = doc
	w.reviewAnswers([]review.Answer{{File: w.versionTitle(v), Plan: plan}})
}

// compareTwo shows what came, changed and went between two versions, whichever of them was chosen first.
func (w *window) compareTwo(a, b Version) {
	if b.At.Before(a.At) {
		a, b = b, a
	}
	w.readVersion(a, func(a Version, before *document.Document) {
		w.readVersion(b, func(b Version, after *document.Document) {
			plan := betweenStates(before, after)
			if len(plan.Differences) == 0 {
				w.Say(w.words.T("version.compare.same"))
				return
			}
			w.earlier = &earlier{doc: before, first: a, last: b}
			w.reviewAnswers([]review.Answer{{File: w.versionTitle(b), Date: domain.DateOf(b.At), Plan: plan}})
		})
	})
}

// betweenStates is what a later state has otherwise than an earlier one. All of it has happened already:
// it counts as taken, and what would be a warning to somebody who takes it over says nothing.
func betweenStates(before, after *document.Document) merge.Plan {
	plan := betweenCopies(before, after)
	for i := range plan.Differences {
		d := &plan.Differences[i]
		d.Preselect, d.Conflict, d.Note = true, false, ""
	}
	return plan
}
