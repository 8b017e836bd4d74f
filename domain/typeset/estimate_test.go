package typeset

import "testing"

func TestEstimateAgreesWithSetting(t *testing.T) {
	s := newSetter(t)
	texts := []string{
		"", "Angebot", "Bemerkt Druckabfall in Schicht 2", "Sucht „Leckage Druckluft Kosten“",
		"Auftragsverarbeitungsvertragsprüfung durch die Rechtsabteilung des Kunden",
		"Messkoffer, Bericht in 48 Stunden\nund danach ein Gespräch", "Wägt ab: Größe, Preis, Lieferzeit – und wer nachts kommt",
		"Energie-Netzwerk", "=1+1", "20 % weniger Strom nachweisen",
	}
	off := 0
	for _, text := range texts {
		for width := float32(60); width <= 260; width += 7 {
			st := Style{Weight: Regular, Size: 11, Line: 15}
			want := max(len(s.Set(text, st, width, 3, Left).Lines), 1)
			if got := s.Estimate(text, st, width, 3); got != want {
				off++
			}
		}
	}
	if all := len(texts) * 29; off*50 > all {
		t.Errorf("%d of %d estimates differ from the line breaks", off, all)
	}
}

func BenchmarkEstimate(b *testing.B) {
	s := newSetter(b)
	for b.Loop() {
		s.Estimate("Fragt zwei Kollegen aus anderen Molkereien nach ihren Erfahrungen", Style{Size: 11, Line: 15}, 116, 3)
	}
}
