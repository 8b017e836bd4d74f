package ui

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/review"
	"wegmarke/ui/page/start"
	"wegmarke/ui/recent"
)

// showStart shows the page on which nothing is open yet.
func (w *window) showStart() {
	w.win.SetTitle("Wegmarke")
	p := start.Params{
		Words: w.words, Now: w.sys.Now,
		Recents: w.recents(), Leftovers: w.leftovers(), Missing: missing,
		Background: w.sys.Background, Main: w.sys.Main,
		OnNew: w.newProject, OnOpen: w.openDialog, OnSample: w.openSample, OnRecent: w.openPath,
		OnForget:  func(path string) { w.report("forget recent", recent.NewStore(w.Folder).Forget(path)) },
		OnRecover: w.recover, OnDiscard: w.discard,
		OnLanguage: w.setLanguage,
	}
	w.shell.put(start.New(p))
}

func missing(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

func (w *window) recents() []start.Recent {
	var out []start.Recent
	for _, f := range recent.NewStore(w.Folder).List() {
		out = append(out, start.Recent{Path: f.Path, Title: f.Title, Time: f.Time})
	}
	return out
}

func (w *window) leftovers() []start.Leftover {
	var out []start.Leftover
	for _, l := range w.Store.Leftovers() {
		if l.Edits > 0 {
			out = append(out, start.Leftover{Session: l.Session, Title: l.Title, Time: l.LastEdit, Edits: l.Edits})
		}
	}
	return out
}

// discard puts a left-over session aside; its state is kept among the versions.
func (w *window) discard(session string) {
	w.inBackground(func() error { return w.Store.Discard(session) }, func(err error) {
		if err != nil {
			w.Fail(err)
		}
	})
}

// remember puts the file that is open onto the list of recent ones.
func (w *window) remember(path string) {
	if path == "" {
		return
	}
	title := strings.TrimSpace(document.Project(w.doc()).Title)
	w.report("remember recent", recent.NewStore(w.Folder).Add(recent.File{Path: path, Title: title, Time: w.sys.Now()}))
}

// report logs what is not worth a message.
func (w *window) report(what string, err error) {
	if err != nil {
		w.Log("%s: %v", what, err)
	}
}

// showReview puts the changes of an answer into the middle.
func (s *shell) showReview(plan merge.Plan, file string, apply func([]int), cancel func()) {
	page := review.New(review.Params{
		Plan: plan, File: file, View: s.w.doc(), Words: s.w.words, OnApply: apply, OnCancel: cancel,
	})
	s.frame.SetPage(frame.Page{Kind: frame.Answers, Center: page})
	s.frame.RefreshActions()
	s.frame.SetStatus("", "")
	page.Focus(s.w.win.Canvas())
}
