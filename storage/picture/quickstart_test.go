package picture

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"wegmarke/domain/scene"
)

// quickSample has about as many words as the real one.
func quickSample(src scene.Source) QuickStart {
	words := strings.Repeat("Was dabei zu tun ist, in wenigen Worten. ", 4)
	p := QuickPoint{Title: "Ein Schritt", Text: words}
	return QuickStart{
		Title: "Anleitung", Subtitle: "Auf zwei Seiten", Intro: words, Map: src, Caption: words,
		Steps: QuickPart{Title: "Schritte", Points: []QuickPoint{p, p, p, p, p}},
		Round: QuickPart{Title: "Runde", Intro: words, Points: []QuickPoint{p, p, p}},
		Keys:  QuickTable{Title: "Tasten", Heads: [3]string{"Was", "Hier", "Dort"}, Rows: [][3]string{{"Suchen", "Strg F", "⌘F"}}},
		Notes: []QuickPoint{p, {Title: "Kurz"}},
		Page:  func(n, of int) string { return "Seite" },
	}
}

func TestAQuickStartHasRoomForEveryText(t *testing.T) {
	b, o := sample(t)
	s := newSheets(o)
	s.quickStart(quickSample(b))
	if len(s.pages) != 2 {
		t.Fatalf("%d pages", len(s.pages))
	}
	for n, page := range s.pages {
		var texts []scene.Rect
		for _, it := range page {
			r := it.Rect
			if r.X < sheetSide-1 || r.Right() > sheetWidth-sheetSide+1 || r.Y < sheetTop-1 || r.Bottom() > sheetHeight-20 {
				t.Errorf("page %d: %v at %v sticks out", n+1, it.Kind, r)
			}
			if it.Kind != scene.Text {
				continue
			}
			for _, other := range texts {
				if r.X < other.Right()-0.5 && other.X < r.Right()-0.5 && r.Y < other.Bottom()-0.5 && other.Y < r.Bottom()-0.5 {
					t.Errorf("page %d: %q lies on another text", n+1, it.Text.Lines[0].Text)
				}
			}
			texts = append(texts, r)
		}
	}
	if what := s.overfull(); what != "" {
		t.Errorf("no room for %q", what)
	}
}

func TestAQuickStartIsNotWrittenWithHalfSentences(t *testing.T) {
	board, o := sample(t)
	var b bytes.Buffer
	if err := WriteQuickStart(&b, quickSample(board), Options{}); !errors.Is(err, ErrNoFonts) {
		t.Errorf("without fonts: %v", err)
	}
	long := strings.Repeat("Viel mehr Text. ", 200)
	for name, change := range map[string]func(*QuickStart){
		"a text":  func(q *QuickStart) { q.Intro = long },
		"a key":   func(q *QuickStart) { q.Keys.Rows[0][1] = long },
		"a title": func(q *QuickStart) { q.Round.Points[0].Title = long },
		"a page":  func(q *QuickStart) { q.Steps.Points = append(q.Steps.Points, q.Steps.Points...) },
	} {
		q := quickSample(board)
		change(&q)
		if err := WriteQuickStart(&b, q, o); !errors.Is(err, ErrNoRoom) {
			t.Errorf("%s that is too long: %v", name, err)
		}
	}
	if b.Len() > 0 {
		t.Errorf("%d bytes are written", b.Len())
	}
	if err := WriteQuickStart(&b, quickSample(board), o); err != nil || !bytes.HasPrefix(b.Bytes(), []byte("%PDF-")) {
		t.Errorf("wrote %d bytes, %v", b.Len(), err)
	}
}
