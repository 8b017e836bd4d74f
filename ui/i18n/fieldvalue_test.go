package i18n

import (
	"regexp"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/field"
)

func TestValuesOfFieldsAsPeopleReadThem(t *testing.T) {
	de, en := New("de"), New("en")
	title := func(domain.ID) string { return "Markus Feldhaus" }
	id := domain.NewID().String()
	for _, c := range []struct {
		at           Place
		name, value  string
		german, engl string
		germanName   string
	}{
		{Place{Table: domain.TablePersona}, "reports_to", id, "Markus Feldhaus", "Markus Feldhaus", "Berichtet an"},
		{Place{Table: domain.TablePersona}, "roles", "3", "Benutzer, Entscheider", "User, Decision maker", "Rollen"},
		{Place{Table: domain.TablePersona}, "share", "12.5", "12,5\u00a0%", "12.5%", "Anteil"},
		{Place{Table: domain.TablePersona}, "review", "2026-03-05", "05.03.2026", "5 Mar 2026", "Nächste Prüfung"},
		{Place{Table: domain.TablePersona}, "image", strings.Repeat("ab", 32), "Bild", "picture", "Bild"},
		{Place{Table: domain.TableMeasure}, "cost", "1200", "1.200\u00a0€", "€1,200", "Kosten"},
		{Place{Table: domain.TableMeasure}, "indicator", "", "–", "–", "Kennzahl"},
		{Place{Table: domain.TableIndicator, Unit: domain.UnitPercent}, "target", "27.083333", "27,08\u00a0%", "27.08%", "Ziel"},
		{Place{Table: domain.TableIndicator}, "has_target", "", "nein", "no", "Mit Ziel"},
		{Place{Table: domain.TableReading, Unit: domain.UnitOfFive}, "value", "4.3", "4,3\u00a0/\u00a05", "4.3\u00a0/\u00a05", "Wert"},
		{Place{Table: domain.TableLaneSet}, "hidden", id + "," + id, "Markus Feldhaus und Markus Feldhaus", "Markus Feldhaus and Markus Feldhaus", "Ausgeblendet"},
		{Place{Table: domain.TableEntry, List: "persona.touchpoints"}, "value", "4", "4 von 5", "4 of 5", "Wie intensiv"},
		{Place{Table: domain.TableCard}, "due", "2026-03-05", "05.03.2026", "5 Mar 2026", "Termin"},
	} {
		if got := de.FieldValue(c.at, c.name, c.value, title); got != c.german {
			t.Errorf("%s %q: %q, want %q", c.name, c.value, got, c.german)
		}
		if got := en.FieldValue(c.at, c.name, c.value, title); got != c.engl {
			t.Errorf("%s %q: %q, want %q", c.name, c.value, got, c.engl)
		}
		if got := de.FieldName(c.at, c.name); got != c.germanName {
			t.Errorf("%s is called %q", c.name, got)
		}
	}
}

// TestNoFieldShowsACode holds that no reference, picture or truth of any record is told by its key.
func TestNoFieldShowsACode(t *testing.T) {
	c := New("de")
	code := regexp.MustCompile(`[0-9a-f]{8}|true|[a-z]_[a-z]`)
	for _, table := range domain.Tables() {
		for _, name := range field.Names(table) {
			value := map[field.Kind]string{
				field.Reference: domain.NewID().String(), field.Image: strings.Repeat("a1", 32), field.Truth: "true", field.Number: "3", field.Day: "2026-03-05",
			}[field.KindOf(table, name)]
			said := c.FieldValue(Place{Table: table}, name, value, func(domain.ID) string { return "Titel" })
			if code.MatchString(said) {
				t.Errorf("%s.%s says %q", table, name, said)
			}
		}
	}
}
