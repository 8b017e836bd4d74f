package workbook

import "testing"

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
