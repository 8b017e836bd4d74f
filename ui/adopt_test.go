package ui

import (
	"strings"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/sample"
)

func TestPersonasAreTakenOverFromAnotherProject(t *testing.T) {
	w, f := open(t)
	other, err := sample.Story(sample.Params{Lang: "de", IDs: sample.Sequence(5000), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	f.other, f.take = other, [][]int{{0, 2}, {1}}
	start := w.doc().Clone()
	people, points := len(document.Personas(start)), len(document.Touchpoints(start))
	item(t, w.addMenu("persona.add"), "Aus anderem Projekt übernehmen …")
	if len(f.several.Groups) != 2 || f.several.Groups[0].Rows[0].Photo == nil || f.several.Yes(3) != "3 Einträge übernehmen" {
		t.Fatalf("offered %+v", f.several)
	}
	all := document.Personas(w.doc())
	if len(all) != people+2 || len(document.Touchpoints(w.doc())) != points+1 {
		t.Fatalf("%d personas, %d touchpoints", len(all), len(document.Touchpoints(w.doc())))
	}
	who := all[people]
	if want := document.Personas(other)[0].Name + " (aus Kompressorstation DACH)"; who.Name != want {
		t.Errorf("called %q, want %q", who.Name, want)
	}
	if _, ok := w.doc().Image(who.Image); !ok || who.Image == "" {
		t.Error("the picture did not come along")
	}
	if len(document.Evidence(w.doc(), who.ID)) != len(document.Evidence(other, document.Personas(other)[0].ID)) {
		t.Error("the sources did not come along")
	}
	w.wantSays(t, "3 Einträge aus anderem Projekt übernommen", "Rückgängig")
	w.adopt() // a second time
	if name := document.Personas(w.doc())[people+2].Name; !strings.HasSuffix(name, "(aus Kompressorstation DACH, 2)") {
		t.Errorf("the second copy is called %q", name)
	}
	w.table.Run("undo")
	w.table.Run("undo")
	if !w.doc().Equal(start) {
		t.Error("undo does not lead back")
	}
}

func TestFilesThatCannotBeReadChangeNothing(t *testing.T) {
	w, f := open(t)
	start := w.doc().Clone()
	w.adopt()
	if len(f.asked) == 0 || !strings.HasPrefix(f.asked[len(f.asked)-1], "Satz: no such file") {
		t.Errorf("said %q", f.asked)
	}
	f.other = document.New()
	w.adopt()
	if got := f.asked[len(f.asked)-1]; !strings.Contains(got, "weder Personas noch Touchpoints") {
		t.Errorf("said %q", got)
	}
	f.picked = w.project.Path()
	if f.picked != "" {
		w.adopt()
		if got := f.asked[len(f.asked)-1]; !strings.Contains(got, "gerade geöffnet") {
			t.Errorf("said %q", got)
		}
	}
	if !w.doc().Equal(start) {
		t.Error("something has changed")
	}
}

// TestThePanelBesideAPersonaLeadsOn goes from the diagram to other personas and to the needs.
func TestThePanelBesideAPersonaLeadsOn(t *testing.T) {
	w, f := open(t)
	all := document.Personas(w.doc())
	w.showPersona(all[0].ID)
	w.wantSays(t, "Buying Center", "Wer zahlt?", "Abzeichner fehlt.", "Wer gibt Beträge frei?", "Kommt vor in")
	w.table.Run("needs.open")
	if !w.onNeeds() {
		t.Fatal("the page does not come")
	}
	w.wantSays(t, "Informationsbedarf", "20 Lücken", "Grundrolle")
	f.named = "Betriebsrat"
	w.buyingParams().Name("?", "", func(name string) {
		if name != "Betriebsrat" {
			t.Errorf("named %q", name)
		}
	})
	w.showPersona(all[1].ID)
	if w.onNeeds() {
		t.Error("the page of the needs hides the persona")
	}
	w.showNeeds()
	w.addPersona(domain.RoleSigner)
	got := document.Personas(w.doc())
	if p := got[len(got)-1]; len(got) != len(all)+1 || p.Roles != domain.RoleSigner {
		t.Errorf("added %+v", p)
	}
	w.table.Run("undo")
}
