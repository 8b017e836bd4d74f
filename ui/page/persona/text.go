package persona

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// field is a text that can be edited: what it says now, how it is written back and what it has to
// look like.
type field struct {
	key   string // tells fields apart, for texts that were refused
	read  func() string
	write func(text string) bool
	// check says what is wrong with a text, or "".
	check func(text string) string
	hint  string
	// entered is called when Enter has finished the field.
	entered func()
}

// record reads a record of the document; one that is gone reads as an empty one.
func record[R domain.Record](p *Page, id domain.ID) R {
	r, _ := document.Find[R](p.p.Session.Doc(), id)
	return r
}

// change sets something of one record as a step of the history.
func change[R domain.Record](p *Page, id domain.ID, label string, set func(*R)) bool {
	return p.p.Commit(edit.Label{Key: label, Count: 1}, label+":"+id.String(), func(d *document.Draft) ([]domain.ID, error) {
		r, ok := document.Find[R](d, id)
		if !ok {
			return nil, fmt.Errorf("change %s: %w", id, edit.ErrUnknown)
		}
		set(&r)
		d.Put(r)
		return nil, nil
	})
}

// remove takes a record away with what hangs on it.
func (p *Page) remove(id domain.ID, label string) bool {
	return p.p.Commit(edit.Label{Key: label, Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		d.RemoveTree(id)
		return nil, nil
	})
}

// persona is the persona that is shown.
func (p *Page) persona() domain.Persona { return record[domain.Persona](p, p.who) }

// mine is a field for one text of the persona.
func (p *Page) mine(label, hint string, get func(*domain.Persona) *string) field {
	return field{
		key: label, hint: hint,
		read: func() string {
			who := p.persona()
			return *get(&who)
		},
		write: func(text string) bool {
			return change(p, p.who, label, func(who *domain.Persona) { *get(who) = edit.Clean(text) })
		},
	}
}

// of is a field for one text of another record.
func of[R domain.Record](p *Page, id domain.ID, label, hint string, get func(*R) *string) field {
	return field{
		key: label + ":" + id.String(), hint: hint,
		read: func() string {
			r := record[R](p, id)
			return *get(&r)
		},
		write: func(text string) bool {
			return change(p, id, label, func(r *R) { *get(r) = edit.Clean(text) })
		},
	}
}

// dated checks and writes a day.
func (p *Page) dated(f field, read func() domain.Date, write func(domain.Date) bool) field {
	f.read = func() string {
		if t, ok := read().Time(); ok {
			return p.p.Words.Date(t)
		}
		return ""
	}
	f.check = func(text string) string {
		if _, ok := i18n.ParseDay(text, p.p.Today()); !ok {
			today, _ := p.p.Today().Time()
			return p.p.Words.T("error.field.date", i18n.Values{"example": p.p.Words.Date(today)})
		}
		return ""
	}
	f.write = func(text string) bool {
		day, ok := i18n.ParseDay(text, p.p.Today())
		return ok && write(day)
	}
	return f
}

// numbered checks and writes a number from 0 on; the empty field is 0.
func (p *Page) numbered(f field, most float64, read func() float64, write func(float64) bool) field {
	f.read = func() string {
		if v := read(); v != 0 {
			return p.p.Words.Plain(v)
		}
		return ""
	}
	f.check = func(text string) string {
		v, ok := 0.0, true
		if strings.TrimSpace(text) != "" {
			v, ok = i18n.ParseNumber(text, p.lang())
		}
		switch {
		case !ok:
			return p.p.Words.T("error.field.number")
		case v < 0 || v > most:
			return p.p.Words.T("error.field.range")
		}
		return ""
	}
	f.write = func(text string) bool {
		v, _ := i18n.ParseNumber(text, p.lang())
		return write(v)
	}
	return f
}

// words is a part with a text field.
type words struct {
	part
	box *kit.TextBox
}

// inline is a text that is edited where it stands and looks like text until then. Enter finishes it.
func (p *Page) inline(f field, role kit.Role, tone kit.Tone, pitch float32) *words {
	e := kit.NewTextEntry(p.p.FromField)
	e.EnterFinishes = true
	return p.wired(f, kit.NewInlineText(e, role, tone, pitch))
}

// boxed is a field of one line in a frame, area one of several lines.
func (p *Page) boxed(f field) *words { return p.wired(f, kit.NewTextBox(kit.NewEntry(p.p.FromField))) }

func (p *Page) area(f field) *words {
	return p.wired(f, kit.NewTextBox(kit.NewTextEntry(p.p.FromField)))
}

// wired connects a field with its entry: what is accepted is written, what is not stays with a
// message below it, also when somebody looks elsewhere meanwhile.
func (p *Page) wired(f field, box *kit.TextBox) *words {
	e := box.Entry()
	e.PlaceHolder = f.hint
	problem := kit.NewProse("", kit.Compact, kit.Bad, 15)
	problem.Hide()
	say := func(message string) {
		box.SetWrong(message != "")
		problem.SetText(message)
		problem.Hidden = message == ""
		p.arrange()
	}
	key := func() string { return p.who.String() + f.key }
	wrong := func() bool { return problem.Visible() }
	e.Typed = func(string) {
		if wrong() {
			say("")
		}
		p.arrange()
	}
	e.Dropped = func() {
		delete(p.drafts, key())
		say("")
	}
	e.Finished = func(text string) {
		before := f.read()
		if f.check != nil {
			if message := f.check(text); message != "" {
				p.drafts[key()] = text
				e.Refuse(before)
				say(message)
				return
			}
		}
		delete(p.drafts, key())
		if edit.Clean(text) != edit.Clean(before) && !f.write(text) {
			e.Refuse(before) // the step was not taken, and what was typed must not be lost
			return
		}
		e.SetValue(f.read())
	}
	e.Entered = func() { p.reveal(box) }
	e.Completed = f.entered
	c := container.New(kit.Column{Gap: 3}, box, problem)
	return &words{part{c, func() {
		if kept, ok := p.drafts[key()]; ok {
			e.SetText(kept)
			say(f.check(kept))
			return
		}
		if wrong() {
			say("")
			e.Drop()
		}
		e.SetValue(f.read())
	}}, box}
}

// seen scrolls to controls when they get the focus.
func (p *Page) seen(controls ...interface {
	fyne.CanvasObject
	OnFocus(func())
}) {
	for _, c := range controls {
		c.OnFocus(func() { p.reveal(c) })
	}
}
