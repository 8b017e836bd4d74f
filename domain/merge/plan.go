package merge

import (
	"cmp"
	"slices"

	"wegmarke/domain"
)

// Kind says what a difference does.
type Kind string

// Kinds of differences.
const (
	Changed Kind = "changed"
	Added   Kind = "added"
	Removed Kind = "removed"
	Moved   Kind = "moved"
)

// Difference is one thing an answer wants to be otherwise. It is accepted or rejected as a whole.
type Difference struct {
	Kind Kind
	// Table is that of the record.
	Table domain.Table
	// Map is the map it is about; zero on forms. Form is the kind of form; empty on maps.
	Map  domain.ID
	Form FormKind
	// Owner is the record that an entry, a reading or a use belongs to, such as the persona of a goal;
	// List is the catalogue's key of the list that an entry stands in, such as "persona.goals".
	Owner domain.ID
	List  string
	// Lane and Phase are titles for people; LaneID and Step say the same for the program.
	Lane, Phase  string
	LaneID, Step domain.ID
	// Record is the card, lane, phase or step it is about; zero for a card that is to be added. For
	// a lane or column that is to be added it is the ID that the new record gets.
	Record domain.ID
	// Subject is what the card says in the project now, or in the answer if it is new.
	Subject string
	Field   Field
	// Before is the value in the base, Mine the one in the project now, After the one in the answer.
	// FieldPlace has a readable place in them, forms have the texts of package field.
	Before, Mine, After string
	// Count is how many records come or go with one decision about two whole documents.
	Count int
	// Merged is the text that holds both changes of a conflict, "" where they do not merge by words.
	Merged string
	// Values are all values of a card that is to be added.
	Values map[Field]string
	// Conflict says that both sides changed the same value; a person has to decide.
	Conflict bool
	// Preselect says that accepting is what a person most likely wants.
	Preselect bool
	// Note is a code of this package or empty.
	Note string
	// Group joins differences that are decided together, such as the cards of a deleted row.
	Group string
	// Needs is the index of the difference that must be accepted, too; -1 for none.
	Needs int

	part   int  // index of the map or form in the plan
	whole  bool // about a whole document
	tree   []domain.ID
	also   []int // all that must be accepted, too; Needs is the first
	rank   int
	place  Place
	fresh  New
	remark Remark
	column NewColumn
	lane   NewLane
	row    TheirRow
	after  domain.ID // the row, lane or step before a new one
	inside domain.ID // the phase that a new step belongs to
}

// Behind is the lane above or the step left of a lane or a column that is to be added, zero for the
// first.
func (d Difference) Behind() (lane, step domain.ID) {
	switch d.Table {
	case domain.TableLane:
		if d.whole {
			return d.after, domain.ID{}
		}
		return d.lane.After, domain.ID{}
	case domain.TableStep, domain.TablePhase:
		if d.whole {
			return domain.ID{}, d.after
		}
		return domain.ID{}, d.column.After
	}
	return domain.ID{}, domain.ID{}
}

// Inside is the phase of a column that is to be added, whether it is there already or comes with it.
func (d Difference) Inside() domain.ID {
	if d.whole {
		return d.inside
	}
	return d.column.Phase
}

// Caution codes of a Plan.
const (
	CautionFewFound    = "few_found"    // less than 60 % of the cards were found again
	CautionManyRemoved = "many_removed" // more than 20 % of the cards would be deleted
	CautionBlind       = "blind"        // the state that was sent is not known
)

// Plan is the result of a comparison.
type Plan struct {
	Author, Message string
	Differences     []Difference
	// Same counts values that both sides changed in the same way.
	Same int
	// Found of Total cards of the base are in the answer.
	Found, Total int
	Cautions     []string
	Notes        []Note
	// Names are the titles of the records that values refer to.
	Names map[domain.ID]string

	sent  domain.ID
	date  domain.Date
	parts []part
	from  origins
}

// part is one map or form of a plan.
type part struct {
	base   Snapshot
	theirs Theirs
	posts  map[domain.ID]bool // the cards that nobody moved
	form   Form               // as it was sent
	docs   *docPart
}

// Sent is the ID of the exchange that the plan answers; zero where it is not known.
func (p Plan) Sent() domain.ID { return p.sent }

const (
	fewFound    = 0.6
	manyRemoved = 0.2
)

// Compare makes the plan of what theirs changes. base is what was sent, mine what the project holds
// now, hidden lanes included.
func Compare(base, mine Snapshot, theirs Theirs) Plan {
	theirs.Map = base.Map
	return CompareAll(SendingOf(base), SendingOf(mine), Answers{
		Author: theirs.Author, Message: theirs.Message, Date: theirs.Date, Blind: theirs.Blind, Maps: []Theirs{theirs},
	})
}

// compareMap makes the plan of one map.
func compareMap(base, mine Snapshot, theirs Theirs) Plan {
	c := comparer{
		plan: Plan{
			Notes: slices.Clone(theirs.Notes), Found: len(theirs.Found), Total: len(base.Items),
			parts: []part{{base: base, theirs: theirs}},
		},
		base: base, mine: mine, theirs: theirs,
		baseItem: itemsByCard(base), mineItem: itemsByCard(mine),
		owner: make(map[string]bool),
	}
	for _, names := range [][]string{base.Owners, mine.Owners} {
		for _, n := range names {
			c.owner[n] = true
		}
	}
	c.readTitles()
	c.structure()
	c.renames()
	c.found()
	c.missing()
	c.added()
	c.remarks()
	return c.finish()
}

type comparer struct {
	plan               Plan
	base, mine         Snapshot
	theirs             Theirs
	baseItem, mineItem itemIndex
	owner              map[string]bool
	laneTitle          map[domain.ID]string
	stepTitle          map[domain.ID]string
	laneRank, stepRank map[domain.ID]int
	// movedThere and movedHere are the cards that stand elsewhere in their cell.
	movedThere, movedHere map[domain.ID]bool
	there, here           map[Place][]domain.ID // the cards of each cell in the answer and in the project
	removed               int
	// newStep and newLane lead to the differences that bring a column or lane.
	newStep, newLane map[domain.ID]int
	standing         *standings
	unsent           *unsent
}

// itemIndex finds the items of a snapshot by their cards.
type itemIndex struct {
	items []Item
	at    map[domain.ID]int32
}

func itemsByCard(s Snapshot) itemIndex {
	x := itemIndex{s.Items, make(map[domain.ID]int32, len(s.Items))}
	for i := range s.Items {
		x.at[s.Items[i].Card] = int32(i)
	}
	return x
}

func (x itemIndex) find(card domain.ID) (Item, bool) {
	i, ok := x.at[card]
	if !ok {
		return Item{}, false
	}
	return x.items[i], true
}

// readTitles learns what lanes and columns are called and in which order they stand. What the
// project says now wins over what was sent.
func (c *comparer) readTitles() {
	c.laneTitle, c.stepTitle = make(map[domain.ID]string), make(map[domain.ID]string)
	c.laneRank, c.stepRank = make(map[domain.ID]int), make(map[domain.ID]int)
	for _, s := range []Snapshot{c.base, c.mine} {
		for i, l := range s.Lanes {
			c.laneTitle[l.ID], c.laneRank[l.ID] = l.Title, 2*i+2
		}
		for i, col := range s.Columns {
			c.stepTitle[col.Step], c.stepRank[col.Step] = columnTitle(col), 2*i+2
		}
	}
	for _, l := range c.theirs.Lanes {
		if _, known := c.laneTitle[l.ID]; !known {
			c.laneTitle[l.ID], c.laneRank[l.ID] = l.Title, c.laneRank[l.After]+1
		}
	}
	for _, n := range c.theirs.Columns {
		if _, known := c.stepTitle[n.Step]; !known {
			c.stepTitle[n.Step], c.stepRank[n.Step] = n.Title, c.stepRank[n.After]+1
		}
	}
}

func columnTitle(c Column) string {
	switch {
	case c.Title == "":
		return c.PhaseTitle
	case c.PhaseTitle == "":
		return c.Title
	}
	return c.PhaseTitle + ", " + c.Title
}

// add puts a difference about a card at a place into the plan.
func (c *comparer) add(d Difference, lane, step domain.ID) {
	d.Map, d.LaneID, d.Step = c.base.Map, lane, step
	if d.Table == "" {
		d.Table = domain.TableCard
	}
	d.Lane, d.Phase = c.laneTitle[lane], c.stepTitle[step]
	if d.Needs == 0 {
		d.Needs = -1
	} else {
		d.Needs--
	}
	c.plan.Differences = append(c.plan.Differences, d)
}

// needs says which new lane or column a place depends on, as index plus one; zero for none.
func (c *comparer) needs(lane, step domain.ID) (index int, note string) {
	i, above := c.newStep[step]
	j, before := c.newLane[lane]
	switch {
	case above && (!before || i <= j):
		return i + 1, NoteNewPhase
	case before:
		return j + 1, NoteNewLane
	}
	return 0, ""
}

// finish sorts the differences into the order of the map and takes back what must not be preselected.
func (c *comparer) finish() Plan {
	p := &c.plan
	if c.theirs.Blind {
		p.Cautions = append(p.Cautions, CautionBlind)
	}
	few := p.Total > 0 && float64(p.Found) < fewFound*float64(p.Total)
	if few {
		p.Cautions = append(p.Cautions, CautionFewFound)
	}
	many := float64(c.removed) > manyRemoved*float64(p.Total)
	if many {
		p.Cautions = append(p.Cautions, CautionManyRemoved)
	}
	order := make([]int, len(p.Differences))
	for i := range order {
		order[i] = i
		d := &p.Differences[i]
		if c.theirs.Blind || few || many && d.Kind == Removed {
			d.Preselect = false
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		a, b := p.Differences[i], p.Differences[j]
		return cmp.Or(
			cmp.Compare(c.laneRank[a.LaneID], c.laneRank[b.LaneID]),
			cmp.Compare(c.stepRank[a.Step], c.stepRank[b.Step]),
			cmp.Compare(a.rank, b.rank),
		)
	})
	p.sort(order)
	return *p
}

// Preselected lists the indexes of the differences that are preselected.
func (p Plan) Preselected() []int {
	var out []int
	for i, d := range p.Differences {
		if d.Preselect {
			out = append(out, i)
		}
	}
	return out
}

// Conflicts counts the differences that a person has to decide.
func (p Plan) Conflicts() int {
	n := 0
	for _, d := range p.Differences {
		if d.Conflict {
			n++
		}
	}
	return n
}
