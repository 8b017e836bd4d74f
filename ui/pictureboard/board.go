// Package pictureboard moves pictures and tables through the system's clipboard, of which the toolkit
// knows only the text. Where that is not possible it says so; it never waits long for another program and takes
// part in no decision about what a picture is for. It imports nothing of the project.
package pictureboard

import (
	"errors"
	"fmt"
	"time"
)

const (
	// patience is how long another program may take for the next part of a picture.
	patience = 3 * time.Second
	// longest is how long all of it may take.
	longest = 20 * time.Second
	// largest is the size of a file beyond which a picture is not taken, in bytes.
	largest = 64 << 20
)

var (
	errUnusable = errors.New("clipboard takes no pictures")
	errSlow     = errors.New("clipboard does not answer")
	errLarge    = errors.New("picture is too large for the clipboard")
)

// Board is the clipboard as far as it holds pictures. Its methods may be called from any goroutine.
type Board struct{ usable bool }

// New looks whether there is a clipboard for pictures.
func New() *Board { return &Board{usable: usable()} }

// Usable says whether pictures can go through at all.
func (b *Board) Usable() bool { return b.usable }

// Read gives the file of the picture on the clipboard, nil where there is none. It may wait.
func (b *Board) Read() ([]byte, error) {
	if !b.usable {
		return nil, fmt.Errorf("read picture: %w", errUnusable)
	}
	picture, err := guarded(read)
	if err != nil {
		return nil, fmt.Errorf("read picture: %w", err)
	}
	return picture, nil
}

// Write puts a PNG on the clipboard. It may wait.
func (b *Board) Write(png []byte) error {
	if !b.usable {
		return fmt.Errorf("copy picture: %w", errUnusable)
	}
	if _, err := guarded(func() ([]byte, error) { return nil, write(png) }); err != nil {
		return fmt.Errorf("copy picture: %w", err)
	}
	return nil
}

// guarded runs what talks to other programs, which can be slow or say what nobody expects. Neither
// may stop or end this program.
func guarded(f func() ([]byte, error)) ([]byte, error) {
	type result struct {
		picture []byte
		err     error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if fault := recover(); fault != nil {
				r = result{err: fmt.Errorf("understand the clipboard: %v", fault)}
			}
			done <- r
		}()
		r.picture, r.err = f()
	}()
	select {
	case r := <-done:
		return r.picture, r.err
	case <-time.After(longest):
		return nil, errSlow
	}
}
