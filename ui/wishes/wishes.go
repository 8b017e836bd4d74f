// Package wishes reads what somebody has asked of the whole system: that nothing moves by itself, and how
// large text shall be. It imports nothing of ours.
package wishes

import "time"

// Wishes are what the system was asked for. The zero value is that of a system that does not tell.
type Wishes struct {
	// Still says that nothing shall move by itself.
	Still bool
	// Text is how large text shall be in percent; 0 means that nothing is known.
	Text int
}

// Read asks the system. On some it takes a moment, and so belongs in the background.
func Read() Wishes { return read() }

// Within gives up after a while; nobody waits longer for the window because of a system that does not
// answer.
func Within(d time.Duration) Wishes {
	answer := make(chan Wishes, 1)
	go func() { answer <- Read() }()
	select {
	case w := <-answer:
		return w
	case <-time.After(d):
		return Wishes{}
	}
}
