package assets_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"slices"
	"strings"
	"testing"

	"wegmarke/assets"
)

func TestFontsAreTrueType(t *testing.T) {
	for name, font := range map[string][]byte{
		"regular":  assets.FontRegular(),
		"medium":   assets.FontMedium(),
		"semibold": assets.FontSemiBold(),
	} {
		if !bytes.HasPrefix(font, []byte{0, 1, 0, 0}) {
			t.Errorf("font %s: no TrueType header", name)
		}
	}
	if !bytes.Contains(assets.FontLicence(), []byte("Open Font License")) {
		t.Error("the licence of the fonts is missing")
	}
}

func TestIconsAreRecolourable(t *testing.T) {
	names := assets.IconNames()
	if len(names) < 78 || !slices.IsSorted(names) {
		t.Fatalf("got %d icons, sorted %v", len(names), slices.IsSorted(names))
	}
	for _, name := range names {
		svg, ok := assets.Icon(name)
		if !ok {
			t.Fatalf("icon %s: listed but not found", name)
		}
		d := xml.NewDecoder(bytes.NewReader(svg))
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("icon %s: %v", name, err)
			}
			el, isStart := token.(xml.StartElement)
			if !isStart {
				continue
			}
			for _, a := range el.Attr {
				// The toolkit recolours fills only, a stroke would stay black.
				if strings.HasPrefix(a.Name.Local, "stroke") {
					t.Errorf("icon %s: has a stroke", name)
				}
			}
		}
	}
	if _, ok := assets.Icon("no-such-icon"); ok {
		t.Error("found an icon that does not exist")
	}
}

func TestPictures(t *testing.T) {
	for _, name := range []string{
		"icon.png", "icon-256.png", "logo-512.png", "avatar-jan.png", "avatar-lena.png", "avatar-markus.png",
		"avatar-petra.png", "avatar-sabine.png", "avatar-samir.png", "avatar-tobias.png",
	} {
		data, ok := assets.Picture(name)
		if !ok {
			t.Errorf("picture %s: missing", name)
			continue
		}
		cfg, err := png.DecodeConfig(bytes.NewReader(data))
		if err != nil || cfg.Width != cfg.Height || cfg.Width < 256 {
			t.Errorf("picture %s: %dx%d, %v", name, cfg.Width, cfg.Height, err)
		}
	}
	if _, ok := assets.Picture("../assets.go"); ok {
		t.Error("a picture name must not leave the folder")
	}
}

func TestTranslationsAreFlatJSON(t *testing.T) {
	if got := assets.Languages(); !slices.Equal(got, []string{"de", "en"}) {
		t.Fatalf("languages: got %v", got)
	}
	for _, lang := range assets.Languages() {
		var messages map[string]any
		if err := json.Unmarshal(assets.Translation(lang), &messages); err != nil {
			t.Errorf("translation %s: %v", lang, err)
		}
	}
	if assets.Translation("xx") != nil {
		t.Error("got a translation for an unknown language")
	}
}

func TestTokensHaveBothVariants(t *testing.T) {
	for _, want := range []string{`[data-theme="light"]`, `[data-theme="dark"]`, "--accent:", "--p7-ink:"} {
		if !bytes.Contains(assets.Tokens(), []byte(want)) {
			t.Errorf("tokens: %s is missing", want)
		}
	}
}
