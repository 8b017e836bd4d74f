//go:build !windows && !darwin

package recent

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// hrefs reads a list as desktops do.
func hrefs(t *testing.T, file string) (out []string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var list struct {
		Bookmarks []struct {
			Href string `xml:"href,attr"`
		} `xml:"bookmark"`
	}
	if err := xml.Unmarshal(text, &list); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	for _, b := range list.Bookmarks {
		out = append(out, b.Href)
	}
	return out
}

func TestTheDesktopIsToldOfAFile(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_DATA_HOME", home)
	t.Setenv("XDG_CURRENT_DESKTOP", "GNOME")
	file := filepath.Join(home, xbelName)
	for _, path := range []string{"/Große 50% & \"Übersicht\" #2/Plan.wegmarke", "/b", "/Große 50% & \"Übersicht\" #2/Plan.wegmarke"} {
		if err := TellSystem(path); err != nil {
			t.Fatal(err)
		}
	}
	got := hrefs(t, file)
	if len(got) != 2 || got[0] != "file:///b" || got[1] != "file:///Gro%C3%9Fe%2050%25%20&%20%22%C3%9Cbersicht%22%20%232/Plan.wegmarke" {
		t.Errorf("the list is %q", got)
	}
	if err := os.WriteFile(file, []byte("no list"), 0o600); err != nil {
		t.Fatal(err)
	}
	if TellSystem("/c") == nil {
		t.Error("a file that is no list was changed")
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != "no list" {
		t.Errorf("it is %q now, %v", text, err)
	}
}

func TestWhatOthersWroteIntoTheListStays(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_DATA_HOME", home)
	t.Setenv("XDG_CURRENT_DESKTOP", "KDE")
	theirs := xbelHead + "  <bookmark href=\"file:///x\" added=\"a\"><title>Ä &amp; B</title>\n  </bookmark>\n"
	file := filepath.Join(home, xbelName)
	if err := os.WriteFile(file, []byte(theirs+xbelEnd), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := TellSystem("/c"); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil || !strings.HasPrefix(string(text), theirs) || len(hrefs(t, file)) != 2 {
		t.Errorf("%v\n%s", err, text)
	}
	t.Setenv("XDG_CURRENT_DESKTOP", "")
	if err := TellSystem("/d"); err != nil || len(hrefs(t, file)) != 2 {
		t.Error("a list is kept where there is no desktop")
	}
}
