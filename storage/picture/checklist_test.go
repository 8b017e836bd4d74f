package picture

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

func TestAChecklistStaysOnItsPages(t *testing.T) {
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	o := Options{Fonts: fonts, Icons: assets.Icon, Language: "de", Footer: "Wegmarke"}
	long := strings.Repeat("Auftragsverarbeitungsvertragsprüfung und noch viel mehr Text. ", 200)
	var rows []ChecklistRow
	for i := range 60 {
		rows = append(rows, ChecklistRow{
			Text: "Punkt", Detail: "Was damit gemeint ist", Lines: i % 3, Boxes: []ChecklistBox{{On: i%2 == 0}}, Remark: "Klein",
		})
	}
	rows = append(rows, ChecklistRow{Text: long, Answer: long, Boxes: []ChecklistBox{{Word: "Nein"}, {Word: "Ja", On: true}}})
	list := Checklist{Title: long[:200], Sections: []ChecklistSection{{Title: "Teil", Notice: "Achtung", Rows: rows}, {Title: "Leer"}}}
	s := newSheets(o)
	s.cover(list.Title, list.Subtitle)
	for _, section := range list.Sections {
		s.section(section)
	}
	s.feet(func(n, of int) string { return "Seite" })
	if len(s.pages) < 4 {
		t.Errorf("%d pages", len(s.pages))
	}
	for n, page := range s.pages {
		for _, it := range page {
			r := it.Rect
			if r.X < sheetSide-1 || r.Right() > sheetWidth-sheetSide+1 || r.Y < sheetTop-1 || r.Bottom() > sheetHeight-20 {
				t.Errorf("page %d: %v at %v sticks out", n+1, it.Kind, r)
			}
			if it.Kind == scene.Text && it.Text == nil {
				t.Errorf("page %d: a text says nothing", n+1)
			}
		}
	}
	var b bytes.Buffer
	if err := WriteChecklist(&b, list, o); err != nil || !bytes.HasPrefix(b.Bytes(), []byte("%PDF-")) {
		t.Errorf("wrote %d bytes, %v", b.Len(), err)
	}
	if err := WriteChecklist(&b, list, Options{}); !errors.Is(err, ErrNoFonts) {
		t.Errorf("without fonts: %v", err)
	}
}
