package main

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

func TestAReportTellsNothingOfTheProject(t *testing.T) {
	doc, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	data := t.TempDir()
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	log := filepath.Join(data, "log", "wegmarke.log")
	if err := os.MkdirAll(filepath.Dir(log), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{"wegmarke.log": strings.Repeat("alt\n", 100_000) + "neu in " + home + "/Projekte\n", "crash-1.txt": "panic: nil\n", "crash.txt": ""} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(log), name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "Bericht.zip")
	if err := (problems{data, log, func() string { return "de" }}).WriteReport(path, doc); err != nil {
		t.Fatal(err)
	}
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var names []string
	whole := ""
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		whole += string(b)
	}
	if got := strings.Join(names, " "); got != "wegmarke.txt project.txt wegmarke.log crash-1.txt" {
		t.Errorf("the report holds %s", got)
	}
	if !strings.Contains(whole, "neu in ~/Projekte") || strings.Contains(whole, home+"/") || len(whole) > 2*mostLog {
		t.Errorf("the log is not what it should be, %d bytes", len(whole))
	}
	for _, m := range document.Maps(doc) {
		for _, c := range document.MapCards(doc, m.ID) {
			if text := document.CardText(doc, c); len(text) > 6 && strings.Contains(whole, text) {
				t.Errorf("the report holds the card %q", text)
			}
		}
	}
	for _, p := range document.Personas(doc) {
		if strings.Contains(whole, p.Name) {
			t.Errorf("the report holds the persona %q", p.Name)
		}
	}
	if !strings.Contains(whole, "\ncard ") {
		t.Error("the report does not say how much there is")
	}
}
