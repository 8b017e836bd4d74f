package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/user"

	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/storage/project"
)

// opened is a project file that a verb works on.
type opened struct {
	path string
	doc  *document.Document
	file *project.Project
}

// withProject opens a file, lets f work on it and closes it. What f changed through commit is in
// the file when withProject returns nil; on an error the file is what it was. A damaged file is refused:
// a verb shows nobody what was mended, and keeps no version of the file as it was.
func (t *task) withProject(path string, f func(*opened) error) error {
	return t.withFile(path, func(p *opened) error {
		if err := project.Refusal(p.file.Damage()); err != nil {
			return &fileError{file: path, err: err}
		}
		return f(p)
	})
}

// withFile is withProject for files that may be damaged.
func (t *task) withFile(path string, f func(*opened) error) error {
	return t.withStore(func(store *project.Store) error {
		file, doc, err := store.Open(path)
		if err != nil {
			return &fileError{file: path, err: err}
		}
		p := &opened{path: path, doc: doc, file: file}
		if err := f(p); err != nil {
			return errors.Join(err, file.Discard(context.Background()))
		}
		if err := file.Close(context.Background()); err != nil {
			// The working copy goes with its folder: a verb that failed can be called again.
			return errors.Join(&fileError{file: path, act: saving, err: err}, file.Discard(context.Background()))
		}
		return nil
	})
}

// withStore gives f a store whose working copies lie in a folder of this call alone. A verb leaves
// nothing behind that a window would have to recover.
func (t *task) withStore(f func(*project.Store) error) error {
	parent := ""
	if t.data != "" {
		dir, err := dataFolder(t.data)
		if err != nil {
			return err
		}
		parent = dir
	}
	root, err := os.MkdirTemp(parent, "wegmarke-")
	if err != nil {
		return fmt.Errorf("make working folder: %w", err)
	}
	defer func() { _ = os.RemoveAll(root) }()
	store, err := project.OpenStore(storeConfig(root))
	if err != nil {
		return err
	}
	return f(store)
}

// storeConfig says who saves. These names help colleagues to see whose version a file is.
func storeConfig(root string) project.Config {
	c := project.Config{Root: root, AppVersion: version}
	c.Host, _ = os.Hostname()
	if u, err := user.Current(); err == nil {
		c.User = cmp.Or(u.Name, u.Username)
	}
	return c
}

// commit carries a change out and hands it to the file.
func (p *opened) commit(c document.Change, label edit.Label) error {
	if c.IsEmpty() {
		return nil
	}
	if err := p.doc.Apply(c); err != nil {
		return fmt.Errorf("commit %s: %w", label.Key, err)
	}
	p.file.Write(c, label.Key)
	return nil
}
