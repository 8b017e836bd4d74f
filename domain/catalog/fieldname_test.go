package catalog

import (
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/field"
)

func TestEveryFieldHasAName(t *testing.T) {
	for _, table := range domain.Tables() {
		for _, lang := range []string{"de", "en"} {
			if TableName(table, lang) == "" {
				t.Errorf("%s has no name", table)
			}
			for _, name := range field.Names(table) {
				if FieldName(table, name, lang) == "" && name != "order" && name != "subject" && name != "map" && name != "field" &&
					name != "base" && name != "created" {
					t.Errorf("%s.%s has no name", table, name)
				}
			}
		}
	}
}

func TestValuesOutOfLists(t *testing.T) {
	for _, c := range []struct {
		table       domain.Table
		name, value string
		want        string
		ok          bool
	}{
		{domain.TableMeasure, "status", "planned", "Geplant", true},
		{domain.TableTouchpoint, "phases", "5", "1, 3", true},
		{domain.TableTouchpoint, "control", string(domain.ControlDirect), "direkt", true},
		{domain.TableCard, "feeling", "-2", "verärgert", true},
		{domain.TableCard, "text", "planned", "", false},
		{domain.TableMeasure, "status", "unsinn", "", false},
	} {
		if got, ok := ValueName(c.table, c.name, c.value, "de"); got != c.want && ok || ok != c.ok {
			t.Errorf("%s.%s %q: %q %v", c.table, c.name, c.value, got, ok)
		}
	}
}
