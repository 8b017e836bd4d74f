// Package single lets the program run once for each data folder: what a second start was asked to open
// goes to the one that runs already, over a way that only the same user of the same computer can reach.
// It knows nothing of projects or windows and imports nothing of ours.
//
// What goes over is bounded and can say one thing only: the paths of files to open. No network is used.
package single

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"
)

const (
	// patience is how long a second start waits for the first before it opens by itself.
	patience = 2 * time.Second
	// turn is how long the window may take to come to a message. It is shorter, so that the answer arrives.
	turn = 1500 * time.Millisecond
	// comingUp is how long a program that has just started may be too busy for that; who calls meanwhile is
	// told at once that it will be done.
	comingUp = 20 * time.Second
	// mostAtOnce bounds how many callers are listened to at the same time.
	mostAtOnce = 8
	// mostWaiting bounds the calls that are kept until the window stands.
	mostWaiting = 64
)

// Call is what another start of the program was asked to open; no path means only to come forward.
type Call struct {
	Paths []string
	taken *atomic.Bool
}

// Take says whether the call is still to be answered: who came too late must leave it, because the
// caller has opened its files by itself meanwhile.
func (c Call) Take() bool { return c.taken.CompareAndSwap(false, true) }

// Post takes calls for the program that runs.
type Post struct {
	door door
	// up is when the program counts as having come up.
	up time.Time
	mu sync.Mutex
	// receive is nil until the window stands; waiting are the calls until then.
	receive func(Call)
	waiting []Call
}

// door is how callers come in, by the means of the system.
type door interface {
	// accept waits for a caller.
	accept() (line, error)
	close() error
}

// line leads to the other side.
type line interface {
	io.ReadWriteCloser
	// within ends reading and writing after a while.
	within(time.Duration) error
}

// errNobody means that no other program has the place.
var errNobody = errors.New("nobody answers")

// Join finds out whether the program runs already with a data folder. If it does, it is handed the paths
// and handed is true. If not, the post is this program's. With neither, the other one does not answer, or
// the two cannot meet, and err says why: the program then runs for itself.
func Join(folder string, paths []string) (post *Post, handed bool, err error) {
	d, err := open(nameOf(folder))
	if err != nil {
		return nil, false, fmt.Errorf("join running program: %w", err)
	}
	if d != nil {
		p := &Post{door: d, up: time.Now().Add(comingUp)}
		go p.listen()
		return p, false, nil
	}
	if err := hand(nameOf(folder), paths); err != nil {
		return nil, false, fmt.Errorf("hand over to running program: %w", err)
	}
	return nil, true, nil
}

// nameOf tells data folders apart without showing where they lie.
func nameOf(folder string) string {
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	sum := sha256.Sum256([]byte(folder))
	return hex.EncodeToString(sum[:10])
}

// hand tells the running program what to open.
func hand(name string, paths []string) error {
	message, err := encode(paths)
	if err != nil {
		return err
	}
	end := time.Now().Add(patience)
	var l line
	for {
		if l, err = call(name); err == nil {
			break
		}
		if time.Now().After(end) {
			return err
		}
		time.Sleep(20 * time.Millisecond) // it has the place and is about to listen
	}
	defer l.Close()
	if err := l.within(time.Until(end)); err != nil {
		return err
	}
	if _, err := l.Write(message); err != nil {
		return err
	}
	var answer [1]byte
	if _, err := io.ReadFull(l, answer[:]); err != nil {
		return err
	}
	if answer[0] != accepted {
		return errors.New("the running program refuses")
	}
	return nil
}

// Receive has calls handed to f, in goroutines of the post, those first that came earlier.
func (p *Post) Receive(f func(Call)) {
	p.mu.Lock()
	p.receive = f
	early := p.waiting
	p.waiting = nil
	p.mu.Unlock()
	for _, c := range early {
		f(c)
	}
}

// Close stops taking calls.
func (p *Post) Close() error { return p.door.close() }

func (p *Post) listen() {
	busy := make(chan struct{}, mostAtOnce)
	for {
		busy <- struct{}{}
		l, err := p.door.accept()
		if err != nil {
			return // closed; a second start opens by itself then
		}
		go func() {
			defer func() { <-busy }()
			defer l.Close()
			p.answer(l)
		}()
	}
}

// answer hears one caller.
func (p *Post) answer(l line) {
	if l.within(patience) != nil {
		return
	}
	paths, err := decode(l)
	answer := refused
	if err == nil && p.deliver(paths) {
		answer = accepted
	}
	_, _ = l.Write([]byte{answer}) // who does not wait for it opens by itself
}

// deliver says whether the window has taken the call, or will because it is only just coming up.
func (p *Post) deliver(paths []string) bool {
	c := Call{Paths: paths, taken: new(atomic.Bool)}
	p.mu.Lock()
	receive := p.receive
	if receive == nil {
		room := len(p.waiting) < mostWaiting
		if room {
			p.waiting = append(p.waiting, c)
		}
		p.mu.Unlock()
		return room
	}
	p.mu.Unlock()
	receive(c)
	if time.Now().Before(p.up) {
		return true
	}
	for end := time.Now().Add(turn); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if c.taken.Load() {
			return true
		}
	}
	return !c.Take()
}
