package intake

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// takeMap makes a map of a piece or fills one.
func (b *builder) takeMap(p *Piece, target domain.ID) {
	m, filling := document.Find[domain.Map](b.doc, target)
	if !filling {
		m = domain.Map{
			ID: domain.NewID(), Order: b.next(domain.Parent{Table: domain.TableMap}), Title: b.mapTitle(p), Model: p.PhaseModel(), Version: 1,
		}
		m.Persona = b.personaIn(p)
		b.put(m)
	}
	steps := b.columns(p, m.ID)
	b.lanes = make(map[domain.LaneKind]domain.Lane)
	for k, l := range p.Lines {
		switch {
		case l.Role == RoleIgnore, l.Role == RolePhases, l.Role == RoleSteps:
			continue
		case l.Role == RoleDuration:
			b.durations(p, k, steps)
			continue
		}
		lane := b.lane(p, k, m.ID)
		numbers := p.scale(k)
		seen := make(map[domain.ID]map[string]bool)
		for i := range p.Items {
			step := steps[i]
			if step.IsZero() {
				continue
			}
			if seen[step] == nil {
				seen[step] = b.textsIn(lane.ID, step) // points of a curve are compared by their height
			}
			cards := p.Cards(k, i)
			for n, text := range cards {
				text = edit.Clean(text)
				if seen[step][sameText(text)] {
					b.out.Same++
					continue
				}
				seen[step][sameText(text)] = true
				id := b.card(lane, step, text, numbers, float64(n+1)/float64(len(cards)+1), l.Role == RoleExpected)
				if n == 0 {
					b.more(id, l, i)
				}
			}
		}
	}
	b.out.Maps = append(b.out.Maps, m.ID)
}

// mapTitle is what a new map is called: by its table, its sheet, or not at all.
func (b *builder) mapTitle(p *Piece) string {
	title := edit.Clean(p.Title)
	if title == "" && !bareName(p.Name) {
		title = edit.Clean(p.Name)
	}
	if title == "" {
		title = b.o.Untitled
	}
	return title
}

// bareName says whether the name of a sheet is only what spreadsheets give by themselves.
func bareName(name string) bool {
	s := strings.TrimRight(plain(name), "0123456789 ")
	return s == "" || s == "tabelle" || s == "sheet" || s == "blatt" || s == "table"
}

// personaIn finds a persona of the project whose name stands above the table.
func (b *builder) personaIn(p *Piece) domain.ID {
	for _, n := range append([]Note{{Text: p.Title}}, p.Notes...) {
		_, after, found := strings.Cut(n.Text, ":")
		for _, name := range []string{after, n.Text} {
			if id := b.personas[sameText(name)]; (found || name == n.Text) && !id.IsZero() {
				return id
			}
		}
	}
	return domain.ID{}
}

// columns makes or finds the phases and steps and says which step each item goes to.
func (b *builder) columns(p *Piece, m domain.ID) []domain.ID {
	out := make([]domain.ID, len(p.Items))
	used := make(map[domain.ID]bool)
	model, _ := catalog.ModelOf(p.PhaseModel())
	for n, col := range p.Columns() {
		phase, found := b.phaseLike(m, col, used)
		if !found {
			phase = domain.Phase{
				ID: domain.NewID(), Map: m, Order: b.next(domain.Parent{Table: domain.TablePhase, A: m}), Title: edit.Clean(col.Title), Color: col.Color,
			}
			if tasks := model.Phases(); model.Key != catalog.ModelFree && n < len(tasks) {
				phase.Task = tasks[n].Task.In(b.lang)
			}
			b.put(phase)
		}
		used[phase.ID] = true
		if !p.divided(col) {
			only := b.step(phase.ID, "", 0, 1)
			for _, i := range col.Items {
				out[i] = only
			}
			continue
		}
		for k, i := range col.Items {
			out[i] = b.step(phase.ID, p.Items[i].Step, k, len(col.Items))
		}
	}
	return out
}

// phaseLike finds the phase of a map that a column means: by its name, or by what the name stands for.
func (b *builder) phaseLike(m domain.ID, col Column, used map[domain.ID]bool) (domain.Phase, bool) {
	all := document.Phases(b.doc, m)
	for _, f := range all {
		if !used[f.ID] && plain(f.Title) == plain(col.Title) && col.Title != "" {
			return f, true
		}
	}
	for _, f := range all {
		if !used[f.ID] && col.Known > 0 && f.Color == col.Known {
			return f, true
		}
	}
	return domain.Phase{}, false
}

// step finds or makes a step of a phase. A phase that is not divided has one step without a title.
func (b *builder) step(phase domain.ID, title string, k, of int) domain.ID {
	title = edit.Clean(title)
	all := document.Steps(b.doc, phase)
	for _, s := range all {
		if plain(s.Title) == plain(title) && (title != "" || of == 1) {
			return s.ID
		}
	}
	switch {
	case len(all) > 0 && of == 1 && title == "":
		return all[0].ID
	case len(all) > 0 && title == "" && k < len(all):
		return all[k].ID
	}
	s := domain.Step{ID: domain.NewID(), Phase: phase, Order: b.next(domain.Parent{Table: domain.TableStep, A: phase}), Title: title}
	b.put(s)
	return s.ID
}

// durations writes how long the phases take where nobody said it yet.
func (b *builder) durations(p *Piece, line int, steps []domain.ID) {
	for i, step := range steps {
		text := edit.Clean(oneLine(p.Lines[line].Values[i]))
		s, _ := document.Find[domain.Step](b, step)
		if f, ok := document.Find[domain.Phase](b, s.Phase); ok && f.Duration == "" && text != "" {
			f.Duration = text
			b.put(f)
		}
	}
}

// lane makes or finds the lane for a line.
func (b *builder) lane(p *Piece, line int, m domain.ID) domain.Lane {
	l := p.Lines[line]
	kind, _ := l.Role.Lane()
	if l.Role == RoleExpected {
		kind, l.Label = domain.LaneFeelings, ""
	}
	if have, ok := b.lanes[kind]; ok && (p.Marked || l.Role == RoleExpected) {
		return have
	}
	title := edit.Clean(l.Label)
	if known(l.Role, title) {
		title = ""
	}
	for _, have := range document.Lanes(b.doc, m) {
		if kind == domain.LaneOwn {
			if plain(have.Title) == plain(title) && title != "" {
				return have
			}
			continue
		}
		if have.Kind == kind {
			b.lanes[kind] = have
			return have
		}
	}
	info, _ := catalog.LaneOf(kind)
	lane := domain.Lane{
		ID: domain.NewID(), Map: m, Order: b.next(domain.Parent{Table: domain.TableLane, A: m}), Kind: kind, Title: title, Side: info.Side,
	}
	if kind == domain.LaneOwn {
		lane.Content = domain.ContentText
		lane.Side = b.sideOf(p, line)
	}
	b.put(lane)
	if kind != domain.LaneOwn {
		b.lanes[kind] = lane
	}
	return lane
}

// sideOf puts a lane of the user's own on the side of the lanes above it.
func (b *builder) sideOf(p *Piece, line int) domain.Side {
	for k := line; k >= 0; k-- {
		if kind, ok := p.Lines[k].Role.Lane(); ok && kind != domain.LaneOwn {
			info, _ := catalog.LaneOf(kind)
			return info.Side
		}
	}
	return domain.SideCustomer
}

// textsIn are the texts of the cards in a cell.
func (b *builder) textsIn(lane, step domain.ID) map[string]bool {
	out := make(map[string]bool)
	for _, c := range document.Cards(b.doc, lane, step) {
		out[sameText(document.CardText(b.doc, c))] = true
	}
	return out
}

// card puts a card into a cell.
func (b *builder) card(lane domain.Lane, step domain.ID, text string, s scale, at float64, expected bool) domain.ID {
	c := domain.Card{ID: domain.NewID(), Lane: lane.ID, Step: step, Order: b.next(document.Cell(lane.ID, step))}
	switch lane.As() {
	case domain.LaneTouchpoints:
		c.Touchpoint = b.touchpoint(text)
	case domain.LaneMeasures:
		c.Measure = b.measure(text)
	case domain.LaneIndicators:
		c.Indicator = b.indicator(text)
	case domain.LaneFeelings:
		c.Feeling, c.Text, _ = s.feeling(text)
		c.At, c.Expected = at, expected
		if b.felt(c) {
			b.out.Same++
			return domain.ID{}
		}
	case domain.LaneMoment:
		c.KeyMoment = true
		if !crossed(text) {
			c = document.WithText(c, domain.LaneMoment, text)
		}
	default:
		c = document.WithText(c, lane.As(), text)
	}
	b.put(c)
	b.out.Cards++
	return c.ID
}

// more writes what a template says of a measure or a key figure beside its title.
func (b *builder) more(card domain.ID, l Line, item int) {
	c, ok := document.Find[domain.Card](b, card)
	if !ok {
		return
	}
	for _, x := range l.More {
		text := edit.Clean(x.Values[item])
		if text == "" {
			continue
		}
		if m, ok := document.Find[domain.Measure](b, c.Measure); ok {
			b.measurePart(&m, part{Role("measure." + x.Field), x.Field, text})
			b.put(m)
		}
		i, ok := document.Find[domain.Indicator](b, c.Indicator)
		v, number := percentAware(text, &i)
		switch {
		case !ok:
		case !number:
			b.remark(i.ID, text)
		case x.Field == "target":
			i.Target, i.HasTarget = v, true
			b.put(i)
		default:
			b.put(i)
			b.reading(i.ID, domain.Reading{Value: v})
		}
	}
}

// felt says whether the document has a point of the same height and words in the cell.
func (b *builder) felt(c domain.Card) bool {
	for _, have := range document.Cards(b.doc, c.Lane, c.Step) {
		if have.Feeling == c.Feeling && have.Expected == c.Expected && sameText(have.Text) == sameText(c.Text) {
			return true
		}
	}
	return false
}

// crossed says whether a text is only a mark in a box.
func crossed(text string) bool {
	switch strings.ToLower(text) {
	case "x", "✓", "✔", "✗", "ja", "yes", "•", "1", "★":
		return true
	}
	return false
}
