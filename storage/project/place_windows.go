package project

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// onLocalDisk says whether the folder of path lies on a fixed disk of this computer.
func onLocalDisk(path string) bool {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(path) + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_FIXED
}
