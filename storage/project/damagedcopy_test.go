package project

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wegmarke/domain/repair"
)

// TestADamagedCopyIsMendedForMerging lets somebody else's copy, and then the file itself, be damaged in each
// way: what was mended is told, nothing that was lost counts as deleted, and saving goes on.
func TestADamagedCopyIsMendedForMerging(t *testing.T) {
	ctx := context.Background()
	for _, c := range damages {
		t.Run(c.name, func(t *testing.T) {
			path := copyOf(t, fixture)
			anna, annas, err := testStore(t, t.TempDir()).Open(path)
			must(t, err)
			ben, bens, err := testStore(t, t.TempDir()).Open(path)
			must(t, err)
			edit(t, ben, bens, retitled(bens, "von Ben"))
			conflict := filepath.Join(filepath.Dir(path), "Projekt-BENS-PC.wegmarke")
			must(t, ben.SaveAs(ctx, conflict))
			must(t, ben.Close(ctx))
			damage := func(path string) {
				tamper(t, path, c.sql)
				if c.sign {
					resign(t, path)
				}
			}
			damage(conflict)
			wantDamaged := func(o *Outside, err error) {
				t.Helper()
				must(t, err)
				if !slices.ContainsFunc(o.Damage.Findings, func(f repair.Finding) bool { return f.Kind == c.want }) {
					t.Errorf("told %+v", o.Damage)
				}
				if o.Known && !o.Older || o.By.At.IsZero() {
					t.Errorf("outside %+v", o)
				}
			}
			o, err := anna.OutsideCopy(ctx, conflict)
			wantDamaged(o, err)
			if o.Older {
				t.Error("what Ben has saved counts as an earlier state")
			}
			edit(t, anna, annas, retitled(annas, "von Anna"))
			must(t, anna.Adopt(ctx, o))
			must(t, anna.Save(ctx))

			damage(path)
			o, err = anna.Outside(ctx)
			wantDamaged(o, err)
			edit(t, anna, annas, retitled(annas, "weiter"))
			must(t, anna.Adopt(ctx, o))
			must(t, anna.Save(ctx))
			must(t, anna.Close(ctx))
			again, left, err := testStore(t, t.TempDir()).Read(path)
			must(t, err)
			if !left.Empty() {
				t.Errorf("saved with damage: %+v", left)
			}
			wantEqual(t, annas, again)
		})
	}
}

// TestACopyWithoutItsEndIsFound: a copy that was only half brought over is told of, as far as it can be read.
func TestACopyWithoutItsEndIsFound(t *testing.T) {
	ctx := context.Background()
	anna, ben, _, bens, path := pair(t)
	edit(t, ben, bens, retitled(bens, "von Ben"))
	conflict := filepath.Join(filepath.Dir(path), "Projekt-BENS-PC.wegmarke")
	must(t, ben.SaveAs(ctx, conflict))
	info, err := os.Stat(conflict)
	must(t, err)
	must(t, os.Truncate(conflict, info.Size()-4096))
	found, err := anna.Copies(ctx)
	must(t, err)
	if len(found) != 1 {
		t.Fatalf("found %+v", found)
	}
	o, err := anna.OutsideCopy(ctx, conflict)
	must(t, err)
	if o.Damage.Empty() || o.Known {
		t.Errorf("outside %+v", o)
	}
}
