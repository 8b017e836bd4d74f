package kit

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/assets"
	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

func TestTextRoles(t *testing.T) {
	for role, want := range map[Role][2]float32{Title: {28, 34}, Heading: {20, 26}, Section: {15, 20}, Caption: {13, 18}, Body: {12, 16}, Compact: {11, 15}, Badge: {10, 13}} {
		x := NewText("Kundensicht", role, Ink2)
		show(t, x)
		if got := texts(x)[0]; got.TextSize != want[0] || x.MinSize().Height != want[1] {
			t.Errorf("role %d: %v on %v, want %v", role, got.TextSize, x.MinSize().Height, want)
		}
		wantColour(t, "tone", texts(x)[0].Color, palette.Light().Ink2)
		if pos := texts(x)[0].Position(); pos.X != whole(pos.X) || pos.Y != whole(pos.Y) {
			t.Errorf("role %d: letters at %v", role, pos)
		}
	}
}

func TestWeights(t *testing.T) {
	x := NewText("Größe …", Caption, Ink)
	show(t, x)
	if texts(x)[0].FontSource == nil {
		t.Error("medium needs a font of its own")
	}
	x.SetText("Größe 😀")
	if texts(x)[0].FontSource != nil {
		t.Error("signs beyond the font need the fallbacks of the theme")
	}
	x.SetWeight(theme.SemiBold)
	if !texts(x)[0].TextStyle.Bold {
		t.Error("semi-bold is the bold of the theme")
	}
	x.SetTone(Bad)
	wantColour(t, "tone", texts(x)[0].Color, palette.Light().Bad)
}

func TestTextAligns(t *testing.T) {
	x := NewText("rechts", Body, Ink)
	show(t, x)
	x.Resize(fyne.NewSize(200, 16))
	left := texts(x)[0].Position().X
	x.SetAlign(fyne.TextAlignTrailing)
	right := texts(x)[0].Position().X
	x.SetAlign(fyne.TextAlignCenter)
	if mid := texts(x)[0].Position().X; left != 0 || right < 150 || mid < 70 || mid > right {
		t.Errorf("left %v, middle %v, right %v", left, mid, right)
	}
}

func TestEllipsis(t *testing.T) {
	const name = "Auftragsverarbeitungsvertragsprüfung im Jahr"
	x := NewEllipsis(name, Body, Ink)
	show(t, x)
	if x.MinSize().Width != 0 {
		t.Error("a text that may be cut must ask for no width")
	}
	for width := float32(0); width < 320; width += 7 {
		x.Resize(fyne.NewSize(width, 16))
		got := texts(x)[0].Text
		if got != name && (!strings.HasSuffix(got, "…") || strings.HasSuffix(got, " …")) {
			t.Fatalf("width %v: %q", width, got)
		}
		if got != "…" && measure(got, Body, theme.Regular) > width {
			t.Fatalf("width %v: %q is too wide", width, got)
		}
	}
	if texts(x)[0].Text != name || x.Text() != name || x.AccessibilityLabel() != name {
		t.Error("the full text is lost")
	}
	// A letter is not parted from its accent, a family not from its members.
	for _, parts := range []string{"e\u0301e\u0301e\u0301", "👩\u200d👩\u200d👧"} {
		runes := []rune(parts)
		for n := range runes {
			short := strings.TrimSuffix(cut(runes, n), "…")
			rest := strings.TrimPrefix(parts, short)
			if strings.HasPrefix(rest, "\u0301") || strings.HasPrefix(rest, "\u200d") || strings.HasSuffix(short, "\u200d") {
				t.Errorf("%q is cut after %q", parts, short)
			}
		}
	}
}

func TestTag(t *testing.T) {
	p := palette.Light()
	for name, style := range map[string]TagStyle{
		"neutral": NeutralTag, "good": GoodTag, "warn": WarnTag, "bad": BadTag,
		"theirs": TheirsTag, "idea": IdeaTag, "pain": PainTag, "card": CardTag, "phase": PhaseTag(4),
	} {
		tag := NewTag("4 Closing", "", style)
		show(t, tag)
		ground, ink, border := style(&p)
		wantColour(t, name+" ground", rects(tag)[0].FillColor, ground)
		wantColour(t, name+" ink", texts(tag)[0].Color, ink)
		if (rects(tag)[0].StrokeWidth > 0) != (border.A > 0) {
			t.Errorf("%s: border of %v", name, rects(tag)[0].StrokeWidth)
		}
	}
	tag := NewTag("Konflikt", "", BadTag)
	show(t, tag)
	narrow := tag.MinSize().Width
	tag.Set("Konflikt", "warn", BadTag)
	if tag.MinSize().Width != narrow+16 || tag.AccessibilityLabel() != "Konflikt" {
		t.Error("the icon has no room")
	}
}

func TestAvatar(t *testing.T) {
	a := NewAvatar(20, "Klara Brandt", "KB", nil)
	show(t, a)
	p := palette.Light()
	pair := p.InitialsFor("Klara Brandt")
	wantColour(t, "initials", texts(a)[0].Color, pair.Ink)
	if texts(a)[0].Text != "KB" || texts(a)[0].TextSize != 10 || texts(a)[0].Hidden {
		t.Errorf("initials %q in %v", texts(a)[0].Text, texts(a)[0].TextSize)
	}
	data, _ := assets.Picture("avatar-lena.png")
	a.Set("Lena Hoffmann", "LH", fyne.NewStaticResource("lena.png", data))
	picture := images(a)[1]
	if picture.Hidden || picture.Image == nil || picture.CornerRadius != 10 || !texts(a)[0].Hidden {
		t.Error("the picture is not shown as a circle")
	}
	a.Set("Lena Hoffmann", "LH", fyne.NewStaticResource("broken.png", []byte("no picture")))
	if texts(a)[0].Hidden || !images(a)[1].Hidden {
		t.Error("a broken picture must leave the initials")
	}
	a.Set("", "", nil)
	if images(a)[0].Hidden || !texts(a)[0].Hidden {
		t.Error("a missing person is not asked for")
	}
}

func TestAvatarTakesTheMiddleOfAPicture(t *testing.T) {
	wide := image.NewNRGBA(image.Rect(0, 0, 30, 10))
	wide.Set(15, 5, color.NRGBA{R: 255, A: 255})
	var file bytes.Buffer
	if err := png.Encode(&file, wide); err != nil {
		t.Fatal(err)
	}
	got := middle(fyne.NewStaticResource("wide.png", file.Bytes()))
	if got == nil || got.Bounds().Dx() != 10 || got.Bounds().Dy() != 10 {
		t.Fatalf("got %v", got)
	}
	if r, _, _, _ := got.At(15, 5).RGBA(); r == 0 {
		t.Error("cut the wrong part")
	}
}

func TestTreeRow(t *testing.T) {
	var asked []fyne.Position
	row := NewTreeRow(RowData{Text: "Ein sehr langer Name einer Karte", Icon: "route", Count: "7 Ph."}, nil,
		func(at fyne.Position) { asked = append(asked, at) })
	show(t, row)
	row.Resize(fyne.NewSize(187, 28))
	p := palette.Light()
	text, count := texts(row)[0], texts(row)[1]
	if !strings.HasSuffix(text.Text, "…") || text.Position().X+text.MinSize().Width > count.Position().X {
		t.Errorf("text %q reaches into the count", text.Text)
	}
	restIcon := images(row)[0].Resource.Name()
	row.SetSelected(true)
	body := rects(row)[1]
	wantColour(t, "selected", body.FillColor, p.Surface)
	if body.Shadow.BlurRadius != 2 || !text.TextStyle.Bold || images(row)[0].Resource.Name() == restIcon {
		t.Error("selected needs shadow, weight and an accent icon")
	}
	row.MouseIn(mouse(1, 1))
	wantColour(t, "selected stays under hover", body.FillColor, p.Surface)
	row.Set(RowData{Text: "Maßnahmen", Icon: "flag", Badge: "2"})
	wantColour(t, "badge", texts(row)[2].Color, p.Bad)
	if texts(row)[2].Text != "2" || row.AccessibilityLabel() != "Maßnahmen" {
		t.Error("the badge is missing")
	}
	row.Set(RowData{Text: "Abzeichner fehlt", Avatar: &Person{}, Muted: true})
	wantColour(t, "muted", texts(row)[0].Color, p.Ink3)
	row.TappedSecondary(tap(7, 9))
	row.Disable()
	row.TappedSecondary(tap(7, 9))
	if len(asked) != 1 || asked[0] != fyne.NewPos(7, 9) {
		t.Errorf("menu asked for at %v", asked)
	}
}

func TestSectionHeader(t *testing.T) {
	added := 0
	h := NewSectionHeader("Personas", Tip{Text: "Persona hinzufügen"}, func() { added++ })
	show(t, h)
	h.add.Tapped(tap(1, 1))
	h.SetText("Karten", Tip{Text: "Karte hinzufügen"})
	if added != 1 || texts(h)[0].Text != "Karten" || h.add.AccessibilityLabel() != "Karte hinzufügen" {
		t.Error("the plus does not follow its heading")
	}
	h.Resize(fyne.NewSize(50, 30))
	if !strings.HasSuffix(texts(h)[0].Text, "…") {
		t.Error("a long heading must be cut")
	}
	plain := NewSectionHeader("Steuern", Tip{}, nil)
	show(t, plain)
	if plain.MinSize().Width >= h.MinSize().Width+20 {
		t.Error("a heading without plus needs no room for it")
	}
}

func TestDividers(t *testing.T) {
	level, upright := NewDivider(), NewUpright()
	show(t, level)
	level.Resize(fyne.NewSize(300, 5))
	if got := rects(level)[0].Size(); got != fyne.NewSize(300, 1) {
		t.Errorf("level: %v", got)
	}
	show(t, upright)
	upright.Resize(fyne.NewSize(9, 30))
	if got := rects(upright)[0]; got.Size() != fyne.NewSize(1, 20) || got.Position() != fyne.NewPos(4, 5) {
		t.Errorf("upright: %v at %v", got.Size(), got.Position())
	}
}

func TestIcon(t *testing.T) {
	i := NewIcon("home", 15, Ink3)
	show(t, i)
	first := images(i)[0].Resource.Name()
	i.SetName("flag")
	second := images(i)[0].Resource.Name()
	i.SetTone(Accent)
	if third := images(i)[0].Resource.Name(); first == second || second == third {
		t.Error("name or tone do not change the icon")
	}
	i.SetName("")
	if !images(i)[0].Hidden {
		t.Error("no name must hide the icon")
	}
}
