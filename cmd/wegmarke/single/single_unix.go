//go:build !windows

package single

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// socket is a door as a socket of this computer, in a folder that is closed to others.
type socket struct {
	net.Listener
	lock *flock.Flock
}

// open takes the place of the running program; nil where another one has it. Who holds the lock is the
// one that runs: a socket that a crash left behind belongs to nobody.
func open(name string) (door, error) {
	folder, err := room()
	if err != nil {
		return nil, err
	}
	lock := flock.New(filepath.Join(folder, name+".lock"), flock.SetPermissions(0o600))
	ours, err := lock.TryLock()
	if err != nil {
		return nil, err
	}
	if !ours {
		return nil, nil
	}
	path := filepath.Join(folder, name)
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, errors.Join(err, lock.Unlock())
	}
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, errors.Join(err, lock.Unlock())
	}
	return socket{l, lock}, nil
}

func (s socket) accept() (line, error) {
	c, err := s.Accept()
	if err != nil {
		return nil, err
	}
	return connection{c}, nil
}

func (s socket) close() error { return errors.Join(s.Close(), s.lock.Unlock()) }

// connection is a line over a socket.
type connection struct{ net.Conn }

func (c connection) within(d time.Duration) error { return c.SetDeadline(time.Now().Add(d)) }

// call reaches the running program.
func call(name string) (line, error) {
	folder, err := room()
	if err != nil {
		return nil, err
	}
	c, err := net.DialTimeout("unix", filepath.Join(folder, name), patience)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errNobody, err)
	}
	return connection{c}, nil
}

// room is the folder for sockets: below the one that the system keeps for this user, which ends with the
// session, and otherwise among the temporary files. It lies on this computer even where the home folder
// does not, and its path is short, as paths of sockets have to be.
func room() (string, error) {
	folder := filepath.Join(os.TempDir(), "wegmarke-"+strconv.Itoa(os.Getuid()))
	if run := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(run) && private(run) == nil {
		folder = filepath.Join(run, "wegmarke")
	}
	if err := os.Mkdir(folder, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return "", err
	}
	return folder, private(folder)
}

// private wants a folder that is this user's and nobody else's, and no link to one.
func private(folder string) error {
	info, err := os.Lstat(folder)
	if err != nil {
		return err
	}
	s, ok := info.Sys().(*syscall.Stat_t)
	if !info.IsDir() || info.Mode().Perm()&0o077 != 0 || !ok || int(s.Uid) != os.Getuid() {
		return fmt.Errorf("%s is open to others", folder)
	}
	return nil
}
