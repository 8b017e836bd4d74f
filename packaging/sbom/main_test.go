package main

import (
	"runtime/debug"
	"testing"
)

func TestTheBillNamesModulesAndWhatIsNone(t *testing.T) {
	info := &debug.BuildInfo{Deps: []*debug.Module{{Path: "fyne.io/fyne/v2", Version: "v2.8.1", Sum: "h1:AAEC"}}}
	list := "SQLite\t3\tPublic domain\t\nfyne.io/fyne/v2\tv2.8.1\tBSD-3-Clause\tFyne.io developers\ngone.org/x\tv1\tMIT\tNobody\n"
	parts := bill(info, "Wegmarke", "0.1.0", list)["components"].([]component)
	if len(parts) != 2 || parts[0].Name != "SQLite" {
		t.Fatalf("listed %+v", parts)
	}
	m := parts[1]
	if m.Purl != "pkg:golang/fyne.io/fyne/v2@v2.8.1" || m.Licences[0].Licence.Name != "BSD-3-Clause" || m.Hashes[0].Content != "000102" {
		t.Errorf("listed %+v", m)
	}
}
