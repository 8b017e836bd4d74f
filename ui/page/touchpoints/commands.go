package touchpoints

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// check says what is wrong with a text for a cell, or "".
func (p *Page) check(c column, content string) string {
	_, message := p.parse(c, content)
	return message
}

// write puts the text of a cell into the touchpoint. What is not understood changes nothing.
func (p *Page) write(id domain.ID, c column, content string) {
	e, ok := p.entryOf(id)
	if !ok {
		return
	}
	ch, message := p.parse(c, content)
	if message != "" {
		p.Tell(message)
		return
	}
	if edit.Clean(content) == p.cellText(e, c) {
		return
	}
	p.change(id, c.label(), "", ch)
	p.follow(id)
}

// follow keeps a touchpoint in view that another value may have moved to another group.
func (p *Page) follow(id domain.ID) {
	if p.Session.Selection().Lead() == id {
		p.sheet.reveal(id)
	}
}

// parseRatings reads two ratings of 0 to 5, such as "4/3" or "43"; the empty text takes them away.
func parseRatings(text string) (expected, given int, ok bool) {
	var points []int
	for _, r := range text {
		switch {
		case r >= '0' && r <= '5':
			points = append(points, int(r-'0'))
		case r >= '6' && r <= '9':
			return 0, 0, false
		}
	}
	switch {
	case strings.TrimSpace(text) == "":
		return 0, 0, true
	case len(points) != 2:
		return 0, 0, false
	}
	return points[0], points[1], true
}

// groups of three are how people write thousands.
var thousands = regexp.MustCompile(`^\d{1,3}([.,]\d{3})+$`)

// parseCost reads an amount of euro as people write it: 31.000 €, 31000 or 31,50. Where a single
// sign could part thousands or cents, the language decides.
func parseCost(text, lang string) (float64, bool) {
	s := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \u00a0\u202f€'’–", r) {
			return -1
		}
		return r
	}, text)
	if s == "" {
		return 0, true
	}
	point, group := ",", "."
	if lang == i18n.English {
		point, group = group, point
	}
	switch {
	case strings.Contains(s, group) && strings.Contains(s, point):
		s = strings.ReplaceAll(s, group, "")
	case strings.Contains(s, group):
		if thousands.MatchString(s) {
			s = strings.ReplaceAll(s, group, "")
		} else {
			s = strings.Replace(s, group, ".", 1)
		}
	}
	s = strings.Replace(s, point, ".", 1)
	if strings.Trim(s, "0123456789.") != "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(s, 64)
	return math.Round(v*100) / 100, err == nil && v <= 1e12
}

// Add makes a touchpoint at the end and lets its title be written at once.
func (p *Page) Add() {
	p.add(domain.Touchpoint{Title: p.Words.T("touchpoints.new")})
}

func (p *Page) add(t domain.Touchpoint) {
	p.sheet.closeEditor(true)
	var made domain.ID
	if !p.Commit(edit.Label{Key: "undo.touchpoint.added", Name: t.Title}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.AddTouchpoint(d, t)
		made = id
		return []domain.ID{id}, err
	}) {
		return
	}
	p.begin(made)
}

// begin lets the title of a new touchpoint be written.
func (p *Page) begin(id domain.ID) {
	p.Reveal(id)
	p.sheet.col = colTitle
	p.sheet.focus()
	p.sheet.edit("", false)
}

// addMeasure makes a measure at a touchpoint and says so.
func (p *Page) addMeasure(t domain.Touchpoint) {
	title := p.Words.T("touchpoints.measure.title", i18n.Values{"name": t.Title})
	label := edit.Label{Key: "edit.measure.added", Name: title}
	if p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		_, err := edit.AddMeasure(d, domain.Measure{Title: title, Touchpoint: t.ID, Owner: t.Responsible})
		return []domain.ID{t.ID}, err
	}) {
		p.Say(p.Words.T(label.Key, i18n.Values{"name": title}))
	}
}

// Duplicate makes a copy of the touchpoint that leads.
func (p *Page) Duplicate() {
	selected := p.selected()
	if len(selected) == 0 {
		return
	}
	t := selected[len(selected)-1]
	var made domain.ID
	if p.Commit(edit.Label{Key: "undo.touchpoint.duplicated", Name: t.Title}, "", func(d *document.Draft) ([]domain.ID, error) {
		id, err := edit.DuplicateTouchpoint(d, t.ID, p.Words.T("copy.name", i18n.Values{"name": t.Title}))
		made = id
		return []domain.ID{id}, err
	}) {
		p.begin(made)
	}
}

// Remove takes the selected touchpoints away and says so; one step of undo brings them back.
func (p *Page) Remove() {
	selected := p.selected()
	if len(selected) == 0 {
		return
	}
	label := edit.Label{Key: "undo.touchpoint.deleted", Name: selected[0].Title}
	if len(selected) > 1 {
		label = edit.Label{Key: "undo.touchpoints.deleted", Count: len(selected)}
	}
	ids := make([]domain.ID, 0, len(selected))
	for _, t := range selected {
		ids = append(ids, t.ID)
	}
	_, at, _ := p.sheet.lead()
	p.Params.Remove(ids, func(r edit.Removal) {
		if !p.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) { return []domain.ID{}, edit.Remove(d, r) }) {
			return
		}
		p.Say(p.Words.T(label.Key, i18n.Values{"n": label.Count, "name": label.Name}))
		p.sheet.selectNear(at)
	})
}

// selectNear selects the row at a line or the next one, so that the keyboard has a place to go on.
func (s *sheet) selectNear(at int) {
	rows := s.rowLines()
	if len(rows) == 0 {
		return
	}
	best := rows[len(rows)-1]
	for _, i := range rows {
		if i >= at {
			best = i
			break
		}
	}
	s.anchor = s.lines[best].entry.ID
	s.p.Session.Selection().Set(s.anchor)
}
