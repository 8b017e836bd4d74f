package repair

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"wegmarke/domain"
)

// instead is what stands in a field that must not be empty.
var instead = map[domain.Table]map[string]any{
	domain.TableProject:   {"language": "de"},
	domain.TableLane:      {"kind": string(domain.LaneOwn), "side": string(domain.SideCustomer)},
	domain.TablePhase:     {"color": 1},
	domain.TableMeasure:   {"status": string(domain.StatusPlanned)},
	domain.TableIndicator: {"unit": string(domain.UnitCount)},
	domain.TableLink:      {"kind": string(domain.LinkPersona)},
	domain.TableEntry:     {"field": lostField},
}

// lostField is the field of an entry of which nobody knows any more where it stood.
const lostField = "lost"

// fields mends a record taken alone. References are looked at later, when all records are known.
func (m *mender) fields(r domain.Record) domain.Record {
	for range 2 * reflect.TypeOf(r).NumField() {
		var broken *domain.InvalidError
		err := r.Validate()
		if !errors.As(err, &broken) {
			break
		}
		r = m.field(r, broken.Field, broken.Rule)
	}
	return r
}

func (m *mender) field(r domain.Record, field, rule string) domain.Record {
	v := valueOf(r, field)
	switch rule {
	case "text":
		m.tell(Letters, r, field, "")
		return with(r, field, func(f reflect.Value) { f.SetString(readable(f.String())) })
	case "too_long":
		head, rest := cut(v.String())
		r = with(r, field, func(f reflect.Value) { f.SetString(head) })
		if field != "hidden" {
			m.salvage(Long, r, field, rest)
		}
		return r
	case "order":
		m.unsaid = append(m.unsaid, r.Key())
		m.tell(Sequence, r, "", "")
		return with(r, field, func(f reflect.Value) { f.SetString(domain.FirstOrder) })
	case "required":
		if _, ok := v.Interface().(domain.ID); ok {
			return withID(r, field, m.lost(r.Table(), field))
		}
	}
	if was := fmt.Sprint(v.Interface()); was != "" {
		m.tell(Value, r, field, readable(was))
	}
	return with(r, field, func(f reflect.Value) {
		f.SetZero()
		if value, ok := instead[r.Table()][field]; ok {
			f.Set(reflect.ValueOf(value).Convert(f.Type()))
		}
	})
}

// lost is an ID that nothing goes by, one for all records that lack it in a field.
func (m *mender) lost(t domain.Table, field string) domain.ID {
	key := string(t) + "." + field
	if m.nowhere[key].IsZero() {
		m.nowhere[key] = m.newID()
	}
	return m.nowhere[key]
}

func valueOf(r domain.Record, field string) reflect.Value {
	v := reflect.ValueOf(r)
	return v.Field(fieldOf(v.Type(), field))
}

// readable keeps the good letters of a text.
func readable(s string) string {
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// cut takes a text apart where a field is full, between words where there is one near.
func cut(s string) (head, rest string) {
	n := 0
	for i, c := range s {
		n++
		if c > 0xFFFF {
			n++
		}
		if n <= domain.MaxText {
			continue
		}
		if space := strings.LastIndexAny(s[:i], " \n"); space > i-200 {
			i = space
		}
		for !utf8.RuneStart(s[i]) {
			i--
		}
		return s[:i], strings.TrimLeft(s[i:], " ")
	}
	return s, ""
}

// join puts texts together, leaving out empty ones.
func join(texts ...string) string {
	var out []string
	for _, t := range texts {
		if t = strings.TrimSpace(readable(t)); t != "" {
			out = append(out, t)
		}
	}
	return strings.Join(out, "\n")
}
