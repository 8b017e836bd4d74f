package parcel

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

const (
	format  = "wegmarke-parcel"
	version = 1
	// largest is the longest text that is read as a parcel: about ten times the largest map.
	largest = 64 << 20
	// mostImages bounds the bytes of all pictures; as text they take a third more.
	mostImages = 24 << 20
)

// ErrForeign is returned for a text that is no parcel, or not a whole one.
var ErrForeign = errors.New("not a parcel of this program")

// written is the form of a parcel as text.
type written struct {
	Format  string                  `json:"format"`
	Version int                     `json:"version"`
	Kind    Kind                    `json:"kind"`
	Map     domain.ID               `json:"map"`
	Roots   []domain.ID             `json:"roots"`
	Origins map[domain.ID]domain.ID `json:"origins,omitempty"`
	Records []record                `json:"records"`
	// Images are the pictures that the records name.
	Images map[domain.Hash][]byte `json:"images,omitempty"`
}

type record struct {
	Table  domain.Table    `json:"table"`
	Record json.RawMessage `json:"record"`
}

// Encode writes a parcel as text that Decode reads, in this or another run of the program.
func (p Parcel) Encode() ([]byte, error) {
	out := written{Format: format, Version: version, Kind: p.Kind, Map: p.Map, Roots: p.Roots, Origins: p.Origins}
	if p.doc != nil {
		for _, t := range domain.Tables() {
			for _, r := range p.doc.All(t) {
				b, err := document.Encode(r)
				if err != nil {
					return nil, fmt.Errorf("encode parcel: %w", err)
				}
				out.Records = append(out.Records, record{t, b})
			}
		}
	}
	if p.doc != nil {
		out.Images = make(map[domain.Hash][]byte)
		size := 0
		for _, h := range p.doc.Images() {
			b, _ := p.doc.Image(h)
			if size += len(b); size > mostImages {
				break // cards without their pictures are better than none
			}
			out.Images[h] = b
		}
	}
	return json.Marshal(out)
}

// Decode reads a parcel. Everything in it is checked as a file would be; ErrForeign for anything else.
func Decode(b []byte) (Parcel, error) {
	if len(b) > largest {
		return Parcel{}, fmt.Errorf("decode parcel of %d bytes: %w", len(b), ErrForeign)
	}
	var in written
	if err := json.Unmarshal(b, &in); err != nil || in.Format != format || in.Version != version {
		return Parcel{}, fmt.Errorf("decode parcel: %w", ErrForeign)
	}
	records := make([]domain.Record, 0, len(in.Records))
	for _, r := range in.Records {
		rec, err := document.Decode(r.Table, r.Record)
		if err != nil {
			return Parcel{}, fmt.Errorf("decode parcel: %w: %w", ErrForeign, err)
		}
		records = append(records, rec)
	}
	doc, err := document.Load(records)
	if err != nil {
		return Parcel{}, fmt.Errorf("decode parcel: %w: %w", ErrForeign, err)
	}
	for h, b := range in.Images {
		if domain.HashOf(sha256.Sum256(b)) != h {
			return Parcel{}, fmt.Errorf("decode parcel: image %s: %w", h, ErrForeign)
		}
		doc.AddImage(h, b)
	}
	p := Parcel{Kind: in.Kind, Map: in.Map, Roots: in.Roots, Origins: in.Origins, doc: doc}
	if !p.whole() {
		return Parcel{}, fmt.Errorf("decode parcel: %w", ErrForeign)
	}
	return p, nil
}

// whole says that the roots are what the kind promises, each once and all of one map.
func (p Parcel) whole() bool {
	seen := make(map[domain.ID]bool)
	for _, id := range p.Roots {
		r, ok := p.doc.Get(id)
		if !ok || seen[id] {
			return false
		}
		seen[id] = true
		switch r := r.(type) {
		case domain.Card:
			ok = p.Kind == Cards && document.MapOf(p.doc, r) == p.Map
		case domain.Lane:
			ok = p.Kind == Lanes && r.Map == p.Map
		case domain.Phase:
			ok = p.Kind == Phases && r.Map == p.Map
		case domain.Map:
			ok = p.Kind == Map && r.ID == p.Map
		default:
			ok = false
		}
		if !ok {
			return false
		}
	}
	return len(p.Roots) > 0
}
