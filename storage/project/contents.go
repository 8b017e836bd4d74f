package project

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strconv"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// Limits of what is read from a file. They are far above what people draw and keep a hostile file
// from filling the memory.
const (
	// MaxImage is the most bytes an image may have.
	MaxImage = 16 << 20

	maxRows  = 1_000_000
	maxValue = 32 << 20
	maxSaves = 500
)

// contents is what a project file or a working copy holds. The records stand table by table.
type contents struct {
	records []domain.Record
	images  map[domain.Hash][]byte
	meta    map[string]string
	saves   []saveRow
	sum     [sha256.Size]byte
	// doc is made of the records while they are read; docErr is the rule that they break.
	doc    *document.Document
	docErr error
}

// contentsOf is what a working copy of a document begins with.
func contentsOf(doc *document.Document) *contents {
	c := &contents{images: make(map[domain.Hash][]byte), records: doc.Sorted()}
	for _, h := range doc.Images() {
		c.images[h], _ = doc.Image(h)
	}
	return c
}

// readContents reads everything. It checks the form of each value; the rules of the domain are only
// reported by document. rows is about how many records there are.
func readContents(ctx context.Context, db *sql.Conn, rows int, tables []table) (*contents, error) {
	c := &contents{images: make(map[domain.Hash][]byte), meta: make(map[string]string), records: make([]domain.Record, 0, rows)}
	load, loaded := c.build(rows)
	defer func() { load(nil); <-loaded }()
	d := newDigest()
	for _, t := range tables {
		err := scanTable(ctx, db, t, d, func(row []driver.Value) error {
			r, err := t.read(row)
			c.records = append(c.records, r)
			if len(c.records)%buildSize == 0 {
				load(c.records[len(c.records)-buildSize:])
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	load(c.records[len(c.records)-len(c.records)%buildSize:])
	load(nil)
	c.sum = d.sum()
	if err := c.readMeta(ctx, db); err != nil {
		return nil, err
	}
	if err := c.readSaves(ctx, db); err != nil {
		return nil, err
	}
	return c, c.readImages(ctx, db)
}

// buildSize is how many records are handed over at a time.
const buildSize = 256

// build makes the document in a goroutine of its own, out of the records that load is given: reading
// and checking take about the same time. load(nil) says that there are no more; loaded is closed when
// the document is there. rows is about how many there will be.
func (c *contents) build(rows int) (load func([]domain.Record), loaded <-chan struct{}) {
	parts, done := make(chan []domain.Record, 16), make(chan struct{})
	go func() {
		defer close(done)
		c.doc, c.docErr = document.LoadFrom(func(yield func(domain.Record) bool) {
			for part := range parts {
				for _, r := range part {
					if !yield(r) {
						return
					}
				}
			}
		}, rows)
		for range parts {
		} // of a document that breaks a rule the rest is not looked at
	}()
	open := true
	return func(part []domain.Record) {
		switch {
		case !open:
		case part == nil:
			open = false
			close(parts)
		default:
			parts <- part
		}
	}, done
}

func (c *contents) readMeta(ctx context.Context, db *sql.Conn) error {
	rows, err := db.QueryContext(ctx, "SELECT key, value FROM meta LIMIT 64")
	if err != nil {
		return fmt.Errorf("read meta: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return fmt.Errorf("read meta: %w", err)
		}
		c.meta[key] = value
	}
	return rows.Err()
}

func (c *contents) readSaves(ctx context.Context, db *sql.Conn) error {
	rows, err := db.QueryContext(ctx, "SELECT id, parent_id, time, host, user, app_version, content_sha256 "+
		"FROM save ORDER BY id DESC LIMIT ?", maxSaves)
	if err != nil {
		return fmt.Errorf("read saves: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var s saveRow
		var id, parent []byte
		if err := rows.Scan(&id, &parent, &s.time, &s.host, &s.user, &s.version, &s.sum); err != nil {
			return fmt.Errorf("read saves: %w", err)
		}
		if len(id) != len(s.id) || parent != nil && len(parent) != len(s.parent) {
			return fmt.Errorf("read saves: bad ID: %w", ErrDamaged)
		}
		s.id = domain.ID(id)
		if parent != nil {
			s.parent = domain.ID(parent)
		}
		c.saves = append(c.saves, s)
	}
	return rows.Err()
}

// readImages reads the pictures that records name. One that nobody shows does not come back when the
// project is saved, so it is not looked at either. One that is missing is no fault here.
func (c *contents) readImages(ctx context.Context, db *sql.Conn) error {
	for _, r := range c.records {
		name := imageOf(r)
		if name == "" || c.images[name] != nil {
			continue
		}
		var b []byte
		err := db.QueryRowContext(ctx, "SELECT bytes FROM image WHERE hash = ?", string(name)).Scan(&b)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		if err != nil {
			return fmt.Errorf("read image %.16s: %w", name, err)
		}
		if domain.HashOf(sha256.Sum256(b)) != name {
			return fmt.Errorf("read image %.16s: bytes differ from their name: %w", name, ErrDamaged)
		}
		c.images[name] = b
	}
	return nil
}

// needs is the oldest format whose programs may read, or write, such a file; 0 where it does not say.
func (c *contents) needs(key string) int {
	n, err := strconv.Atoi(c.meta[key])
	if err != nil {
		return 0
	}
	return n
}

// lastSave is the newest row of the list of saves; the zero row where there is none.
func (c *contents) lastSave() saveRow {
	if len(c.saves) == 0 {
		return saveRow{}
	}
	return c.saves[0]
}

// document is the document that the records make, unless they break a rule.
func (c *contents) document() (*document.Document, error) {
	if c.docErr != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, c.docErr)
	}
	for h, b := range c.images {
		c.doc.AddImage(h, b)
	}
	return c.doc, nil
}

// saveRow is one entry of the list of saves, by which two files tell which descends from which.
// Its ID is of version 7, so that the newest sorts last.
type saveRow struct {
	id, parent                domain.ID
	time, host, user, version string
	sum                       []byte
}

// at is the time of a save, as far as it can be read.
func (s saveRow) at() (time.Time, bool) {
	at, err := time.Parse(timeForm, s.time)
	return at, err == nil
}

func (s saveRow) values() []any {
	return []any{s.id[:], idValue(s.parent), s.time, s.host, s.user, s.version, s.sum}
}

const insertSave = "(id, parent_id, time, host, user, app_version, content_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)"
