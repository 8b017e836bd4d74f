package project

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain"
)

// Copy is another file of a project in the same folder that holds something the project does not descend
// from, as sync programs leave one where two people have saved at once.
type Copy struct {
	Path string
	// By is who saved it last.
	By Save
}

const (
	// maxCopies is how many files of a folder are looked into, the latest first.
	maxCopies = 40
	// maxPeek is the biggest file that is looked into without being asked.
	maxPeek  = 64 << 20
	peekTime = 10 * time.Second
	peekName = "peek.wegmarke"
	// ignoredName lists the files that shall not be spoken of again.
	ignoredName = "ignored"
)

// peeked is what a file was found to be. Its content is only read again when size or time differ.
type peeked struct {
	size int64
	mod  time.Time
	// project is zero for a file of which nothing can be read.
	project domain.ID
	last    Save
}

// Copies looks into the files beside the user's own, whatever they are called, and finds those of the same
// project that end with a save it does not know. Only their lists of saves are read.
func (p *Project) Copies(ctx context.Context) ([]Copy, error) {
	p.peeking.Lock()
	defer p.peeking.Unlock()
	p.mu.Lock()
	begin := p.session
	p.mu.Unlock()
	if begin.Path == "" {
		return nil, nil
	}
	files, err := neighbours(begin.Path)
	if err != nil {
		return nil, fmt.Errorf("look for copies: %w", placed(err))
	}
	ignored := p.store.ignored(begin.Project)
	var found []Copy
	for _, f := range files {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("look for copies: %w", err)
		}
		known, ok := p.peeked[f.path]
		if !ok || known.size != f.size || !known.mod.Equal(f.mod) {
			known = p.peek(ctx, f)
			p.peeked[f.path] = known
		}
		if known.project == begin.Project && !slices.Contains(ignored, filepath.Base(f.path)) {
			found = append(found, Copy{f.path, known.last})
		}
	}
	if len(found) == 0 {
		return nil, nil
	}
	mine, err := ask(ctx, p.w, func(w *working) ([]domain.ID, error) { return w.saveIDs(ctx) })
	if err != nil {
		return nil, fmt.Errorf("look for copies: %w", placed(err))
	}
	mine = append(mine, begin.Save)
	return slices.DeleteFunc(found, func(c Copy) bool { return slices.Contains(mine, c.By.ID) }), nil
}

// neighbour is a file beside the user's own.
type neighbour struct {
	path string
	size int64
	mod  time.Time
}

func neighbours(path string) ([]neighbour, error) {
	dir := filepath.Dir(path)
	list, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var out []neighbour
	for _, e := range list {
		if !strings.EqualFold(filepath.Ext(e.Name()), filepath.Ext(path)) || e.Name() == filepath.Base(path) || !e.Type().IsRegular() {
			continue
		}
		if info, err := e.Info(); err == nil && info.Size() <= maxPeek {
			out = append(out, neighbour{filepath.Join(dir, e.Name()), info.Size(), info.ModTime()})
		}
	}
	slices.SortFunc(out, func(a, b neighbour) int { return cmp.Or(b.mod.Compare(a.mod), cmp.Compare(a.path, b.path)) })
	return out[:min(len(out), maxCopies)], nil
}

// peek reads which project a file is of and how its list of saves ends.
func (p *Project) peek(ctx context.Context, f neighbour) peeked {
	out := peeked{size: f.size, mod: f.mod}
	ctx, cancel := context.WithTimeout(ctx, peekTime)
	defer cancel()
	c, err := p.readHead(ctx, f.path)
	if err == nil {
		out.project, err = domain.ParseID(c.meta[metaProject])
	}
	if err != nil {
		// A file that somebody is just writing, or of another program, is no fault.
		p.store.config.Log.Debug("look at file beside", "error", err)
		return out
	}
	out.last = c.lastSave().told()
	return out
}

// readHead reads what a file tells about itself, with the same care as a file that is opened.
func (p *Project) readHead(ctx context.Context, path string) (*contents, error) {
	if _, err := checkHeader(path); err != nil && !errors.Is(err, errLength) {
		return nil, err
	}
	own := filepath.Join(p.dir, peekName)
	defer os.Remove(own)
	if _, err := copyIn(path, own); err != nil {
		return nil, err
	}
	own, done, err := wholeLength(own)
	if err != nil {
		return nil, err
	}
	defer done()
	format, err := checkHeader(own)
	if err != nil {
		return nil, err
	}
	schema, _ := schemaOf(format)
	known := objectsOf(schema)
	pool := openForeign(own, known)
	defer pool.Close()
	db, err := pool.Conn(ctx)
	if err != nil {
		return nil, damaged(err)
	}
	defer db.Close()
	if err := checkSchema(ctx, db, known); err != nil {
		return nil, damaged(err)
	}
	c := &contents{meta: make(map[string]string)}
	if err := errors.Join(c.readMeta(ctx, db), c.readSaves(ctx, db)); err != nil {
		return nil, damaged(err)
	}
	if c.meta[metaFormat] != strconv.Itoa(format) {
		return nil, ErrDamaged
	}
	return c, nil
}

// OutsideCopy reads a copy like a file that was changed from outside. Adopt then takes over that the
// project descends from it; the copy stays as it is.
func (p *Project) OutsideCopy(ctx context.Context, path string) (*Outside, error) {
	if err := p.take(ctx); err != nil {
		return nil, fmt.Errorf("read copy: %w", err)
	}
	defer p.give()
	p.mu.Lock()
	begin := p.session
	p.mu.Unlock()
	theirs := filepath.Join(p.dir, theirsName)
	seen, err := copyIn(path, theirs)
	if err != nil {
		return nil, fmt.Errorf("read copy: %w", err)
	}
	o, err := p.compared(ctx, begin, theirs, seen)
	if err != nil {
		return nil, fmt.Errorf("read copy: %w", err)
	}
	o.copied = true
	return o, nil
}

// IgnoreCopy lets a file not be spoken of again, whoever saves it.
func (p *Project) IgnoreCopy(path string) error {
	dir := p.store.versionDir(p.projectID())
	list := append(p.store.ignored(p.projectID()), filepath.Base(path))
	b, err := json.Marshal(list)
	if err == nil {
		if err = makeFolder(dir); err == nil {
			err = writeSynced(filepath.Join(dir, ignoredName+".tmp"), b)
		}
	}
	if err == nil {
		err = replaceFile(filepath.Join(dir, ignoredName+".tmp"), filepath.Join(dir, ignoredName))
	}
	if err != nil {
		return fmt.Errorf("ignore copy: %w", placed(err))
	}
	return nil
}

// ignored are the names of the files that shall not be spoken of; a list that cannot be read has none.
func (s *Store) ignored(project domain.ID) []string {
	var out []string
	b, err := os.ReadFile(filepath.Join(s.versionDir(project), ignoredName))
	if err != nil || json.Unmarshal(b, &out) != nil {
		return nil
	}
	return out
}
