package main

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/privacy"
	"wegmarke/domain/round"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
)

// sendingOptions say what goes out in a workbook. Without any the first map does.
type sendingOptions struct {
	maps, home []string
	// All sends the whole project; the others name single parts of it.
	all, personas, touchpoints, measures, indicators, checklists bool
	withoutComments, withoutInternal, withoutAuthor, omit        bool
	to, due, headings                                            string
	a4                                                           bool
}

func exportVerb() verb {
	v := verb{
		name: "export", min: 1, max: 1,
		usage: "FILE -o OUT.xlsx [--map TITLE]... [--all] [--personas] [--touchpoints] [--measures] [--indicators] [--checklists] " +
			"[--without-comments] [--without-internal] [--without-author] [--without-lane TITLE]... [--omit-private] " +
			"[--to NAME,...] [--return DATE] [--headings de|en] [--a4]",
		flags: func(f *flag.FlagSet, o *options) {
			s := &o.sending
			f.StringVar(&o.out, "o", "", "")
			f.Func("map", "", func(title string) error { s.maps = append(s.maps, title); return nil })
			f.Func("without-lane", "", func(title string) error { s.home = append(s.home, title); return nil })
			for name, on := range map[string]*bool{
				"all": &s.all, "personas": &s.personas, "touchpoints": &s.touchpoints, "measures": &s.measures,
				"indicators": &s.indicators, "checklists": &s.checklists, "without-comments": &s.withoutComments,
				"without-internal": &s.withoutInternal, "without-author": &s.withoutAuthor, "omit-private": &s.omit, "a4": &s.a4,
			} {
				f.BoolVar(on, name, false, "")
			}
			f.StringVar(&s.to, "to", "", "")
			f.StringVar(&s.due, "return", "", "")
			f.StringVar(&s.headings, "headings", "", "")
		},
	}
	v.run = func(t *task) error {
		out, err := t.output(v, ".xlsx")
		if err != nil {
			return err
		}
		return t.withProject(t.args[0], func(p *opened) error { return t.export(p, out) })
	}
	return v
}

// export writes the workbook and lets the project remember what it sent.
func (t *task) export(p *opened, out string) error {
	shipment, what, err := t.shipment(p.doc)
	if err != nil {
		return err
	}
	if shipment.Doc, err = t.lookForPeople(shipment); err != nil {
		return err
	}
	sent, err := writeWorkbook(out, shipment, t.day())
	if err != nil {
		return err
	}
	if err := t.remember(p, sent, shipment); err != nil {
		// The workbook is good without it: it carries a copy of what was sent.
		said := t.words.T("cli.export.forgotten", i18n.Values{"file": filepath.Base(p.path), "detail": verbPhrases().phrase(t.words, err)})
		if err := t.warn(said); err != nil {
			return err
		}
	}
	return t.say(t.words.T("cli.done.map", i18n.Values{"map": what, "file": out}))
}

// warn writes a sentence beside the output.
func (t *task) warn(text string) error {
	if _, err := fmt.Fprintln(t.std.err, text); err != nil {
		return fmt.Errorf("write warning: %w", err)
	}
	return nil
}

// shipment is what the command line asks for, with a word for it.
func (t *task) shipment(doc *document.Document) (ui.Shipment, string, error) {
	o := t.sending
	due := domain.Date(o.due)
	if _, ok := due.Time(); o.due != "" && !ok {
		return ui.Shipment{}, "", &usageError{key: "cli.usage.date", values: i18n.Values{"value": o.due}}
	}
	if o.headings != "" && o.headings != i18n.German && o.headings != i18n.English {
		return ui.Shipment{}, "", &usageError{key: "cli.usage.headings", values: i18n.Values{"value": o.headings}}
	}
	out := merge.SendParams{
		Language: o.headings, Touchpoints: o.all || o.touchpoints, Measures: o.all || o.measures,
		Indicators: o.all || o.indicators, Checklists: o.all || o.checklists,
		WithoutComments: o.withoutComments, WithoutInternal: o.withoutInternal,
	}
	what, err := t.mapsToSend(doc, &out)
	if err != nil {
		return ui.Shipment{}, "", err
	}
	if o.all || o.personas {
		for _, p := range document.Personas(doc) {
			out.Personas = append(out.Personas, p.ID)
		}
	}
	if out.WithoutLanes, err = t.lanesAtHome(doc, out.Maps); err != nil {
		return ui.Shipment{}, "", err
	}
	s := ui.Shipment{Doc: doc.Clone(), Out: out, To: round.ParseAddressees(o.to), Due: due, A4: o.a4, Author: document.Project(doc).Author}
	if o.headings != "" {
		if err := ui.SetHeadings(s.Doc, o.headings); err != nil {
			return ui.Shipment{}, "", err
		}
	}
	if o.withoutAuthor {
		s.Author = ""
	}
	return s, what, nil
}

// mapsToSend are the maps that were named, all of them, or the first one where nothing was named at all.
func (t *task) mapsToSend(doc *document.Document, out *merge.SendParams) (string, error) {
	o := t.sending
	if o.all {
		for _, m := range document.Maps(doc) {
			out.Maps = append(out.Maps, m.ID)
		}
		return document.Project(doc).Title, nil
	}
	forms := o.personas || o.touchpoints || o.measures || o.indicators || o.checklists
	if len(o.maps) == 0 && forms {
		return document.Project(doc).Title, nil
	}
	titles := o.maps
	if len(titles) == 0 {
		titles = []string{""}
	}
	var names []string
	for _, title := range titles {
		m, err := mapTitled(doc, title)
		if err != nil {
			return "", err
		}
		out.Maps = append(out.Maps, m.ID)
		names = append(names, m.Title)
	}
	return strings.Join(names, ", "), nil
}

// lanesAtHome finds the lanes that do not go out, by the titles they have on the map.
func (t *task) lanesAtHome(doc *document.Document, maps []domain.ID) ([]domain.ID, error) {
	var out []domain.ID
	for _, title := range t.sending.home {
		found := false
		for _, m := range maps {
			for _, l := range document.Lanes(doc, m) {
				name := l.Title
				if kind, ok := catalog.LaneOf(l.Kind); ok && name == "" {
					name = kind.Name(document.Project(doc).Language)
				}
				if strings.EqualFold(strings.TrimSpace(title), name) {
					out, found = append(out, l.ID), true
				}
			}
		}
		if !found {
			return nil, &refusal{key: "cli.error.lane", values: i18n.Values{"name": title}}
		}
	}
	return out, nil
}

// lookForPeople tells what of the workbook is about real people, or leaves it out if that was asked for.
func (t *task) lookForPeople(s ui.Shipment) (*document.Document, error) {
	found := privacy.Look(s.Doc, merge.Send(s.Doc, s.Out))
	if t.sending.omit {
		return privacy.Omit(s.Doc, found)
	}
	for _, f := range found {
		if f.Kind == privacy.Author {
			continue
		}
		said := t.words.T("cli.export.private", i18n.Values{"kind": t.words.T("privacy.kind." + string(f.Kind)), "text": f.Text, "n": len(f.Places)})
		if err := t.warn(said); err != nil {
			return nil, err
		}
	}
	return s.Doc, nil
}

// remember puts the exchange into the project file. Where that fails the file stays what it was.
func (t *task) remember(p *opened, sent domain.Exchange, s ui.Shipment) error {
	draft := document.NewDraft(p.doc)
	if err := round.Register(draft, sent, s.To, s.Due); err != nil {
		return fmt.Errorf("remember export: %w", err)
	}
	change, err := draft.Change()
	if err != nil {
		return fmt.Errorf("remember export: %w", err)
	}
	if err := p.commit(change, edit.Label{Key: "exchange.sent"}); err != nil {
		return err
	}
	if err := p.file.Save(context.Background()); err != nil {
		_ = p.file.Discard(context.Background())
		return &fileError{file: p.path, act: saving, err: err}
	}
	return nil
}
