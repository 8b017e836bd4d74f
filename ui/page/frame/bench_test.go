package frame

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// BenchmarkUpdate is the time the bars take after a card was added, in a project of 50 maps with
// 80,000 cards.
func BenchmarkUpdate(b *testing.B) {
	app := test.NewApp()
	defer app.Quit()
	app.Settings().SetTheme(theme.New(theme.Light))
	doc, err := sample.Set("W4", sample.Params{Pictures: assets.Picture})
	if err != nil {
		b.Fatal(err)
	}
	s := &stand{t: b, words: i18n.New("de"), session: edit.NewSession(doc, nil)}
	f := New(s.params())
	defer f.Close()
	m := document.Maps(doc)[0].ID
	f.SetPage(Page{Kind: Map, ID: m, Center: kit.NewGround(kit.Ink3)})
	w := test.NewWindow(kit.NewHost(f))
	defer w.Close()
	w.Resize(fyne.NewSize(1600, 1000))
	c, err := document.NewChange(document.Edit{After: document.MapCards(doc, m)[0]})
	if err != nil {
		b.Fatal(err)
	}
	ev := edit.Event{Change: c, Place: edit.Place{Map: m}}
	b.ResetTimer()
	for range b.N {
		f.Update(ev)
	}
}
