package project

import (
	"path/filepath"
	"syscall"
)

// mntLocal is the flag MNT_LOCAL of a mounted file system.
const mntLocal = 0x1000

// onLocalDisk says whether the folder of path lies on a disk of this computer. It is true where the
// system does not tell.
func onLocalDisk(path string) bool {
	var s syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(path), &s); err != nil {
		return true
	}
	return s.Flags&mntLocal != 0
}
