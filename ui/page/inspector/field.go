package inspector

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// field is a text that can be edited: what it says now, how it is written back, and what a text
// has to look like.
type field struct {
	id    domain.ID
	label string // of the step in the history, which also tells fields of one record apart
	read  func() string
	// write puts an accepted text into the record.
	write func(text string)
	// check says what is wrong with a text, or "".
	check func(text string) string
	hint  string // shown while the field is empty
	// below shows what is wrong with the text, where that is not right below the field.
	below *kit.Prose
	// bold lets Ctrl+B mark words.
	bold bool
}

// record reads a record of the document; a record that is gone reads as an empty one.
func record[R domain.Record](i *Inspector, id domain.ID) R {
	r, _ := document.Find[R](i.p.Session.Doc(), id)
	return r
}

// change sets something of one record as a step of the history.
func change[R domain.Record](i *Inspector, id domain.ID, label string, set func(*R)) {
	i.commit(edit.Label{Key: label, Count: 1}, mergeKey(label, id), func(d *document.Draft) error {
		r, ok := document.Find[R](d, id)
		if !ok {
			return fmt.Errorf("change %s: %w", id, edit.ErrUnknown)
		}
		set(&r)
		d.Put(r)
		return nil
	})
}

// mergeKey makes quick changes of one field one step.
func mergeKey(label string, id domain.ID) string { return label + ":" + id.String() }

// property is a field for one text of a record.
func property[R domain.Record](i *Inspector, id domain.ID, label string, get func(*R) *string) field {
	return field{
		id: id, label: label,
		read: func() string {
			r := record[R](i, id)
			return *get(&r)
		},
		write: func(text string) { change(i, id, label, func(r *R) { *get(r) = edit.Clean(text) }) },
	}
}

func (f field) hinted(hint string) field {
	f.hint = hint
	return f
}

// forward hands the shortcuts that a text field does not need to the program.
func (i *Inspector) forward(s fyne.Shortcut) bool {
	return i.p.Actions != nil && i.p.Actions.FromField(s)
}

// box is a field of one line in a frame; lines makes it one of several lines.
func (i *Inspector) box(f field) *block { return i.wired(f, kit.NewEntry(i.forward), kit.NewTextBox) }

func (i *Inspector) lines(f field) *block {
	return i.wired(f, kit.NewTextEntry(i.forward), kit.NewTextBox)
}

// title is a text of the size of a heading that can be edited where it stands.
func (i *Inspector) title(f field) *block {
	e := kit.NewTextEntry(i.forward)
	e.EnterFinishes = true
	i.heading = e
	if f.bold {
		e.Keys = func(s fyne.Shortcut) bool {
			bold := kit.IsBold(s)
			if bold {
				kit.ToggleBold(&e.Entry)
			}
			return bold
		}
	}
	return i.wired(f, e, func(e *kit.Entry) *kit.TextBox { return kit.NewInlineText(e, kit.Section, kit.Ink, 20) })
}

// note is a longer text that can be edited where it stands.
func (i *Inspector) note(f field) *block {
	return i.wired(f, kit.NewTextEntry(i.forward), func(e *kit.Entry) *kit.TextBox {
		return kit.NewInlineText(e, kit.Body, kit.Ink2, 17)
	})
}

// row is a short text in a list that can be edited where it stands.
func (i *Inspector) row(f field) *block {
	e := kit.NewTextEntry(i.forward)
	e.EnterFinishes = true
	return i.wired(f, e, func(e *kit.Entry) *kit.TextBox { return kit.NewInlineText(e, kit.Body, kit.Ink, 16) })
}

// problem is the place of a message about a text.
func (i *Inspector) problem() *kit.Prose {
	p := kit.NewProse("", kit.Compact, kit.Bad, 15)
	p.Hide()
	return p
}

// wired connects a field with its entry: what is accepted is written, what is not stays in the
// entry with a message below it, and typing lost by looking elsewhere comes back.
func (i *Inspector) wired(f field, e *kit.Entry, frame func(*kit.Entry) *kit.TextBox) *block {
	e.PlaceHolder = f.hint
	box := frame(e)
	problem := f.below
	if problem == nil {
		problem = i.problem()
	}
	key := mergeKey(f.label, f.id)
	wrong := false
	say := func(message string) {
		wrong = message != ""
		box.SetWrong(wrong)
		problem.SetText(message)
		if message == "" {
			problem.Hide()
		} else {
			problem.Show()
		}
		i.arrange()
	}
	e.Typed = func(string) {
		if wrong {
			say("")
		}
		i.arrange()
	}
	e.Dropped = func() {
		delete(i.drafts, key)
		if wrong {
			say("")
		}
	}
	e.Finished = func(text string) {
		before := f.read()
		if f.check != nil {
			if message := f.check(text); message != "" {
				i.drafts[key] = text
				e.Refuse(before)
				say(message)
				return
			}
		}
		delete(i.drafts, key)
		steps := i.steps
		f.write(text)
		failed := i.steps == steps && edit.Clean(text) != edit.Clean(before) && f.check == nil
		if failed {
			e.Refuse(before) // the step was not accepted, and what was typed must not be lost
			return
		}
		e.SetValue(f.read())
	}
	e.Entered = func() { i.reveal(box) }
	c := container.New(kit.Column{Gap: 3}, box)
	if f.below == nil {
		c.Add(problem)
	}
	started := false
	return live(c, func() {
		if !started {
			started = true
			e.SetValue(f.read())
			if kept, ok := i.drafts[key]; ok {
				e.SetText(kept)
				say(f.check(kept))
			}
			return
		}
		if !wrong {
			e.SetValue(f.read())
		}
	})
}
