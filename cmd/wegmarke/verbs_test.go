package main

import (
	"bytes"
	"encoding/json"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/domain"
)

// call runs the program in this process and returns its exit code and what it wrote.
func call(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(args, streams{in: strings.NewReader(""), out: &o, err: &e})
	return code, o.String(), e.String()
}

// done wants the call to succeed and returns what it wrote.
func done(t *testing.T, args ...string) string {
	t.Helper()
	code, out, errs := call(t, args...)
	if code != exitDone || errs != "" {
		t.Fatalf("wegmarke %q: exit code %d\n%s", args, code, errs)
	}
	return out
}

// refused wants the call to fail with that code and a sentence that says why.
func refused(t *testing.T, want int, args ...string) string {
	t.Helper()
	code, out, errs := call(t, args...)
	if code != want {
		t.Errorf("wegmarke %q: exit code %d, want %d\n%s", args, code, want, errs)
	}
	if out != "" {
		t.Errorf("wegmarke %q: writes %q in place of failing quietly", args, out)
	}
	sentence, _, _ := strings.Cut(errs, "\n")
	if len(sentence) < 15 || strings.Contains(sentence, "cli.") || strings.Contains(sentence, "{") {
		t.Errorf("wegmarke %q: no sentence but %q", args, sentence)
	}
	return errs
}

// sampleIn makes the sample project in a folder of the test.
func sampleIn(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "Kompressorstation DACH.wegmarke")
	done(t, "sample", path, "--today", "2026-03-05")
	return path
}

func decode(t *testing.T, text string, into any) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		t.Fatalf("no JSON: %v\n%s", err, text)
	}
}

func TestSampleInfoAndCheck(t *testing.T) {
	path := sampleIn(t)
	var info infoReport
	decode(t, done(t, "info", path, "--json"), &info)
	if info.Title != "Kompressorstation DACH" || info.Language != "de" || info.Format != 2 {
		t.Errorf("about the project: %+v", info)
	}
	if info.Personas != 4 || info.Touchpoints != 23 || info.Maps != 3 || info.Cards < 60 || info.Measures == 0 || info.Images == 0 {
		t.Errorf("counts: %+v", info)
	}
	if text := done(t, "info", path, "--lang", "de"); !strings.Contains(text, "4 Personas") {
		t.Errorf("in German: %s", text)
	}
	if text := done(t, "--lang", "en", "info", path); !strings.Contains(text, "4 personas") {
		t.Errorf("in English: %s", text)
	}
	var check checkReport
	decode(t, done(t, "check", path, "--json"), &check)
	if !check.OK || check.Records < info.Cards || check.Images != info.Images || check.Problem != "" {
		t.Errorf("check: %+v", check)
	}
	beside, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(beside) != 1 {
		t.Errorf("beside the project lies something: %v, %v", beside, err)
	}
}

func TestSampleInEnglishAndBySize(t *testing.T) {
	dir := t.TempDir()
	english, small := filepath.Join(dir, "en.wegmarke"), filepath.Join(dir, "w1.wegmarke")
	done(t, "sample", english, "--lang", "en")
	var info infoReport
	decode(t, done(t, "info", "--json", english), &info)
	if info.Language != "en" || info.Title != "Compressor station DACH" {
		t.Errorf("in English: %+v", info)
	}
	done(t, "sample", "--set", "W1", small)
	decode(t, done(t, "info", "--json", small), &info)
	if info.Cards != 60 || info.Maps != 1 || info.Personas != 1 || info.Touchpoints != 12 {
		t.Errorf("W1: %+v", info)
	}
}

func TestSampleNeverWritesOverAProject(t *testing.T) {
	path := sampleIn(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	refused(t, exitFailed, "sample", path)
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the file has changed: %v", err)
	}
	empty := filepath.Join(t.TempDir(), "empty.wegmarke")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	done(t, "sample", empty)
}

func TestDumpIsCompleteSortedAndStable(t *testing.T) {
	path := sampleIn(t)
	text := done(t, "dump", path)
	if again := done(t, "dump", path); again != text {
		t.Error("two dumps of one file differ")
	}
	var tables map[string][]map[string]any
	decode(t, text, &tables)
	if len(tables) != len(domain.Tables())+1 {
		t.Errorf("%d lists", len(tables))
	}
	at := -1
	for _, table := range domain.Tables() {
		records, known := tables[string(table)]
		if !known {
			t.Errorf("no list for table %s", table)
		}
		begin := strings.Index(text, "\n  \""+string(table)+"\": [")
		if begin <= at {
			t.Errorf("table %s is out of order", table)
		}
		at = begin
		last := ""
		for _, r := range records {
			id, _ := r["id"].(string)
			if id <= last {
				t.Errorf("table %s: %s does not come after %s", table, id, last)
			}
			last = id
		}
	}
	if len(tables["card"]) < 60 || !strings.Contains(text, `"text":"Bemerkt Druckabfall in Schicht 2"`) {
		t.Error("the cards are not all there")
	}
	for _, image := range tables["image"] {
		if hash, _ := image["hash"].(string); len(hash) != 64 || image["mime"] != "image/png" || image["bytes"].(float64) < 100 {
			t.Errorf("image %v", image)
		}
	}
	if len(tables["image"]) == 0 {
		t.Error("no images")
	}
}

func TestRenderWritesEachKindOfPicture(t *testing.T) {
	path := sampleIn(t)
	for ending, begin := range map[string]string{".pdf": "%PDF-", ".svg": "<", ".png": "\x89PNG", ".PDF": "%PDF-"} {
		out := filepath.Join(t.TempDir(), "Kundenreise"+ending)
		done(t, "render", path, "-o", out, "--today", "2026-03-05")
		content, err := os.ReadFile(out)
		if err != nil || !bytes.HasPrefix(content, []byte(begin)) || len(content) < 20_000 {
			t.Errorf("%s: %d bytes, %v", ending, len(content), err)
		}
		if ending == ".svg" && !bytes.Contains(content, []byte("Schmerzpunkte")) {
			t.Error("the SVG does not hold the words of the map")
		}
		if ending == ".png" {
			img, err := png.Decode(bytes.NewReader(content))
			if err != nil || img.Bounds().Dx() < 2000 {
				t.Errorf("png: %v, %v", img.Bounds(), err)
			}
		}
		if beside, err := os.ReadDir(filepath.Dir(out)); err != nil || len(beside) != 1 {
			t.Errorf("%s: something is left beside the picture: %v, %v", ending, beside, err)
		}
	}
}

func TestRenderOfAChosenMap(t *testing.T) {
	path := sampleIn(t)
	first, other := filepath.Join(t.TempDir(), "a.svg"), filepath.Join(t.TempDir(), "b.svg")
	done(t, "render", path, "-o", first)
	text := refused(t, exitFailed, "render", path, "--lang", "de", "-o", other, "--map", "Gibt es nicht")
	_, list, found := strings.Cut(text, "Es gibt: ")
	titles := strings.Split(strings.TrimSpace(list), ", ")
	if !found || len(titles) != 3 {
		t.Fatalf("the maps are not named: %s", text)
	}
	done(t, "render", path, "-o", other, "--map", strings.ToUpper(titles[1]))
	a, errA := os.ReadFile(first)
	b, errB := os.ReadFile(other)
	if errA != nil || errB != nil || bytes.Equal(a, b) {
		t.Errorf("the second map looks like the first: %v, %v", errA, errB)
	}
}

func TestWhatCannotBeDoneSaysWhy(t *testing.T) {
	path, dir := sampleIn(t), t.TempDir()
	missing := filepath.Join(dir, "nicht da.wegmarke")
	text := filepath.Join(dir, "brief.wegmarke")
	if err := os.WriteFile(text, []byte(strings.Repeat("Sehr geehrte Damen und Herren, ", 200)), 0o600); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	cut := filepath.Join(dir, "halb.wegmarke")
	if err := os.WriteFile(cut, whole[:len(whole)/2], 0o600); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{missing, text, cut, dir} {
		for _, name := range []string{"info", "dump", "check"} {
			if name == "check" && file == cut {
				continue // says what can still be read, see TestCheckTellsWhatIsDamaged
			}
			said := refused(t, exitFailed, name, file)
			if !strings.Contains(said, filepath.Base(file)) {
				t.Errorf("%s of %s does not name the file: %s", name, file, said)
			}
		}
		refused(t, exitFailed, "render", file, "-o", filepath.Join(dir, "x.pdf"))
	}
	refused(t, exitFailed, "render", path, "-o", filepath.Join(dir, "no such folder", "x.pdf"))
	refused(t, exitFailed, "sample", filepath.Join(dir, "no such folder", "x.wegmarke"))
	if german, english := refused(t, exitFailed, "info", missing, "--lang", "de"), refused(t, exitFailed, "info", missing, "--lang", "en"); german == english {
		t.Errorf("both languages say %q", german)
	}
}

func TestCheckReportsTheProblemAsJSONToo(t *testing.T) {
	code, out, errs := call(t, "check", "--json", filepath.Join(t.TempDir(), "missing.wegmarke"))
	var r checkReport
	decode(t, out, &r)
	if code != exitFailed || r.OK || r.Problem == "" || !strings.Contains(errs, r.Problem) {
		t.Errorf("code %d, %+v, %s", code, r, errs)
	}
}

// TestCheckTellsWhatIsDamaged has a file with a byte too many: other verbs refuse it, check says why.
func TestCheckTellsWhatIsDamaged(t *testing.T) {
	path := sampleIn(t)
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.LastIndex(b, []byte("Kompressor"))
	b[at] = 0xff
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, exitFailed, "info", path)
	code, out, errs := call(t, "check", path)
	if code != exitFailed || !strings.Contains(out, "\uFFFD") || !strings.Contains(errs, "beschädigt") {
		t.Errorf("code %d\n%s\n%s", code, out, errs)
	}
	code, out, _ = call(t, "check", path, "--json")
	var r checkReport
	decode(t, out, &r)
	if code != exitFailed || r.OK || len(r.Damage) == 0 || len(r.Findings) == 0 {
		t.Errorf("code %d, %+v", code, r)
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, b) {
		t.Errorf("checking changed the file: %v", err)
	}
}

func TestWrongCallsAreTold(t *testing.T) {
	for _, args := range [][]string{
		{"nonsense"},
		{"info"},
		{"info", "a.wegmarke", "b.wegmarke"},
		{"dump", "--nonsense", "a.wegmarke"},
		{"sample", "x.txt"},
		{"sample", "x.wegmarke", "--set", "W9"},
		{"render", "a.wegmarke"},
		{"render", "a.wegmarke", "-o", "x.doc"},
		{"check", "a.wegmarke", "--lang", "fr"},
		{"help", "nonsense"},
		{"a.wegmarke", "b.wegmarke"},
		{"--theme", "pink", "a.wegmarke"},
	} {
		refused(t, exitUsage, args...)
	}
}

func TestHelpAndVersion(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		text := done(t, "help", "--lang", lang)
		if strings.Contains(text, "cli.") {
			t.Errorf("help in %s shows a key:\n%s", lang, text)
		}
		for _, v := range verbs() {
			if !strings.Contains(text, "wegmarke "+v.form()) {
				t.Errorf("help in %s does not show %s", lang, v.name)
			}
			one := done(t, "help", v.name, "--lang", lang)
			if asked := done(t, v.name, "--help", "--lang", lang); !strings.Contains(one, v.form()) || !strings.Contains(asked, v.form()) {
				t.Errorf("help about %s: %q and %q", v.name, one, asked)
			}
		}
	}
	if text := done(t, "--help"); !strings.Contains(text, "sample") {
		t.Errorf("--help: %s", text)
	}
	var v versionReport
	decode(t, done(t, "version", "--json"), &v)
	if v.Version == "" || v.Go == "" || v.System == "" {
		t.Errorf("version: %+v", v)
	}
	if text := done(t, "--version"); !strings.Contains(text, "Wegmarke "+version) {
		t.Errorf("--version: %s", text)
	}
}

func TestWindowIsPrepared(t *testing.T) {
	data := t.TempDir()
	o, err := parse(windowVerb(), []string{"--data", data, "--lang", "en", "x.wegmarke"})
	if err != nil {
		t.Fatal(err)
	}
	w, err := prepareWindow(&task{options: o, words: wordsFor(o)})
	if err != nil {
		t.Fatal(err)
	}
	w.close()
	if w.folder != data || !filepath.IsAbs(w.file) || filepath.Base(w.file) != "x.wegmarke" || w.words.Language() != "en" {
		t.Errorf("got %+v", w)
	}
	log, err := os.ReadFile(w.journal.path)
	if err != nil || !strings.Contains(string(log), "version="+version) || !strings.Contains(string(log), "end") {
		t.Errorf("log %q, %v", log, err)
	}
	if _, err := os.Stat(filepath.Join(data, "work")); err != nil {
		t.Errorf("no folder for working copies: %v", err)
	}
}
