package project

import (
	"errors"
	"os"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

const (
	errUnableToRemoveReplaced  = syscall.Errno(1175)
	errUnableToMoveReplacement = syscall.Errno(1176)
	errUnableToMoveBack        = syscall.Errno(1177)

	replaceIgnoreMergeErrors = 0x2
	replaceIgnoreACLErrors   = 0x4
)

// replaceFile puts tmp in the place of target in one step.
func replaceFile(tmp, target string) error {
	from, err := windows.UTF16PtrFromString(tmp)
	if err != nil {
		return err
	}
	to, err := windows.UTF16PtrFromString(target)
	if err != nil {
		return err
	}
	return windows.MoveFileEx(from, to, windows.MOVEFILE_REPLACE_EXISTING|windows.MOVEFILE_WRITE_THROUGH)
}

// exchangeFile puts tmp in the place of target. ReplaceFileW keeps the old file's rights, attributes
// and time of creation, and the old file itself under a backup name, which is returned: without one a
// failure can leave no file at all. Where a share does not support it, MoveFileEx replaces the file
// without keeping these.
func exchangeFile(tmp, target string, exists bool) (old string, err error) {
	if !exists {
		return "", replaceFile(tmp, target)
	}
	from, err := windows.UTF16PtrFromString(tmp)
	if err != nil {
		return "", err
	}
	to, err := windows.UTF16PtrFromString(target)
	if err != nil {
		return "", err
	}
	backup := tmp + ".old"
	done, err := replaceKeeping(from, to, backup)
	switch {
	case done:
		return backup, nil
	case errors.Is(err, errUnableToMoveBack):
		if _, missing := os.Stat(target); errors.Is(missing, os.ErrNotExist) {
			return "", errors.Join(err, os.Rename(backup, target))
		}
		return "", err
	case transient(err):
		return "", err
	}
	return "", replaceFile(tmp, target)
}

func replaceKeeping(from, to *uint16, backup string) (done bool, err error) {
	keep, err := windows.UTF16PtrFromString(backup)
	if err != nil {
		return false, err
	}
	proc := windows.NewLazySystemDLL("kernel32.dll").NewProc("ReplaceFileW")
	r, _, err := proc.Call(uintptr(unsafe.Pointer(to)), uintptr(unsafe.Pointer(from)),
		uintptr(unsafe.Pointer(keep)), replaceIgnoreMergeErrors|replaceIgnoreACLErrors, 0, 0)
	return r != 0, err
}

// transient says that trying again may help: scanners and sync programs hold a file for a moment.
func transient(err error) bool {
	for _, e := range []error{
		windows.ERROR_ACCESS_DENIED, windows.ERROR_SHARING_VIOLATION, windows.ERROR_LOCK_VIOLATION,
		windows.ERROR_USER_MAPPED_FILE, errUnableToRemoveReplaced, errUnableToMoveReplacement, errUnableToMoveBack,
	} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// syncFolder does nothing: Windows has no flush for folders, and the move has been written through.
func syncFolder(string) error { return nil }

func isNoSpace(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

func isReadOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

func isNoFolder(err error) bool {
	return errors.Is(err, windows.ERROR_BAD_NETPATH) || errors.Is(err, windows.ERROR_BAD_NET_NAME) ||
		errors.Is(err, windows.ERROR_PATH_NOT_FOUND)
}
