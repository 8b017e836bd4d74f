package jsontext

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"
)

// value reads whatever comes.
func value(r *Reader) any {
	switch c, _ := r.peek(); c {
	case '{':
		out := make(map[string]any)
		r.Object(func(name string) { out[name] = value(r) })
		return out
	case '[':
		out := make([]any, 0)
		r.Array(func() { out = append(out, value(r)) })
		return out
	case '"':
		return r.Text()
	case 't', 'f':
		return r.Bool()
	case 'n':
		r.Null()
		return nil
	}
	return json.Number(r.literal())
}

func hold(t *testing.T, doc string) {
	t.Helper()
	var want any
	d := json.NewDecoder(strings.NewReader(doc))
	d.UseNumber()
	refused := d.Decode(&want)
	if refused == nil {
		if _, err := d.Token(); err != io.EOF {
			refused = errors.New("more behind")
		}
	}
	for _, in := range []io.Reader{strings.NewReader(doc), iotest.OneByteReader(strings.NewReader(doc)), iotest.DataErrReader(strings.NewReader(doc))} {
		r := New(in)
		got := value(r)
		err := r.End()
		if (err == nil) != (refused == nil) {
			t.Fatalf("%q: got %v, the standard library says %v", doc, err, refused)
		}
		if err == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%q\n got %#v\nwant %#v", doc, got, want)
		}
		r = New(strings.NewReader(doc))
		r.Skip()
		if skipped := r.End(); (skipped == nil) != (err == nil) {
			t.Fatalf("%q: skipped %v, read %v", doc, skipped, err)
		}
	}
}

var documents = []string{
	``, ` `, `{}`, `[]`, `null`, `true`, `false`, `"a"`, `12`, `-0`, `1.5e+3`, `01`, `-`, `+1`, `1.`, `.5`, `1e`, `nul`, `nulll`, `True`, `tru`,
	`{"a":1,"b":[1,2,{"c":null}],"a":"d"}`, `{"a":1,}`, `[1,]`, `[,1]`, `{,}`, `{"a"}`, `{"a":}`, `{a:1}`, `{1:2}`, `{null:1}`, `{"a" : 1 , "b" : 2}`, `[1 2]`, `{"a":1 "b":2}`, `[1`, `{"a":1`, `[`, `{`, `{"a`, `]`, `[]]`, `[} `,
	`"\"\\\/\b\f\n\r\t"`, `"\x"`, `"\u0041\u00e4\ud83d\ude00"`, `"\ud83d"`, `"\ud83dx"`, `"\ud83d\n"`, `"\ud83d\u0041"`, `"\ud83d\ud83d\ude00"`, `"\ude00\ud83d"`, `"\u00"`, `"\u00zz"`, `"\u+041"`, `"\u`, `"\`, `"a`,
	"\"a\tb\"", "\"a\nb\"", "\"ä€😀\"", "\"\xff\"", "\"a\xc3\"", "\"\xed\xa0\x80\"", "\"\x00\"", "\"\x7f\"", "\ufeff1", "1\x00", `"a" "b"`, `1 2`,
	`[[[[[[[[]]]]]]]]`, `[1,"a",true,null,{"b":[]}]`, " \n\t\r[ \n1\r,\t2 ]\n",
}

func TestReadsWhatTheStandardLibraryReads(t *testing.T) {
	for _, doc := range documents {
		hold(t, doc)
	}
	long := strings.Repeat("ä\\n", 30_000)
	hold(t, `["`+long+`","`+long+`x"]`)
	hold(t, "["+strings.Repeat(" ", 40_000)+"1]")
}

func TestKinds(t *testing.T) {
	r := New(strings.NewReader(`{"n":null,"i":-12,"b":true,"t":"x","o":null,"a":null,"w":"x"}`))
	n, sum := 0, 0
	r.Object(func(name string) {
		n++
		switch name {
		case "n":
			if r.Text() != "" || r.Err() != nil {
				t.Error("null is no text")
			}
		case "i":
			sum = r.Int()
		case "b":
			if !r.Bool() {
				t.Error("not true")
			}
		case "o":
			r.Object(func(string) { t.Error("null has no names") })
		case "a":
			r.Array(func() { t.Error("null has no values") })
		default:
			if r.Word() != "x" {
				t.Error("another text")
			}
		}
	})
	if err := r.End(); err != nil || n != 7 || sum != -12 {
		t.Errorf("%d names, %d, %v", n, sum, err)
	}
	for _, wrong := range []func(*Reader){
		func(r *Reader) { r.Int() }, func(r *Reader) { r.Bool() }, func(r *Reader) { r.Object(nil) }, func(r *Reader) { r.Array(nil) },
	} {
		r := New(strings.NewReader(`"a"`))
		wrong(r)
		if err := r.End(); !errors.Is(err, ErrSyntax) {
			t.Errorf("got %v", err)
		}
	}
}

func TestFaultsOfTheSourceAreKept(t *testing.T) {
	broken := errors.New("broken")
	r := New(io.MultiReader(strings.NewReader(`{"a":[1,`), iotest.ErrReader(broken)))
	r.Skip()
	if err := r.End(); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	r = New(strings.NewReader(strings.Repeat("[", 100_000)))
	r.Skip()
	if err := r.End(); !errors.Is(err, ErrSyntax) {
		t.Errorf("got %v", err)
	}
}

func FuzzReader(f *testing.F) {
	for _, doc := range documents {
		f.Add(doc)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if strings.Count(doc, "[")+strings.Count(doc, "{") < deepest && len(doc) < 400 {
			hold(t, doc)
		}
	})
}

func FuzzText(f *testing.F) {
	f.Add("a", "b")
	f.Fuzz(func(t *testing.T, a, b string) {
		doc, err := json.Marshal([]string{a, b})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		r := New(bytes.NewReader(doc))
		r.Array(func() { got = append(got, r.Text()) })
		if err := r.End(); err != nil || len(got) != 2 || utf8.ValidString(a) && got[0] != a || utf8.ValidString(b) && got[1] != b {
			t.Fatalf("%q became %q, %v", doc, got, err)
		}
	})
}
