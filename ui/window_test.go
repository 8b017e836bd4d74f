package ui

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/intake"
	"wegmarke/domain/merge"
	"wegmarke/domain/repair"
	"wegmarke/domain/round"
	"wegmarke/domain/sample"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/still"
	"wegmarke/ui/theme"
	"wegmarke/ui/wishes"
)

// fakeProject remembers what was asked of it.
type fakeProject struct {
	path      string
	kept      []document.Change
	saves     int
	closed    string
	saveErr   error
	listening func(SaveState)
	// outside is what somebody else has saved.
	outside    *Outside
	outsideErr error
	versions   []Version
	damage     repair.Report
	// copies lie beside the file, ignored are those that shall not be spoken of.
	copies  []Copy
	ignored []string
	// past is what earlier sessions did.
	past edit.PastWork
}

func (p *fakeProject) Path() string                        { return p.path }
func (p *fakeProject) Damage() repair.Report               { return p.damage }
func (p *fakeProject) Keep(c document.Change, _, _ string) { p.kept = append(p.kept, c) }
func (p *fakeProject) Past(context.Context) (edit.PastWork, map[domain.Hash][]byte, error) {
	return p.past, nil, nil
}
func (p *fakeProject) PutImage(domain.Hash, []byte) error { return nil }
func (p *fakeProject) OnState(f func(SaveState))          { p.listening = f }
func (p *fakeProject) Save(context.Context) error         { p.saves++; return p.saveErr }
func (p *fakeProject) SaveAs(_ context.Context, path string) error {
	p.path = path
	p.saves++
	return nil
}
func (p *fakeProject) Changed() (bool, error)                    { return p.outside != nil, nil }
func (p *fakeProject) Outside(context.Context) (*Outside, error) { return p.outside, p.outsideErr }
func (p *fakeProject) Versions() ([]Version, error)              { return p.versions, nil }
func (p *fakeProject) Copies(context.Context) ([]Copy, error)    { return p.copies, nil }
func (p *fakeProject) OutsideCopy(_ context.Context, path string) (*Outside, error) {
	o := *p.outside
	o.Copy = path
	return &o, nil
}
func (p *fakeProject) IgnoreCopy(path string) error { p.ignored = append(p.ignored, path); return nil }
func (p *fakeProject) KeepVersion(_ context.Context, name string) error {
	p.versions = append(p.versions, Version{Kind: "named", Name: name})
	return nil
}
func (p *fakeProject) Suspend(context.Context) error { p.closed = "suspended"; return nil }
func (p *fakeProject) Discard(context.Context) error { p.closed = "discarded"; return nil }
func (p *fakeProject) Close(context.Context) error {
	if p.saveErr == nil {
		p.closed = "closed"
	}
	return p.saveErr
}

// fakeWorld is everything around the window. Background work runs at once.
type fakeWorld struct {
	board fakeBoard
	// post is the mail program, smaller the pictures of a copy that goes out.
	post    fakePost
	smaller fakeOutgoing
	// wished is what the system was asked for.
	wished wishes.Wishes
	// noted are the files that the system was told of.
	noted []string
	// removal is what was asked last; keeps answers that nothing shall be removed.
	removal dialog.Removal
	keeps   bool
	// named is the name that is given when one is asked for.
	named string
	// other is the project that is looked into, take what is chosen of it.
	other       *document.Document
	otherDamage repair.Report
	several     dialog.Several
	take        [][]int
	project     *fakeProject
	doc         *document.Document
	damage      repair.Report
	openErr     error
	picked      string
	// replace is the question for a replacement, query how it is answered.
	replace dialog.Replace
	query   dialog.ReplaceQuery
	code    dialog.Code
	asked   []string
	answer  func(dialog.Choice)
	mods    fyne.KeyModifier
	now     time.Time
	sent    []string
	// asking and private are what was asked before a workbook went out, choose changes the choice, and
	// mailing sends it by mail.
	asking  dialog.Sending
	private dialog.Privacy
	choose  func(*dialog.SendingChoice)
	mailing bool
	// keepFinds lets everything go out that tells about people.
	keepFinds bool
	// shipped is what went out last, receipt what comes in.
	shipped Shipment
	receipt Receipt
	origin  domain.ID
	grids   []intake.Grid
	readErr error
	// whileReading is called while a table is being read.
	whileReading func()
	// fill enters something into a form before it is accepted.
	fill func(dialog.Form)
	left []Leftover
	// owner is who else has the file open.
	owner Owner
	// recovered is the session that was gone on with.
	recovered string
	// kept is the work that a crash left behind, discarded the sessions that were put aside.
	kept      Kept
	discarded []string
}

func (f *fakeWorld) Open(path string) (Project, *document.Document, error) {
	if f.openErr != nil {
		return nil, nil, f.openErr
	}
	f.project = &fakeProject{path: path, damage: f.damage}
	return f.project, f.doc, nil
}

func (f *fakeWorld) Create(path string, doc *document.Document) (Project, error) {
	f.project, f.doc = &fakeProject{path: path}, doc
	return f.project, nil
}
func (f *fakeWorld) Leftovers() []Leftover      { return f.left }
func (f *fakeWorld) Owner(string) (Owner, bool) { return f.owner, f.owner != Owner{} }
func (f *fakeWorld) Recover(session string) (Project, *document.Document, error) {
	f.recovered = session
	f.project = &fakeProject{path: f.left[0].Path}
	return f.project, f.doc, nil
}
func (f *fakeWorld) Kept(string) (Kept, error) { return f.kept, nil }
func (f *fakeWorld) Discard(session string) error {
	f.discarded = append(f.discarded, session)
	f.left = nil
	return nil
}
func (f *fakeWorld) Send(path string, s Shipment) (domain.Exchange, error) {
	f.sent = append(f.sent, path)
	f.shipped = s
	x := domain.Exchange{ID: domain.NewID(), Map: document.Project(s.Doc).ID, Date: "2026-03-05", File: path}
	if len(s.Out.Maps) == 1 {
		x.Map = s.Out.Maps[0]
	}
	return x, nil
}

func (f *fakeWorld) Template(path string, p BlankParams) error {
	f.sent = append(f.sent, path+" "+p.Canvas+" "+p.Model+" "+p.Language)
	return nil
}

func (f *fakeWorld) Origin(string) (project, m domain.ID, err error) {
	return f.origin, domain.ID{}, nil
}

func (f *fakeWorld) Receive(path string, _ *document.Document, _ domain.ID) (Receipt, error) {
	r := f.receipt
	r.File = path
	return r, f.readErr
}

func (f *fakeWorld) Write(path string, _ *document.Document, _ domain.ID) error {
	f.sent = append(f.sent, path)
	return nil
}

func (f *fakeWorld) WriteComparison(path string, _ *document.Document, _ domain.ID) error {
	f.sent = append(f.sent, path)
	return nil
}

func (f *fakeWorld) WriteTasks(path string, _ *document.Document, measures []domain.ID, form, lang string) error {
	f.sent = append(f.sent, fmt.Sprintf("%s %s %s %d", path, form, lang, len(measures)))
	return nil
}

func (f *fakeWorld) Modules(text string) ([][]bool, error) {
	if len(text) > 1000 {
		return nil, errors.New("too long")
	}
	return [][]bool{{true}}, nil
}

func (f *fakeWorld) WriteCode(path, text string) error {
	f.sent = append(f.sent, path+" "+text)
	return nil
}

func (f *fakeWorld) Checklist(path string, _ *document.Document) error {
	f.sent = append(f.sent, path)
	return nil
}

func (f *fakeWorld) QuickStart(path, lang string) error {
	f.sent = append(f.sent, path+" "+lang)
	return nil
}

func (f *fakeWorld) Story(lang string) (*document.Document, error) {
	return sample.Story(sample.Params{Lang: lang, IDs: sample.Sequence(1), Pictures: assets.Picture})
}
func (f *fakeWorld) Phrase(_ string, err error) string { return "Satz: " + err.Error() }

func (f *fakeWorld) CodePNG(text string) ([]byte, error) { return []byte("png of " + text), nil }

func (f *fakeWorld) Board() PictureBoard { return &f.board }
func (f *fakeWorld) NoteRecent(path string) error {
	f.noted = append(f.noted, path)
	return nil
}
func (f *fakeWorld) Wishes() wishes.Wishes { return f.wished }
func (f *fakeWorld) Mailer() Mailer        { return &f.post }
func (f *fakeWorld) Grab() still.Grab      { return nil }

func (f *fakeWorld) Mods() fyne.KeyModifier     { return f.mods }
func (f *fakeWorld) Main(g func())              { g() }
func (f *fakeWorld) Soon(g func())              { g() }
func (f *fakeWorld) Background(g func())        { g() }
func (f *fakeWorld) Now() time.Time             { f.now = f.now.Add(2 * time.Second); return f.now }
func (f *fakeWorld) Pressed() (time.Time, bool) { return time.Time{}, false }
func (f *fakeWorld) Later(time.Duration, func()) (stop func()) {
	return func() {}
}
func (f *fakeWorld) Ask(fyne.Window, *i18n.Catalog) asker { return fakeAsker{f} }

type fakeAsker struct{ f *fakeWorld }

func (a fakeAsker) Message(_, text string) { a.f.asked = append(a.f.asked, text) }
func (a fakeAsker) Code(c dialog.Code)     { a.f.code = c }
func (a fakeAsker) Choice(c dialog.Choice) {
	a.f.asked = append(a.f.asked, c.Text)
	if a.f.answer != nil {
		a.f.answer(c)
	}
}

// Sending sends at once what the dialog begins with.
func (a fakeAsker) Sending(q dialog.Sending) {
	a.f.asking = q
	if a.f.choose != nil {
		a.f.choose(&q.Choice)
	}
	if _, any := q.Holds(q.Choice); any {
		if a.f.mailing {
			q.Mail(q.Choice)
			return
		}
		q.Save(q.Choice)
	}
}

func (a fakeAsker) Privacy(q dialog.Privacy) {
	a.f.private = q
	omit := make([]bool, len(q.Finds))
	for i, x := range q.Finds {
		omit[i] = !x.Kept && !a.f.keepFinds
	}
	q.Done(omit)
}

// Replace asks with what the test put into the world, and takes all places but the last.
func (a fakeAsker) Replace(r dialog.Replace) {
	a.f.replace = r
	rows, _ := r.Look(a.f.query)
	var ticked []int
	for i := range max(len(rows)-1, 0) {
		ticked = append(ticked, i)
	}
	r.Done(a.f.query, ticked)
}

func (a fakeAsker) Crop(c dialog.Crop) { c.Done(c.Picture.Bounds()) }
func (a fakeAsker) Removal(r dialog.Removal) {
	a.f.asked = append(a.f.asked, r.Title+"\n"+r.Text)
	a.f.removal = r
	if !a.f.keeps {
		r.Done(0, 0)
	}
}

func (a fakeAsker) Several(q dialog.Several) {
	a.f.several = q
	if a.f.take != nil {
		q.Done(a.f.take)
	}
}

func (f *fakeWorld) Look(path string) (*document.Document, repair.Report, error) {
	if f.other == nil {
		return nil, repair.Report{}, errors.New("no such file " + path)
	}
	return f.other, f.otherDamage, nil
}

func (a fakeAsker) Name(n dialog.Name) {
	a.f.asked = append(a.f.asked, n.Title)
	if a.f.named != "" {
		n.Done(a.f.named)
	}
}

func (a fakeAsker) Form(f dialog.Form) {
	a.f.asked = append(a.f.asked, f.Title)
	if a.f.fill != nil {
		a.f.fill(f)
		f.Done()
	}
}

func open(t *testing.T) (*window, *fakeWorld) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light))
	f := &fakeWorld{now: time.Unix(1000, 0), picked: "/somewhere/else.wegmarke"}
	p := Params{
		Store: f, Library: f, Workbooks: f, Tables: f, Pictures: f, Tasks: f, Codes: f, Samples: f, Phrases: f, Outgoing: &f.smaller, Templates: &shelf{kept: map[string]*document.Document{}}, Lang: "de", Theme: "light",
		Today:  func() domain.Date { return sample.StoryDay },
		Folder: t.TempDir(), Log: t.Logf,
	}
	w, err := newWindow(a, p, pickingSystem{f})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, o := range w.desk.windows { // those that are closed already must not be closed again
			o.win.Close()
		}
	})
	w.win.Resize(fyne.NewSize(1600, 1000))
	w.start()
	w.openSample()
	if w.session == nil {
		t.Fatal("the sample did not open")
	}
	return w, f
}

// pickingSystem gives the window a picker whose Open does not collide with the store's.
type pickingSystem struct{ *fakeWorld }

func (s pickingSystem) Picker(fyne.Window, *i18n.Catalog) dialog.Picker { return picker{s.fakeWorld} }

type picker struct{ f *fakeWorld }

func (p picker) Open(_ string, _ []dialog.Filter, _ string, done func(string))    { done(p.f.picked) }
func (p picker) Save(_, _ string, _ []dialog.Filter, _ string, done func(string)) { done(p.f.picked) }
func (p picker) Folder(_, _ string, done func(string))                            { done(p.f.picked) }

func (w *window) cardSaying(t *testing.T, text string) domain.Card {
	t.Helper()
	for _, m := range document.Maps(w.doc()) {
		for _, c := range document.MapCards(w.doc(), m.ID) {
			if document.CardText(w.doc(), c) == text {
				return c
			}
		}
	}
	t.Fatalf("no card says %q", text)
	return domain.Card{}
}

func key(name fyne.KeyName, mod fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: mod}
}

func TestEveryChangeIsKeptAndUndone(t *testing.T) {
	w, f := open(t)
	c := w.cardSaying(t, "Werksführung")
	w.session.Selection().Set(c.ID)
	w.table.Run("card.delete")
	if len(f.project.kept) != 1 {
		t.Fatalf("%d changes were kept", len(f.project.kept))
	}
	if _, ok := w.doc().Get(c.ID); ok {
		t.Fatal("the card is still there")
	}
	if got := w.undoText(); got != "Rückgängig: 1 Karte gelöscht" {
		t.Errorf("undo is called %q", got)
	}
	w.table.Run("undo")
	if _, ok := w.doc().Get(c.ID); !ok || len(f.project.kept) != 2 {
		t.Error("undo did not bring the card back, or was not kept")
	}
	if got := w.redoText(); got != "Wiederholen: 1 Karte gelöscht" {
		t.Errorf("redo is called %q", got)
	}
}

func TestUndoGoesBackToTheMapFirst(t *testing.T) {
	w, _ := open(t)
	first := w.page.Map()
	c := w.cardSaying(t, "Werksführung")
	w.session.Selection().Set(c.ID)
	w.table.Run("card.delete")
	other := document.Maps(w.doc())[1].ID
	w.showMap(other)
	if w.page.Map() != other || w.shell.frame.Page().ID != other {
		t.Fatal("the other map does not show")
	}
	w.table.Run("undo")
	if w.page.Map() != first || w.shell.frame.Page().ID != first {
		t.Error("undo happened out of sight")
	}
}

func TestProgramShortcutsWorkInTextFields(t *testing.T) {
	w, f := open(t)
	f.project.path = "/somewhere/project.wegmarke"
	ctrl := fyne.KeyModifierShortcutDefault
	c := w.win.Canvas()
	saved := func(where string) {
		t.Helper()
		before := f.project.saves
		c.Focused().(fyne.Shortcutable).TypedShortcut(key(fyne.KeyS, ctrl))
		if f.project.saves != before+1 {
			t.Errorf("%s: Ctrl+S saved %d times", where, f.project.saves-before)
		}
	}
	w.page.Board().Focus()
	saved("on the map")
	w.table.Run("find")
	if c.Focused() == fyne.Focusable(w.page.Board()) {
		t.Fatal("Ctrl+F does not reach the search field")
	}
	saved("in the search field")
	w.page.Board().Focus()
	w.session.Selection().Set(w.cardSaying(t, "Werksführung").ID)
	w.table.Run("card.edit")
	if !w.page.Board().Editing() {
		t.Fatal("F2 does not edit")
	}
	saved("while a card is edited")
	if w.page.Board().Editing() {
		t.Error("the field stays open after Ctrl+S")
	}
}

func TestAllShortcutsAreDistinct(t *testing.T) {
	w, _ := open(t)
	if len(w.table.All()) < 30 {
		t.Errorf("the table holds %d actions; were the page's left out?", len(w.table.All()))
	}
	for _, a := range w.table.All() {
		if w.table.Label(a.ID) == "action."+a.ID {
			t.Errorf("%s has no name", a.ID)
		}
	}
}

func TestWorkbookIsRemembered(t *testing.T) {
	w, f := open(t)
	f.picked = "/somewhere/runde.xlsx"
	steps := len(f.project.kept)
	w.table.Run("workbook.export")
	if len(f.sent) != 1 || w.doc().Count(domain.TableExchange) != 1 || len(f.project.kept) != steps+1 {
		t.Errorf("sent %v, exchanges %d", f.sent, w.doc().Count(domain.TableExchange))
	}
	if _, _, ok := w.session.CanUndo(); ok {
		t.Error("sending a workbook can be undone, although the mail is out")
	}
}

func TestAnswerIsOneStepOfUndo(t *testing.T) {
	w, f := open(t)
	m := w.page.Map()
	base := merge.Snap(w.doc(), merge.SnapParams{Map: m, ID: domain.NewID()})
	theirs := w.doc().Clone()
	d := document.NewDraft(theirs)
	for _, text := range []string{"Werksführung", "Glossar Druckluft"} {
		if err := edit.SetText(d, w.cardSaying(t, text).ID, text+" neu"); err != nil {
			t.Fatal(err)
		}
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := theirs.Apply(c); err != nil {
		t.Fatal(err)
	}
	answer := merge.Snap(theirs, merge.SnapParams{Map: m, ID: domain.NewID()})
	says := merge.Between(base, answer)
	says.Map = m
	f.receipt = Receipt{Base: merge.SendingOf(base), Received: round.Received{Answers: merge.Answers{Maps: []merge.Theirs{says}}}}
	w.importPath("/somewhere/antwort.xlsx")
	if !w.reviewing || w.table.Get("undo").Possible() {
		t.Fatal("the answer does not lie open, or the map can change under it")
	}
	w.review.Take()
	w.cardSaying(t, "Werksführung neu")
	w.cardSaying(t, "Glossar Druckluft neu")
	if got := w.undoText(); got != "Rückgängig: 2 Änderungen übernommen" {
		t.Errorf("undo is called %q", got)
	}
	w.table.Run("undo")
	w.cardSaying(t, "Werksführung")
}

func TestFilesThatCannotBeOpened(t *testing.T) {
	w, f := open(t)
	f.openErr = errors.New("damaged")
	w.openPath("/somewhere/broken.wegmarke")
	if len(f.asked) != 1 || f.asked[0] != "Satz: damaged" {
		t.Errorf("the user is told %q", f.asked)
	}
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/somewhere/picture.gif")})
	if len(f.asked) != 2 {
		t.Error("an odd file that was dropped gets no answer")
	}
}

func TestLeavingNeverLosesWork(t *testing.T) {
	w, f := open(t)
	w.leaveProject(func() {})
	if f.project.closed != "discarded" {
		t.Errorf("an untouched sample was %s", f.project.closed)
	}
	w, f = open(t)
	w.session.Selection().Set(w.cardSaying(t, "Werksführung").ID)
	w.table.Run("card.delete")
	w.leaveProject(func() {})
	if f.project.closed != "suspended" {
		t.Errorf("work without a file was %s", f.project.closed)
	}
	w, f = open(t)
	f.project.path, f.project.saveErr = "/gone/project.wegmarke", errors.New("folder is missing")
	left := false
	w.leaveProject(func() { left = true })
	if left || w.session == nil || len(f.asked) != 1 {
		t.Error("a project that cannot be saved was left without asking")
	}
	f.answer = func(c dialog.Choice) {
		for _, a := range c.Answers {
			if !a.Safe && a.Do != nil {
				a.Do()
				return
			}
		}
	}
	w.leaveProject(func() { left = true })
	if !left || f.project.closed != "suspended" {
		t.Errorf("after all: left %v, %s", left, f.project.closed)
	}
}

func TestLanguageSwitchesWhileRunning(t *testing.T) {
	w, _ := open(t)
	w.session.Selection().Set(w.cardSaying(t, "Werksführung").ID)
	w.table.Run("card.delete")
	w.table.Run("language")
	if got := w.undoText(); got != "Undo: 1 card deleted" {
		t.Errorf("undo is called %q", got)
	}
	if got := w.table.Label("workbook.export"); got != "Export to Excel" {
		t.Errorf("the main button says %q", got)
	}
}
