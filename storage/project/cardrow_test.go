package project

import (
	"database/sql/driver"
	"fmt"
	"slices"
	"testing"

	"wegmarke/domain"
)

// cardTable is the table of the cards, and the same as if it were any other.
func cardTable(t *testing.T) (fast, general table) {
	t.Helper()
	tables, err := recordTables()
	must(t, err)
	fast = tables[slices.IndexFunc(tables, func(t table) bool { return t.name == domain.TableCard })]
	general = fast
	general.card = false
	if !fast.card {
		t.Fatal("cards are read in the general way: cardOf does not know all their columns")
	}
	return fast, general
}

func TestACardIsReadLikeAnyOtherRecord(t *testing.T) {
	fast, general := cardTable(t)
	card := domain.Card{
		ID: domain.NewID(), Lane: domain.NewID(), Step: domain.NewID(), Order: "a1", Text: "Text", Note: "Notiz", Basis: domain.BasisSurvey,
		Touchpoint: domain.NewID(), Measure: domain.NewID(), Indicator: domain.NewID(), Solves: domain.NewID(), Impact: 1, Effort: 2,
		Feeling: -2, At: 0.25, Expected: true, KeyMoment: true, Color: 3, Code: "sales",
	}
	for _, c := range []domain.Card{card, {ID: domain.NewID()}} {
		row := rowOf(general, c)
		if got, err := fast.read(row); err != nil || got != domain.Record(c) {
			t.Errorf("read %+v, %v instead of %+v", got, err, c)
		}
	}
	whole := rowOf(general, card)
	for i, name := range cardColumns() {
		for _, value := range []driver.Value{nil, "x", []byte("x"), make([]byte, 16), int64(2), int64(-9), 0.5} {
			row := slices.Clone(whole)
			row[i] = value
			got, err := fast.read(row)
			want, wantErr := general.read(row)
			if got != want || fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("%s is %v: read %+v, %v instead of %+v, %v", name, value, got, err, want, wantErr)
			}
		}
	}
}

// rowOf are the columns of a record as the engine gives them back.
func rowOf(t table, r domain.Record) []driver.Value {
	var row []driver.Value
	for _, v := range t.values(r) {
		row = append(row, v)
	}
	return row
}
