// Package field reaches the values of records by name, whatever the table: the names are those of the
// JSON form, the values texts in one fixed form. Numbers have a point and no unit, days are
// "2026-03-05", sets are numbers, references are IDs, truth is "true", and the zero of every type is "".
//
// It serves what treats all records alike: comparing two copies of a project, forms in workbooks,
// foreign tables. It imports only package domain and knows no rules about values but their types.
package field

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"wegmarke/domain"
)

// Errors that callers tell apart.
var (
	// ErrUnknown means that the table has no field of that name.
	ErrUnknown = errors.New("no such field")
	// ErrValue means that the text is no value of the field's type.
	ErrValue = errors.New("not a value of the field")
)

// Zero is the empty record of a table, nil for an unknown one.
func Zero(t domain.Table) domain.Record {
	switch t {
	case domain.TableProject:
		return domain.Project{}
	case domain.TablePersona:
		return domain.Persona{}
	case domain.TableRole:
		return domain.OwnRole{}
	case domain.TableTouchpoint:
		return domain.Touchpoint{}
	case domain.TableUse:
		return domain.Use{}
	case domain.TableIndicator:
		return domain.Indicator{}
	case domain.TableReading:
		return domain.Reading{}
	case domain.TableMeasure:
		return domain.Measure{}
	case domain.TableMap:
		return domain.Map{}
	case domain.TablePhase:
		return domain.Phase{}
	case domain.TableStep:
		return domain.Step{}
	case domain.TableLane:
		return domain.Lane{}
	case domain.TableLaneSet:
		return domain.LaneSet{}
	case domain.TableCard:
		return domain.Card{}
	case domain.TableEntry:
		return domain.Entry{}
	case domain.TableLink:
		return domain.Link{}
	case domain.TableEvidence:
		return domain.Evidence{}
	case domain.TableComment:
		return domain.Comment{}
	case domain.TableExchange:
		return domain.Exchange{}
	}
	return nil
}

// Names lists the fields of a table in the order of the struct, without the record's own ID.
func Names(t domain.Table) []string {
	zero := Zero(t)
	if zero == nil {
		return nil
	}
	r := reflect.TypeOf(zero)
	out := make([]string, 0, r.NumField())
	for i := range r.NumField() {
		if name := nameOf(r.Field(i)); name != "id" {
			out = append(out, name)
		}
	}
	return out
}

// Get is the value of a field; false where the record has none of that name.
func Get(r domain.Record, name string) (string, bool) {
	v := reflect.ValueOf(r)
	i := indexOf(v.Type(), name)
	if i < 0 {
		return "", false
	}
	return textOf(v.Field(i)), true
}

// With is the record with another value of a field: ErrUnknown or ErrValue where that cannot be. Rules
// beyond the type, such as bounds and lists of codes, are those of the record's Validate.
func With(r domain.Record, name, text string) (domain.Record, error) {
	v := reflect.ValueOf(r)
	i := indexOf(v.Type(), name)
	if i < 0 {
		return nil, fmt.Errorf("set %s of %s: %w", name, r.Table(), ErrUnknown)
	}
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	if err := set(out.Field(i), text); err != nil { // which may be logged, and no text of the user belongs there
		return nil, fmt.Errorf("set %s of %s: %w", name, r.Table(), err)
	}
	return out.Interface().(domain.Record), nil
}

// Canonical is a value in the form in which Get would give it: "3.0" becomes "3" and "0" nothing.
func Canonical(t domain.Table, name, text string) (string, error) {
	zero := Zero(t)
	if zero == nil {
		return "", fmt.Errorf("field %s of table %q: %w", name, t, ErrUnknown)
	}
	r, err := With(zero, name, text)
	if err != nil {
		return "", err
	}
	out, _ := Get(r, name)
	return out, nil
}

// Kind tells what sort of value a field holds.
type Kind uint8

// Kinds of values.
const (
	None Kind = iota // no such field
	Text
	Number
	Truth
	Reference
	Image
	Day
)

// KindOf is the kind of a field. Codes out of a list are texts, sets are numbers.
func KindOf(t domain.Table, name string) Kind {
	zero := Zero(t)
	if zero == nil {
		return None
	}
	r := reflect.TypeOf(zero)
	i := indexOf(r, name)
	if i < 0 {
		return None
	}
	switch f := r.Field(i).Type; {
	case f == reflect.TypeFor[domain.ID]():
		return Reference
	case f == reflect.TypeFor[domain.Hash]():
		return Image
	case f == reflect.TypeFor[domain.Date]():
		return Day
	case f.Kind() == reflect.String:
		return Text
	case f.Kind() == reflect.Bool:
		return Truth
	}
	return Number
}

func nameOf(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// places leads from the names of the fields of each type of record to their index. It is made once,
// because reading the tags takes longer than all the rest.
var places = func() map[reflect.Type]map[string]int {
	out := make(map[reflect.Type]map[string]int)
	for _, table := range domain.Tables() {
		t := reflect.TypeOf(Zero(table))
		out[t] = make(map[string]int, t.NumField())
		for i := range t.NumField() {
			out[t][nameOf(t.Field(i))] = i
		}
	}
	return out
}()

func indexOf(t reflect.Type, name string) int {
	if i, ok := places[t][name]; ok && name != "" {
		return i
	}
	return -1
}

func textOf(v reflect.Value) string {
	if v.IsZero() {
		return ""
	}
	if id, ok := v.Interface().(domain.ID); ok {
		return id.String()
	}
	switch v.Kind() {
	case reflect.Bool:
		return "true"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10)
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'f', -1, 64)
	}
	return v.String()
}

func set(v reflect.Value, text string) error {
	if text == "" {
		v.SetZero()
		return nil
	}
	if v.Type() == reflect.TypeFor[domain.ID]() {
		id, err := domain.ParseID(text)
		if err != nil {
			return ErrValue
		}
		v.Set(reflect.ValueOf(id))
		return nil
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
		return nil
	case reflect.Bool:
		b, err := strconv.ParseBool(text)
		if err != nil {
			return ErrValue
		}
		v.SetBool(b)
		return nil
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return ErrValue
	}
	switch v.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if n != float64(int64(n)) || v.OverflowInt(int64(n)) {
			return ErrValue
		}
		v.SetInt(int64(n))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		if n < 0 || n != float64(uint64(n)) || v.OverflowUint(uint64(n)) {
			return ErrValue
		}
		v.SetUint(uint64(n))
	default:
		v.SetFloat(n)
	}
	return nil
}
