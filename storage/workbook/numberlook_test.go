package workbook

import (
	"bytes"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain/intake"
)

func TestFormatsOfNumbers(t *testing.T) {
	for code, want := range map[string]numberLook{
		"General": {}, "0.00": {}, "#,##0 \"Tage\"": {}, "0.0%": {intake.Percent, 1}, "dd.mm.yyyy": {form: intake.Day}, "mmm yy": {form: intake.Day},
		"[$-407]d. mmmm yyyy;@": {form: intake.Day}, "hh:mm": {form: intake.Clock}, "[h]:mm": {form: intake.Clock}, "h:mm AM/PM": {form: intake.Clock},
		"yyyy-mm-dd hh:mm:ss": {form: intake.Moment}, "[Red]-0.00": {}, "0 \\d": {}, "\"unclosed": {}, "[": {},
	} {
		if got := lookOf(code); got != want {
			t.Errorf("%s: %+v", code, got)
		}
	}
}

func TestForeignNumbersAsTheyAreShown(t *testing.T) {
	book := excelize.NewFile()
	style := func(code string) int {
		id, err := book.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	set := func(cell string, v any, code string) {
		if err := book.SetCellValue("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
		if err := book.SetCellStyle("Sheet1", cell, cell, style(code)); err != nil {
			t.Fatal(err)
		}
	}
	set("A1", time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC), "dd.mm.yyyy")
	set("B1", time.Date(2026, 3, 5, 14, 30, 0, 0, time.UTC), "dd.mm.yyyy hh:mm")
	set("C1", 0.271, "0.0%")
	set("D1", 0.6041666667, "hh:mm")
	set("E1", 4.3, "General")
	set("F1", 46086, "0")
	var file bytes.Buffer
	if _, err := book.WriteTo(&file); err != nil {
		t.Fatal(err)
	}
	a, err := Read(bytes.NewReader(file.Bytes()), int64(file.Len()))
	if err != nil {
		t.Fatal(err)
	}
	want := []intake.Cell{
		{Row: 1, Col: 1, Text: "2026-03-05", Form: intake.Day}, {Row: 1, Col: 2, Text: "2026-03-05 14:30", Form: intake.Moment},
		{Row: 1, Col: 3, Text: "27.1%", Form: intake.Percent}, {Row: 1, Col: 4, Text: "14:30", Form: intake.Clock},
		{Row: 1, Col: 5, Text: "4.3"}, {Row: 1, Col: 6, Text: "46086"},
	}
	for i, c := range a.Grids()[0].Cells {
		if c != want[i] {
			t.Errorf("%+v, want %+v", c, want[i])
		}
	}
}
