package main

import (
	"context"
	"fmt"
	"path/filepath"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

func exportVerb() verb {
	v := verb{name: "export", usage: "FILE [--map TITLE] -o OUT.xlsx", min: 1, max: 1, flags: mapFlags}
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
	m, err := t.chooseMap(p.doc)
	if err != nil {
		return err
	}
	sent, err := writeWorkbook(out, p.doc, m.ID, t.day())
	if err != nil {
		return err
	}
	if err := t.remember(p, sent); err != nil {
		// The workbook is good without it: it carries a copy of what was sent.
		said := t.words.T("cli.export.forgotten", i18n.Values{"file": filepath.Base(p.path), "detail": verbPhrases().phrase(t.words, err)})
		if _, err := fmt.Fprintln(t.std.err, said); err != nil {
			return fmt.Errorf("write warning: %w", err)
		}
	}
	return t.say(t.words.T("cli.done.map", i18n.Values{"map": m.Title, "file": out}))
}

// remember puts the exchange into the project file. Where that fails the file stays what it was.
func (t *task) remember(p *opened, sent domain.Exchange) error {
	draft := document.NewDraft(p.doc)
	draft.Put(sent)
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
