package single

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// alone gives the test a place of its own for sockets, with a short path.
func alone(t *testing.T) (folder string) {
	t.Helper()
	run, err := os.MkdirTemp("", "w")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, sub := range []string{filepath.Join(run, "wegmarke"), run} {
			files, _ := os.ReadDir(sub)
			for _, f := range files {
				_ = os.Remove(filepath.Join(sub, f.Name()))
			}
			_ = os.Remove(sub)
		}
	})
	t.Setenv("XDG_RUNTIME_DIR", run)
	return filepath.Join(run, "data")
}

// join must give the first one the place.
func join(t *testing.T, folder string) *Post {
	t.Helper()
	p, handed, err := Join(folder, nil)
	if err != nil || handed || p == nil {
		t.Fatalf("the first start: handed %v, post %v, %v", handed, p != nil, err)
	}
	return p
}

func path(names ...string) string {
	root := "/"
	if os.PathSeparator == '\\' {
		root = `C:\`
	}
	return filepath.Join(append([]string{root}, names...)...)
}

func TestASecondStartHandsItsFileOver(t *testing.T) {
	folder := alone(t)
	first := join(t, folder)
	calls := make(chan Call, 8)
	first.Receive(func(c Call) {
		if c.Take() {
			calls <- c
		}
	})
	want := []string{path("Große Übersicht 50% #2", "Probe.wegmarke")}
	for _, paths := range [][]string{want, nil} {
		second, handed, err := Join(folder, paths)
		if err != nil || !handed || second != nil {
			t.Fatalf("handed %v, post %v, %v", handed, second != nil, err)
		}
		if got := <-calls; !slices.Equal(got.Paths, paths) {
			t.Errorf("got %q, want %q", got.Paths, paths)
		}
	}
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	again := join(t, folder)
	if err := again.Close(); err != nil {
		t.Error(err)
	}
}

func TestEachDataFolderHasAProgramOfItsOwn(t *testing.T) {
	folder := alone(t)
	one, two := join(t, folder), join(t, folder+"2")
	if one.Close() != nil || two.Close() != nil {
		t.Error("cannot close")
	}
}

func TestWhatArrivesBeforeTheWindowStandsIsKept(t *testing.T) {
	folder := alone(t)
	first := join(t, folder)
	defer first.Close()
	for _, name := range []string{"a", "b"} {
		if _, handed, err := Join(folder, []string{path(name)}); err != nil || !handed {
			t.Fatalf("handed %v, %v", handed, err)
		}
	}
	var got []string
	first.Receive(func(c Call) { got = append(got, c.Paths...) })
	if want := []string{path("a"), path("b")}; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestAProgramThatDoesNotAnswerIsLeftAlone(t *testing.T) {
	folder := alone(t)
	first := join(t, folder)
	defer first.Close()
	first.up = time.Now()
	late := make(chan Call, 1)
	first.Receive(func(c Call) { late <- c }) // its window hangs
	second, handed, err := Join(folder, []string{path("a")})
	if err == nil || handed || second != nil {
		t.Fatalf("handed %v, post %v, %v", handed, second != nil, err)
	}
	if c := <-late; c.Take() {
		t.Error("the window opens what the second start has opened by itself")
	}
}

func TestOnlyPathsGetThrough(t *testing.T) {
	frame := func(text string) []byte {
		return append(binary.BigEndian.AppendUint32(nil, uint32(len(text))), text...)
	}
	good, err := encode([]string{path("a"), path("b c")})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := decode(bytes.NewReader(good)); err != nil || len(got) != 2 {
		t.Fatalf("%q, %v", got, err)
	}
	for name, message := range map[string][]byte{
		"nothing":           nil,
		"another version":   frame("wegmarke/2\x00" + path("a") + "\x00"),
		"no header":         frame(path("a") + "\x00"),
		"no end":            frame(header + "\x00" + path("a")),
		"a relative path":   frame(header + "\x00a\x00"),
		"an empty path":     frame(header + "\x00\x00"),
		"a flag":            frame(header + "\x00--data\x00"),
		"too many":          frame(header + "\x00" + strings.Repeat(path("a")+"\x00", mostPaths+1)),
		"too long":          frame(strings.Repeat("a", mostBytes+1)),
		"less than it says": good[:len(good)-1],
	} {
		if got, err := decode(bytes.NewReader(message)); err == nil {
			t.Errorf("%s: takes %q", name, got)
		}
	}
	if _, err := encode([]string{path(strings.Repeat("a", mostBytes))}); err == nil {
		t.Error("a message that is too long is sent")
	}
}

func TestAStrangerIsHeardOutAndRefused(t *testing.T) {
	folder := alone(t)
	first := join(t, folder)
	defer first.Close()
	first.Receive(func(c Call) { t.Errorf("takes %q", c.Paths) })
	l, err := call(nameOf(folder))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := l.Write([]byte("GET / HTTP/1.1\r\n\r\n")); err != nil {
		t.Fatal(err)
	}
	answer := []byte{accepted}
	if _, err := l.Read(answer); err == nil && answer[0] != refused {
		t.Errorf("the answer is %d", answer[0])
	}
}

// helperVariable makes the test binary a program that runs; it says so and waits to be ended.
const helperVariable = "WEGMARKE_SINGLE_HELPER"

func TestMain(m *testing.M) {
	if folder := os.Getenv(helperVariable); folder != "" {
		os.Exit(helper(folder))
	}
	os.Exit(m.Run())
}

// helper joins with one path; as the first one it prints what it is handed, until it is ended.
func helper(folder string) int {
	p, handed, err := Join(folder, []string{path("from helper")})
	switch {
	case err != nil:
		return 3
	case handed:
		return 0
	}
	_, _ = os.Stdout.WriteString("first\n")
	p.Receive(func(c Call) {
		if c.Take() {
			_, _ = os.Stdout.WriteString(strings.Join(c.Paths, "|") + "\n")
		}
	})
	time.Sleep(time.Minute)
	return 4
}

func TestTwoProcessesMeetAndADeadOneIsReplaced(t *testing.T) {
	folder := alone(t)
	start := func() (*exec.Cmd, *os.File) {
		c := exec.Command(os.Args[0], "-test.run=^$")
		c.Env = append(os.Environ(), helperVariable+"="+folder)
		out, in, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		c.Stdout = in
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		_ = in.Close()
		return c, out
	}
	line := func(f *os.File) string {
		b := make([]byte, 200)
		n, err := f.Read(b)
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(b[:n]))
	}
	for range 2 {
		first, said := start()
		if got := line(said); got != "first" {
			t.Fatalf("it says %q", got)
		}
		second, _ := start()
		if err := second.Wait(); err != nil {
			t.Errorf("the second start: %v", err)
		}
		if got := line(said); got != path("from helper") {
			t.Errorf("the first one got %q", got)
		}
		// A crash leaves all behind as it is; the next round must not mind.
		if err := first.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		_ = first.Wait()
		_ = said.Close()
	}
}
