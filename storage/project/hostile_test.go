package project

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const (
	hostileEnv     = "WEGMARKE_HOSTILE_FILE"
	hostileRootEnv = "WEGMARKE_HOSTILE_ROOT"
)

// verdict is what a child process tells of a file that it has opened.
type verdict struct {
	// Refused is the kind of error, "" where the file was opened; Unknown an error that has none, and
	// Because what the error says.
	Refused, Unknown, Because string
	// Told is how many findings were told, Records how many records there are.
	Told, Records int
	// Milliseconds is how long opening took, Memory the most that the process had, in bytes.
	Milliseconds, Memory int64
}

// refusals are the errors that people can be told about.
var refusals = map[string]error{
	"no project": ErrNotProject, "newer": ErrNewer, "damaged": ErrDamaged, "foreign": ErrForeign,
	"too big": ErrTooBig, "missing": fs.ErrNotExist,
}

// openHostile is the child: it opens one file and tells what came of it.
func openHostile(path string) int {
	limitMemory(4 << 30)
	var v verdict
	s, err := OpenStore(Config{Root: os.Getenv(hostileRootEnv), Rest: -1})
	if err != nil {
		return 1
	}
	begin := time.Now()
	p, doc, err := s.Open(path)
	v.Milliseconds = time.Since(begin).Milliseconds()
	if err == nil {
		v.Told, v.Records = len(p.Damage().Findings)+p.Damage().More, 1
		if err = doc.Check(); err == nil {
			err = p.end(remove)
		}
		if err != nil {
			v.Unknown = err.Error()
		}
	} else {
		v.Unknown, v.Because = err.Error(), err.Error()
		for name, kind := range refusals {
			if errors.Is(err, kind) {
				v.Refused, v.Unknown = name, ""
			}
		}
	}
	v.Memory = peakMemory()
	if json.NewEncoder(os.Stdout).Encode(v) != nil {
		return 1
	}
	return 0
}

// patience is far longer than opening takes on a busy machine; what it takes is told, not judged.
const patience = time.Minute

// TestHostileFiles opens every kind of hostile file in a process of its own. Each is refused with words,
// or mended and told; it stays as it is, and nothing is written beside it.
func TestHostileFiles(t *testing.T) {
	long := os.Getenv("WEGMARKE_TORTURE") != ""
	var worst, busiest, largest struct {
		name string
		n    int64
	}
	tried, refused, told, sound := 0, 0, 0, 0
	for _, h := range hostileFiles() {
		if h.large && !long {
			continue
		}
		t.Run(h.name, func(t *testing.T) {
			tried++
			dir := t.TempDir()
			path := filepath.Join(dir, "Projekt.wegmarke")
			if h.make == nil {
				t.Fatal("nothing to make")
			}
			path = h.make(t, path)
			before := snapshotOf(t, dir)
			v, used := h.open(t, path)
			if after := snapshotOf(t, dir); !slices.Equal(before, after) {
				t.Errorf("opening changed the folder:\n%v\n%v", before, after)
			}
			got := "sound"
			switch {
			case v.Unknown != "":
				t.Fatalf("error without a kind: %s", v.Unknown)
			case v.Refused != "":
				got = v.Refused
				refused++
			case v.Told > 0:
				got = "told"
				told++
			default:
				sound++
			}
			if !slices.Contains(strings.Split(h.want, ", "), got) {
				t.Errorf("%s, want %s: %s", got, h.want, v.Because)
			}
			if v.Milliseconds > worst.n {
				worst.name, worst.n = h.name, v.Milliseconds
			}
			if used.cpu.Milliseconds() > busiest.n {
				busiest.name, busiest.n = h.name, used.cpu.Milliseconds()
			}
			if used.memory > largest.n {
				largest.name, largest.n = h.name, used.memory
			}
			if long {
				t.Logf("%s, %d ms, processor %d ms, %d MB", got, v.Milliseconds, used.cpu.Milliseconds(), used.memory>>20)
			}
		})
	}
	t.Logf("%d hostile files: %d refused, %d mended and told, %d harmless; slowest %d ms (%s), most processor time %d ms (%s), most memory %d MB (%s)",
		tried, refused, told, sound, worst.n, worst.name, busiest.n, busiest.name, largest.n>>20, largest.name)
}

// usage is what a process has taken: memory at its most, in bytes, and processor time.
type usage struct {
	memory int64
	cpu    time.Duration
}

// open lets a child open the file and says what it told and what it took.
func (h hostile) open(t *testing.T, path string) (v verdict, used usage) {
	t.Helper()
	root := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), hostileEnv+"="+path, hostileRootEnv+"="+root)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	must(t, cmd.Start())
	stuck := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
	err := cmd.Wait()
	stuck.Stop()
	if err != nil {
		t.Fatalf("the process ended with %v\n%.2000s", err, errs.String())
	}
	must(t, json.Unmarshal(out.Bytes(), &v))
	if left := names(t, filepath.Join(root, "work")); len(left) > 0 {
		t.Errorf("working copies left: %v", left)
	}
	return v, usage{memory: v.Memory, cpu: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}
}

// snapshotOf lists a folder with the size and time of each file.
func snapshotOf(t *testing.T, dir string) []string {
	t.Helper()
	list, err := os.ReadDir(dir)
	must(t, err)
	var out []string
	for _, e := range list {
		info, err := e.Info()
		must(t, err)
		sum := ""
		if info.Mode().IsRegular() && info.Size() < 32<<20 {
			v, err := look(filepath.Join(dir, e.Name()))
			must(t, err)
			sum = v.SHA256
		}
		out = append(out, fmt.Sprint(e.Name(), info.Mode(), info.Size(), info.ModTime().UnixNano(), sum))
	}
	return out
}
