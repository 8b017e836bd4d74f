package ui

import (
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/repair"
	"wegmarke/ui/i18n"
)

// TestEveryDamageHasWords: whatever is mended in a file is told in a sentence of its own.
func TestEveryDamageHasWords(t *testing.T) {
	for _, lang := range []string{"de", "en"} {
		words := i18n.New(lang)
		var report repair.Report
		for _, kind := range damageKinds {
			report.Add(repair.Finding{Kind: kind, Table: domain.TableCard, Title: "Preis", Was: "99"})
		}
		for _, table := range domain.Tables() {
			report.Add(repair.Finding{Kind: repair.Unreadable, Table: table, Was: "3"})
		}
		lines := DamageLines(words, report)
		if len(lines) != len(damageKinds) {
			t.Errorf("%d sentences for %d kinds", len(lines), len(damageKinds))
		}
		for _, line := range lines {
			if strings.Contains(line, "damage.") || strings.ContainsAny(line, "{}") {
				t.Errorf("%s: %q", lang, line)
			}
		}
		report.More = 5
		if n := len(DamageLines(words, report)); n != len(lines)+1 {
			t.Errorf("%d sentences where not all is told", n)
		}
	}
}

func TestDamageIsToldAfterOpening(t *testing.T) {
	w, world := open(t)
	world.damage.Add(repair.Finding{Kind: repair.Value, Table: domain.TableCard, Title: "Preis", Was: "99"})
	world.asked = nil
	w.openPath("other.wegmarke")
	if len(world.asked) != 1 || !strings.Contains(world.asked[0], "unverändert") {
		t.Errorf("asked %q", world.asked)
	}
	world.damage = repair.Report{Copy: true}
	world.asked = nil
	w.openPath("newer.wegmarke")
	if len(world.asked) != 1 || !strings.Contains(world.asked[0], "Kopie") {
		t.Errorf("asked %q", world.asked)
	}
	world.damage = repair.Report{}
	world.asked = nil
	w.openPath("third.wegmarke")
	if len(world.asked) != 0 {
		t.Errorf("asked about a sound file: %q", world.asked)
	}
}
