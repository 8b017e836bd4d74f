package workbook

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain/document"
)

// marking is a fixture one card of which has a bold word.
func marking(t *testing.T) *fixture {
	f := newFixture(t)
	for _, c := range document.MapCards(f.doc, mapID) {
		if c.Text == "Bucht Wartung" {
			c.Text = "Bucht **Wartung** gern"
			d := document.NewDraft(f.doc)
			d.Put(c)
			change, err := d.Change()
			if err == nil {
				err = f.doc.Apply(change)
			}
			if err != nil {
				t.Fatal(err)
			}
			return f
		}
	}
	t.Fatal("the card is missing")
	return nil
}

func TestBoldPartsTravelAsRichText(t *testing.T) {
	tr := newTrip(t, marking(t))
	col, row := tr.cellOf("Bucht **Wartung** gern")
	runs, err := tr.file.GetCellRichText(mapSheet, at(col, row))
	tr.must(err)
	if len(runs) != 3 || runs[0].Font.Bold || !runs[1].Font.Bold || runs[1].Text != "Wartung" || runs[2].Text != " gern" {
		t.Fatalf("the cell has the runs %+v", runs)
	}
	tr.expect()
}

func TestBoldPartsOfAnAnswerComeBack(t *testing.T) {
	tr := newTrip(t, marking(t))
	rich := func(text string, runs ...excelize.RichTextRun) {
		col, row := tr.cellOf(text)
		tr.must(tr.file.SetCellRichText(mapSheet, at(col, row), runs))
	}
	bold := &excelize.Font{Bold: true}
	rich("Prüft Nutzung der Abwärme", excelize.RichTextRun{Text: "Prüft "}, excelize.RichTextRun{Text: "Nutzung", Font: bold}, excelize.RichTextRun{Text: " der Abwärme"})
	// A program that lost what was bold has changed nothing.
	tr.edit("Bucht **Wartung** gern", "Bucht Wartung gern")
	tr.expect(`changed text Kundenaktionen/After Sales: "Prüft Nutzung der Abwärme" -> "Prüft **Nutzung** der Abwärme"`)
}
