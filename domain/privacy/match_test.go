package privacy_test

import (
	"slices"
	"testing"

	"wegmarke/domain/privacy"
)

// found writes the matches of a text as kind and words.
func found(text string) []string {
	var out []string
	for _, m := range privacy.Find(text, func(name string) bool { return name == "Markus Feldhaus" }) {
		if m.Text != text[m.Start:m.End] {
			panic("the places of " + m.Text + " are wrong")
		}
		out = append(out, string(m.Kind)+" "+m.Text)
	}
	return out
}

func TestFindsWhatTellsAboutPeople(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Fragen an lena.hoffmann@tauberwerk.de, nicht an mich.", []string{"mail lena.hoffmann@tauberwerk.de"}},
		{"Mail: einkauf+station@nord-hang.co.uk.", []string{"mail einkauf+station@nord-hang.co.uk"}},
		{"k.meier (at) firma.de", []string{"mail k.meier (at) firma.de"}},
		{"müller@büro-süd.de", []string{"mail müller@büro-süd.de"}},

		{"Ruft 0171 2345678 an", []string{"phone 0171 2345678"}},
		{"01712345678", []string{"phone 01712345678"}},
		{"Zentrale (0931) 123-45, Durchwahl 4711", []string{"phone (0931) 123-45", "phone 4711"}},
		{"09341/9263-0", []string{"phone 09341/9263-0"}},
		{"089-12 34 56 78", []string{"phone 089-12 34 56 78"}},
		{"030 901820", []string{"phone 030 901820"}},
		{"+49 (0) 9341 92 63-12", []string{"phone +49 (0) 9341 92 63-12"}},
		{"0049 171 2345678", []string{"phone 0049 171 2345678"}},
		{"+43 1 5880-0", []string{"phone +43 1 5880-0"}},
		{"+41 44 668 18 00", []string{"phone +41 44 668 18 00"}},
		{"+1 (212) 555-0187", []string{"phone +1 (212) 555-0187"}},
		{"(212) 555-0187", []string{"phone (212) 555-0187"}},
		{"Call 212-555-0187 today", []string{"phone 212-555-0187"}},
		{"020 7946 0958", []string{"phone 020 7946 0958"}},
		{"Tel. 92630", []string{"phone 92630"}},
		{"Tel.: 9263 15", []string{"phone 9263 15"}},
		{"Hotline 0800 1234567 bis 17 Uhr", []string{"phone 0800 1234567"}},

		{"IBAN DE89 3704 0044 0532 0130 00 bis Freitag", []string{"bank DE89 3704 0044 0532 0130 00"}},
		{"AT611904300234573201", []string{"bank AT611904300234573201"}},
		{"Kto. 1234567 bei der BLZ 790 500 00", []string{"bank 1234567", "bank 790 500 00"}},
		{"4111 1111 1111 1111", []string{"bank 4111 1111 1111 1111"}},

		{"Frau Schmidt wartet seit Montag.", []string{"name Frau Schmidt"}},
		{"Herrn Dr. Karl-Heinz Lang fragen", []string{"name Herrn Dr. Karl-Heinz Lang"}},
		{"Angebot an Frau Wirth Termin offen", []string{"name Frau Wirth"}},
		{"Mrs Brown decides", []string{"name Mrs Brown"}},
		{"„Petra Lang hat nie zurückgerufen“", []string{"name Petra Lang"}},
		{"„Die rechnen alle anders“, sagt Lena Hoffmann", []string{"name Lena Hoffmann"}},
		{"\"They never call back\" – Tom Baker", []string{"name Tom Baker"}},
		{"„Zu teuer.“ (K. Brandt)", []string{"name K. Brandt"}},
		{"„Frag Frau Petersen, petersen@firma.de“", []string{"name Frau Petersen", "mail petersen@firma.de"}},
	} {
		if got := found(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: found %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFindsNothingInFiguresAndNouns(t *testing.T) {
	for _, text := range []string{
		"", "Angebot bis 05.03.2026", "5.3.26", "2026-03-05", "05/03/2026", "01.02.2026–05.03.2026", "03-05-2026",
		"8.00–17.00 Uhr", "08:00-17:00", "08.00 - 17.30", "Hotline bis 17 Uhr", "24/7", "Q3/2026", "KW 09/2026",
		"184.000 von 200.000", "1.250.000 Euro", "+1.250.000 Euro", "+12 %", "0,25 bar", "3.499,00 €", "12 000 000", "0.5-0.75", "€ 1 234 567",
		"11 kW", "GA 11 VSD+", "GA-0171 2200", "Typ 0231 4500", "Art.-Nr. 0931 123456", "Teile-Nr. 0815-4711", "Bestellnummer: 0231 778899",
		"Rechnung 0231/778899", "DIN EN 1090-2", "ISO 8573-1:2010", "ISO 9001", "Nr. 07112345678", "A0171-2345678", "4711-0815", "100-200-300",
		"01067 Dresden", "97980 Bad Mergentheim", "PLZ 04109", "D-01069", "CH-8005 Zürich", "10115 Berlin", "Raum 0123", "02 bis 09",
		"2019–2024", "1 2 3 4 5 6 7 8 9", "0 bis 100", "007", "420 Mitarbeitende", "0201500 kWh", "0 800 900", "1/2/3", "10.000–20.000 Stück",
		"300 + 25000000", "Faktor 1.000.000.000", "0,0000001", "Version 2.11.0", "192.168.0.1", "10.0.2600.1234", "5 µm, ölfrei, 3 €",
		"„Angebot kürzen“", "„Kompressor Station“ läuft", "„Markus Feldhaus“", "Sucht „Leckage Druckluft Kosten“", "„Sehen Sie es sich an!“",
		"Herr Kollege", "Frau und Mann", "Mo. bis Fr. Service", "Dr. Oetker", "Herr der Lage", "L. Hoffmann, Vertrieb",
		"@tauberwerk auf LinkedIn", "3@5", "a@b", "www.tauberwerk.de", "DE89 ist kein Konto", "DE00 3704 0044 0532 0130 00", "1234 5678 9012 3456",
		"Zylinder 1234567890123456", "0190a3c4-7b12-7c00-8d01-1234567890ab",
	} {
		if got := found(text); len(got) > 0 {
			t.Errorf("%q: found %q", text, got)
		}
	}
}
