package theme

import (
	"image"
	"image/color"
	"testing"

	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

func setText(t *testing.T, text string) (*typeset.Fonts, *typeset.Block) {
	t.Helper()
	fonts, err := Fonts()
	if err != nil {
		t.Fatal(err)
	}
	return fonts, typeset.NewSetter(fonts).Set(text, typeset.Style{Size: 20, Line: 26}, 0, 0, typeset.Left)
}

// TestAnEmojiIsOnePictureOneLetterWide holds the sequences together that people type.
func TestAnEmojiIsOnePictureOneLetterWide(t *testing.T) {
	for _, text := range []string{"😀", "❤️", "☎️", "👨‍👩‍👧‍👦", "🇩🇪", "👍🏽", "1️⃣", "#️⃣", "🏃‍♂️"} {
		fonts, b := setText(t, text)
		outlines, pictures := typeset.NewOutliner(fonts), 0
		for _, g := range b.Lines[0].Glyphs {
			if outlines.Layers(g.Face, g.ID) != nil {
				pictures++
			} else if len(outlines.Outline(g.Face, g.ID)) > 0 {
				t.Errorf("%s shows glyph %d of font %d beside its picture", text, g.ID, g.Face)
			}
		}
		if pictures != 1 || b.Width != 20 {
			t.Errorf("%s is %d pictures, %v wide", text, pictures, b.Width)
		}
		if b.Lines[0].Text != text {
			t.Errorf("%q became %q", text, b.Lines[0].Text)
		}
	}
}

// TestLettersAndDigitsStayInTheFontOfTheText keeps the emoji font, which has digits and a few signs of
// its own, away from plain texts.
func TestLettersAndDigitsStayInTheFontOfTheText(t *testing.T) {
	_, b := setText(t, "Nr. 12 #3 * © → 😀 4")
	for _, g := range b.Lines[0].Glyphs {
		if !typeset.Embedded(g.Face) && b.Lines[0].Text[g.At] != "😀"[0] {
			t.Errorf("%q is set in font %d", b.Lines[0].Text[g.At:], g.Face)
		}
	}
}

type sheet struct{ group scene.Group }

func (s *sheet) PaneSize(p scene.Pane) (w, h float32) {
	if p == scene.Body {
		return 40, 40
	}
	return 0, 0
}
func (s *sheet) PaneOrigin(scene.Pane) scene.Point { return scene.Point{} }
func (s *sheet) Background(scene.Pane) color.NRGBA { return color.NRGBA{255, 255, 255, 255} }
func (s *sheet) Visit(p scene.Pane, _ scene.Rect, yield func(*scene.Group)) {
	if p == scene.Body {
		yield(&s.group)
	}
}

func TestAnEmojiIsPaintedInItsOwnColours(t *testing.T) {
	fonts, b := setText(t, "❤️")
	s := &sheet{scene.Group{Bounds: scene.Rect{W: 40, H: 40}, Items: []scene.Item{{
		Kind: scene.Text, Text: b, Rect: scene.Rect{X: 5, Y: 5, W: b.Width, H: b.Height}, Fill: color.NRGBA{A: 255},
	}}}}
	img := image.NewRGBA(image.Rect(0, 0, 40, 40))
	raster.New(raster.Params{Fonts: fonts}).DrawPaper(img, s, 1)
	if c := img.RGBAAt(15, 17); c.R < 200 || c.G > 120 || c.B > 160 {
		t.Errorf("the heart is %v in its middle", c)
	}
	// What fades with its text fades too.
	s.group.Items[0].Fill.A = 60
	raster.New(raster.Params{Fonts: fonts}).DrawPaper(img, s, 1)
	if c := img.RGBAAt(15, 17); c.G < 180 {
		t.Errorf("the faded heart is %v in its middle", c)
	}
}
