package i18n

import (
	"bufio"
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"wegmarke/assets"
)

var placeholder = regexp.MustCompile(`\{([a-z]+)\}`)

var named = regexp.MustCompile(`^(action|undo|scene)\.[a-z_.]*[a-z]$`)

func placeholders(text string) []string {
	seen := map[string]bool{}
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		seen[m[1]] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func TestBothFilesHaveTheSameKeysFormsAndPlaceholders(t *testing.T) {
	de, en := load(German), load(English)
	if len(de) == 0 {
		t.Fatal("no German texts")
	}
	for key, english := range en {
		if _, ok := de[key]; !ok {
			t.Errorf("%s: only in English: %q", key, english.Other)
		}
	}
	for key, german := range de {
		english, ok := en[key]
		if !ok {
			t.Errorf("%s: only in German", key)
			continue
		}
		if (german.One == "") != (english.One == "") {
			t.Errorf("%s: singular in one language only", key)
		}
		want := placeholders(german.Other)
		for _, text := range []string{german.Other, german.One, english.Other, english.One} {
			if text != "" && !slices.Equal(placeholders(text), want) {
				t.Errorf("%s: placeholders differ in %q, want %v", key, text, want)
			}
		}
		if german.One != "" && !slices.Contains(want, "n") {
			t.Errorf("%s: has a singular but no {n} that chooses it", key)
		}
		if german.Other == "" || english.Other == "" {
			t.Errorf("%s: a text is empty", key)
		}
	}
}

// The files are merged by hand, so order and shape keep conflicts small.
func TestFilesAreSortedWithOneKeyPerLine(t *testing.T) {
	for _, language := range Languages() {
		var keys []string
		lines := bufio.NewScanner(bytes.NewReader(assets.Translation(language)))
		for lines.Scan() {
			line := strings.TrimSuffix(strings.TrimSpace(lines.Text()), ",")
			if line == "{" || line == "}" {
				continue
			}
			var one map[string]json.RawMessage
			if err := json.Unmarshal([]byte("{"+line+"}"), &one); err != nil || len(one) != 1 {
				t.Errorf("%s: not one key on the line %q", language, line)
				continue
			}
			for key := range one {
				keys = append(keys, key)
			}
		}
		if !slices.IsSorted(keys) {
			for i := range len(keys) - 1 {
				if keys[i] >= keys[i+1] {
					t.Errorf("%s: %s must come after %s", language, keys[i], keys[i+1])
				}
			}
		}
		if len(slices.Compact(slices.Clone(keys))) != len(keys) {
			t.Errorf("%s: a key is there twice", language)
		}
	}
}

func TestTextsKeepTheTone(t *testing.T) {
	for _, language := range Languages() {
		for key, m := range load(language) {
			for _, text := range []string{m.One, m.Other} {
				if strings.Contains(text, "!") {
					t.Errorf("%s: %s: exclamation mark", language, key)
				}
				if strings.Contains(text, "...") {
					t.Errorf("%s: %s: three dots instead of an ellipsis", language, key)
				}
				if language == German && (strings.Contains(text, `"`) || strings.Contains(strings.ToLower(text), "bitte")) {
					t.Errorf("%s: %s: straight quotes or a plea", language, key)
				}
			}
		}
	}
}

// source is what the scan of the program's code finds.
type source struct {
	literals map[string]bool     // every text in the code
	asked    map[string]string   // key of a call of T -> where
	values   map[string][]string // key of a call of T -> names of the values it passes
}

// scan reads the code that shows texts; tests do not count.
func scan(t *testing.T) source {
	t.Helper()
	s := source{map[string]bool{}, map[string]string{}, map[string][]string{}}
	files := token.NewFileSet()
	for _, root := range []string{"../../ui", "../../cmd", "../../domain"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				s.look(n, path)
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s *source) look(n ast.Node, path string) {
	if text, ok := literal(n); ok {
		s.literals[text] = true
	}
	call, ok := n.(*ast.CallExpr)
	if !ok || len(call.Args) == 0 {
		return
	}
	if f, ok := call.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "T" {
		return
	}
	key, ok := literal(call.Args[0])
	if !ok {
		return
	}
	s.asked[key] = path
	if len(call.Args) < 2 {
		return
	}
	if values, ok := call.Args[1].(*ast.CompositeLit); ok {
		for _, e := range values.Elts {
			if pair, ok := e.(*ast.KeyValueExpr); ok {
				if name, ok := literal(pair.Key); ok {
					s.values[key] = append(s.values[key], name)
				}
			}
		}
	}
}

func literal(n ast.Node) (string, bool) {
	l, ok := n.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(l.Value)
	return text, err == nil
}

func TestEveryKeyInTheCodeExists(t *testing.T) {
	found, de := scan(t), load(German)
	for key, path := range found.asked {
		// A literal that ends in a dot is the beginning of a key that is put together.
		if _, ok := de[key]; !ok && !strings.HasSuffix(key, ".") {
			t.Errorf("%s: asks for %q, which has no text", path, key)
		}
	}
	for text := range found.literals {
		// Tables of actions, steps of the history and scenes name their keys without calling T.
		if _, ok := de[text]; named.MatchString(text) && !ok {
			t.Errorf("the code names %q, which has no text", text)
		}
	}
	for key, given := range found.values {
		for _, name := range placeholders(de[key].Other) {
			if !slices.Contains(given, name) {
				t.Errorf("%s: asks for %q without a value for {%s}", found.asked[key], key, name)
			}
		}
	}
}

// TestNoKeyIsUnused lets pass the keys of testdata/foreseen.txt: texts that were written
// together before the windows that show them. The list only ever shrinks.
func TestNoKeyIsUnused(t *testing.T) {
	data, err := os.ReadFile("testdata/foreseen.txt")
	if err != nil {
		t.Fatal(err)
	}
	foreseen := strings.Fields(string(data))
	found, de := scan(t), load(German)
	for key := range de {
		if !slices.Contains(foreseen, key) && !used(found.literals, key) {
			t.Errorf("%s: no code uses it", key)
		}
	}
	for _, key := range foreseen {
		if _, ok := de[key]; !ok {
			t.Errorf("testdata/foreseen.txt: %s has no text any more, remove the line", key)
		}
	}
}

// used also accepts a key of which the code names the beginning up to a dot.
func used(literals map[string]bool, key string) bool {
	if literals[key] {
		return true
	}
	for i, r := range key {
		if r == '.' && literals[key[:i+1]] {
			return true
		}
	}
	return false
}
