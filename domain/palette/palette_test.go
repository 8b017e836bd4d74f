package palette_test

import (
	"image/color"
	"reflect"
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain/palette"
)

func TestParseReadsBothVariants(t *testing.T) {
	for _, variant := range []string{"light", "dark"} {
		p, err := palette.Parse(assets.Tokens(), variant)
		if err != nil {
			t.Fatal(err)
		}
		everyColourIsSet(t, variant, reflect.ValueOf(p))
	}
	if got, want := palette.Light().Ink, (color.NRGBA{R: 0x1b, G: 0x1e, B: 0x23, A: 255}); got != want {
		t.Errorf("light ink: got %v, want %v", got, want)
	}
	if got, want := palette.Dark().Ink, (color.NRGBA{R: 0xf0, G: 0xef, B: 0xec, A: 255}); got != want {
		t.Errorf("dark ink: got %v, want %v", got, want)
	}
	want := palette.Shadow{Color: color.NRGBA{R: 27, G: 30, B: 35, A: 31}, Y: 4, Blur: 14}
	if got := palette.Light().E2; got != want {
		t.Errorf("light e2: got %v, want %v", got, want)
	}
}

// everyColourIsSet finds a field that Parse forgets, also one that is added later.
func everyColourIsSet(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	if c, ok := v.Interface().(color.NRGBA); ok {
		if c.A == 0 {
			t.Errorf("%s: no colour", path)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			everyColourIsSet(t, path+"."+v.Type().Field(i).Name, v.Field(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			everyColourIsSet(t, path+"[]", v.Index(i))
		}
	case reflect.Float32:
		if v.Float() == 0 {
			t.Errorf("%s: is zero", path)
		}
	default:
		t.Errorf("%s: unexpected kind %s", path, v.Kind())
	}
}

func TestParseRefusesBrokenSheets(t *testing.T) {
	whole := string(assets.Tokens())
	for name, sheet := range map[string]string{
		"empty":          "",
		"no braces":      `[data-theme="light"]`,
		"missing colour": strings.ReplaceAll(whole, "--ink-3:", "--ink-9:"),
		"short colour":   strings.ReplaceAll(whole, "--ink-3: #62676F", "--ink-3: #666"),
		"not a number":   strings.ReplaceAll(whole, "--ink-3: #62676F", "--ink-3: #62676X"),
		"odd shadow":     strings.ReplaceAll(whole, "0 4px 14px", "4px 14px"),
		"loud shadow":    strings.ReplaceAll(whole, "rgba(27,30,35,.12)", "rgba(27,30,999,.12)"),
	} {
		if _, err := palette.Parse([]byte(sheet), "light"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestPrintIsLightOnWhiteWithoutShadows(t *testing.T) {
	got, want := palette.Print(), palette.Light()
	want.BgCanvas = color.NRGBA{R: 255, G: 255, B: 255, A: 255}
	want.E1, want.E2, want.E3 = palette.Shadow{}, palette.Shadow{}, palette.Shadow{}
	if got != want {
		t.Error("print differs from light in more than ground and shadows")
	}
}

func TestEmotionForAndPhaseFor(t *testing.T) {
	p := palette.Light()
	for value, want := range map[int]color.NRGBA{-9: p.Emotion[0], -2: p.Emotion[0], 0: p.Emotion[2], 2: p.Emotion[4], 9: p.Emotion[4]} {
		if got := p.EmotionFor(value); got != want {
			t.Errorf("emotion %d: got %v, want %v", value, got, want)
		}
	}
	for number, want := range map[int]palette.Phase{1: p.Phase[0], 7: p.Phase[6], 8: p.Phase[0], 0: p.Phase[6]} {
		if got := p.PhaseFor(number); got != want {
			t.Errorf("phase %d: got %v, want %v", number, got, want)
		}
	}
}

func TestInitialsForIsStable(t *testing.T) {
	p := palette.Light()
	seen := map[palette.Initials]bool{}
	for _, name := range []string{"", "Klara Brandt", "Selin Yılmaz", "Lena Hoffmann", "D. Wolf", "R. Peters", "A", "B", "C", "D", "E"} {
		again := palette.Light()
		if p.InitialsFor(name) != again.InitialsFor(name) {
			t.Errorf("%s: changes", name)
		}
		seen[p.InitialsFor(name)] = true
	}
	if len(seen) < 3 {
		t.Errorf("eleven names share %d colours", len(seen))
	}
}
