package edit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
)

// Swap puts one text in the place of another, wherever it stands in the project.
type Swap struct {
	From, To string
	// Words takes only whole words, Case only the same capitals.
	Words, Case bool
	// Map leaves out all that does not show on this map; zero means the whole project.
	Map domain.ID
}

// Span is a part of a text, in bytes.
type Span struct{ From, To int }

// SwapPlace is one text in which something is to be put in the place of something else.
type SwapPlace struct {
	// ID is the record and Field the name of the text in it, as the file calls it.
	ID    domain.ID
	Field string
	// Before is the text as it is kept, After what it would become.
	Before, After string
	// Says is what people read of it now, with what was found, Will what they would read, with what was
	// put in: both without the marks of what is bold.
	Says, Will string
	Found, Put []Span
}

// Empties says that nothing would be left of the text.
func (p SwapPlace) Empties() bool { return strings.TrimSpace(p.Will) == "" }

// Find lists the parts of a text that are to go.
func (s Swap) Find(text string) []Span {
	if s.From == "" {
		return nil
	}
	var out []Span
	begins := s.begins()
	for at := 0; at < len(text); {
		next := strings.IndexAny(text[at:], begins)
		if next < 0 {
			break
		}
		at += next
		if n := s.match(text[at:]); n > 0 && (!s.Words || s.alone(text, at, at+n)) {
			out = append(out, Span{at, at + n})
			at += n
			continue
		}
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return out
}

// begins are the letters with which a match can begin.
func (s Swap) begins() string {
	first, _ := utf8.DecodeRuneInString(s.From)
	out := string(first)
	if s.Case {
		return out
	}
	for r := unicode.SimpleFold(first); r != first; r = unicode.SimpleFold(r) {
		out += string(r)
	}
	return out
}

// match is how many bytes at the beginning of a text say what is looked for; 0 for none.
func (s Swap) match(text string) int {
	if s.Case {
		if strings.HasPrefix(text, s.From) {
			return len(s.From)
		}
		return 0
	}
	n := 0
	for _, want := range s.From {
		r, size := utf8.DecodeRuneInString(text[n:])
		if size == 0 || !sameLetter(r, want) {
			return 0
		}
		n += size
	}
	return n
}

// sameLetter says that two letters differ in nothing but their case.
func sameLetter(a, b rune) bool {
	for r := a; ; {
		if r == b {
			return true
		}
		if r = unicode.SimpleFold(r); r == a {
			return false
		}
	}
}

// alone says that no letter and no digit touches a part of a text.
func (s Swap) alone(text string, from, to int) bool {
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) }
	before, _ := utf8.DecodeLastRuneInString(text[:from])
	after, _ := utf8.DecodeRuneInString(text[to:])
	return (from == 0 || !inWord(before)) && (to == len(text) || !inWord(after))
}

// On carries the swap out in one text.
func (s Swap) On(text string) (after string, found, put []Span) {
	found = s.Find(text)
	if len(found) == 0 {
		return text, nil, nil
	}
	var out strings.Builder
	last := 0
	for _, f := range found {
		out.WriteString(text[last:f.From])
		put = append(put, Span{out.Len(), out.Len() + len(s.To)})
		out.WriteString(s.To)
		last = f.To
	}
	out.WriteString(text[last:])
	return out.String(), found, put
}

// onMarked carries the swap out in a text with bold words, as if it had no marks. What is put in is bold
// where the first letter of what it replaces was.
func (s Swap) onMarked(p *SwapPlace) {
	parts := marked.Parts(p.Before)
	p.Says = marked.Plain(p.Before)
	var after []marked.Part
	keep := func(from, to int) { // what stays, as bold as it was
		at := 0
		for _, part := range parts {
			a, b := max(from-at, 0), min(to-at, len(part.Text))
			if a < b {
				after = append(after, marked.Part{Text: part.Text[a:b], Bold: part.Bold})
			}
			at += len(part.Text)
		}
	}
	bold := func(i int) bool {
		for _, part := range parts {
			if i < len(part.Text) {
				return part.Bold
			}
			i -= len(part.Text)
		}
		return false
	}
	p.Found = s.Find(p.Says)
	last, grown := 0, 0
	for _, f := range p.Found {
		keep(last, f.From)
		after = append(after, marked.Part{Text: s.To, Bold: bold(f.From)})
		p.Put = append(p.Put, Span{f.From + grown, f.From + grown + len(s.To)})
		grown += len(s.To) - (f.To - f.From)
		last = f.To
	}
	keep(last, len(p.Says))
	var will strings.Builder
	for _, part := range after {
		will.WriteString(part.Text)
	}
	p.After, p.Will = marked.Text(after), will.String()
}

// Places lists the texts that the swap would change, in the order in which they are read: map by map,
// then personas, touchpoints, measures and indicators.
func (s Swap) Places(v document.View) []SwapPlace { return s.In(ReadTexts(v, s.Map)) }

// In is Places for texts that were read before, which is much quicker in a large project.
func (s Swap) In(texts []WrittenText) []SwapPlace {
	var out []SwapPlace
	for _, t := range texts {
		p := SwapPlace{ID: t.ID, Field: t.Field, Before: t.Text, Says: t.Text}
		if t.Marked && marked.Has(t.Text) && !strings.Contains(s.From, marked.Mark) {
			s.onMarked(&p)
		} else {
			p.After, p.Found, p.Put = s.On(t.Text)
			p.Will = p.After
		}
		if len(p.Found) > 0 && p.Will != p.Says {
			out = append(out, p)
		}
	}
	return out
}

// SwapTexts carries out what was chosen of the places of a swap. A text that says something else by
// now is left alone.
func SwapTexts(d *document.Draft, places []SwapPlace) error {
	for _, p := range places {
		r, ok := d.Get(p.ID)
		if !ok || p.Empties() {
			continue
		}
		changed := eachText(r, func(field string, text *string) {
			if field == p.Field && *text == p.Before {
				*text = Clean(p.After)
			}
		})
		if c, ok := changed.(domain.Card); ok && p.Field == "text" && r != changed {
			if err := SetText(d, c.ID, c.Text); err != nil {
				return err
			}
			continue
		}
		d.Put(changed)
	}
	return nil
}
