//go:build unix

package project

import (
	"errors"
	"os"
	"syscall"
)

// replaceFile puts tmp in the place of target in one step.
func replaceFile(tmp, target string) error { return os.Rename(tmp, target) }

// exchangeFile puts tmp in the place of target in one step. The new file keeps the permissions of the
// old one. Where the disk can exchange two names, the old file then lies at the returned path.
func exchangeFile(tmp, target string, exists bool) (old string, err error) {
	if !exists {
		return "", os.Rename(tmp, target)
	}
	if info, err := os.Stat(target); err == nil {
		// A share may not know permissions; then there are none to keep.
		_ = os.Chmod(tmp, info.Mode().Perm())
	}
	if err := swapNames(tmp, target); err == nil {
		return tmp, nil
	}
	return "", os.Rename(tmp, target)
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
