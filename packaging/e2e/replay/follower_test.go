package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// project is a file with one persona, and the changes that rename it twice.
func project(t *testing.T) (start, changes string, last domain.Persona) {
	t.Helper()
	dir := t.TempDir()
	p := domain.Project{ID: domain.NewID(), Title: "Projekt", Language: "de"}
	order, err := domain.OrderBetween("", "")
	if err != nil {
		t.Fatal(err)
	}
	first := domain.Persona{ID: domain.NewID(), Name: "Anna", Order: order}
	second, third := first, first
	second.Name, third.Name = "Berta", "Clara"
	start, changes = filepath.Join(dir, "start.json"), filepath.Join(dir, "changes.jsonl")
	writeDump(t, start, p, first)
	writeLines(t, changes, change(t, first, second), `{"turn":{"cpu":70}}`, change(t, second, third))
	writeDump(t, filepath.Join(dir, "end.json"), p, third)
	return start, changes, third
}

func writeDump(t *testing.T, path string, p domain.Project, who domain.Persona) {
	t.Helper()
	b, err := json.Marshal(map[string]any{"project": []any{p}, "persona": []any{who}, "image": []any{}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

func change(t *testing.T, before, after domain.Record) string {
	t.Helper()
	edits, err := document.EncodeEdits([]document.Edit{{Before: before, After: after}})
	if err != nil {
		t.Fatal(err)
	}
	return `{"change":{"origin":"done","label":"x","edits":` + string(edits) + `}}`
}

func writeLines(t *testing.T, path string, lines ...string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestReplayLeadsToTheFile(t *testing.T) {
	start, changes, _ := project(t)
	f, err := newFollower(start, changes)
	if err != nil {
		t.Fatal(err)
	}
	for _, order := range []string{"follow", "follow", "compare " + filepath.Join(filepath.Dir(start), "end.json")} {
		got, err := f.obey(order)
		if err != nil || got != "ok 2 changes, 2 records" {
			t.Errorf("%s: %q, %v", order, got, err)
		}
	}
	if _, err := f.obey("compare " + start); err == nil || !strings.Contains(err.Error(), "Anna") {
		t.Errorf("the start passes for the end: %v", err)
	}
}

func TestReplayWaitsForTheEndOfALine(t *testing.T) {
	start, changes, last := project(t)
	next := last
	next.Name = "Dora"
	line := change(t, last, next)
	f, err := newFollower(start, changes)
	if err != nil {
		t.Fatal(err)
	}
	for i, part := range []string{line[:20], line[20:], "\n"} {
		file, err := os.OpenFile(changes, os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := file.WriteString(part); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := f.obey("follow"); err != nil || f.made != 2+i/2 {
			t.Errorf("%d changes after part %d, %v", f.made, i, err)
		}
	}
}

func TestReplayRefusesAChangeThatDoesNotFollow(t *testing.T) {
	start, changes, last := project(t)
	writeLines(t, changes, change(t, last, domain.Persona{ID: last.ID, Name: "Emma", Order: last.Order}))
	f, err := newFollower(start, changes)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.obey("follow"); err == nil {
		t.Error("it was made on another state")
	}
}
