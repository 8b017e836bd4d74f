package merge

import (
	"wegmarke/domain"
)

// Theirs is what an answer says about the cards of a base snapshot.
type Theirs struct {
	// Map is the map that the cards belong to.
	Map domain.ID
	// Author and Message are what the answer says about itself; both may be empty.
	Author, Message string
	// Date is the day of the answer; new readings and comments carry it.
	Date domain.Date
	// Blind says that the state which was sent is not known: the base is a guess, so nothing may be
	// preselected.
	Blind   bool
	Found   []Found
	New     []New
	Missing []Missing
	Columns []NewColumn
	Lanes   []NewLane
	Renamed []Rename
	Remarks []NewRemark
	// Notes are about values that were left out and other things a person should know.
	Notes []Note
}

// Place is where a card stands in an answer.
type Place struct {
	Lane, Step domain.ID
	// Rank orders the cards of one lane and step.
	Rank int
}

func (p Place) sameCell(o Place) bool { return p.Lane == o.Lane && p.Step == o.Step }

// Found is a card of the base that the answer still has.
type Found struct {
	Card domain.ID
	Place
	// Fields holds only the values that could be read.
	Fields Values
	// Uncertain says that the card was recognised by its text alone, or by little.
	Uncertain bool
	// Formula says that a value was the result of a formula.
	Formula bool
}

// New is a card that the base does not have.
type New struct {
	Place
	Fields   Values
	Expected bool
	Indirect bool
	// CopyOf is the card that this one was copied from, if it was.
	CopyOf domain.ID
	// Formula says that the text was the result of a formula.
	Formula bool
	// Remark is a comment on the new card, without text if there is none.
	Remark Remark
}

// Why says how a card went missing.
type Why string

// Ways of going missing.
const (
	WhyCleared    Why = "cleared"
	WhyRowGone    Why = "row_gone"
	WhyColumnGone Why = "column_gone"
)

// Missing is a card of the base that the answer no longer has.
type Missing struct {
	Card domain.ID
	Why  Why
}

// NewColumn is a column that somebody added. Step is the ID it will have.
type NewColumn struct {
	Step domain.ID
	// Phase is an existing phase that gets another step, or the ID of a phase to make.
	Phase domain.ID
	Title string
	// After is the step to its left, zero for none.
	After domain.ID
}

// NewLane is a lane that somebody added. ID is the one it will have.
type NewLane struct {
	ID    domain.ID
	Title string
	// After is the lane above it, zero for none.
	After domain.ID
}

// Rename is a new title or task of a lane, phase or step.
type Rename struct {
	Record domain.ID
	Field  Field
	Text   string
}

// NewRemark is a comment that the base does not have.
type NewRemark struct {
	Card domain.ID
	Remark
}

// Note codes.
const (
	NoteProbable   = "probable"    // probably the same card
	NoteCopy       = "copy"        // copied from another card
	NoteFormula    = "formula"     // the result of a formula was taken
	NoteNewOwner   = "new_owner"   // a name that no list has
	NoteFeeling    = "bad_feeling" // no feeling; left out
	NoteStatus     = "bad_status"  // no status; left out
	NoteDate       = "bad_date"    // no day; left out
	NoteNumber     = "bad_number"  // no number; left out
	NoteNoTitle    = "no_title"    // values without the card they belong to; left out
	NoteTooLong    = "too_long"    // longer than a card can be; left out
	NoteCopies     = "copies"      // exact copies of cards were left out; Text is their number
	NoteNewPhase   = "new_phase"   // only with the new phase or step
	NoteNewLane    = "new_lane"    // only with the new lane
	NoteRowGone    = "row_gone"    // the whole row was deleted
	NoteColumnGone = "column_gone" // the whole column was deleted
	NoteShared     = "shared"      // the record is shown by other cards, too
	NoteDeleted    = "deleted"     // deleted on one side, changed on the other
	NoteCircle     = "circle"      // somebody would report to themselves, by way of others
	NoteBadValue   = "bad_value"   // a value that the field cannot have; left out
	NoteRemark     = "remark"      // a comment on a cell of a form; Text is what it says
	NoteSheetGone  = "sheet_gone"  // the sheet is not in the answer; Text is the title of the map or form
	NoteSheetCopy  = "sheet_copy"  // a copy of the sheet says something else and was left out; Text is its name
	NoteMapGone    = "map_gone"    // the map was deleted here; Text is its title
	NoteFormGone   = "form_gone"   // the persona was deleted here; Text is the name
)

// Note is a remark of the reader for the person who decides.
type Note struct {
	Code string
	// Map is the map it is about; zero for others.
	Map domain.ID
	// Card, Lane and Step say where on a map, Card also which record on a form; each may be zero.
	Card, Lane, Step domain.ID
	Field            Field
	// Text is what was found there.
	Text string
}
