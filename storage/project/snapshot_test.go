package project

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"wegmarke/domain"
)

// TestAnAlteredSnapshotIsFound alters a finished file in a value, an empty reference, by a row less and by
// one more: it must not be taken for the working copy.
func TestAnAlteredSnapshotIsFound(t *testing.T) {
	ctx := context.Background()
	tables, err := recordTables()
	must(t, err)
	w, err := createWorking(ctx, filepath.Join(t.TempDir(), workName), tables, journalWAL, contentsOf(sampleDoc(t)))
	must(t, err)
	t.Cleanup(func() { must(t, w.close()) })
	for _, text := range []string{
		"",
		"UPDATE card SET text = text || ' ' WHERE id = (SELECT max(id) FROM card)",
		"UPDATE card SET code = 'x'",
		"UPDATE card SET touchpoint = CASE WHEN touchpoint IS NULL THEN id END",
		"UPDATE project SET title = 'anders'",
		"DELETE FROM card WHERE id = (SELECT min(id) FROM card)",
		"INSERT INTO phase SELECT x'01020304050607080910111213141516', map, \"order\", title, task, color, duration, loop, folded FROM phase LIMIT 1",
	} {
		path := filepath.Join(t.TempDir(), outName)
		_, err := w.snapshot(ctx, path, fixedID(1), saveRow{id: domain.NewID(), time: "2026-03-05T00:00:00Z"})
		must(t, err)
		if text != "" {
			tamper(t, path, text)
		}
		err = w.attached(ctx, "published", path, func() error { return w.compare(ctx) })
		if text == "" && err != nil || text != "" && !errors.Is(err, ErrCheck) {
			t.Errorf("%q: %v", text, err)
		}
	}
}
