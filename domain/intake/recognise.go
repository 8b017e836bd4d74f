package intake

import (
	"regexp"
	"strings"
	"sync"

	"wegmarke/domain/catalog"
)

// Options say what is known before a table is looked at.
type Options struct {
	// Forced says for a grid, by its index, what a person said it is.
	Forced map[int]Forced
	// Known are corrections of earlier tables, by the signature of their headings.
	Known map[string]Mapping
}

// Forced is what a person said about a whole table.
type Forced struct {
	Kind Kind
	// Turn exchanges rows and columns of what would be recognised.
	Turn bool
}

// lexica are all that is needed to understand labels.
type lexica struct {
	lanes, phases *lexicon
	fields        map[Kind]*lexicon
	groups        *lexicon
}

// dictionary is put together once and never changes.
var dictionary = sync.OnceValue(newLexica)

func newLexica() *lexica {
	x := &lexica{lanes: laneLexicon(), phases: phaseLexicon(), groups: newLexicon(), fields: make(map[Kind]*lexicon)}
	x.groups.add("group", groupWords()...)
	for _, k := range Kinds() {
		if k != KindMap {
			x.fields[k] = fieldLexicon(k)
		}
	}
	return x
}

// Recognise looks at grids and proposes what they are. Empty grids are left out.
func Recognise(grids []Grid, o Options) (Proposal, error) {
	x := dictionary()
	var p Proposal
	ours := Marked(grids)
	for i, g := range grids {
		if _, _, marked := mark(g); g.Hidden && o.Forced[i].Kind == "" || ours && !marked {
			continue // the guide and the lists of a template hold nothing of anybody
		}
		t, err := tableOf(g)
		if err != nil {
			return Proposal{}, err
		}
		if t.height() == 0 {
			continue
		}
		for part, piece := range x.sheet(g, t) {
			piece.Grid, piece.Name, piece.Part = i, g.Name, part
			piece.sign()
			known := o.Known[piece.Signature]
			forced, said := o.Forced[i]
			if !said {
				forced = Forced{known.Kind, known.Turn}
			}
			if forced != (Forced{}) {
				sign := piece.Signature
				piece = x.forced(t, forced)
				piece.Grid, piece.Name, piece.Part, piece.Signature, piece.forced = i, g.Name, part, sign, forced
			}
			piece.arrange(x.phases)
			raw := piece.Clone()
			piece.first = &raw
			if forced == (Forced{known.Kind, known.Turn}) {
				piece.apply(known, x.phases)
			}
			p.Pieces = append(p.Pieces, piece)
			if said {
				break // a person spoke of the whole sheet
			}
		}
	}
	return p, nil
}

// templateMark is what a blank template of this program carries in its first cell.
var templateMark = regexp.MustCompile(`^wmt(\d+);(.*)$`)

// mark reads the mark of a template, its values by their names, and where it stands.
func mark(g Grid) (map[string]string, Cell, bool) {
	for _, c := range g.Cells {
		m := templateMark.FindStringSubmatch(tidy(c.Text))
		if m == nil || c.Row > 5 || c.Col > 5 {
			continue
		}
		out := make(map[string]string)
		for _, pair := range strings.Split(m[2], ";") {
			if k, v, ok := strings.Cut(pair, "="); ok {
				out[strings.TrimSpace(k)] = strings.TrimSpace(v)
			}
		}
		return out, c, true
	}
	return nil, Cell{}, false
}

// Marked says whether one of the tables is a template of this program.
func Marked(grids []Grid) bool {
	for _, g := range grids {
		if _, _, ok := mark(g); ok {
			return true
		}
	}
	return false
}

// without drops the row and the column that hold the hidden signs of a template.
func without(g Grid, at Cell) Grid {
	out := g
	out.Cells = nil
	for _, c := range g.Cells {
		if c.Row != at.Row && c.Col != at.Col {
			out.Cells = append(out.Cells, c)
		}
	}
	return out
}

// sheet finds the pieces of one sheet.
func (x *lexica) sheet(g Grid, t *table) []Piece {
	if values, at, ok := mark(g); ok {
		if piece, whole := x.template(g, at, Kind(values["canvas"])); whole {
			piece.Marked, piece.Sure, piece.Model = true, 1, values["model"]
			return []Piece{piece}
		}
		// The rest cannot be larger than the whole, which was measured already.
		if rest, err := tableOf(without(g, at)); err == nil && rest.height() > 0 {
			piece := x.forced(rest, Forced{Kind: Kind(values["canvas"])})
			piece.Marked, piece.Sure, piece.Model = true, 1, values["model"]
			return []Piece{piece}
		}
	}
	return []Piece{x.best(t)}
}

// guess is one way to read a table.
type guess struct {
	kind   Kind
	turned bool
	score  float64
}

// best reads the table in the likeliest way.
func (x *lexica) best(t *table) Piece {
	turned := t.turned()
	best := guess{}
	for _, g := range []guess{
		{KindMap, false, x.mapScore(t)},
		{KindMap, true, x.mapScore(turned) * 0.98},
		{KindTouchpoints, false, x.listScore(t, KindTouchpoints)},
		{KindMeasures, false, x.listScore(t, KindMeasures)},
		{KindIndicators, false, x.listScore(t, KindIndicators)},
		{KindPersona, false, x.personaScore(t)},
	} {
		if g.score > best.score {
			best = g
		}
	}
	if best.score < leastScore {
		return x.unknown(t)
	}
	p := x.read(t, turned, best.kind, best.turned)
	p.Sure = min(1, 0.3+best.score/10)
	return p
}

// leastScore is what a table needs to be taken for something.
const leastScore = 1.5

func (x *lexica) read(t, turned *table, k Kind, turn bool) Piece {
	use := t
	if turn {
		use = turned
	}
	var p Piece
	switch k {
	case KindMap:
		p = x.readMap(use, !turn)
	case KindPersona:
		p = x.readPersona(use, !turn)
	default:
		p = x.readList(use, k, !turn)
	}
	p.Turned = turn
	return p
}

// forced reads the table as what a person said it is.
func (x *lexica) forced(t *table, f Forced) Piece {
	kind := f.Kind
	if kind == "" {
		kind = x.best(t).Kind
	}
	turned := t.turned()
	turn := false
	if kind == KindMap {
		turn = x.mapScore(turned)*0.98 > x.mapScore(t)
	}
	p := x.read(t, turned, kind, turn != f.Turn)
	p.Sure = 1
	return p
}

// unknown is a table in which nothing was recognised; all of it is shown, nothing is taken.
func (x *lexica) unknown(t *table) Piece {
	p := Piece{Kind: KindNone}
	for r := range t.height() {
		l := Line{At: Place{false, t.rows[r]}, Role: RoleIgnore, Label: t.at(r, 0)}
		for c := 1; c < t.width(); c++ {
			l.Values = append(l.Values, t.at(r, c))
		}
		p.Lines = append(p.Lines, l)
	}
	for c := 1; c < t.width(); c++ {
		p.Items = append(p.Items, Item{At: Place{true, t.cols[c]}})
	}
	return p
}

// lane is what the label of a line of a map means.
func (x *lexica) lane(label string) (Role, float64) {
	m, sure := x.lanes.find(label)
	if r := Role(m); r.Heading() && sure < nearly {
		return "", 0
	}
	return Role(m), sure
}

// phase is the place of a phase among the seven; 0 for a text that names none.
func (x *lexica) phase(label string) (sure float64) {
	if len(label) > 60 {
		return 0
	}
	_, sure = x.phases.find(label)
	return sure
}

// known says whether a word of a lexicon is one of the names of the catalogue for a lane, so that it
// need not be kept.
func known(role Role, label string) bool {
	kind, ok := role.Lane()
	if !ok {
		return false
	}
	l, _ := catalog.LaneOf(kind)
	return plain(label) == plain(l.Names.DE) || plain(label) == plain(l.Names.EN)
}
