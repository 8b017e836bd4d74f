package pictureboard

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestTheHeaderOfWindowsSaysWhereTheHTMLIs(t *testing.T) {
	fragment := "<table><tr><td>Größe 😀</td></tr></table>"
	b := string(toCFHTML(fragment))
	number := func(name string) (n int) {
		_, after, _ := strings.Cut(b, name+":")
		for _, c := range after[:10] {
			n = 10*n + int(c-'0')
		}
		return n
	}
	if got := b[number("StartFragment"):number("EndFragment")]; got != fragment {
		t.Errorf("the part is %q", got)
	}
	whole := b[number("StartHTML"):number("EndHTML")]
	if !strings.HasPrefix(whole, "<html>") || !strings.HasSuffix(whole, "</html>") || number("EndHTML") != len(b) {
		t.Errorf("the whole is %q", whole)
	}
	if got := fromCFHTML([]byte(b + "\x00")); got != whole {
		t.Errorf("read again it is %q", got)
	}
}

func TestAHeaderThatLiesDoesNoHarm(t *testing.T) {
	for in, want := range map[string]string{
		"Version:1.0\r\nStartHTML:9999999\r\nEndHTML:-1\r\n<b>x</b>": "<b>x</b>",
		"StartHTML:5\r\nEndHTML:2\r\n<i>":                            "<i>",
		"nothing":                                                    "",
		"":                                                           "",
	} {
		if got := fromCFHTML([]byte(in)); got != want {
			t.Errorf("%q gives %q", in, got)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		fromCFHTML([]byte(rapid.StringMatching(`(StartHTML:|EndHTML:|[0-9-]|\r\n|<|x){0,30}`).Draw(t, "bytes")))
	})
}

func TestHTMLMayComeInWideCharacters(t *testing.T) {
	if got := decoded([]byte{0xff, 0xfe, '<', 0, 'b', 0, '>', 0, 0xe4, 0}); got != "<b>ä" {
		t.Errorf("%q", got)
	}
	if got := decoded([]byte("<b>ä\x00")); got != "<b>ä" {
		t.Errorf("%q", got)
	}
}
