package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/storage/workbook"
)

// writeWorkbook writes a map as a workbook. It returns the record of what was sent, which belongs
// into the project: an answer is compared with it, even if a spreadsheet program has thrown the
// copy in the workbook away.
func writeWorkbook(path string, doc document.View, m domain.ID, day domain.Date) (domain.Exchange, error) {
	sent := merge.Send(doc, merge.SendParams{ID: domain.NewID(), Maps: []domain.ID{m}})
	base, err := sent.Encode()
	if err != nil {
		return domain.Exchange{}, fmt.Errorf("export: %w", err)
	}
	err = writeOutput(path, func(w io.Writer) error {
		return workbook.Write(w, workbook.Params{Doc: doc, Sending: sent, Date: day})
	})
	if err != nil {
		return domain.Exchange{}, err
	}
	return domain.Exchange{ID: sent.ID, Map: m, Date: day, File: filepath.Base(path), Base: string(base)}, nil
}

// readAnswer sets what was sent, what the project holds now and what the answer says side by side.
// fallback is the map that an answer without a mark is taken for; it may be zero.
func readAnswer(path string, doc document.View, fallback domain.ID, day domain.Date) (plan merge.Plan, err error) {
	defer func() {
		if err != nil {
			err = &fileError{file: path, act: opening, err: err}
		}
	}()
	answer, err := openAnswer(path)
	if err != nil {
		return merge.Plan{}, err
	}
	base, origin, err := workbook.BaseOf(doc, answer, fallback)
	if err != nil {
		return merge.Plan{}, err
	}
	theirs, err := workbook.MatchAll(answer, base)
	if err != nil {
		return merge.Plan{}, err
	}
	theirs.Date = day
	theirs.Blind = origin == workbook.FromNothing
	return merge.CompareAll(base, merge.Now(doc, base), theirs), nil
}

// openAnswer reads the workbook of an answer.
func openAnswer(path string) (a *workbook.Answer, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	return workbook.Read(file, info.Size())
}

// originOf says which project and which map a workbook was sent from, as far as it still knows.
func originOf(path string) (project, m domain.ID, err error) {
	a, err := openAnswer(path)
	if err != nil {
		return domain.ID{}, domain.ID{}, &fileError{file: path, act: opening, err: err}
	}
	m = a.Map
	if a.Copy != nil {
		project = a.Copy.Project
		if m.IsZero() && len(a.Copy.Maps) > 0 {
			m = a.Copy.Maps[0].Map
		}
	}
	return project, m, nil
}
