package workbook

import (
	"compress/flate"
	"encoding/base64"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// Answer is a workbook that came back, as it stands in the file. Match makes sense of it.
type Answer struct {
	// Map and Snapshot are what the workbook says it was made from; zero where it no longer does.
	Map, Snapshot domain.ID
	// Author and Message are what somebody wrote on the sheet of instructions.
	Author, Message string
	// Copy is the sending that travelled in the file, nil if there is none that is whole.
	Copy *merge.Sending

	sheets []*sheet
	marked *sheet // the sheet that carries the mark
}

// Read reads a workbook of size bytes. It takes it whole or refuses it with an *Error; nothing is
// calculated, no file is written and no part is unpacked that is not needed.
func Read(r io.ReaderAt, size int64) (a *Answer, err error) {
	defer func() { // the last line of defence against a file that nobody thought of
		if fault := recover(); fault != nil {
			a, err = nil, refuse(Damaged, "", "unexpected: %v", fault)
		}
	}()
	c, err := openContainer(r, size)
	if err != nil {
		return nil, err
	}
	main, err := c.workbookPart()
	if err != nil {
		return nil, err
	}
	l := &loader{container: c}
	if err := l.workbook(main); err != nil {
		return nil, err
	}
	for _, s := range l.sheets {
		if err := l.sheet(s); err != nil {
			return nil, err
		}
		if err := l.notes(s); err != nil {
			return nil, err
		}
	}
	a = &Answer{sheets: l.sheets}
	if err := a.findMark(); err != nil {
		return nil, err
	}
	a.findGuide()
	a.Copy = a.findCopy()
	return a, nil
}

var markForm = regexp.MustCompile(`^wm(\d+);map=([0-9a-fA-F-]{36});snap=([0-9a-fA-F-]{36})(;|$)`)

// findMark looks for the text of A1 in the first rows and columns of every sheet: names and places
// of sheets change, contents of cells stay.
func (a *Answer) findMark() error {
	for _, s := range a.sheets {
		for row := 1; row <= min(s.maxRow, 5); row++ {
			for col := 1; col <= min(s.maxCol, 5); col++ {
				m := markForm.FindStringSubmatch(strings.TrimSpace(s.at(row, col)))
				if m == nil {
					continue
				}
				if v, err := strconv.Atoi(m[1]); err != nil || v > markVersion {
					return refuse(Newer, "", "form %s, known is %d", m[1], markVersion)
				}
				mapID, err1 := domain.ParseID(strings.ToLower(m[2]))
				snapID, err2 := domain.ParseID(strings.ToLower(m[3]))
				if err1 == nil && err2 == nil && a.marked == nil {
					a.Map, a.Snapshot, a.marked = mapID, snapID, s
				}
			}
		}
	}
	return nil
}

// findGuide reads who answers and what they have to say.
func (a *Answer) findGuide() {
	for _, field := range []struct {
		id   string
		into *string
		most int
	}{{authorID, &a.Author, 200}, {messageID, &a.Message, domain.MaxText}} {
		for _, s := range a.sheets {
			for row := 1; row <= min(s.maxRow, 60) && *field.into == ""; row++ {
				for col := 1; col <= 3; col++ {
					if s.at(row, col) == field.id {
						*field.into = cut(strings.TrimSpace(cellText(s.at(row, col+3))), field.most)
					}
				}
			}
		}
	}
}

var carrierForm = regexp.MustCompile(`^wm-snapshot;(\d+);parts=(\d+);sha256=([0-9a-f]{64})$`)

// findCopy unpacks the snapshot in the hidden sheet. A copy that is not whole or was altered is no
// copy: the state in the project is the truth, this one only helps where that is not at hand.
func (a *Answer) findCopy() *merge.Sending {
	for _, s := range a.sheets {
		m := carrierForm.FindStringSubmatch(strings.TrimSpace(s.at(1, 1)))
		if m == nil {
			continue
		}
		parts, err := strconv.Atoi(m[2])
		if err != nil || parts < 1 || parts > maxCarrier {
			continue
		}
		var packed strings.Builder
		for i := range parts {
			packed.WriteString(strings.TrimSpace(s.at(2+i, 1)))
		}
		z := flate.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(packed.String())))
		raw, err := io.ReadAll(io.LimitReader(z, maxSnapshot+1))
		if err != nil || len(raw) > maxSnapshot || merge.Sum(raw) != m[3] {
			continue
		}
		if snap, err := merge.DecodeSending(raw); err == nil {
			return &snap
		}
	}
	return nil
}

// Origin says where the base of a comparison comes from.
type Origin string

// Origins of a base.
const (
	FromProject Origin = "project" // the project knows what it sent
	FromFile    Origin = "file"    // only the copy in the workbook is left
	FromNothing Origin = "none"    // the present state stands in: nothing may be preselected
)

// BaseOf finds the state that an answer starts from: what the project kept when it sent the workbook,
// else the copy in the workbook, else the present state of the map. fallback names the map that the
// answer is for where the workbook does not say; it may be zero. A workbook of another project is
// Foreign.
func BaseOf(v document.View, a *Answer, fallback domain.ID) (merge.Sending, Origin, error) {
	if sent, ok := document.Find[domain.Exchange](v, a.Snapshot); ok && !a.Snapshot.IsZero() {
		if s, err := merge.DecodeSending([]byte(sent.Base)); err == nil && alive(v, s) {
			return s, FromProject, nil
		}
	}
	if a.Copy != nil && alive(v, *a.Copy) {
		if _, known := a.Copy.Map(a.Map); known || a.Map.IsZero() {
			return *a.Copy, FromFile, nil
		}
	}
	of := a.Map
	if of.IsZero() {
		of = fallback
	}
	if _, mine := document.Find[domain.Map](v, of); !mine {
		return merge.Sending{}, "", fmt.Errorf("find base: %w", refuse(Foreign, "", "no map of this project"))
	}
	return merge.SendingOf(merge.Snap(v, merge.SnapParams{Map: of})), FromNothing, nil
}

// alive says whether the project still holds anything of what was sent.
func alive(v document.View, s merge.Sending) bool {
	for _, m := range s.Maps {
		if _, ok := document.Find[domain.Map](v, m.Map); ok {
			return true
		}
	}
	return len(s.Maps) == 0 && s.Project == document.Project(v).ID
}

// MatchAll finds the cards and records of base in an answer.
func MatchAll(a *Answer, base merge.Sending) (merge.Answers, error) {
	out := merge.Answers{Author: a.Author, Message: a.Message}
	for _, m := range base.Maps {
		t, err := Match(a, m)
		if err != nil {
			return merge.Answers{}, err
		}
		t.Map = m.Map
		out.Maps = append(out.Maps, t)
	}
	return out, nil
}
