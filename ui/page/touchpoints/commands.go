package touchpoints

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// change sets something of one touchpoint as a step of the history.
func (p *Page) change(id domain.ID, label string, set func(*domain.Touchpoint)) {
	p.Commit(edit.Label{Key: label, Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		t, ok := document.Find[domain.Touchpoint](d, id)
		if !ok {
			return nil, fmt.Errorf("change touchpoint %s: %w", id, edit.ErrUnknown)
		}
		set(&t)
		d.Put(t)
		return nil, nil
	})
}

// textOf is the text that a column shows, with the words for changing it; nil for other columns.
func textOf(t *domain.Touchpoint, c column) (text *string, label string) {
	switch c {
	case colTitle:
		return &t.Title, "edit.touchpoint.title"
	case colWhen:
		return &t.When, "edit.touchpoint.when"
	case colHow:
		return &t.How, "edit.touchpoint.how"
	case colNeed:
		return &t.Need, "edit.touchpoint.need"
	case colOwner:
		return &t.Responsible, "edit.touchpoint.responsible"
	case colIndicator:
		return &t.Indicator, "edit.touchpoint.indicator"
	}
	return nil, ""
}

// cellText is what the field over a cell begins with.
func (p *Page) cellText(t domain.Touchpoint, c column) string {
	switch c {
	case colBars:
		if t.Expectation == 0 && t.Performance == 0 {
			return ""
		}
		return fmt.Sprintf("%d/%d", t.Expectation, t.Performance)
	case colCost:
		if t.Cost == 0 {
			return ""
		}
		return p.Words.Words().Value(t.Cost, domain.UnitEuro)
	}
	if text, _ := textOf(&t, c); text != nil {
		return *text
	}
	return ""
}

// hint stands in the empty field over a cell.
func (p *Page) hint(c column) string {
	if c == colBars {
		return p.Words.T("touchpoints.rating.hint")
	}
	return ""
}

// check says what is wrong with a text for a cell, or "".
func (p *Page) check(c column, text string) string {
	switch c {
	case colBars:
		if _, _, ok := parseRatings(text); !ok {
			return p.Words.T("touchpoints.rating.wrong")
		}
	case colCost:
		if _, ok := parseCost(text, p.Words.Language()); !ok {
			return p.Words.T("error.field.number")
		}
	}
	return ""
}

// write puts the text of a cell into the touchpoint. What is not understood changes nothing.
func (p *Page) write(id domain.ID, c column, text string) {
	t, ok := document.Find[domain.Touchpoint](p.Session.Doc(), id)
	if !ok {
		return
	}
	if message := p.check(c, text); message != "" {
		p.Tell(message)
		return
	}
	if edit.Clean(text) == p.cellText(t, c) {
		return
	}
	switch c {
	case colBars:
		expected, given, _ := parseRatings(text)
		p.change(id, "edit.touchpoint.ratings", func(t *domain.Touchpoint) { t.Expectation, t.Performance = expected, given })
	case colCost:
		cost, _ := parseCost(text, p.Words.Language())
		p.change(id, "edit.touchpoint.cost", func(t *domain.Touchpoint) { t.Cost = cost })
	default:
		if _, label := textOf(&t, c); label != "" {
			p.change(id, label, func(t *domain.Touchpoint) {
				field, _ := textOf(t, c)
				*field = edit.Clean(text)
			})
		}
	}
	if p.Session.Selection().Lead() == id {
		p.sheet.reveal(id) // another rating may have moved it to another group
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

// addFromCatalog makes a touchpoint of a kind of the catalogue.
func (p *Page) addFromCatalog(kind catalog.Touchpoint) {
	p.add(domain.Touchpoint{
		Title: kind.Name(document.Project(p.Session.Doc()).Language),
		Icon:  kind.Icon, Control: kind.Control, Setting: kind.Setting,
	})
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
