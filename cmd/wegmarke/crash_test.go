package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"
)

// crashVariable names the data folder in which a child of the test crashes.
const crashVariable = "WEGMARKE_TEST_CRASH"

// TestMain lets the test program be the one that crashes.
func TestMain(m *testing.M) {
	if data := os.Getenv(crashVariable); data != "" {
		catchFirst([]string{"--lang", "de", "--data", data, "--no-such-flag"}, time.Now())
		go func() { panic("broken") }()
		select {}
	}
	os.Exit(m.Run())
}

func TestACrashBeforeTheLogIsWritten(t *testing.T) {
	data := filepath.Join(t.TempDir(), "not made yet")
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), crashVariable+"="+data)
	if err := child.Run(); err == nil {
		t.Fatal("it did not crash")
	}
	text, err := os.ReadFile(filepath.Join(data, "log", "crash.txt"))
	if err != nil || !strings.Contains(string(text), "panic: broken") || !strings.Contains(string(text), "crash_test.go") {
		t.Errorf("report %q, %v", text, err)
	}
}

// TestMainCatchesCrashesFirst looks at the program itself: what stands before has nobody who catches it.
func TestMainCatchesCrashesFirst(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "main.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	main, ok := f.Scope.Lookup("main").Decl.(*ast.FuncDecl)
	if !ok {
		t.Fatal("there is no main")
	}
	first, _ := main.Body.List[0].(*ast.ExprStmt)
	if first == nil {
		t.Fatal("main begins with something else")
	}
	call, _ := first.X.(*ast.CallExpr)
	if name, _ := call.Fun.(*ast.Ident); name == nil || name.Name != "catchFirst" {
		t.Error("main begins with something else")
	}
}

func TestReportsOfCrashesArePutAside(t *testing.T) {
	t.Cleanup(func() { _ = debug.SetCrashOutput(nil, debug.CrashOptions{}) })
	data := t.TempDir()
	now := time.Date(2026, 3, 5, 14, 32, 0, 0, time.UTC)
	catch := func(after time.Duration) string {
		t.Helper()
		kept, err := catchCrash(data, now.Add(after))
		if err != nil {
			t.Fatal(err)
		}
		return kept
	}
	if kept := catch(0); kept != "" {
		t.Errorf("a crash before the first start: %s", kept)
	}
	for n := range keptCrashes + 3 {
		if err := os.WriteFile(filepath.Join(data, "log", "crash.txt"), []byte("panic: broken\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		kept := catch(time.Duration(n) * time.Minute)
		if text, err := os.ReadFile(kept); err != nil || string(text) != "panic: broken\n" {
			t.Errorf("the report is not kept: %q, %v", text, err)
		}
	}
	if kept := catch(time.Hour); kept != "" {
		t.Errorf("an old report is told twice: %s", kept)
	}
	all, err := filepath.Glob(filepath.Join(data, "log", "crash-*.txt"))
	if err != nil || len(all) != keptCrashes || filepath.Base(all[0]) != "crash-20260305-143500.txt" {
		t.Errorf("kept %q, %v", all, err)
	}
}

func TestTheDataFolderIsFoundEarly(t *testing.T) {
	for _, tc := range []struct{ args, want string }{
		{"", ""}, {"a.wegmarke", ""}, {"--data /x a.wegmarke", "/x"}, {"a.wegmarke -data=/x", "/x"}, {"--data", ""},
		{"-- --data /x", ""}, {"--lang de --data /y", "/y"},
	} {
		if got := dataOf(strings.Fields(tc.args)); got != tc.want {
			t.Errorf("%q names %q", tc.args, got)
		}
	}
}
