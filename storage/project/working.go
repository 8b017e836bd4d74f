package project

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// timeForm writes moments in UTC so that the texts sort by time.
const timeForm = "2006-01-02T15:04:05.000Z"

// working is the open database of a session. Only one goroutine uses it.
type working struct {
	path   string
	db     *sql.DB
	conn   *sql.Conn
	tables map[domain.Table]table
	order  []table
	stmts  map[string]*sql.Stmt
}

// journalMode is how the working copy keeps a change: the log is fastest, but shared folders need a
// plain journal.
type journalMode string

const (
	journalWAL      journalMode = "wal"
	journalTruncate journalMode = "truncate"
)

// createWorking makes a new working copy with the given content. What an attempt before has left at
// the path is thrown away.
func createWorking(ctx context.Context, path string, tables []table, mode journalMode, begin *contents) (*working, error) {
	for _, ending := range []string{"", "-wal", "-journal"} {
		if err := os.Remove(path + ending); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("create working copy: %w", err)
		}
	}
	w, err := connect(ctx, path, "rwc", tables, mode)
	if err != nil {
		return nil, err
	}
	err = w.transaction(ctx, func() error {
		for _, s := range append(statements(schemaSQL), statements(workingSQL)...) {
			if err := w.exec(ctx, s); err != nil {
				return err
			}
		}
		return w.fill(ctx, begin)
	})
	if err != nil {
		w.close()
		return nil, fmt.Errorf("create working copy: %w", err)
	}
	return w, nil
}

// openWorking opens a working copy that exists, after a crash too.
func openWorking(ctx context.Context, path string, tables []table, mode journalMode) (*working, error) {
	w, err := connect(ctx, path, "rw", tables, mode)
	if err != nil {
		return nil, err
	}
	if err := w.upgrade(ctx); err != nil {
		w.close()
		return nil, fmt.Errorf("open working copy: %w", err)
	}
	return w, nil
}

func connect(ctx context.Context, path, mode string, tables []table, journal journalMode) (*working, error) {
	w := &working{path: path, order: tables, tables: make(map[domain.Table]table), stmts: make(map[string]*sql.Stmt)}
	for _, t := range tables {
		w.tables[t.name] = t
	}
	w.db = openOwn(path, mode)
	conn, err := w.db.Conn(ctx)
	if err != nil {
		w.db.Close()
		return nil, fmt.Errorf("open working copy: %w", err)
	}
	w.conn = conn
	var got string
	if err := conn.QueryRowContext(ctx, "PRAGMA journal_mode = "+string(journal)).Scan(&got); err != nil {
		w.close()
		return nil, fmt.Errorf("open working copy: %w", err)
	}
	// The engine may keep the old mode without an error.
	if got != string(journal) {
		w.close()
		return nil, fmt.Errorf("open working copy: journal mode is %s", got)
	}
	return w, nil
}

func (w *working) close() error {
	for _, s := range w.stmts {
		s.Close()
	}
	return errors.Join(w.conn.Close(), w.db.Close())
}

// fill writes a whole project into the empty tables.
func (w *working) fill(ctx context.Context, begin *contents) error {
	for rest := begin.records; len(rest) > 0; {
		t := w.tables[rest[0].Table()]
		n := slices.IndexFunc(rest, func(r domain.Record) bool { return r.Table() != t.name })
		if n < 0 {
			n = len(rest)
		}
		if err := w.insertAll(ctx, t, rest[:n]); err != nil {
			return err
		}
		rest = rest[n:]
	}
	for _, h := range slices.Sorted(maps.Keys(begin.images)) {
		if err := w.insertImage(ctx, h, begin.images[h]); err != nil {
			return err
		}
	}
	for _, s := range begin.saves {
		if err := w.addSave(ctx, s); err != nil {
			return err
		}
	}
	return nil
}

// insertAll writes records of one table. As in scanTable, the driver is asked directly.
func (w *working) insertAll(ctx context.Context, t table, records []domain.Record) error {
	return w.conn.Raw(func(conn any) error {
		p, ok := conn.(driver.ConnPrepareContext)
		if !ok {
			return fmt.Errorf("write %s: %w", t.name, errEngine)
		}
		prepared, err := p.PrepareContext(ctx, t.upsertSQL)
		if err != nil {
			return fmt.Errorf("prepare %.40s: %w", t.upsertSQL, err)
		}
		defer prepared.Close()
		s, ok := prepared.(driver.StmtExecContext)
		if !ok {
			return fmt.Errorf("write %s: %w", t.name, errEngine)
		}
		args := make([]driver.NamedValue, len(t.columns))
		for _, r := range records {
			for i, v := range t.values(r) {
				args[i] = driver.NamedValue{Ordinal: i + 1, Value: v}
			}
			if _, err := s.ExecContext(ctx, args); err != nil {
				return fmt.Errorf("write %s: %w", t.name, err)
			}
		}
		return nil
	})
}

// exec runs a statement that is kept prepared.
func (w *working) exec(ctx context.Context, text string, args ...any) error {
	if len(args) == 0 {
		if _, err := w.conn.ExecContext(ctx, text); err != nil {
			return fmt.Errorf("%.40s: %w", text, err)
		}
		return nil
	}
	s, ok := w.stmts[text]
	if !ok {
		var err error
		if s, err = w.conn.PrepareContext(ctx, text); err != nil {
			return fmt.Errorf("prepare %.40s: %w", text, err)
		}
		w.stmts[text] = s
	}
	if _, err := s.ExecContext(ctx, args...); err != nil {
		return fmt.Errorf("%.40s: %w", text, err)
	}
	return nil
}

func (w *working) transaction(ctx context.Context, f func() error) error {
	if err := w.exec(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := f()
	if err == nil {
		err = w.exec(ctx, "COMMIT")
	}
	if err != nil {
		// The engine may have rolled back by itself, and then this one finds nothing to do.
		_, _ = w.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

// write carries out one change as one transaction, with its row in the journal.
func (w *working) write(ctx context.Context, e entry) error {
	journal, err := document.EncodeEdits(e.edits)
	if err != nil {
		return err
	}
	err = w.transaction(ctx, func() error {
		for _, edit := range e.edits {
			t := w.tables[edit.Table()]
			if edit.After == nil {
				id := edit.Key()
				err = w.exec(ctx, t.deleteSQL, id[:])
			} else {
				err = w.exec(ctx, t.upsertSQL, t.values(edit.After)...)
			}
			if err != nil {
				return err
			}
		}
		return w.exec(ctx, "INSERT OR REPLACE INTO journal (seq, time, label, edits, mark) VALUES (?, ?, ?, ?, ?)",
			e.seq, e.time.UTC().Format(timeForm), e.label, string(journal), e.mark)
	})
	if err != nil {
		return fmt.Errorf("write change %d: %w", e.seq, err)
	}
	return nil
}

// putImage keeps the bytes of an image.
func (w *working) putImage(ctx context.Context, h domain.Hash, b []byte) error {
	return w.transaction(ctx, func() error { return w.insertImage(ctx, h, b) })
}

func (w *working) insertImage(ctx context.Context, h domain.Hash, b []byte) error {
	if err := checkImage(h, b); err != nil {
		return err
	}
	return w.exec(ctx, "INSERT OR IGNORE INTO image (hash, mime, bytes) VALUES (?, ?, ?)", string(h), mimeOf(b), b)
}

// checkImage refuses bytes that could be written but not read again.
func checkImage(h domain.Hash, b []byte) error {
	if len(b) > MaxImage {
		return fmt.Errorf("keep image of %d bytes: %w", len(b), ErrTooBig)
	}
	if domain.HashOf(sha256.Sum256(b)) != h {
		return fmt.Errorf("keep image %.16s: %w", h, ErrImageName)
	}
	return nil
}

// mimeOf tells the picture formats apart that the program takes.
func mimeOf(b []byte) string {
	switch {
	case strings.HasPrefix(string(b[:min(len(b), 8)]), "\x89PNG"):
		return "image/png"
	case strings.HasPrefix(string(b[:min(len(b), 8)]), "\xff\xd8\xff"):
		return "image/jpeg"
	}
	return "application/octet-stream"
}

func (w *working) addSave(ctx context.Context, s saveRow) error {
	return w.exec(ctx, "INSERT OR IGNORE INTO save "+insertSave, s.values()...)
}

// latest gives a new row an ID that sorts behind all others, as a clock alone does not: that of somebody
// else, or of this computer yesterday, may have been ahead.
func (w *working) latest(ctx context.Context, row saveRow) (saveRow, error) {
	ids, err := w.saveIDs(ctx)
	if err != nil || len(ids) == 0 {
		return row, err
	}
	newest := slices.MaxFunc(ids, func(a, b domain.ID) int { return bytes.Compare(a[:], b[:]) })
	if bytes.Compare(row.id[:], newest[:]) > 0 {
		return row, nil
	}
	// The second half stays random, so that two who save at once do not meet.
	binary.BigEndian.PutUint64(row.id[:8], binary.BigEndian.Uint64(newest[:8])+1)
	return row, nil
}

// saveIDs lists the saves that the project descends from.
func (w *working) saveIDs(ctx context.Context) ([]domain.ID, error) {
	rows, err := w.conn.QueryContext(ctx, "SELECT id FROM save")
	if err != nil {
		return nil, fmt.Errorf("read saves: %w", err)
	}
	defer rows.Close()
	var out []domain.ID
	for rows.Next() {
		var id []byte
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("read saves: %w", err)
		}
		out = append(out, domain.ID(id))
	}
	return out, rows.Err()
}

// lastSeq is the number of the last change in the journal, 0 for none.
func (w *working) lastSeq(ctx context.Context) (int64, error) {
	var n int64
	err := w.conn.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM journal").Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("read journal: %w", err)
	}
	return n, nil
}

// load reads the whole working copy, and the number of its last change.
func (w *working) load(ctx context.Context) (*document.Document, int64, error) {
	c, err := readContents(ctx, w.conn, 0, w.order)
	if err != nil {
		return nil, 0, err
	}
	seq, err := w.lastSeq(ctx)
	if err != nil {
		return nil, 0, err
	}
	doc, err := c.document()
	return doc, seq, err
}

// editsAfter counts the changes after seq and tells when the last of all was made.
func (w *working) editsAfter(ctx context.Context, seq int64) (n int, last time.Time, err error) {
	var text string
	err = w.conn.QueryRowContext(ctx, "SELECT count(*) FILTER (WHERE seq > ?), coalesce(max(time), '') FROM journal", seq).
		Scan(&n, &text)
	if err != nil {
		return 0, time.Time{}, fmt.Errorf("read journal: %w", err)
	}
	if text != "" {
		if last, err = time.Parse(timeForm, text); err != nil {
			return 0, time.Time{}, fmt.Errorf("read journal: %w", err)
		}
	}
	return n, last, nil
}
