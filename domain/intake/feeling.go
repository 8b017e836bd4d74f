package intake

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
)

// scale is what the numbers of a line of feelings run over.
type scale struct {
	low, high float64
	// marks says that the lowest number is the best, as with marks at school.
	marks bool
}

// scaleOf finds the scale of a line from its label and all its numbers.
func scaleOf(label string, values []string) scale {
	low, high, n := math.Inf(1), math.Inf(-1), 0
	for _, v := range values {
		for _, part := range strings.Split(v, "\n") {
			if x, ok := numberIn(part); ok {
				low, high, n = min(low, x), max(high, x), n+1
			}
		}
	}
	name := " " + plain(label) + " "
	switch {
	case strings.Contains(name, " note ") || strings.Contains(name, "schulnote"):
		return scale{1, 6, true}
	case n == 0:
		return scale{1, 5, false}
	case low < 0:
		return scale{-max(2, high, -low), max(2, high, -low), false}
	case high > 10:
		return scale{0, 100, false}
	case high > 5:
		return scale{min(low, 1), 10, false}
	case low == 0 && high <= 4:
		return scale{0, 4, false}
	}
	return scale{min(low, 1), 5, false}
}

// value puts a number of the scale onto that of the program.
func (s scale) value(x float64) int {
	share := (x - s.low) / (s.high - s.low)
	if s.marks {
		share = 1 - share
	}
	v := int(math.Round(share*float64(domain.FeelingMax-domain.FeelingMin))) + domain.FeelingMin
	return min(max(v, domain.FeelingMin), domain.FeelingMax)
}

// numberIn reads a text that is a number, with a comma or a point, a percent sign, a plus, "von 5".
func numberIn(s string) (float64, bool) {
	s = tidy(s)
	s = strings.TrimSpace(strings.TrimSuffix(s, "%"))
	for _, cut := range []string{"/", " von ", " of ", " out of "} {
		if head, _, ok := strings.Cut(s, cut); ok {
			s = strings.TrimSpace(head)
		}
	}
	s = strings.Replace(strings.Replace(strings.TrimPrefix(s, "+"), "−", "-", 1), ",", ".", 1)
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil && !math.IsNaN(x) && !math.IsInf(x, 0)
}

// feelingWords are words and signs for feelings, from angry to delighted. Within a step, the words
// of the catalogue are known too.
func feelingWords() [5][]string {
	return [5][]string{
		{
			"verärgert", "wütend", "frustriert", "genervt", "sehr schlecht", "sehr unzufrieden", "verzweifelt", "enttäuscht", "sauer", "angry", "frustrated", "annoyed", "very bad", "very negative", "sehr negativ",
			"furious", "disappointed", "gestresst", "stressed", "very unhappy", "upset", "terrible", "verärgerung", "frust", "ärger", "wut", "frustration", "anger", "very dissatisfied",
		},
		{
			"skeptisch", "unsicher", "unzufrieden", "besorgt", "verwirrt", "schlecht", "negativ", "ängstlich", "sceptical", "skeptical", "unsure", "uncertain", "confused", "worried", "anxious", "bad", "negative", "unhappy",
			"sad", "traurig", "ungeduldig", "impatient", "überfordert", "overwhelmed", "doubtful", "zweifelnd", "concerned", "angespannt", "tense", "dissatisfied", "unsicherheit", "zweifel", "skepsis", "low", "niedrig",
		},
		{
			"neutral", "okay", "ok", "mittel", "gleichgültig", "indifferent", "sachlich", "neugierig", "curious", "abwartend", "medium", "average", "in ordnung", "so lala", "meh", "fine", "neugier", "curiosity",
		},
		{
			"zufrieden", "gut", "positiv", "erleichtert", "interessiert", "hoffnungsvoll", "content", "satisfied", "good", "positive", "relieved", "hopeful", "happy", "interested", "optimistisch", "optimistic", "sicher",
			"vertrauensvoll", "froh", "confident", "high", "hoch", "calm", "entspannt", "zufriedenheit", "erleichterung", "vertrauen", "interesse", "hoffnung", "freude", "vorfreude", "trust",
		},
		{
			"begeistert", "sehr zufrieden", "sehr gut", "sehr positiv", "stolz", "glücklich", "delighted", "excited", "very happy", "very positive", "very good", "very satisfied", "proud", "thrilled", "enthusiastic", "erfreut",
			"überglücklich", "wow", "great", "love", "amazing", "begeisterung", "stolz", "delight", "joy", "super", "excitement",
		},
	}
}

// feelingSigns are smileys and signs, from angry to delighted.
func feelingSigns() [5][]string {
	return [5][]string{
		{"😡", "😠", "🤬", "😭", "😤", "😫", "😩", "😖", "👎👎", "--", "−−", ">:(", ":'("},
		{"🙁", "☹", "😟", "😕", "😢", "😞", "😔", "😒", "😰", "😨", "😥", "👎", ":(", ":-(", ":-/", ":/", "-", "−", "–", "↓", "↘"},
		{"😐", "😶", "😑", "🤔", "😬", ":|", ":-|", "+/-", "±", "o", "0", "→"},
		{"🙂", "😊", "☺", "😌", "😀", "👍", ":)", ":-)", "+", "↑", "↗"},
		{"😍", "🤩", "😃", "😄", "😁", "🥰", "😎", "🎉", "👍👍", "❤", ":D", ":-D", "++", "=)"},
	}
}

// Feeling reads a feeling from a text. The word that is left beside a number or a sign is what the
// point on the curve says.
func (s scale) feeling(text string) (value int, word string, ok bool) {
	text = tidy(text)
	if x, number := numberIn(text); number {
		return s.value(x), "", true
	}
	bare := strings.ReplaceAll(text, "\ufe0f", "")
	for i, signs := range feelingSigns() {
		for _, sign := range signs {
			if bare == sign {
				return i + domain.FeelingMin, "", true
			}
		}
	}
	if v, rest, found := bySign(bare); found {
		return v, rest, true
	}
	if first, rest, cut := strings.Cut(text, " "); cut { // "4 zufrieden", "2 - unsicher", "(3) okay"
		if x, number := numberIn(strings.Trim(first, "():.-")); number {
			return s.value(x), strings.TrimLeft(rest, " -–:=()"), true
		}
	}
	if v, found := byWord(plain(text)); found {
		word = text
		if plain(catalog.FeelingOf(v).Names.DE) == plain(text) || plain(catalog.FeelingOf(v).Names.EN) == plain(text) {
			word = ""
		}
		return v, word, true
	}
	return 0, text, false
}

// bySign finds a smiley inside a text.
func bySign(text string) (int, string, bool) {
	for i, signs := range feelingSigns() {
		for _, sign := range signs {
			first := []rune(sign)[0]
			smiley := first > 0x2600 && first != '−' || (strings.HasPrefix(sign, ":") && len(sign) > 1)
			if smiley && strings.Contains(text, sign) {
				rest := strings.TrimFunc(strings.ReplaceAll(text, sign, ""), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–:,;", r) })
				return i + domain.FeelingMin, rest, true
			}
		}
	}
	return 0, "", false
}

// byWord finds a word for a feeling in a text; the strongest one counts where there are several.
func byWord(text string) (int, bool) {
	words := strings.Fields(text)
	best, length, found := 0, 0, false
	for i, all := range feelingWords() {
		v := i + domain.FeelingMin
		for _, w := range all {
			run := strings.Fields(plain(w))
			if !holds(words, run) || length > len(run) {
				continue
			}
			if len(run) > length || abs(v) > abs(best) {
				best, length, found = v, len(run), true
			}
		}
	}
	if found && length == 1 {
		for i, w := range words[:len(words)-1] {
			if w == "nicht" || w == "not" || w == "wenig" || w == "kaum" {
				if v, ok := byWord(words[i+1]); ok && v > 0 {
					return -1, true
				}
			}
		}
	}
	return best, found
}

func abs(v int) int { return max(v, -v) }
