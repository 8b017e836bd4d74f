package project

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Save writes the present state to the user's file. When it returns nil, the file is complete and on
// the disk. On an error the file is what it was before, and all changes stay in the working copy:
// ErrUntitled, ErrChangedOutside, ErrReadOnlyPlace, ErrNoPlace, ErrNoSpace, ErrBusy, ErrCheck.
func (p *Project) Save(ctx context.Context) error {
	if err := p.take(ctx); err != nil {
		return fmt.Errorf("save project: %w", err)
	}
	defer p.give()
	return p.save(ctx)
}

// SaveAs writes the present state to another file, in place of any that is there now, and goes on with
// that file. On an error the project stays with its old file.
func (p *Project) SaveAs(ctx context.Context, path string) error {
	if err := p.take(ctx); err != nil {
		return fmt.Errorf("save project: %w", err)
	}
	defer p.give()
	path, err := realPath(path)
	if err != nil {
		return fmt.Errorf("save project: %w", err)
	}
	seen, err := look(path)
	if err != nil {
		return fmt.Errorf("save project: %w", placed(err))
	}
	return p.saveTo(ctx, path, seen)
}

func (p *Project) save(ctx context.Context) error {
	if err := p.settle(); err != nil {
		return fmt.Errorf("save project: %w", err)
	}
	p.mu.Lock()
	path, seen := p.session.Path, p.session.Seen
	p.mu.Unlock()
	if path == "" {
		return fmt.Errorf("save project: %w", ErrUntitled)
	}
	return p.saveTo(ctx, path, seen)
}

// settle finds out whether a save that ended with an error had gone through.
func (p *Project) settle() error {
	p.mu.Lock()
	s := p.session
	p.mu.Unlock()
	if s.Saving == nil {
		return nil
	}
	if s.settle(); s.Saving != nil {
		return nil
	}
	return p.jot(func(now *session) { *now = s })
}

// saveTo publishes to path and tells how it went.
func (p *Project) saveTo(ctx context.Context, path string, seen version) error {
	err := p.publish(ctx, path, seen)
	if err != nil {
		err = fmt.Errorf("save project: %w", err)
	}
	p.mu.Lock()
	p.state.SaveErr = err
	p.state.SavedAt = p.session.SavedAt
	p.mu.Unlock()
	p.tell()
	return err
}

func (p *Project) publish(ctx context.Context, path string, seen version) error {
	out := filepath.Join(p.dir, outName)
	defer os.Remove(out)
	b, err := p.build(ctx, out)
	if err != nil {
		return err
	}
	row := b.row
	at, err := time.Parse(timeForm, row.time)
	if err != nil {
		return fmt.Errorf("read the clock: %w", err)
	}
	p.mu.Lock()
	before := p.session
	p.mu.Unlock()
	done := saving{Path: path, Saved: b.seq, Save: row.id, At: at}
	now, replaced, err := p.store.disk.publish(ctx, out, path, seen, func(v version) error {
		done.Seen = v
		return p.jot(func(s *session) { s.Saving = &done })
	})
	if !replaced {
		// The note of this save stays: where a line is cut, the last step may have been carried out all the
		// same, and then the file must be known for our own.
		return err
	}
	if err != nil {
		// The file is ours, but it may not survive a power cut: it is known, yet it does not count as saved.
		done.Saved = p.savedSeq()
	}
	jotted := p.jot(func(s *session) {
		s.take(done, now)
		if err != nil {
			s.Holds = "" // it holds more than counts as saved
		}
	})
	if err := errors.Join(err, jotted); err != nil {
		return err
	}
	p.showOwner()
	p.afterwards(ctx, out, row, path, before)
	return nil
}

// built is a finished file: the row of its save, and the last change that is in it.
type built struct {
	row saveRow
	seq int64
}

// build makes the finished file from the working copy and reads it back as if it were foreign.
func (p *Project) build(ctx context.Context, out string) (built, error) {
	p.mu.Lock()
	begin := p.session
	p.mu.Unlock()
	row := p.store.newSave(begin.Save)
	b, err := ask(ctx, p.w, func(w *working) (built, error) {
		seq, err := w.lastSeq(ctx)
		if err != nil {
			return built{}, err
		}
		row, err := w.latest(ctx, row)
		if err != nil {
			return built{}, err
		}
		sum, err := w.snapshot(ctx, out, begin.Project, row)
		b := built{row: row, seq: seq}
		b.row.sum = sum[:]
		return b, err
	})
	if err != nil {
		return built{}, placed(err)
	}
	if err := flushFile(out); err != nil {
		return built{}, placed(err)
	}
	sum, err := checkFile(ctx, out, p.store.tables)
	if err != nil {
		return built{}, fmt.Errorf("check file: %w: %w", ErrCheck, err)
	}
	if string(sum) != string(b.row.sum) {
		return built{}, fmt.Errorf("check file: %w", ErrCheck)
	}
	return b, nil
}

// afterwards does what may fail without harm to the file that has just been saved.
func (p *Project) afterwards(ctx context.Context, out string, row saveRow, path string, before session) {
	base := filepath.Join(p.dir, baseName)
	var err error
	if before.Saved != neverSaved {
		// The file as it was: a copy of it is at hand.
		err = p.store.file(before.Project, base, Save{ID: before.Save, At: before.SavedAt}, VersionSaved, "")
	}
	err = errors.Join(err, replaceFile(out, base), p.store.thinVersions(before.Project))
	err = errors.Join(err, p.w.do(ctx, func(w *working) error { return w.addSave(ctx, row) }))
	if err != nil {
		p.store.config.Log.Warn("tidy up after saving", "error", err)
	}
	sweep(filepath.Dir(path), p.store.config.Clock())
}

// jot changes what session.json says.
func (p *Project) jot(f func(*session)) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	f(&p.session)
	return p.session.write(p.dir)
}

func (p *Project) savedSeq() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.session.Saved
}

// flushFile makes the bytes of a closed file durable.
func flushFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// saveAtRest saves without being asked after a while without changes, where that costs nobody anything.
func (p *Project) saveAtRest() {
	ctx := context.Background()
	if p.Path() == "" || p.State().Unsaved == 0 || !p.store.atRest(p.Path()) || p.mended() {
		return
	}
	if err := p.take(ctx); err != nil {
		return // closed in the meantime
	}
	defer p.give()
	if err := p.save(ctx); err != nil {
		p.store.config.Log.Warn("save at rest", "error", err)
	}
}
