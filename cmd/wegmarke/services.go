package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/repair"
	"wegmarke/domain/sample"
	"wegmarke/storage/project"
	"wegmarke/storage/qrcode"
	"wegmarke/storage/tasks"
	"wegmarke/storage/workbook"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
)

// openProject lets the window work on a session of package project.
type openProject struct{ *project.Project }

func (p openProject) Keep(c document.Change, label, mark string) { p.WriteStep(c, label, mark) }

func (p openProject) Past(ctx context.Context) (edit.PastWork, map[domain.Hash][]byte, error) {
	kept, pictures, err := p.Project.Past(ctx)
	return edit.Replay(kept), pictures, err
}

func (p openProject) OnState(f func(ui.SaveState)) {
	p.Project.OnState(func(s project.State) { f(p.state(s)) })
	f(p.state(p.State()))
}

// state tells the window how far the changes have got. A project without a file is no fault.
func (p openProject) state(s project.State) ui.SaveState {
	out := ui.SaveState{Pending: s.Pending, Unsaved: s.Unsaved, SavedAt: s.SavedAt, Err: s.Err}
	if out.Err == nil && s.SaveErr != nil {
		out.Err = &fileError{file: p.Path(), act: saving, err: s.SaveErr}
	}
	if p.Path() == "" && s.Err == nil {
		out.Err = ui.ErrUntitled
	}
	return out
}

func (p openProject) Changed() (bool, error) {
	changed, err := p.Project.Changed()
	return changed, about(p.Path(), err)
}

func (p openProject) Outside(ctx context.Context) (*ui.Outside, error) {
	o, err := p.Project.Outside(ctx)
	if o == nil || err != nil {
		return nil, about(p.Path(), err)
	}
	return p.outside(o), nil
}

func (p openProject) outside(o *project.Outside) *ui.Outside {
	return &ui.Outside{
		Base: o.Base, Theirs: o.Theirs, Known: o.Known, Older: o.Older, Damage: o.Damage, By: o.By.User, At: o.By.At,
		Adopt: func(ctx context.Context) error { return about(p.Path(), p.Project.Adopt(ctx, o)) },
	}
}

func (p openProject) Copies(ctx context.Context) ([]ui.Copy, error) {
	found, err := p.Project.Copies(ctx)
	out := make([]ui.Copy, len(found))
	for i, c := range found {
		out[i] = ui.Copy{Path: c.Path, By: c.By.User, At: c.By.At, Save: c.By.ID.String()}
	}
	return out, err
}

func (p openProject) OutsideCopy(ctx context.Context, path string) (*ui.Outside, error) {
	o, err := p.Project.OutsideCopy(ctx, path)
	if err != nil {
		return nil, &fileError{file: path, err: err}
	}
	out := p.outside(o)
	out.Copy = path
	return out, nil
}

func (p openProject) Versions() ([]ui.Version, error) {
	kept, err := p.Project.Versions()
	out := make([]ui.Version, len(kept))
	for i, v := range kept {
		out[i] = ui.Version{
			At: v.At, Kind: string(v.Kind), Name: v.Name, Number: v.Number, By: v.User,
			Read:   func() (*document.Document, error) { return p.Store().ReadVersion(v) },
			Rename: func(name string) error { return p.Store().RenameVersion(v, name) },
			Remove: func() error { return p.Store().RemoveVersion(v) },
		}
	}
	return out, err
}

func (p openProject) Save(ctx context.Context) error { return about(p.Path(), p.Project.Save(ctx)) }

func (p openProject) SaveAs(ctx context.Context, path string) error {
	return about(path, p.Project.SaveAs(ctx, path))
}

func (p openProject) Close(ctx context.Context) error { return about(p.Path(), p.Project.Close(ctx)) }

// about says which file an error of writing is about.
func about(path string, err error) error {
	if err == nil {
		return nil
	}
	return &fileError{file: path, act: saving, err: err}
}

// files opens and makes projects for the window.
type files struct{ store *project.Store }

func (f files) Open(path string) (ui.Project, *document.Document, error) {
	p, doc, err := f.store.Open(path)
	if err != nil {
		return nil, nil, &fileError{file: path, err: err}
	}
	return openProject{p}, doc, nil
}

// Look implements ui.Library.
func (f files) Look(path string) (*document.Document, repair.Report, error) {
	doc, damage, err := f.store.Read(path)
	if err != nil {
		return nil, repair.Report{}, &fileError{file: path, err: err}
	}
	return doc, damage, nil
}

func (f files) Create(path string, doc *document.Document) (ui.Project, error) {
	p, err := f.store.Create(path, doc)
	if err != nil {
		return nil, about(path, err)
	}
	return openProject{p}, nil
}

// Owner implements ui.Store.
func (f files) Owner(path string) (ui.Owner, bool) {
	o, ok := f.store.Owner(path)
	return ui.Owner(o), ok
}

func (f files) Leftovers() []ui.Leftover {
	var out []ui.Leftover
	all, err := f.store.Recoverable()
	if err != nil {
		return nil // the start page has nothing to offer then; the log of the store says why
	}
	for _, l := range all {
		out = append(out, ui.Leftover{
			Session: l.Session, Title: l.Title, Path: l.Path, LastEdit: l.LastEdit, Edits: l.Edits, Unreadable: l.Err != nil,
		})
	}
	return out
}

// leftover finds a session that can be recovered.
func (f files) leftover(session string) (project.Leftover, error) {
	all, err := f.store.Recoverable()
	if err != nil {
		return project.Leftover{}, err
	}
	for _, l := range all {
		if l.Session == session {
			return l, nil
		}
	}
	return project.Leftover{}, project.ErrInUse
}

func (f files) Recover(session string) (ui.Project, *document.Document, error) {
	l, err := f.leftover(session)
	if err != nil {
		return nil, nil, err
	}
	p, doc, err := f.store.Recover(l)
	if err != nil {
		return nil, nil, &fileError{file: l.Title, err: err}
	}
	return openProject{p}, doc, nil
}

func (f files) Kept(session string) (ui.Kept, error) {
	l, err := f.leftover(session)
	if err != nil {
		return ui.Kept{}, err
	}
	base, doc, err := f.store.Kept(l)
	if err != nil {
		return ui.Kept{}, &fileError{file: l.Title, err: err}
	}
	return ui.Kept{Base: base, Doc: doc}, nil
}

func (f files) Discard(session string) error {
	l, err := f.leftover(session)
	if err != nil {
		return err
	}
	return f.store.Discard(l)
}

// exchange sends workbooks out and reads answers for the window.
type exchange struct{ *task }

func (x exchange) Send(path string, s ui.Shipment) (domain.Exchange, error) {
	return writeWorkbook(path, s, x.day())
}

func (exchange) Template(path string, p ui.BlankParams) error {
	return writeOutput(path, func(w io.Writer) error {
		return workbook.WriteTemplate(w, workbook.TemplateParams{Canvas: p.Canvas, Model: p.Model, Lang: p.Language, A4: p.A4})
	})
}

func (x exchange) Origin(path string) (project, m domain.ID, err error) {
	project, m, err = originOf(path)
	if errors.Is(err, &workbook.Error{Kind: workbook.NotWorkbook}) {
		err = nil
	}
	return project, m, err
}

func (x exchange) Receive(path string, doc *document.Document, sent domain.ID) (ui.Receipt, error) {
	var fallback domain.ID
	if all := document.Maps(doc); len(all) > 0 {
		fallback = all[0].ID
	}
	if isTemplate(path) {
		return ui.Receipt{}, ui.ErrForeign
	}
	r, err := receive(path, doc, lost{fallback, sent}, x.day())
	foreign := errors.Is(err, &workbook.Error{Kind: workbook.Foreign}) && isUnmarked(path)
	if sent.IsZero() && (foreign || errors.Is(err, &workbook.Error{Kind: workbook.NotWorkbook})) {
		return ui.Receipt{}, errors.Join(ui.ErrForeign, err) // a page or a text may go by the name of a workbook
	}
	return r, err
}

// pictures writes maps as files for the window.
type pictures struct{ *task }

func (p pictures) Write(path string, doc *document.Document, id domain.ID) error {
	m, _ := document.Find[domain.Map](doc, id)
	return writeMapPicture(path, doc, m, p.day())
}

func (p pictures) WriteComparison(path string, doc *document.Document, id domain.ID) error {
	m, _ := document.Find[domain.Map](doc, id)
	return writeComparison(path, doc, m, p.day())
}

// taskFiles writes measures as tables for the window.
type taskFiles struct{}

func (taskFiles) WriteTasks(path string, doc *document.Document, measures []domain.ID, form, lang string) error {
	return writeOutput(path, func(w io.Writer) error { return tasks.Write(w, doc, measures, tasks.Form(form), lang) })
}

// codes draws QR codes for the window.
type codes struct{}

func (codes) Modules(text string) ([][]bool, error) { return qrcode.Modules(text) }

func (codes) WriteCode(path, text string) error {
	modules, err := qrcode.Modules(text)
	if err != nil {
		return err
	}
	return writeOutput(path, func(w io.Writer) error {
		if strings.EqualFold(filepath.Ext(path), ".svg") {
			return qrcode.WriteSVG(w, modules)
		}
		return qrcode.WritePNG(w, modules)
	})
}

func (codes) CodePNG(text string) ([]byte, error) {
	modules, err := qrcode.Modules(text)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := qrcode.WritePNG(&out, modules); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func (p pictures) Checklist(path string, doc *document.Document) error {
	return writeChecklist(path, doc, p.day())
}

func (p pictures) QuickStart(path, lang string) error { return writeQuickStart(path, lang) }

// samples makes the sample project for the window.
type samples struct{ *task }

func (s samples) Story(lang string) (*document.Document, error) {
	return sample.Story(sample.Params{Lang: lang, Today: s.day(), Pictures: assets.Picture})
}

// phrases turns errors into sentences for the window.
type phrases struct{}

func (phrases) Phrase(lang string, err error) string {
	return windowPhrases().phrase(i18n.New(lang), err)
}
