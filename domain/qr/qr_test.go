package qr

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var params = Params{UID: "0195c3f2@wegmarke", Stamp: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)}

func TestPayloads(t *testing.T) {
	day := func(h, m int) time.Time { return time.Date(2026, 4, 15, h, m, 0, 0, time.UTC) }
	for name, c := range map[string]struct {
		content Content
		want    string
	}{
		"address":          {Content{Kind: Address, Address: " https://tauberwerk.de/rechner?x=1&y=ä "}, "https://tauberwerk.de/rechner?x=1&y=ä"},
		"address in short": {Content{Kind: Address, Address: "www.tauberwerk.de"}, "https://www.tauberwerk.de"},
		"call":             {Content{Kind: Call, Phone: "+49 (0)9341 / 12-34"}, "tel:+4993411234"},
		"call at home":     {Content{Kind: Call, Phone: "09341 1234"}, "tel:093411234"},
		"text":             {Content{Kind: Text, Text: "Gutschein: 10 % \n"}, "Gutschein: 10 % \n"},
		"event": {
			Content{Kind: Event, Name: "Messe; Halle 3, Stand B", Place: `C:\Gang`, Text: "Zeile 1\nZeile 2", Begin: day(10, 0), End: day(11, 30)},
			"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wegmarke//Wegmarke//DE\r\nBEGIN:VEVENT\r\nUID:0195c3f2@wegmarke\r\n" +
				"DTSTAMP:20260305T093000Z\r\nDTSTART:20260415T100000\r\nDTEND:20260415T113000\r\n" +
				"SUMMARY:Messe\\; Halle 3\\, Stand B\r\nLOCATION:C:\\\\Gang\r\nDESCRIPTION:Zeile 1\\nZeile 2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
		},
		"event of a day": {
			Content{Kind: Event, Name: "Hausmesse", Begin: day(0, 0), AllDay: true},
			"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wegmarke//Wegmarke//DE\r\nBEGIN:VEVENT\r\nUID:0195c3f2@wegmarke\r\n" +
				"DTSTAMP:20260305T093000Z\r\nDTSTART;VALUE=DATE:20260415\r\nSUMMARY:Hausmesse\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
		},
		"contact": {
			Content{Kind: Contact, Name: "Lena Maria Hoffmann", Company: "Tauberwerk GmbH; Co, KG", Role: "Vertrieb", Phone: "+49 9341 12", Mail: "lena@tauberwerk.de", Address: "tauberwerk.de"},
			"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Hoffmann;Lena Maria;;;\r\nFN:Lena Maria Hoffmann\r\nORG:Tauberwerk GmbH\\; Co\\, KG\r\nTITLE:Vertrieb\r\n" +
				"TEL;TYPE=WORK,VOICE:+49934112\r\nEMAIL:lena@tauberwerk.de\r\nURL:https://tauberwerk.de\r\nEND:VCARD\r\n",
		},
		"contact in short": {
			Content{Kind: Contact, Name: "Zentrale"}, "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Zentrale;;;;\r\nFN:Zentrale\r\nEND:VCARD\r\n",
		},
	} {
		got, err := c.content.Payload(params)
		if err != nil || got != c.want {
			t.Errorf("%s: %v\n%q\nwant\n%q", name, err, got, c.want)
		}
	}
}

func TestWhatMakesNoCode(t *testing.T) {
	at := time.Date(2026, 4, 15, 10, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		content Content
		want    error
	}{
		{Content{Kind: Address}, ErrEmpty},
		{Content{Kind: Address, Address: "firma"}, ErrAddress},
		{Content{Kind: Address, Address: "javascript://x.y"}, ErrAddress},
		{Content{Kind: Address, Address: "https://a b.de"}, ErrAddress},
		{Content{Kind: Address, Address: "https://user:secret@firma.de"}, ErrAddress},
		{Content{Kind: Call, Phone: " "}, ErrEmpty},
		{Content{Kind: Call, Phone: "ruf an"}, ErrPhone},
		{Content{Kind: Call, Phone: "12"}, ErrPhone},
		{Content{Kind: Call, Phone: "1234567890123456"}, ErrPhone},
		{Content{Kind: Event}, ErrEmpty},
		{Content{Kind: Event, Name: "Messe"}, ErrDay},
		{Content{Kind: Event, Name: "Messe", Begin: at, End: at}, ErrTime},
		{Content{Kind: Contact}, ErrEmpty},
		{Content{Kind: Contact, Name: "A", Mail: "a@b"}, ErrMail},
		{Content{Kind: Contact, Name: "A", Phone: "x"}, ErrPhone},
		{Content{Kind: Contact, Name: "A", Address: "x"}, ErrAddress},
		{Content{Kind: Text, Text: "\n"}, ErrEmpty},
	} {
		if got, err := c.content.Payload(params); !errors.Is(err, c.want) || got != "" {
			t.Errorf("%+v: %q, %v, want %v", c.content, got, err, c.want)
		}
	}
}

// TestLinesKeepTheStandards folds texts of all lengths: no line is longer than 75 bytes, none tears a
// letter, all end in CR and LF, and reading gives back what was written.
func TestLinesKeepTheStandards(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		word := rapid.StringMatching(`[a-zäöüß€😀;,\\:" ]{0,120}x`)
		c := Content{
			Kind: Event, Name: word.Draw(rt, "name"), Place: word.Draw(rt, "place"), Text: word.Draw(rt, "text") + "\n" + word.Draw(rt, "more"),
			Begin: time.Date(2026, 4, 15, 10, 0, 0, 0, time.UTC), End: time.Date(2026, 4, 15, 12, 0, 0, 0, time.UTC),
		}
		if rapid.Bool().Draw(rt, "contact") {
			c = Content{Kind: Contact, Name: word.Draw(rt, "name"), Company: word.Draw(rt, "company"), Role: word.Draw(rt, "role"), Phone: "+4993411234", Mail: "a@b.de"}
		}
		got, err := c.Payload(params)
		if err != nil {
			rt.Fatal(err)
		}
		if !strings.HasSuffix(got, "\r\n") || strings.Contains(strings.ReplaceAll(got, "\r\n", ""), "\n") || strings.Contains(strings.ReplaceAll(got, "\r\n", ""), "\r") {
			rt.Fatalf("ends of lines in %q", got)
		}
		for _, l := range strings.Split(strings.TrimSuffix(got, "\r\n"), "\r\n") {
			if len(l) > 75 || !strings.EqualFold(strings.ToValidUTF8(l, "!"), l) {
				rt.Fatalf("a line of %d bytes: %q", len(l), l)
			}
		}
		for _, s := range []*string{&c.Name, &c.Place, &c.Text, &c.Company, &c.Role} {
			*s = strings.TrimSpace(*s)
		}
		if back := Parse(got); back != c {
			rt.Fatalf("written %+v\nread %+v", c, back)
		}
	})
}

func TestParseKnowsItsOwnAndOthers(t *testing.T) {
	for payload, want := range map[string]Content{
		"https://tauberwerk.de": {Kind: Address, Address: "https://tauberwerk.de"},
		"TEL:+491234":           {Kind: Call, Phone: "+491234"},
		"http://":               {Kind: Text, Text: "http://"},
		"hallo":                 {Kind: Text, Text: "hallo"},
		"":                      {Kind: Text},
		"BEGIN:VCARD\nN:Hoffmann;Lena;;;\nEND:VCARD": {Kind: Contact, Name: "Lena Hoffmann"},
	} {
		if got := Parse(payload); got != want {
			t.Errorf("%q: %+v, want %+v", payload, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("BEGIN:VCARD\nFN:\\")
	f.Add("BEGIN:VEVENT\nDTSTART:2026")
	f.Fuzz(func(_ *testing.T, payload string) { Parse(payload) })
}
