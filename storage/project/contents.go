package project

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"

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

// queryer is what reading needs of a database or of one of its connections.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// contents is what a project file or a working copy holds.
type contents struct {
	records []domain.Record
	images  map[domain.Hash][]byte
	meta    map[string]string
	saves   []saveRow
	sum     [sha256.Size]byte
}

// readContents reads everything. It checks the form of each value, not the rules of the domain.
func readContents(ctx context.Context, q queryer, tables []table) (*contents, error) {
	c := &contents{images: make(map[domain.Hash][]byte), meta: make(map[string]string)}
	d := newDigest()
	for _, t := range tables {
		err := scanTable(ctx, q, t, d, func(row []any) error {
			r, err := t.read(row)
			c.records = append(c.records, r)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	c.sum = d.sum()
	if err := c.readMeta(ctx, q); err != nil {
		return nil, err
	}
	if err := c.readSaves(ctx, q); err != nil {
		return nil, err
	}
	return c, c.readImages(ctx, q)
}

// scanTable reads one table row by row into the digest and hands each row on. The row is valid
// until the next one is read.
func scanTable(ctx context.Context, q queryer, t table, d *digest, each func(row []any) error) error {
	d.table(string(t.name))
	rows, err := q.QueryContext(ctx, t.selectSQL)
	if err != nil {
		return fmt.Errorf("read %s: %w", t.name, err)
	}
	defer rows.Close()
	row := make([]any, len(t.columns))
	into := make([]any, len(row))
	for i := range row {
		into[i] = &row[i]
	}
	for n := 0; rows.Next(); n++ {
		if n >= maxRows {
			return fmt.Errorf("read %s: more than %d rows: %w", t.name, maxRows, ErrTooBig)
		}
		if err := rows.Scan(into...); err != nil {
			return fmt.Errorf("read %s: %w", t.name, err)
		}
		d.row(row)
		if err := each(row); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read %s: %w", t.name, err)
	}
	return nil
}

// digestOf is the digest of all records as they lie in a database.
func digestOf(ctx context.Context, q queryer, tables []table) ([sha256.Size]byte, error) {
	d := newDigest()
	for _, t := range tables {
		if err := scanTable(ctx, q, t, d, func([]any) error { return nil }); err != nil {
			return [sha256.Size]byte{}, err
		}
	}
	return d.sum(), nil
}

func (c *contents) readMeta(ctx context.Context, q queryer) error {
	rows, err := q.QueryContext(ctx, "SELECT key, value FROM meta LIMIT 64")
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

func (c *contents) readSaves(ctx context.Context, q queryer) error {
	rows, err := q.QueryContext(ctx, "SELECT id, parent_id, time, host, user, app_version, content_sha256 "+
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

func (c *contents) readImages(ctx context.Context, q queryer) error {
	rows, err := q.QueryContext(ctx, "SELECT hash, bytes FROM image")
	if err != nil {
		return fmt.Errorf("read images: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		var b []byte
		if err := rows.Scan(&name, &b); err != nil {
			return fmt.Errorf("read images: %w", err)
		}
		if domain.HashOf(sha256.Sum256(b)) != domain.Hash(name) {
			return fmt.Errorf("read image %.16s: bytes differ from their name: %w", name, ErrDamaged)
		}
		c.images[domain.Hash(name)] = b
	}
	return rows.Err()
}

// lastSave is the newest row of the list of saves; the zero row where there is none.
func (c *contents) lastSave() saveRow {
	if len(c.saves) == 0 {
		return saveRow{}
	}
	return c.saves[0]
}

// document checks the records against each other and makes a document of them.
func (c *contents) document() (*document.Document, error) {
	doc, err := document.Load(c.records)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	for h, b := range c.images {
		doc.AddImage(h, b)
	}
	return doc, nil
}

// saveRow is one entry of the list of saves, by which two files tell which descends from which.
// Its ID is of version 7, so that the newest sorts last.
type saveRow struct {
	id, parent                domain.ID
	time, host, user, version string
	sum                       []byte
}

func (s saveRow) values() []any {
	return []any{s.id[:], idValue(s.parent), s.time, s.host, s.user, s.version, s.sum}
}

const insertSave = "(id, parent_id, time, host, user, app_version, content_sha256) VALUES (?, ?, ?, ?, ?, ?, ?)"
