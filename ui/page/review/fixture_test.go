package review

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/raster"
	"wegmarke/domain/sample"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// answer is the story of the sample with an answer to it: of the cards of actions, the first was
// reworded on both sides, the second only there, the third was removed there, the fourth moved.
func answer(t testing.TB) (merge.Plan, *document.Document) {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de", Today: "2026-03-12", Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	m := document.Maps(doc)[0].ID
	snap := func(v document.View) merge.Snapshot { return merge.Snap(v, merge.SnapParams{Map: m, Hidden: true}) }
	base := snap(doc)
	mine, theirs := doc.Clone(), doc.Clone()
	cards := actions(doc, m)
	edit(t, mine, func(d *document.Draft) { reword(d, cards[0], "Meldet den Druckabfall per App") })
	edit(t, theirs, func(d *document.Draft) {
		reword(d, cards[0], "Meldet den Druckabfall am Telefon")
		reword(d, cards[1], "Vergleicht drei Anbieter")
		d.RemoveTree(cards[2].ID)
		moved := cards[3]
		moved.Step = cards[1].Step
		d.Put(moved)
		d.Put(domain.Card{ID: domain.NewID(), Lane: cards[4].Lane, Step: cards[4].Step, Order: cards[4].Order, Text: "Prüft die Nutzung der Abwärme"})
	})
	plan := merge.Compare(base, snap(mine), merge.Between(base, snap(theirs)))
	plan.Author = "Lena Hoffmann"
	return plan, mine
}

func actions(v document.View, m domain.ID) []domain.Card {
	var out []domain.Card
	for _, c := range document.MapCards(v, m) {
		if lane, _ := document.Find[domain.Lane](v, c.Lane); lane.Kind == domain.LaneActions {
			out = append(out, c)
		}
	}
	return out
}

func reword(d *document.Draft, c domain.Card, text string) {
	c.Text = text
	d.Put(c)
}

func edit(t testing.TB, doc *document.Document, f func(*document.Draft)) {
	t.Helper()
	d := document.NewDraft(doc)
	f(d)
	c, err := d.Change()
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// stage is a page in a window.
type stage struct {
	page    *Review
	window  fyne.Window
	words   *i18n.Catalog
	applied [][]merge.Decision
	topics  int
	applies int
	left    int
	kept    string
}

func show(t testing.TB, view document.View, plans ...merge.Plan) *stage {
	t.Helper()
	return again(t, view, "", plans...)
}

func again(t testing.TB, view document.View, kept string, plans ...merge.Plan) *stage {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.Light))
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	st := &stage{words: i18n.New("de")}
	p := Params{
		View: view, Words: st.words, Today: "2026-03-12", Sent: "2026-03-05", Kept: kept,
		Fonts: fonts, Painters: []*raster.Painter{raster.New(raster.Params{Fonts: fonts})},
		OnApply: func(d [][]merge.Decision, topics int) {
			st.applied, st.topics = d, topics
			st.applies++
		},
		OnLeave: func(kept string) {
			st.kept = kept
			st.left++
		},
		OnHelp: func() {},
	}
	for _, plan := range plans {
		p.Answers = append(p.Answers, Answer{Author: plan.Author, File: "Antwort LH.xlsx", Date: "2026-03-12", Plan: plan})
	}
	st.page = New(p)
	st.window = test.NewTempWindow(t, kit.NewHost(st.page))
	st.window.SetPadded(false)
	st.window.Resize(fyne.NewSize(1180, 720))
	st.page.Focus(st.window.Canvas())
	return st
}

func (st *stage) key(names ...fyne.KeyName) {
	for _, n := range names {
		st.page.list.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func (st *stage) typed(text string) {
	for _, r := range text {
		st.page.list.TypedRune(r)
	}
}

// at is the topic below the cursor.
func (st *stage) at() topic { return st.page.decisions.topics[st.page.list.topic()] }

// says are all texts in view.
func says(o fyne.CanvasObject) []string {
	var out []string
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			out = append(out, says(child)...)
		}
	case *canvas.Text:
		if o.Visible() {
			out = append(out, o.Text)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			if o.Visible() {
				out = append(out, says(child)...)
			}
		}
	}
	return out
}
