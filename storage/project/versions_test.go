package project

import (
	"context"
	"slices"
	"testing"
	"time"

	"wegmarke/domain"
)

func TestSavesAreKeptAsVersions(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	first := doc.Clone()
	edit(t, p, doc, retitled(doc, "zwei"))
	must(t, p.Save(ctx))
	second := doc.Clone()
	must(t, p.KeepVersion(ctx, "vor dem Workshop"))
	edit(t, p, doc, retitled(doc, "drei"))
	must(t, p.Save(ctx))
	kept, err := s.Versions(fixedID(1))
	must(t, err)
	var saved, named []Version
	for _, v := range kept {
		if v.Kind == VersionNamed {
			named = append(named, v)
		} else {
			saved = append(saved, v)
		}
	}
	if len(saved) != 2 || len(named) != 1 || named[0].Name != "vor dem Workshop" || named[0].Number != 1 {
		t.Fatalf("kept %+v", kept)
	}
	for i, want := range []struct {
		v   Version
		doc any
	}{{saved[1], first}, {saved[0], second}, {named[0], second}} {
		got, err := s.ReadVersion(want.v)
		must(t, err)
		if i == 0 {
			wantEqual(t, first, got)
		} else {
			wantEqual(t, second, got)
		}
	}

	must(t, s.RenameVersion(saved[0], "Messe"))
	must(t, s.RemoveVersion(saved[1]))
	kept, err = s.Versions(fixedID(1))
	must(t, err)
	if len(kept) != 2 || !slices.ContainsFunc(kept, func(v Version) bool { return v.Name == "Messe" && v.Kind == VersionNamed && v.Number == 2 }) {
		t.Errorf("kept %+v", kept)
	}
	must(t, p.Close(ctx))
}

func TestOldVersionsAreThinned(t *testing.T) {
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.Local)
	var all []Version
	add := func(age time.Duration, kind VersionKind) {
		all = append(all, Version{Save: Save{ID: domain.NewID(), At: now.Add(-age)}, Kind: kind, Bytes: 1})
	}
	for hour := range 24 * 200 { // one each hour for 200 days
		add(time.Duration(hour)*time.Hour, VersionSaved)
	}
	add(400*day, VersionNamed)
	add(29*day, VersionMine)
	add(31*day, VersionTheirs)
	gone := superfluous(all, now)
	stays := len(all) - len(gone)
	// 49 of two days, 12 or 13 days, 11 or 12 weeks, 4 months, the named one, mine.
	if stays < 49+12+11+3+2 || stays > 49+13+13+5+2 {
		t.Errorf("%d stay", stays)
	}
	for _, v := range gone {
		if v.Kind == VersionNamed || v.Kind == VersionMine || now.Sub(v.At) <= keepAll {
			t.Errorf("%s of %s goes", v.Kind, now.Sub(v.At))
		}
	}
	if again := superfluous(slices.DeleteFunc(all, func(v Version) bool { return slices.Contains(gone, v) }), now); len(again) > 0 {
		t.Errorf("%d more go the second time", len(again))
	}

	var big []Version
	for i := range 5 {
		big = append(big, Version{Save: Save{ID: domain.NewID(), At: now.Add(-time.Duration(i) * time.Minute)}, Kind: VersionSaved, Bytes: maxVersionSize / 2})
	}
	if gone := superfluous(big, now); len(gone) != 3 || gone[0].ID != big[2].ID {
		t.Errorf("of big ones %d go", len(gone))
	}
}
