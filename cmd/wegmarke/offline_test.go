package main

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

// TestSourceUsesNoNetwork holds that only the package with which two starts of the program meet uses
// connections, and those of the same computer only. packaging/e2e/offline.sh watches the running program.
func TestSourceUsesNoNetwork(t *testing.T) {
	const meeting = module + "/cmd/wegmarke/single"
	for _, p := range own(t) {
		for _, library := range p.Imports {
			switch {
			case library == "net/url" || library == "net" && p.ImportPath == meeting:
			case library == "net/http" && p.ImportPath == module+"/cmd/wegmarke": // for one function, see below
			case library == "net" || strings.HasPrefix(library, "net/"):
				t.Errorf("%s imports %s", p.ImportPath, library)
			}
		}
	}
	library := regexp.MustCompile(`\bhttp\.(\w+)`)
	kind := regexp.MustCompile(`net\.(\w+)\(("[^"]*")?`)
	seen := 0
	sources(t, func(file string, text []byte) {
		for _, use := range library.FindAllStringSubmatch(string(text), -1) {
			if path.Dir(file) == "cmd/wegmarke" && use[1] != "DetectContentType" {
				t.Errorf("%s: uses %s", file, use[0])
			}
		}
		if module+"/"+path.Dir(file) != meeting {
			return
		}
		for _, call := range kind.FindAllStringSubmatch(string(text), -1) {
			if seen++; call[2] != `"unix"` {
				t.Errorf("%s: %s is no connection of this computer alone", file, call[0])
			}
		}
	})
	if seen != 2 {
		t.Errorf("%d calls that listen or connect, want 2", seen)
	}
}
