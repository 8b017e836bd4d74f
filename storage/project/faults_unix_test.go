//go:build unix

package project

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

const (
	readOnlyErrno  = syscall.EROFS
	transientErrno = syscall.EBUSY
	noSpaceErrno   = syscall.ENOSPC
)

func TestLinksAndPermissionsStay(t *testing.T) {
	ctx := context.Background()
	s, doc, path := testStore(t, t.TempDir()), sampleDoc(t), target(t)
	p, err := s.Create(path, doc)
	must(t, err)
	must(t, p.Close(ctx))
	must(t, os.Chmod(path, 0o640))
	link := filepath.Join(t.TempDir(), "link.wegmarke")
	must(t, os.Symlink(path, link))
	p, doc, err = s.Open(link)
	must(t, err)
	edit(t, p, doc, retitled(doc, "durch den Verweis"))
	must(t, p.Close(ctx))
	info, err := os.Lstat(link)
	must(t, err)
	if info.Mode()&os.ModeSymlink == 0 {
		t.Error("the link was replaced by a file")
	}
	if info, err = os.Stat(path); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v %v", info.Mode(), err)
	}
	wantEqual(t, doc, reopened(t, path))
}
