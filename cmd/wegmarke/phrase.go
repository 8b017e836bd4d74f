package main

import (
	"errors"
	"io/fs"
	"path/filepath"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/storage/project"
	"wegmarke/ui/i18n"
)

// fileError says which file an error is about, and whether it was being written.
type fileError struct {
	file    string
	writing bool
	err     error
}

func (e *fileError) Error() string { return e.file + ": " + e.err.Error() }
func (e *fileError) Unwrap() error { return e.err }

// refusal is an error that already has its sentence among the translations.
type refusal struct {
	key    string
	values i18n.Values
}

func (e *refusal) Error() string { return "refused: " + e.key }

// phrase says in a sentence what went wrong.
func phrase(words *i18n.Catalog, err error) string {
	var r *refusal
	if errors.As(err, &r) {
		return words.T(r.key, r.values)
	}
	var f *fileError
	if errors.As(err, &f) {
		key := openingKey(f.err)
		if f.writing {
			key = writingKey(f.err)
		} else if k, refused := answerKey(f.err); refused {
			key = k
		}
		return words.T(key, i18n.Values{"file": filepath.Base(f.file), "detail": f.err.Error()})
	}
	return words.T("cli.error.detail", i18n.Values{"detail": err.Error()})
}

// openingKey finds the sentence for a project that could not be opened.
func openingKey(err error) string {
	for _, known := range []struct {
		kind error
		key  string
	}{
		{project.ErrNewer, "error.open.newer"},
		{project.ErrNotProject, "error.open.notproject"},
		{project.ErrTooBig, "cli.error.toobig"},
		{project.ErrDamaged, "error.open.damaged"},
		{project.ErrForeign, "error.open.damaged"},
		{domain.ErrInvalid, "error.open.damaged"},
		{document.ErrStructure, "error.open.damaged"},
		{document.ErrDangling, "error.open.damaged"},
		{fs.ErrNotExist, "cli.error.missing"},
		{fs.ErrPermission, "error.open.denied"},
		{project.ErrNoSpace, "cli.error.full"},
	} {
		if errors.Is(err, known.kind) {
			return known.key
		}
	}
	return "cli.error.read"
}

// writingKey finds the sentence for a file that could not be written.
func writingKey(err error) string {
	for _, known := range []struct {
		kind error
		key  string
	}{
		{project.ErrChangedOutside, "cli.error.changed"},
		{project.ErrNoSpace, "cli.error.full"},
		{project.ErrBusy, "cli.error.busy"},
		{project.ErrReadOnlyPlace, "cli.error.place"},
		{project.ErrNoPlace, "cli.error.place"},
		{fs.ErrPermission, "cli.error.place"},
		{fs.ErrNotExist, "cli.error.place"},
	} {
		if errors.Is(err, known.kind) {
			return known.key
		}
	}
	return "cli.error.write"
}
