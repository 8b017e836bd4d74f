package main

import (
	"bytes"
	"errors"
	"image"
	_ "image/jpeg" // portraits and other pictures of a project come in these formats
	_ "image/png"
	"io"
	"path/filepath"
	"strings"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/storage/picture"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

// writeMapPicture writes a map as PDF, SVG or PNG, by the ending of path.
func writeMapPicture(path string, doc *document.Document, m domain.Map, day domain.Date) error {
	fonts, err := theme.Fonts()
	if err != nil {
		return err
	}
	src := paperScene(doc, m, fonts, day)
	o := pictureOptions(doc, m, fonts, day)
	return writeOutput(path, func(w io.Writer) error { return writePicture(w, src, o, filepath.Ext(path)) })
}

// Widths of a column on paper, in scene units, and the shape of a landscape page.
const (
	narrowColumn = 140
	wideColumn   = 260
	columnStep   = 20
	pageShape    = 1.414
)

// paperScene lays the map out for paper: the columns are as wide as it takes to fill a landscape
// page. A map with many columns is wider than that anyway and keeps narrow ones.
func paperScene(doc *document.Document, m domain.Map, fonts *typeset.Fonts, day domain.Date) *scene.Map {
	colours := palette.Print()
	setter := typeset.NewSetter(fonts)
	words := i18n.New(document.Project(doc).Language).Words()
	columns := len(document.Columns(doc, m.ID))
	var src *scene.Map
	for width := narrowColumn; width <= wideColumn; width += columnStep {
		src = scene.NewMap(scene.MapParams{
			View: doc, Map: m.ID, Palette: &colours, Setter: setter, Words: words, Today: day,
			Width: float32(columns * width), Heading: true,
		})
		if w, h := paperSize(src); w >= h*pageShape {
			break
		}
	}
	return src
}

// paperSize is the size of all panes side by side.
func paperSize(src scene.Source) (w, h float32) {
	at := src.PaneOrigin(scene.Body)
	w, h = src.PaneSize(scene.Body)
	return at.X + w, at.Y + h
}

// largestOnA3 is the widest and tallest scene whose text can still be read on A3, in scene units.
const largestOnA3 = 2600

func pictureOptions(doc *document.Document, m domain.Map, fonts *typeset.Fonts, day domain.Date) picture.Options {
	about := document.Project(doc)
	title := m.Heading
	if title == "" {
		title = m.Title
	}
	created, _ := day.Time()
	return picture.Options{
		Fonts: fonts, Icons: assets.Icon, Images: imagesOf(doc), Title: title, Author: about.Author,
		Language: about.Language, Created: created, Footer: footer(about, m, title),
	}
}

// footer names what a printed page shows when it lies on a table alone.
func footer(about domain.Project, m domain.Map, title string) string {
	parts := []string{about.Company, about.Title, title}
	if at, ok := m.AsOf.Time(); ok {
		parts = append(parts, i18n.New(about.Language).Date(at))
	}
	var said []string
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, " · ")
}

// imagesOf decodes the pictures of a project as they are needed, each once.
func imagesOf(doc *document.Document) func(domain.Hash) image.Image {
	decoded := map[domain.Hash]image.Image{}
	return func(h domain.Hash) image.Image {
		if img, known := decoded[h]; known {
			return img
		}
		content, _ := doc.Image(h)
		img, _, err := image.Decode(bytes.NewReader(content))
		if err != nil {
			img = nil // a picture that cannot be read is left out, not the whole map
		}
		decoded[h] = img
		return img
	}
}

func writePicture(w io.Writer, src scene.Source, o picture.Options, ending string) error {
	switch strings.ToLower(ending) {
	case ".svg":
		return picture.WriteSVG(w, src, o)
	case ".png":
		err := picture.WritePNG(w, src, o)
		if errors.Is(err, picture.ErrTooLarge) {
			// A large map is still worth having at the size of the screen.
			o.Scale = 1
			err = picture.WritePNG(w, src, o)
		}
		return err
	}
	if width, height := paperSize(src); max(width, height*pageShape) > largestOnA3 {
		o.Page = picture.Fit
	}
	return picture.WritePDF(w, src, o)
}
