package workbook

import (
	"compress/flate"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"io"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// Answer is a workbook that came back, as it stands in the file. MatchAll makes sense of it.
type Answer struct {
	// Map and Snapshot are the first map and the sending that the workbook says it was made from; zero
	// where it no longer does.
	Map, Snapshot domain.ID
	// Author and Message are what somebody wrote on the sheet of instructions.
	Author, Message string

	sheets []*sheet
	marks  []mark
	// looks are the forms of numbers by style, only of workbooks that are not ours.
	looks  looks
	unpack sync.Once
	copy   *merge.Sending
}

// Copy is the sending that travelled in the file, nil if there is none that is whole. It is unpacked
// when it is first asked for: as a rule the project knows itself what it sent.
func (a *Answer) Copy() *merge.Sending {
	a.unpack.Do(func() {
		defer func() { // what cannot be read is no copy
			if fault := recover(); fault != nil {
				a.copy = nil
			}
		}()
		a.copy = a.findCopy()
	})
	return a.copy
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
	if err := a.findMarks(); err != nil {
		return nil, err
	}
	a.findGuide()
	if a.Foreign() {
		a.looks = l.looks()
	}
	return a, nil
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
		pieces := make([]io.Reader, parts)
		for i := range pieces {
			pieces[i] = strings.NewReader(strings.TrimSpace(s.at(2+i, 1)))
		}
		z := flate.NewReader(base64.NewDecoder(base64.StdEncoding, io.MultiReader(pieces...)))
		sum := sha256.New()
		sent, err := merge.ReadSending(io.TeeReader(io.LimitReader(z, maxSnapshot), sum))
		if err == nil && hex.EncodeToString(sum.Sum(nil)) == m[3] {
			return &sent
		}
	}
	return nil
}
