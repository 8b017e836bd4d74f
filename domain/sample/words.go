package sample

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// phraseKind is what a generated text is about.
type phraseKind int

const (
	phraseAction phraseKind = iota
	phraseGoal
	phraseQuestion
	phrasePain
	phraseIdea
	phraseFeeling
	phraseKinds
)

// length is how long a generated text is.
type length int

const (
	// short is 20 to 60 characters, typical 40 to 120 and long 200 to 400.
	short length = iota
	typical
	long
)

// frame is what stands before and after the thing that a sentence speaks of.
type frame struct{ before, after string }

// vocabulary is one language. Things stand in a form that fits every frame.
type vocabulary struct {
	frames                                   [phraseKinds][]frame
	things, times, reasons                   []string
	positions, industries, places, days, use []string
	companies, sources, journeys             []string
}

// words makes texts of one language.
type words struct {
	vocabulary
	random *random
	// written counts the card texts, so that the odd ones come at a steady rate.
	written int
}

func newWords(lang string, seed uint64) *words {
	v := german()
	if lang == "en" {
		v = english()
	}
	return &words{vocabulary: v, random: newRandom(seed)}
}

// oddEvery is the rate of texts that are hard to handle.
const oddEvery = 15

// longestAt is the number of the one card text that is as long as a text can be.
const longestAt = 500

// card is a text for a card: six in ten short, most others typical, few long, and at a steady rate
// one of the odd texts.
func (w *words) card(kind phraseKind) string {
	w.written++
	if w.written == longestAt {
		return w.longest(kind)
	}
	if w.written%oddEvery == 0 {
		odd := oddTexts()
		return odd[w.written/oddEvery%len(odd)]
	}
	switch n := w.random.below(100); {
	case n < 60:
		return w.phrase(kind, short)
	case n < 94:
		return w.phrase(kind, typical)
	}
	return w.phrase(kind, long)
}

// phrase is a text of a kind and a length.
func (w *words) phrase(kind phraseKind, l length) string {
	switch l {
	case short:
		return w.clause(kind, 20, 60)
	case typical:
		return w.clause(kind, 40, 120)
	}
	var b strings.Builder
	for n := 0; n < 200; {
		s := w.clause(kind, 40, 120)
		if !strings.HasSuffix(s, "?") {
			s += "."
		}
		if n > 0 {
			b.WriteByte(' ')
			n++
		}
		b.WriteString(s)
		n += utf8.RuneCountInString(s)
	}
	return b.String()
}

// clause is a sentence without its full stop, of at least low and at most high characters. It draws
// words until a sentence fits; the vocabulary has fitting ones for each kind.
func (w *words) clause(kind phraseKind, low, high int) string {
	for {
		f := w.frames[kind][w.random.below(len(w.frames[kind]))]
		thing := w.things[w.random.below(len(w.things))]
		timed := thing + " " + w.times[w.random.below(len(w.times))]
		reason := ", " + w.reasons[w.random.below(len(w.reasons))]
		if strings.HasSuffix(f.after, "?") {
			reason = ""
		}
		for _, s := range [...]string{
			f.before + timed + f.after + reason, f.before + timed + f.after, f.before + thing + f.after,
		} {
			if n := utf8.RuneCountInString(s); n >= low && n <= high {
				return upperFirst(s)
			}
		}
	}
}

// longest is a text that fills a cell of a workbook to the last character.
func (w *words) longest(kind phraseKind) string {
	var b strings.Builder
	n := 0
	for n < domain.MaxText {
		s := w.phrase(kind, long) + "\n"
		b.WriteString(s)
		n += utf8.RuneCountInString(s)
	}
	// The vocabulary has no characters beyond the basic plane, so characters are code units here.
	return string([]rune(b.String())[:domain.MaxText])
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// phraseOf is what the cards of a lane speak about.
func phraseOf(kind domain.LaneKind) phraseKind {
	switch kind {
	case domain.LaneActions, catalog.LaneBackstage, catalog.LaneTask, catalog.LaneRoles, catalog.LaneSystems:
		return phraseAction
	case domain.LaneQuestions, catalog.LaneThoughts, catalog.LaneMoment, catalog.LanePrivacy:
		return phraseQuestion
	case domain.LaneGoals, domain.LaneExpectations, catalog.LaneWishes, catalog.LaneFactors, catalog.LaneFuture:
		return phraseGoal
	}
	return phraseIdea
}

func at(list []string, i int) string { return list[i%len(list)] }

func (w *words) position(i int) string { return at(w.positions, i) }
func (w *words) industry(i int) string { return at(w.industries, i) }
func (w *words) place(i int) string    { return at(w.places, i) }
func (w *words) when(i int) string     { return at(w.days, i) }
func (w *words) device(i int) string   { return at(w.use, i) }
func (w *words) company(i int) string  { return at(w.companies, i) }
func (w *words) source(i int) string   { return at(w.sources, i) }

// journey is the title of the n-th map.
func (w *words) journey(n int) string {
	title := at(w.journeys, n) + " " + w.place(n)
	if round := n / len(w.journeys); round > 0 {
		title = fmt.Sprintf("%s %d", title, round+1)
	}
	return title
}

// person is an invented name; each number has another one.
func (w *words) person(i int) string {
	first := [...]string{
		"Anke", "Börge", "Çiğdem", "Dörte", "Emil", "Françoise", "Günther", "Hülya", "Ines", "Jürgen", "Krzysztof", "Łucja",
	}
	last := [...]string{"Ammann", "Bösch", "Çelik", "Dvořák", "Eßer", "Fröhlich", "Großmann", "Háj", "Ihle", "Jäger", "Köhn"}
	name := first[i%len(first)] + " " + last[i%len(last)]
	if round := i / (len(first) * len(last)); round > 0 {
		name = fmt.Sprintf("%s %d", name, round+1)
	}
	return name
}

// colleague is somebody in the company; one of nine is nobody.
func (w *words) colleague(i int) string {
	return at([]string{brandt, hoffmann, yilmaz, wirth, petzold, "J. Öztürk", "A. Weiß", "M. Søndergaard", ""}, i)
}

// oddTexts are texts that programs trip over, the same in both languages.
func oddTexts() []string {
	return []string{
		"=SUMME(A1:A3) gehört in die Rechnung, nicht in die Zelle",
		"+49 831 5550123 ist nachts nicht besetzt",
		"-15 % Strom, aber nur bei Teillast",
		"@Tauberwerk auf LinkedIn erwähnt",
		"Rechtsschutzversicherungsgesellschaften verlangen die Auftragsverarbeitungsvertragsprüfung",
		"Läuft seit 90 Tagen 🎉 Danke ans Team 👩‍🔧👨🏽‍🔧",
		"Erst messen,\ndann rechnen,\ndann anbieten.",
		"Spalte A\tSpalte B\tSpalte C",
		"https://www.tauberwerk.example/druckluft/effizienz/leckage-rechner?quelle=messe&kampagne=2026-fruehjahr&persona=instandhaltung#ergebnis",
		"„Aus Word kopiert“ – mit Gedankenstrich, geschütztem\u00a0Leerzeichen und\u00adTrennstelle …",
		"•\tErster Punkt\n•\tZweiter Punkt\n•\tDritter Punkt",
		"ما هي تكلفة تسرب الهواء المضغوط؟",
		"המחיר כולל התקנה ב-48 שעות",
		"压缩空气泄漏的成本是多少?",
		"圧縮空気の漏れはいくらかかりますか。",
		"Angebot von שרה كريم für Łódź, Çanakkale und Ærøskøbing",
		"<b>kein HTML</b> & \"keine\" 'Anführung'",
		"ﬁnanzielle Förderung à la carte, 50 µm Öl, m³/h, CO₂, ½ Stunde",
		"\u00e9 und e\u0301 sehen gleich aus",
		"  Leerzeichen vorn und hinten  ",
	}
}
