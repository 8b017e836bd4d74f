package typeset

import (
	"image/color"
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestPicturesOfGlyphsAreRead(t *testing.T) {
	red := color.NRGBA{255, 0, 0, 255}
	for _, c := range []struct {
		name, svg string
		fill      color.NRGBA
		// left, top, right, bottom of the first layer, in em
		box [4]float32
	}{
		{"path with small letters", `<svg viewBox="0 54.4 64 64"><path fill="#f00" d="M16 22.4h32v32h-32z"/></svg>`, red, [4]float32{0.25, -0.5, 0.75, 0}},
		{"numbers without blanks", `<svg viewBox="0 0 10 10"><path fill="#FF0000" d="m1-1.5.5.5l1,0"/></svg>`, red, [4]float32{0.1, -0.15, 0.25, -0.1}},
		{"circle", `<svg viewBox="0 0 10 10"><circle fill="#FF0000" cx="5" cy="-5" r="5"/></svg>`, red, [4]float32{0, -1, 1, 0}},
		{"group hands down", `<svg viewBox="0 0 10 10"><g fill="#FF0000" transform="translate(2,-3)"><rect width="4" height="1"/></g></svg>`, red, [4]float32{0.2, -0.3, 0.6, -0.2}},
		{"opacity", `<svg viewBox="0 0 10 10"><g opacity="0.5"><rect opacity="0.5" fill="#FF0000" width="10" height="10"/></g></svg>`, color.NRGBA{255, 0, 0, 64}, [4]float32{0, 0, 1, 1}},
		{"gradient", `<svg viewBox="0 0 10 10"><linearGradient id="a"><stop style="stop-color:#FF0000"/><stop stop-color="#010000"/></linearGradient><rect fill="url(#a)" width="10" height="10"/></svg>`, color.NRGBA{128, 0, 0, 255}, [4]float32{0, 0, 1, 1}},
		{"pen", `<svg viewBox="0 0 10 10"><line fill="none" stroke="#FF0000" stroke-width="2" x1="2" y1="5" x2="8" y2="5"/></svg>`, red, [4]float32{0.1, 0.4, 0.9, 0.6}},
	} {
		layers, err := parseGlyphSVG([]byte(c.svg))
		if err != nil || len(layers) == 0 {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if layers[0].Colour != c.fill {
			t.Errorf("%s is %v, want %v", c.name, layers[0].Colour, c.fill)
		}
		box := [4]float32{9, 9, -9, -9}
		for _, s := range layers[0].Outline {
			k := 0
			if s.Op == OutlineCubic {
				k = 4
			}
			box = [4]float32{min(box[0], s.P[k]), min(box[1], s.P[k+1]), max(box[2], s.P[k]), max(box[3], s.P[k+1])}
		}
		for i := range box {
			if math.Abs(float64(box[i]-c.box[i])) > 1e-5 {
				t.Errorf("%s covers %v, want %v", c.name, box, c.box)
				break
			}
		}
	}
}

func TestNoPictureMakesTheReaderFail(t *testing.T) {
	for _, svg := range []string{"", "<svg", "<svg/>", `<svg><path d="M"/></svg>`, `<svg viewBox="0 0 0 0"><rect width="-1"/></svg>`} {
		if layers, err := parseGlyphSVG([]byte(svg)); err == nil {
			t.Errorf("%q gives %d layers", svg, len(layers))
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.StringMatching(`[MmLlHhVvCcSsQqTtZzA0-9 .,e-]{0,60}`).Draw(t, "path")
		move := rapid.SampledFrom([]string{"rotate(", "scale(2)", "matrix(1 2)", "foo(1)", "translate(1,2) rotate(90 1 1)"}).Draw(t, "transform")
		_, _ = parseGlyphSVG([]byte(`<svg viewBox="0 0 9 9"><g transform="` + move + `"><path stroke="#123" d="` + d + `"/></g></svg>`))
	})
}
