package ui

import (
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	source "wegmarke/domain/intake"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/intake"
	"wegmarke/ui/recent"
)

// tableEndings are the files that hold tables of other programs.
func tableEndings() []string {
	return []string{"xlsx", "xlsm", "csv", "tsv", "txt", "ods", "html", "htm", "xls", "xlsb", "numbers", "docx", "pdf"}
}

// isTable says whether a file is to be taken for a table by its ending. Those that cannot be read are
// told what to do.
func isTable(path string) bool {
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	for _, e := range tableEndings() {
		if e == ending {
			return true
		}
	}
	return false
}

// isWorkbook says whether a file can be an answer to something that was sent.
func isWorkbook(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".csv", ".tsv", ".txt", ".html", ".htm", ".pdf", ".docx":
		return false
	}
	return true
}

// intakePath shows what a table of another program holds.
func (w *window) intakePath(path string) {
	w.closeEditor()
	w.readInTables(func() ([]source.Grid, error) { return w.Tables.ReadTables(path) }, filepath.Base(path))
}

// showIntake looks tables through before they are taken in.
func (w *window) showIntake(grids []source.Grid, file string) {
	w.readInTables(func() ([]source.Grid, error) { return grids, nil }, file)
}

// soonEnough is how long something may take before it is said that it lasts.
const soonEnough = 400 * time.Millisecond

// readInTables reads tables and finds out what they are, away from the window, which stays usable. What
// takes longer is said, and can be stopped: then what comes of it is dropped.
func (w *window) readInTables(read func() ([]source.Grid, error), file string) {
	w.looking++
	run, known := w.looking, recent.NewStore(w.Folder).Mappings()
	words := i18n.New(w.words.Language()) // the one of the window belongs to the main goroutine
	done := w.saysItLasts(func() { w.looking++ })
	var grids []source.Grid
	var found source.Proposal
	w.inBackground(func() (err error) {
		if grids, err = read(); err != nil {
			return err
		}
		source.Worded(grids, func(f source.Form, text string) string { return formed(words, f, text) })
		grids = source.Parts(grids)
		found, err = source.Recognise(grids, source.Options{Known: known})
		return err
	}, func(err error) {
		done()
		switch {
		case run != w.looking: // stopped, or another table came
		case err != nil:
			w.Fail(err)
		default:
			w.openIntake(intake.Params{Grids: grids, Found: &found, Known: known, File: file})
		}
	})
}

// saysItLasts says after a while that a table is still being read, until done is called.
func (w *window) saysItLasts(stop func()) (done func()) {
	dismiss, over := func() {}, false
	forget := w.sys.Later(soonEnough, func() {
		if over {
			return
		}
		w.ask.Choice(dialog.Choice{
			Title: w.words.T("intake.reading.title"), Text: w.words.T("intake.reading.text"),
			Answers: []dialog.Answer{{Text: w.words.T("button.cancel"), Safe: true, Do: stop}},
			Opened:  func(f func()) { dismiss = f },
		})
	})
	return func() {
		over = true
		forget()
		dismiss()
	}
}

// openIntake shows what was found in tables.
func (w *window) openIntake(p intake.Params) {
	file := p.File
	p.Words, p.OnCancel, p.OnError = w.words, w.endIntake, w.Fail
	p.OnApply = func(found source.Proposal, choices []source.Choice) { w.takeIn(found, choices, file) }
	if w.session != nil {
		p.View = w.doc()
	}
	page, err := intake.New(p)
	switch {
	case err != nil:
		w.Fail(err)
		return
	case page.Empty():
		w.ask.Message(w.words.T("error.title"), w.words.T("intake.empty"))
		return
	}
	if w.session == nil {
		w.begin = nil
		w.shell.put(page)
	} else {
		w.leavePane()
		w.reviewing = true
		w.holdSiblings(true)
		w.shell.frame.SetPage(frame.Page{Kind: frame.Intake, Center: page})
		w.shell.frame.RefreshActions()
		w.shell.frame.SetStatus("", "")
	}
	page.Focus(w.win.Canvas())
}

// formed writes what a cell of another program shows the way the language of the window does.
func formed(words *i18n.Catalog, f source.Form, text string) string {
	day, clock, _ := strings.Cut(text, " ")
	switch f {
	case source.Day, source.Moment:
		t, ok := domain.Date(day).Time()
		if !ok {
			return text
		}
		return strings.TrimSpace(words.Date(t) + " " + clock)
	case source.Percent:
		number := strings.TrimSuffix(text, "%")
		_, decimals, _ := strings.Cut(number, ".")
		if n, err := strconv.ParseFloat(number, 64); err == nil {
			return strings.ReplaceAll(words.Percent(n, len(decimals)), "\u00a0", " ")
		}
	}
	return text
}

// endIntake goes back to where the user was.
func (w *window) endIntake() {
	if w.session == nil {
		w.showStart()
		return
	}
	w.endReview()
}

// takeIn carries out what was chosen: as one step of undo, or as a new project.
func (w *window) takeIn(found source.Proposal, choices []source.Choice, file string) {
	var tables []recent.Table
	for _, c := range choices {
		piece := found.Pieces[c.Piece]
		tables = append(tables, recent.Table{Signature: piece.Signature, Mapping: piece.Mapping()})
	}
	w.report("keep corrections", recent.NewStore(w.Folder).KeepTables(tables...))
	if w.session == nil {
		w.projectOf(found, choices, file)
		return
	}
	built, err := source.Build(w.doc(), found, choices, w.intakeOptions())
	w.endReview()
	if err == nil {
		place := edit.Place{Map: w.page.Map()}
		if len(built.Maps) > 0 {
			place.Map = built.Maps[0]
		}
		err = w.session.Commit(edit.Step{
			Label: edit.Label{Key: "undo.intake.applied", Name: file}, Place: place, Change: built.Change,
		})
	}
	if err != nil {
		w.Fail(err)
		return
	}
	w.turnToIntake(built)
	w.Say(w.intakeSaid(built))
}

func (w *window) intakeOptions() source.BuildOptions {
	return source.BuildOptions{Untitled: w.words.T("map.new.title"), Today: w.Today()}
}

// intakeSaid says what was taken in.
func (w *window) intakeSaid(b source.Built) string {
	if b.Same > 0 {
		return w.words.T("intake.done.same", i18n.Values{"n": b.Same})
	}
	return w.words.T("intake.done")
}

// turnToIntake shows what was made.
func (w *window) turnToIntake(b source.Built) {
	switch {
	case len(b.Maps) > 0:
		w.openMap(b.Maps[0])
	case len(b.Personas) > 0:
		w.showPersona(b.Personas[0])
	case b.Touchpoints > 0:
		w.showTouchpoints()
	case b.Measures > 0:
		w.showMeasures()
	case b.Indicators > 0:
		w.showIndicators()
	}
}

// projectOf begins a project with what was found.
func (w *window) projectOf(found source.Proposal, choices []source.Choice, file string) {
	title := strings.TrimSpace(strings.TrimSuffix(file, filepath.Ext(file)))
	if title == "" {
		title = w.words.T("project.new.title")
	}
	lang, mapTitle, options := w.words.Language(), w.words.T("map.new.title"), w.intakeOptions()
	project := domain.Project{ID: domain.NewID(), Title: title, Language: lang, Created: w.Today()}
	var built source.Built
	w.after(func(o *window) { o.turnToIntake(built) }, func() {
		w.create(title, func() (*document.Document, error) {
			doc := document.New()
			c, err := document.NewChange(document.Edit{After: project})
			if err == nil {
				err = doc.Apply(c)
			}
			if err == nil {
				built, err = source.Build(doc, found, choices, options)
			}
			if err == nil {
				err = doc.Apply(built.Change)
			}
			if err != nil || len(built.Maps) > 0 {
				return doc, err
			}
			// A project is never without a map.
			d := document.NewDraft(doc)
			if _, err = edit.AddMap(d, mapTitle, catalog.Model7, lang); err != nil {
				return nil, err
			}
			if c, err = d.Change(); err != nil {
				return nil, err
			}
			return doc, doc.Apply(c)
		})
	})
}
