// Command answer plays the colleague of the sample story: it takes the workbook of the German
// sample map, changes some cards and adds one, as somebody would in a spreadsheet program, and
// saves it as the answer. `make run` uses it where there is no display.
//
// It knows the workbook only as cells with texts and imports nothing of this module.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/xuri/excelize/v2"
)

// edit replaces the text of one cell, or of the empty one below it.
type edit struct {
	cell  string
	text  string
	below bool
}

func edits() []edit {
	return []edit{
		{cell: "Bittet um Referenz aus Molkerei", text: "Bittet um Referenz aus einer Molkerei mit Reinraum"},
		{cell: "Hotline bis 17 Uhr", text: "Hotline nur bis 17 Uhr, freitags bis 15 Uhr"},
		{cell: "Glossar Druckluft", text: "Glossar Druckluft mit Rechenbeispielen"},
		{cell: "Upgrade wird zu spät angeboten", text: "Wartungsfenster passt nicht zur Schicht", below: true},
	}
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: answer WORKBOOK.xlsx ANSWER.xlsx")
		os.Exit(2)
	}
	if err := answer(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answer(from, to string) (err error) {
	book, err := excelize.OpenFile(from)
	if err != nil {
		return fmt.Errorf("open workbook: %w", err)
	}
	defer func() { err = errors.Join(err, book.Close()) }()
	for _, e := range edits() {
		if err := e.apply(book); err != nil {
			return err
		}
	}
	if err := book.SaveAs(to); err != nil {
		return fmt.Errorf("save answer: %w", err)
	}
	return nil
}

func (e edit) apply(book *excelize.File) error {
	for _, sheet := range book.GetSheetList() {
		found, err := book.SearchSheet(sheet, e.cell)
		if err != nil {
			return fmt.Errorf("search %s: %w", sheet, err)
		}
		if len(found) == 0 {
			continue
		}
		col, row, err := excelize.CellNameToCoordinates(found[0])
		if err != nil {
			return fmt.Errorf("find %q: %w", e.cell, err)
		}
		if e.below {
			row++
		}
		cell, err := excelize.CoordinatesToCellName(col, row)
		if err != nil {
			return fmt.Errorf("find %q: %w", e.cell, err)
		}
		now, err := book.GetCellValue(sheet, cell)
		if err != nil {
			return fmt.Errorf("read %s: %w", cell, err)
		}
		if e.below && now != "" {
			return fmt.Errorf("cell %s of %s is not free: %q", cell, sheet, now)
		}
		if err := book.SetCellStr(sheet, cell, e.text); err != nil {
			return fmt.Errorf("write %s: %w", cell, err)
		}
		return nil
	}
	return fmt.Errorf("find %q: no cell says that", e.cell)
}
