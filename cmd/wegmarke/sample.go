package main

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"time"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/storage/project"
	"wegmarke/ui/i18n"
)

// projectEnding is that of project files.
const projectEnding = ".wegmarke"

// emptySet is a project without a card, against which the others are measured.
const emptySet = "W0"

func sampleVerb() verb {
	return verb{
		name: "sample", usage: "OUT.wegmarke [--set W0..W6|G400|G5000|G20000] [--lang de|en]", min: 1, max: 1,
		flags: func(f *flag.FlagSet, o *options) { f.StringVar(&o.set, "set", "", "") },
		run:   makeSample,
	}
}

// sampleSets lists what --set takes.
func sampleSets() []string {
	names := []string{emptySet}
	for _, s := range append(sample.Sizes(), sample.Grids()...) {
		names = append(names, s.Name)
	}
	return names
}

func makeSample(t *task) error {
	out := t.args[0]
	if err := endsIn(out, projectEnding); err != nil {
		return err
	}
	// A project is never written over. A file without content is none: scripts make such names.
	if info, err := os.Stat(out); err == nil && info.Size() > 0 {
		return &refusal{key: "cli.error.exists", values: i18n.Values{"file": filepath.Base(out)}}
	}
	doc, err := t.sample()
	if err != nil {
		return err
	}
	err = t.withStore(func(store *project.Store) error {
		p, err := store.Create(out, doc)
		if err != nil {
			return &fileError{file: out, act: saving, err: err}
		}
		return p.Close(context.Background())
	})
	if err != nil {
		return err
	}
	return t.say(t.words.T("cli.done.written", i18n.Values{"file": out}))
}

// sample builds the document. The story plays today, so that nothing in it is overdue by accident.
func (t *task) sample() (*document.Document, error) {
	p := sample.Params{Lang: t.lang, Today: t.day(), Pictures: assets.Picture}
	switch t.set {
	case "":
		return sample.Story(p)
	case emptySet:
		return t.emptySample()
	}
	return sample.Set(t.set, p)
}

// emptySample is a new project with one map as the start page makes it.
func (t *task) emptySample() (*document.Document, error) {
	lang := t.language()
	doc := document.New()
	d := document.NewDraft(doc)
	d.Put(domain.Project{ID: domain.NewID(), Title: t.words.T("project.new.title"), Language: lang, Created: t.day()})
	if _, err := edit.AddMap(d, t.words.T("map.new.title"), catalog.Models()[0].Key, lang); err != nil {
		return nil, err
	}
	c, err := d.Change()
	if err != nil {
		return nil, err
	}
	return doc, doc.Apply(c)
}

// day is what counts as today.
func (t *task) day() domain.Date {
	if t.today != "" {
		return t.today
	}
	return domain.DateOf(time.Now())
}

// endsIn wants one of the endings, in any case of letters.
func endsIn(path string, endings ...string) error {
	for _, e := range endings {
		if strings.EqualFold(filepath.Ext(path), e) {
			return nil
		}
	}
	return &usageError{key: "cli.usage.ending", values: i18n.Values{
		"file": filepath.Base(path), "allowed": strings.Join(endings, ", "),
	}}
}
