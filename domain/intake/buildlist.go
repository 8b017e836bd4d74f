package intake

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// each calls f for every record of a list that has a title, with the texts of the record by their
// roles in the order of the lines.
func each(p *Piece, f func(title string, lines []part)) {
	title := titleRole(p.Kind)
	for i, it := range p.Items {
		name := edit.Clean(oneLine(it.Phase))
		if it.Ignore || name == "" {
			continue
		}
		var parts []part
		for _, l := range p.Lines {
			if text := edit.Clean(l.Values[i]); l.Role != RoleIgnore && l.Role != title && text != "" {
				parts = append(parts, part{l.Role, l.Label, text})
			}
		}
		f(name, parts)
	}
}

// part is one text of a record.
type part struct {
	role  Role
	label string
	text  string
}

// takeTouchpoints makes the touchpoints of a list. One of a title that is there gets what it lacks.
func (b *builder) takeTouchpoints(p *Piece) {
	phases := dictionary().phases
	each(p, func(title string, parts []part) {
		id := b.touchpoint(title)
		t, _ := document.Find[domain.Touchpoint](b, id)
		for _, x := range parts {
			b.touchpointPart(&t, x, phases)
		}
		b.put(t)
		b.out.Touchpoints++
	})
}

// touchpointPart writes one text into a touchpoint. A value that cannot be read goes into the note.
func (b *builder) touchpointPart(t *domain.Touchpoint, x part, phases *lexicon) {
	ok := true
	rate := func(field *int) {
		var v int
		if v, ok = rating(x.text); ok {
			*field = v
		}
	}
	switch x.role {
	case "touchpoint.control":
		ok = choose(catalog.Controls(), x.text, &t.Control)
	case "touchpoint.setting":
		s := settings(x.text)
		t.Setting |= s
		ok = s != 0
	case "touchpoint.perception":
		ok = choose(catalog.Perceptions(), x.text, &t.Perception)
	case "touchpoint.media":
		ok = choose(catalog.MediaTypes(), x.text, &t.Media)
	case "touchpoint.phases":
		found, rest := phaseSet(phases, x.text)
		t.Phases |= found
		x.text, ok = strings.Join(rest, ", "), len(rest) == 0
	case "touchpoint.personas":
		x.text, ok = b.forWhom(t, x.text)
	case "touchpoint.usage":
		ok = choose(catalog.Usages(), x.text, &t.Usage)
	case "touchpoint.need":
		set(&t.Need, x.text)
	case "touchpoint.when":
		set(&t.When, x.text)
	case "touchpoint.expectation":
		rate(&t.Expectation)
	case "touchpoint.importance":
		rate(&t.Importance)
	case "touchpoint.performance":
		rate(&t.Performance)
	case "touchpoint.consistency":
		rate(&t.Consistency)
	case "touchpoint.status":
		ok = choose(catalog.TouchpointStatuses(), x.text, &t.Status)
	case "touchpoint.goal":
		set(&t.Goal, x.text)
	case "touchpoint.verdict":
		ok = choose(catalog.Verdicts(), x.text, &t.Verdict)
	case "touchpoint.cost":
		t.Cost, ok = number0(x.text, t.Cost)
	case "touchpoint.reach":
		t.Reach, ok = number0(x.text, t.Reach)
	case "touchpoint.responsible":
		set(&t.Responsible, oneLine(x.text))
	case "touchpoint.measurability":
		ok = choose(catalog.Measurabilities(), x.text, &t.Measurability)
	case "touchpoint.indicator":
		set(&t.Indicator, oneLine(x.text))
	case "touchpoint.data":
		set(&t.DataPlace, oneLine(x.text))
	case "touchpoint.privacy":
		ok = choose(catalog.LegalBases(), x.text, &t.Privacy)
	case "touchpoint.measure":
		for _, text := range Split(x.text, x.role) {
			b.measureAt(t.ID, text)
		}
	case "touchpoint.content", "touchpoint.information", "touchpoint.problem", "touchpoint.learning":
		for _, text := range Split(x.text, x.role) {
			b.entry(t.ID, string(x.role), text)
		}
	default:
		ok = false
	}
	if !ok {
		t.Note = joined(t.Note, x.labelled(), "\n")
	}
}

// labelled is the text with its label in front, as it goes into a note.
func (x part) labelled() string {
	if x.label == "" || bareNote(x.label) {
		return x.text
	}
	return strings.TrimRight(x.label, " :") + ": " + x.text
}

// choose writes the answer that a text names.
func choose[V comparable](all []catalog.Option[V], text string, into *V) bool {
	v, ok := option(all, text)
	if ok {
		*into = v
	}
	return ok
}

// number0 reads a number that is no less than nought.
func number0(text string, otherwise float64) (float64, bool) {
	v, ok := money(text)
	if !ok || v < 0 {
		return otherwise, false
	}
	return v, true
}

// settings reads where a touchpoint happens.
func settings(text string) domain.Setting {
	var out domain.Setting
	for _, part := range append([]string{plain(text)}, pieces(text)...) {
		for _, o := range catalog.Settings() {
			if part == plain(o.Names.DE) || part == plain(o.Names.EN) {
				out |= o.Value
			}
		}
		switch part {
		case "digital", "web", "internet":
			out |= domain.SettingOnline
		case "print", "vor ort", "on site", "physisch", "physical", "analog":
			out |= domain.SettingOffline
		case "personlich", "personal", "person", "face to face":
			out |= domain.SettingHuman
		}
	}
	return out
}

// forWhom reads personas and roles and gives back what names neither.
func (b *builder) forWhom(t *domain.Touchpoint, text string) (rest string, ok bool) {
	found, others := roles(text)
	t.Roles |= found
	var left []string
	for _, name := range others {
		who := b.personas[sameText(name)]
		if who.IsZero() {
			left = append(left, name)
			continue
		}
		if _, has := document.UseBy(b.doc, t.ID, who); !has {
			b.put(domain.Use{ID: domain.NewID(), Touchpoint: t.ID, Persona: who, Usage: t.Usage})
		}
	}
	return strings.Join(left, ", "), len(left) == 0
}

// measureAt makes a measure that belongs to a touchpoint.
func (b *builder) measureAt(touchpoint domain.ID, title string) {
	if m, ok := document.Find[domain.Measure](b, b.measures[sameText(title)]); ok && m.Touchpoint == touchpoint {
		b.out.Same++
		return
	}
	m, _ := document.Find[domain.Measure](b, b.measure(title))
	m.Touchpoint = touchpoint
	b.put(m)
}

// takeMeasures makes the measures of a list. One of a title that is there gets what it lacks.
func (b *builder) takeMeasures(p *Piece) {
	each(p, func(title string, parts []part) {
		id := b.measures[sameText(title)]
		if id.IsZero() {
			id = b.measure(title)
		}
		m, _ := document.Find[domain.Measure](b, id)
		for _, x := range parts {
			b.measurePart(&m, x)
		}
		b.put(m)
		b.out.Measures++
	})
}

func (b *builder) measurePart(m *domain.Measure, x part) {
	ok := true
	switch x.role {
	case "measure.status":
		var s domain.Status
		if s, ok = status(x.text); ok {
			m.Status = s
		}
	case "measure.priority":
		var v int
		if v, ok = priority(x.text); ok {
			m.Priority = v
		}
	case "measure.due":
		var d domain.Date
		if d, ok = day(x.text); ok {
			m.Due = d
		}
	case "measure.owner":
		set(&m.Owner, oneLine(x.text))
	case "measure.cost":
		m.Cost, ok = number0(x.text, m.Cost)
	case "measure.benefit":
		m.Benefit, ok = number0(x.text, m.Benefit)
	case "measure.indicator":
		m.Indicator = b.indicator(oneLine(x.text))
	case "measure.touchpoint":
		m.Touchpoint = b.touchpoint(oneLine(x.text))
	default:
		ok = false
	}
	if !ok {
		m.Note = joined(m.Note, x.labelled(), "\n")
	}
}

// takeIndicators makes the key figures of a list, with a reading where there is a value.
func (b *builder) takeIndicators(p *Piece) {
	each(p, func(title string, parts []part) {
		i, _ := document.Find[domain.Indicator](b, b.indicator(title))
		var reading domain.Reading
		var left []string
		has := false
		for _, x := range parts {
			ok := true
			switch x.role {
			case "indicator.formula":
				i.Formula = joined(i.Formula, oneLine(x.text), "; ")
			case "indicator.unit":
				var u domain.Unit
				if u, ok = unit(x.text); ok {
					i.Unit = u
				}
			case "indicator.direction":
				i.Direction, ok = direction(x.text, i.Direction)
			case "indicator.target":
				var v float64
				if v, ok = percentAware(x.text, &i); ok {
					i.Target, i.HasTarget = v, true
				}
			case "indicator.value":
				if reading.Value, ok = percentAware(x.text, &i); ok {
					has = true
				}
			case "indicator.date":
				reading.Date, ok = day(x.text)
			case "indicator.source":
				reading.Source = oneLine(x.text)
			default:
				ok = false
			}
			if !ok {
				left = append(left, x.labelled())
			}
		}
		b.put(i)
		if has {
			b.reading(i.ID, reading)
		}
		for _, text := range left { // a key figure has no note of its own
			b.remark(i.ID, text)
		}
		b.out.Indicators++
	})
}

// reading keeps a value of a key figure, unless one of the day is there.
func (b *builder) reading(indicator domain.ID, r domain.Reading) {
	if r.Date == "" {
		r.Date = b.o.Today
	}
	for _, have := range document.Readings(b.doc, indicator) {
		if have.Date == r.Date {
			b.out.Same++
			return
		}
	}
	r.ID, r.Indicator = domain.NewID(), indicator
	b.put(r)
}

// remark hangs a comment on a record that has no note.
func (b *builder) remark(subject domain.ID, text string) {
	for _, c := range document.Comments(b.doc, subject) {
		if sameText(c.Text) == sameText(text) {
			return
		}
	}
	b.put(domain.Comment{ID: domain.NewID(), Subject: subject, Date: b.o.Today, Text: text})
}

// percentAware reads a value and takes the unit from its sign where none was said.
func percentAware(text string, i *domain.Indicator) (float64, bool) {
	v, ok := money(text)
	if u, known := unit(text); ok && known && i.Unit == domain.UnitCount {
		i.Unit = u
	}
	return v, ok
}

func direction(text string, otherwise domain.Direction) (domain.Direction, bool) {
	switch plain(text) {
	case "steigen", "hoher", "hoch", "up", "higher", "rising", "increase", "mehr", "more":
		return domain.DirectionUp, true
	case "sinken", "niedriger", "runter", "down", "lower", "falling", "decrease", "weniger", "less":
		return domain.DirectionDown, true
	}
	switch strings.TrimSpace(text) {
	case "↑", "▲", "↗", "+":
		return domain.DirectionUp, true
	case "↓", "▼", "↘", "-":
		return domain.DirectionDown, true
	case "→", "=":
		return domain.DirectionNone, true
	}
	return otherwise, false
}
