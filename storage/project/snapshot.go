package project

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"wegmarke/domain"
)

// snapshot builds the finished single file of the present state at path: a fresh database with
// only what is published, so that no deleted text and no journal can travel in free pages. It then reads
// the file back and compares every value in it with the working copy.
func (w *working) snapshot(ctx context.Context, path string, projectID domain.ID, s saveRow) (sum [sha256.Size]byte, err error) {
	if err := createEmpty(ctx, path); err != nil {
		return sum, fmt.Errorf("build file: %w", err)
	}
	if sum, err = digestOf(ctx, w.conn, w.order); err != nil {
		return sum, fmt.Errorf("build file: %w", err)
	}
	s.sum = sum[:]
	err = w.attached(ctx, "published", path, func() error {
		for _, text := range []string{"PRAGMA published.journal_mode = MEMORY", "PRAGMA published.synchronous = OFF"} {
			if err := w.exec(ctx, text); err != nil {
				return err
			}
		}
		return w.transaction(ctx, func() error { return w.copyOut(ctx, projectID, s) })
	})
	if err != nil {
		return sum, fmt.Errorf("build file: %w", err)
	}
	// Attached once more, it is read from the file and not from what the engine remembers of it.
	readOnly := sourceName(path, url.Values{"mode": {"ro"}, "immutable": {"1"}})
	if err := w.attached(ctx, "published", readOnly, func() error { return w.compare(ctx) }); err != nil {
		return sum, fmt.Errorf("read file back: %w", err)
	}
	return sum, nil
}

// attached runs f while another database of our own is attached by a name.
func (w *working) attached(ctx context.Context, name, path string, f func() error) error {
	// A failure may have left an earlier one attached; mostly there is none.
	_, _ = w.conn.ExecContext(ctx, "DETACH "+name)
	if err := w.exec(ctx, "ATTACH ? AS "+name, path); err != nil {
		return err
	}
	err := f()
	return errors.Join(err, w.exec(context.WithoutCancel(ctx), "DETACH "+name))
}

// compare says ErrCheck where the records of the attached file are not those of the working copy, value by
// value. The engine does it: to read all of them a second time would take as long as the rest of a save.
func (w *working) compare(ctx context.Context) error {
	for _, t := range w.order {
		name, differs := quote(string(t.name)), []string{`b."id" IS NULL`}
		for _, c := range t.columns {
			differs = append(differs, "a."+quote(c.name)+" IS NOT b."+quote(c.name))
		}
		var bad bool
		err := w.conn.QueryRowContext(ctx, "SELECT (SELECT count(*) FROM main."+name+") <> (SELECT count(*) FROM published."+name+
			") OR EXISTS (SELECT 1 FROM main."+name+" a LEFT JOIN published."+name+` b ON a."id" = b."id" WHERE `+
			strings.Join(differs, " OR ")+")").Scan(&bad)
		if err != nil {
			return fmt.Errorf("compare %s: %w", t.name, err)
		}
		if bad {
			return fmt.Errorf("compare %s: %w", t.name, ErrCheck)
		}
	}
	return nil
}

// copyOut copies the tables into the attached file. An image that no record names stays behind.
func (w *working) copyOut(ctx context.Context, projectID domain.ID, s saveRow) error {
	for _, t := range w.order {
		name := quote(string(t.name))
		if err := w.exec(ctx, "INSERT INTO published."+name+" SELECT * FROM main."+name); err != nil {
			return err
		}
	}
	if err := w.exec(ctx, "INSERT INTO published.image SELECT * FROM main.image WHERE hash IN ("+w.usedImages()+")"); err != nil {
		return err
	}
	if err := w.exec(ctx, "INSERT INTO published.save SELECT * FROM main.save ORDER BY id DESC LIMIT ?", maxSaves-1); err != nil {
		return err
	}
	if err := w.exec(ctx, "INSERT INTO published.save "+insertSave, s.values()...); err != nil {
		return err
	}
	for key, value := range map[string]string{
		metaFormat:    fmt.Sprint(formatVersion),
		metaMinReader: fmt.Sprint(minReader),
		metaMinWriter: fmt.Sprint(minWriter),
		metaProject:   projectID.String(),
	} {
		if err := w.exec(ctx, "INSERT INTO published.meta (key, value) VALUES (?, ?)", key, value); err != nil {
			return err
		}
	}
	return nil
}

// createEmpty makes a project file without content. Its bytes are made safe later, when it is whole.
func createEmpty(ctx context.Context, path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	db := openOwn(path, "rwc")
	texts := append([]string{
		"PRAGMA journal_mode = MEMORY", "PRAGMA synchronous = OFF",
		fmt.Sprintf("PRAGMA application_id = %d", applicationID),
		fmt.Sprintf("PRAGMA user_version = %d", formatVersion),
		"BEGIN",
	}, statements(schemaSQL)...)
	for _, text := range append(texts, "COMMIT") {
		if _, err := db.ExecContext(ctx, text); err != nil {
			db.Close()
			return fmt.Errorf("create file: %.40s: %w", text, err)
		}
	}
	return db.Close()
}
