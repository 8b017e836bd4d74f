package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"time"

	"wegmarke/cmd/wegmarke/mac"
	"wegmarke/cmd/wegmarke/single"
	"wegmarke/storage/project"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
	"wegmarke/ui/recent"
)

// systemTheme is the look where the command line asks for none.
const systemTheme = "system"

// windowSetup is what a window stands on before it is shown.
type windowSetup struct {
	options
	words *i18n.Catalog
	// Folder is the data folder of this user.
	folder  string
	journal *journal
	store   *project.Store
	// File is the project to open, with its full path; "" for none.
	file string
	// post takes what other starts of the program are asked to open; nil where they open by themselves.
	post *single.Post
	// Trace is told about each change, where a test asks for it.
	trace func(line string)
	// Soak is told all that a run of random gestures looks at.
	soak func(line string)
}

// The variables name files that take lines about what happens in the window: the first one in few words
// for each change, the second one with all records, and where the window hung. Tests that drive the
// window set them.
const traceVariable, soakVariable = "WEGMARKE_TRACE", "WEGMARKE_SOAK"

// errHanded means that the program runs already and opens what this start was asked to open.
var errHanded = errors.New("handed over to the running program")

// prepareWindow makes the folders, starts the log and opens the store. close ends all of it.
func prepareWindow(t *task) (*windowSetup, error) {
	w := &windowSetup{options: t.options, words: t.words}
	var err error
	if w.folder, err = dataFolder(t.data); err != nil {
		return nil, err
	}
	if len(t.args) == 1 {
		if w.file, err = filepath.Abs(t.args[0]); err != nil {
			return nil, &fileError{file: t.args[0], err: err}
		}
	}
	post, handed, alone := single.Join(w.folder, w.paths())
	if handed {
		return nil, errHanded
	}
	w.post = post
	if w.journal, err = openJournal(w.folder, t.logFile); err != nil {
		return nil, err
	}
	if alone != nil {
		w.journal.Warn("run beside another start", "error", alone)
	}
	config := storeConfig(w.folder)
	config.Notes = true
	config.Rest = time.Duration(recent.NewStore(w.folder).Settings().Rest) * time.Minute
	config.Log = w.journal.Logger
	if w.store, err = project.OpenStore(config); err != nil {
		w.journal.close()
		return nil, err
	}
	for variable, into := range map[string]*func(string){traceVariable: &w.trace, soakVariable: &w.soak} {
		if *into, err = w.linesInto(os.Getenv(variable)); err != nil {
			w.journal.close()
			return nil, err
		}
	}
	w.journal.Info("start", "version", version, "commit", commit, "language", w.words.Language(), "file", filepath.Base(w.file))
	return w, nil
}

// paths are what is opened.
func (w *windowSetup) paths() []string {
	if w.file == "" {
		return nil
	}
	return []string{w.file}
}

// linesInto writes lines into a file, which stays open until the program ends; nil where there is no path.
func (w *windowSetup) linesInto(path string) (func(line string), error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open trace: %w", err)
	}
	return func(line string) {
		if _, err := fmt.Fprintln(file, line); err != nil {
			w.journal.Error("write trace", "error", err)
		}
	}, nil
}

func (w *windowSetup) close() {
	w.journal.Info("end")
	if w.post != nil {
		_ = w.post.Close() // the system does it for a program that ends
	}
	w.journal.close()
}

// setScale enlarges the interface. The toolkit reads its scale from the environment only.
func (w *windowSetup) setScale() {
	if w.scale > 0 {
		_ = os.Setenv("FYNE_SCALE", strconv.FormatFloat(w.scale, 'f', 2, 64))
	}
}

// params is what the interface is given.
func (w *windowSetup) params(t *task) ui.Params {
	// The command line comes first, then what the user chose earlier, then the system.
	set := recent.NewStore(w.folder).Settings()
	lang, look := w.words.Language(), t.theme
	if t.lang == "" && set.Language != "" {
		lang = set.Language
	}
	if look == systemTheme && set.Theme != "" {
		look = set.Theme
	}
	p := ui.Params{
		Store: files{w.store}, Library: files{w.store}, Workbooks: exchange{t}, Tables: tables{}, Pictures: pictures{t}, Tasks: taskFiles{}, Codes: codes{}, Samples: samples{t}, Templates: templates{w.store, filepath.Join(w.folder, templatesFolder)},
		Outgoing: outgoing{t}, Keepings: keepings{w.store, w.folder, w.journal.path}, Phrases: phrases{}, Problems: problems{w.folder, w.journal.path, w.words.Language},
		Lang: lang, Theme: look, Today: t.day, Open: w.file, Folder: w.folder, Version: version,
		Trace: w.trace, Soak: w.soak,
		Log: func(format string, args ...any) { w.journal.Error(fmt.Sprintf(format, args...)) },
	}
	p.Calls = calls{w.post, mac.Opened()}
	p.AppMenu = func(m ui.AppMenu) { mac.SetMenu(mac.Menu(m)) }
	return p
}

// calls tells the window what other starts of the program hand over, and what the Finder of macOS does.
type calls struct {
	post      *single.Post
	documents *mac.Documents
}

// Receive implements ui.Calls.
func (c calls) Receive(f func(paths []string, take func() bool)) {
	if c.post != nil {
		c.post.Receive(func(call single.Call) { f(call.Paths, call.Take) })
	}
	// Nobody waits for these, so none of them comes too late.
	c.documents.Receive(func(path string) { f([]string{path}, func() bool { return true }) })
}

// runWindow shows the window until it is closed and returns the exit code.
func runWindow(t *task) int {
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		// The toolkit would panic.
		return fail(t.std, t.words, &refusal{key: "cli.error.display"})
	}
	w, err := prepareWindow(t)
	if errors.Is(err, errHanded) {
		return exitDone
	}
	if err != nil {
		return fail(t.std, t.words, err)
	}
	defer w.close()
	w.setScale()
	p := w.params(t)
	watch := w.watchGraphics(t, i18n.New(p.Lang))
	p.Shown = watch.windowShown
	defer func() {
		if reason := recover(); reason != nil && !watch.recovered(reason) {
			panic(reason)
		}
	}()
	err = ui.Run(p)
	if err != nil {
		w.journal.Error("window", "error", err)
		return fail(t.std, t.words, err)
	}
	return exitDone
}

// watchGraphics reads along with the log from here on. Where there can be no window it says so and ends the
// program, which has touched nothing by then: files are only written once somebody works on them.
func (w *windowSetup) watchGraphics(t *task, words *i18n.Catalog) *graphics {
	watch := &graphics{log: log.Writer(), tell: func(why noWindow) {
		program, _ := os.Executable() // its folder is a hint only
		text := graphicsWords(words, runtime.GOOS, why, program, w.journal.path)
		_, _ = fmt.Fprintln(t.std.err, text)
		showMessage(words.T("graphics.title"), text)
		os.Exit(exitNoWindow)
	}}
	log.SetOutput(watch)
	return watch
}

// hasDisplay says whether there can be a window. Only systems with X11 or Wayland may lack a display.
func hasDisplay(system string, env func(string) string) bool {
	return system == "windows" || system == "darwin" || env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
}
