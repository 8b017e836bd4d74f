package kit

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// drawn are the texts that a list draws, from top to bottom.
func drawn(l *FoundList) []string {
	var out []string
	for _, o := range test.WidgetRenderer(l).Objects() {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			out = append(out, t.Text)
		}
	}
	return out
}

func manyRows(n int) []FoundRow {
	rows := []FoundRow{{Heading: true, Text: "Karten"}}
	for i := range n {
		rows = append(rows, FoundRow{Text: "Zeile " + strconv.Itoa(i), Do: func() {}})
	}
	return rows
}

// TestALongListDrawsWhatIsInSight walks, scrolls and grows: what is in sight is drawn, and hardly more.
func TestALongListDrawsWhatIsInSight(t *testing.T) {
	l := NewFoundList()
	box := container.NewWithoutLayout(l.scroll)
	show(t, box)
	l.SetRows(manyRows(300))
	l.place(0, 0, 300, 200)
	if got := drawn(l); len(got) < 6 || len(got) > 9 || got[0] != "Karten" || got[1] != "Zeile 0" {
		t.Fatalf("drawn at the top: %v", got)
	}
	for range 50 {
		l.Key(fyne.KeyDown)
	}
	if got := drawn(l); len(got) > 9 || got[len(got)-1] != "Zeile 50" {
		t.Errorf("drawn after 50 rows: %v", got)
	}
	l.scroll.ScrollToBottom()
	if got := drawn(l); got[len(got)-1] != "Zeile 299" {
		t.Errorf("drawn at the end: %v", got)
	}
	l.scroll.ScrollToTop()
	l.place(0, 0, 300, 600)
	if got := drawn(l); got[0] != "Karten" || len(got) < 19 {
		t.Errorf("drawn in a larger place: %v", got)
	}
	l.SetRows(manyRows(2))
	if got := drawn(l); len(got) != 3 {
		t.Errorf("drawn of two rows: %v", got)
	}
}
