package merge

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"wegmarke/domain"
)

// Field names one value of a card, or of the head of a lane or phase.
type Field string

// Fields. FieldPlace and FieldComment occur only in differences, FieldTitle and FieldTask only for
// lanes, phases and steps.
const (
	FieldText    Field = "text"
	FieldFeeling Field = "feeling"
	FieldStatus  Field = "status"
	FieldDue     Field = "due"
	FieldOwner   Field = "owner"
	FieldValue   Field = "value"
	FieldTarget  Field = "target"
	FieldPlace   Field = "place"
	FieldComment Field = "comment"
	FieldTitle   Field = "title"
	FieldTask    Field = "task"
)

// SnapshotVersion is the form of Snapshot that this package writes.
const SnapshotVersion = 1

// Snapshot is the state of one map as it goes out in a workbook. It holds only what the workbook
// shows, because anybody who gets the file can read it.
type Snapshot struct {
	Version int `json:"version"`
	// ID is also the ID of the domain.Exchange that keeps the snapshot.
	ID       domain.ID `json:"id"`
	Project  domain.ID `json:"project"`
	Map      domain.ID `json:"map"`
	Title    string    `json:"title"`
	Language string    `json:"language"`
	Columns  []Column  `json:"columns"`
	Lanes    []Lane    `json:"lanes"`
	Items    []Item    `json:"items"`
	// Owners are the names that the workbook offers in its lists.
	Owners []string `json:"owners"`
}

// Column is one step with the phase it belongs to.
type Column struct {
	Step       domain.ID `json:"step"`
	Title      string    `json:"title"`
	Phase      domain.ID `json:"phase"`
	PhaseTitle string    `json:"phase_title"`
	Task       string    `json:"task"`
	Color      int       `json:"color"`
}

// Lane is one lane with the slots that its cards stand in. A slot is a row of the workbook that
// holds at most one card for each column.
type Lane struct {
	ID    domain.ID       `json:"id"`
	Kind  domain.LaneKind `json:"kind"`
	Title string          `json:"title"`
	Slots []string        `json:"slots"`
}

// Item is one card with the values that the workbook shows of it.
type Item struct {
	Card domain.ID `json:"card"`
	Lane domain.ID `json:"lane"`
	Step domain.ID `json:"step"`
	Slot string    `json:"slot"`
	// Expected puts a feeling on the curve of expectations.
	Expected bool `json:"expected,omitempty"`
	// Indirect marks a touchpoint that others shape.
	Indirect bool `json:"indirect,omitempty"`
	// Unit is how the values of an indicator are written.
	Unit   domain.Unit `json:"unit,omitempty"`
	Fields Values      `json:"fields"`
	// Comments are the remarks on the card, oldest first.
	Comments []Remark `json:"comments,omitempty"`
}

// Remark is a comment without its record.
type Remark struct {
	Author string      `json:"author"`
	Date   domain.Date `json:"date"`
	Text   string      `json:"text"`
}

// ErrSnapshot is returned for bytes that are no snapshot of a version this package knows.
var ErrSnapshot = errors.New("not a snapshot")

// Encode writes the snapshot as JSON; equal snapshots give equal bytes.
func (s Snapshot) Encode() ([]byte, error) {
	b, err := json.Marshal(s)
	if err != nil {
		return nil, fmt.Errorf("encode snapshot: %w", err)
	}
	return b, nil
}

// Sum is the SHA-256 of what Encode writes, in hex.
func Sum(encoded []byte) string {
	sum := sha256.Sum256(encoded)
	return hex.EncodeToString(sum[:])
}

// check finds what does not fit together in a snapshot that a stranger may have made.
func (s Snapshot) check() error {
	if s.Version < 1 || s.Version > SnapshotVersion || s.Map.IsZero() {
		return fmt.Errorf("decode snapshot of version %d: %w", s.Version, ErrSnapshot)
	}
	type slot struct {
		lane domain.ID
		name string
	}
	steps, slots := make(map[domain.ID]bool), make(map[slot]bool)
	for _, c := range s.Columns {
		steps[c.Step] = true
	}
	for _, l := range s.Lanes {
		for _, name := range l.Slots {
			slots[slot{l.ID, name}] = true
		}
	}
	cards := make(map[domain.ID]bool, len(s.Items))
	for _, it := range s.Items {
		if cards[it.Card] || !steps[it.Step] || !slots[slot{it.Lane, it.Slot}] {
			return fmt.Errorf("decode snapshot: card %s has no place of its own: %w", it.Card, ErrSnapshot)
		}
		cards[it.Card] = true
	}
	return nil
}

// Lane finds a lane by its ID.
func (s Snapshot) Lane(id domain.ID) (Lane, bool) {
	for _, l := range s.Lanes {
		if l.ID == id {
			return l, true
		}
	}
	return Lane{}, false
}

// Column finds a column by the ID of its step.
func (s Snapshot) Column(step domain.ID) (Column, bool) {
	for _, c := range s.Columns {
		if c.Step == step {
			return c, true
		}
	}
	return Column{}, false
}

// Number writes a value the way snapshots hold it.
func Number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// FieldsOf lists the values that a card in a lane of this kind has, the leading one first.
func FieldsOf(kind domain.LaneKind) []Field {
	switch kind {
	case domain.LaneMeasures:
		return []Field{FieldText, FieldStatus, FieldDue, FieldOwner}
	case domain.LaneIndicators:
		return []Field{FieldText, FieldValue, FieldTarget}
	case domain.LaneFeelings:
		return []Field{FieldFeeling, FieldText}
	}
	return []Field{FieldText}
}
