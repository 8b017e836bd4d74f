package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"wegmarke/assets"
	"wegmarke/domain/raster"
	"wegmarke/domain/raster/rastertest"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

func sample(t *testing.T) (*rastertest.Board, Options) {
	t.Helper()
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	return rastertest.Map(typeset.NewSetter(fonts), 7, 1), Options{
		Fonts: fonts, Icons: assets.Icon, Images: rastertest.Images, Title: `Größe & <Maß> "1"`, Author: "Lena Hoffmann",
		Language: "de", Footer: "Wegmarke, Fassung 7, 05.03.2026", Created: time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC),
	}
}

// withTexts adds texts to a board, each in a group of its own.
func withTexts(b *rastertest.Board, texts ...string) {
	st := typeset.Style{Size: 11, Line: 15}
	for i, s := range texts {
		b.Add(scene.Body, 0, float32(15*i), scene.Rect{W: 400, H: 15}, b.Text(s, st, rastertest.Hex(0), 4, 0, 0, 0, typeset.Left))
	}
}

// lines are the texts of all lines on the board, in the order in which they are drawn.
func lines(b *rastertest.Board) []string {
	var out []string
	for _, p := range scene.Panes() {
		for _, g := range b.Groups[p] {
			for _, it := range g.Items {
				if it.Text != nil {
					for _, l := range it.Text.Lines {
						out = append(out, l.Text)
					}
				}
			}
		}
	}
	return out
}

func writePDF(t *testing.T, b scene.Source, o Options) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := WritePDF(&buf, b, o); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestPNGIsTheRaster(t *testing.T) {
	b, o := sample(t)
	for _, scale := range []float32{0, 1, 1.5} {
		o.Scale = scale
		var buf bytes.Buffer
		if err := WritePNG(&buf, b, o); err != nil {
			t.Fatal(err)
		}
		got, err := png.Decode(&buf)
		if err != nil {
			t.Fatal(err)
		}
		if scale == 0 {
			scale = 2
		}
		w, h := raster.PaperSize(b, scale)
		want := image.NewRGBA(image.Rect(0, 0, w, h))
		raster.New(raster.Params{Fonts: o.Fonts, Icons: o.Icons, Images: o.Images}).DrawPaper(want, b, scale)
		if got.Bounds() != want.Rect {
			t.Fatalf("scale %v: %v, want %v", scale, got.Bounds(), want.Rect)
		}
		for y := range h {
			for x := range w {
				r, g, bl, a := got.At(x, y).RGBA()
				wr, wg, wb, wa := want.At(x, y).RGBA()
				if r != wr || g != wg || bl != wb || a != wa {
					t.Fatalf("scale %v: pixel %d,%d differs", scale, x, y)
				}
			}
		}
	}
}

func TestPDFHoldsEveryLineAsText(t *testing.T) {
	b, o := sample(t)
	withTexts(b, "Äußerst (gründlich) \\ 100 %", "1.732 €", "„Die messen erst.“ … −2", "Łódź, Žižek, Ελλάδα, Москва")
	f := readPDF(t, writePDF(t, b, o))
	if !f.identityCodes() {
		t.Error("the file does not say what its codes mean")
	}
	got := strings.Join(f.lines, "\n") + "\n"
	for _, l := range lines(b) {
		if !strings.Contains(got, strings.TrimSuffix(l, "😀")) {
			t.Errorf("line %q is missing", l)
		}
	}
	if !slices.Contains(f.lines, o.Footer) {
		t.Error("the footer is missing")
	}
	for _, r := range "aÄß€„…−2" {
		if f.shown(r) == 0 {
			t.Errorf("no embedded font shows %q", r)
		}
	}
}

func TestPDFDrawsWhatTheFontLacks(t *testing.T) {
	b, o := sample(t)
	plain := readPDF(t, writePDF(t, b, o))
	withTexts(b, "Danke 😀 sehr", "日本", "ab שלום cd", "👨\u200d👩\u200d👧", "weich\u00adtrennbar", "x\u200by")
	f := readPDF(t, writePDF(t, b, o))
	for _, want := range []string{"Danke ", " sehr", "ab ", " cd", "weichtrennbar", "xy"} {
		if !slices.Contains(f.lines, want) {
			t.Errorf("%q is missing in %q", want, f.lines[len(plain.lines)-1:])
		}
	}
	for _, l := range f.lines {
		for _, r := range l {
			if f.shown(r) == 0 && r != ' ' {
				t.Errorf("%q in %q has no glyph", r, l)
			}
		}
	}
	curves := func(s string) int { return strings.Count(s, " l\n") }
	if curves(f.content) <= curves(plain.content) {
		t.Error("no boxes were drawn for missing characters")
	}
}

func TestPDFIsTheSameEveryTime(t *testing.T) {
	b, o := sample(t)
	first := writePDF(t, b, o)
	for range 3 {
		if !bytes.Equal(first, writePDF(t, b, o)) {
			t.Fatal("two runs differ")
		}
	}
}

func TestPDFPages(t *testing.T) {
	b, o := sample(t)
	for page, want := range map[Page]string{A3: "1190.55 841.89", A4: "841.89 595.28", Fit: "896.69 "} {
		o.Page = page
		if got := writePDF(t, b, o); !bytes.Contains(got, []byte("/MediaBox [0 0 "+want)) {
			i := bytes.Index(got, []byte("/MediaBox"))
			t.Errorf("page %d: %.40s, want %s", page, got[max(i, 0):], want)
		}
	}
	if n := bytes.Count(writePDF(t, b, o), []byte("/Type /Page\n")); n != 1 {
		t.Errorf("%d pages", n)
	}
}

// element is what the SVG test looks at.
type element struct {
	name, text string
	attr       map[string]string
}

func readSVG(t *testing.T, b scene.Source, o Options) []element {
	t.Helper()
	var buf bytes.Buffer
	if err := WriteSVG(&buf, b, o); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(&buf)
	var out []element
	open := false
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("not valid XML: %v", err)
		}
		switch v := tok.(type) {
		case xml.StartElement:
			e := element{name: v.Name.Local, attr: map[string]string{}}
			for _, a := range v.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			out, open = append(out, e), true
		case xml.EndElement:
			open = false
		case xml.CharData:
			if open {
				out[len(out)-1].text += string(v)
			}
		}
	}
}

func TestSVGHoldsEveryLineAsText(t *testing.T) {
	b, o := sample(t)
	withTexts(b, `<b>&"'</b>`, "a\x01b\ufffec", "日本 😀 שלום", "  zwei  Räume")
	els := readSVG(t, b, o)
	var got []string
	count := map[string]int{}
	for _, e := range els {
		count[e.name]++
		if e.name != "text" {
			continue
		}
		got = append(got, e.text)
		if e.attr["textLength"] == "" || e.attr["x"] == "" || e.attr["font-weight"] == "" {
			t.Errorf("text %q lacks its place: %v", e.text, e.attr)
		}
	}
	want := lines(b)
	for i, l := range want {
		want[i] = strings.ReplaceAll(l, "\ufffe", "")
	}
	if !slices.Equal(got, want) {
		t.Errorf("texts %q, want %q", got, want)
	}
	for _, name := range []string{"title", "desc", "path", "rect", "image", "clipPath", "linearGradient"} {
		if count[name] == 0 {
			t.Errorf("no %s", name)
		}
	}
	if count["svg"] != 5 {
		t.Errorf("%d drawings, want the paper and four panes", count["svg"])
	}
	for _, e := range els {
		if e.name == "image" && !strings.HasPrefix(e.attr["href"], "data:image/png;base64,") {
			t.Errorf("image %.40q", e.attr["href"])
		}
		if e.name == "title" && strings.TrimSpace(e.text) != o.Title {
			t.Errorf("title %q", e.text)
		}
	}
}

func TestSVGNumbers(t *testing.T) {
	for f, want := range map[float32]string{0: "0", 1: "1", 1.5: "1.5", -0.0001: "0", 141.71428: "141.714", 100: "100", 1e12: "0"} {
		if got := num(f); got != want {
			t.Errorf("%v: %s, want %s", f, got, want)
		}
	}
}

// failing is a writer without space.
type failing struct{}

var errFull = errors.New("disk full")

func (failing) Write([]byte) (int, error) { return 0, errFull }

func TestErrors(t *testing.T) {
	b, o := sample(t)
	type write = func(io.Writer, scene.Source, Options) error
	for name, w := range map[string]write{"png": WritePNG, "pdf": WritePDF, "svg": WriteSVG} {
		if err := w(failing{}, b, o); !errors.Is(err, errFull) {
			t.Errorf("%s: full disk: %v", name, err)
		}
		if err := w(io.Discard, b, Options{}); !errors.Is(err, ErrNoFonts) {
			t.Errorf("%s: no fonts: %v", name, err)
		}
		if err := w(io.Discard, empty{b}, o); !errors.Is(err, ErrEmpty) {
			t.Errorf("%s: empty: %v", name, err)
		}
		// Without icons and images the rest is still written.
		if err := w(io.Discard, b, Options{Fonts: o.Fonts}); err != nil {
			t.Errorf("%s: bare options: %v", name, err)
		}
	}
	o.Scale = 500
	if err := WritePNG(io.Discard, b, o); !errors.Is(err, ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
}

// empty is a scene without any area.
type empty struct{ scene.Source }

func (empty) PaneSize(scene.Pane) (w, h float32) { return 0, 0 }
