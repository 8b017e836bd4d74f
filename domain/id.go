package domain

import (
	"encoding/hex"
	"errors"

	"github.com/google/uuid"
)

// ID names a record for ever: a UUID of version 7, so that IDs sort by the time they were made.
// The zero ID means "none".
type ID [16]byte

// ErrBadID is returned for a text that is no ID.
var ErrBadID = errors.New("not an ID")

// NewID makes a fresh ID. It panics only where the system has no randomness.
func NewID() ID { return ID(uuid.Must(uuid.NewV7())) }

// ParseID reads the form that String writes.
func ParseID(s string) (ID, error) {
	if s == "" {
		return ID{}, nil
	}
	u, err := uuid.Parse(s)
	if err != nil || len(s) != 36 {
		return ID{}, ErrBadID
	}
	return ID(u), nil
}

// IsZero says that the ID names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// String is the usual 36 characters, or "" for the zero ID.
func (id ID) String() string {
	if id.IsZero() {
		return ""
	}
	return uuid.UUID(id).String()
}

// Less orders IDs by their bytes, which is by age.
func (id ID) Less(o ID) bool { return string(id[:]) < string(o[:]) }

// MarshalText writes the form of String.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads the form of String; ErrBadID for anything else.
func (id *ID) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*id = ID{}
		return nil
	}
	v, err := uuid.ParseBytes(b)
	if err != nil || len(b) != 36 {
		return ErrBadID
	}
	*id = ID(v)
	return nil
}

// Hash names the bytes of an image: their SHA-256 in hex. The empty Hash means "no image".
type Hash string

// HashOf makes a Hash of a SHA-256 sum.
func HashOf(sum [32]byte) Hash { return Hash(hex.EncodeToString(sum[:])) }
