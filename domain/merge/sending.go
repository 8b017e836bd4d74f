package merge

import (
	"bytes"
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/field"
)

// FormKind says what a sheet of records is about.
type FormKind string

// Kinds of forms.
const (
	FormPersona     FormKind = "persona"
	FormTouchpoints FormKind = "touchpoints"
	FormMeasures    FormKind = "measures"
	FormIndicators  FormKind = "indicators"
	FormChecklist   FormKind = "checklist"
)

// Row is one record on a form. Its fields have the names and the form of package field.
type Row struct {
	Table  domain.Table `json:"table"`
	Record domain.ID    `json:"record"`
	// Subject is the record that an entry, a reading or a use belongs to; zero for others.
	Subject domain.ID        `json:"subject"`
	Fields  map[Field]string `json:"fields"`
}

// Form is one sheet of records. Subject is the persona it is about, or the project for checklists.
type Form struct {
	Kind    FormKind  `json:"kind"`
	Subject domain.ID `json:"subject"`
	Rows    []Row     `json:"rows"`
}

// SendingVersion is the form of Sending that this package writes. Version 1 was a bare Snapshot.
const SendingVersion = 2

// Sending is the state of all that goes out in one workbook. It holds only what the workbook shows,
// because anybody who gets the file can read it.
type Sending struct {
	Version int `json:"version"`
	// ID is also the ID of the domain.Exchange that keeps the sending, and of its snapshots.
	ID       domain.ID  `json:"id"`
	Project  domain.ID  `json:"project"`
	Title    string     `json:"title"`
	Language string     `json:"language"`
	Maps     []Snapshot `json:"maps"`
	Forms    []Form     `json:"forms"`
	// Names are the titles of the records that the rows refer to.
	Names map[domain.ID]string `json:"names,omitempty"`
}

// Encode writes the sending as JSON; equal sendings give equal bytes.
func (s Sending) Encode() ([]byte, error) {
	var b bytes.Buffer
	if err := s.EncodeTo(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// DecodeSending is ReadSending of bytes.
func DecodeSending(b []byte) (Sending, error) { return ReadSending(bytes.NewReader(b)) }

// check finds what does not fit together in a sending that a stranger may have made.
func (s Sending) check() error {
	if s.Version != SendingVersion || len(s.Maps)+len(s.Forms) == 0 {
		return fmt.Errorf("decode sending of version %d: %w", s.Version, ErrSnapshot)
	}
	seen := make(map[domain.ID]bool)
	for _, m := range s.Maps {
		if err := m.check(); err != nil {
			return err
		}
		if seen[m.Map] {
			return fmt.Errorf("decode sending: map %s twice: %w", m.Map, ErrSnapshot)
		}
		seen[m.Map] = true
	}
	for _, f := range s.Forms {
		if err := f.check(); err != nil {
			return err
		}
	}
	return nil
}

func (f Form) check() error {
	seen := make(map[domain.ID]bool, len(f.Rows))
	for _, r := range f.Rows {
		if field.Zero(r.Table) == nil || r.Record.IsZero() || seen[r.Record] {
			return fmt.Errorf("decode form %s: row %s: %w", f.Kind, r.Record, ErrSnapshot)
		}
		seen[r.Record] = true
	}
	return nil
}

// SendingOf is a sending of a single map.
func SendingOf(s Snapshot) Sending {
	return Sending{
		Version: SendingVersion, ID: s.ID, Project: s.Project, Title: s.Title, Language: s.Language,
		Maps: []Snapshot{s},
	}
}

// Map finds the state of a map.
func (s Sending) Map(id domain.ID) (Snapshot, bool) {
	for _, m := range s.Maps {
		if m.Map == id {
			return m, true
		}
	}
	return Snapshot{}, false
}

// Form finds a sheet of records.
func (s Sending) Form(kind FormKind, subject domain.ID) (Form, bool) {
	for _, f := range s.Forms {
		if f.Kind == kind && f.Subject == subject {
			return f, true
		}
	}
	return Form{}, false
}

// Row finds a record on the form.
func (f Form) Row(record domain.ID) (Row, bool) {
	for _, r := range f.Rows {
		if r.Record == record {
			return r, true
		}
	}
	return Row{}, false
}
