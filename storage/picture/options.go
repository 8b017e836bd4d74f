package picture

import (
	"errors"
	"image"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// Page is the paper of a PDF. All pages are landscape.
type Page uint8

// Pages: Fit takes the size of the content, 96 scene units to the inch.
const (
	A3 Page = iota
	A4
	Fit
)

// Options say how a picture is written. Fonts are needed always, the rest may be left zero.
type Options struct {
	Fonts *typeset.Fonts
	// Icons returns the SVG of a named icon.
	Icons func(name string) ([]byte, bool)
	// Images returns a decoded image, or nil if it is missing.
	Images func(domain.Hash) image.Image
	// Scale is the number of pixels per scene unit in a PNG; zero means 2.
	Scale float32
	// Page is the paper of a PDF.
	Page Page
	// Title and Author go into the file's metadata.
	Title, Author string
	// Language is the language of the texts ("de", "en").
	Language string
	// Footer is a line at the foot of a PDF page.
	Footer string
	// Created is the date in the metadata. The same scene and options give the same bytes.
	Created time.Time
}

var (
	// ErrNoFonts is returned when Options.Fonts is nil.
	ErrNoFonts = errors.New("no fonts")
	// ErrEmpty is returned for a scene without any area.
	ErrEmpty = errors.New("nothing to draw")
	// ErrTooLarge is returned for a PNG of more than 200 million pixels.
	ErrTooLarge = errors.New("picture too large")
)

// paperSize is the size of all panes side by side, in scene units.
func paperSize(src scene.Source) (w, h float32) {
	for _, p := range scene.Panes() {
		o := src.PaneOrigin(p)
		pw, ph := src.PaneSize(p)
		if pw > 0 && ph > 0 {
			w, h = max(w, o.X+pw), max(h, o.Y+ph)
		}
	}
	return w, h
}

// check returns the size of the paper, or why nothing can be written.
func check(src scene.Source, o Options) (w, h float32, err error) {
	if o.Fonts == nil {
		return 0, 0, ErrNoFonts
	}
	if w, h = paperSize(src); !(w > 0 && h > 0) {
		return 0, 0, ErrEmpty
	}
	return w, h, nil
}

// writer is a file format: it draws single items at their place on the paper.
type writer interface {
	beginPane(src scene.Source, p scene.Pane, r scene.Rect)
	item(o scene.Point, it *scene.Item)
	endPane()
}

// walk feeds every pane that has an area to w.
func walk(src scene.Source, w writer) {
	for _, p := range scene.Panes() {
		at := src.PaneOrigin(p)
		pw, ph := src.PaneSize(p)
		if !(pw > 0 && ph > 0) {
			continue
		}
		w.beginPane(src, p, scene.Rect{X: at.X, Y: at.Y, W: pw, H: ph})
		src.Visit(p, scene.Rect{W: pw, H: ph}, func(g *scene.Group) {
			o := scene.Point{X: at.X + g.Origin.X, Y: at.Y + g.Origin.Y}
			for i := range g.Items {
				w.item(o, &g.Items[i])
			}
		})
		w.endPane()
	}
}
