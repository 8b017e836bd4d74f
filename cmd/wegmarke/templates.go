package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain/document"
	"wegmarke/storage/project"
	"wegmarke/ui"
)

// templatesFolder is where the user's own templates lie, inside the data folder.
const templatesFolder = "templates"

// templates keeps the user's own templates: project files in a folder, called by their titles. Who
// puts a project file there with the file manager has made a template, too.
type templates struct {
	store  *project.Store
	folder string
}

// List implements ui.Templates.
func (t templates) List() ([]ui.Template, error) {
	files, err := os.ReadDir(t.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, &fileError{file: t.folder, act: opening, err: err}
	}
	var out []ui.Template
	for _, f := range files {
		if title, ok := strings.CutSuffix(f.Name(), projectEnding); ok && !f.IsDir() && !strings.HasPrefix(f.Name(), ".") {
			out = append(out, ui.Template{ID: f.Name(), Title: title})
		}
	}
	slices.SortFunc(out, func(a, b ui.Template) int {
		return strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title))
	})
	return out, nil
}

// Save implements ui.Templates.
func (t templates) Save(title string, doc *document.Document) (ui.Template, error) {
	if err := os.MkdirAll(t.folder, 0o700); err != nil {
		return ui.Template{}, &fileError{file: t.folder, act: saving, err: err}
	}
	name := t.free(title)
	path := filepath.Join(t.folder, name)
	p, err := t.store.Create(path, doc)
	if err != nil {
		return ui.Template{}, &fileError{file: path, act: saving, err: err}
	}
	if err := p.Close(context.Background()); err != nil {
		return ui.Template{}, errors.Join(&fileError{file: path, act: saving, err: err}, p.Discard(context.Background()))
	}
	return ui.Template{ID: name, Title: strings.TrimSuffix(name, projectEnding)}, nil
}

// Load implements ui.Templates.
func (t templates) Load(id string) (*document.Document, error) {
	path := t.path(id)
	p, doc, err := t.store.Open(path)
	if err != nil {
		return nil, &fileError{file: path, act: opening, err: err}
	}
	return doc, p.Discard(context.Background())
}

// Rename implements ui.Templates.
func (t templates) Rename(id, title string) error {
	if strings.TrimSuffix(id, projectEnding) == title {
		return nil
	}
	if err := os.Rename(t.path(id), filepath.Join(t.folder, t.free(title))); err != nil {
		return &fileError{file: t.path(id), act: saving, err: err}
	}
	return nil
}

// Delete implements ui.Templates.
func (t templates) Delete(id string) error {
	if err := os.Remove(t.path(id)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &fileError{file: t.path(id), act: saving, err: err}
	}
	return nil
}

// path never leaves the folder.
func (t templates) path(id string) string { return filepath.Join(t.folder, filepath.Base(id)) }

// free is a name for a file that nothing has yet.
func (t templates) free(title string) string {
	title = ui.FileName(title)
	name := title + projectEnding
	for n := 2; ; n++ {
		if _, err := os.Lstat(filepath.Join(t.folder, name)); errors.Is(err, fs.ErrNotExist) {
			return name
		}
		name = title + " " + strconv.Itoa(n) + projectEnding
	}
}
