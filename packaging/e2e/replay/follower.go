package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// follower holds the project as the changes lead to it.
type follower struct {
	doc     *document.Document
	changes *os.File
	// rest is the begin of a line whose end was not written yet.
	rest []byte
	// made is how many changes were made so far.
	made int
}

func newFollower(start, changes string) (*follower, error) {
	doc, err := readDump(start)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(changes)
	if err != nil {
		return nil, fmt.Errorf("open changes: %w", err)
	}
	return &follower{doc: doc, changes: file}, nil
}

// obey carries out one order.
func (f *follower) obey(order string) (string, error) {
	name, path, _ := strings.Cut(order, " ")
	before := f.made
	if err := f.follow(); err != nil {
		return "", err
	}
	switch name {
	case "follow":
		if f.made > before {
			if err := f.doc.Check(); err != nil {
				return "", fmt.Errorf("check after change %d: %w", f.made, err)
			}
		}
	case "compare":
		if err := f.compare(path); err != nil {
			return "", err
		}
	default:
		return "", fmt.Errorf("order %q: %w", order, errors.ErrUnsupported)
	}
	return fmt.Sprintf("ok %d changes, %d records", f.made, records(f.doc)), nil
}

// follow makes the changes that were written since. Applying one verifies that it begins with what is
// there, and that all it touches stays whole.
func (f *follower) follow() error {
	b, err := io.ReadAll(f.changes)
	if err != nil {
		return fmt.Errorf("read changes: %w", err)
	}
	f.rest = append(f.rest, b...)
	for {
		end := bytes.IndexByte(f.rest, '\n')
		if end < 0 {
			return nil
		}
		line := f.rest[:end]
		f.rest = f.rest[end+1:]
		if err := f.makeAgain(line); err != nil {
			return err
		}
	}
}

func (f *follower) makeAgain(line []byte) error {
	var l struct {
		Fault  string `json:"fault"`
		Change *struct {
			Label string          `json:"label"`
			Edits json.RawMessage `json:"edits"`
		} `json:"change"`
	}
	if err := json.Unmarshal(line, &l); err != nil {
		return fmt.Errorf("read change: %w", err)
	}
	if l.Fault != "" {
		return fmt.Errorf("write change: %s", l.Fault)
	}
	if l.Change == nil {
		return nil
	}
	f.made++
	edits, err := document.DecodeEdits(l.Change.Edits)
	if err != nil {
		return err
	}
	c, err := document.NewChange(edits...)
	if err == nil {
		err = f.doc.Apply(c)
	}
	if err != nil {
		return fmt.Errorf("change %d, %s: %w", f.made, l.Change.Label, err)
	}
	return nil
}

// namedDifferences is how many differences are told.
const namedDifferences = 3

func (f *follower) compare(path string) error {
	file, err := readDump(path)
	if err != nil {
		return err
	}
	edits := document.Between(f.doc, file).Edits()
	if len(edits) == 0 {
		return nil
	}
	var out []string
	for _, e := range edits[:min(len(edits), namedDifferences)] {
		out = append(out, fmt.Sprintf("%s: the changes lead to %+v, the file holds %+v", e.Table(), e.Before, e.After))
	}
	return fmt.Errorf("%d records differ after %d changes: %s", len(edits), f.made, strings.Join(out, "; "))
}

func readDump(path string) (*document.Document, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read dump: %w", err)
	}
	var tables map[domain.Table][]json.RawMessage
	if err := json.Unmarshal(b, &tables); err != nil {
		return nil, fmt.Errorf("read dump: %w", err)
	}
	var all []domain.Record
	for _, table := range domain.Tables() {
		for _, line := range tables[table] {
			r, err := document.Decode(table, line)
			if err != nil {
				return nil, fmt.Errorf("read dump: %w", err)
			}
			all = append(all, r)
		}
	}
	doc, err := document.Load(all)
	if err != nil {
		return nil, fmt.Errorf("read dump: %w", err)
	}
	return doc, nil
}

func records(doc *document.Document) int {
	n := 0
	for _, table := range domain.Tables() {
		n += doc.Count(table)
	}
	return n
}
