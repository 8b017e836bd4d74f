package privacy_test

import (
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/privacy"
	"wegmarke/domain/sample"
)

// put writes records into a copy of a document.
func put(t *testing.T, doc *document.Document, records ...domain.Record) *document.Document {
	t.Helper()
	out := doc.Clone()
	d := document.NewDraft(out)
	for _, r := range records {
		d.Put(r)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := out.Apply(c); err != nil {
		t.Fatal(err)
	}
	return out
}

func story(t *testing.T) (*document.Document, domain.ID) {
	t.Helper()
	doc, err := sample.Story(sample.Params{Lang: "de"})
	if err != nil {
		t.Fatal(err)
	}
	return doc, document.Maps(doc)[0].ID
}

func everything(doc *document.Document) merge.SendParams {
	p := merge.SendParams{ID: domain.NewID(), Touchpoints: true, Measures: true, Indicators: true, Checklists: true}
	for _, m := range document.Maps(doc) {
		p.Maps = append(p.Maps, m.ID)
	}
	for _, x := range document.Personas(doc) {
		p.Personas = append(p.Personas, x.ID)
	}
	return p
}

func TestTheSampleTellsAboutNobody(t *testing.T) {
	doc, _ := story(t)
	for _, f := range privacy.Look(doc, merge.Send(doc, everything(doc))) {
		if f.Kind != privacy.Author {
			t.Errorf("found %s %q in %q", f.Kind, f.Text, f.Places[0].Around)
		}
	}
}

func TestWhatIsLeftOutIsNeitherSentNorComesBack(t *testing.T) {
	doc, m := story(t)
	card := document.MapCards(doc, m)[0]
	card.Text = "Ruft lena.hoffmann@tauberwerk.de oder 0171 2345678 an"
	comment := domain.Comment{ID: domain.NewID(), Subject: card.ID, Author: "Dirk Wirth", Date: "2026-03-05", Text: "Frau Schmidt fragen: 0171 2345678"}
	persona := document.Personas(doc)[0]
	persona.Company = "Nordhang, einkauf@nordhang.de"
	doc = put(t, doc, card, comment, persona)

	params := everything(doc)
	found := privacy.Look(doc, merge.Send(doc, params))
	byText := map[string]privacy.Finding{}
	for _, f := range found {
		byText[f.Text] = f
	}
	for text, places := range map[string]int{
		"lena.hoffmann@tauberwerk.de": 1, "0171 2345678": 2, "Frau Schmidt": 1, "Dirk Wirth": 1, "einkauf@nordhang.de": 2,
	} {
		if f, ok := byText[text]; !ok || len(f.Places) < places {
			t.Errorf("%q was found at %d places, want %d", text, len(f.Places), places)
		}
	}
	if p := byText["lena.hoffmann@tauberwerk.de"].Places[0]; p.Map != m || p.Record != card.ID || p.Lane == "" || p.Column == "" || p.Around != card.Text {
		t.Errorf("it stands at %+v", p)
	}

	without := []privacy.Finding{byText["0171 2345678"], byText["Dirk Wirth"], byText["einkauf@nordhang.de"]}
	out, err := privacy.Omit(doc, without)
	if err != nil {
		t.Fatal(err)
	}
	sent := merge.Send(out, params)
	b, err := sent.Encode()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range without {
		if strings.Contains(string(b), f.Text) {
			t.Errorf("%q goes out all the same", f.Text)
		}
	}
	if !strings.Contains(string(b), "lena.hoffmann@tauberwerk.de") {
		t.Error("what the user wants to send is gone")
	}
	if now, _ := document.Find[domain.Card](doc, card.ID); now.Text != card.Text {
		t.Errorf("the project itself says %q now", now.Text)
	}

	// The file comes back as it was sent.
	snap, _ := sent.Map(m)
	theirs := merge.Theirs{Map: m}
	for i, it := range snap.Items {
		theirs.Found = append(theirs.Found, merge.Found{Card: it.Card, Place: merge.Place{Lane: it.Lane, Step: it.Step, Rank: i}, Fields: it.Fields})
	}
	plan := merge.CompareAll(sent, merge.Now(doc, sent), merge.Answers{Maps: []merge.Theirs{theirs}})
	for _, d := range plan.Differences {
		if d.Map == m {
			t.Errorf("comes back as a change: %+v", d)
		}
	}
}
