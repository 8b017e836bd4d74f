package ui

import "testing"

// TestMemoryIsGivenBackAtRest: at once where it is much, else once when nobody does anything any more.
func TestMemoryIsGivenBackAtRest(t *testing.T) {
	const mb = 1 << 20
	var tidy tidier
	for i, step := range []struct {
		unused, allocated uint64
		want              bool
	}{
		{20 * mb, 100 * mb, false}, // busy, and not much
		{60 * mb, 200 * mb, true},  // busy, and much
		{30 * mb, 230 * mb, false},
		{30 * mb, 230 * mb, true}, // nobody does anything
		{30 * mb, 230 * mb, false},
		{20 * mb, 240 * mb, false}, // busy again
		{20 * mb, 240 * mb, true},
		{20 * mb, 240 * mb, false},
	} {
		if got := tidy.due(memoryLook{step.unused, step.allocated}); got != step.want {
			t.Errorf("look %d: %v", i, got)
		}
	}
}
