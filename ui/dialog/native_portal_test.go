//go:build !windows && !darwin

package dialog

import (
	"errors"
	"testing"

	"github.com/godbus/dbus/v5"
)

func answer(status uint32, uris ...string) []any {
	return []any{status, map[string]dbus.Variant{"uris": dbus.MakeVariant(uris)}}
}

func TestPathsFromThePortal(t *testing.T) {
	for name, c := range map[string]struct {
		body []any
		want string
		fail bool
	}{
		"plain":      {answer(0, "file:///home/k/a.xlsx"), "/home/k/a.xlsx", false},
		"plus":       {answer(0, "file:///home/k/A+B%20%C3%BC.xlsx"), "/home/k/A+B ü.xlsx", false},
		"cancelled":  {answer(1), "", false},
		"gave up":    {answer(2), "", true},
		"elsewhere":  {answer(0, "smb://server/a.xlsx"), "", true},
		"too short":  {[]any{uint32(0)}, "", true},
		"no results": {[]any{uint32(0), "?"}, "", false},
	} {
		got, err := pathFrom(c.body)
		if got != c.want || (err != nil) != c.fail {
			t.Errorf("%s: got %q, %v", name, got, err)
		}
		if err != nil && !errors.Is(err, errNoDialog) {
			t.Errorf("%s: %v does not lead to the other dialogs", name, err)
		}
	}
}

func TestWhatThePortalIsAsked(t *testing.T) {
	o := portalOptions(request{mode: modeSave, name: "Neu.wegmarke", folder: "/tmp", filters: []Filter{{"Projekt", []string{"wegmarke"}}}})
	if got := o["current_folder"].Value().([]byte); string(got) != "/tmp\x00" {
		t.Errorf("folder %q", got)
	}
	if got := o["current_name"].Value(); got != "Neu.wegmarke" {
		t.Errorf("name %q", got)
	}
	if got := o["filters"].Signature().String(); got != "a(sa(us))" {
		t.Errorf("filters have the signature %s", got)
	}
	if got := eitherCase("xls1"); got != "[xX][lL][sS]1" {
		t.Errorf("pattern %q", got)
	}
	if _, ok := portalOptions(request{mode: modeFolder})["directory"]; !ok {
		t.Error("a folder is not asked for")
	}
}

func TestNoBusMeansNoDialog(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	if _, err := choose(request{}); !errors.Is(err, errNoDialog) {
		t.Errorf("got %v", err)
	}
}
