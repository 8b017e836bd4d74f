package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// loads are the sizes that sending and taking back are measured with.
var loads = []struct {
	name        string
	maps, cards int
}{{"1x300", 1, 300}, {"200x300", 200, 300}, {"1x100000", 1, 100_000}}

// loadDoc makes a project of so many maps with so many cards each.
func loadDoc(b *testing.B, maps, cards int) *document.Document {
	kinds := []domain.LaneKind{domain.LaneActions, domain.LaneGoals, domain.LaneQuestions, domain.LaneExpectations, domain.LanePains, domain.LaneIdeas}
	recs := []domain.Record{domain.Project{ID: domain.NewID(), Title: "Last", Company: "Tauberwerk", Author: "K. Brandt", Language: "de"}}
	order := domain.FirstOrder
	keys := make([]string, max(maps, cards, 16))
	for i := range keys {
		keys[i] = order
		var err error
		if order, err = domain.OrderBetween(order, ""); err != nil {
			b.Fatal(err)
		}
	}
	words := []string{"Vergleicht", "Anbieter", "Leckage", "Druckluft", "Messtermin", "Rechnung", "Wartung", "Förderung", "Angebot", "Hotline", "Station", "Prüft"}
	for m := range maps {
		mp := domain.Map{ID: domain.NewID(), Order: keys[m], Title: fmt.Sprintf("Karte %d", m+1), Model: "7"}
		recs = append(recs, mp)
		var steps, lanes []domain.ID
		for i := range 7 {
			ph := domain.Phase{ID: domain.NewID(), Map: mp.ID, Order: keys[i], Title: words[i], Color: i + 1}
			st := domain.Step{ID: domain.NewID(), Phase: ph.ID, Order: keys[0]}
			recs, steps = append(recs, ph, st), append(steps, st.ID)
		}
		for i, k := range append(kinds, domain.LaneFeelings) {
			l := domain.Lane{ID: domain.NewID(), Map: mp.ID, Order: keys[i], Kind: k, Side: domain.SideCustomer}
			recs, lanes = append(recs, l), append(lanes, l.ID)
		}
		for c := range cards {
			card := domain.Card{ID: domain.NewID(), Order: keys[c], Step: steps[c%7]}
			if c < 7 {
				card.Lane, card.Feeling, card.At = lanes[6], c%5-2, 0.5
			} else {
				card.Lane = lanes[c/7%6]
				card.Text = fmt.Sprintf("%s %s %s nach %d Tagen %d", words[c%12], words[c/12%12], words[(c+m)%11], c%31, c*maps+m)
			}
			recs = append(recs, card)
		}
	}
	doc, err := document.Load(recs)
	if err != nil {
		b.Fatal(err)
	}
	return doc
}

func loadSending(doc *document.Document) merge.Sending {
	var ids []domain.ID
	for _, m := range document.Maps(doc) {
		ids = append(ids, m.ID)
	}
	return merge.Send(doc, merge.SendParams{ID: snapID, Maps: ids})
}

// loadFile is the workbook of a size, written once where WORKBOOK_BENCH names a folder.
func loadFile(b *testing.B, name string, maps, cards int) []byte {
	path := ""
	if dir := os.Getenv("WORKBOOK_BENCH"); dir != "" {
		path = dir + "/" + name + ".xlsx"
		if data, err := os.ReadFile(path); err == nil {
			return data
		}
	}
	doc := loadDoc(b, maps, cards)
	var out bytes.Buffer
	if err := Write(&out, Params{Doc: doc, Sending: loadSending(doc), Date: "2026-03-05"}); err != nil {
		b.Fatal(err)
	}
	if path != "" {
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	return out.Bytes()
}

// measure runs something and reports the processor time of a run: on a busy machine that of the
// clock says little. What making the data left behind is cleared away first.
func measure(b *testing.B, run func()) {
	spent := func() time.Duration {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	runtime.GC()
	b.ResetTimer()
	before := spent()
	for range b.N {
		run()
	}
	b.ReportMetric(float64((spent()-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}

func BenchmarkExport(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			doc := loadDoc(b, l.maps, l.cards)
			sent := loadSending(doc)
			measure(b, func() {
				if err := Write(io.Discard, Params{Doc: doc, Sending: sent, Date: "2026-03-05"}); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// BenchmarkRead is what can be held against other readers: the cells of all sheets.
func BenchmarkRead(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			data := loadFile(b, l.name, l.maps, l.cards)
			measure(b, func() {
				if _, err := read(data); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// BenchmarkImport reads, finds all cards again and compares them.
func BenchmarkImport(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			data := loadFile(b, l.name, l.maps, l.cards)
			measure(b, func() {
				a, err := read(data)
				if err != nil {
					b.Fatal(err)
				}
				sent := *a.Copy()
				theirs, err := MatchAll(a, sent)
				if err != nil {
					b.Fatal(err)
				}
				if p := merge.CompareAll(sent, sent, theirs); len(p.Differences) > 0 || p.Found != l.maps*l.cards {
					b.Fatalf("%d differences, %d found", len(p.Differences), p.Found)
				}
			})
		})
	}
}

// BenchmarkRawRead is the least a reader has to do: unpack, take the XML apart, look texts up.
func BenchmarkRawRead(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			data := loadFile(b, l.name, l.maps, l.cards)
			measure(b, func() {
				if rawRead(b, data) < l.maps*l.cards {
					b.Fatal("cells are missing")
				}
			})
		})
	}
}

func rawRead(b *testing.B, data []byte) int {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		b.Fatal(err)
	}
	slices.SortFunc(z.File, func(x, y *zip.File) int { return strings.Compare(x.Name, y.Name) }) // texts before sheets
	var texts []string
	cells := 0
	for _, f := range z.File {
		shared := f.Name == stringsPart
		if !shared && !strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			continue
		}
		r, err := f.Open()
		if err != nil {
			b.Fatal(err)
		}
		d := xml.NewDecoder(r)
		var kept []string
		kind, in := "", false
		for {
			t, err := d.RawToken()
			if err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
			switch e := t.(type) {
			case xml.StartElement:
				in = e.Name.Local == "v" || e.Name.Local == "t"
				if e.Name.Local == "c" {
					kind = ""
					for _, a := range e.Attr {
						if a.Name.Local == "t" {
							kind = a.Value
						}
					}
				}
			case xml.EndElement:
				in = false
			case xml.CharData:
				switch {
				case !in:
				case shared:
					texts = append(texts, string(e))
				case kind == "s":
					n, err := strconv.Atoi(string(e))
					if err != nil || n >= len(texts)+1000 {
						b.Fatal("text number")
					}
					kept = append(kept, texts[min(n, len(texts)-1)])
				default:
					kept = append(kept, string(e))
				}
			}
		}
		cells += len(kept)
		if err := r.Close(); err != nil {
			b.Fatal(err)
		}
	}
	return cells
}

// BenchmarkRawWrite is the least a writer has to do: the same cells and texts, and nothing else.
func BenchmarkRawWrite(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			a, err := read(loadFile(b, l.name, l.maps, l.cards))
			if err != nil {
				b.Fatal(err)
			}
			type cell struct {
				pos
				text string
			}
			sheets := make([][]cell, len(a.sheets))
			for i, s := range a.sheets {
				for p, v := range s.cells.each() {
					sheets[i] = append(sheets[i], cell{p, v.text})
				}
				slices.SortFunc(sheets[i], func(x, y cell) int {
					if x.row != y.row {
						return x.row - y.row
					}
					return x.col - y.col
				})
			}
			measure(b, func() {
				z := zip.NewWriter(io.Discard)
				number, texts := make(map[string]int), []string(nil)
				var x bytes.Buffer
				put := func(name string) {
					w, err := z.Create(name)
					if err != nil {
						b.Fatal(err)
					}
					if _, err := w.Write(x.Bytes()); err != nil {
						b.Fatal(err)
					}
					x.Reset()
				}
				for i, cells := range sheets {
					x.WriteString("<worksheet><sheetData>")
					row := 0
					for _, c := range cells {
						if c.row != row {
							if row > 0 {
								x.WriteString("</row>")
							}
							row = c.row
							x.WriteString(`<row r="` + strconv.Itoa(row) + `">`)
						}
						n, ok := number[c.text]
						if !ok {
							n = len(texts)
							number[c.text], texts = n, append(texts, c.text)
						}
						x.WriteString(`<c r="` + at(c.col, c.row) + `" s="1" t="s"><v>` + strconv.Itoa(n) + `</v></c>`)
					}
					x.WriteString("</row></sheetData></worksheet>")
					put("xl/worksheets/sheet" + strconv.Itoa(i+1) + ".xml")
				}
				x.WriteString("<sst>")
				for _, t := range texts {
					x.WriteString("<si><t>")
					_ = xml.EscapeText(&x, []byte(t))
					x.WriteString("</t></si>")
				}
				x.WriteString("</sst>")
				put(stringsPart)
				if err := z.Close(); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// BenchmarkExcelizeRows reads the same workbook with the library that it was written with.
func BenchmarkExcelizeRows(b *testing.B) {
	for _, l := range loads {
		b.Run(l.name, func(b *testing.B) {
			data := loadFile(b, l.name, l.maps, l.cards)
			measure(b, func() {
				f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
				if err != nil {
					b.Fatal(err)
				}
				for _, s := range f.GetSheetList() {
					rows, err := f.Rows(s)
					if err != nil {
						b.Fatal(err)
					}
					for rows.Next() {
						if _, err := rows.Columns(); err != nil {
							b.Fatal(err)
						}
					}
					if err := rows.Close(); err != nil {
						b.Fatal(err)
					}
				}
				if err := f.Close(); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}
