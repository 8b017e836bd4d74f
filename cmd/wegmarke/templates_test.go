package main

import (
	"path/filepath"
	"slices"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain/edit"
	"wegmarke/domain/sample"
	"wegmarke/storage/project"
	"wegmarke/ui"
)

func TestTemplatesAreKeptRenamedAndDeleted(t *testing.T) {
	root := t.TempDir()
	store, err := project.OpenStore(storeConfig(root))
	if err != nil {
		t.Fatal(err)
	}
	kept := templates{store, filepath.Join(root, templatesFolder)}
	if list, err := kept.List(); err != nil || len(list) != 0 {
		t.Fatalf("begins with %v, %v", list, err)
	}
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		t.Fatal(err)
	}
	made, err := edit.Template(doc, true)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := kept.Save("Messe: Köln/Süd", made); err != nil {
			t.Fatal(err)
		}
	}
	titles := func() (out []string) {
		list, err := kept.List()
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range list {
			out = append(out, x.Title)
		}
		return out
	}
	if got := titles(); !slices.Equal(got, []string{"Messe- Köln-Süd", "Messe- Köln-Süd 2"}) {
		t.Errorf("kept %q", got)
	}
	back, err := kept.Load("Messe- Köln-Süd" + projectEnding)
	if err != nil || !back.Equal(made) || len(back.Images()) == 0 {
		t.Errorf("reads another document, or %v", err)
	}
	if err := kept.Rename("Messe- Köln-Süd"+projectEnding, "Ära"); err != nil {
		t.Fatal(err)
	}
	if err := kept.Delete("Messe- Köln-Süd 2" + projectEnding); err != nil {
		t.Fatal(err)
	}
	if got := titles(); !slices.Equal(got, []string{"Ära"}) {
		t.Errorf("kept %q", got)
	}
	if left, err := store.Recoverable(); err != nil || len(left) != 0 {
		t.Errorf("sessions were left: %v, %v", left, err)
	}
	if _, err := kept.Load("../secret.wegmarke"); err == nil {
		t.Error("left its folder")
	}
	var _ ui.Templates = kept
}
