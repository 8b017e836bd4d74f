package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/storage/table"
	"wegmarke/storage/workbook"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
)

// writeWorkbook writes a workbook. It returns the record of what was sent, which belongs into the
// project: an answer is compared with it, even if a spreadsheet program has thrown the copy in the
// workbook away.
func writeWorkbook(path string, s ui.Shipment, day domain.Date) (domain.Exchange, error) {
	s.Out.ID = domain.NewID()
	sent := merge.Send(s.Doc, s.Out)
	base, err := sent.Encode()
	if err != nil {
		return domain.Exchange{}, fmt.Errorf("export: %w", err)
	}
	names := make([]string, 0, len(s.To))
	for _, a := range s.To {
		names = append(names, a.String())
	}
	if s.Author == "" {
		if err := nameless(s.Doc); err != nil {
			return domain.Exchange{}, err
		}
	}
	err = writeOutput(path, func(w io.Writer) error {
		return workbook.Write(w, workbook.Params{
			Doc: s.Doc, Sending: sent, Author: s.Author, Recipient: strings.Join(names, ", "), Date: day, ReturnBy: s.Due, A4: s.A4,
		})
	})
	if err != nil {
		return domain.Exchange{}, err
	}
	x := domain.Exchange{ID: sent.ID, Map: sent.Project, Date: day, File: filepath.Base(path), Base: string(base)}
	if len(sent.Maps) == 1 && len(sent.Forms) == 0 {
		x.Map = sent.Maps[0].Map
	}
	return x, nil
}

// nameless takes the author out of a copy of a project, so that the workbook names nobody.
func nameless(doc *document.Document) error {
	d := document.NewDraft(doc)
	p := document.Project(doc)
	p.Author = ""
	d.Put(p)
	c, err := d.Change()
	if err == nil {
		err = doc.Apply(c)
	}
	if err != nil {
		return fmt.Errorf("leave out author: %w", err)
	}
	return nil
}

// lost says what an answer without a mark is taken for: an answer to a sending, or to the present state
// of a map. Both may be zero.
type lost struct{ of, sent domain.ID }

// receive reads an answer and finds what was sent.
func receive(path string, doc document.View, without lost, day domain.Date) (r ui.Receipt, err error) {
	defer func() {
		if err != nil {
			err = &fileError{file: path, act: opening, err: err}
		}
	}()
	answer, hash, err := openAnswer(path)
	if err != nil {
		return ui.Receipt{}, err
	}
	base, origin, err := workbook.BaseOf(doc, answer, without.of)
	if err != nil {
		if c := answer.Copy(); c != nil && c.Title != "" && c.Project != document.Project(doc).ID && !c.Project.IsZero() {
			return ui.Receipt{}, &refusal{key: "error.import.other", values: i18n.Values{"file": filepath.Base(path), "name": c.Title}}
		}
		return ui.Receipt{}, err
	}
	if x, ok := document.Find[domain.Exchange](doc, without.sent); ok && origin == workbook.FromNothing {
		if b, err := merge.ReadSending(strings.NewReader(x.Base)); err == nil {
			base, origin = b, workbook.FromProject
		}
	}
	theirs, err := workbook.MatchAll(answer, base)
	if err != nil {
		return ui.Receipt{}, err
	}
	theirs.Date = day
	theirs.Blind = origin == workbook.FromNothing
	return ui.Receipt{
		Received: round.Received{File: filepath.Base(path), Hash: hash, Date: day, Answers: theirs}, Base: base,
	}, nil
}

// openAnswer reads the workbook of an answer and says which bytes it was made of.
func openAnswer(path string) (a *workbook.Answer, hash string, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, "", err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	info, err := file.Stat()
	if err != nil {
		return nil, "", err
	}
	a, err = workbook.Read(file, info.Size())
	if errors.Is(err, &workbook.Error{Kind: workbook.OpenDocument}) {
		a, err = readSheets(path, file, info.Size())
	}
	if err != nil {
		return nil, "", err
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, io.NewSectionReader(file, 0, info.Size())); err != nil {
		return nil, "", err
	}
	return a, hex.EncodeToString(sum.Sum(nil)), nil
}

// readSheets reads an answer that was saved as an OpenDocument file.
func readSheets(path string, file io.ReaderAt, size int64) (*workbook.Answer, error) {
	grids, err := table.Read(path, file, size)
	if err != nil {
		return nil, err
	}
	return workbook.FromGrids(grids)
}

// originOf says which project and which map a workbook was sent from, as far as it still knows.
func originOf(path string) (project, m domain.ID, err error) {
	a, _, err := openAnswer(path)
	if err != nil {
		return domain.ID{}, domain.ID{}, &fileError{file: path, act: opening, err: err}
	}
	m = a.Map
	if c := a.Copy(); c != nil {
		project = c.Project
		if m.IsZero() && len(c.Maps) > 0 {
			m = c.Maps[0].Map
		}
	}
	return project, m, nil
}
