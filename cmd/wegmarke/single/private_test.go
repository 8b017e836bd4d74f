//go:build !windows

package single

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAFolderThatOthersReachIsNotUsed(t *testing.T) {
	folder := t.TempDir()
	if err := os.Chmod(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := private(folder); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(folder, link); err != nil {
		t.Fatal(err)
	}
	if private(link) == nil {
		t.Error("a link will do")
	}
	if err := os.Chmod(folder, 0o710); err != nil {
		t.Fatal(err)
	}
	if private(folder) == nil {
		t.Error("a folder that the group enters will do")
	}
}
