package ui

import (
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/qr"
)

func TestCodeOfATouchpoint(t *testing.T) {
	w, f := open(t)
	tp := document.Touchpoints(w.doc())[0]
	w.session.Selection().Set(w.cardSaying(t, tp.Title).ID)
	if !w.table.Get("touchpoint.code").Possible() {
		t.Fatal("the card of a touchpoint offers no code")
	}
	w.table.Run("touchpoint.code")
	kinds := qr.Kinds()
	if len(f.code.Kinds) != len(kinds) || f.code.Kind != 0 {
		t.Fatalf("the dialog offers %v, begins with %d", f.code.Kinds, f.code.Kind)
	}
	for kind, c := range map[qr.Kind]struct {
		texts   []string
		problem string
	}{
		qr.Address: {[]string{"firma"}, "Webadresse"},
		qr.Call:    {[]string{"ruf an"}, "Telefonnummer"},
		qr.Event:   {[]string{"Messe", "bald", "", "", "", ""}, "Tag"},
		qr.Contact: {[]string{"Lena", "", "", "", "lena", ""}, "E-Mail"},
		qr.Text:    {[]string{strings.Repeat("x", 2000)}, "Kürzen"},
	} {
		i := indexOf(kinds, kind)
		if n := len(f.code.Fields(i)); n != len(c.texts) {
			t.Errorf("%s has %d fields", kind, n)
		}
		if modules, problem := f.code.Draw(i, c.texts); modules != nil || !strings.Contains(problem, c.problem) {
			t.Errorf("%s: %v, says %q", kind, modules, problem)
		}
	}
	event := indexOf(kinds, qr.Event)
	for _, times := range [][2]string{{"14:30", "12 Uhr"}, {"halb drei", ""}} {
		if _, problem := f.code.Draw(event, []string{"Messe", "15.04.2026", times[0], times[1], "", ""}); problem == "" || problem == w.words.T("qr.good") {
			t.Errorf("%v is taken", times)
		}
	}
	f.picked = "/somewhere/code.svg"
	f.code.Done(event, []string{"Messe", "15.4.2026", "14.30", "16 Uhr", "Halle 3", "Bis bald"}, true)
	got, _ := document.Find[domain.Touchpoint](w.doc(), tp.ID)
	for _, part := range []string{"DTSTART:20260415T143000", "DTEND:20260415T160000", "UID:" + tp.ID.String(), "LOCATION:Halle 3"} {
		if !strings.Contains(got.Code, part) {
			t.Errorf("%q is not in %q", part, got.Code)
		}
	}
	if len(f.sent) != 1 || f.sent[0] != "/somewhere/code.svg "+got.Code {
		t.Errorf("written %q", f.sent)
	}
	w.table.Run("touchpoint.code")
	if fields := f.code.Fields(event); f.code.Kind != event || fields[1].Text != "15.04.2026" || fields[2].Text != "14:30" || fields[3].Text != "16:00" || fields[5].Text != "Bis bald" {
		t.Errorf("read back as %+v", fields)
	}
	said := ""
	f.code.Copied(0, []string{"www.tauberwerk.de"}, func(text string) { said = text })
	if text := w.Clipboard().Content(); text != "https://www.tauberwerk.de" || said != w.words.T("toast.code.copied") {
		t.Errorf("copied %q, said %q", text, said)
	}
	w.table.Run("undo")
	if got, _ := document.Find[domain.Touchpoint](w.doc(), tp.ID); got.Code != "" {
		t.Error("undo keeps the code")
	}
}

func indexOf(kinds []qr.Kind, k qr.Kind) int {
	for i, other := range kinds {
		if other == k {
			return i
		}
	}
	return -1
}
