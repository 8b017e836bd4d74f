package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// listed is what `go list` says about a package.
type listed struct {
	ImportPath   string
	Imports      []string
	Deps         []string
	TestImports  []string
	XTestImports []string
}

const module = "wegmarke"

// own lists the packages of this module.
func own(t *testing.T) []listed {
	t.Helper()
	command := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,Deps,TestImports,XTestImports", module+"/...")
	out, err := command.Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			t.Fatalf("go list: %v\n%s", err, failed.Stderr)
		}
		t.Fatalf("go list: %v", err)
	}
	var found []listed
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		if within(p.ImportPath, module) {
			found = append(found, p)
		}
	}
	if len(found) < 10 {
		t.Fatalf("found only %d packages of ours", len(found))
	}
	return found
}

// within says whether path is root or lies below it.
func within(path, root string) bool { return path == root || strings.HasPrefix(path, root+"/") }

func withinAny(path string, roots []string) bool {
	return slices.ContainsFunc(roots, func(root string) bool { return within(path, root) })
}

// reaches says whether path is what a rule forbids. A package of the standard library is meant alone:
// database/sql/driver, which the IDs need, is no database.
func reaches(path, never string) bool {
	return path == never || (outside(never) || within(never, module)) && within(path, never)
}

// outside says whether a path belongs to neither the standard library nor this module: the first
// part of such a path has a dot.
func outside(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return strings.Contains(first, ".")
}

// house is what the packages below a folder may import.
type house struct {
	root string
	// Ours are the packages of this module it may import, tests included.
	ours []string
	// Libraries are those it may import; nil means any that is not forbidden.
	libraries []string
	// Never lists what must not even be reached through others.
	never []string
}

var (
	toolkit = "fyne.io"
	engine  = "github.com/mattn/go-sqlite3"
	excel   = "github.com/xuri/excelize"
)

// houses are the rules of the architecture. The first that fits a package counts.
func houses() []house {
	none := []string{}
	pure := []string{toolkit, engine, excel, "database/sql", "net/http", module + "/ui", module + "/storage", module + "/cmd"}
	pictures := []string{"github.com/go-text", "golang.org/x/image", "golang.org/x/text", "github.com/srwiley/oksvg", "github.com/srwiley/rasterx"}
	return []house{
		{module + "/assets", none, none, append(pure, module+"/domain")},
		{module + "/domain/typeset", []string{module + "/assets", module + "/domain"}, pictures, pure},
		{module + "/domain/raster", []string{module + "/assets", module + "/domain"}, pictures, pure},
		{module + "/domain", []string{module + "/assets", module + "/domain"}, []string{"github.com/google/uuid"}, pure},
		{module + "/storage", []string{module + "/assets", module + "/domain", module + "/storage"}, nil, []string{toolkit, module + "/ui", module + "/cmd"}},
		{module + "/ui", []string{module + "/assets", module + "/domain", module + "/ui"}, nil, []string{engine, excel, "database/sql", module + "/storage", module + "/cmd"}},
		{module + "/packaging/e2e/replay", []string{module + "/domain"}, none, pure},
		{module + "/packaging/emoji", []string{module + "/domain"}, []string{toolkit}, []string{engine, excel, module + "/ui", module + "/storage", module + "/cmd"}},
		{module + "/packaging", none, nil, []string{toolkit, engine}},
		{module + "/cmd/wegmarke/single", none, []string{"github.com/gofrs/flock", "golang.org/x/sys"}, pure},
		{module + "/cmd/wegmarke/mac", none, nil, pure},
		{module + "/cmd", []string{module + "/assets", module + "/domain", module + "/storage", module + "/ui", module + "/cmd/wegmarke/single", module + "/cmd/wegmarke/mac"}, nil, nil},
	}
}

// forTests are libraries that any test may use.
func forTests() []string { return []string{"pgregory.net/rapid", "github.com/google/go-cmp"} }

func TestSourceKeepsTheImportRules(t *testing.T) {
	for _, p := range own(t) {
		rules := houses()
		i := slices.IndexFunc(rules, func(h house) bool { return within(p.ImportPath, h.root) })
		if i < 0 {
			t.Errorf("%s: the architecture has no place for this package", p.ImportPath)
			continue
		}
		h := rules[i]
		for _, path := range p.Imports {
			if within(path, module) && !withinAny(path, h.ours) {
				t.Errorf("%s imports %s", p.ImportPath, path)
			}
			if outside(path) && h.libraries != nil && !withinAny(path, h.libraries) {
				t.Errorf("%s imports the library %s", p.ImportPath, path)
			}
		}
		for _, path := range slices.Concat(p.TestImports, p.XTestImports) {
			if within(path, module) && path != p.ImportPath && !withinAny(path, h.ours) {
				t.Errorf("a test of %s imports %s", p.ImportPath, path)
			}
			if outside(path) && h.libraries != nil && !withinAny(path, slices.Concat(h.libraries, forTests())) {
				t.Errorf("a test of %s imports the library %s", p.ImportPath, path)
			}
		}
		for _, path := range p.Deps {
			if slices.ContainsFunc(h.never, func(n string) bool { return reaches(path, n) }) {
				t.Errorf("%s reaches %s through what it imports", p.ImportPath, path)
			}
		}
	}
}

// TestSourceRulesCanFail holds that the rules above find what they are there for.
func TestSourceRulesCanFail(t *testing.T) {
	for path, want := range map[string]string{
		module + "/domain/typeset":    module + "/domain/typeset",
		module + "/domain/scene":      module + "/domain",
		module + "/storage/workbook":  module + "/storage",
		module + "/ui/page/cxmap":     module + "/ui",
		module + "/uitools":           "",
		module + "/domain/rasterised": module + "/domain",
	} {
		got := ""
		for _, h := range houses() {
			if within(path, h.root) {
				got = h.root
				break
			}
		}
		if got != want {
			t.Errorf("%s falls under %q, want %q", path, got, want)
		}
	}
	if !outside("github.com/xuri/excelize/v2") || outside("database/sql") || outside(module+"/ui") {
		t.Error("libraries are not told apart from the standard library and our own packages")
	}
	if !reaches("github.com/xuri/excelize/v2", excel) || !reaches("database/sql", "database/sql") || !reaches(module+"/ui/kit", module+"/ui") ||
		reaches("database/sql/driver", "database/sql") || reaches("fyne.iox", toolkit) {
		t.Error("a forbidden path is not recognised")
	}
}
