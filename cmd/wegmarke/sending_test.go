package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/round"
	"wegmarke/ui"
)

// bookText is everything that a workbook holds, unpacked.
func bookText(t *testing.T, path string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var all bytes.Buffer
	for _, f := range z.File {
		r, err := f.Open()
		if err == nil {
			_, err = io.Copy(&all, r)
			_ = r.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// TestTheWholeProjectComesBackUnchanged sends everything there is and takes it back untouched.
func TestTheWholeProjectComesBackUnchanged(t *testing.T) {
	project := sampleIn(t)
	book := filepath.Join(filepath.Dir(project), "alles.xlsx")
	for _, more := range [][]string{
		nil, {"--headings", "en"}, {"--without-comments", "--without-internal", "--without-author"}, {"--without-lane", "Ideen & Lösungen", "--a4"},
	} {
		done(t, append([]string{"export", project, "--all", "-o", book, "--today", "2026-03-05"}, more...)...)
		var r imported
		text := done(t, "import", project, book, "--accept", "none", "--json")
		decode(t, text, &r)
		if len(r.Changes)+len(r.Conflicts) != 0 {
			t.Errorf("%v: an untouched workbook changes something: %s", more, text)
		}
	}
}

func TestWhatIsLeftOutDoesNotComeBack(t *testing.T) {
	project := sampleIn(t)
	book := filepath.Join(filepath.Dir(project), "runde.xlsx")
	rewrite(t, project, "Werksführung", "lena.hoffmann@tauberwerk.de")
	rewrite(t, project, "Referenzkarte", "Ruft 0171 2345678 an, sagt Frau Schmidt")
	done(t, "export", project, "-o", book, "--omit-private", "--lang", "de")
	said := bookText(t, book)
	for _, text := range []string{"lena.hoffmann", "0171 2345678", "Frau Schmidt"} {
		if strings.Contains(said, text) {
			t.Errorf("%q goes out all the same", text)
		}
	}
	if !strings.Contains(said, "Ruft […] an, sagt […]") {
		t.Error("what stands around it is gone")
	}
	var r imported
	text := done(t, "import", project, book, "--accept", "all", "--json")
	decode(t, text, &r)
	if len(r.Changes)+len(r.Conflicts) != 0 {
		t.Errorf("what was left out comes back: %s", text)
	}
	if !strings.Contains(done(t, "dump", project), "lena.hoffmann@tauberwerk.de") {
		t.Error("the project has lost it")
	}
}

func TestAWorkbookNamesWhomItShould(t *testing.T) {
	project := sampleIn(t)
	dir := filepath.Dir(project)
	signed, nameless := filepath.Join(dir, "a.xlsx"), filepath.Join(dir, "b.xlsx")
	done(t, "export", project, "-o", signed, "--to", "Lena Hoffmann <lena@firma.de>, Dirk Wirth", "--return", "2026-03-12", "--today", "2026-03-05")
	done(t, "export", project, "-o", nameless, "--without-author")
	if !strings.Contains(bookText(t, signed), "Katharina Brandt") || strings.Contains(bookText(t, nameless), "Katharina Brandt") {
		t.Error("the author is named where she should not be, or the other way round")
	}
	err := (&task{}).withProject(project, func(p *opened) error {
		all := round.List(p.doc)
		if len(all) != 2 || all[1].Due != "2026-03-12" || len(all[1].To) != 2 || all[1].Out() != 2 {
			t.Errorf("noted: %+v", all)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAnAnswerIsKeptWithItsSending(t *testing.T) {
	project, book := sentIn(t)
	answer := answerTo(t, book)
	done(t, "import", project, answer, "--accept", "preselected")
	err := (&task{}).withProject(project, func(p *opened) error {
		all := round.List(p.doc)
		if len(all) != 1 || len(all[0].Answers) != 1 || all[0].Answers[0].Taken == "" || all[0].Out() != 0 {
			t.Fatalf("noted: %+v", all)
		}
		plan, err := round.Plan(p.doc, all[0].Answers[0].ID)
		if err != nil {
			return err
		}
		if len(plan.Differences) != 0 {
			t.Errorf("what was kept still wants %d changes", len(plan.Differences))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// unmarked is a copy of a workbook that has lost all that names what it belongs to.
func unmarked(t *testing.T, book string) string {
	t.Helper()
	z, err := zip.OpenReader(book)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	path := filepath.Join(t.TempDir(), "ohne.xlsx")
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	marks := regexp.MustCompile(`wm\d;map=[^<"]*|wm-snapshot;[^<"]*|wm_map_\w+`)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		part, err := w.Create(f.Name)
		if err == nil {
			_, err = part.Write(marks.ReplaceAll(b, []byte("nichts")))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), os.WriteFile(path, out.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestAnAnswerWithoutItsMarkIsComparedWithItsSending opens such a workbook for a certain sending: then
// it is known what was sent, and what changed in the project since is not taken for the colleague's.
func TestAnAnswerWithoutItsMarkIsComparedWithItsSending(t *testing.T) {
	project, book := sentIn(t)
	rewrite(t, project, "Werksführung", "Werksführung im Mai")
	answer := unmarked(t, book)
	err := (&task{}).withProject(project, func(p *opened) error {
		x := exchange{&task{}}
		sent := round.List(p.doc)[0].ID
		for known, want := range map[domain.ID]int{{}: 1, sent: 0} {
			r, err := x.Receive(answer, p.doc, known)
			if err != nil {
				return err
			}
			plan := r.Plan(p.doc)
			if len(plan.Differences) != want || r.Base.ID != known {
				t.Errorf("for sending %q: base %q, %d differences, want %d: %+v", known, r.Base.ID, len(plan.Differences), want, plan.Differences)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestBlankTemplates(t *testing.T) {
	dir := t.TempDir()
	for _, lang := range []string{"de", "en"} {
		for _, canvas := range []string{"map", "persona", "touchpoints", "measures"} {
			path := filepath.Join(dir, lang+canvas+".xlsx")
			done(t, "template", "--canvas", canvas, "-o", path, "--lang", lang)
			if err := (exchange{&task{}}).Template(path, ui.BlankParams{Canvas: canvas, Language: lang, A4: true}); err != nil {
				t.Error(err)
			}
		}
	}
	if said := refused(t, exitFailed, "template", "--canvas", "poster", "-o", filepath.Join(dir, "x.xlsx"), "--lang", "de"); !strings.Contains(said, "Vorlage gibt es nicht") {
		t.Errorf("said %s", said)
	}
}
