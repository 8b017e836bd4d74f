package xmltext

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"
)

var wide = Limits{Depth: 64, Attrs: 200, Token: 1 << 20}

// scan tells what a scanner says of a document. Texts that follow each other are joined.
func scan(s *Scanner, r io.Reader) (out []string, err error) {
	s.Reset(r)
	for {
		k, err := s.Next()
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		switch k {
		case Start:
			line := "<" + string(s.Name())
			for _, a := range s.Attrs() {
				line += fmt.Sprintf(" %s|%s=%q", a.Prefix, a.Name, a.Value)
			}
			out = append(out, line)
		case End:
			out = append(out, ">"+string(s.Name()))
		case Text:
			out = join(out, string(s.Text()))
		}
	}
}

func join(out []string, text string) []string {
	if text == "" {
		return out
	}
	if n := len(out) - 1; n >= 0 && strings.HasPrefix(out[n], "\"") {
		out[n] += text
		return out
	}
	return append(out, "\""+text)
}

// narrow is a scanner whose buffer ends in the middle of everything.
func narrow(size int) *Scanner {
	s := New(wide)
	s.buf = make([]byte, size)
	return s
}

// standard tells the same of a document by the standard library, and whether it is one that this
// package refuses on top of that.
func standard(doc string) (out []string, stricter bool, err error) {
	d := xml.NewDecoder(strings.NewReader(doc))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("encoding") }
	var open []xml.Name
	roots := 0
	stricter = longReference.MatchString(doc)
	first := true
	for {
		t, err := d.RawToken()
		if err == io.EOF {
			return out, stricter || roots != 1 || len(open) > 0, nil
		}
		if err != nil {
			return out, stricter, err
		}
		switch e := t.(type) {
		case xml.Directive:
			stricter = true
		case xml.ProcInst:
			stricter = stricter || !ascii(e.Target)
		case xml.StartElement:
			if len(open) == 0 {
				roots++
			}
			open = append(open, e.Name)
			stricter = stricter || len(open) > wide.Depth || len(e.Attr) > wide.Attrs || !ascii(e.Name.Space+e.Name.Local)
			line := "<" + e.Name.Local
			for _, a := range e.Attr {
				stricter = stricter || !ascii(a.Name.Space+a.Name.Local)
				line += fmt.Sprintf(" %s|%s=%q", a.Name.Space, a.Name.Local, a.Value)
			}
			out = append(out, line)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != e.Name {
				return out, true, nil
			}
			open = open[:len(open)-1]
			out = append(out, ">"+e.Name.Local)
		case xml.CharData:
			text := string(e)
			if len(open) > 0 {
				out = join(out, text)
				break
			}
			if first {
				text = strings.TrimPrefix(text, "\ufeff")
			}
			stricter = stricter || strings.Trim(text, " \t\n") != "" || strings.Contains(doc, "<![CDATA[") || strings.Contains(doc, "&")
		}
		first = false
	}
}

var longReference = regexp.MustCompile(`&[^;]{31}`)

func ascii(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}

// hold compares what the scanner says of a document with what the standard library says.
func hold(t *testing.T, doc string) {
	t.Helper()
	want, stricter, refused := standard(doc)
	got, err := scan(New(wide), strings.NewReader(doc))
	switch {
	case refused != nil && err == nil:
		t.Fatalf("%q is accepted, the standard library says %v", doc, refused)
	case refused == nil && !stricter && err != nil:
		t.Fatalf("%q is refused: %v", doc, err)
	case err == nil && strings.Join(got, "\n") != strings.Join(want, "\n"):
		t.Fatalf("%q\n got %q\nwant %q", doc, got, want)
	}
	for size := 5; size < 14; size += 4 {
		again, other := scan(narrow(size), strings.NewReader(doc))
		if (err == nil) != (other == nil) || strings.Join(again, "\n") != strings.Join(got, "\n") && err == nil {
			t.Fatalf("%q\nwith %d bytes %q, %v\nat once %q, %v", doc, size, again, other, got, err)
		}
	}
}

// documents are what a scanner has to read or refuse just as the standard library does.
var documents = []string{
	``, `<a/>`, `<a></a>`, ` <a/> `, "\ufeff<a/>", "\ufeff\ufeff<a/>", `<a>b</a>`, `<a b="c"/>`, `<a b='c"d' e = "f'g"/>`, `<a b="1"c="2"/>`,
	`<x:a y:b="c" xmlns:x="d"></x:a>`, `<x:a></y:a>`, `<x:a></a>`, `<a:b:c/>`, `<:a/>`, `<a:/>`, `<a :b="" c:="" d:e:f=""/>`, `<1a/>`, `<a 1="2"/>`, `<ä/>`, `<a ö="1"/>`,
	`<a`, `<a>`, `</a>`, `<a></b>`, `<a></a></a>`, `<a/><b/>`, `a<b/>`, `<b/>a`, `<a/ >`, `< a/>`, `</ a>`, `<a></a >`, `<a></a b="c">`, `<`, `<a><`, `<a></`,
	`<a b/>`, `<a b=c/>`, `<a b="c/>`, `<a b="<"/>`, `<a b="]]>"/>`, `<a>]]></a>`, `<a>]]&gt;]] ></a>`, `<a>]</a>`, `<a>]]</a>`, `<a b=">"/>`, "<a b=\"1\r\n2\r3\n4\t5\"/>",
	`<a>&lt;&gt;&amp;&apos;&quot;</a>`, `<a b="&lt;&#65;&#x42;&#x1F600;"/>`, `<a>&nbsp;</a>`, `<a>&</a>`, `<a>&;</a>`, `<a>&#;</a>`, `<a>&#x;</a>`, `<a>&#0;</a>`, `<a>&#1;</a>`,
	`<a>&#13;&#10;</a>`, "<a>\r&#10;\r</a>", "<a>x\r\ny\rz\n</a>", `<a>&#xD83D;&#xDE00;</a>`, `<a>&#xFFFF;</a>`, `<a>&#x110000;</a>`, `<a>&#00000000000000000000000000000000000065;</a>`, `<a>&lt</a>`, `<a>&#X41;</a>`, `<a>& </a>`,
	"<a>\x00</a>", "<a>\x01</a>", "<a>\x7f</a>", "<a>\xff</a>", "<a>\xc3</a>", "<a>ä€😀\ufffd</a>", "<a>\ufffe</a>", "<a>\xed\xa0\x80</a>", "<a b=\"\x02\"/>", "<a b=\"\xc3\"/>", "<a \x00/>",
	`<a><![CDATA[<&]]&gt;]]]></a>`, `<a><![CDATA[]]></a>`, `<a>b<![CDATA[c]]>d</a>`, `<a><![CDATA[b]]</a>`, `<a><![CDATA[`, "<a><![CDATA[\r\n\r]]></a>", "<a><![CDATA[\x01]]></a>", `<![CDATA[a]]><a/>`, `<![CDATA[]]><a/>`, `<a><![CDAT[x]]></a>`,
	`<a><!-- b --></a>`, `<a><!----></a>`, `<a><!--></a>`, `<a><!---></a>`, `<a><!-- -- --></a>`, `<a><!-- ---></a>`, `<a><!-`, `<a/><!---->`, `<a/><!-- `, "<a><!-- \xff\x00 --></a>",
	`<?xml version="1.0"?><a/>`, `<?xml version="1.1"?><a/>`, `<?xml version='1.0' encoding='utf-8' standalone="yes"?><a/>`, `<?xml encoding="latin1"?><a/>`, `<?xml encoding=utf-8?><a/>`, `<?xml?><a/>`, `<?a?><b/>`, `<?a b="?c"?><b/>`, `<??><a/>`, `<? a?><b/>`, `<?a`, `<a><?xml version="2"?></a>`, `<?ä?><a/>`, `<?xml version=  '2'?><a/>`,
	`<!DOCTYPE a><a/>`, `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`, `<a><!ENTITY x "y"></a>`, `<!>`, `<a><!b></a>`,
	`<a xml:space="preserve"> b </a>`, `<a b="1" b="2"/>`, `<a.b-c_d/>`, `<-a/>`, `<_/>`, `<:/>`, "<a\n\tb\r=\n'c'\n/>",
}

func TestReadsWhatTheStandardLibraryReads(t *testing.T) {
	for _, doc := range documents {
		hold(t, doc)
	}
}

func TestPieces(t *testing.T) {
	doc := `<?xml version="1.0"?><x:a n="1" xml:n="2" y:m="3"><b>eins &amp; zwei</b><c/></x:a>`
	s := New(wide)
	s.Reset(iotest.OneByteReader(strings.NewReader(doc)))
	if k, err := s.Next(); k != Start || err != nil || string(s.Name()) != "a" || s.Depth() != 1 {
		t.Fatal(k, err)
	}
	if string(s.Attr("n")) != "1" || string(s.Attr("m")) != "3" || s.Attr("x") != nil {
		t.Errorf("attributes %q", s.Attrs())
	}
	got, err := scan(s, strings.NewReader(doc))
	if want := `<a |n="1" xml|n="2" y|m="3",<b,"eins & zwei,>b,<c,>c,>a`; err != nil || strings.Join(got, ",") != want {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestEndsAtTheEndOfTheReader(t *testing.T) {
	late := errors.New("checksum")
	for _, doc := range []string{"<a>b</a>", "<a/>\n", "<a>b", "<a b", "<a><!-", "<a><![CDATA[b", "<a>&am"} {
		_, err := scan(New(wide), io.MultiReader(strings.NewReader(doc), iotest.ErrReader(late)))
		if !errors.Is(err, late) {
			t.Errorf("%q: got %v", doc, err)
		}
	}
}

func TestLimits(t *testing.T) {
	l := Limits{Depth: 3, Attrs: 2, Token: 100_000}
	long := strings.Repeat("x", 200_000)
	for _, c := range []struct {
		doc  string
		long bool
		fine bool
	}{
		{"<a><a><a/></a></a>", false, true},
		{"<a><a><a><a/></a></a></a>", false, false},
		{`<a b="" c=""/>`, false, true},
		{`<a b="" c="" d=""/>`, false, false},
		{"<a>" + long[:99_000] + "</a>", false, true},
		{"<a>" + long + "</a>", true, false},
		{"<a><![CDATA[" + long + "]]></a>", true, false},
		{"<a b='" + long[:90_000] + "'/>", false, true},
		{"<a b='" + long + "'/>", true, false},
		{"<a" + long + "/>", true, false},
		{"<a><!--" + long + "--></a>", true, false},
		{"<a></a" + strings.Repeat(" ", 200_000) + "></a>", true, false},
		{"<a>" + strings.Repeat(long[:90_000]+"<b/>", 9) + "</a>", false, true},
	} {
		_, err := scan(New(l), strings.NewReader(c.doc))
		if errors.Is(err, ErrLong) != c.long || (err == nil) != c.fine {
			t.Errorf("%.40q: got %v", c.doc, err)
		}
	}
}

func TestLongDocumentInPieces(t *testing.T) {
	var doc strings.Builder
	doc.WriteString("<a>")
	for i := range 30_000 {
		fmt.Fprintf(&doc, "<c r=\"A%d\" s='1'><v>%d ä &lt; <![CDATA[]]]]]><!-- %d -->\r\n</v></c>", i, i, i)
	}
	doc.WriteString("</a>")
	hold(t, doc.String())
}

func FuzzScanner(f *testing.F) {
	for _, doc := range documents {
		f.Add(doc)
	}
	f.Fuzz(hold)
}

func BenchmarkScanner(b *testing.B) {
	row := `<row r="12" spans="1:9"><c r="A12" s="4" t="s"><v>1234</v></c><c r="B12" s="4"/><c r="C12" t="n"><v>3.5</v></c></row>`
	doc := "<sheetData>" + strings.Repeat(row, 10_000) + "</sheetData>"
	s := New(wide)
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		s.Reset(strings.NewReader(doc))
		for {
			if _, err := s.Next(); err == io.EOF {
				break
			} else if err != nil {
				b.Fatal(err)
			}
		}
	}
}
