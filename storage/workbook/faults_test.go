package workbook

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// The tests of this file come from workbooks that were edited at random and first read wrongly.

// with adds cards to the map of the fixture.
func (f *fixture) with(cards ...domain.Card) *fixture {
	f.t.Helper()
	d := document.NewDraft(f.doc)
	order := "b00"
	for i, c := range cards {
		order, _ = domain.OrderBetween(order, "")
		c.ID, c.Order = id(40, i), order
		d.Put(c)
	}
	c, err := d.Change()
	if err != nil {
		f.t.Fatal(err)
	}
	if err := f.doc.Apply(c); err != nil {
		f.t.Fatal(err)
	}
	return f
}

// TestARowAboveTheRestOfALane: with the first row of a lane its name was deleted. A row that somebody
// put in its place says nothing of either lane, and belongs to what is left of the one below.
func TestARowAboveTheRestOfALane(t *testing.T) {
	for _, tc := range []struct {
		name   string
		filled bool // the spare row of the lane above
		want   string
	}{
		{"the name of the lane above ends before it", false, "Ideen & Lösungen"},
		{"also if its last row is in use", true, "Ideen & Lösungen"},
	} {
		tr := newTrip(t, newFixture(t))
		_, row := tr.cellOf("Leckage-Rechner in 60 Sekunden")
		if tc.filled {
			tr.set(3, row-1, "Niemand ruft zurück")
		}
		tr.must(tr.file.RemoveRow(mapSheet, row))
		tr.must(tr.file.InsertRows(mapSheet, row, 2))
		tr.set(3, row, "Messbus")
		tr.set(3, row+1, "Messwagen")
		said := 0
		for _, d := range tr.compare().Differences {
			if d.After == "Messbus" || d.After == "Messwagen" {
				if said++; d.Lane != tc.want {
					t.Errorf("%s: %q is new in %q", tc.name, d.After, d.Lane)
				}
			}
		}
		if said != 2 {
			t.Errorf("%s: %d of 2 cards are new", tc.name, said)
		}
	}
}

// TestARowBelowALane: as long as the lane below has its name, a new row belongs to the lane above.
func TestARowBelowALane(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	_, row := tr.cellOf("Leckage-Rechner in 60 Sekunden")
	tr.must(tr.file.InsertRows(mapSheet, row, 1))
	tr.set(3, row, "Niemand ruft zurück")
	tr.expect(`added text Schmerzpunkte/Awareness: "" -> "Niemand ruft zurück"`)
}

// TestACardThatNowSaysWhatAnotherSaid: two texts that were alike are both changed in their cells, the
// one so that it says what the other said.
func TestACardThatNowSaysWhatAnotherSaid(t *testing.T) {
	tr := newTrip(t, newFixture(t).with(
		domain.Card{Lane: laneID(5), Step: stepID(0), Text: "Einladung mit festem Beginn"},
		domain.Card{Lane: laneID(5), Step: stepID(3), Text: "Einladung mit Beginn"},
	))
	tr.edit("Einladung mit Beginn", "Einladung Grafik Beginn")
	tr.edit("Einladung mit festem Beginn", "Einladung mit Beginn")
	tr.expect(
		`changed text Ideen & Lösungen/Awareness: "Einladung mit festem Beginn" -> "Einladung mit Beginn"`,
		`changed text Ideen & Lösungen/Closing: "Einladung mit Beginn" -> "Einladung Grafik Beginn"`,
	)
}

// TestAMovedCardWhoseCellIsUsedAgain: the card was moved and written on, and something else stands in
// its old cell.
func TestAMovedCardWhoseCellIsUsedAgain(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	col, row := tr.cellOf("Hotline bis 17 Uhr")
	tr.set(col, row, "Entwurf aber Formular")
	tr.set(col+2, row, "Vertrag bis 17 Uhr")
	tr.expect(
		`changed text Schmerzpunkte/Retention: "Hotline bis 17 Uhr" -> "Vertrag bis 17 Uhr" (probable)`,
		`added text Schmerzpunkte/Retention: "" -> "Entwurf aber Formular"`,
		`moved place Schmerzpunkte/Advocacy: "Schmerzpunkte, Retention" -> "Schmerzpunkte, Advocacy" (probable)`,
	)
}

// TestTwoFeelingsWithoutIdentity: what stands below a second feeling tells it from the first, of which
// only one value is left.
func TestTwoFeelingsWithoutIdentity(t *testing.T) {
	tr := newTrip(t, newFixture(t).with(
		domain.Card{Lane: laneID(3), Step: stepID(5), At: 0.9, Feeling: 1},
		domain.Card{Lane: laneID(3), Step: stepID(6), At: 0.8, Feeling: 2, Text: "Endlich Werte"},
		domain.Card{Lane: laneID(3), Step: stepID(6), At: 0.9, Feeling: 2, Text: "Wo bleibt der Bericht?"},
	))
	_, first := tr.cellOf("Endlich Werte")
	if _, second := tr.cellOf("Wo bleibt der Bericht?"); second != first+2 {
		t.Fatalf("the reasons stand in rows %d and %d", first, second)
	}
	for col := 3; col < 9; col++ { // all but the one that both rows say
		tr.set(col, first-1, "")
	}
	tr.must(tr.file.RemoveCol(mapSheet, "A"))
	tr.must(tr.file.RemoveRow(mapSheet, 1))
	for _, d := range tr.compare().Differences {
		if d.Kind != "removed" {
			t.Errorf("%s %s %q -> %q", d.Kind, d.Field, d.Before, d.After)
		}
	}
}

// TestACardMovedIntoASpareRowWithoutIdentity: the only card of the second row of a lane now stands in
// the spare row of another lane, whose name reaches down to it.
func TestACardMovedIntoASpareRowWithoutIdentity(t *testing.T) {
	for _, joined := range []bool{true, false} {
		tr := newTrip(t, newFixture(t).with(domain.Card{Lane: laneID(1), Step: stepID(2), Text: "Ein Ziel in der zweiten Reihe"}))
		col, row := tr.cellOf("Ein Ziel in der zweiten Reihe")
		_, first := tr.cellOf("Kosten der Leckagen unbekannt")
		tr.set(col, row, "")
		tr.set(col, first+2, "Ein Ziel in der zweiten Reihe")
		if !joined { // as where the values were typed into a new sheet
			merged, err := tr.file.GetMergeCells(mapSheet)
			tr.must(err)
			for _, m := range merged {
				tr.must(tr.file.UnmergeCell(mapSheet, m.GetStartAxis(), m.GetEndAxis()))
			}
		}
		tr.must(tr.file.RemoveCol(mapSheet, "A"))
		tr.must(tr.file.RemoveRow(mapSheet, 1))
		tr.expect(`moved place Schmerzpunkte/Decision: "Ziele, Decision" -> "Schmerzpunkte, Decision"`)
	}
}

// TestANewTextInAnotherLane: a card is gone with its column, and a new one in another lane shares its last
// words. That is no change of the one that is gone.
func TestANewTextInAnotherLane(t *testing.T) {
	tr := newTrip(t, newFixture(t).with(
		domain.Card{Lane: laneID(4), Step: stepID(3), Text: "Findet die Druckluftstation am Freitagnachmittag nicht"},
	))
	col, _ := tr.cellOf("Findet die Druckluftstation am Freitagnachmittag nicht")
	_, row := tr.cellOf("Leckage-Rechner in 60 Sekunden")
	name, err := excelize.ColumnNumberToName(col)
	tr.must(err)
	tr.must(tr.file.RemoveCol(mapSheet, name))
	tr.set(col+1, row+1, "Gespräch kostet die Amortisationsrechnung am Freitagnachmittag?")
	added := false
	for _, d := range tr.compare().Differences {
		if d.After == "Gespräch kostet die Amortisationsrechnung am Freitagnachmittag?" {
			added = d.Kind == merge.Added
			if !added {
				t.Errorf("%s %q -> %q", d.Kind, d.Before, d.After)
			}
		}
	}
	if !added {
		t.Error("the new card is not reported")
	}
}
