package ui

import (
	"path/filepath"
	"slices"
	"time"

	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/review"
	"wegmarke/ui/page/start"
)

// Leftover is a session that a crash left behind.
type Leftover struct {
	Session, Title, Path string
	LastEdit             time.Time
	Edits                int
	// Unreadable says that it can only be put aside.
	Unreadable bool
}

// Kept is the work of a left-over session. Base is what it began with, nil where that is not known.
type Kept struct {
	Base, Doc *document.Document
}

// plan is what the kept work changes in the file as it is now.
func (k Kept) plan(file *document.Document) merge.Plan {
	if k.Base == nil {
		return betweenCopies(file, k.Doc)
	}
	return merge.Documents(k.Base, file, k.Doc)
}

// leftovers are what the start page offers to go on with.
func (w *window) leftovers() []start.Leftover {
	var out []start.Leftover
	for _, l := range w.Store.Leftovers() {
		out = append(out, start.Leftover{
			Session: l.Session, Title: l.Title, Time: l.LastEdit, Edits: l.Edits, Unreadable: l.Unreadable,
			Beside: l.Path != "" && !l.Unreadable,
		})
	}
	return out
}

// leftoverOf finds the latest work that a crash kept out of a file.
func (w *window) leftoverOf(path string) (Leftover, bool) {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	var found Leftover
	for _, l := range w.Store.Leftovers() {
		if l.Path == path && !l.Unreadable && (found.Session == "" || l.LastEdit.After(found.LastEdit)) {
			found = l
		}
	}
	return found, found.Session != ""
}

// askAboutLeftover asks what shall become of work that did not get into its file.
func (w *window) askAboutLeftover(l Leftover) {
	t := w.words.T
	w.ask.Choice(dialog.Choice{
		Title: t("recover.title"),
		Text: t("recover.text", i18n.Values{
			"n": l.Edits, "file": filepath.Base(l.Path), "day": w.words.Date(l.LastEdit), "time": w.words.Clock(l.LastEdit),
		}) + "\n\n" + t("recover.hint"),
		Answers: []dialog.Answer{
			{Text: t("button.cancel"), Safe: true, Do: w.stayOut},
			{Text: t("button.discard"), Do: func() { w.dropLeftover(l) }},
			{Text: t("recover.both"), Do: func() { w.showBoth(l) }},
			{Text: t("button.goon"), Kind: kit.Main, Do: func() { w.recover(l.Session) }},
		},
	})
}

// stayOut gives the opening of a project up.
func (w *window) stayOut() {
	w.arrive = nil
	if w.project == nil {
		w.showStart()
	}
}

// dropLeftover opens the file as it is. The kept work goes among the versions first, so that nothing
// is lost.
func (w *window) dropLeftover(l Leftover) {
	w.inBackground(func() error { return w.Store.Discard(l.Session) }, func(err error) {
		if err != nil {
			w.stayOut()
			w.Fail(err)
			return
		}
		then := w.arrive
		w.after(func(o *window) {
			if then != nil {
				then(o)
			}
			o.shell.offer(o.words.T("recover.dropped"), o.words.T("version.all"), o.showVersions)
		}, func() { w.openPath(l.Path) })
	})
}

// recover goes on with a session that a crash left behind.
func (w *window) recover(session string) {
	w.load("", "", func() (Project, *document.Document, error) { return w.Store.Recover(session) })
}

// discard puts a left-over session aside; its state is kept among the versions.
func (w *window) discard(session string) {
	w.inBackground(func() error { return w.Store.Discard(session) }, func(err error) {
		if err != nil {
			w.Fail(err)
		}
		if w.begin != nil {
			w.begin.SetLeftovers(w.leftovers())
		}
	})
}

// showBothOf is showBoth for a session that the start page names.
func (w *window) showBothOf(session string) {
	all := w.Store.Leftovers()
	if i := slices.IndexFunc(all, func(l Leftover) bool { return l.Session == session }); i >= 0 {
		w.showBoth(all[i])
	}
}

// showBoth opens the file as it is and sets the kept work beside it, like the answer of a colleague.
func (w *window) showBoth(l Leftover) {
	w.after(func(o *window) { o.reviewKept(l) }, func() {
		if o := w.desk.withFile(l.Path); o != nil {
			w.comeTo(o)
			return
		}
		w.load(l.Path, filepath.Base(l.Path), func() (Project, *document.Document, error) { return w.Store.Open(l.Path) })
	})
}

// reviewKept shows what the kept work changes in the open file.
func (w *window) reviewKept(l Leftover) {
	p := w.project
	mine := w.doc().Clone()
	var kept Kept
	var plan merge.Plan
	w.inBackground(func() (err error) {
		if kept, err = w.Store.Kept(l.Session); err == nil {
			plan = kept.plan(mine)
		}
		return err
	}, func(err error) {
		switch {
		case w.project != p || w.reviewing:
		case err != nil:
			w.Fail(err)
		case len(plan.Differences) == 0:
			w.discard(l.Session)
			w.Say(w.words.T("recover.same"))
		default:
			w.comparing, w.leftover = kept.Doc, l.Session
			w.reviewAnswers([]review.Answer{{File: w.words.T("recover.stand", i18n.Values{
				"day": w.words.Date(l.LastEdit), "time": w.words.Clock(l.LastEdit),
			}), Plan: plan}})
		}
	})
}
