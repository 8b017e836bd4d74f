package touchpoints

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// cellChange is what a text for a cell changes: the touchpoint, the use of it, or both.
type cellChange struct {
	touch func(*domain.Touchpoint)
	use   func(*domain.Use)
}

// apply changes a touchpoint, or how the persona that is shown uses it.
func (p *Page) apply(d *document.Draft, id domain.ID, ch cellChange) error {
	if ch.use != nil {
		if err := edit.ChangeUse(d, id, p.viewing(), ch.use); err != nil {
			return err
		}
	}
	if ch.touch == nil {
		return nil
	}
	t, ok := document.Find[domain.Touchpoint](d, id)
	if !ok {
		return fmt.Errorf("change touchpoint %s: %w", id, edit.ErrUnknown)
	}
	ch.touch(&t)
	d.Put(t)
	return nil
}

// change is one step for one touchpoint.
func (p *Page) change(id domain.ID, label, merge string, ch cellChange) {
	if merge != "" {
		merge += ":" + id.String() + p.viewing().String()
	}
	p.Commit(edit.Label{Key: label, Count: 1}, merge, func(d *document.Draft) ([]domain.ID, error) {
		return nil, p.apply(d, id, ch)
	})
}

// label is the key of the words for changing a cell of the column.
func (c column) label() string { return "edit.touchpoint." + specs[c].key }

// textOf is the text of a touchpoint that a column shows as it is; nil for other columns.
func textOf(t *domain.Touchpoint, c column) *string {
	switch c {
	case colTitle:
		return &t.Title
	case colOwner:
		return &t.Responsible
	case colIndicator:
		return &t.Indicator
	case colGoal:
		return &t.Goal
	case colDepartment:
		return &t.Department
	}
	return nil
}

// useTextOf is the text of a use that a column shows.
func useTextOf(u *domain.Use, c column) *string {
	switch c {
	case colWhen:
		return &u.When
	case colHow:
		return &u.How
	case colNeed:
		return &u.Need
	}
	return nil
}

func numberOf(t *domain.Touchpoint, c column) *float64 {
	switch c {
	case colReach:
		return &t.Reach
	case colFrequency:
		return &t.Frequency
	}
	return &t.Cost
}

// points is a rating that a column shows.
func (e entry) rating(c column) int {
	switch c {
	case colExpectation:
		return e.Expectation
	case colImportance:
		return e.Importance
	case colConsistency:
		return e.Consistency
	}
	return e.Performance
}

func rateChange(c column, v int) cellChange {
	switch c {
	case colExpectation:
		return cellChange{use: func(u *domain.Use) { u.Expectation = v }}
	case colImportance:
		return cellChange{use: func(u *domain.Use) { u.Importance = v }}
	case colConsistency:
		return cellChange{touch: func(t *domain.Touchpoint) { t.Consistency = v }}
	}
	return cellChange{touch: func(t *domain.Touchpoint) { t.Performance = v }}
}

// cellText is what a cell says in words, as it is written into the field over it and onto the
// clipboard.
func (p *Page) cellText(e entry, c column) string {
	switch specs[c].kind {
	case bars:
		if e.Expectation == 0 && e.Performance == 0 {
			return ""
		}
		return fmt.Sprintf("%d/%d", e.Expectation, e.Performance)
	case rate:
		if v := e.rating(c); v > 0 {
			return strconv.Itoa(v)
		}
		return ""
	case number:
		v := *numberOf(&e.Touchpoint, c)
		switch {
		case v == 0:
			return ""
		case c == colCost:
			return p.Words.Words().Value(v, domain.UnitEuro)
		}
		return p.Words.Number(v, decimalsOf(v))
	case one, some:
		var names []string
		for _, o := range p.options(c) {
			if o.has(&e) {
				names = append(names, o.name)
			}
		}
		return strings.Join(names, ", ")
	}
	switch c {
	case colWhen:
		return e.When
	case colHow:
		return e.How
	case colNeed:
		return e.Need
	case colReview:
		return p.day(e.Review)
	case colNumber:
		return strconv.Itoa(e.number)
	case colGap:
		if points, known := e.Gap(); known {
			return p.Words.Signed(float64(points), 0)
		}
		return ""
	case colPersonas:
		return strings.Join(e.personas, ", ")
	case colMeasures:
		if e.measures == 0 {
			return ""
		}
		return p.Words.Int(e.measures)
	}
	if t := textOf(&e.Touchpoint, c); t != nil {
		return *t
	}
	return ""
}

func decimalsOf(v float64) int {
	_, decimals, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return min(len(decimals), 2)
}

// day writes a date in full.
func (p *Page) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return p.Words.Date(t)
}

// hint stands in the empty field over a cell.
func (p *Page) hint(c column) string {
	if c == colBars {
		return p.Words.T("touchpoints.rating.hint")
	}
	return ""
}

// parse reads a text for a cell. The message says what is wrong with it, "" for nothing.
func (p *Page) parse(c column, content string) (ch cellChange, message string) {
	content = edit.Clean(content)
	switch specs[c].kind {
	case bars:
		expected, given, ok := parseRatings(content)
		if !ok {
			return ch, p.Words.T("touchpoints.rating.wrong")
		}
		return cellChange{
			use:   func(u *domain.Use) { u.Expectation = expected },
			touch: func(t *domain.Touchpoint) { t.Performance = given },
		}, ""
	case rate:
		v, err := strconv.Atoi(strings.TrimSpace(content))
		if content == "" {
			v, err = 0, nil
		}
		if err != nil || v < 0 || v > 5 {
			return ch, p.Words.T("touchpoints.rate.wrong")
		}
		return rateChange(c, v), ""
	case number:
		v, ok := parseCost(content, p.Words.Language())
		if !ok {
			return ch, p.Words.T("error.field.number")
		}
		return cellChange{touch: func(t *domain.Touchpoint) { *numberOf(t, c) = v }}, ""
	case one, some:
		return p.parseOptions(c, content)
	}
	if c == colReview {
		day, ok := p.parseDay(content)
		if !ok {
			return ch, p.Words.T("error.field.date", i18n.Values{"example": p.Words.Date(p.Clock())})
		}
		return cellChange{touch: func(t *domain.Touchpoint) { t.Review = day }}, ""
	}
	if useTextOf(&domain.Use{}, c) != nil {
		return cellChange{use: func(u *domain.Use) { *useTextOf(u, c) = content }}, ""
	}
	return cellChange{touch: func(t *domain.Touchpoint) { *textOf(t, c) = content }}, ""
}

// parseDay reads a day in the forms of both languages and the international one.
func (p *Page) parseDay(content string) (domain.Date, bool) {
	if content == "" {
		return "", true
	}
	for _, form := range []string{"2.1.2006", "2.1.06", "2006-01-02", "2 Jan 2006", "2/1/2006"} {
		if t, err := time.Parse(form, content); err == nil {
			return domain.DateOf(t), true
		}
	}
	return "", false
}

// option is an answer in a cell that is chosen and not written.
type option struct {
	name, icon string
	names      catalog.Text
	has        func(*entry) bool
	// set chooses the answer, or where several may be chosen adds it or takes it out.
	set func(on bool) cellChange
}

func listOf[V comparable](lang string, all []catalog.Option[V], get func(*domain.Touchpoint) *V) []option {
	var out []option
	for _, o := range all {
		out = append(out, option{
			name: o.Name(lang), icon: o.Icon, names: o.Names,
			has: func(e *entry) bool { return *get(&e.Touchpoint) == o.Value },
			set: func(bool) cellChange {
				return cellChange{touch: func(t *domain.Touchpoint) { *get(t) = o.Value }}
			},
		})
	}
	return out
}

func bitsOf[V ~uint8 | ~uint16](lang string, all []catalog.Option[V], get func(*domain.Touchpoint) *V) []option {
	var out []option
	for _, o := range all {
		out = append(out, option{
			name: o.Name(lang), icon: o.Icon, names: o.Names,
			has: func(e *entry) bool { return *get(&e.Touchpoint)&o.Value != 0 },
			set: func(on bool) cellChange {
				return cellChange{touch: func(t *domain.Touchpoint) {
					*get(t) &^= o.Value
					if on {
						*get(t) |= o.Value
					}
				}}
			},
		})
	}
	return out
}

// options lists the answers of a column.
func (p *Page) options(c column) []option {
	lang := p.Words.Language()
	switch c {
	case colControl:
		return listOf(lang, catalog.Controls(), func(t *domain.Touchpoint) *domain.Control { return &t.Control })
	case colSetting:
		return bitsOf(lang, catalog.Settings(), func(t *domain.Touchpoint) *domain.Setting { return &t.Setting })
	case colStatus:
		return listOf(lang, catalog.TouchpointStatuses(), func(t *domain.Touchpoint) *domain.TouchpointStatus { return &t.Status })
	case colVerdict:
		return listOf(lang, catalog.Verdicts(), func(t *domain.Touchpoint) *domain.Verdict { return &t.Verdict })
	case colMeasurability:
		return listOf(lang, catalog.Measurabilities(), func(t *domain.Touchpoint) *domain.Measurability { return &t.Measurability })
	case colData:
		return bitsOf(lang, catalog.DataStores(), func(t *domain.Touchpoint) *domain.DataStore { return &t.Data })
	case colPrivacy:
		return listOf(lang, catalog.LegalBases(), func(t *domain.Touchpoint) *domain.Privacy { return &t.Privacy })
	case colPerception:
		return listOf(lang, catalog.Perceptions(), func(t *domain.Touchpoint) *domain.Perception { return &t.Perception })
	case colMedia:
		return listOf(lang, catalog.MediaTypes(), func(t *domain.Touchpoint) *domain.Media { return &t.Media })
	case colUsage:
		return p.usages()
	case colPhases:
		return p.phaseOptions()
	case colRoles:
		var all []catalog.Option[domain.Role]
		for _, r := range catalog.Roles() {
			all = append(all, catalog.Option[domain.Role]{Value: r.Role, Names: r.Names})
		}
		return bitsOf(lang, all, func(t *domain.Touchpoint) *domain.Role { return &t.Roles })
	}
	return nil
}

func (p *Page) usages() []option {
	var out []option
	for _, o := range catalog.Usages() {
		out = append(out, option{
			name: o.Name(p.Words.Language()), names: o.Names,
			has: func(e *entry) bool { return e.Usage == o.Value },
			set: func(bool) cellChange { return cellChange{use: func(u *domain.Use) { u.Usage = o.Value }} },
		})
	}
	return out
}

// phaseOptions are the seven phases by the names that maps give them. A phase in which a map shows
// the touchpoint stays, whatever is chosen.
func (p *Page) phaseOptions() []option {
	var out []option
	for k, g := range phaseHeadings(p.Session.Doc(), p.Words)[:domain.PhaseColors] {
		name := g.title
		if name == "" {
			name = strconv.Itoa(k + 1)
		}
		out = append(out, option{
			name: name, names: catalog.Text{DE: strconv.Itoa(k + 1), EN: strconv.Itoa(k + 1)},
			has: func(e *entry) bool { return e.in(k + 1) },
			set: func(on bool) cellChange {
				return cellChange{touch: func(t *domain.Touchpoint) { t.Phases = t.Phases.With(k+1, on) }}
			},
		})
	}
	return out
}

// parseOptions reads answers by their words in either language, parted by commas.
func (p *Page) parseOptions(c column, content string) (cellChange, string) {
	all := p.options(c)
	wanted := make([]bool, len(all))
	for _, word := range strings.FieldsFunc(content, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		word = strings.TrimSpace(word)
		k := slices.IndexFunc(all, func(o option) bool {
			return strings.EqualFold(o.name, word) || strings.EqualFold(o.names.DE, word) || strings.EqualFold(o.names.EN, word)
		})
		if k < 0 || specs[c].kind == one && slices.Contains(wanted, true) {
			return cellChange{}, p.Words.T("touchpoints.choice.wrong", i18n.Values{"word": word})
		}
		wanted[k] = true
	}
	if specs[c].kind == one && !slices.Contains(wanted, true) {
		return cleared(c), ""
	}
	var steps []cellChange
	for k, o := range all {
		if specs[c].kind == some || wanted[k] {
			steps = append(steps, o.set(wanted[k]))
		}
	}
	return both(steps), ""
}

// both carries out several changes after each other.
func both(steps []cellChange) cellChange {
	var out cellChange
	for _, s := range steps {
		if s.touch != nil {
			before := out.touch
			out.touch = func(t *domain.Touchpoint) {
				if before != nil {
					before(t)
				}
				s.touch(t)
			}
		}
		if s.use != nil {
			out.use = s.use
		}
	}
	return out
}

// cleared takes the answer out of a cell that holds one.
func cleared(c column) cellChange {
	touch := func(f func(*domain.Touchpoint)) cellChange { return cellChange{touch: f} }
	switch c {
	case colControl:
		return touch(func(t *domain.Touchpoint) { t.Control = "" })
	case colStatus:
		return touch(func(t *domain.Touchpoint) { t.Status = "" })
	case colVerdict:
		return touch(func(t *domain.Touchpoint) { t.Verdict = "" })
	case colMeasurability:
		return touch(func(t *domain.Touchpoint) { t.Measurability = "" })
	case colPrivacy:
		return touch(func(t *domain.Touchpoint) { t.Privacy = "" })
	case colPerception:
		return touch(func(t *domain.Touchpoint) { t.Perception = "" })
	case colMedia:
		return touch(func(t *domain.Touchpoint) { t.Media = "" })
	case colUsage:
		return cellChange{use: func(u *domain.Use) { u.Usage = 0 }}
	}
	return cellChange{}
}
