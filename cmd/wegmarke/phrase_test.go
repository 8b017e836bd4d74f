package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"wegmarke/domain/merge"
	"wegmarke/storage/picture"
	"wegmarke/storage/project"
	"wegmarke/storage/workbook"
	"wegmarke/ui/i18n"
)

func TestEveryErrorHasASentence(t *testing.T) {
	kinds := []error{
		project.ErrNotProject, &project.NewerError{Format: 9, Known: 1}, project.ErrDamaged, project.ErrForeign, project.ErrTooBig,
		project.ErrReadOnlyPlace, project.ErrNoPlace, project.ErrNoSpace, project.ErrBusy, project.ErrChangedOutside,
		project.ErrUntitled, merge.ErrSnapshot, errOpenElsewhere, workbook.ErrTemplate, project.ErrInUse, project.ErrClosed, project.ErrCheck, picture.ErrTooLarge, picture.ErrEmpty,
		fs.ErrNotExist, fs.ErrPermission, errors.New("something nobody thought of"),
	}
	for _, k := range []workbook.Kind{
		workbook.NotWorkbook, workbook.Encrypted, workbook.OldFormat, workbook.OpenDocument, workbook.Numbers,
		workbook.Binary, workbook.Document, workbook.PDF, workbook.Damaged, workbook.TooLarge, workbook.Foreign, workbook.Newer,
	} {
		kinds = append(kinds, &workbook.Error{Kind: k})
	}
	for _, book := range []phrasebook{verbPhrases(), windowPhrases()} {
		for _, lang := range i18n.Languages() {
			words := i18n.New(lang)
			for _, kind := range kinds {
				for _, a := range []act{opening, saving, exporting} {
					err := fmt.Errorf("do: %w", &fileError{file: "folder/Plan.wegmarke", act: a, err: fmt.Errorf("deep: %w", kind)})
					said := book.phrase(words, err)
					if len(said) < 20 || strings.ContainsAny(said, "{}") || strings.HasPrefix(said, "cli.") || strings.HasPrefix(said, "error.") {
						t.Errorf("%s: %v while %d: %q", lang, kind, a, said)
					}
				}
				if said := book.phrase(words, kind); len(said) < 20 || strings.ContainsAny(said, "{}") {
					t.Errorf("%s: %v without a file: %q", lang, kind, said)
				}
			}
		}
	}
}

func TestSentencesFitTheSituation(t *testing.T) {
	words := i18n.New("de")
	for _, c := range []struct {
		book phrasebook
		err  error
		want string
	}{
		{verbPhrases(), &fileError{file: "a/Plan.wegmarke", err: fs.ErrNotExist}, "„Plan.wegmarke“ gibt es nicht"},
		{windowPhrases(), &fileError{file: "a/Plan.wegmarke", act: saving, err: project.ErrNoPlace}, "„a“"},
		{windowPhrases(), &fileError{file: "a/Plan.wegmarke", act: saving, err: project.ErrNoSpace}, "auf diesem Rechner gesichert"},
		{verbPhrases(), &fileError{file: "a/Plan.wegmarke", act: saving, err: project.ErrNoSpace}, "„Plan.wegmarke“ ist unverändert"},
		{windowPhrases(), &fileError{file: "Antwort.xlsx", err: &workbook.Error{Kind: workbook.Encrypted}}, "Kennwort"},
		{verbPhrases(), &refusal{key: "cli.error.nomap"}, "noch keine CX-Map"},
	} {
		if said := c.book.phrase(words, c.err); !strings.Contains(said, c.want) {
			t.Errorf("%v: %q does not say %q", c.err, said, c.want)
		}
	}
}

func TestWithoutADisplayThereIsNoWindow(t *testing.T) {
	env := func(string) string { return "" }
	if hasDisplay("linux", env) || !hasDisplay("darwin", env) || !hasDisplay("windows", env) {
		t.Error("the wrong systems need a display")
	}
	if !hasDisplay("linux", func(name string) string { return map[string]string{"DISPLAY": ":1"}[name] }) {
		t.Error("a display is not seen")
	}
}
