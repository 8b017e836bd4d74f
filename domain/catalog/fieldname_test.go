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
		table             domain.Table
		list, name, value string
		want              string
		ok                bool
	}{
		{domain.TableMeasure, "", "status", "planned", "Geplant", true},
		{domain.TableMeasure, "", "priority", "1", "hoch", true},
		{domain.TableTouchpoint, "", "phases", "5", "1, 3", true},
		{domain.TableTouchpoint, "", "control", string(domain.ControlDirect), "direkt", true},
		{domain.TableTouchpoint, "", "data", "5", "CRM, Analytics", true},
		{domain.TableTouchpoint, "", "data_place", "5", "", false},
		{domain.TableTouchpoint, "", "usage", "", "nie", true},
		{domain.TableTouchpoint, "", "importance", "4", "4 von 5", true},
		{domain.TableIndicator, "", "unit", "of_five", "von 5", true},
		{domain.TableIndicator, "", "direction", "-1", "Weniger", true},
		{domain.TableIndicator, "", "target", "5", "", false},
		{domain.TablePersona, "", "kind", "anti", "Anti-Persona", true},
		{domain.TablePersona, "", "cycle_unit", "week", "Wochen", true},
		{domain.TableCard, "", "feeling", "-2", "verärgert", true},
		{domain.TableCard, "", "feeling", "", "neutral", true},
		{domain.TableCard, "", "text", "planned", "", false},
		{domain.TableMeasure, "", "status", "unsinn", "", false},
		{domain.TableEntry, "persona.touchpoints", "value", "4", "4 von 5", true},
		{domain.TableEntry, "persona.decision_style", "value", "", "0 von 100", true},
		{domain.TableEntry, "persona.character", "value", "-1", "skeptisch", true},
		{domain.TableEntry, "factor.journey", "value", "2", "Teilweise", true},
		{domain.TableEntry, "persona.goals", "value", "", "", false},
	} {
		if got, ok := ValueName(c.table, c.list, c.name, c.value, "de"); got != c.want && ok || ok != c.ok {
			t.Errorf("%s.%s %q: %q %v", c.table, c.name, c.value, got, ok)
		}
	}
}

func TestListsOfEntriesHaveNames(t *testing.T) {
	for list, want := range map[string]string{
		"persona.goals": "Ziele", "factor.journey": "Sechs C-Faktoren", "privacy.basis": "Datenschutz", "answer.choices": "",
	} {
		if got := ListName(list, "de"); got != want {
			t.Errorf("%s is called %q", list, got)
		}
	}
	if got := CheckText("factor.journey", "en"); got != "Is the decision process known?" {
		t.Errorf("asks %q", got)
	}
	if CheckText("persona.goals", "de") != "" || EntryFieldName("privacy.basis", "value", "de") != "Erledigt" || EntryFieldName("persona.goals", "text", "de") != "Text" {
		t.Error("a field of an entry has the wrong name")
	}
}
