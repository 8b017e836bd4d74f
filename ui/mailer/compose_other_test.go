//go:build !windows && !darwin

package mailer

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// program puts a script in the place of the system's one.
func program(t *testing.T, script string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	if script != "" {
		if err := os.WriteFile(filepath.Join(folder, "xdg-email"), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder)
	return folder
}

func TestTheMailProgramGetsAllOfTheMail(t *testing.T) {
	folder := program(t, `for a in "$@"; do printf '%s\n' "<$a>"; done >"${0%/*}/said"`)
	m := Mail{
		To: []string{"lena@firma.de", "--attach"}, Subject: "Plan: 50 % \"fertig\"", Body: "Guten Tag,\n$(rm x) `y`",
		File: "/Große Übersicht/Plan #2.wegmarke",
	}
	if err := (System{}).Compose(m); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(folder, "said"))
	if err != nil {
		t.Fatal(err)
	}
	want := "<--utf8>\n<--subject>\n<" + m.Subject + ">\n<--body>\n<" + m.Body + ">\n<--attach>\n<" + m.File + ">\n<lena@firma.de>\n"
	if string(got) != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestWithoutAMailProgramItIsSaid(t *testing.T) {
	for _, script := range []string{"", "exit 3"} {
		program(t, script)
		if err := (System{}).Compose(Mail{File: "/a"}); !errors.Is(err, ErrNone) {
			t.Errorf("%q: %v", script, err)
		}
	}
}
