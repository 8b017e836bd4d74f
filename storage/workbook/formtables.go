package workbook

import (
	"math"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/merge"
)

// mostCards bounds the columns that a field of cards gets in a table; the rest stands in the last one.
const mostCards = 6

// rowsTable lays out one long table of records. The columns stand side by side from B on.
func (p *formPlan) rowsTable(table domain.Table, columns []formColumn, color, spare, row int) int {
	part := &formPart{kind: partRows, table: table, color: color, idCol: 1, columns: columns}
	for i := range part.columns {
		part.columns[i].col = 2 + i
	}
	p.recordLines(part)
	part.spares(spare)
	p.table = true
	p.fillPages(part)
	return p.part(part, row)
}

// fillPages widens the columns of narrow pages until all pages of a table are equally wide.
func (p *formPlan) fillPages(part *formPart) {
	var pages [][]int
	for i, c := range part.columns[1:] {
		if i == 0 || c.page {
			pages = append(pages, nil)
		}
		pages[len(pages)-1] = append(pages[len(pages)-1], i+1)
	}
	sums, widest := make([]float64, len(pages)), 0.0
	for i, page := range pages {
		for _, c := range page {
			sums[i] += part.columns[c].wide
		}
		widest = max(widest, sums[i])
	}
	for i, page := range pages {
		factor := min(widest/sums[i], 1.4)
		for _, c := range page {
			part.columns[c].wide = math.Floor(part.columns[c].wide*factor*2) / 2
		}
	}
}

func wide(w float64, s valueSpec) formColumn { return formColumn{valueSpec: s, wide: w} }

func (c formColumn) onNewPage() formColumn {
	c.page = true
	return c
}

// touchpoints lays out the table of touchpoints.
func (p *formPlan) touchpoints(spare int) {
	p.head = formHeads(merge.FormTouchpoints)
	p.hint = catalog.Text{
		DE: "Eine Zeile je Touchpoint: wie Kunden ihn nutzen, was Sie bieten und was sich ändern soll.",
		EN: "One row for each touchpoint: how customers use it, what you offer and what shall change.",
	}
	p.tab = 3
	rating := func(field merge.Field, key string) valueSpec {
		s := touchpointValue(field, asScale, key).between(1, 5)
		return s.named(s.names.DE+"\n(1–5)", s.names.EN+"\n(1–5)")
	}
	one := func(field merge.Field, key string, options []option) valueSpec {
		return touchpointValue(field, asChoice, key).outOf(options)
	}
	columns := []formColumn{
		wide(28, touchpointValue("title", asText, "title")),
		wide(11, one("control", "control", optionsOf(catalog.Controls(), code[domain.Control]))),
		wide(15, touchpointValue("setting", asSet, "setting").outOf(optionsOf(catalog.Settings(), bits[domain.Setting]))),
		wide(12, touchpointValue("phases", asPhases, "phases").named("Phasen\n(1–7)", "Phases\n(1–7)")),
		wide(11, one("usage", "usage", optionsOf(catalog.Usages(), bits[int]))),
		wide(18, touchpointValue("when", asText, "when").named("Wann", "When")),
		wide(20, plainValue("how", asText, "Wie, womit", "How, device").asking("Auf welchem Gerät, auf welche Weise?", "On which device, in which way?")),
		wide(26, touchpointValue("need", asText, "need")),
		wide(13, rating("expectation", "expectation")),
		wide(13, rating("performance", "performance")),
		wide(8, touchpointValue("gap", asShown, "gap")),
		wide(13, rating("importance", "importance")),
		wide(15, one("status", "status", optionsOf(catalog.TouchpointStatuses(), code[domain.TouchpointStatus]))).onNewPage(),
		wide(26, touchpointValue("goal", asText, "goal")),
		wide(14, one("verdict", "verdict", optionsOf(catalog.Verdicts(), code[domain.Verdict]))),
		wide(13, rating("consistency", "consistency")),
		wide(14, touchpointValue("cost", asNumber, "cost").in("€")),
		wide(13, touchpointValue("reach", asNumber, "reach").asking("Wie viele Personen erreicht er?", "How many people does it reach?")),
		wide(13, plainValue("frequency", asNumber, "Kontakte im Jahr", "Contacts per year").asking("Wie oft im Jahr erreicht er jede Person?", "How often a year does it reach each person?")),
		wide(18, plainValue("department", asText, "Abteilung", "Department").asking("Welche Abteilung kümmert sich darum?", "Which department takes care of it?")),
		wide(18, touchpointValue("responsible", asText, "responsible")),
		wide(15, one("perception", "perception", optionsOf(catalog.Perceptions(), code[domain.Perception]))),
		wide(12, one("media", "media", optionsOf(catalog.MediaTypes(), code[domain.Media]))),
		wide(20, touchpointValue("indicator", asText, "indicator")).onNewPage(),
		wide(20, plainValue("measured_by", asRef, "Gemessen mit", "Measured by").asking("Welche Kennzahl vom Blatt „Kennzahlen“?", "Which indicator of the sheet \"Indicators\"?").leadingTo(domain.TableIndicator)),
		wide(15, one("measurability", "measurability", optionsOf(catalog.Measurabilities(), code[domain.Measurability]))),
		wide(18, touchpointValue("data", asSet, "data").named("Daten", "Data").outOf(optionsOf(catalog.DataStores(), bits[domain.DataStore]))),
		wide(22, plainValue("data_place", asText, "Ort der Daten", "Place of the data").asking("Wo liegen die Daten?", "Where is the data kept?")),
		wide(22, one("privacy", "privacy", optionsOf(catalog.LegalBases(), code[domain.Privacy]))),
		wide(20, plainValue("roles", asSet, "Rollen", "Roles").asking("Für welche Rollen im Einkaufsgremium?", "For which roles of the buying centre?").outOf(roleOptions())),
		wide(13, plainValue("as_of", asDate, "Stand", "As of").asking("Von wann sind die Angaben?", "How old is the information?")),
		wide(13, plainValue("review", asDate, "Nächste Prüfung", "Next review").asking("Wann prüfen Sie wieder?", "When is the next review?")),
		wide(28, plainValue("note", asText, "Notiz", "Note").asking("Was ist sonst wichtig?", "What else matters?")),
	}
	columns = append(columns, p.touchpointCards(1+min(spare, 1))...)
	p.rowsTable(domain.TableTouchpoint, p.known(columns), 3, 6+spare, formFirstRow)
}

// touchpointCards are the columns for the fields of cards: as many as the fullest touchpoint needs, and
// one free.
func (p *formPlan) touchpointCards(spare int) []formColumn {
	var out []formColumn
	for _, f := range []struct {
		key    string
		de, en string
	}{
		{"need", "Absichten", "Intents"},
		{"expectation", "Was erwartet wird", "What is expected"},
		{"information", "", ""},
		{"content", "", ""},
		{"problem", "", ""},
		{"learning", "", ""},
	} {
		most := 0
		for _, lists := range p.below {
			most = max(most, len(lists["touchpoint."+f.key]))
		}
		for n := range min(most+spare, mostCards) {
			s := touchpointValue("text", asText, f.key)
			if f.de != "" {
				s = s.named(f.de, f.en)
			}
			if n > 0 {
				s = s.named(s.names.DE+" "+strconv.Itoa(n+1), s.names.EN+" "+strconv.Itoa(n+1))
			}
			c := wide(26, s)
			c.list, c.nth = "touchpoint."+f.key, n+1
			c.page = len(out)%7 == 0
			out = append(out, c)
		}
	}
	return out
}

// known leaves out the columns whose values stayed at home.
func (p *formPlan) known(columns []formColumn) []formColumn {
	if len(p.form.Rows) == 0 {
		return columns
	}
	var out []formColumn
	page := false
	for _, c := range columns {
		there := c.kind == asShown || c.list != ""
		for _, r := range p.form.Rows {
			if _, ok := r.Fields[c.field]; ok {
				there = true
				break
			}
		}
		if !there {
			page = page || c.page
			continue
		}
		c.page, page = c.page || page, false
		out = append(out, c)
	}
	return out
}

// measures lays out the table of measures.
func (p *formPlan) measures(spare int) {
	p.head = formHeads(merge.FormMeasures)
	p.hint = catalog.Text{
		DE: "Eine Zeile je Maßnahme: was geschieht, bis wann und durch wen.",
		EN: "One row for each measure: what happens, by when and by whom.",
	}
	p.tab = 6
	columns := []formColumn{
		wide(40, plainValue("title", asText, "Maßnahme", "Measure").asking("Was ändern Sie?", "What will you change?")),
		wide(13, plainValue("status", asChoice, "Status", "Status").asking("Wie weit ist sie?", "How far is it?").outOf(statusOptions())),
		wide(11, plainValue("priority", asChoice, "Priorität", "Priority").asking("Wie dringend ist sie?", "How urgent is it?").outOf(priorityOptions())),
		wide(13, plainValue("due", asDate, "Termin", "Due").asking("Bis wann?", "By when?")),
		wide(20, plainValue("owner", asText, "Verantwortlich", "Responsible").asking("Wer kümmert sich darum?", "Who takes care of it?")),
		wide(24, plainValue("touchpoint", asRef, "Touchpoint", "Touchpoint").asking("An welchem Touchpoint?", "At which touchpoint?").leadingTo(domain.TableTouchpoint)),
		wide(22, plainValue("indicator", asRef, "Kennzahl", "Indicator").asking("Woran merken Sie den Erfolg?", "By what will you notice success?").leadingTo(domain.TableIndicator)),
		wide(28, plainValue("pain", asRef, "Schmerzpunkt", "Pain").leadingTo(domain.TableCard).closed()),
		wide(14, plainValue("cost", asNumber, "Kosten im Jahr", "Cost per year").asking("Was kostet sie im Jahr?", "What does it cost per year?").in("€")),
		wide(14, plainValue("benefit", asNumber, "Nutzen im Jahr", "Benefit per year").asking("Was spart oder bringt sie im Jahr?", "What does it save or bring per year?").in("€")),
		wide(10, plainValue("roi", asShown, "ROI", "ROI")),
		wide(34, plainValue("note", asText, "Notiz", "Note").asking("Was ist sonst wichtig?", "What else matters?")),
	}
	p.rowsTable(domain.TableMeasure, p.known(columns), 6, 8+spare, formFirstRow)
}

// checklists lays out the three lists of questions below each other.
func (p *formPlan) checklists() {
	p.head = formHeads(merge.FormChecklist)
	p.hint = catalog.Text{
		DE: "Antworten Sie, wo Sie etwas wissen. Leere Felder sind in Ordnung.",
		EN: "Answer where you know something. Empty fields are fine.",
	}
	p.tab = 4
	p.widths[2] = 62
	items := func(part *formPart, row int) int {
		for i := range part.lines {
			line := &part.lines[i]
			line.id, line.rec = line.item, -1
			if cards := p.below[p.form.Subject][line.item]; len(cards) > 0 {
				line.rec = cards[0]
			}
		}
		part.kind, part.table, part.idCol, part.labelCol = partItems, domain.TableEntry, 1, 2
		for i := range part.columns {
			if part.columns[i].col = 3 + i; part.spread {
				part.columns[i].col++
			}
		}
		return p.part(part, row)
	}
	ask := catalog.Text{DE: "Frage", EN: "Question"}
	answer := func(s valueSpec) formColumn { return wide(16, s) }
	note := func(w float64, de, en string) formColumn { return wide(w, plainValue("text", asText, de, en)) }

	factors := &formPart{label: ask, title: catalog.Text{DE: "Sechs C-Faktoren", EN: "Six C-factors"}, color: 1, columns: []formColumn{
		answer(plainValue("value", asChoice, "Antwort", "Answer").outOf(answerOptions())),
		note(60, "Notiz", "Note"),
	}}
	for _, f := range catalog.Factors() {
		factors.lines = append(factors.lines, formLine{item: f.Key, label: catalog.Text{DE: f.Question("de"), EN: f.Question("en")}})
	}
	row := items(factors, formFirstRow)
	questions := &formPart{label: ask, title: catalog.Text{DE: "Fragen vor dem Start", EN: "Questions before the start"}, color: 2, spread: true, columns: []formColumn{
		note(60, "Antwort", "Answer"),
	}}
	for _, q := range catalog.Questions() {
		questions.lines = append(questions.lines, formLine{item: q.Key, label: q.Texts})
	}
	row = items(questions, row+1)
	privacy := &formPart{label: catalog.Text{DE: "Punkt", EN: "Point"}, title: catalog.Text{DE: "Datenschutz", EN: "Data protection"}, color: 4, columns: []formColumn{
		answer(plainValue("value", asChoice, "Erledigt", "Done").outOf(doneOptions())),
		note(60, "Notiz", "Note"),
		wide(24, plainValue("detail", asText, "Verantwortlich", "Responsible")),
		wide(14, plainValue("due", asDate, "Nächster Blick", "Next look")),
	}}
	for _, item := range catalog.PrivacyItems() {
		privacy.lines = append(privacy.lines, formLine{item: item.Key, label: item.Texts})
	}
	items(privacy, row+1)
}
