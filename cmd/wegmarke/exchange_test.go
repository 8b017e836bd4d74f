package main

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
)

// imported is the report as another program reads it.
type imported struct {
	Changes   []importedChange `json:"changes"`
	Conflicts []importedChange `json:"conflicts"`
	Accepted  int              `json:"accepted"`
	Seen      string           `json:"seen"`
}

type importedChange struct {
	Kind, Map, Lane, Phase, Form, List, Record, Field, Before, After string
}

// sentIn makes a sample project and the workbook of its first map beside it.
func sentIn(t *testing.T) (project, book string) {
	t.Helper()
	project = sampleIn(t)
	book = filepath.Join(filepath.Dir(project), "Kundenreise.xlsx")
	done(t, "export", project, "-o", book, "--today", "2026-03-05")
	return project, book
}

// answerTo lets the colleague of `make run` fill in the workbook.
func answerTo(t *testing.T, book string) (answer string) {
	t.Helper()
	answer = filepath.Join(filepath.Dir(book), "Antwort.xlsx")
	if out, err := exec.Command("go", "run", module+"/packaging/answer", book, answer).CombinedOutput(); err != nil {
		t.Fatalf("answer: %v\n%s", err, out)
	}
	return answer
}

// rewrite changes the text of a card in the project, as its owner would meanwhile.
func rewrite(t *testing.T, path, before, after string) {
	t.Helper()
	err := (&task{}).withProject(path, func(p *opened) error {
		for _, r := range p.doc.All(domain.TableCard) {
			if card := r.(domain.Card); card.Text == before {
				draft := document.NewDraft(p.doc)
				card.Text = after
				draft.Put(card)
				change, err := draft.Change()
				if err != nil {
					return err
				}
				return p.commit(change, edit.Label{Key: "undo.card.text"})
			}
		}
		t.Errorf("no card says %q", before)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestUntouchedWorkbookChangesNothing(t *testing.T) {
	project, book := sentIn(t)
	var r imported
	text := done(t, "import", book, "--into", project, "--dry-run", "--json")
	decode(t, text, &r)
	if len(r.Changes)+len(r.Conflicts) != 0 {
		t.Errorf("an untouched workbook changes something: %s", text)
	}
	if !strings.Contains(text, `"changes": []`) || !strings.Contains(text, `"conflicts": []`) {
		t.Errorf("the lists are not empty lists: %s", text)
	}
	before := done(t, "dump", project)
	done(t, "import", book, "--into", project, "--accept", "all")
	if after := done(t, "dump", project); after != before {
		t.Error("taking over nothing has changed the project")
	}
}

func TestExportIsRemembered(t *testing.T) {
	project, book := sentIn(t)
	if z, err := zip.OpenReader(book); err != nil {
		t.Errorf("no workbook: %v", err)
	} else if err := z.Close(); err != nil {
		t.Error(err)
	}
	var tables map[string][]map[string]any
	decode(t, done(t, "dump", project), &tables)
	sent := tables["exchange"]
	if len(sent) != 1 || sent[0]["file"] != "Kundenreise.xlsx" || sent[0]["date"] != "2026-03-05" {
		t.Errorf("the project remembers %v", sent)
	}
	done(t, "check", project)
}

// TestExportWithoutMemory lets somebody else save the project during an export: the file of the
// other stays, and the workbook is good all the same.
func TestExportWithoutMemory(t *testing.T) {
	project, out := sampleIn(t), filepath.Join(t.TempDir(), "a.xlsx")
	other := filepath.Join(t.TempDir(), "other.wegmarke")
	done(t, "sample", other, "--set", "W1")
	theirs, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	var said, warned bytes.Buffer
	call := &task{std: streams{out: &said, err: &warned}, words: i18n.New("de")}
	err = call.withProject(project, func(p *opened) error {
		if err := os.WriteFile(project, theirs, 0o600); err != nil {
			return err
		}
		return call.export(p, out)
	})
	if err != nil || !strings.Contains(warned.String(), filepath.Base(project)) || !strings.Contains(said.String(), out) {
		t.Errorf("%v, said %q, warned %q", err, said.String(), warned.String())
	}
	if _, err := os.Stat(out); err != nil {
		t.Errorf("no workbook: %v", err)
	}
	if now, err := os.ReadFile(project); err != nil || !bytes.Equal(now, theirs) {
		t.Errorf("the other's file was written over: %v", err)
	}
}

func TestAnswerIsTakenOver(t *testing.T) {
	project, book := sentIn(t)
	answer := answerTo(t, book)
	before := done(t, "dump", project)

	var dry imported
	decode(t, done(t, "import", answer, "--into", project, "--dry-run", "--json"), &dry)
	if len(dry.Changes) != 4 || len(dry.Conflicts) != 0 || dry.Accepted != 0 {
		t.Fatalf("found %+v", dry)
	}
	want := importedChange{
		Kind: "changed", Map: "Neukauf Station", Lane: "Schmerzpunkte", Phase: "Retention", Field: "text",
		Before: "Hotline bis 17 Uhr", After: "Hotline nur bis 17 Uhr, freitags bis 15 Uhr",
	}
	kinds := map[string]int{}
	seen := false
	for _, c := range dry.Changes {
		kinds[c.Kind]++
		if (c.Record == "") != (c.Kind == "added") {
			t.Errorf("record of %+v", c)
		}
		c.Record = ""
		seen = seen || c == want
	}
	if !seen || kinds["changed"] != 3 || kinds["added"] != 1 {
		t.Errorf("changes %+v", dry.Changes)
	}
	done(t, "import", answer, "--into", project, "--accept", "none")
	if done(t, "dump", project) != before {
		t.Fatal("a dry run or accepting nothing has changed the project")
	}

	var real imported
	decode(t, done(t, "import", answer, "--into", project, "--accept", "all", "--json"), &real)
	if real.Accepted != 4 {
		t.Errorf("accepted %d", real.Accepted)
	}
	after := done(t, "dump", project)
	if !strings.Contains(after, want.After) || strings.Contains(after, `"text":"`+want.Before+`"`) || !strings.Contains(after, "Wartungsfenster passt nicht zur Schicht") {
		t.Error("the project does not say what the answer says")
	}
	done(t, "check", project)
	if text := done(t, "import", answer, "--into", project, "--lang", "en"); !strings.Contains(text, "agrees") {
		t.Errorf("the same answer once more: %s", text)
	}
}

func TestWhatBothSidesChangedIsLeftToAPerson(t *testing.T) {
	project, book := sentIn(t)
	answer := answerTo(t, book)
	rewrite(t, project, "Hotline bis 17 Uhr", "Hotline bis 19 Uhr")
	text := done(t, "import", answer, "--into", project, "--accept", "all", "--lang", "de")
	if !strings.Contains(text, "! Retention · Schmerzpunkte") || !strings.Contains(text, "Hotline bis 19 Uhr") {
		t.Errorf("the conflict is not told: %s", text)
	}
	var r imported
	decode(t, done(t, "import", answer, "--into", project, "--dry-run", "--json"), &r)
	if r.Seen == "" || len(r.Changes) != 0 || len(r.Conflicts) != 1 || r.Conflicts[0].Before != "Hotline bis 17 Uhr" {
		t.Errorf("after taking over the rest: %+v", r)
	}
	if !strings.Contains(done(t, "dump", project), `"text":"Hotline bis 19 Uhr"`) {
		t.Error("the project's own text is gone")
	}
}

func TestAnswersThatAreNone(t *testing.T) {
	project, book := sentIn(t)
	dir := t.TempDir()
	letter := filepath.Join(dir, "brief.xlsx")
	if err := os.WriteFile(letter, []byte("Sehr geehrte Damen und Herren"), 0o600); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(book)
	if err != nil {
		t.Fatal(err)
	}
	cut := filepath.Join(dir, "halb.xlsx")
	if err := os.WriteFile(cut, whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	stranger := filepath.Join(dir, "fremd.wegmarke")
	done(t, "sample", stranger, "--set", "W1")
	before := done(t, "dump", project)
	for _, file := range []string{letter, cut, filepath.Join(dir, "missing.xlsx"), dir} {
		said := refused(t, exitFailed, "import", file, "--into", project, "--accept", "all")
		if !strings.Contains(said, filepath.Base(file)) {
			t.Errorf("the file is not named: %s", said)
		}
	}
	refused(t, exitFailed, "import", book, "--into", stranger)
	refused(t, exitFailed, "import", book, "--into", filepath.Join(dir, "missing.wegmarke"))
	refused(t, exitUsage, "import", book)
	refused(t, exitUsage, "import", "--into", project)
	refused(t, exitUsage, "export", project, "-o", "x.csv")
	if done(t, "dump", project) != before {
		t.Error("a refused answer has changed the project")
	}
}

// TestEveryChangeHasWords holds that no kind and no field of a change is told by its key.
func TestEveryChangeHasWords(t *testing.T) {
	for _, lang := range i18n.Languages() {
		words := i18n.New(lang)
		for _, kind := range []merge.Kind{merge.Changed, merge.Added, merge.Removed, merge.Moved} {
			for _, field := range []merge.Field{
				merge.FieldText, merge.FieldFeeling, merge.FieldStatus, merge.FieldDue, merge.FieldOwner, merge.FieldValue,
				merge.FieldTarget, merge.FieldPlace, merge.FieldComment, merge.FieldTitle, merge.FieldTask,
			} {
				c := changeReport{Kind: kind, Lane: "Ziele", Phase: "Retention", Field: field, Before: "a\nb", After: "c", subject: "d"}
				said := c.sentence(words)
				onForm := changeReport{Kind: kind, Form: merge.FormTouchpoints, Field: "expectation", After: "4"}
				said += onForm.sentence(words)
				if strings.Contains(said, "cli.") || strings.Contains(said, "{") || strings.Contains(said, "\n") {
					t.Errorf("%s, %s of %s: %q", lang, kind, field, said)
				}
			}
		}
	}
}
