package intake

import (
	"fmt"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// sheet makes a grid of lines of text: "|" parts cells, "⏎" stands for a line break in a cell.
func sheet(text string) Grid {
	var rows [][]string
	for _, line := range strings.Split(strings.Trim(text, "\n"), "\n") {
		var row []string
		for _, cell := range strings.Split(strings.TrimSpace(line), "|") {
			row = append(row, strings.ReplaceAll(strings.TrimSpace(cell), "⏎", "\n"))
		}
		rows = append(rows, row)
	}
	return FromRows("Tabelle1", rows)
}

// found recognises one grid and expects one piece.
func found(t *testing.T, g Grid) Piece {
	t.Helper()
	p, err := Recognise([]Grid{g}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Pieces) != 1 {
		t.Fatalf("found %d pieces", len(p.Pieces))
	}
	return p.Pieces[0]
}

// empty is a project without anything.
func empty(t *testing.T) *document.Document {
	t.Helper()
	doc := document.New()
	d := document.NewDraft(doc)
	d.Put(domain.Project{ID: domain.NewID(), Title: "Test", Language: "de"})
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(c); err != nil {
		t.Fatal(err)
	}
	return doc
}

// built takes all pieces of a proposal into a document.
func built(t *testing.T, doc *document.Document, p Proposal, targets ...domain.ID) Built {
	t.Helper()
	var choices []Choice
	for i := range p.Pieces {
		c := Choice{Piece: i}
		if i < len(targets) {
			c.Target = targets[i]
		}
		choices = append(choices, c)
	}
	b, err := Build(doc, p, choices, BuildOptions{Untitled: "Neue Karte", Today: "2026-03-05"})
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Apply(b.Change); err != nil {
		t.Fatal(err)
	}
	return b
}

// picture writes a map down: the phases and steps, then each lane with its cells.
func picture(doc *document.Document, m domain.ID) string {
	var b strings.Builder
	var heads []string
	for _, f := range document.Phases(doc, m) {
		head := f.Title
		var steps []string
		for _, s := range document.Steps(doc, f.ID) {
			steps = append(steps, s.Title)
		}
		if len(steps) > 1 || steps[0] != "" {
			head += "(" + strings.Join(steps, ", ") + ")"
		}
		heads = append(heads, head)
	}
	fmt.Fprintf(&b, "%s\n", strings.Join(heads, " | "))
	for _, l := range document.Lanes(doc, m) {
		name := strings.TrimPrefix(string(l.Kind), "lane.")
		if l.Title != "" {
			name += " " + l.Title
		}
		fmt.Fprintf(&b, "%s:", name)
		for _, s := range document.Columns(doc, m) {
			var cards []string
			for _, c := range document.Cards(doc, l.ID, s.ID) {
				text := document.CardText(doc, c)
				if l.As() == domain.LaneFeelings {
					text = strings.TrimSpace(fmt.Sprintf("%+d %s", c.Feeling, text))
				}
				cards = append(cards, text)
			}
			fmt.Fprintf(&b, " [%s]", strings.Join(cards, "; "))
		}
		b.WriteString("\n")
	}
	return b.String()
}
