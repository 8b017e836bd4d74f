package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

func TestButtonShortensItsWords(t *testing.T) {
	b := NewButton(ButtonParams{Text: "Kompressorstation DACH", Icon: "file", Kind: Quiet})
	show(t, b)
	full := b.MinSize()
	b.Resize(fyne.NewSize(full.Width-30, full.Height))
	line := texts(b)[0]
	if line.Text == b.text || b.MinSize() != full {
		t.Errorf("shows %q, asks for %v instead of %v", line.Text, b.MinSize(), full)
	}
	if line.Position().X+line.MinSize().Width > b.Size().Width-12 {
		t.Errorf("%q runs into the border", line.Text)
	}
	b.Resize(full)
	if line.Text != b.text {
		t.Errorf("with room again it shows %q", line.Text)
	}
}

func TestSmallPrint(t *testing.T) {
	b := NewButton(ButtonParams{Text: "Deutsch", Kind: Quiet, Tiny: true, Plain: true})
	show(t, b)
	line := texts(b)[0]
	if b.MinSize().Height != 20 || line.TextSize != 11 || line.FontSource != nil {
		t.Errorf("height %v, text %v", b.MinSize().Height, line.TextSize)
	}
}

func TestSearchHandsShortcutsOn(t *testing.T) {
	left, used := 0, true
	s := NewSearchField(SearchParams{
		EscapeLeaves: true, Leave: func() { left++ }, Forward: func(fyne.Shortcut) bool { return used },
	})
	show(t, s)
	s.Focus()
	test.Type(s.entry, "ab")
	s.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	if s.entry.SelectedText() != "" {
		t.Error("the field kept a shortcut that somebody used")
	}
	used = false
	s.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	if s.entry.SelectedText() != "ab" {
		t.Error("the field lost a shortcut that nobody used")
	}
	s.entry.TypedKey(key(fyne.KeyEscape))
	if s.Text() != "" || left != 1 {
		t.Errorf("one Escape left %q and called back %d times", s.Text(), left)
	}
}

func TestRowGivesKeysAwayFirst(t *testing.T) {
	opened, asked := 0, []fyne.KeyName(nil)
	r := NewTreeRow(RowData{Text: "Karte"}, func() { opened++ }, nil)
	show(t, r)
	r.OnKey(func(n fyne.KeyName) bool {
		asked = append(asked, n)
		return n == fyne.KeyDown
	})
	r.TypedKey(key(fyne.KeyDown))
	r.TypedKey(key(fyne.KeyReturn))
	if len(asked) != 2 || opened != 1 {
		t.Errorf("asked for %q, opened %d times", asked, opened)
	}
}

func TestParagraph(t *testing.T) {
	p := NewParagraph("Als Nächstes: Geht der Blick über den Abschluss hinaus?", Compact, Ink2, 171)
	show(t, p)
	if got := p.MinSize(); got != fyne.NewSize(171, 30) {
		t.Errorf("two lines take %v", got)
	}
	wantColour(t, "words", texts(p)[0].Color, palette.Light().Ink2)
	p.SetText("Kurz")
	lines := texts(p)
	if p.MinSize().Height != 15 || lines[0].Text != "Kurz" || !lines[1].Hidden {
		t.Errorf("one line takes %v and shows %q", p.MinSize(), lines[0].Text)
	}
}

func TestBrand(t *testing.T) {
	x := NewText("Wegmarke", Brand, Ink)
	show(t, x)
	if line := texts(x)[0]; line.TextSize != 14 || x.weight != theme.SemiBold || x.MinSize().Height != 18 {
		t.Errorf("size %v in %v", line.TextSize, x.MinSize())
	}
}
