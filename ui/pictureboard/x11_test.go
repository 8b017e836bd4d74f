//go:build linux

package pictureboard

import (
	"errors"
	"testing"
)

func TestOnlyAnXServerTakesPictures(t *testing.T) {
	for _, c := range []struct {
		display, wayland string
		want             bool
	}{{"", "", false}, {":7", "", true}, {":7", "wayland-0", false}, {"", "wayland-0", false}} {
		t.Setenv("DISPLAY", c.display)
		t.Setenv("WAYLAND_DISPLAY", c.wayland)
		if got := New().Usable(); got != c.want {
			t.Errorf("display %q, wayland %q: usable is %v", c.display, c.wayland, got)
		}
	}
}

// TestAServerThatIsGoneIsAnError uses a display that nobody has.
func TestAServerThatIsGoneIsAnError(t *testing.T) {
	t.Setenv("DISPLAY", "/nowhere:7")
	t.Setenv("WAYLAND_DISPLAY", "")
	b := New()
	if p, err := b.Read(); p != nil || err == nil {
		t.Errorf("reads %v, %v", p, err)
	}
	if err := b.Write([]byte("p")); err == nil {
		t.Error("writes to nobody")
	}
	if err := b.Write(make([]byte, largestWrite+1)); !errors.Is(err, errLarge) {
		t.Errorf("takes what the server would refuse, %v", err)
	}
}
