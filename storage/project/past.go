package project

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	undo "wegmarke/domain/edit"
)

// The history of undo outlives the session. It lies in the folder of the program, for each project under
// the digest of the file whose state it leads to, and never travels with that file.
const (
	historyEnding = ".db"
	// maxPast is how many bytes of changes are kept at most; pastBudget is what is left of them then.
	maxPast    = 16 << 20
	pastBudget = 6 << 20
	// maxPastImages bounds the pictures that only the history knows.
	maxPastImages = 64 << 20
	// keepPasts is how many states of one project have a history, pastAge how long it stays unused.
	keepPasts = 3
	pastAge   = 90 * day
)

// pastSchema is what such a file holds.
const pastSchema = `CREATE TABLE past (n INTEGER NOT NULL PRIMARY KEY, mark TEXT NOT NULL, edits TEXT NOT NULL) STRICT;
CREATE TABLE image (hash TEXT NOT NULL PRIMARY KEY, mime TEXT NOT NULL, bytes BLOB NOT NULL) STRICT`

func (s *Store) historyDir() string { return filepath.Join(s.config.Root, "history") }

// historyPath is where the history of a file lies whose content has a digest.
func (s *Store) historyPath(project domain.ID, sum string) string {
	return filepath.Join(s.historyDir(), project.String(), filepath.Base(sum)+historyEnding)
}

// WriteStep is Write for a change with the mark by which the history can be built again.
func (p *Project) WriteStep(c document.Change, label, mark string) int64 {
	return p.write(entry{label: label, edits: c.Edits(), mark: mark})
}

// Past is what was done before this session began, as far as it can be undone, and the pictures that only
// those steps know.
func (p *Project) Past(ctx context.Context) ([]undo.Kept, map[domain.Hash][]byte, error) {
	type found struct {
		kept   []undo.Kept
		images map[domain.Hash][]byte
	}
	f, err := ask(ctx, p.w, func(w *working) (f found, err error) {
		if f.kept, err = w.past(ctx, p.begun); err == nil && len(f.kept) > 0 {
			f.images, err = w.spareImages(ctx)
		}
		return f, err
	})
	if err != nil {
		return nil, nil, fmt.Errorf("read history: %w", placed(err))
	}
	return f.kept, f.images, nil
}

// past reads what was done up to a change, by earlier sessions and in the journal.
func (w *working) past(ctx context.Context, seq int64) ([]undo.Kept, error) {
	rows, err := w.conn.QueryContext(ctx, "SELECT mark, edits FROM (SELECT 0 AS part, n, mark, edits FROM past "+
		"UNION ALL SELECT 1, seq, mark, edits FROM journal WHERE seq <= ?) ORDER BY part, n", seq)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []undo.Kept
	for rows.Next() {
		var k undo.Kept
		var text []byte
		if err := rows.Scan(&k.Mark, &text); err != nil {
			return nil, err
		}
		edits, err := document.DecodeEdits(text)
		if err == nil {
			k.Change, err = document.NewChange(edits...)
		}
		if err != nil {
			return nil, err
		}
		out = append(out, k)
	}
	return out, rows.Err()
}

// spareImages are the pictures that no record names.
func (w *working) spareImages(ctx context.Context) (map[domain.Hash][]byte, error) {
	rows, err := w.conn.QueryContext(ctx, "SELECT hash, bytes FROM image WHERE hash NOT IN ("+w.usedImages()+")")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	out := make(map[domain.Hash][]byte)
	for rows.Next() {
		var name string
		var b []byte
		if err := rows.Scan(&name, &b); err != nil {
			return nil, err
		}
		out[domain.Hash(name)] = b
	}
	return out, rows.Err()
}

// usedImages is a query for the pictures that a record names.
func (w *working) usedImages() string {
	var used []string
	for _, t := range w.order {
		for _, c := range t.hashColumns() {
			used = append(used, "SELECT "+quote(c)+" FROM main."+quote(string(t.name)))
		}
	}
	return strings.Join(used, " UNION ")
}

// keepPast puts the history of a session beside the others, for the time that its file is opened again.
// It only reads the working copy.
func (s *Store) keepPast(ctx context.Context, w *working, begin session) error {
	if begin.Holds == "" || begin.Saved < 0 {
		return nil // no file holds what the history leads to
	}
	to := s.historyPath(begin.Project, begin.Holds)
	var rows, fresh, size, pictures int64
	err := w.conn.QueryRowContext(ctx, "SELECT count(*) FILTER (WHERE mark <> ''), coalesce(sum(length(edits)), 0), "+
		"(SELECT count(*) FROM journal WHERE seq <= ?1), "+
		"(SELECT coalesce(sum(length(bytes)), 0) FROM image WHERE hash NOT IN ("+w.usedImages()+")) FROM "+
		"(SELECT mark, edits FROM past UNION ALL SELECT mark, edits FROM journal WHERE seq <= ?1)", begin.Saved).
		Scan(&rows, &size, &fresh, &pictures)
	if err != nil {
		return fmt.Errorf("keep history: %w", err)
	}
	if _, err := os.Stat(to); err == nil && fresh == 0 {
		now := time.Now()
		return os.Chtimes(to, now, now)
	}
	if rows == 0 || pictures > maxPastImages {
		return nil
	}
	if err := makeFolder(filepath.Dir(to)); err != nil {
		return fmt.Errorf("keep history: %w", placed(err))
	}
	tmp := to + ".tmp"
	if err := w.writePast(ctx, tmp, begin.Saved, size > maxPast); err != nil {
		return errors.Join(fmt.Errorf("keep history: %w", placed(err)), removeIfThere(tmp))
	}
	if err := replaceFile(tmp, to); err != nil {
		return fmt.Errorf("keep history: %w", placed(err))
	}
	return s.thinPasts(begin.Project)
}

// writePast writes the history up to a change into a file of its own; shorter leaves the oldest steps out.
func (w *working) writePast(ctx context.Context, path string, seq int64, shorter bool) error {
	if err := removeIfThere(path); err != nil {
		return err
	}
	db := openOwn(path, "rwc")
	for _, text := range append([]string{"PRAGMA journal_mode = MEMORY"}, statements(pastSchema)...) {
		if _, err := db.ExecContext(ctx, text); err != nil {
			return errors.Join(err, db.Close())
		}
	}
	if err := db.Close(); err != nil {
		return err
	}
	return w.beside(ctx, path, func() error {
		if err := w.exec(ctx, "INSERT INTO beside.image SELECT hash, mime, bytes FROM main.image WHERE hash NOT IN ("+w.usedImages()+")"); err != nil {
			return err
		}
		if !shorter {
			return w.exec(ctx, "INSERT INTO beside.past (mark, edits) SELECT mark, edits FROM (SELECT 0 AS part, n, mark, edits FROM main.past "+
				"UNION ALL SELECT 1, seq, mark, edits FROM main.journal WHERE seq <= ?) ORDER BY part, n", seq)
		}
		kept, err := w.past(ctx, seq)
		if err != nil {
			return err
		}
		for _, k := range undo.Replay(kept).Recent(pastBudget) {
			edits, err := document.EncodeEdits(k.Change.Edits())
			if err == nil {
				err = w.exec(ctx, "INSERT INTO beside.past (mark, edits) VALUES (?, ?)", k.Mark, string(edits))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// readPast takes the history of a file into the working copy that is made of it; none is no fault.
func (w *working) readPast(ctx context.Context, path string) error {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return w.beside(ctx, path, func() error {
		for _, text := range []string{"DELETE FROM main.past", "INSERT INTO main.past SELECT n, mark, edits FROM beside.past"} {
			if err := w.exec(ctx, text); err != nil {
				return err
			}
		}
		return w.exec(ctx, "INSERT OR IGNORE INTO main.image SELECT hash, mime, bytes FROM beside.image")
	})
}

// beside opens another database of our own beside the working copy, and does all of f or nothing.
func (w *working) beside(ctx context.Context, path string, f func() error) error {
	return w.attached(ctx, "beside", path, func() error {
		if err := w.exec(ctx, "PRAGMA beside.journal_mode = MEMORY"); err != nil {
			return err
		}
		return w.transaction(ctx, f)
	})
}

// thinPasts removes histories that nobody needs any more.
func (s *Store) thinPasts(project domain.ID) error {
	folders, err := os.ReadDir(s.historyDir())
	if err != nil {
		return fmt.Errorf("thin histories: %w", placed(err))
	}
	for _, f := range folders {
		dir := filepath.Join(s.historyDir(), f.Name())
		err = errors.Join(err, thinFolder(dir, f.Name() == project.String(), s.config.Clock()))
	}
	return err
}

// thinFolder removes old files of a folder, and where it is full all but the latest.
func thinFolder(dir string, full bool, now time.Time) error {
	list, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("thin histories: %w", placed(err))
	}
	type file struct {
		path string
		used time.Time
	}
	var files []file
	for _, e := range list {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			files = append(files, file{filepath.Join(dir, e.Name()), info.ModTime()})
		}
	}
	for i, f := range files {
		later := 0
		for k, o := range files {
			if o.used.After(f.used) || o.used.Equal(f.used) && k > i {
				later++
			}
		}
		if now.Sub(f.used) > pastAge || full && later >= keepPasts {
			err = errors.Join(err, removeIfThere(f.path))
		}
	}
	return err
}
