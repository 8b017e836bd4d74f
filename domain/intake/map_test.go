package intake

import (
	"strings"
	"testing"
)

// shapes are maps as other people lay them out, and what has to come of them.
var shapes = []struct{ name, sheet, want string }{
	{
		"phases across with the names of the catalogue",
		`
		| Awareness | Consideration | Decision
		Kundenaktionen | Sucht im Netz | Vergleicht | Fragt an
		Schmerzpunkte | Findet nichts | Zu viele Anbieter |
		Gefühle | 3 | 2 | 4
		`,
		`
		Awareness | Consideration | Decision
		actions: [Sucht im Netz] [Vergleicht] [Fragt an]
		pains: [Findet nichts] [Zu viele Anbieter] []
		feelings: [+0] [-1] [+1]
		`,
	},
	{
		"a title above, English synonyms",
		`
		Customer Journey Map 2026 | |
		Created by Anna | |
		Stage | Awareness | Purchase
		Actions | Searches the web | Orders
		Pains | Finds nothing | Long form
		Opportunities | Guide | Shorter form
		`,
		`
		Awareness | Purchase
		actions Actions: [Searches the web] [Orders]
		pains Pains: [Finds nothing] [Long form]
		ideas Opportunities: [Guide] [Shorter form]
		`,
	},
	{
		"phases down",
		`
		Phase | Aktivitäten | Kontaktpunkte | Probleme
		Bewusstsein | Googelt | Google; Blog | Kein Treffer
		Abwägung | Vergleicht | Website | Preise fehlen
		Kauf | Bestellt | Shop | Login
		`,
		`
		Bewusstsein | Abwägung | Kauf
		actions Aktivitäten: [Googelt] [Vergleicht] [Bestellt]
		touchpoints Kontaktpunkte: [Google; Blog] [Website] [Shop]
		pains Probleme: [Kein Treffer] [Preise fehlen] [Login]
		`,
	},
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
			if got, want := picture(doc, b.Maps[0]), straight(s.want); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// straight takes the indentation off.
func straight(s string) string {
	var out []string
	for _, line := range strings.Split(strings.TrimSpace(s), "\n") {
		out = append(out, strings.TrimSpace(line))
	}
	return strings.Join(out, "\n") + "\n"
}
