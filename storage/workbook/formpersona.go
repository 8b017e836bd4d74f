package workbook

import (
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/merge"
)

// The columns of the persona canvas: two halves of three, each behind a hidden column of IDs.
const (
	leftIDs, leftCol   = 1, 2
	rightIDs, rightCol = 5, 6
	canvasWidth        = 38.0
)

// at6 gives the six columns of the canvas to values, from left to right.
func at6(specs ...valueSpec) []formColumn {
	var out []formColumn
	for i, s := range specs {
		col := leftCol + i
		if i >= 3 {
			col = rightCol + i - 3
		}
		out = append(out, formColumn{valueSpec: s, col: col})
	}
	return out
}

// cards6 gives the six columns to fields of cards.
func cards6(keys ...string) []formColumn {
	specs := make([]valueSpec, len(keys))
	for i, k := range keys {
		specs[i] = personaValue("text", asText, k)
	}
	out := at6(specs...)
	for i, k := range keys {
		out[i].list = k
	}
	return out
}

// persona lays out the canvas of a persona.
func (p *formPlan) persona(lang string, spare int) {
	p.head, p.tab = formHeads(merge.FormPersona), 1
	for _, r := range p.form.Rows {
		if r.Table == domain.TablePersona {
			p.title = titleOf(r)
		}
	}
	for _, c := range []int{leftCol, leftCol + 1, leftCol + 2, rightCol, rightCol + 1, rightCol + 2} {
		p.widths[c] = canvasWidth
	}
	row := p.personaHead(formFirstRow)
	goals := &formPart{
		kind: partCards, table: domain.TableEntry, title: groupName(catalog.PersonaGroups(), "goals"), color: 1, idCol: leftIDs,
		columns: cards6("persona.goals", "persona.needs", "persona.pains", "persona.objections", "persona.interests", "persona.expectations"),
	}
	p.cardLines(goals, 3, 1+spare)
	row = p.part(goals, row+1)
	ways := &formPart{
		kind: partCards, table: domain.TableEntry, title: catalog.Text{DE: "Verhalten & Information", EN: "Behaviour & information"}, color: 2, idCol: leftIDs,
		columns: cards6("persona.behaviour", "persona.buying", "persona.decision_factors", "persona.sources", "persona.habits", "persona.content"),
	}
	p.cardLines(ways, 3, 1+spare)
	row = p.part(ways, row+1)
	row = p.beside(row+1, p.channels(spare), p.personality(spare))
	p.beside(row+1, p.information(lang), p.feelings(spare))
}

// beside puts two parts at the same height.
func (p *formPlan) beside(row int, left, right *formPart) int {
	n := max(len(left.lines), len(right.lines))
	for _, part := range []*formPart{left, right} {
		if part.kind == partRows {
			part.spares(n - len(part.lines))
		}
	}
	return max(p.part(left, row), p.part(right, row))
}

// personaHead has the single values, each below its name.
func (p *formPlan) personaHead(row int) int {
	rec := -1
	for i, r := range p.form.Rows {
		if r.Table == domain.TablePersona {
			rec = i
		}
	}
	fields := func(mono bool, columns ...formColumn) {
		part := &formPart{
			kind: partFields, table: domain.TablePersona, idCol: leftIDs, columns: columns, mono: mono,
			lines: []formLine{{rec: rec}},
		}
		if rec >= 0 {
			part.lines[0].id = p.form.Rows[rec].Record.String()
		}
		row = p.part(part, row)
	}
	fields(true, at6(
		personaValue("name", asText, "persona.name"),
		personaValue("position", asText, "persona.position"),
		plainValue("company", asText, "Unternehmen", "Company").asking("Wo arbeitet sie?", "Where do they work?"),
		personaValue("roles", asSet, "persona.roles").outOf(roleOptions()),
		personaValue("influence", asScale, "persona.influence").named("Einfluss (1–5)", "Influence (1–5)").between(1, 5),
		plainValue("authority", asText, "Befugnis", "Authority").asking("Was darf sie allein entscheiden?", "What may they decide alone?"),
	)...)
	quote := formColumn{valueSpec: personaValue("quote", asText, "persona.quote"), col: leftCol}
	fields(false, quote)
	fields(false, at6(
		personaValue("industry", asText, "persona.industry"),
		personaValue("company_size", asText, "persona.company_size"),
		personaValue("location", asText, "persona.location"),
		personaValue("age", asText, "persona.age"),
		personaValue("education", asText, "persona.education"),
		personaValue("family", asText, "persona.family"),
	)...)
	fields(false, at6(
		personaValue("kind", asChoice, "persona.kind").outOf(optionsOf(catalog.PersonaKinds(), code[domain.PersonaKind])),
		personaValue("group", asText, "persona.group"),
		plainValue("share", asNumber, "Anteil in %", "Share in %").asking("Wie groß ist die Gruppe, in Prozent?", "How large is the group, in percent?"),
		personaValue("cycle", asNumber, "persona.buying_cycle"),
		plainValue("cycle_unit", asChoice, "Einheit der Dauer", "Unit of the length").
			asking("Tage, Wochen, Monate oder Jahre?", "Days, weeks, months or years?").
			outOf(optionsOf(catalog.TimeUnits(), code[domain.TimeUnit])),
		plainValue("reports_to", asRef, catalog.ReportsTo("de"), catalog.ReportsTo("en")).
			asking("An welche Persona berichtet sie?", "Which persona do they report to?").leadingTo(domain.TablePersona),
	)...)
	fields(false, at6(
		personaValue("message", asText, "persona.message"),
		plainValue("note", asText, "Notiz", "Note").asking("Was ist sonst wichtig?", "What else matters?"),
		plainValue("interviews", asNumber, "Interviews", "Interviews").asking("Auf wie vielen Gesprächen beruht sie?", "How many talks is it based on?"),
		plainValue("as_of", asDate, "Stand", "As of").asking("Von wann sind die Angaben?", "How old is the information?"),
		plainValue("owner", asText, "Verantwortlich", "Owner").asking("Wer pflegt die Persona?", "Who keeps the persona up to date?"),
		plainValue("review", asDate, "Nächste Prüfung", "Next review").asking("Wann prüfen Sie wieder?", "When is the next review?"),
	)...)
	return row
}

// three are the columns of a table in one half of the canvas.
func three(first int, a, b, c valueSpec) []formColumn {
	return []formColumn{{valueSpec: a, col: first}, {valueSpec: b, col: first + 1}, {valueSpec: c, col: first + 2}}
}

func (p *formPlan) channels(spare int) *formPart {
	f, _ := catalog.PersonaField("persona.touchpoints")
	part := &formPart{
		kind: partRows, table: domain.TableEntry, list: f.Key, title: f.Names, color: 3, idCol: leftIDs,
		columns: three(
			leftCol,
			plainValue("text", asText, "Kanal", "Channel").asking(f.Question("de"), f.Question("en")),
			plainValue("detail", asText, "Wie oft", "How often").asking("Wie oft, in welcher Lage?", "How often, in which situation?"),
			plainValue("value", asScale, "Wie intensiv (1–5)", "How much (1–5)").
				asking("1 kaum, 5 sehr viel", "1 hardly, 5 very much").between(1, 5),
		),
	}
	p.recordLines(part)
	part.spares(2 + spare)
	return part
}

func (p *formPlan) personality(spare int) *formPart {
	f, _ := catalog.PersonaField("persona.decision_style")
	part := &formPart{
		kind: partRows, table: domain.TableEntry, list: f.Key, title: f.Names, color: 5, idCol: rightIDs,
		columns: three(
			rightCol,
			plainValue("text", asText, "Links", "Left").asking("Zum Beispiel: vorsichtig", "For example: cautious"),
			plainValue("detail", asText, "Rechts", "Right").asking("Das Gegenteil, zum Beispiel: mutig", "The opposite, for example: bold"),
			plainValue("value", asScale, "Lage (0 links – 100 rechts)", "Place (0 left – 100 right)").
				asking("0 steht ganz links, 50 in der Mitte, 100 ganz rechts.", "0 is all the way left, 50 in the middle, 100 all the way right.").
				between(0, 100).withZero(),
		),
	}
	p.recordLines(part)
	part.spares(1 + spare)
	return part
}

func (p *formPlan) feelings(spare int) *formPart {
	f, _ := catalog.PersonaField("persona.character")
	part := &formPart{
		kind: partRows, table: domain.TableEntry, list: f.Key, title: f.Names, color: 7, idCol: rightIDs,
		columns: three(
			rightCol,
			plainValue("text", asText, "Lage", "Situation").asking(f.Question("de"), f.Question("en")),
			plainValue("detail", asText, "Gefühl", "Feeling").asking("In einem Wort, zum Beispiel: erleichtert", "In one word, for example: relieved"),
			plainValue("value", asChoice, "Stimmung (−2 … +2)", "Mood (−2 … +2)").outOf(feelingOptions()).withZero(),
		),
	}
	p.recordLines(part)
	part.spares(2 + spare)
	return part
}

// information has a line for each phase, and more where it holds many needs.
func (p *formPlan) information(lang string) *formPart {
	f, _ := catalog.PersonaField(catalog.InformationField)
	part := &formPart{
		kind: partItems, table: domain.TableEntry, list: f.Key, title: f.Names, color: 4, idCol: leftIDs, labelCol: leftCol,
		label: catalog.Text{DE: "Phase", EN: "Phase"},
	}
	for n := range 2 {
		s := personaValue("text", asText, f.Key).named([]string{"Was zu wissen ist", "Und außerdem"}[n], []string{"What to know", "And besides"}[n])
		part.columns = append(part.columns, formColumn{valueSpec: s, col: leftCol + 1 + n, list: f.Key, nth: n + 1})
	}
	model, _ := catalog.ModelOf(catalog.Model7)
	needs := make(map[int][]int)
	for _, i := range p.below[p.form.Subject][f.Key] {
		phase, _ := strconv.Atoi(p.form.Rows[i].Fields["phase"])
		needs[phase] = append(needs[phase], i)
	}
	add := func(phase int, label catalog.Text) {
		cards := needs[phase]
		for first := true; first || len(cards) > 0; first = false {
			line := formLine{rec: -1, item: f.Key + "/" + strconv.Itoa(phase), phase: phase, label: label, cards: []int{-1, -1}}
			for k := range line.cards {
				if len(cards) > 0 {
					line.cards[k], cards = cards[0], cards[1:]
				}
			}
			line.id = line.item
			part.lines = append(part.lines, line)
		}
	}
	for i, phase := range model.Phases() {
		n := strconv.Itoa(i+1) + " "
		add(i+1, catalog.Text{DE: n + phase.Names.DE, EN: n + phase.Names.EN})
	}
	add(0, catalog.Text{DE: "Alle Phasen", EN: "All phases"})
	return part
}

func groupName(groups []catalog.Group, key string) catalog.Text {
	for _, g := range groups {
		if g.Key == key {
			return g.Names
		}
	}
	return catalog.Text{}
}
