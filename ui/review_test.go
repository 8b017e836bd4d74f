package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/repair"
	"wegmarke/domain/round"
	"wegmarke/ui/page/review"
)

// reply is an answer to the map that is shown: some cards reworded, with conflicts where mine did so, too.
func reply(t testing.TB, w *window, name string, texts ...string) review.Answer {
	t.Helper()
	m := w.page.Map()
	base := merge.Snap(w.doc(), merge.SnapParams{Map: m, ID: domain.NewID()})
	theirs := w.doc().Clone()
	d := document.NewDraft(theirs)
	for _, text := range texts {
		for _, c := range document.MapCards(d, m) {
			if document.CardText(d, c) == text {
				if err := edit.SetText(d, c.ID, text+" laut "+name); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	c, err := d.Change()
	if err == nil {
		err = theirs.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	says := merge.Between(base, merge.Snap(theirs, merge.SnapParams{Map: m}))
	says.Map = m
	plan := merge.CompareAll(merge.SendingOf(base), merge.Now(w.doc(), merge.SendingOf(base)), merge.Answers{
		Author: name, Message: "Habe vor allem Closing ergänzt.", Maps: []merge.Theirs{says},
	})
	return review.Answer{Author: name, File: name + ".xlsx", Hash: name, Date: w.Today(), Plan: plan}
}

// press types keys for what has the keyboard.
func (w *window) press(text string) {
	for _, r := range text {
		w.win.Canvas().Focused().TypedRune(r)
	}
}

func TestChoicesOutliveLeaving(t *testing.T) {
	w, _ := open(t)
	a := reply(t, w, "Lena Hoffmann", "Werksführung", "Glossar Druckluft")
	entries := func() []domain.Entry {
		return document.Entries(w.doc(), document.Project(w.doc()).ID, catalog.ProjectAnswerChoices)
	}
	w.reviewAnswers([]review.Answer{a})
	w.press("x")
	w.review.Leave()
	if w.reviewing || len(entries()) != 1 {
		t.Fatalf("%d entries keep the choices", len(entries()))
	}
	if _, _, ok := w.session.CanUndo(); ok {
		t.Error("keeping choices can be undone")
	}
	w.reviewAnswers([]review.Answer{a})
	w.review.Take()
	if len(entries()) != 0 {
		t.Error("choices are kept after they have been carried out")
	}
	said := 0
	for _, text := range []string{"Werksführung", "Glossar Druckluft"} {
		for _, c := range document.MapCards(w.doc(), w.page.Map()) {
			if document.CardText(w.doc(), c) == text+" laut Lena Hoffmann" {
				said++
			}
		}
	}
	if said != 1 {
		t.Errorf("%d of the two texts were taken over", said)
	}
	w.table.Run("undo")
	w.cardSaying(t, "Werksführung")
	w.cardSaying(t, "Glossar Druckluft")
}

func TestChoicesOutliveTheProgram(t *testing.T) {
	w, f := open(t)
	f.project.path = kept(t, "a.wegmarke")
	a := reply(t, w, "Lena Hoffmann", "Werksführung", "Glossar Druckluft")
	w.reviewAnswers([]review.Answer{a})
	w.press("x")
	doc := w.doc()
	w.leave(t)
	got := document.Entries(doc, document.Project(doc).ID, catalog.ProjectAnswerChoices)
	if len(got) != 1 || !strings.Contains(got[0].Text, ":m") {
		t.Errorf("kept %+v", got)
	}
}

func TestSeveralAnswersAreOneStep(t *testing.T) {
	w, _ := open(t)
	lena := reply(t, w, "Lena Hoffmann", "Werksführung", "Glossar Druckluft")
	dirk := reply(t, w, "Dirk Wirth", "Werksführung", "Referenzkarte")
	w.reviewAnswers([]review.Answer{lena, dirk})
	w.review.Take()
	if !w.reviewing {
		t.Fatal("a conflict between two colleagues is passed over")
	}
	w.press("3")
	w.review.Take()
	for _, text := range []string{"Werksführung laut Dirk Wirth", "Glossar Druckluft laut Lena Hoffmann", "Referenzkarte laut Dirk Wirth"} {
		w.cardSaying(t, text)
	}
	w.table.Run("undo")
	for _, text := range []string{"Werksführung", "Glossar Druckluft", "Referenzkarte"} {
		w.cardSaying(t, text)
	}
}

func TestCopiesOfTheProject(t *testing.T) {
	w, f := open(t)
	other := w.doc().Clone()
	d := document.NewDraft(other)
	card := w.cardSaying(t, "Werksführung")
	person := document.Personas(d)[0]
	person.Quote = "Läuft."
	d.Put(person)
	if err := edit.SetText(d, card.ID, "Werksführung mit Kaffee"); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err == nil {
		err = other.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	f.other, f.otherDamage = other, repair.Report{Findings: []repair.Finding{{Kind: repair.Altered}}}
	w.table.Run("project.compare")
	if w.reviewing || len(f.asked) == 0 {
		t.Fatal("the damage of the copy is not told")
	}
	f.otherDamage = repair.Report{}
	w.table.Run("project.compare")
	if !w.reviewing {
		t.Fatal("the copy is not shown")
	}
	w.review.Take()
	if !w.reviewing {
		t.Fatal("something of a copy was chosen beforehand")
	}
	w.press("aa")
	w.review.Take()
	w.cardSaying(t, "Werksführung mit Kaffee")
	if got, _ := document.Find[domain.Persona](w.doc(), person.ID); got.Quote != "Läuft." {
		t.Errorf("the persona says %q", got.Quote)
	}
	w.table.Run("undo")
	w.cardSaying(t, "Werksführung")

	stranger, err := document.Load([]domain.Record{domain.Project{ID: domain.NewID(), Language: "de", Title: "Fremd"}})
	if err != nil {
		t.Fatal(err)
	}
	f.other = stranger
	asked := len(f.asked)
	w.table.Run("project.compare")
	if w.reviewing || len(f.asked) != asked+1 || !strings.Contains(f.asked[asked], "„Fremd“") {
		t.Errorf("asked %v", f.asked[asked:])
	}
}

func TestAnswersThatAreDroppedTogetherLieSideBySide(t *testing.T) {
	w, f := open(t)
	sent := merge.Send(w.doc(), merge.SendParams{ID: domain.NewID(), Maps: []domain.ID{w.page.Map()}})
	f.receipt = Receipt{Received: round.Received{Hash: "a", Date: w.Today()}, Base: sent}
	w.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI("/inbox/lena.xlsx"), storage.NewFileURI("/inbox/dirk.xlsx")})
	if !w.reviewing || len(w.review.Answers) != 2 {
		t.Fatalf("reviewing %v", w.reviewing)
	}
}
