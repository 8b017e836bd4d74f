package workbook

import (
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// The tests of this file come from sheets of records that were edited at random and first read wrongly.

// readingsOf lists the rows of the readings of a key figure, the empty one for a new reading last.
func (f *formTrip) readingsOf(title string) []int {
	f.t.Helper()
	rows, err := f.file.GetRows("Kennzahlen")
	f.must(err)
	var out []int
	below := false
	for i, r := range rows {
		below = below || strings.Contains(strings.Join(r, "|"), "wm:reading.date")
		if below && len(r) > 1 && r[1] == title {
			out = append(out, i+1)
		}
	}
	if len(out) < 3 {
		f.t.Fatalf("%s has the rows %v", title, out)
	}
	return out
}

// TestADeletedReadingIsGone: the line that waits for a new reading of the same key figure is not taken
// for it.
func TestADeletedReadingIsGone(t *testing.T) {
	f := newFormTrip(t)
	rows := f.readingsOf("Leads")
	f.must(f.file.RemoveRow("Kennzahlen", rows[len(rows)-2]))
	if p := f.plan(); len(p.Differences) != 1 || p.Differences[0].Kind != "removed" || len(p.Notes) != 0 {
		t.Errorf("the plan says\n%s", describe(p))
	}
}

func TestADeletedReadingIsNotTheNewOne(t *testing.T) {
	f := newFormTrip(t)
	rows := f.readingsOf("Leads")
	last := rows[len(rows)-1]
	f.set("Kennzahlen", figUnit, last, "31.03.2026")
	f.set("Kennzahlen", figValue, last, 240)
	f.must(f.file.RemoveRow("Kennzahlen", rows[0]))
	f.expect(`removed reading.value "161": "161" -> "" `, `added reading.value "240": "" -> "240" `)
}

func TestAnEmptiedValueIsNotNought(t *testing.T) {
	f := newFormTrip(t)
	rows := f.readingsOf("Leads")
	f.set("Kennzahlen", figValue, rows[0], nil)
	f.expect()
	f.set("Kennzahlen", figUnit, rows[0], nil)
	if p := f.plan(); len(p.Differences) != 1 || p.Differences[0].Kind != "removed" {
		t.Errorf("without its day and its value the plan says\n%s", describe(p))
	}
}

// swap exchanges what two rows show between two columns.
func (f *formTrip) swap(sheet string, one, two, from, to int) {
	f.t.Helper()
	for col := from; col <= to; col++ {
		a, err := f.file.GetCellValue(sheet, at(col, one), excelize.Options{RawCellValue: true})
		f.must(err)
		b, err := f.file.GetCellValue(sheet, at(col, two), excelize.Options{RawCellValue: true})
		f.must(err)
		f.set(sheet, col, one, asTyped(b))
		f.set(sheet, col, two, asTyped(a))
	}
}

// asTyped is a number where a text is one.
func asTyped(s string) any {
	if v, err := strconv.ParseFloat(s, 64); err == nil {
		return v
	}
	return s
}

// TestRowsSortedWithoutTheHiddenColumn: the IDs stay where they were and then stand before other
// records.
func TestRowsSortedWithoutTheHiddenColumn(t *testing.T) {
	f := newFormTrip(t)
	_, one := f.find("Maßnahmen", "Rechner live stellen", 0)
	f.swap("Maßnahmen", one, one+1, 2, 11)
	f.swap("Maßnahmen", one+2, one+3, 2, 11)
	_, place := f.find("Touchpoints", "Hotline", 0)
	f.swap("Touchpoints", place, place-1, 2, 47)
	f.set("Touchpoints", 2, place-1, "Telefon") // the title of a row that was sorted
	f.expect(`changed touchpoint.title "Hotline": "Hotline" -> "Telefon" probable`)
}

// TestQuestionsSortedWithoutTheHiddenColumn: what a line asks tells which one it is.
func TestQuestionsSortedWithoutTheHiddenColumn(t *testing.T) {
	f := newFormTrip(t)
	const s = "Checklisten"
	_, row := f.find(s, "Geht der Blick über den Abschluss hinaus?", 0)
	f.set(s, 3, row, "Teilweise")
	f.swap(s, row, row-1, 2, 4)
	if p := f.plan(); len(p.Differences) != 1 || p.Differences[0].Values["field"] != "factor.lifecycle" {
		t.Errorf("the plan says\n%s", describe(p))
	}
}
