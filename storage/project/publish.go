package project

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// version identifies the content of a file.
type version struct {
	Exists bool      `json:"exists"`
	Size   int64     `json:"size"`
	Mod    time.Time `json:"mod"`
	SHA256 string    `json:"sha256"`
}

// same says that two versions have the same content.
func (v version) same(o version) bool {
	return v.Exists == o.Exists && v.Size == o.Size && v.SHA256 == o.SHA256
}

// look reads a file and tells which version it is. A missing file is a version too.
func look(path string) (version, error) {
	f, info, err := openRegular(path)
	if errors.Is(err, os.ErrNotExist) {
		return version{}, nil
	}
	if err != nil {
		return version{}, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	if err != nil {
		return version{}, err
	}
	return version{Exists: true, Size: n, Mod: info.ModTime(), SHA256: hex.EncodeToString(h.Sum(nil))}, nil
}

// Names of files that lie beside the target for a moment. Sync programs leave such names alone.
const (
	tmpPrefix = "~$wegmarke-"
	tmpSuffix = ".tmp"
	// tmpAge is how old a left-over one must be before it is removed.
	tmpAge = 24 * time.Hour
)

// disk is what publishing does to the target's folder; tests put faults in its place.
type disk struct {
	create     func(path string) (syncWriter, error)
	replace    func(tmp, target string, exists bool) (old string, err error)
	syncFolder func(dir string) error
	wait       func(ctx context.Context, d time.Duration) error
}

type syncWriter interface {
	io.WriteCloser
	Sync() error
}

func realDisk() disk {
	return disk{
		create: func(path string) (syncWriter, error) {
			return os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		},
		replace:    exchangeFile,
		syncFolder: syncFolder,
		wait:       wait,
	}
}

func wait(ctx context.Context, d time.Duration) error {
	if d == 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// publish puts a copy of the finished file snapshot in the place of target, if target still is what
// was last seen. The old content stays complete until the last step. intent is called with the
// version that target is about to become. replaced tells that target has the new content, which
// can be so even where an error is returned.
func (d disk) publish(ctx context.Context, snapshot, target string, seen version, intent func(version) error) (now version, replaced bool, err error) {
	// A look at size and time is enough here: what counts is looked at again before the replacing.
	if info, err := os.Stat(target); err != nil || info.Size() != seen.Size || !info.ModTime().Equal(seen.Mod) {
		if err := unchanged(target, seen); err != nil {
			return version{}, false, err
		}
	}
	dir := filepath.Dir(target)
	tmp := filepath.Join(dir, tmpPrefix+randomHex()+tmpSuffix)
	defer func() {
		if !replaced {
			os.Remove(tmp)
		}
	}()
	written, err := d.copy(ctx, snapshot, tmp)
	if err != nil {
		return version{}, false, fmt.Errorf("copy to %s: %w", dir, placed(err))
	}
	back, err := look(tmp)
	if err != nil {
		return version{}, false, fmt.Errorf("read back: %w", placed(err))
	}
	if !back.same(written) {
		return version{}, false, fmt.Errorf("read back: %w", ErrCheck)
	}
	if err := intent(back); err != nil {
		return version{}, false, err
	}
	// Somebody may have saved while we copied.
	if err := unchanged(target, seen); err != nil {
		return version{}, false, err
	}
	old, err := d.replaceRetrying(ctx, tmp, target)
	if err != nil {
		return version{}, false, fmt.Errorf("replace %s: %w", target, err)
	}
	if old != "" {
		given, err := d.dismiss(old, target, seen, back)
		if err != nil {
			return back, !given, fmt.Errorf("look at what was replaced: %w", err)
		}
	}
	if err := d.syncFolder(dir); err != nil {
		return back, true, fmt.Errorf("flush folder %s: %w", dir, placed(err))
	}
	return back, true, nil
}

// dismiss removes the file that has been replaced, if it is what was last seen. If it is not, somebody
// saved between the last look and the replacing: their file is given its place back, and ours goes.
// What can get no place stays beside the target as a copy of its own.
func (d disk) dismiss(old, target string, seen, ours version) (given bool, err error) {
	taken, err := look(old)
	if err != nil {
		return false, placed(err)
	}
	if taken.same(seen) {
		return false, placed(os.Remove(old))
	}
	mine, err := d.replace(old, target, true)
	if err != nil {
		return false, placed(os.Rename(old, besideName(target)))
	}
	if mine == "" {
		return true, ErrChangedOutside
	}
	if taken, err = look(mine); err == nil && taken.same(ours) {
		err = os.Remove(mine)
	} else {
		err = os.Rename(mine, besideName(target))
	}
	return true, errors.Join(ErrChangedOutside, placed(err))
}

// besideName is a name for a copy that nobody has seen yet.
func besideName(target string) string {
	ext := filepath.Ext(target)
	return strings.TrimSuffix(target, ext) + " (" + randomHex()[:8] + ")" + ext
}

// unchanged compares a file with what it was. A file that has gone has nothing to lose.
func unchanged(target string, seen version) error {
	now, err := look(target)
	if err != nil {
		return fmt.Errorf("look at %s: %w", target, placed(err))
	}
	if now.Exists && !now.same(seen) {
		return fmt.Errorf("look at %s: %w", target, ErrChangedOutside)
	}
	return nil
}

func randomHex() string {
	var b [8]byte
	// Reading randomness does not fail; the program ends where the system has none.
	_, _ = rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

func (d disk) copy(ctx context.Context, from, to string) (version, error) {
	src, err := os.Open(from)
	if err != nil {
		return version{}, err
	}
	defer src.Close()
	dst, err := d.create(to)
	if err != nil {
		return version{}, err
	}
	h := sha256.New()
	n, err := io.Copy(io.MultiWriter(dst, h), reader{ctx, src})
	if err == nil {
		err = dst.Sync()
	}
	// Shares and quotas report late errors only when closing.
	if err := errors.Join(err, dst.Close()); err != nil {
		return version{}, err
	}
	return version{Exists: true, Size: n, SHA256: hex.EncodeToString(h.Sum(nil))}, nil
}

// reader stops reading when the context ends.
type reader struct {
	ctx context.Context
	src io.Reader
}

func (r reader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.src.Read(b)
}

// replaceRetrying waits for scanners, indexers and sync programs to let go of the target. It never
// falls back to writing into the target.
func (d disk) replaceRetrying(ctx context.Context, tmp, target string) (old string, err error) {
	for _, ms := range []time.Duration{0, 10, 25, 50, 100, 200, 400, 800, 1600} {
		if werr := d.wait(ctx, ms*time.Millisecond); werr != nil {
			return "", errors.Join(werr, err)
		}
		_, missing := os.Stat(target)
		if old, err = d.replace(tmp, target, missing == nil); err == nil {
			return old, nil
		}
		if !transient(err) {
			return "", placed(err)
		}
	}
	return "", fmt.Errorf("%w: %w", ErrBusy, err)
}

// sweep removes what crashed saves left in a folder long ago.
func sweep(dir string, now time.Time) {
	list, err := os.ReadDir(dir)
	if err != nil {
		return // it is only tidying up; saving there reports what is wrong with the folder
	}
	for _, e := range list {
		if !strings.HasPrefix(e.Name(), tmpPrefix) {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > tmpAge {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
