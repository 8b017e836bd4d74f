package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/sample"
)

// lint looks in one of our own workbooks for the faults that make programs offer a repair and that
// validators of the format overlook.
type lint struct {
	t     *testing.T
	parts map[string]string
}

var (
	tagOf  = regexp.MustCompile(`<([A-Za-z:]+)((?: [A-Za-z:]+="[^"]*")*) ?/?>`)
	attrOf = regexp.MustCompile(` ([A-Za-z:]+)="([^"]*)"`)
)

// tags lists the attributes of all elements of a name.
func tags(xmlText, name string) []map[string]string {
	var out []map[string]string
	for _, m := range tagOf.FindAllStringSubmatch(xmlText, -1) {
		if m[1] != name {
			continue
		}
		attrs := make(map[string]string)
		for _, a := range attrOf.FindAllStringSubmatch(m[2], -1) {
			var text string
			_ = xml.Unmarshal([]byte("<a>"+a[2]+"</a>"), &text)
			attrs[a[1]] = text
		}
		out = append(out, attrs)
	}
	return out
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

func runLint(t *testing.T, data []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	l := lint{t: t, parts: make(map[string]string)}
	for _, f := range z.File {
		b, err := unpack(f)
		if err != nil {
			t.Fatal(err)
		}
		l.parts[f.Name] = string(b)
	}
	l.wellFormed()
	l.relations()
	l.workbook()
	l.styles()
	for name, text := range l.parts {
		if strings.HasPrefix(name, "xl/worksheets/sheet") {
			l.sheet(name, text)
		}
	}
}

func unpack(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

func (l *lint) bad(part, format string, args ...any) {
	l.t.Helper()
	l.t.Errorf("%s: %s", part, fmt.Sprintf(format, args...))
}

func (l *lint) wellFormed() {
	for name, text := range l.parts {
		d := xml.NewDecoder(strings.NewReader(text))
		for {
			_, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				l.bad(name, "%v", err)
				break
			}
		}
	}
}

func (l *lint) relations() {
	types := l.parts["[Content_Types].xml"]
	known := make(map[string]bool)
	for _, o := range tags(types, "Override") {
		known[strings.TrimPrefix(o["PartName"], "/")] = true
		if _, ok := l.parts[strings.TrimPrefix(o["PartName"], "/")]; !ok {
			l.bad("[Content_Types].xml", "names %s, which is not there", o["PartName"])
		}
	}
	for _, d := range tags(types, "Default") {
		for name := range l.parts {
			if strings.HasSuffix(name, "."+d["Extension"]) {
				known[name] = true
			}
		}
	}
	for name, text := range l.parts {
		if !known[name] && name != "[Content_Types].xml" {
			l.bad(name, "has no content type")
		}
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		dir := path.Dir(path.Dir(name))
		for _, r := range tags(text, "Relationship") {
			target := path.Join(dir, r["Target"])
			if strings.HasPrefix(r["Target"], "/") {
				target = r["Target"][1:]
			}
			if _, ok := l.parts[target]; !ok && r["TargetMode"] != "External" {
				l.bad(name, "points at %s, which is not there", target)
			}
		}
	}
}

var likeCell = regexp.MustCompile(`(?i)^([A-Z]{1,3}\d+|R\d*C\d*|[RC]|TRUE|FALSE)$`)

func (l *lint) workbook() {
	const part = "xl/workbook.xml"
	names := make(map[string]bool)
	sheets := tags(l.parts[part], "sheet")
	visible := 0
	for _, s := range sheets {
		n := s["name"]
		if n == "" || units(n) > 31 || strings.ContainsAny(n, `:\/?*[]`) || strings.EqualFold(n, "history") || names[strings.ToLower(n)] || strings.Trim(n, "'") != n {
			l.bad(part, "sheet name %q", n)
		}
		names[strings.ToLower(n)] = true
		if s["state"] == "" || s["state"] == "visible" {
			visible++
		}
	}
	if visible == 0 {
		l.bad(part, "no visible sheet")
	}
	for _, v := range tags(l.parts[part], "workbookView") {
		if i := number(v["activeTab"]); i >= len(sheets) || i >= 0 && sheets[i]["state"] != "" && sheets[i]["state"] != "visible" {
			l.bad(part, "active tab %s", v["activeTab"])
		}
	}
	seen := make(map[string]bool)
	for _, d := range tags(l.parts[part], "definedName") {
		key := strings.ToLower(d["name"] + "/" + d["localSheetId"])
		if likeCell.MatchString(d["name"]) || seen[key] || number(d["localSheetId"]) >= len(sheets) {
			l.bad(part, "defined name %q", d["name"])
		}
		seen[key] = true
	}
	if n := len(tags(l.parts["xl/sharedStrings.xml"], "si")); n == 0 {
		l.bad("xl/sharedStrings.xml", "no texts")
	}
}

func section(text, name string) string {
	i, j := strings.Index(text, "<"+name), strings.Index(text, "</"+name+">")
	if i < 0 || j < i {
		return ""
	}
	return text[i:j]
}

func (l *lint) styles() {
	text := l.parts["xl/styles.xml"]
	fonts, fills := len(tags(section(text, "fonts"), "font")), len(tags(section(text, "fills"), "fill"))
	borders := len(tags(section(text, "borders"), "border"))
	for _, x := range tags(section(text, "cellXfs"), "xf") {
		if number(x["fontId"]) >= fonts || number(x["fillId"]) >= fills || number(x["borderId"]) >= borders {
			l.bad("xl/styles.xml", "format points outside: %v", x)
		}
		if x["numFmtId"] == "49" && x["quotePrefix"] != "1" {
			l.bad("xl/styles.xml", "text format without quote prefix")
		}
	}
}

func (l *lint) sheet(part, text string) {
	texts := len(tags(l.parts["xl/sharedStrings.xml"], "si"))
	formats := len(tags(section(l.parts["xl/styles.xml"], "cellXfs"), "xf"))
	dxfs := len(tags(section(l.parts["xl/styles.xml"], "dxfs"), "dxf"))
	row := 0
	for _, r := range tags(text, "row") {
		if n := number(r["r"]); n <= row {
			l.bad(part, "row %d after %d", n, row)
		} else {
			row = n
		}
		if h, err := strconv.ParseFloat(r["ht"], 64); r["ht"] != "" && (err != nil || h > 409) {
			l.bad(part, "row height %s", r["ht"])
		}
	}
	seen := make(map[string]bool)
	for _, c := range tags(text, "c") {
		if _, ok := parseRef(c["r"]); !ok || seen[c["r"]] || number(c["s"]) >= formats {
			l.bad(part, "cell %v", c)
		}
		seen[c["r"]] = true
	}
	for _, m := range regexp.MustCompile(`t="s"[^>]*><v>([^<]*)</v>`).FindAllStringSubmatch(text, -1) {
		if n := number(m[1]); n < 0 || n >= texts {
			l.bad(part, "text number %s of %d", m[1], texts)
		}
	}
	if strings.Contains(text, `t="s"/>`) || strings.Contains(text, `t="s"></c>`) {
		l.bad(part, "text cell without a value")
	}
	if strings.Contains(text, "<f>=") || strings.Contains(text, "<formula>=") {
		l.bad(part, "formula with a leading equals sign")
	}
	l.merges(part, text)
	last := 0
	for _, c := range tags(section(text, "cols"), "col") {
		if number(c["min"]) <= last || number(c["max"]) < number(c["min"]) {
			l.bad(part, "columns overlap: %v", c)
		}
		last = number(c["max"])
	}
	priority := make(map[string]bool)
	for _, r := range tags(text, "cfRule") {
		if priority[r["priority"]] || number(r["dxfId"]) >= dxfs {
			l.bad(part, "condition %v", r)
		}
		priority[r["priority"]] = true
	}
	for _, v := range tags(text, "dataValidation") {
		if units(v["promptTitle"]) > 32 || units(v["errorTitle"]) > 32 || units(v["prompt"]) > 255 || units(v["error"]) > 225 {
			l.bad(part, "texts of a validation are too long: %v", v)
		}
	}
	for _, m := range regexp.MustCompile(`<oddFooter>([^<]*)<`).FindAllStringSubmatch(text, -1) {
		if units(m[1]) > 255 {
			l.bad(part, "footer of %d characters", units(m[1]))
		}
	}
}

func (l *lint) merges(part, text string) {
	taken := make(map[pos]bool)
	for _, m := range tags(text, "mergeCell") {
		from, to, _ := strings.Cut(m["ref"], ":")
		a, ok1 := parseRef(from)
		b, ok2 := parseRef(to)
		if !ok1 || !ok2 || a == b {
			l.bad(part, "merged cells %q", m["ref"])
			continue
		}
		for r := a.row; r <= b.row; r++ {
			for c := a.col; c <= b.col; c++ {
				if taken[pos{r, c}] {
					l.bad(part, "merged cells %q overlap others", m["ref"])
					return
				}
				taken[pos{r, c}] = true
			}
		}
	}
}

// TestOurWorkbooksHaveNoKnownFault looks at small workbooks, and at those in the folder that
// WORKBOOK_LINT names.
func TestOurWorkbooksHaveNoKnownFault(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(os.Getenv("WORKBOOK_LINT"), "*.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		runLint(t, data)
		t.Logf("%s has no known fault", filepath.Base(file))
	}
	runLint(t, write(t, newFixture(t).params()))
	runLint(t, write(t, oddFixture(t).params()))
	for _, lang := range []string{"de", "en"} {
		doc, err := sample.Story(sample.Params{Lang: lang, IDs: sample.Sequence(1)})
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range document.Maps(doc) {
			runLint(t, write(t, Params{Doc: doc, Sending: merge.Send(doc, merge.SendParams{Maps: []domain.ID{m.ID}, ID: snapID}), A4: lang == "en"}))
		}
	}
}
