package workbook

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/merge"
)

// valueKind says how a value stands in a cell of a form.
type valueKind uint8

const (
	asText   valueKind = iota
	asNumber           // a number cell
	asScale            // a whole number out of few, chosen from a list
	asDate             // a date cell
	asChoice           // one of a list
	asSet              // several of a list, with commas
	asPhases           // phases of the seven-phase model, with commas
	asRef              // the title of a record
	asShown            // follows from other cells and is not read
)

// option is one answer of a list: the value as records hold it, and its words.
type option struct {
	value string
	names catalog.Text
}

// valueSpec describes one value of a record: what it is called, what it asks for and how it is written.
type valueSpec struct {
	field      merge.Field
	kind       valueKind
	names, ask catalog.Text
	options    []option
	lo, hi     int          // of a scale
	of         domain.Table // of a reference
	unit       string       // behind a number
	locked     bool
	zero       bool // nothing is shown as a nought, because it is one
}

// titles turns the IDs of records into their titles and back.
type titles struct {
	of map[domain.ID]string
	by map[string]domain.ID
}

func titlesOf(names map[domain.ID]string) titles {
	t := titles{of: names, by: make(map[string]domain.ID, len(names))}
	for id, name := range names {
		if old, twice := t.by[loose(name)]; !twice || id.Less(old) {
			t.by[loose(name)] = id
		}
	}
	return t
}

// shown is what a cell of a form holds: a text, or a number where numeric says so.
type shown struct {
	text    string
	number  float64
	numeric bool
}

func numeral(v float64) shown {
	return shown{text: strconv.FormatFloat(v, 'f', -1, 64), number: v, numeric: true}
}

// show is how a value stands in a cell.
func (s *valueSpec) show(v string, w words, t titles) shown {
	switch s.kind {
	case asNumber, asScale:
		if v == "" && s.zero {
			return numeral(0)
		}
		n, err := strconv.ParseFloat(v, 64)
		if v == "" || err != nil || s.kind == asScale && n == 0 && s.lo > 0 {
			return shown{}
		}
		return numeral(n)
	case asDate:
		if day, ok := serialOf(domain.Date(v)); ok {
			return numeral(float64(day))
		}
		return shown{text: v}
	case asChoice:
		for _, o := range s.options {
			if o.value == v && (v != "" || s.zero) {
				return shown{text: o.names.In(w.lang)}
			}
		}
		return shown{}
	case asSet:
		bits, _ := strconv.Atoi(v)
		var out []string
		for _, o := range s.options {
			if bit, _ := strconv.Atoi(o.value); bits&bit != 0 {
				out = append(out, o.names.In(w.lang))
			}
		}
		return shown{text: strings.Join(out, ", ")}
	case asPhases:
		bits, _ := strconv.Atoi(v)
		var out []string
		for n := 1; n <= domain.PhaseColors; n++ {
			if domain.PhaseSet(bits).Has(n) {
				out = append(out, strconv.Itoa(n))
			}
		}
		return shown{text: strings.Join(out, ", ")}
	case asRef:
		id, err := domain.ParseID(v)
		if err != nil {
			return shown{text: cellText(v)}
		}
		return shown{text: cellText(t.of[id])}
	case asShown:
		return shown{}
	}
	return shown{text: cellText(v)}
}

// read brings what stands in a cell into the form of package field; ok is false for what the field
// cannot hold. sent is the value that was sent in the cell: what still says the same is that value,
// whatever the cell would say to a stranger.
func (s *valueSpec) read(v value, sent string, w words, t titles) (out string, ok bool) {
	typed := plain(v.text)
	was := s.show(sent, w, t)
	if typed == plain(was.text) || was.numeric && v.kind == 'n' && nearly(typed, was.number) {
		return sent, true
	}
	if typed == "" && s.zero {
		return sent, true // emptied, which is not nought
	}
	if typed == "" || typed == dash && (s.kind == asNumber || s.kind == asScale || s.kind == asDate) {
		return "", true
	}
	switch s.kind {
	case asNumber, asScale:
		return s.readNumber(v, w)
	case asDate:
		d, ok := dateOf(typed, v.kind == 'n')
		return string(d), ok
	case asChoice:
		return s.readChoice(typed)
	case asSet:
		return s.readSet(typed)
	case asPhases:
		return readPhases(typed)
	case asRef:
		if id, ok := t.by[loose(typed)]; ok {
			return id.String(), true
		}
		return typed, units(typed) <= domain.MaxText
	}
	text := strings.TrimRight(cellText(strings.TrimSpace(v.text)), "\n ")
	return text, units(text) <= domain.MaxText
}

// nearly says that two numbers are the same but for the digits that programs drop when they save.
func nearly(typed string, sent float64) bool {
	v, err := strconv.ParseFloat(typed, 64)
	return err == nil && math.Abs(v-sent) <= 1e-12*max(1, math.Abs(sent))
}

func (s *valueSpec) readNumber(v value, w words) (string, bool) {
	if v.kind == 'n' {
		w = english
	}
	typed := plain(v.text)
	if out, _, cut := strings.Cut(typed, "="); cut && s.kind == asScale { // "4 = hoch"
		typed = out
	}
	out, ok := w.numberOf(typed)
	if !ok {
		if s.kind != asScale {
			return "", false
		}
		head, _, _ := strings.Cut(typed, " ")
		if out, ok = w.numberOf(head); !ok { // "4 hoch"
			return "", false
		}
	}
	n, err := strconv.ParseFloat(out, 64)
	if err != nil || s.kind == asScale && (n != math.Trunc(n) || n < float64(s.lo) || n > float64(s.hi)) {
		return "", false
	}
	if n == 0 && s.field != merge.FieldTarget { // a target of nought is one
		return "", true
	}
	return out, true
}

func (s *valueSpec) readChoice(typed string) (string, bool) {
	said := loose(typed)
	for _, o := range s.options {
		if said == loose(o.names.DE) || said == loose(o.names.EN) || o.value != "" && said == o.value {
			return o.value, true
		}
	}
	return "", false
}

// separators stand between the answers in one cell.
func separators(r rune) bool { return strings.ContainsRune(",;/\n|+&·", r) }

func (s *valueSpec) readSet(typed string) (string, bool) {
	bits := 0
	for _, said := range strings.FieldsFunc(typed, separators) {
		if said = strings.TrimSpace(bullet.ReplaceAllString(said, "")); said == "" {
			continue
		}
		v, ok := s.readChoice(said)
		bit, err := strconv.Atoi(v)
		if !ok || err != nil {
			return "", false
		}
		bits |= bit
	}
	if bits == 0 {
		return "", true
	}
	return strconv.Itoa(bits), true
}

// readPhases reads "1, 3–5" and the names of phases.
func readPhases(typed string) (string, bool) {
	model, _ := catalog.ModelOf(catalog.Model7)
	var set domain.PhaseSet
	for _, said := range strings.FieldsFunc(typed, separators) {
		said = loose(strings.NewReplacer("–", "-", "—", "-").Replace(said))
		if i := slices.IndexFunc(model.Phases(), func(p catalog.Phase) bool {
			return said == loose(p.Names.DE) || said == loose(p.Names.EN)
		}); i >= 0 {
			set = set.With(i+1, true)
			continue
		}
		from, to, isRange := strings.Cut(said, "-")
		a, err := strconv.Atoi(strings.TrimSpace(from))
		b := a
		if isRange && err == nil {
			b, err = strconv.Atoi(strings.TrimSpace(to))
		}
		if err != nil || a < 1 || b > domain.PhaseColors || a > b {
			return "", false
		}
		for n := a; n <= b; n++ {
			set = set.With(n, true)
		}
	}
	if set == 0 {
		return "", true
	}
	return strconv.Itoa(int(set)), true
}

// words lists what a list offers, in one line.
func (s *valueSpec) words(lang string) string {
	var out []string
	for _, o := range s.options {
		if o.value != "" {
			out = append(out, o.names.In(lang))
		}
	}
	return strings.Join(out, ", ")
}

// optionsOf turns a list of the catalogue into options.
func optionsOf[V comparable](all []catalog.Option[V], text func(V) string) []option {
	out := make([]option, len(all))
	for i, o := range all {
		out[i] = option{text(o.Value), o.Names}
	}
	return out
}

func code[V ~string](v V) string { return string(v) }

func bits[V ~uint8 | ~uint16 | ~int | ~int8](v V) string {
	if v == 0 {
		return ""
	}
	return strconv.Itoa(int(v))
}
