package intake

import (
	"slices"
	"strings"
	"testing"
)

// shapes are maps as other people lay them out, and what has to come of them.
var shapes = []struct{ name, sheet, want string }{
	{"phases across with the names of the catalogue", `
		| Awareness | Consideration | Decision
		Kundenaktionen | Sucht im Netz | Vergleicht | Fragt an
		Schmerzpunkte | Findet nichts | Zu viele Anbieter |
		Gefühle | 3 | 2 | 4`, `
		Awareness | Consideration | Decision
		actions: [Sucht im Netz] [Vergleicht] [Fragt an]
		pains: [Findet nichts] [Zu viele Anbieter] []
		feelings: [+0] [-1] [+1]`},
	{"a title above, English synonyms", `
		Customer Journey Map 2026 | |
		Created by Anna | |
		Stage | Awareness | Purchase
		Actions | Searches the web | Orders
		Pains | Finds nothing | Long form
		Opportunities | Guide | Shorter form`, `
		Awareness | Purchase
		actions Actions: [Searches the web] [Orders]
		pains Pains: [Finds nothing] [Long form]
		ideas Opportunities: [Guide] [Shorter form]`},
	{"phases down", `
		Phase | Aktivitäten | Kontaktpunkte | Probleme
		Bewusstsein | Googelt | Google; Blog | Kein Treffer
		Abwägung | Vergleicht | Website | Preise fehlen
		Kauf | Bestellt | Shop | Login`, `
		Bewusstsein | Abwägung | Kauf
		actions Aktivitäten: [Googelt] [Vergleicht] [Bestellt]
		touchpoints Kontaktpunkte: [Google; Blog] [Website] [Shop]
		pains Probleme: [Kein Treffer] [Preise fehlen] [Login]`},
	{"phases down without a head above them", `
		 | Doing | Feeling | Pain Points
		Awareness | Sees an ad | 😐 | Too many ads
		Consideration | Compares | 🙁 | No prices
		Purchase | Buys | 😊 |`, `
		Awareness | Consideration | Purchase
		actions Doing: [Sees an ad] [Compares] [Buys]
		pains: [Too many ads] [No prices] []
		feelings Feeling: [+0] [-1] [+1]`},
	{"phases down, several rows for each", `
		Phase | Touchpoints | Hürden
		Aufmerksamkeit | Google | Findet nichts
		 | Messe | Zu laut
		Kauf | Shop | Versandkosten
		 | Hotline |`, `
		Aufmerksamkeit | Kauf
		touchpoints Touchpoints: [Google; Messe] [Shop; Hotline]
		pains Hürden: [Findet nichts; Zu laut] [Versandkosten]`},
	{"phases of one's own with known lanes", `
		 | Termin buchen | Anreise | Behandlung
		Was tut der Kunde? | Ruft an | Fährt Bus | Wartet
		Hürden | Besetzt | Kein Parkplatz | Lange Wartezeit`, `
		Termin buchen | Anreise | Behandlung
		actions Was tut der Kunde?: [Ruft an] [Fährt Bus] [Wartet]
		pains Hürden: [Besetzt] [Kein Parkplatz] [Lange Wartezeit]`},
	{"known phases with lanes of one's own", `
		 | Awareness | Consideration | Purchase | Retention
		Wetter | Sonne | Regen | Wind | Schnee
		Musik | Jazz | Pop | | Rock`, `
		Awareness | Consideration | Purchase | Retention
		own Wetter: [Sonne] [Regen] [Wind] [Schnee]
		own Musik: [Jazz] [Pop] [] [Rock]`},
	{"lanes of one's own between known ones", `
		Phase | Awareness | Purchase
		Ziele | Überblick | Schnell fertig
		Lieblingsfarbe | Blau | Rot
		Maßnahmen | Anzeige | Expresskauf`, `
		Awareness | Purchase
		goals: [Überblick] [Schnell fertig]
		own Lieblingsfarbe: [Blau] [Rot]
		measures: [Anzeige] [Expresskauf]`},
	{"steps below the phases, phases not merged", `
		Phase | Awareness | | Purchase |
		Schritte | Problem | Suche | Vergleich | Bestellung
		Aktionen | Merkt | Googelt | Liest | Klickt
		Emotion | -2 | 0 | 1 | 2`, `
		Awareness(Problem, Suche) | Purchase(Vergleich, Bestellung)
		actions Aktionen: [Merkt] [Googelt] [Liest] [Klickt]
		feelings Emotion: [-2] [+0] [+1] [+2]`},
	{"steps without a label", `
		 | Awareness | | Decision
		 | Notice | Search | Ask
		Actions | a | b | c
		Thoughts | d | e | f`, `
		Awareness(Notice, Search) | Decision(Ask)
		actions Actions: [a] [b] [c]
		thoughts: [d] [e] [f]`},
	{"numbered phases", `
		 | 1. Awareness | 2. Consideration | Phase 3: Purchase
		Actions | a | b | c
		Goals | d | e | f`, `
		1. Awareness | 2. Consideration | Phase 3: Purchase
		actions Actions: [a] [b] [c]
		goals: [d] [e] [f]`},
	{"empty columns between", `
		 | | Awareness | | Purchase
		Actions | | a | | b
		Pains | | c | | d`, `
		Awareness | Purchase
		actions Actions: [a] [b]
		pains Pains: [c] [d]`},
	{"empty rows between", `
		Phase | Awareness | Purchase
		 | |
		Actions | a | b
		 | |
		 | |
		Pains | c | d`, `
		Awareness | Purchase
		actions Actions: [a] [b]
		pains Pains: [c] [d]`},
	{"bullets of every kind in a cell", `
		Phase | Awareness | Purchase
		Probleme | - eins⏎- zwei | • drei⏎• vier
		Ideen | * fünf⏎* sechs | 1. sieben⏎2. acht
		Ziele | – neun⏎– zehn | elf⏎zwölf`, `
		Awareness | Purchase
		goals: [neun; zehn] [elf; zwölf]
		pains Probleme: [eins; zwei] [drei; vier]
		ideas Ideen: [fünf; sechs] [sieben; acht]`},
	{"bullets that go on over lines and stand in one line", `
		Phase | Awareness | Purchase
		Pains | - eine lange⏎zeile geht weiter⏎- zwei | • a • b • c
		Goals | x | y`, `
		Awareness | Purchase
		goals: [x] [y]
		pains Pains: [eine lange zeile geht weiter; zwei] [a; b; c]`},
	{"a card for each row, labels only in the first", `
		Phase | Awareness | Purchase
		Aktionen | eins | zwei
		 | drei |
		 | vier | fünf
		Hürden | sechs |
		 | | sieben`, `
		Awareness | Purchase
		actions Aktionen: [eins; drei; vier] [zwei; fünf]
		pains Hürden: [sechs] [sieben]`},
	{"feelings as words", `
		Phase | Awareness | Consideration | Purchase | Use
		Gefühle | neutral | skeptisch | nicht zufrieden | begeistert
		Ziele | a | b | c | d`, `
		Awareness | Consideration | Purchase | Use
		goals: [a] [b] [c] [d]
		feelings: [+0] [-1] [-1 nicht zufrieden] [+2]`},
	{"feelings as smileys with words", `
		Phase | Awareness | Purchase | Use
		Stimmung | 😊 Vorfreude | 😡 zu teuer | :-)
		Ziele | a | b | c`, `
		Awareness | Purchase | Use
		goals: [a] [b] [c]
		feelings Stimmung: [+1 Vorfreude] [-2 zu teuer] [+1]`},
	{"feelings from one to ten", `
		Phase | Awareness | Purchase | Use
		Satisfaction | 10 | 1 | 5
		Goals | a | b | c`, `
		Awareness | Purchase | Use
		goals: [a] [b] [c]
		feelings Satisfaction: [+2] [-2] [+0]`},
	{"feelings in per cent and as plus and minus", `
		Phase | Awareness | Purchase | Use
		Emotionen | ++ | -- | +
		Zufriedenheit | 100 % | 0 % | 50 %`, `
		Awareness | Purchase | Use
		own Zufriedenheit: [100 %] [0 %] [50 %]
		feelings Emotionen: [+2] [-2] [+1]`},
	{"marks as at school", `
		Phase | Awareness | Purchase
		Stimmung (Schulnote) | 1 | 6
		Ziele | a | b`, `
		Awareness | Purchase
		goals: [a] [b]
		feelings Stimmung (Schulnote): [+2] [-2]`},
	{"both languages mixed", `
		Journey Phase | Aufmerksamkeit | Purchase | Loyalität
		Touchpoints / Kanäle | Instagram | Store | Newsletter
		Pain Points & Hürden | a | b | c
		Next Steps | d | e | f`, `
		Aufmerksamkeit | Purchase | Loyalität
		touchpoints: [Instagram] [Store] [Newsletter]
		pains Pain Points & Hürden: [a] [b] [c]
		measures Next Steps: [d] [e] [f]`},
	{"questions as labels", `
		 | Awareness | Consideration
		What is the customer doing? | a | b
		How do they feel? | 2 | 4
		What are they thinking? | c | d`, `
		Awareness | Consideration
		actions What is the customer doing?: [a] [b]
		feelings How do they feel?: [-1] [+1]
		thoughts What are they thinking?: [c] [d]`},
	{"labels with a letter missing or another ending", `
		Phasen | Awareness | Purchase
		Kundenaktion | a | b
		Schmerzpunkten | c | d
		Erwartugen | e | f`, `
		Awareness | Purchase
		actions Kundenaktion: [a] [b]
		expectations Erwartugen: [e] [f]
		pains Schmerzpunkten: [c] [d]`},
	{"headings over the lanes of each side", `
		Phase | Awareness | Purchase
		KUNDENSICHT | |
		Aktionen | a | b
		Pains | c | d
		UNTERNEHMENSSICHT | |
		KPIs | Klicks | Umsatz
		Verantwortlich | Anna | Ben`, `
		Awareness | Purchase
		actions Aktionen: [a] [b]
		pains Pains: [c] [d]
		responsible: [Anna] [Ben]
		indicators KPIs: [Klicks] [Umsatz]`},
	{"how long phases take", `
		Phase | Awareness | Purchase
		Dauer | 2 Wochen | 1 Tag
		Aktionen | a | b
		Pains | c | d`, `
		Awareness | Purchase
		actions Aktionen: [a] [b]
		pains Pains: [c] [d]`},
	{"two lanes of one kind", `
		Phase | Awareness | Purchase
		Probleme | a | b
		Barrieren | c | d`, `
		Awareness | Purchase
		pains Probleme: [a] [b]
		own Barrieren: [c] [d]`},
	{"upper case and signs around labels", `
		*** PHASE *** | AWARENESS | PURCHASE
		>> TOUCHPOINTS << | Web | Shop
		[PAIN-POINTS] | a | b`, `
		AWARENESS | PURCHASE
		touchpoints >> TOUCHPOINTS <<: [Web] [Shop]
		pains: [a] [b]`},
	{"one phase only", `
		Phase | Awareness
		Aktionen | a
		Pains | b
		Ziele | c`, `
		Awareness
		actions Aktionen: [a]
		goals: [c]
		pains Pains: [b]`},
	{"no head at all", `
		Aktionen | a | b | c
		Touchpoints | d | e | f
		Schmerzpunkte | g | h | i`, `
		 |  | 
		actions Aktionen: [a] [b] [c]
		touchpoints Touchpoints: [d] [e] [f]
		pains: [g] [h] [i]`},
}

func TestShapesOfMaps(t *testing.T) {
	for _, s := range shapes {
		t.Run(s.name, func(t *testing.T) {
			p, err := Recognise([]Grid{sheet(s.sheet)}, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if len(p.Pieces) != 1 || p.Pieces[0].Kind != KindMap {
				t.Fatalf("found %+v", p.Pieces)
			}
			doc := empty(t)
			b := built(t, doc, p)
			if got, want := straight(picture(doc, b.Maps[0])), straight(s.want); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// straight takes the indentation off and puts the lanes, whose order follows the sheet and the sides,
// into that of the alphabet.
func straight(s string) string {
	var out []string
	for _, line := range strings.Split(strings.Trim(s, "\n\t "), "\n") {
		out = append(out, strings.Trim(line, "\t "))
	}
	slices.Sort(out[1:])
	return strings.Join(out, "\n") + "\n"
}
