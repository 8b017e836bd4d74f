package document

import (
	"encoding/json"
	"fmt"

	"wegmarke/domain"
)

// Encode writes a record as JSON with its fields in fixed order.
func Encode(r domain.Record) ([]byte, error) { return json.Marshal(r) }

// Decode reads what Encode wrote.
func Decode(t domain.Table, b []byte) (domain.Record, error) {
	switch t {
	case domain.TableProject:
		return decode[domain.Project](b)
	case domain.TablePersona:
		return decode[domain.Persona](b)
	case domain.TableRole:
		return decode[domain.OwnRole](b)
	case domain.TableTouchpoint:
		return decode[domain.Touchpoint](b)
	case domain.TableUse:
		return decode[domain.Use](b)
	case domain.TableIndicator:
		return decode[domain.Indicator](b)
	case domain.TableReading:
		return decode[domain.Reading](b)
	case domain.TableMeasure:
		return decode[domain.Measure](b)
	case domain.TableMap:
		return decode[domain.Map](b)
	case domain.TablePhase:
		return decode[domain.Phase](b)
	case domain.TableStep:
		return decode[domain.Step](b)
	case domain.TableLane:
		return decode[domain.Lane](b)
	case domain.TableLaneSet:
		return decode[domain.LaneSet](b)
	case domain.TableCard:
		return decode[domain.Card](b)
	case domain.TableEntry:
		return decode[domain.Entry](b)
	case domain.TableLink:
		return decode[domain.Link](b)
	case domain.TableEvidence:
		return decode[domain.Evidence](b)
	case domain.TableComment:
		return decode[domain.Comment](b)
	case domain.TableExchange:
		return decode[domain.Exchange](b)
	}
	return nil, fmt.Errorf("decode record: unknown table %q", t)
}

func decode[R domain.Record](b []byte) (domain.Record, error) {
	var r R
	if err := json.Unmarshal(b, &r); err != nil {
		return nil, fmt.Errorf("decode %s: %w", r.Table(), err)
	}
	return r, nil
}

// encodedEdit is how one edit stands in a journal.
type encodedEdit struct {
	Table  domain.Table    `json:"table"`
	Before json.RawMessage `json:"before,omitempty"`
	After  json.RawMessage `json:"after,omitempty"`
}

// EncodeEdits writes the edits of a change as a JSON list.
func EncodeEdits(edits []Edit) ([]byte, error) {
	out := make([]encodedEdit, len(edits))
	for i, e := range edits {
		out[i].Table = e.Table()
		for _, side := range []struct {
			record domain.Record
			into   *json.RawMessage
		}{{e.Before, &out[i].Before}, {e.After, &out[i].After}} {
			if side.record == nil {
				continue
			}
			b, err := Encode(side.record)
			if err != nil {
				return nil, fmt.Errorf("encode change: %w", err)
			}
			*side.into = b
		}
	}
	b, err := json.Marshal(out)
	if err != nil {
		return nil, fmt.Errorf("encode change: %w", err)
	}
	return b, nil
}

// DecodeEdits reads what EncodeEdits wrote.
func DecodeEdits(b []byte) ([]Edit, error) {
	var in []encodedEdit
	if err := json.Unmarshal(b, &in); err != nil {
		return nil, fmt.Errorf("decode change: %w", err)
	}
	out := make([]Edit, len(in))
	for i, e := range in {
		for _, side := range []struct {
			record json.RawMessage
			into   *domain.Record
		}{{e.Before, &out[i].Before}, {e.After, &out[i].After}} {
			if len(side.record) == 0 {
				continue
			}
			r, err := Decode(e.Table, side.record)
			if err != nil {
				return nil, fmt.Errorf("decode change: %w", err)
			}
			*side.into = r
		}
	}
	return out, nil
}
