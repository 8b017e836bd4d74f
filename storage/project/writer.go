package project

import (
	"context"
	"sync"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// entry is a change on its way to the working copy.
type entry struct {
	seq   int64
	time  time.Time
	label string
	edits []document.Edit
	// mark is what the change did to the history of undo, "" for unknown.
	mark string
}

// job is one thing in the queue of the writer: a change, an image or a call. Only calls can be
// given up; changes and images stay until they are kept.
type job struct {
	change *entry
	image  *imageJob
	call   func(*working) error
	done   chan error
}

type imageJob struct {
	hash  domain.Hash
	bytes []byte
}

// retryAfter is how long the writer rests after a failure before it tries the same change again. A
// new job wakes it earlier.
const retryAfter = 3 * time.Second

// writer is the one goroutine that uses the working copy. Its queue has no bound, so that handing
// a change over never waits for the disk.
type writer struct {
	work *working
	// open makes or opens the working copy, at the beginning and after a failure.
	open func() (*working, error)
	// kept is told the number of each change that is in the working copy, 0 for other jobs that went
	// well, and each failure.
	kept func(seq int64, err error)

	mu     sync.Mutex
	queue  []job
	closed bool
	wake   chan struct{}
	ended  chan struct{}
}

func startWriter(open func() (*working, error), kept func(int64, error)) *writer {
	w := &writer{open: open, kept: kept, wake: make(chan struct{}, 1), ended: make(chan struct{})}
	go w.run()
	return w
}

// put hands a job over; false after stop.
func (w *writer) put(j job) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return false
	}
	w.queue = append(w.queue, j)
	select {
	case w.wake <- struct{}{}:
	default:
	}
	return true
}

// do runs f in the writer's goroutine after everything handed over before it. It fails where what
// lies before it cannot be kept.
func (w *writer) do(ctx context.Context, f func(*working) error) error {
	j := job{call: f, done: make(chan error, 1)}
	if !w.put(j) {
		return ErrClosed
	}
	select {
	case err := <-j.done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// ask is do for a function with a result. A call that was given up may still run; then nobody looks
// at what it found.
func ask[T any](ctx context.Context, w *writer, f func(*working) (T, error)) (T, error) {
	found := make(chan T, 1)
	err := w.do(ctx, func(work *working) error {
		v, err := f(work)
		found <- v
		return err
	})
	if err != nil {
		var none T
		return none, err
	}
	return <-found, nil
}

// stop ends the goroutine and closes the working copy. What is still in the queue, because it could
// not be kept, is returned.
func (w *writer) stop() (left []job, err error) {
	w.mu.Lock()
	w.closed = true
	w.mu.Unlock()
	select {
	case w.wake <- struct{}{}:
	default:
	}
	<-w.ended
	if w.work != nil {
		err = w.work.close()
	}
	return w.queue, err
}

func (w *writer) run() {
	defer close(w.ended)
	for {
		j, ok, closed := w.head()
		if !ok {
			if closed {
				return
			}
			if w.work != nil {
				<-w.wake
				continue
			}
		}
		err := w.ready()
		switch {
		case err != nil:
		case ok:
			err = w.perform(j)
		default:
			w.kept(0, nil)
		}
		if err != nil {
			w.fail(err)
			if closed {
				return // the last attempt has been made
			}
			w.rest()
		}
	}
}

func (w *writer) head() (j job, ok, closed bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.queue) == 0 {
		return job{}, false, w.closed
	}
	return w.queue[0], true, w.closed
}

func (w *writer) pop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.queue[0] = job{} // lets go of the change
	w.queue = w.queue[1:]
}

// perform carries out the first job of the queue. An error means that it stays there.
func (w *writer) perform(j job) error {
	ctx := context.Background()
	switch {
	case j.call != nil:
		err := j.call(w.work)
		w.pop()
		w.kept(0, nil)
		j.done <- err
		return nil
	case j.image != nil:
		if err := w.work.putImage(ctx, j.image.hash, j.image.bytes); err != nil {
			return err
		}
		w.pop()
		w.kept(0, nil)
		return nil
	}
	if err := w.work.write(ctx, *j.change); err != nil {
		return err
	}
	w.pop()
	w.kept(j.change.seq, nil)
	return nil
}

// ready opens the working copy, also again after a failure. A change may have been kept although its
// commit reported an error. Writing it once more does no harm: it sets the same rows again.
func (w *writer) ready() error {
	if w.work != nil {
		return nil
	}
	work, err := w.open()
	if err != nil {
		return err
	}
	w.work = work
	return nil
}

// fail closes the working copy, so that it is opened afresh, and gives up all waiting calls.
func (w *writer) fail(err error) {
	err = placed(err)
	if w.work != nil {
		// The reason is known already; closing after it may well fail too.
		_ = w.work.close()
		w.work = nil
	}
	w.mu.Lock()
	var calls []job
	kept := w.queue[:0:0]
	for _, j := range w.queue {
		if j.call != nil {
			calls = append(calls, j)
		} else {
			kept = append(kept, j)
		}
	}
	w.queue = kept
	w.mu.Unlock()
	for _, j := range calls {
		j.done <- err
	}
	w.kept(0, err)
}

func (w *writer) rest() {
	t := time.NewTimer(retryAfter)
	defer t.Stop()
	select {
	case <-w.wake:
	case <-t.C:
	}
}
