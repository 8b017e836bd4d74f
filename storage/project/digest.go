package project

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/binary"
	"hash"
	"math"
)

// digest is the SHA-256 over all records of a project in one fixed form: table by table and by ID,
// each value with its type and length. It is taken of the columns as they are stored, so that a
// later program with more fields still gets the same digest from an old file. Images are left out:
// the records name them by their own digest.
type digest struct {
	h   hash.Hash
	buf []byte
}

func newDigest() *digest { return &digest{h: sha256.New()} }

// table starts the rows of a table.
func (d *digest) table(name string) { d.put('T', []byte(name)) }

// row adds one row.
func (d *digest) row(values []driver.Value) {
	d.buf = append(d.buf[:0], 'R')
	for _, v := range values {
		switch v := v.(type) {
		case nil:
			d.buf = append(d.buf, 'n')
		case int64:
			d.buf = binary.BigEndian.AppendUint64(append(d.buf, 'i'), uint64(v))
		case float64:
			d.buf = binary.BigEndian.AppendUint64(append(d.buf, 'f'), math.Float64bits(v))
		case string:
			d.buf = binary.BigEndian.AppendUint64(append(d.buf, 't'), uint64(len(v)))
			d.buf = append(d.buf, v...)
		case []byte:
			d.buf = binary.BigEndian.AppendUint64(append(d.buf, 'b'), uint64(len(v)))
			d.buf = append(d.buf, v...)
		}
	}
	d.h.Write(d.buf)
}

func (d *digest) put(tag byte, b []byte) {
	d.buf = binary.BigEndian.AppendUint64(append(d.buf[:0], tag), uint64(len(b)))
	d.h.Write(append(d.buf, b...))
}

// sum is the digest so far.
func (d *digest) sum() [sha256.Size]byte { return [sha256.Size]byte(d.h.Sum(nil)) }
