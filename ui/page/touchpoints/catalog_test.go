package touchpoints

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

func TestSeveralKindsAreAddedFromTheCatalogue(t *testing.T) {
	o := withSide(t)
	before := o.Session.Doc().Count(domain.TableTouchpoint)
	o.chooseFromCatalog(o.center)
	o.write("mess")
	// Messenger and Messe hold the word; the first is ticked, then the second.
	o.keys(fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn)
	all := document.Touchpoints(o.Session.Doc())
	if len(all) != before+2 || o.c.Overlays().Top() != nil {
		t.Fatalf("%d touchpoints, before %d, open %v", len(all), before, o.c.Overlays().Top())
	}
	fair := all[len(all)-1]
	if fair.Kind != "touchpoint.trade_fair" || fair.Setting != domain.SettingOffline || fair.Measurability != domain.MeasurablePartly {
		t.Errorf("%+v", fair)
	}
	if o.Session.Selection().Len() != 2 {
		t.Errorf("%d are selected", o.Session.Selection().Len())
	}
	o.Session.Undo()
	if n := o.Session.Doc().Count(domain.TableTouchpoint); n != before {
		t.Errorf("undo leaves %d", n)
	}
}

func TestTheCatalogueAddsTheFirstHitAndKnowsWhatIsThere(t *testing.T) {
	o := withSide(t)
	o.chooseFromCatalog(o.center)
	o.write("podcast")
	o.keys(fyne.KeyReturn) // nothing is found, nothing happens
	if o.c.Overlays().Top() == nil {
		t.Fatal("the catalogue is closed")
	}
	o.keys(fyne.KeyEscape)
	if o.c.Overlays().Top() != nil {
		t.Fatal("Esc does not close it")
	}
	o.chooseFromCatalog(o.center)
	o.write("newsl")
	o.keys(fyne.KeyReturn)
	if o.leading().Title != "Newsletter" || o.sheet.editor == nil {
		t.Errorf("%q is new", o.leading().Title)
	}
	o.keys(fyne.KeyReturn)
	k := &chooser{p: o.Page}
	if !k.present()["touchpoint.newsletter"] || k.present()["touchpoint.forum"] {
		t.Errorf("present: %v", k.present())
	}
}
