package picture

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"wegmarke/assets"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

const (
	pointsPerMM = 72 / 25.4
	margin      = 10 * pointsPerMM
	// fitScale is points per scene unit on a page that fits: a unit is a 96th of an inch.
	fitScale = 0.75
	// largestPage is what PDF readers allow, in points.
	largestPage = 14400
	footerSpace = 16
)

// families are the names of the embedded fonts by weight.
var families = [3]string{typeset.Regular: "inter", typeset.Medium: "intermedium", typeset.SemiBold: "intersemibold"}

// WritePDF writes the whole scene on one landscape page. Texts can be selected and copied.
func WritePDF(w io.Writer, src scene.Source, o Options) error {
	width, height, err := check(src, o)
	if err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	foot := 0.0
	if o.Footer != "" {
		foot = footerSpace
	}
	pw, ph, k := layout(float64(width), float64(height), foot, o.Page)
	f := fpdf.NewCustom(&fpdf.InitType{OrientationStr: "P", UnitStr: "pt", Size: fpdf.SizeType{Wd: pw, Ht: ph}})
	describe(f, o)
	f.SetMargins(0, 0, 0)
	f.SetAutoPageBreak(false, 0)
	for i, data := range [][]byte{assets.FontRegular(), assets.FontMedium(), assets.FontSemiBold()} {
		// The library changes the bytes while it cuts a font down.
		f.AddUTF8FontFromBytes(families[i], "", bytes.Clone(data))
	}
	f.AddPage()
	f.SetLineCapStyle("round")
	f.SetLineJoinStyle("round")

	p := &pdf{f: f, o: o, outlines: typeset.NewOutliner(o.Fonts), icons: iconShapes{load: o.Icons}}
	f.TransformBegin()
	f.TransformTranslate((pw-float64(width)*k)/2, margin)
	f.TransformScale(k*100, k*100, 0, 0)
	walk(src, p)
	f.TransformEnd()
	if o.Footer != "" {
		st := typeset.Style{Size: 8, Line: 12}
		b := typeset.NewSetter(o.Fonts).Set(o.Footer, st, float32(pw-2*margin), 1, typeset.Left)
		p.text(scene.Point{X: margin, Y: float32(ph - margin - 12)}, b, color.NRGBA{0x62, 0x67, 0x6F, 255})
	}
	if p.err != nil {
		return fmt.Errorf("write pdf: %w", p.err)
	}
	if err := f.Output(w); err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// layout is the size of the page in points and the number of points per scene unit.
func layout(w, h, foot float64, page Page) (pw, ph, k float64) {
	switch page {
	case Fit:
		k = min(fitScale, (largestPage-2*margin)/w, (largestPage-2*margin-foot)/h)
		return w*k + 2*margin, h*k + 2*margin + foot, k
	case A4:
		pw, ph = 297*pointsPerMM, 210*pointsPerMM
	default:
		pw, ph = 420*pointsPerMM, 297*pointsPerMM
	}
	return pw, ph, min((pw-2*margin)/w, (ph-2*margin-foot)/h)
}

// describe sets the metadata and everything that would make two runs differ.
func describe(f *fpdf.Fpdf, o Options) {
	created := o.Created
	if created.IsZero() {
		created = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	f.SetCreationDate(created)
	f.SetModificationDate(created)
	f.SetCatalogSort(true)
	f.SetCreator("Wegmarke", true)
	f.SetProducer("Wegmarke", true)
	if o.Title != "" {
		f.SetTitle(clean(o.Title), true)
	}
	if o.Author != "" {
		f.SetAuthor(clean(o.Author), true)
	}
	if o.Language != "" {
		f.SetLang(o.Language)
	}
}

// clean leaves out characters that the library's UTF-16 writer cannot write.
func clean(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		if r >= 0x20 && r != 0x7f && r <= 0xffff {
			out = append(out, r)
		}
	}
	return string(out)
}
