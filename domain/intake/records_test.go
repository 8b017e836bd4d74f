package intake

import (
	"fmt"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// people writes the personas of a document down.
func people(doc *document.Document) string {
	var b strings.Builder
	for _, p := range document.Personas(doc) {
		fmt.Fprintf(&b, "%s", p.Name)
		for _, f := range []struct{ name, text string }{
			{"age", p.Age}, {"position", p.Position}, {"company", p.Company}, {"industry", p.Industry}, {"location", p.Location}, {"quote", p.Quote},
			{"group", p.Group}, {"education", p.Education}, {"message", p.Message}, {"note", strings.ReplaceAll(p.Note, "\n", "⏎")},
		} {
			if f.text != "" {
				fmt.Fprintf(&b, "; %s=%s", f.name, f.text)
			}
		}
		if p.Share != 0 {
			fmt.Fprintf(&b, "; share=%v", p.Share)
		}
		fields := make(map[string][]string)
		var order []string
		for _, e := range document.AllEntries(doc, p.ID) {
			key := strings.TrimPrefix(e.Field, "persona.")
			if fields[key] == nil {
				order = append(order, key)
			}
			fields[key] = append(fields[key], document.EntryText(doc, e))
		}
		for _, key := range order {
			fmt.Fprintf(&b, "; %s=[%s]", key, strings.Join(fields[key], ", "))
		}
		b.WriteString("\n")
	}
	return b.String()
}

var personaShapes = []struct{ name, sheet, want string }{
	{"labels and values in two columns", `
		Name | Petra Klein
		Alter | 42
		Beruf | Einkäuferin
		Ziele | - Kosten senken⏎- Zeit sparen
		Pain Points | Zu viele Anbieter`, `
		Petra Klein; age=42; position=Einkäuferin; goals=[Kosten senken, Zeit sparen]; pains=[Zu viele Anbieter]`},
	{"labels and values in four columns", `
		Persona | | |
		Name | Tom Berg | Alter | 35
		Beruf | Planer | Branche | Bau
		Ziele | Pünktlich fertig | Herausforderungen | Lieferzeiten`, `
		Tom Berg; age=35; position=Planer; industry=Bau; goals=[Pünktlich fertig]; pains=[Lieferzeiten]`},
	{"English labels with colons", `
		Name: | Jane Doe
		Job title: | Marketing manager
		Company: | Acme
		Motivations: | Growth
		Frustrations: | Slow tools
		Bio: | Lives with two cats`, `
		Jane Doe; position=Marketing manager; company=Acme; note=Lives with two cats; goals=[Growth]; pains=[Slow tools]`},
	{"values below their labels", `
		Petra Klein | |
		Ziele | Bedürfnisse | Frustrationen
		Kosten senken | Klare Preise | Wartezeiten
		Zeit sparen | Ein Ansprechpartner | Formulare
		 | |
		Zitat | Alter | Beruf
		„Ich brauche Zahlen.“ | 42 | Einkäuferin`, `
		Petra Klein; age=42; position=Einkäuferin; quote=Ich brauche Zahlen.; goals=[Kosten senken, Zeit sparen]; needs=[Klare Preise, Ein Ansprechpartner]; pains=[Wartezeiten, Formulare]`},
	{"several personas beside each other", `
		 | Persona 1 | Persona 2
		Name | Petra | Tom
		Alter | 42 | 35
		Wohnort | Ulm | Bonn
		Ziele | Kosten senken | Schnell fertig
		Hobbys | Garten | Rad`, `
		Petra; age=42; location=Ulm; goals=[Kosten senken]; interests=[Garten]
		Tom; age=35; location=Bonn; goals=[Schnell fertig]; interests=[Rad]`},
	{"a row for each persona", `
		Name | Alter | Beruf | Ziele | Pain Points
		Petra | 42 | Einkäuferin | Kosten senken | Angebote
		Tom | 35 | Planer | Schnell fertig | Lieferzeit`, `
		Petra; age=42; position=Einkäuferin; goals=[Kosten senken]; pains=[Angebote]
		Tom; age=35; position=Planer; goals=[Schnell fertig]; pains=[Lieferzeit]`},
	{"a field that is not known goes into the note", `
		Name | Petra
		Alter | 42
		Sternzeichen | Waage
		Beruf | Einkäuferin
		Ziele | Kosten senken`, `
		Petra; age=42; position=Einkäuferin; note=Sternzeichen: Waage; goals=[Kosten senken]`},
	{"the share of the group", `
		Name | Petra
		Zielgruppe | Einkauf im Mittelstand (40 %)
		Beruf | Leitung Einkauf
		Kernbotschaft | Ein Preis, keine Fragen
		Ausbildung | Kauffrau`, `
		Petra; position=Leitung Einkauf; group=Einkauf im Mittelstand; education=Kauffrau; message=Ein Preis, keine Fragen; share=40`},
	{"headings between the fields and lines without a label", `
		PERSONA CANVAS |
		Name | Petra
		ÜBER PETRA |
		Alter | 42
		Beruf | Einkäuferin
		ZIELE UND PROBLEME |
		Ziele | Kosten senken
		 | Zeit sparen
		Probleme | Angebote`, `
		Petra; age=42; position=Einkäuferin; goals=[Kosten senken, Zeit sparen]; pains=[Angebote]`},
}

func TestShapesOfPersonas(t *testing.T) {
	for _, s := range personaShapes {
		t.Run(s.name, func(t *testing.T) {
			p := found(t, sheet(s.sheet))
			if p.Kind != KindPersona {
				t.Fatalf("found %s", p.Kind)
			}
			doc := empty(t)
			built(t, doc, Proposal{[]Piece{p}})
			if got, want := people(doc), strings.ReplaceAll(strings.TrimSpace(s.want), "\t", "")+"\n"; got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestListsOfTouchpoints(t *testing.T) {
	for name, text := range map[string]string{
		"German": `
			Unsere Kontaktpunkte | | | | | |
			Nr. | Kontaktpunkt | Kanal | Phase | Erwartung (1-5) | Leistung (1-5) | Verantwortlich | Kosten € | Farbe
			1 | Webinar | Online | Awareness, Kauf | 4 | 3 | Anna | 1.500 | Blau
			2 | Messe | Offline | Decision | 5 | 2 | Ben | 12 Tsd. |`,
		"the phases in the middle": `
			Kontaktpunkt | Kanal | Phase | Erwartung (1-5) | Leistung (1-5) | Verantwortlich | Kosten | Farbe
			Webinar | Online | Awareness; Kauf | 4 | 3 | Anna | 1.500 € | Blau
			Messe | Offline | Decision | 5 | 2 | Ben | 12.000 |`,
		"English": `
			Touchpoint | Channel | Stage | Expectations | Performance | Owner | Cost | Colour
			Webinar | online | Awareness; Purchase | 4/5 | 60 % | Anna | €1,500 | Blau
			Messe | offline | Decision | ★★★★★ | low | Ben | 12k |`,
	} {
		t.Run(name, func(t *testing.T) {
			p := found(t, sheet(text))
			if p.Kind != KindTouchpoints {
				t.Fatalf("found %s", p.Kind)
			}
			doc := empty(t)
			b := built(t, doc, Proposal{[]Piece{p}})
			all := document.Touchpoints(doc)
			if b.Touchpoints != 2 || len(all) != 2 {
				t.Fatalf("made %d", len(all))
			}
			w, m := all[0], all[1]
			if w.Title != "Webinar" || w.Kind != "touchpoint.webinar" || w.Setting != domain.SettingOnline || !w.Phases.Has(1) || !w.Phases.Has(4) ||
				w.Expectation != 4 || w.Performance != 3 || w.Responsible != "Anna" || w.Cost != 1500 || !strings.Contains(w.Note, "Blau") {
				t.Errorf("webinar %+v", w)
			}
			if m.Title != "Messe" || m.Setting != domain.SettingOffline || m.Expectation != 5 || m.Performance != 2 || m.Cost != 12000 || !m.Phases.Has(3) {
				t.Errorf("fair %+v", m)
			}
		})
	}
}

func TestListsOfMeasures(t *testing.T) {
	for name, text := range map[string]string{
		"German":  "Maßnahme | Wer | Bis wann | Status | Prio | Bemerkung\nChat einführen | Anna | 31.03.2026 | In Arbeit | hoch | dringend\nFAQ schreiben | Ben | Q2 2026 | offen | C |",
		"English": "To-do | Owner | Due date | Status | Priority | Notes\nChat einführen | Anna | 2026-03-31 | in progress | high | dringend\nFAQ schreiben | Ben | June 2026 | not started | low |",
		"serial":  "Titel | Verantwortlich | Fällig am | Stand | Priorität | Kommentar\nChat einführen | Anna | 46112 | läuft | 1 | dringend\nFAQ schreiben | Ben | 30. Juni 2026 | neu | 3 |",
	} {
		t.Run(name, func(t *testing.T) {
			p := found(t, sheet(text))
			if p.Kind != KindMeasures {
				t.Fatalf("found %s", p.Kind)
			}
			doc := empty(t)
			built(t, doc, Proposal{[]Piece{p}})
			all := document.Measures(doc)
			if len(all) != 2 {
				t.Fatalf("made %d", len(all))
			}
			if a := all[0]; a.Title != "Chat einführen" || a.Owner != "Anna" || a.Due != "2026-03-31" || a.Status != domain.StatusDoing || a.Priority != 1 || a.Note != "dringend" {
				t.Errorf("first %+v", a)
			}
			if b := all[1]; b.Due != "2026-06-30" || b.Status != domain.StatusPlanned || b.Priority != 3 {
				t.Errorf("second %+v", b)
			}
		})
	}
}

func TestListsOfIndicators(t *testing.T) {
	p := found(t, sheet("KPI | Zielwert | Ist | Einheit | Quelle\nKlickrate | 3,5 | 3,1 | % | Analytics\nUmsatz | 1,2 Mio. € | 950.000 € | | CRM"))
	if p.Kind != KindIndicators {
		t.Fatalf("found %s", p.Kind)
	}
	doc := empty(t)
	built(t, doc, Proposal{[]Piece{p}})
	all := document.Indicators(doc)
	if len(all) != 2 || all[0].Kind != "indicator.click_rate" || all[0].Unit != domain.UnitPercent || all[0].Target != 3.5 || !all[0].HasTarget {
		t.Fatalf("made %+v", all)
	}
	if r := document.Readings(doc, all[1].ID); len(r) != 1 || r[0].Value != 950000 || r[0].Source != "CRM" || r[0].Date != "2026-03-05" || all[1].Unit != domain.UnitEuro || all[1].Target != 1.2e6 {
		t.Errorf("revenue %+v with %+v", all[1], r)
	}
}

func TestATableOfNoKnownKindIsShownAndNotTaken(t *testing.T) {
	p := found(t, sheet("Obst | Preis\nApfel | 1\nBirne | 2"))
	if p.Kind != KindNone || len(p.Lines) != 3 {
		t.Fatalf("found %+v", p)
	}
	again, err := Recognise([]Grid{sheet("Obst | Preis\nApfel | 1\nBirne | 2")}, Options{Forced: map[int]Forced{0: {Kind: KindTouchpoints}}})
	if err != nil || again.Pieces[0].Kind != KindTouchpoints {
		t.Fatalf("%+v, %v", again, err)
	}
	doc := empty(t)
	built(t, doc, again)
	var titles []string
	for _, x := range document.Touchpoints(doc) {
		titles = append(titles, x.Title)
	}
	if got := strings.Join(titles, ","); !strings.Contains(got, "Apfel,Birne") {
		t.Errorf("made %s", got)
	}
}
