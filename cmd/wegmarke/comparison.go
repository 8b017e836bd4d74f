package main

import (
	"errors"
	"io"
	"path/filepath"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
	"wegmarke/ui/page/compare"
	"wegmarke/ui/theme"
)

// errNoComparison is returned for a map that shows no future state of another.
var errNoComparison = errors.New("map has no current state to compare with")

// writeComparison writes the current state above the future one as PDF, SVG or PNG.
func writeComparison(path string, doc *document.Document, m domain.Map, day domain.Date) error {
	fonts, err := theme.Fonts()
	if err != nil {
		return err
	}
	colours := palette.Print()
	language := i18n.New(document.Project(doc).Language)
	p := scene.CompareParams{
		View: doc, Map: m.ID, Palette: &colours, Setter: typeset.NewSetter(fonts), Words: language.Words(),
		Today: day, Heading: true,
	}
	src, ok := scene.NewCompare(p)
	if !ok {
		return errNoComparison
	}
	p.Summary = compare.Summary(language, src.Comparison())
	for width := float32(narrowColumn); width <= wideColumn; width += columnStep {
		p.Width = width * float32(len(src.Comparison().Columns))
		src, _ = scene.NewCompare(p)
		if w, h := paperSize(src); w >= h*pageShape {
			break
		}
	}
	o := pictureOptions(doc, m, fonts, day)
	return writeOutput(path, func(w io.Writer) error { return writePicture(w, src, o, filepath.Ext(path)) })
}
