package ui

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
)

// sendOut sends the map that is shown as the real workbook service does it.
func sendOut(t *testing.T, w *window, f *fakeWorld) domain.ID {
	t.Helper()
	w.table.Run("workbook.export")
	s := f.shipped
	s.Out.ID = domain.NewID()
	sent := merge.Send(s.Doc, s.Out)
	base, err := sent.Encode()
	if err != nil {
		t.Fatal(err)
	}
	x := domain.Exchange{ID: sent.ID, Map: w.page.Map(), Date: "2026-03-05", File: "runde.xlsx", Base: string(base)}
	if err := w.note("undo.workbook.sent", func(d *document.Draft) error { return round.Register(d, x, s.To, s.Due) }); err != nil {
		t.Fatal(err)
	}
	f.receipt = Receipt{Base: sent}
	return sent.ID
}

// answered is what comes back where nobody changed anything but one card.
func answered(t *testing.T, f *fakeWorld, author, hash, before, after string) Receipt {
	t.Helper()
	r := f.receipt
	m := r.Base.Maps[0]
	says := merge.Theirs{Map: m.Map}
	for i, it := range m.Items {
		fields := map[merge.Field]string{}
		for k, v := range it.Fields.All() {
			if fields[k] = v; v == before && k == merge.FieldText {
				fields[k] = after
			}
		}
		says.Found = append(says.Found, merge.Found{Card: it.Card, Place: merge.Place{Lane: it.Lane, Step: it.Step, Rank: i}, Fields: merge.ValuesOf(fields)})
	}
	r.Received = round.Received{Hash: hash, Date: "2026-03-12", Answers: merge.Answers{Author: author, Maps: []merge.Theirs{says}}}
	return r
}

func TestNothingAboutPeopleGoesOutUnasked(t *testing.T) {
	w, f := open(t)
	card := w.cardSaying(t, "Werksführung")
	w.commit(edit.Label{Key: "undo.card.text"}, "", func(d *document.Draft) error {
		return edit.SetText(d, card.ID, "Fragen an lena@firma.de oder 0171 2345678")
	})
	f.picked = "/somewhere/runde.xlsx"
	w.table.Run("workbook.export")
	if len(f.private.Finds) < 2 || f.private.Finds[0].Text != "lena@firma.de" || !strings.Contains(f.private.Finds[0].Place, "Ideen") {
		t.Fatalf("asked about %+v", f.private.Finds)
	}
	out, _ := document.Find[domain.Card](f.shipped.Doc, card.ID)
	if out.Text != "Fragen an […] oder […]" {
		t.Errorf("goes out as %q", out.Text)
	}
	w.cardSaying(t, "Fragen an lena@firma.de oder 0171 2345678")

	// What goes out all the same is not asked for anew, and the settings do not tell it.
	f.keepFinds = true
	w.table.Run("workbook.export")
	if out, _ = document.Find[domain.Card](f.shipped.Doc, card.ID); !strings.Contains(out.Text, "lena@firma.de") {
		t.Errorf("goes out as %q", out.Text)
	}
	w.table.Run("workbook.export")
	if !f.private.Finds[0].Kept {
		t.Error("the decision is forgotten")
	}
	for _, m := range w.settings().Sending.Kept {
		if strings.Contains(m, "lena") {
			t.Error("the settings hold the address")
		}
	}
}

func TestSendingRemembersTheLastChoice(t *testing.T) {
	w, f := open(t)
	f.choose = func(c *dialog.SendingChoice) {
		c.Scope, c.A4, c.Comments, c.Author, c.Language, c.Due, c.To = dialog.ScopeChosen, true, false, false, 1, "2026-03-25", "Lena <lena@firma.de>, Dirk"
		for i := range c.Parts {
			c.Parts[i] = i == len(document.Maps(w.doc())) // the touchpoints
		}
		c.Home = []domain.ID{document.Lanes(w.doc(), w.page.Map())[0].ID}
	}
	w.table.Run("workbook.export")
	out := f.shipped
	if !out.A4 || out.Author != "" || !out.Out.WithoutComments || out.Out.Language != "en" || !out.Out.Touchpoints || len(out.Out.Maps) != 0 {
		t.Errorf("went out: %+v", out.Out)
	}
	if !slices.Equal(out.To, []round.Addressee{{Name: "Lena", Address: "lena@firma.de"}, {Name: "Dirk"}}) || out.Due != "2026-03-25" {
		t.Errorf("to %+v until %s", out.To, out.Due)
	}
	if s := round.List(w.doc()); len(s) != 1 || s[0].Out() != 2 || s[0].Due != "2026-03-25" {
		t.Errorf("noted %+v", s)
	}
	f.choose = nil
	w.table.Run("workbook.export")
	c := f.asking.Choice
	if c.Scope != dialog.ScopeChosen || !c.A4 || c.Comments || c.Author || c.Language != 1 || c.Due != "2026-03-25" || len(c.Home) != 1 || c.To != "" {
		t.Errorf("begins with %+v", c)
	}
	// The map at hand goes along with what was chosen.
	if on := slices.Index(c.Parts, true); on != 0 || !c.Parts[len(document.Maps(w.doc()))] {
		t.Errorf("parts %v", c.Parts)
	}
}

func TestTheFirstSendingIsTheMapAtHand(t *testing.T) {
	w, f := open(t)
	w.openMap(document.Maps(w.doc())[1].ID)
	w.table.Run("workbook.export")
	out := f.shipped
	if len(out.Out.Maps) != 1 || out.Out.Maps[0] != w.page.Map() || out.Out.Touchpoints || len(out.Out.Personas) != 0 || out.Due != "2026-03-12" {
		t.Errorf("went out: %+v until %s", out.Out, out.Due)
	}
	if text, any := f.asking.Holds(f.asking.Choice); !any || !strings.Contains(text, "1 Blatt") {
		t.Errorf("said to hold %q", text)
	}
	none := f.asking.Choice
	none.Parts = make([]bool, len(none.Parts))
	if _, any := f.asking.Holds(none); any {
		t.Error("an empty workbook could be sent")
	}
	all := f.asking.Choice
	all.Parts = slices.Repeat([]bool{true}, len(all.Parts))
	f.choose = func(c *dialog.SendingChoice) { *c = all }
	w.table.Run("workbook.export")
	if out = f.shipped; len(out.Out.Maps) != 3 || len(out.Out.Personas) != 4 || !out.Out.Checklists || !out.Out.Indicators || !out.Out.Measures {
		t.Errorf("the whole project is %+v", out.Out)
	}
}

func TestAnAnswerIsKeptAndTheSameFileNoticed(t *testing.T) {
	w, f := open(t)
	sent := sendOut(t, w, f)
	f.receipt = answered(t, f, "Lena Hoffmann", "aa", "Werksführung", "Werksführung im Mai")
	w.importPath("/inbox/antwort.xlsx")
	if !w.reviewing {
		t.Fatal("the answer does not lie open")
	}
	w.endReview()
	s, _ := round.Find(w.doc(), sent)
	if len(s.Waiting()) != 1 || s.Waiting()[0].Author != "Lena Hoffmann" || s.Out() != 0 {
		t.Fatalf("kept %+v", s.Answers)
	}

	// The file is gone; the answer is opened on the page and leads back there.
	w.showAnswers()
	w.lookAgain([]domain.ID{s.Answers[0].ID})
	if !w.reviewing || len(w.review.Answers[0].Plan.Differences) != 1 {
		t.Fatal("what was kept does not open")
	}
	answers := w.review.Answers
	decisions := [][]merge.Decision{{{Choice: merge.TakeTheirs}}}
	w.takeOver(answers, decisions, 1)
	w.cardSaying(t, "Werksführung im Mai")
	if w.pane != pane(w.answers) {
		t.Error("the review does not lead back to the page")
	}
	if s, _ = round.Find(w.doc(), sent); len(s.Waiting()) != 0 || s.Answers[0].Taken == "" {
		t.Errorf("not noted: %+v", s.Answers)
	}

	w.importPath("/inbox/antwort.xlsx")
	if w.reviewing || len(f.asked) == 0 || !strings.Contains(f.asked[len(f.asked)-1], "schon eingearbeitet") {
		t.Fatalf("the same file is not noticed: %q", f.asked)
	}
	f.answer = func(c dialog.Choice) { c.Answers[0].Do() }
	w.importPath("/inbox/antwort.xlsx")
	if !w.reviewing {
		t.Error("it cannot be looked at again")
	}
	w.endReview()
	f.answer = nil

	// Undo takes the note back, too.
	w.table.Run("undo")
	if s, _ = round.Find(w.doc(), sent); len(s.Waiting()) != 1 {
		t.Error("after undo the answer counts as taken over")
	}
	w.cardSaying(t, "Werksführung")
}

func TestSeveralAnswersOpenTogether(t *testing.T) {
	w, f := open(t)
	sent := sendOut(t, w, f)
	for _, c := range [][3]string{{"Lena", "aa", "Werksführung im Mai"}, {"Dirk", "bb", "Werksführung im Juni"}} {
		r := f.receipt
		f.receipt = answered(t, f, c[0], c[1], "Werksführung", c[2])
		w.importPath("/inbox/" + c[0] + ".xlsx")
		w.endReview()
		f.receipt = r
	}
	s, _ := round.Find(w.doc(), sent)
	var ids []domain.ID
	for _, a := range s.Waiting() {
		ids = append(ids, a.ID)
	}
	w.lookAgain(ids)
	if !w.reviewing || len(w.review.Answers) != 2 || w.review.Answers[1].Author != "Dirk" {
		t.Errorf("%d answers lie open", len(ids))
	}
}

func TestDeletingASendingCanBeUndone(t *testing.T) {
	w, f := open(t)
	f.choose = func(c *dialog.SendingChoice) { c.To = "Lena" }
	sent := sendOut(t, w, f)
	f.choose = nil
	before := len(round.List(w.doc()))
	w.showAnswers()
	w.removeSending(sent)
	if len(round.List(w.doc())) != before-1 {
		t.Fatal("it is still there")
	}
	w.table.Run("undo")
	s, ok := round.Find(w.doc(), sent)
	if !ok || len(s.To) != 1 || w.pane != pane(w.answers) {
		t.Errorf("came back as %+v", s)
	}
	w.sendAgain(sent)
	if c := f.asking.Choice; c.To != "Lena" || len(f.shipped.Out.Maps) != 1 {
		t.Errorf("again: %+v", c)
	}
}

func TestMailsNameTheFileAndTheDay(t *testing.T) {
	w, _ := open(t)
	to := []round.Addressee{{Name: "Lena Hoffmann", Address: "lena+x@firma.de"}, {Address: "d@f.de"}}
	body := w.mailText(i18n.New("de"), "mail.text", "Rück & Lauf 100%.xlsx", to, "2026-03-12")
	u := mailURL(to, "Neukauf: Ihre Sicht", body)
	text := u.String()
	if !strings.HasPrefix(text, "mailto:lena+x@firma.de,d@f.de?subject=Neukauf%3A%20Ihre%20Sicht&body=") || strings.Contains(strings.SplitN(text, "?", 2)[1], "+") {
		t.Errorf("opens %s", text)
	}
	values, err := url.ParseQuery(strings.SplitN(text, "?", 2)[1])
	if err != nil {
		t.Fatal(err)
	}
	got := values.Get("body")
	for _, part := range []string{"„Rück & Lauf 100%.xlsx“", "12.03.2026", "Katharina Brandt", "\r\n1. Die Datei öffnen"} {
		if !strings.Contains(got, part) {
			t.Errorf("the mail does not say %q: %s", part, got)
		}
	}
	if len(text) > 2000 {
		t.Errorf("%d letters are too many for some systems", len(text))
	}
}
