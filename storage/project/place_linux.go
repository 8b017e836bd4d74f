package project

import (
	"path/filepath"
	"syscall"
)

// onLocalDisk says whether the folder of path lies on a disk of this computer. It is true where the
// system does not tell.
func onLocalDisk(path string) bool {
	var s syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(path), &s); err != nil {
		return true
	}
	switch uint32(s.Type) {
	case 0x6969, // NFS
		0x517B, 0xFF534D42, 0xFE534D42, // SMB in its three generations
		0x65735546, // FUSE, under which sshfs, WebDAV and cloud drives run
		0x01021997: // 9P
		return false
	}
	return true
}
