package merge

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// Choice is what a person decides about a difference.
type Choice uint8

// Choices. Undecided leaves what the project holds, as KeepMine does.
const (
	Undecided Choice = iota
	KeepMine
	TakeTheirs
	// TakeBoth keeps mine and adds theirs: as a second card where it is a card, else as further lines.
	TakeBoth
	// TakeOwn takes the text of the decision.
	TakeOwn
)

// Decision is the choice about one difference. Text goes with TakeOwn: the merged or a typed text.
type Decision struct {
	Choice Choice
	Text   string
}

// ErrChoice is returned for a decision that the difference does not allow.
var ErrChoice = errors.New("no such choice")

// Choices lists what can be decided about the difference, beside leaving it undecided.
func (d Difference) Choices() []Choice {
	out := []Choice{KeepMine, TakeTheirs}
	if !d.free() {
		return out
	}
	if d.Kind == Changed && !d.isHead() && d.Note != NoteDeleted && d.Mine != "" && d.After != "" {
		out = append(out, TakeBoth)
	}
	return append(out, TakeOwn)
}

// free says that the value is a text that a person can write as they like.
func (d Difference) free() bool {
	if d.Kind != Changed && d.Kind != Added || d.Field == FieldComment {
		return false
	}
	if d.whole && (d.Kind == Added || d.Note == NoteDeleted) {
		return false
	}
	if d.Form == "" && !d.whole {
		return d.Field == FieldText || d.Field == FieldTitle || d.Field == FieldTask || d.Field == FieldOwner
	}
	return field.KindOf(d.Table, string(d.Field)) == field.Text && acceptable(d.Table, d.Field, "§") == nil && !isKey(d.Field)
}

// merged is the text that holds both changes of a conflict, where there is one.
func (d Difference) merged() string {
	if !d.Conflict || d.Kind != Changed || d.Note == NoteDeleted || d.Field == FieldOwner || !d.free() {
		return ""
	}
	text, clean := Words(d.Before, d.Mine, d.After)
	if !clean || text == d.Mine || text == d.After {
		return ""
	}
	return text
}

// isKey says that a field holds a key of the catalogue, which no rule of the record knows.
func isKey(f Field) bool {
	return slices.Contains([]Field{"field", "code", "kind", "icon", "order", "model", "language", "hidden"}, f)
}

// isHead says that the value is what a record goes by: two of them make no name.
func (d Difference) isHead() bool {
	if d.Form == "" && !d.whole {
		return d.Field != FieldText
	}
	return d.Field == leadingOf(d.Table) && !d.isCard() || d.Field == FieldOwner
}

// isCard says that the difference is about a card of a map or in a list.
func (d Difference) isCard() bool {
	return d.Field == FieldText && (d.Table == domain.TableCard || d.Table == domain.TableEntry)
}

// Apply carries out the decisions on doc, as one change that undo takes back at once. The decisions are
// in the order of the differences; those that are missing are undecided. A difference that needs
// another one is left out unless that one is carried out, too; one whose record is gone meanwhile has
// nothing to do. ErrChoice is returned for a decision that Choices does not list.
func (p Plan) Apply(doc *document.Document, decisions []Decision) (document.Change, error) {
	if len(decisions) > len(p.Differences) {
		return document.Change{}, fmt.Errorf("apply %d decisions on %d differences: %w", len(decisions), len(p.Differences), ErrChoice)
	}
	a := applier{
		doc: doc, draft: document.NewDraft(doc), is: make(map[int]bool), twin: make(map[int]bool),
		made: make(map[int]domain.ID), newText: make(map[domain.ID]string),
	}
	p.Differences = slices.Clone(p.Differences)
	var chosen []int
	for i, decision := range decisions {
		d := &p.Differences[i]
		if decision.Choice == Undecided || decision.Choice == KeepMine {
			continue
		}
		if !slices.Contains(d.Choices(), decision.Choice) {
			return document.Change{}, fmt.Errorf("choose %d about difference %d: %w", decision.Choice, i, ErrChoice)
		}
		a.is[i], a.twin[i] = true, decision.Choice == TakeBoth && d.isCard()
		if decision.Choice == TakeOwn {
			*d = d.with(decision.Text)
		} else if decision.Choice == TakeBoth && !a.twin[i] {
			*d = d.with(joined(d.Mine, d.After))
		}
		chosen = append(chosen, i)
	}
	a.plan = p
	chosen = a.possible(chosen)
	a.carryOut(chosen)
	a.openCircles(chosen)
	if a.err != nil {
		return document.Change{}, fmt.Errorf("apply decisions: %w", a.err)
	}
	return a.draft.Change()
}

// possible leaves out what needs something that is not carried out.
func (a *applier) possible(chosen []int) []int {
	for {
		n := len(chosen)
		chosen = slices.DeleteFunc(chosen, func(i int) bool {
			d := a.plan.Differences[i]
			a.is[i] = (d.Needs < 0 || a.is[d.Needs]) && !slices.ContainsFunc(d.also, func(j int) bool { return !a.is[j] })
			return !a.is[i]
		})
		if len(chosen) == n {
			return chosen
		}
	}
}

// with is the difference with a text of the person's own.
func (d Difference) with(text string) Difference {
	d.After = text
	if d.Kind != Added {
		return d
	}
	set := func(m map[Field]string) map[Field]string {
		out := make(map[Field]string, len(m))
		for k, v := range m {
			out[k] = v
		}
		out[d.Field] = text
		return out
	}
	d.Values = set(d.Values)
	d.fresh.Fields, d.row.Fields = d.fresh.Fields.With(d.Field, text), set(d.row.Fields)
	d.lane.Title, d.column.Title = text, text
	return d
}

// joined is the text of both sides: the lines of mine, then those of theirs that mine does not have.
func joined(mine, theirs string) string {
	lines := strings.Split(mine, "\n")
	for _, l := range strings.Split(theirs, "\n") {
		if !slices.ContainsFunc(lines, func(o string) bool { return sameTitle(o, l) }) {
			lines = append(lines, l)
		}
	}
	return strings.Join(lines, "\n")
}

// carryOut does what was chosen: first what others stand in, last what goes.
func (a *applier) carryOut(chosen []int) {
	p := a.plan
	if len(p.parts) == 1 && p.parts[0].docs != nil {
		a.documents(chosen)
		return
	}
	onMaps := func(i int) bool { return p.Differences[i].Form == "" }
	for _, i := range chosen {
		if onMaps(i) {
			a.structure(p.Differences[i])
		}
	}
	a.restore(chosen)
	for _, i := range chosen {
		if d := p.Differences[i]; onMaps(i) && d.Kind == Changed && d.Field == FieldText && !a.twin[i] {
			a.newText[d.Record] = d.After
		}
	}
	for _, i := range chosen {
		d := p.Differences[i]
		switch {
		case !onMaps(i) && d.Kind == Changed:
			a.rowValue(i, d)
		case d.Kind == Changed && a.twin[i]:
			a.second(d)
		case d.Kind == Changed:
			a.value(d)
		}
	}
	a.placeAll(chosen)
	a.rows(chosen)
	a.remove(chosen)
	for _, i := range chosen {
		if onMaps(i) {
			a.comment(i)
		}
	}
}

// second puts a card with their text behind the one that keeps mine.
func (a *applier) second(d Difference) {
	card, ok := document.Find[domain.Card](a.draft, d.Record)
	if !ok {
		return
	}
	twin := a.newCard(New{Place: Place{Lane: card.Lane, Step: card.Step}, Fields: ValuesOf(map[Field]string{FieldText: d.After, FieldFeeling: "0"})})
	twin.Feeling, twin.At, twin.Expected = card.Feeling, card.At, card.Expected
	group := a.draft.Children(card.Parent())
	a.insertRecord(twin, group, slices.Index(group, card.ID)+1, "")
}
