package project

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// Owner is who has a project file open.
type Owner struct {
	Name, Host string
	Since      time.Time
}

const (
	// ownerPace is how often the note is renewed, ownerAge from when on it no longer counts.
	ownerPace = time.Minute
	ownerAge  = 5 * time.Minute
	ownerTime = "02.01.2006 15:04"
)

// ownerNote is the note beside an open file that tells colleagues who has it open. It has the form and
// the name that LibreOffice gives its own. It is a hint and never a lock: it may be missing, late, or
// left by a crash, and what protects the work of two people is merging.
type ownerNote struct {
	path, text string

	mu   sync.Mutex
	beat *time.Timer
	gone bool
}

func ownerPath(file string) string {
	return filepath.Join(filepath.Dir(file), ".~lock."+filepath.Base(file)+"#")
}

// leaveOwnerNote tells beside a file that it is open here, until remove. A folder in which nothing can
// be written gets none.
func (s *Store) leaveOwnerNote(file, session string) *ownerNote {
	fields := []string{s.config.User, s.config.User, s.config.Host, s.config.Clock().Format(ownerTime), session}
	for i, f := range fields {
		fields[i] = strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\n", " ").Replace(f)
	}
	n := &ownerNote{path: ownerPath(file), text: strings.Join(fields, ",") + ";"}
	n.beat = time.AfterFunc(ownerPace, func() { n.renew(s) })
	n.renew(s)
	return n
}

// renew writes the note where there is none, or one that no longer counts, and touches its own.
func (n *ownerNote) renew(s *Store) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.gone {
		return
	}
	defer n.beat.Reset(ownerPace)
	b, err := os.ReadFile(n.path)
	now := time.Now()
	switch {
	case err == nil && string(b) == n.text:
		err = os.Chtimes(n.path, now, now)
	case errors.Is(err, os.ErrNotExist):
		err = n.write(os.O_EXCL)
	case err == nil && !s.ownerCounts(n.path, b):
		err = n.write(os.O_TRUNC)
	}
	if err != nil {
		s.config.Log.Debug("note who has the file open", "error", err)
	}
}

func (n *ownerNote) write(flag int) error {
	f, err := os.OpenFile(n.path, os.O_CREATE|os.O_WRONLY|flag, 0o644)
	if err != nil {
		return err
	}
	_, err = f.WriteString(n.text)
	return errors.Join(err, f.Close(), hideFile(n.path))
}

// remove takes the note away if it is still this one.
func (n *ownerNote) remove() {
	if n == nil {
		return
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.gone = true
	n.beat.Stop()
	if b, err := os.ReadFile(n.path); err == nil && string(b) == n.text {
		os.Remove(n.path) // one that stays counts no longer in five minutes
	}
}

// dropOwnerNote takes the note of a session away that has ended without doing so itself: once its folder
// is gone, nobody could tell it from that of another user.
func dropOwnerNote(file, session string) {
	if file == "" {
		return
	}
	path := ownerPath(file)
	b, err := os.ReadFile(path)
	if err != nil {
		return
	}
	if fields := ownerFields(string(b)); len(fields) >= 5 && fields[4] == session {
		os.Remove(path)
	}
}

// ownerCounts says whether a note tells of somebody who most likely still has the file open: it has
// been renewed lately, and where it is of this computer, its session runs.
func (s *Store) ownerCounts(path string, text []byte) bool {
	info, err := os.Stat(path)
	if err != nil || time.Since(info.ModTime()) > ownerAge {
		return false
	}
	fields := ownerFields(string(text))
	if len(fields) < 5 || fields[2] != s.config.Host {
		return true
	}
	dir := filepath.Join(s.workDir(), filepath.Base(fields[4]))
	if _, err := os.Stat(dir); err != nil {
		return true // of another user of this computer
	}
	lock, err := lockSession(dir)
	if err != nil {
		return true
	}
	return lock.Close() != nil
}

// ownerFields takes a note apart.
func ownerFields(text string) []string {
	out := []string{""}
	escaped := false
	for _, r := range text {
		last := &out[len(out)-1]
		switch {
		case escaped:
			*last += string(r)
			escaped = false
		case r == '\\':
			escaped = true
		case r == ',':
			out = append(out, "")
		case r == ';':
			return out
		default:
			*last += string(r)
		}
	}
	return out
}

// Owner tells who else has a file open, as far as a note beside it says; false for nobody.
func (s *Store) Owner(file string) (Owner, bool) {
	file, err := realPath(file)
	if err != nil {
		return Owner{}, false
	}
	path := ownerPath(file)
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > 4096 {
		return Owner{}, false
	}
	b, err := os.ReadFile(path)
	if err != nil || !s.ownerCounts(path, b) {
		return Owner{}, false
	}
	fields := ownerFields(strings.ToValidUTF8(string(b), ""))
	if len(fields) < 4 {
		return Owner{}, false
	}
	o := Owner{Name: fields[0], Host: fields[2], Since: info.ModTime()}
	if o.Name == "" {
		o.Name = fields[1]
	}
	if at, err := time.ParseInLocation(ownerTime, fields[3], time.Local); err == nil {
		o.Since = at
	}
	return o, true
}
