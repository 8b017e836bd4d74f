package project

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/repair"
)

// Outside is the project file as somebody else has saved it since this program last read or wrote it.
type Outside struct {
	// Base is what both sides began with, Theirs what the file holds now.
	Base, Theirs *document.Document
	// Known is false where no common state was found; Base then is empty.
	Known bool
	// Older says that the file is an earlier state of this project, as from a backup; Base is that state.
	Older bool
	// Damage tells what was mended in a damaged file. No common state is known then: what was lost in it
	// must not count as deleted by somebody.
	Damage repair.Report
	// By is who saved the file last; without an ID where that was lost.
	By Save

	seen  version
	saves []saveRow
	// copied says that it is not the user's file but another one beside it.
	copied bool
}

// Save tells of one save of a file. Its texts may be empty.
type Save struct {
	ID   domain.ID
	At   time.Time
	Host string
	User string
}

// told is what a row says, without a time where it cannot be read.
func (s saveRow) told() Save {
	at, _ := s.at()
	return Save{ID: s.id, At: at, Host: s.host, User: s.user}
}

// theirsName is the copy of a file that was changed from outside, in the folder of a session.
const theirsName = "theirs.wegmarke"

// Changed says whether the user's file is another one than this program last read or wrote. Its bytes
// are only read where size or time differ. A file that is gone has not changed: there is nothing in it.
func (p *Project) Changed() (bool, error) {
	p.mu.Lock()
	path, seen, saving := p.session.Path, p.session.Seen, p.session.Saving
	p.mu.Unlock()
	if path == "" {
		return false, nil
	}
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("look at file: %w", placed(err))
	}
	if info.Size() == seen.Size && info.ModTime().Equal(seen.Mod) {
		return false, nil
	}
	now, err := look(path)
	if err != nil {
		return false, fmt.Errorf("look at file: %w", placed(err))
	}
	return now.Exists && !now.same(seen) && (saving == nil || !now.same(saving.Seen)), nil
}

// Outside reads the user's file if somebody else has changed it, and finds what both began with; nil
// where nobody has. Both states are kept among the versions. Merge Base, the document of this session and
// Theirs, hand the outcome over by Write, and then Adopt: the next Save replaces the file. A damaged file
// is mended as by Open. ErrOtherProject means that the file holds another project now.
func (p *Project) Outside(ctx context.Context) (*Outside, error) {
	if err := p.take(ctx); err != nil {
		return nil, fmt.Errorf("look at file: %w", err)
	}
	defer p.give()
	if err := p.settle(); err != nil {
		return nil, fmt.Errorf("look at file: %w", err)
	}
	p.mu.Lock()
	begin := p.session
	p.mu.Unlock()
	if begin.Path == "" {
		return nil, nil
	}
	o, err := p.outside(ctx, begin)
	if err != nil {
		return nil, fmt.Errorf("read changed file: %w", err)
	}
	return o, nil
}

func (p *Project) outside(ctx context.Context, begin session) (*Outside, error) {
	theirs := filepath.Join(p.dir, theirsName)
	seen, err := copyIn(begin.Path, theirs)
	if errors.Is(err, os.ErrNotExist) || err == nil && seen.same(begin.Seen) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return p.compared(ctx, begin, theirs, seen)
}

// compared reads a file of the same project and finds what both sides began with.
func (p *Project) compared(ctx context.Context, begin session, theirs string, seen version) (*Outside, error) {
	c, damage, err := openFile(ctx, theirs, p.store.tables)
	if err == nil && damage.Copy {
		err = Refusal(damage) // what a newer program keeps in it would be lost
	}
	if err != nil {
		return nil, err
	}
	doc, err := c.document()
	if err != nil {
		return nil, err
	}
	if document.Project(doc).ID != begin.Project {
		return nil, ErrOtherProject
	}
	mine, err := ask(ctx, p.w, func(w *working) ([]domain.ID, error) { return w.saveIDs(ctx) })
	if err != nil {
		return nil, placed(err)
	}
	o := &Outside{Theirs: doc, Damage: damage, By: c.lastSave().told(), seen: seen, saves: c.saves}
	if o.By.At.IsZero() {
		o.By.At = seen.Mod
	}
	if err := p.keepBoth(ctx, begin, theirs, o.By); err != nil {
		return nil, err
	}
	// The list of saves of a file that was just opened is not yet in the working copy where it is our own.
	mine = append(mine, begin.Save)
	if slices.Contains(mine, o.By.ID) && !o.By.ID.IsZero() {
		o.Base, o.Known, o.Older = doc, true, true
		return o, nil
	}
	if !damage.Empty() {
		o.Base = document.New()
		return o, nil
	}
	o.Base, err = p.common(ctx, begin, mine, c.saves)
	o.Known = o.Base != nil
	if !o.Known {
		o.Base = document.New()
	}
	return o, err
}

// common finds the newest state that both sides have in their list of saves: the file as it was last
// read or written, or one of the kept versions. Nil where there is none.
func (p *Project) common(ctx context.Context, begin session, mine []domain.ID, theirs []saveRow) (*document.Document, error) {
	shared := func(id domain.ID) bool {
		return slices.Contains(mine, id) && slices.ContainsFunc(theirs, func(s saveRow) bool { return s.id == id })
	}
	// Where the file was damaged when it was opened, this mends it to what was opened.
	if c, _, err := openFile(ctx, filepath.Join(p.dir, baseName), p.store.tables); err == nil && shared(c.lastSave().id) {
		return c.document()
	}
	kept, err := p.store.Versions(begin.Project)
	if err != nil {
		return nil, err
	}
	for _, v := range kept {
		if shared(v.ID) {
			if doc, err := p.store.ReadVersion(v); err == nil {
				return doc, nil
			}
		}
	}
	return nil, nil
}

// keepBoth keeps the file of somebody else and the own state, which a merge is about to make one.
func (p *Project) keepBoth(ctx context.Context, begin session, theirs string, by Save) error {
	if by.ID.IsZero() {
		by.ID = p.store.newID()
	}
	spare := theirs + ".version"
	if _, err := copyIn(theirs, spare); err != nil {
		return err
	}
	if err := p.store.file(begin.Project, spare, by, VersionTheirs, ""); err != nil {
		return err
	}
	last := p.State().Acknowledged
	if last == p.keptMine {
		return nil
	}
	if err := p.keepVersion(ctx, VersionMine, ""); err != nil {
		return err
	}
	p.keptMine = last
	return nil
}

// Adopt lets a file that was changed from outside count as seen, so that the next Save replaces it.
// Call it when what the file holds has been merged and handed over by Write.
func (p *Project) Adopt(ctx context.Context, o *Outside) error {
	if err := p.take(ctx); err != nil {
		return fmt.Errorf("adopt file: %w", err)
	}
	defer p.give()
	err := p.w.do(ctx, func(w *working) error {
		for _, s := range o.saves {
			if err := w.addSave(ctx, s); err != nil {
				return err
			}
		}
		return nil
	})
	if o.copied {
		if err != nil {
			return fmt.Errorf("adopt copy: %w", placed(err))
		}
		return nil
	}
	if err == nil {
		err = p.jot(func(s *session) {
			s.Seen, s.SavedAt, s.Holds = o.seen, o.By.At, ""
			if !o.By.ID.IsZero() {
				s.Save = o.By.ID
			}
		})
	}
	if err == nil {
		// After the note: a base that is too old only asks more, one that is too new would forget.
		err = replaceFile(filepath.Join(p.dir, theirsName), filepath.Join(p.dir, baseName))
	}
	if err != nil {
		return fmt.Errorf("adopt file: %w", placed(err))
	}
	p.tell()
	return nil
}
