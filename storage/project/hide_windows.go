package project

import "golang.org/x/sys/windows"

// hideFile keeps a file out of sight in the folder.
func hideFile(path string) error {
	p, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	return windows.SetFileAttributes(p, windows.FILE_ATTRIBUTE_HIDDEN)
}
