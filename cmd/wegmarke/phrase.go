package main

import (
	"errors"
	"io/fs"
	"path/filepath"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/intake"
	"wegmarke/domain/merge"
	"wegmarke/storage/picture"
	"wegmarke/storage/project"
	"wegmarke/storage/workbook"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
)

// act is what was being done with a file when something went wrong.
type act uint8

const (
	opening act = iota
	saving
	exporting
)

// fileError says which file an error is about and what was being done with it.
type fileError struct {
	file string
	act  act
	err  error
}

func (e *fileError) Error() string { return e.file + ": " + e.err.Error() }
func (e *fileError) Unwrap() error { return e.err }

// Is lets the window know the one error of saving that it answers itself.
func (e *fileError) Is(target error) bool {
	return target == ui.ErrChangedOutside && errors.Is(e.err, project.ErrChangedOutside)
}

// refusal is an error that already has its sentence among the translations.
type refusal struct {
	key    string
	values i18n.Values
}

func (e *refusal) Error() string { return "refused: " + e.key }

// sentence ties a kind of error to the key of what a person is told.
type sentence struct {
	kind error
	key  string
}

// phrasebook holds the sentences for errors: those of a window can say that the changes are kept
// and will be saved later, those of a verb that nothing was done.
type phrasebook struct {
	opening, saving, exporting []sentence
	// Otherwise is for errors of no known kind, by what was being done.
	otherwise [3]string
	// Unknown is for errors about no file.
	unknown string
}

// verbPhrases are the sentences of verbs.
func verbPhrases() phrasebook {
	writing := []sentence{
		{errOpenElsewhere, "error.export.open"},
		{workbook.ErrTemplate, "cli.error.template"},
		{project.ErrChangedOutside, "cli.error.changed"},
		{project.ErrNoSpace, "cli.error.full"},
		{project.ErrBusy, "cli.error.busy"},
		{project.ErrReadOnlyPlace, "cli.error.place"},
		{project.ErrNoPlace, "cli.error.place"},
		{picture.ErrTooLarge, "cli.error.picture"},
		{fs.ErrPermission, "cli.error.place"},
		{fs.ErrNotExist, "cli.error.place"},
	}
	return phrasebook{
		opening: append(received(),
			sentence{&workbook.Error{Kind: workbook.Foreign}, "cli.error.foreign"},
			sentence{fs.ErrNotExist, "cli.error.missing"},
		),
		saving: writing, exporting: writing,
		otherwise: [3]string{"cli.error.read", "cli.error.write", "cli.error.write"},
		unknown:   "cli.error.detail",
	}
}

// windowPhrases are the sentences of a window.
func windowPhrases() phrasebook {
	return phrasebook{
		opening: append(received(),
			sentence{&workbook.Error{Kind: workbook.Foreign}, "error.import.foreign"},
			sentence{fs.ErrNotExist, "error.open.notfound"},
		),
		saving: []sentence{
			{project.ErrChangedOutside, "error.save.changed"},
			{project.ErrNoSpace, "error.save.full"},
			{project.ErrBusy, "error.save.busy"},
			{project.ErrReadOnlyPlace, "error.save.denied"},
			{project.ErrNoPlace, "error.save.gone"},
			{fs.ErrPermission, "error.save.denied"},
			{fs.ErrNotExist, "error.save.gone"},
		},
		exporting: []sentence{
			{errOpenElsewhere, "error.export.open"},
			{picture.ErrTooLarge, "cli.error.picture"},
			{workbook.ErrTemplate, "cli.error.template"},
		},
		otherwise: [3]string{"cli.error.read", "error.unknown", "error.export.failed"},
		unknown:   "error.unknown",
	}
}

// received are the sentences about files that came from elsewhere; they are the same everywhere.
func received() []sentence {
	return []sentence{
		{project.ErrNewer, "error.open.newer"},
		{project.ErrNotProject, "error.open.notproject"},
		{project.ErrTooBig, "cli.error.toobig"},
		{project.ErrDamaged, "error.open.damaged"},
		{project.ErrForeign, "error.open.damaged"},
		{domain.ErrInvalid, "error.open.damaged"},
		{document.ErrStructure, "error.open.damaged"},
		{document.ErrDangling, "error.open.damaged"},
		{project.ErrNoSpace, "cli.error.full"},
		{fs.ErrPermission, "error.open.denied"},
		{&workbook.Error{Kind: workbook.Encrypted}, "error.import.encrypted"},
		{&workbook.Error{Kind: workbook.Damaged}, "error.import.damaged"},
		{&workbook.Error{Kind: workbook.TooLarge}, "error.import.large"},
		{&workbook.Error{Kind: workbook.Newer}, "error.import.newer"},
		{&workbook.Error{Kind: workbook.NotWorkbook}, "error.import.format"},
		{&workbook.Error{Kind: workbook.OldFormat}, "error.import.old"},
		{&workbook.Error{Kind: workbook.OpenDocument}, "error.import.opendocument"},
		{&workbook.Error{Kind: workbook.Numbers}, "error.import.numbers"},
		{&workbook.Error{Kind: workbook.Binary}, "error.import.binary"},
		{&workbook.Error{Kind: workbook.Document}, "error.import.document"},
		{&workbook.Error{Kind: workbook.PDF}, "error.import.pdf"},
		{intake.ErrTooLarge, "error.import.large"},
		{merge.ErrSnapshot, "error.import.kept"},
	}
}

// phrase says in a sentence what went wrong.
func (b phrasebook) phrase(words *i18n.Catalog, err error) string {
	var r *refusal
	if errors.As(err, &r) {
		return words.T(r.key, r.values)
	}
	var f *fileError
	if !errors.As(err, &f) {
		return words.T(b.unknown, i18n.Values{"detail": err.Error()})
	}
	known := [3][]sentence{opening: b.opening, saving: b.saving, exporting: b.exporting}[f.act]
	key := b.otherwise[f.act]
	for _, s := range known {
		if errors.Is(f.err, s.kind) {
			key = s.key
			break
		}
	}
	return words.T(key, i18n.Values{
		"file": filepath.Base(f.file), "folder": filepath.Base(filepath.Dir(f.file)), "detail": f.err.Error(),
	})
}
