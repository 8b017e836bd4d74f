package maptable

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
)

// table is a map in words. Lanes that are hidden are left out; what is folded is not.
type table struct {
	columns []string
	steps   []domain.ID
	rows    []tableRow
}

type tableRow struct {
	lane  domain.ID
	title string
	cells []string // one for each column, its cards in lines
}

// words are the texts that a table needs beside those of the map.
type words interface {
	T(key string) string
	Language() string
}

// tableOf puts a map into words.
func tableOf(v document.View, m domain.ID, w words) table {
	var t table
	for _, p := range document.Phases(v, m) {
		for _, s := range document.Steps(v, p.ID) {
			name := p.Title
			if s.Title != "" {
				name += " · " + s.Title
			}
			t.columns, t.steps = append(t.columns, name), append(t.steps, s.ID)
		}
	}
	for _, l := range document.Lanes(v, m) {
		if l.Hidden {
			continue
		}
		row := tableRow{lane: l.ID, title: scene.LaneTitle(l, w.Language())}
		for _, step := range t.steps {
			var lines []string
			for _, c := range document.Cards(v, l.ID, step) {
				if text := cardWords(v, l, c, w); text != "" {
					lines = append(lines, text)
				}
			}
			if len(lines) > 1 {
				for i := range lines {
					lines[i] = "– " + lines[i]
				}
			}
			row.cells = append(row.cells, strings.Join(lines, "\n"))
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// cardWords is all that a card shows, in words.
func cardWords(v document.View, l domain.Lane, c domain.Card, w words) string {
	var parts []string
	if l.As() == domain.LaneFeelings {
		word := catalog.FeelingOf(c.Feeling).Name(w.Language())
		if c.Expected {
			word = w.T("scene.expected") + ": " + word
		}
		parts = append(parts, word)
	}
	if text := strings.TrimSpace(document.CardText(v, c)); text != "" {
		parts = append(parts, text)
	}
	if len(parts) == 0 {
		return ""
	}
	if me, ok := document.Find[domain.Measure](v, c.Measure); ok && me.Status != "" {
		parts = append(parts, w.T("status."+string(me.Status)))
	}
	if c.KeyMoment {
		parts = append(parts, w.T("maptable.moment"))
	}
	return strings.Join(parts, " · ")
}
