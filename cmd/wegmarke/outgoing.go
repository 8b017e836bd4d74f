package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/field"
)

// outgoingFolder is where copies lie that go out by mail or to the printer, inside the data folder.
const outgoingFolder = "outgoing"

// outgoingDays is how long they stay. A mail program may read them only when the mail is sent.
const outgoingDays = 7

// outgoing makes copies of project files that go out, each in a folder of its own, because the name is
// what the recipient sees.
type outgoing struct{ *task }

// Smaller implements ui.Outgoing. The copy descends from the file, so that both can be merged.
func (o outgoing) Smaller(file string, shrink func([]byte) []byte) (string, error) {
	to, err := o.copyOut(file)
	if err != nil {
		return "", &fileError{file: file, act: exporting, err: err}
	}
	err = o.withProject(to, func(p *opened) error {
		d := document.NewDraft(p.doc)
		instead := map[domain.Hash]domain.Hash{}
		for _, h := range p.doc.Images() {
			raw, _ := p.doc.Image(h)
			small := shrink(raw)
			if small == nil {
				continue
			}
			name := domain.HashOf(sha256.Sum256(small))
			if err := p.file.PutImage(name, small); err != nil {
				return err
			}
			p.doc.AddImage(name, small)
			instead[h] = name
		}
		if err := showInstead(d, p.doc, instead); err != nil {
			return err
		}
		c, err := d.Change()
		if err != nil {
			return err
		}
		return p.commit(c, edit.Label{Key: "undo.pictures.smaller"})
	})
	return to, err
}

// showInstead lets all records show other pictures.
func showInstead(d *document.Draft, doc *document.Document, instead map[domain.Hash]domain.Hash) error {
	for _, t := range domain.Tables() {
		for _, name := range field.Names(t) {
			if field.KindOf(t, name) != field.Image {
				continue
			}
			for _, r := range doc.All(t) {
				shown, _ := field.Get(r, name)
				other, ok := instead[domain.Hash(shown)]
				if !ok {
					continue
				}
				r, err := field.With(r, name, string(other))
				if err != nil {
					return fmt.Errorf("show smaller picture: %w", err)
				}
				d.Put(r)
			}
		}
	}
	return nil
}

// Folder implements ui.Outgoing. It also forgets what went out long ago.
func (o outgoing) Folder() (string, error) {
	data, err := dataFolder(o.data)
	if err != nil {
		return "", err
	}
	all := filepath.Join(data, outgoingFolder)
	if err := os.MkdirAll(all, 0o700); err != nil {
		return "", err
	}
	forgetOld(all, time.Now().AddDate(0, 0, -outgoingDays))
	return os.MkdirTemp(all, "")
}

// copyOut copies a file into a folder of its own.
func (o outgoing) copyOut(file string) (string, error) {
	dir, err := o.Folder()
	if err != nil {
		return "", err
	}
	from, err := os.Open(file)
	if err != nil {
		return "", err
	}
	defer from.Close()
	path := filepath.Join(dir, filepath.Base(file))
	to, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return "", err
	}
	_, err = io.Copy(to, from)
	return path, errors.Join(err, to.Close())
}

// forgetOld removes what was last touched before a time; one that cannot be removed takes a little room.
func forgetOld(folder string, before time.Time) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.ModTime().Before(before) {
			_ = os.RemoveAll(filepath.Join(folder, e.Name()))
		}
	}
}
