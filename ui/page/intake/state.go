package intake

import (
	"wegmarke/domain"
	source "wegmarke/domain/intake"
)

// state is what was found and what the user decided about it.
type state struct {
	p        *Params
	forced   map[int]source.Forced
	proposal source.Proposal
	entries  []entry // one for each piece
	shown    int     // the piece whose table is in view, -1 for none
}

// entry is what becomes of a piece.
type entry struct {
	on     bool
	target domain.ID
}

// newState recognises the grids. What is not understood is not ticked.
func newState(p *Params) (*state, error) {
	s := &state{p: p, forced: make(map[int]source.Forced), shown: -1}
	if p.Found != nil {
		s.proposal = *p.Found
	} else {
		var err error
		if s.proposal, err = source.Recognise(p.Grids, s.options()); err != nil {
			return nil, err
		}
	}
	for i := range s.proposal.Pieces {
		piece := &s.proposal.Pieces[i]
		s.entries = append(s.entries, entry{on: piece.Kind != source.KindNone && filled(piece)})
		if s.shown < 0 && s.entries[i].on {
			s.shown = i
		}
	}
	if s.shown < 0 && len(s.entries) > 0 {
		s.shown = 0
	}
	return s, nil
}

func (s *state) options() source.Options {
	return source.Options{Forced: s.forced, Known: s.p.Known}
}

// filled says whether a piece brings anything: an empty template is nothing to take in.
func filled(p *source.Piece) bool {
	c := p.Count()
	return c.Cards > 0 || c.Records > 0
}

// piece is the one whose table is in view, nil where nothing was found.
func (s *state) piece() *source.Piece {
	if s.shown < 0 || s.shown >= len(s.proposal.Pieces) {
		return nil
	}
	return &s.proposal.Pieces[s.shown]
}

// force reads a sheet as the user says.
func (s *state) force(i int, f source.Forced) error {
	grid := s.proposal.Pieces[i].Grid
	s.forced[grid] = f
	next, err := source.Recognise(s.p.Grids, s.options())
	if err != nil {
		delete(s.forced, grid)
		return err
	}
	// What the user did to the other sheets stays.
	entries := make([]entry, len(next.Pieces))
	shown := 0
	for k := range next.Pieces {
		for old := range s.proposal.Pieces {
			switch was := s.proposal.Pieces[old]; {
			case was.Grid != next.Pieces[k].Grid:
			case was.Grid != grid && was.Part == next.Pieces[k].Part:
				next.Pieces[k], entries[k] = was, s.entries[old]
			case was.Grid == grid:
				entries[k] = entry{on: true}
				shown = k
			}
		}
	}
	s.proposal, s.entries, s.shown = next, entries, shown
	return nil
}

// choices is what is taken in.
func (s *state) choices() []source.Choice {
	var out []source.Choice
	for i, e := range s.entries {
		if e.on && s.proposal.Pieces[i].Kind != source.KindNone {
			out = append(out, source.Choice{Piece: i, Target: e.target})
		}
	}
	return out
}

// counts adds up what is taken in, and what of it is left.
func (s *state) counts() source.Counts {
	var sum source.Counts
	for _, c := range s.choices() {
		n := s.proposal.Pieces[c.Piece].Count()
		sum.Phases += n.Phases
		sum.Lanes += n.Lanes
		sum.Cards += n.Cards
		sum.Records += n.Records
		sum.Left += n.Left
	}
	return sum
}
