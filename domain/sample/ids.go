package sample

import (
	"encoding/binary"

	"wegmarke/domain"
)

// Sequence makes a generator of IDs that repeats itself: the same seed gives the same IDs in the
// same order. They have the form of version 7 and rise, as real ones do.
func Sequence(seed uint64) func() domain.ID {
	// One millisecond per ID from a fixed start, so that the order is that of making.
	const start = 1772668800000 // 5 March 2026, midnight UTC
	n := uint64(0)
	random := newRandom(seed)
	return func() domain.ID {
		var id domain.ID
		var ms [8]byte
		binary.BigEndian.PutUint64(ms[:], start+n)
		copy(id[:6], ms[2:])
		binary.BigEndian.PutUint16(id[6:8], uint16(random.next()))
		binary.BigEndian.PutUint64(id[8:], random.next())
		id[6] = id[6]&0x0F | 0x70
		id[8] = id[8]&0x3F | 0x80
		n++
		return id
	}
}

// random is a small generator (SplitMix64). The standard one makes no promise that a seed gives the
// same numbers in every Go version, and samples must not change with the compiler.
type random struct{ state uint64 }

func newRandom(seed uint64) *random { return &random{seed} }

func (r *random) next() uint64 {
	r.state += 0x9E3779B97F4A7C15
	z := r.state
	z = (z ^ z>>30) * 0xBF58476D1CE4E5B9
	z = (z ^ z>>27) * 0x94D049BB133111EB
	return z ^ z>>31
}

// below is a number from 0 to n-1.
func (r *random) below(n int) int { return int((r.next() >> 33) % uint64(n)) }
