package ui

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/document"
	"wegmarke/ui/bench"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/wishes"
)

// benchWidth and benchHeight are the window that is measured: a common screen.
const benchWidth, benchHeight = 1920, 1080

// Bench opens the window with the project p.Open, works through a script in it and reports what
// that cost. It is a tool for developers: what it does to the project is never saved, but the
// session is ended, so the file should be a copy.
func Bench(p Params) (*bench.Report, error) {
	sys := &benchSystem{probe: bench.NewProbe()}
	store := &benchStore{Store: p.Store}
	p.Store = store
	a := newApp(p, wishes.Wishes{})
	sys.app = a
	w, err := newWindow(a, p, sys)
	if err != nil {
		return nil, err
	}
	sys.w = w
	w.win.SetContent(container.NewStack(w.shell.content(), sys.probe.Object()))
	w.win.Resize(fyne.NewSize(benchWidth, benchHeight))
	b := &benchmark{w: w, sys: sys, store: store, run: bench.NewRunner(sys.probe, fyne.DoAndWait)}
	w.win.Show()
	a.Lifecycle().SetOnStarted(func() {
		w.showStart()
		w.watchCaret()
		go func() {
			err = errors.Join(b.script(), b.leave())
			fyne.Do(a.Quit)
		}()
	})
	forget, untidy := kit.KeepThemes(), tidyMemory() // as in Run
	a.Run()
	forget()
	untidy()
	return b.run.Report(), err
}

// benchSystem is the real system with modifier keys that the script holds, and with an eye on the
// moment in which a project is shown.
type benchSystem struct {
	desktopSystem
	w     *window
	probe *bench.Probe
	mods  fyne.KeyModifier
	// shown is told once when the page of a project has been built.
	shown chan benchShown
}

// benchShown is what building the page took, and the clock afterwards.
type benchShown struct{ took, clock time.Duration }

// Ask answers at once that something shall be removed.
func (s *benchSystem) Ask(w fyne.Window, words *i18n.Catalog) asker {
	return benchAsker{s.desktopSystem.Ask(w, words)}
}

type benchAsker struct{ asker }

func (benchAsker) Removal(r dialog.Removal) { r.Done(0, 0) }
func (benchAsker) Crop(c dialog.Crop)       { c.Done(c.Picture.Bounds()) }

func (s *benchSystem) Mods() fyne.KeyModifier { return s.mods }

func (s *benchSystem) Main(f func()) {
	fyne.Do(func() {
		page, begin := s.w.page, bench.CPU()
		f()
		if s.shown != nil && s.w.page != nil && s.w.page != page {
			end := bench.CPU()
			s.probe.Arm()
			s.shown <- benchShown{took: end - begin, clock: end}
			s.shown = nil
		}
	})
}

// benchStore notes how long a file takes to be read.
type benchStore struct {
	Store
	begin time.Time
	read  time.Duration
	err   chan error
}

func (s *benchStore) Open(path string) (Project, *document.Document, error) {
	s.begin = time.Now()
	p, doc, err := s.Store.Open(path)
	s.read = time.Since(s.begin)
	s.err <- err
	return p, doc, err
}

// benchmark is one run of the script.
type benchmark struct {
	w     *window
	sys   *benchSystem
	store *benchStore
	run   *bench.Runner
}

// open opens the project and waits until its map is on the screen.
func (b *benchmark) open() error {
	shown := make(chan benchShown, 1)
	b.store.err = make(chan error, 1)
	b.run.Main(func() {
		b.w.leaveProject(func() {
			b.sys.shown = shown
			b.w.openPath(b.w.Open)
		})
	})
	if err := <-b.store.err; err != nil {
		return err
	}
	s := <-shown
	return b.run.Opened(bench.Opening{
		Read: float64(b.store.read) / float64(time.Millisecond), Show: float64(s.took) / float64(time.Millisecond),
	}, b.store.begin, s.clock)
}

// describe notes what was measured.
func (b *benchmark) describe() {
	r := b.run.Report()
	r.File = filepath.Base(b.w.Open)
	b.run.Main(func() {
		for _, m := range document.Maps(b.w.doc()) {
			r.Maps++
			r.Cards += len(document.MapCards(b.w.doc(), m.ID))
		}
		size := b.w.win.Canvas().Size()
		r.Window, r.Scale = [2]float32{size.Width, size.Height}, b.w.win.Canvas().Scale()
	})
}

// leave ends the session without saving.
func (b *benchmark) leave() error {
	var p Project
	b.run.Main(func() { p = b.w.project })
	if p == nil {
		return nil
	}
	return p.Discard(context.Background())
}
