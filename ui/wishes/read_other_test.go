//go:build !windows && !darwin

package wishes

import (
	"math"
	"testing"
)

func TestWhatADesktopAnswers(t *testing.T) {
	answers := func(all map[string]any) Wishes { return from(func(_, key string) any { return all[key] }) }
	for name, one := range map[string]struct {
		all  map[string]any
		want Wishes
	}{
		"nothing":           {nil, Wishes{}},
		"the usual":         {map[string]any{"enable-animations": true, "text-scaling-factor": 1.0}, Wishes{Text: 100}},
		"large and still":   {map[string]any{"enable-animations": false, "text-scaling-factor": 1.25}, Wishes{true, 125}},
		"the newer setting": {map[string]any{"enable-animations": true, "reduced-motion": uint32(1)}, Wishes{Still: true}},
		"nonsense":          {map[string]any{"enable-animations": 0, "text-scaling-factor": math.NaN()}, Wishes{}},
		"far too large":     {map[string]any{"text-scaling-factor": 1e9}, Wishes{}},
	} {
		if got := answers(one.all); got != one.want {
			t.Errorf("%s: %+v, want %+v", name, got, one.want)
		}
	}
}

func TestWithoutABusNothingIsKnown(t *testing.T) {
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	if got := Read(); got != (Wishes{}) {
		t.Errorf("%+v", got)
	}
}
