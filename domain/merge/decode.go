package merge

import (
	"fmt"
	"io"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/jsontext"
)

// ReadSending reads what Sending.Encode wrote, and the bare Snapshot of version 1, to the end of r. The
// bytes may come from a stranger, so the result is checked: ErrSnapshot where it names things that it
// does not hold.
func ReadSending(r io.Reader) (Sending, error) {
	d := decoder{jsontext.New(r), new(valueRoom), new(writtenID), new(writtenID)}
	s, only := d.sending()
	if err := d.End(); err != nil {
		return Sending{}, fmt.Errorf("decode sending: %w: %v", ErrSnapshot, err)
	}
	if s.Version == 1 {
		if err := only.check(); err != nil {
			return Sending{}, err
		}
		return SendingOf(only), nil
	}
	if err := s.check(); err != nil {
		return Sending{}, err
	}
	return s, nil
}

// decoder reads the parts of a sending one after the other. There can be a hundred thousand cards.
type decoder struct {
	*jsontext.Reader
	room *valueRoom
	// The lane and step of the card before: as a rule those of the next.
	lastLane, lastStep *writtenID
}

// writtenID is an ID as it stood in the text.
type writtenID struct {
	text [36]byte
	id   domain.ID
}

// valueRoom is where the values of many cards lie together.
type valueRoom struct{ made, next []fieldValue }

// keep moves the values that were made into a block of many.
func (r *valueRoom) keep() Values {
	n := len(r.made)
	if cap(r.next)-len(r.next) < n {
		r.next = make([]fieldValue, 0, max(n, 256))
	}
	from := len(r.next)
	r.next = append(r.next, r.made...)
	r.made = r.made[:0]
	return Values{r.next[from : from+n : from+n]}
}

// sending reads both forms at once: which of them it is can stand behind all the rest.
func (d decoder) sending() (s Sending, only Snapshot) {
	d.Object(func(name string) {
		switch name {
		case "forms":
			s.Forms = list(d, d.form)
		case "maps":
			s.Maps = list(d, d.snapshot)
		case "names":
			s.Names = d.names()
		default:
			d.head(&only, name)
		}
	})
	s.Version, s.ID, s.Project, s.Title, s.Language = only.Version, only.ID, only.Project, only.Title, only.Language
	return s, only
}

func (d decoder) snapshot() (s Snapshot) {
	d.Object(func(name string) { d.head(&s, name) })
	return s
}

// head reads a value of a snapshot.
func (d decoder) head(s *Snapshot, name string) {
	switch name {
	case "version":
		s.Version = d.Int()
	case "id":
		s.ID = d.id()
	case "project":
		s.Project = d.id()
	case "map":
		s.Map = d.id()
	case "title":
		s.Title = d.Text()
	case "language":
		s.Language = d.Word()
	case "columns":
		s.Columns = list(d, d.column)
	case "lanes":
		s.Lanes = list(d, d.lane)
	case "items":
		s.Items = list(d, d.item)
	case "owners":
		s.Owners = list(d, d.Text)
	default:
		d.Skip()
	}
}

func (d decoder) column() (c Column) {
	d.Object(func(name string) {
		switch name {
		case "step":
			c.Step = d.id()
		case "title":
			c.Title = d.Text()
		case "phase":
			c.Phase = d.id()
		case "phase_title":
			c.PhaseTitle = d.Text()
		case "task":
			c.Task = d.Text()
		case "color":
			c.Color = d.Int()
		default:
			d.Skip()
		}
	})
	return c
}

func (d decoder) lane() (l Lane) {
	d.Object(func(name string) {
		switch name {
		case "id":
			l.ID = d.id()
		case "kind":
			l.Kind = domain.LaneKind(d.Word())
		case "title":
			l.Title = d.Text()
		case "slots":
			l.Slots = list(d, d.Word)
		default:
			d.Skip()
		}
	})
	return l
}

func (d decoder) item() (it Item) {
	d.Object(func(name string) {
		switch name {
		case "card":
			it.Card = d.id()
		case "lane":
			it.Lane = d.again(d.lastLane)
		case "step":
			it.Step = d.again(d.lastStep)
		case "slot":
			it.Slot = d.Word()
		case "expected":
			it.Expected = d.Bool()
		case "indirect":
			it.Indirect = d.Bool()
		case "unit":
			it.Unit = domain.Unit(d.Word())
		case "fields":
			it.Fields = d.values()
		case "comments":
			it.Comments = list(d, d.remark)
		default:
			d.Skip()
		}
	})
	return it
}

func (d decoder) remark() (r Remark) {
	d.Object(func(name string) {
		switch name {
		case "author":
			r.Author = d.Word()
		case "date":
			r.Date = domain.Date(d.Word())
		case "text":
			r.Text = d.Text()
		default:
			d.Skip()
		}
	})
	return r
}

func (d decoder) form() (f Form) {
	d.Object(func(name string) {
		switch name {
		case "kind":
			f.Kind = FormKind(d.Word())
		case "subject":
			f.Subject = d.id()
		case "rows":
			f.Rows = list(d, d.row)
		default:
			d.Skip()
		}
	})
	return f
}

func (d decoder) row() (r Row) {
	d.Object(func(name string) {
		switch name {
		case "table":
			r.Table = domain.Table(d.Word())
		case "record":
			r.Record = d.id()
		case "subject":
			r.Subject = d.id()
		case "fields":
			r.Fields = d.fields()
		default:
			d.Skip()
		}
	})
	return r
}

// values reads the values of a card, the last of those with the same name.
func (d decoder) values() Values {
	if d.Null() {
		return Values{}
	}
	made := d.room.made[:0]
	d.Object(func(name string) {
		text := d.Text()
		i, found := Values{made}.find(Field(name))
		if found {
			made[i].text = text
		} else {
			made = slices.Insert(made, i, fieldValue{Field(name), text})
		}
	})
	d.room.made = made
	return d.room.keep()
}

func (d decoder) fields() map[Field]string {
	if d.Null() {
		return nil
	}
	out := make(map[Field]string)
	d.Object(func(name string) { out[Field(name)] = d.Text() })
	return out
}

func (d decoder) names() map[domain.ID]string {
	if d.Null() {
		return nil
	}
	out := make(map[domain.ID]string)
	d.Object(func(name string) {
		id, err := domain.ParseID(name)
		if err != nil {
			d.Fail(err)
		}
		out[id] = d.Text()
	})
	return out
}

func (d decoder) id() (id domain.ID) {
	if err := id.UnmarshalText(d.Bytes()); err != nil {
		d.Fail(err)
	}
	return id
}

// again reads an ID that is likely to be the last one.
func (d decoder) again(last *writtenID) (id domain.ID) {
	b := d.Bytes()
	if string(b) == string(last.text[:]) {
		return last.id
	}
	if err := id.UnmarshalText(b); err != nil {
		d.Fail(err)
	} else if len(b) == len(last.text) {
		last.text, last.id = [36]byte(b), id
	}
	return id
}

// list reads the values of an array.
func list[T any](d decoder, read func() T) []T {
	if d.Null() {
		return nil
	}
	// Long lists are gathered in pieces: one that grows would be moved again and again.
	const piece = 1024
	out, full := make([]T, 0), [][]T(nil)
	d.Array(func() {
		if len(out) == piece {
			full, out = append(full, out), make([]T, 0, piece)
		}
		out = append(out, read())
	})
	if full == nil {
		return out
	}
	return slices.Concat(append(full, out)...)
}
