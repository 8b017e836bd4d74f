//go:build unix

package project

import (
	"errors"
	"os"
	"syscall"
)

// replaceFile puts tmp in the place of target in one step. The new file keeps the permissions of
// the old one.
func replaceFile(tmp, target string, exists bool) error {
	if exists {
		if info, err := os.Stat(target); err == nil {
			// A share may not know permissions; then there are none to keep.
			_ = os.Chmod(tmp, info.Mode().Perm())
		}
	}
	return os.Rename(tmp, target)
}

// transient says that trying again may help.
func transient(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.EINTR)
}

// syncFolder makes a replaced name durable. Some network file systems refuse it: then there is
// nothing to wait for.
func syncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) && !errors.Is(err, syscall.ENOTSUP) {
		return err
	}
	return nil
}

func isNoSpace(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func isNoFolder(err error) bool { return errors.Is(err, syscall.ENOTDIR) }
