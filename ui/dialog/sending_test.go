package dialog

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// sendingOf opens the dialog and gives what it sends.
func sendingOf(t *testing.T) (w fyne.Window, saved, mailed *[]SendingChoice) {
	t.Helper()
	w = window(t)
	saved, mailed = &[]SendingChoice{}, &[]SendingChoice{}
	lane := domain.NewID()
	NewAsk(w, i18n.New("de")).Sending(Sending{
		Title: "Nach Excel senden", Today: "2026-03-05", Languages: []string{"Deutsch", "English"}, Author: "Katharina Brandt",
		Parts:  []SendingPart{{Group: "CX-Maps", Text: "Neukauf", Own: true}, {Text: "Service"}, {Group: "Listen", Text: "Touchpoints"}},
		Choice: SendingChoice{Parts: []bool{true, false, false}, Due: "2026-03-12", Comments: true, Internal: true, Author: true},
		Lanes:  func(SendingChoice) []SendingLane { return []SendingLane{{ID: lane, Text: "Ideen"}} },
		Holds: func(c SendingChoice) (string, bool) {
			for _, on := range c.Parts {
				if on {
					return "1 Blatt", true
				}
			}
			return "nichts", false
		},
		Save: func(c SendingChoice) { *saved = append(*saved, c) },
		Mail: func(c SendingChoice) { *mailed = append(*mailed, c) },
	})
	return w, saved, mailed
}

func TestEnterAloneSends(t *testing.T) {
	w, saved, _ := sendingOf(t)
	press(w.Canvas().Focused(), fyne.KeyReturn)
	closed(t, w)
	if len(*saved) != 1 || !(*saved)[0].Parts[0] || (*saved)[0].Parts[1] || (*saved)[0].Due != "2026-03-12" || !(*saved)[0].Author {
		t.Errorf("sent %+v", *saved)
	}
	w, saved, mailed := sendingOf(t)
	press(w.Canvas().Focused(), fyne.KeyEscape)
	closed(t, w)
	if len(*saved)+len(*mailed) != 0 {
		t.Error("Esc sends")
	}
}

func TestScopesTickTheirSheets(t *testing.T) {
	w, saved, mailed := sendingOf(t)
	var scope *kit.Segmented
	var rows []*kit.CheckRow
	var field *kit.Entry
	walkAll(top(t, w), func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *kit.Segmented:
			if scope == nil {
				scope = o
			}
		case *kit.CheckRow:
			rows = append(rows, o)
		case *kit.Entry:
			field = o // the last one is the day
		}
	})
	press(scope, fyne.KeyRight)
	press(scope, fyne.KeyRight)
	if !rows[0].On() || !rows[1].On() || !rows[2].On() {
		t.Error("the whole project is not all of it")
	}
	press(rows[1], fyne.KeySpace)
	if scope.Selected() != ScopeChosen {
		t.Error("a choice of one's own is still called the whole project")
	}
	press(scope, fyne.KeyLeft)
	if !rows[0].On() || rows[1].On() || rows[2].On() {
		t.Error("one map is not one map")
	}
	// Without a sheet nothing goes out.
	press(rows[0], fyne.KeySpace)
	press(rows[0], fyne.KeyReturn)
	if len(*saved) != 0 {
		t.Error("an empty workbook went out")
	}
	press(rows[2], fyne.KeySpace)
	// A day that is none keeps the dialog open.
	w.Canvas().Focus(field)
	field.SetText("gestern oder so")
	press(rows[2], fyne.KeyReturn)
	if len(*saved) != 0 {
		t.Error("went out with a day that is none")
	}
	field.SetText("20.3.")
	for _, b := range top(t, w).buttons {
		if b.MinSize().Width > 0 && strings.Contains(b.AccessibilityLabel(), "E-Mail") {
			test.Tap(b)
		}
	}
	closed(t, w)
	if len(*mailed) != 1 || (*mailed)[0].Due != "2026-03-20" || (*mailed)[0].Scope != ScopeChosen || !(*mailed)[0].Parts[2] {
		t.Errorf("mailed %+v", *mailed)
	}
}

func TestWhatTellsAboutPeopleStaysUnlessWanted(t *testing.T) {
	w := window(t)
	var omit []bool
	NewAsk(w, i18n.New("de")).Privacy(Privacy{
		Title: "Angaben zu Personen", Text: "Das geht hinaus.", Omit: "weglassen", Keep: "trotzdem", Yes: "Weiter", No: "Zurück",
		Finds: []PrivacyFind{{Group: "E-Mail", Text: "a@b.de"}, {Text: "c@d.de", Kept: true}, {Group: "Telefon", Text: "0171 2345678"}},
		Done:  func(o []bool) { omit = o },
	})
	var picks []*kit.Segmented
	walkAll(top(t, w), func(o fyne.CanvasObject) {
		if s, ok := o.(*kit.Segmented); ok {
			picks = append(picks, s)
		}
	})
	w.Canvas().Focus(picks[0])
	press(w.Canvas().Focused(), fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyDown)
	press(w.Canvas().Focused(), fyne.KeyRight)
	press(w.Canvas().Focused(), fyne.KeyReturn)
	closed(t, w)
	if len(omit) != 3 || !omit[0] || omit[1] || omit[2] {
		t.Errorf("left out %v", omit)
	}
}

// walkAll visits an object and everything in it.
func walkAll(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	f(o)
	for _, child := range test.LaidOutObjects(o) {
		if child != o {
			f(child)
		}
	}
}
