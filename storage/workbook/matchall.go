package workbook

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// leastOverlap is the share of the base's texts that a sheet without a mark must have to be taken
// for the map; leastHeads the share of its phases and lanes that speaks for it where nothing in the
// workbook carries a mark.
const (
	leastOverlap = 0.3
	leastHeads   = 0.6
)

// MatchAll finds the cards of base in an answer. A map whose sheet is no longer there is not mentioned:
// deleting a sheet says nothing about the map. An answer that holds nothing of base is Foreign.
func MatchAll(a *Answer, base merge.Sending) (merge.Answers, error) {
	out := merge.Answers{Author: a.Author, Message: a.Message}
	sheets := a.sheetsOf(base.Maps)
	for _, m := range base.Maps {
		if len(sheets[m.Map]) == 0 {
			out.Notes = append(out.Notes, merge.Note{Code: merge.NoteSheetGone, Map: m.Map, Text: m.Title})
			continue
		}
		t, err := matchCopies(sheets[m.Map], m)
		if err != nil {
			return merge.Answers{}, err
		}
		out.Maps = append(out.Maps, t)
	}
	out.Forms = a.matchForms(base)
	for _, f := range base.Forms {
		if !slices.ContainsFunc(out.Forms, func(t merge.TheirForm) bool { return t.Kind == f.Kind && t.Subject == f.Subject }) {
			title := ""
			if r, ok := f.Row(f.Subject); ok {
				title = titleOf(r)
			}
			out.Notes = append(out.Notes, merge.Note{Code: merge.NoteSheetGone, Text: formTitle(f.Kind, title, base.Language)})
		}
	}
	if len(out.Maps)+len(out.Forms) == 0 && !a.knows(base) {
		return merge.Answers{}, fmt.Errorf("match answer: %w", a.foreign("no sheet looks like what was sent"))
	}
	return out, nil
}

// Match finds the cards of a single map in an answer.
func Match(a *Answer, base merge.Snapshot) (merge.Theirs, error) {
	sheets := a.sheetsOf([]merge.Snapshot{base})[base.Map]
	if len(sheets) == 0 {
		return merge.Theirs{}, fmt.Errorf("match answer: %w", a.foreign("no sheet looks like the map"))
	}
	t, err := matchCopies(sheets, base)
	t.Author, t.Message = a.Author, a.Message
	return t, err
}

// knows says whether an answer is one to base, even if all its sheets are gone.
func (a *Answer) knows(base merge.Sending) bool {
	return !base.ID.IsZero() && (a.Snapshot == base.ID || a.Copy() != nil && a.Copy().ID == base.ID)
}

// sheetsOf finds the sheets of maps: those with the mark of a map, else the one that looks most like
// it. No sheet stands for two maps.
func (a *Answer) sheetsOf(maps []merge.Snapshot) map[domain.ID][]*sheet {
	out := make(map[domain.ID][]*sheet)
	var open []merge.Snapshot
	for _, m := range maps {
		for _, k := range a.marks {
			if k.m == m.Map {
				out[m.Map] = append(out[m.Map], k.sheet)
			}
		}
		if len(out[m.Map]) == 0 {
			open = append(open, m)
		}
	}
	type guess struct {
		m     domain.ID
		sheet *sheet
		score float64
	}
	var guesses []guess
	for _, s := range a.sheets {
		if len(open) == 0 || a.marked(s) || s.service() {
			continue
		}
		says := s.texts()
		for _, m := range open {
			heads, cards := resemblance(says, m)
			if cards >= leastOverlap || len(a.marks) == 0 && heads >= leastHeads {
				guesses = append(guesses, guess{m.Map, s, heads + 2*cards})
			}
		}
	}
	slices.SortStableFunc(guesses, func(x, y guess) int { return cmp.Compare(y.score, x.score) })
	taken := make(map[*sheet]bool)
	for _, g := range guesses {
		if len(out[g.m]) == 0 && !taken[g.sheet] {
			out[g.m], taken[g.sheet] = []*sheet{g.sheet}, true
		}
	}
	return out
}

// service says that a sheet is one of our own without any cards: instructions, lists, the hidden copy.
func (s *sheet) service() bool {
	if carrierForm.MatchString(s.at(1, 1)) || s.name == carrierSheet {
		return true
	}
	for _, w := range []words{german, english} {
		if s.name == w.sheetGuide || s.name == w.sheetLists {
			return true
		}
	}
	return false
}

// texts are all that a sheet says, in the form for finding again.
func (s *sheet) texts() map[string]bool {
	out := make(map[string]bool, len(s.cells.all))
	for _, v := range s.cells.each() {
		for _, e := range entries(v.text) {
			if t := loose(e); t != "" {
				out[t] = true
			}
		}
	}
	return out
}

// resemblance is the share of the phases and lanes of a map, and of the texts of its cards, that a
// sheet has.
func resemblance(says map[string]bool, m merge.Snapshot) (heads, cards float64) {
	w, l := wordsIn(m.Language), plan(m)
	share := func(want map[string]bool) float64 {
		delete(want, "")
		n := 0
		for t := range want {
			if says[t] {
				n++
			}
		}
		if len(want) == 0 {
			return 0
		}
		return float64(n) / float64(len(want))
	}
	phases, lanes, texts := make(map[string]bool), make(map[string]bool), make(map[string]bool)
	for c := l.first; c <= l.last; c++ {
		phases[loose(l.phaseLabel(c))] = true
	}
	for _, r := range l.rows {
		lanes[loose(l.label(w, r))] = true
	}
	for _, it := range m.Items {
		texts[loose(w.text(it, merge.FieldText))] = true
	}
	return min(share(phases), share(lanes)), share(texts)
}

// copyName is how programs call the copy of a sheet.
var copyName = regexp.MustCompile(`( \(\d+\)|_\d+)$`)

// matchCopies matches the one sheet of several for a map on which somebody wrote: people keep a copy
// before they begin, and some fill in the copy. Where several say something the original counts, and a
// note names the others.
func matchCopies(sheets []*sheet, base merge.Snapshot) (merge.Theirs, error) {
	if len(sheets) == 1 {
		return matchSheet(sheets[0], base)
	}
	sheets = slices.Clone(sheets)
	slices.SortStableFunc(sheets, func(x, y *sheet) int {
		return cmp.Compare(len(copyName.FindString(x.name)), len(copyName.FindString(y.name)))
	})
	all, best := make([]merge.Theirs, len(sheets)), 0
	for i, s := range sheets {
		t, err := matchSheet(s, base)
		if err != nil {
			return merge.Theirs{}, err
		}
		all[i], best = t, max(best, len(t.Found))
	}
	var said []merge.Theirs
	var names []string
	var silent merge.Theirs
	for i, s := range sheets {
		t := all[i]
		if 2*len(t.Found) < best {
			continue // a mark and hardly a card: a new sheet for something else
		}
		if p := merge.Compare(base, base, t); len(p.Differences)+len(p.Notes) == 0 {
			silent = t
			continue
		}
		said, names = append(said, t), append(names, s.name)
	}
	if len(said) == 0 {
		return silent, nil
	}
	for _, name := range names[1:] {
		said[0].Notes = append(said[0].Notes, merge.Note{Code: merge.NoteSheetCopy, Map: base.Map, Text: name})
	}
	return said[0], nil
}
