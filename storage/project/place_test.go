package project

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

func TestOldLeftoversAreSwept(t *testing.T) {
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	dir := filepath.Dir(path)
	old := time.Now().Add(-25 * time.Hour)
	for _, name := range []string{"~$wegmarke-0123.tmp", "~$wegmarke-4567.tmp", "~$Bericht.docx", "alt.tmp"} {
		must(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
		if name != "~$wegmarke-4567.tmp" {
			must(t, os.Chtimes(filepath.Join(dir, name), old, old))
		}
	}
	p, err := s.Create(path, doc)
	must(t, err)
	must(t, p.Close(context.Background()))
	if left, want := names(t, dir), []string{"Projekt.wegmarke", "alt.tmp", "~$Bericht.docx", "~$wegmarke-4567.tmp"}; !slices.Equal(left, want) {
		t.Errorf("left: %v, want %v", left, want)
	}
}

func TestCloudFolders(t *testing.T) {
	for path, want := range map[string]bool{
		`C:\Users\Anna\OneDrive - Firma\Dokumente\x.wegmarke`:                 true,
		"/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/x.wegmarke": true,
		"/home/anna/Dropbox/x.wegmarke":                                       true,
		`C:\Users\Anna\Documents\x.wegmarke`:                                  false,
		"/home/anna/Projekte/x.wegmarke":                                      false,
	} {
		if got := inCloudFolder(path); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}
