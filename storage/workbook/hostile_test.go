package workbook

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wegmarke/domain/merge"
)

// attacks are all of them.
func attacks() []attack {
	return slices.Concat(zipAttacks(), xmlAttacks(), cellAttacks(), ourAttacks())
}

// TestHostileWorkbooks reads each of them here. Where WORKBOOK_HOSTILE names a folder the heavy ones
// are made, too, and all are written there with a list, so that the program can be set on them in a
// process of its own.
func TestHostileWorkbooks(t *testing.T) {
	f, out := newForge(t), os.Getenv("WORKBOOK_HOSTILE")
	type line struct {
		File, Name string
		Want       Kind
	}
	var list []line
	names := make(map[string]bool)
	for _, a := range attacks() {
		if names[a.name] {
			t.Errorf("two attacks are called %q", a.name)
		}
		names[a.name] = true
		if a.heavy && out == "" {
			continue
		}
		data := a.build(f)
		if out == "" {
			t.Run(a.name, func(t *testing.T) { a.judge(t, data) })
			continue
		}
		file := fmt.Sprintf("%03d.xlsx", len(list))
		f.must(os.WriteFile(filepath.Join(out, file), data, 0o644))
		list = append(list, line{file, a.name, a.want})
	}
	if out != "" {
		b, err := json.MarshalIndent(list, "", " ")
		f.must(err)
		f.must(os.WriteFile(filepath.Join(out, "list.json"), b, 0o644))
	}
}

// judge reads a workbook and holds what comes of it against what should.
func (a attack) judge(t *testing.T, data []byte) {
	answer, err := read(data)
	if a.want != fine && a.want != same {
		if answer != nil || !errors.Is(err, &Error{Kind: a.want}) {
			t.Errorf("got %v, want %s", err, a.want)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	if a.want == fine {
		if _, err := Match(answer, newSnapshotForFuzz()); err != nil && !errors.As(err, new(*Error)) {
			t.Error(err)
		}
		return
	}
	base := merge.SendingOf(newFixture(t).snap())
	if c := answer.Copy(); c != nil {
		base = *c
	}
	theirs, err := MatchAll(answer, base)
	if err != nil {
		t.Fatal(err)
	}
	if p := merge.CompareAll(base, base, theirs); len(p.Differences) != 0 || p.Found != p.Total || p.Total == 0 {
		t.Errorf("%d of %d cards, %.500s", p.Found, p.Total, brief(p))
	}
}

func TestKindsOfCells(t *testing.T) {
	a, err := read(pack(t, sheetWith(`<row r="2"><c r="A2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c>`+
		`<c t="str"><f>A1&amp;"x"</f><v>result_x0041_</v></c><c r="D2"><v>12.5</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="s"/><c r="H2" s="3"/></row>`)))
	if err != nil {
		t.Fatal(err)
	}
	s := a.sheets[0]
	got := fmt.Sprint(s.cell(2, 1), s.cell(2, 2), s.cell(2, 4), s.cell(2, 5), s.cell(2, 6), len(s.cells.all))
	if want := "{inline 115 false 0} {resultA 115 true 0} {12.5 110 false 0} {1 98 false 0} {#N/A 101 false 0} 5"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAlteredCopyOfTheSnapshotIsNoCopy(t *testing.T) {
	tr := newTrip(t, newFixture(t))
	s, err := tr.file.GetCellValue(carrierSheet, "A2")
	tr.must(err)
	tr.must(tr.file.SetCellStr(carrierSheet, "A2", s[:200]+"AAAA"+s[204:]))
	if a := tr.answer(); a.Copy() != nil || a.Snapshot != snapID {
		t.Error("an altered snapshot was taken")
	}
}

func FuzzRead(f *testing.F) {
	f.Add(pack(f, parts()))
	forge := &forge{f, pack(f, parts())}
	for _, a := range slices.Concat(xmlAttacks(), cellAttacks()) {
		if a.heavy || a.want == same {
			continue
		}
		if data := a.build(forge); len(data) < 1<<16 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := read(data)
		if (a == nil) == (err == nil) {
			t.Fatal("neither an answer nor a reason")
		}
	})
}

// FuzzSheet feeds the part that people's programs write most freely, past the frame of the zip file.
func FuzzSheet(f *testing.F) {
	f.Add(parts()["xl/worksheets/sheet1.xml"], parts()["xl/sharedStrings.xml"])
	f.Fuzz(func(t *testing.T, sheet, shared string) {
		p := with("xl/worksheets/sheet1.xml", sheet)
		p["xl/sharedStrings.xml"] = shared
		a, err := read(pack(t, p))
		if err == nil {
			if _, err := Match(a, newSnapshotForFuzz()); err != nil && !errors.Is(err, &Error{Kind: Foreign}) {
				t.Fatal(err)
			}
		}
	})
}
