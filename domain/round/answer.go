package round

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// Answer is a workbook that came back.
type Answer struct {
	// ID is that of its record and Sent the sending it answers.
	ID, Sent domain.ID
	// File is the name of the workbook and Hash names its bytes.
	File, Hash      string
	Author, Message string
	// Date is the day on which it was opened here first, Taken the day on which something of it was
	// taken over, "" while nothing was.
	Date, Taken domain.Date
}

// head is the beginning of what the record of an answer holds.
type head struct {
	Hash    string `json:"hash"`
	Author  string `json:"author"`
	Message string `json:"message"`
}

// body is all of it.
type body struct {
	head
	Answers merge.Answers `json:"answers"`
}

// answerOf reads what a list shows of an answer. What the answer says comes behind it and is left
// alone, because lists are made at every change.
func answerOf(x domain.Exchange) Answer {
	a := Answer{ID: x.ID, Sent: x.Map, File: x.File, Date: x.Date}
	d := json.NewDecoder(strings.NewReader(x.Base))
	if _, err := d.Token(); err != nil {
		return a // opening it says what is wrong
	}
	for {
		key, err := d.Token()
		if err != nil || key == "answers" {
			return a
		}
		value, err := d.Token()
		text, ok := value.(string)
		if err != nil || !ok {
			return a
		}
		switch key {
		case "hash":
			a.Hash = text
		case "author":
			a.Author = text
		case "message":
			a.Message = text
		}
	}
}

// FindAnswer is one answer that was kept, without the day on which it was taken over.
func FindAnswer(v document.View, id domain.ID) (Answer, bool) {
	x, ok := document.Find[domain.Exchange](v, id)
	return answerOf(x), ok
}

// Received is a workbook as it came back.
type Received struct {
	File, Hash string
	Date       domain.Date
	Answers    merge.Answers
}

// Keep puts what came back into the project, below the sending that it answers. The same file is kept
// once.
func Keep(d *document.Draft, sent domain.ID, r Received) (domain.ID, error) {
	for _, x := range document.Exchanges(d, sent) {
		if a := answerOf(x); a.Hash == r.Hash && r.Hash != "" {
			return a.ID, nil
		}
	}
	b, err := json.Marshal(body{head{r.Hash, r.Answers.Author, r.Answers.Message}, r.Answers})
	if err != nil {
		return domain.ID{}, fmt.Errorf("keep answer: %w", err)
	}
	x := domain.Exchange{ID: domain.NewID(), Map: sent, Date: r.Date, File: r.File, Base: string(b)}
	d.Put(x)
	return x.ID, nil
}

// Says is what an answer that was kept says.
func Says(v document.View, answer domain.ID) (merge.Answers, error) {
	x, ok := document.Find[domain.Exchange](v, answer)
	if !ok {
		return merge.Answers{}, fmt.Errorf("read answer %s: %w", answer, merge.ErrSnapshot)
	}
	var b body
	if err := json.Unmarshal([]byte(x.Base), &b); err != nil {
		return merge.Answers{}, fmt.Errorf("read answer %s: %w: %v", answer, merge.ErrSnapshot, err)
	}
	return b.Answers, nil
}

// Plan compares an answer that was kept with the project as it is now.
func Plan(v document.View, answer domain.ID) (merge.Plan, error) {
	says, err := Says(v, answer)
	if err != nil {
		return merge.Plan{}, err
	}
	back, _ := document.Find[domain.Exchange](v, answer)
	x, ok := document.Find[domain.Exchange](v, back.Map)
	if !ok {
		return merge.Plan{}, fmt.Errorf("read sending %s: %w", back.Map, merge.ErrSnapshot)
	}
	base, err := merge.ReadSending(strings.NewReader(x.Base))
	if err != nil {
		return merge.Plan{}, err
	}
	return merge.CompareAll(base, merge.Now(v, base), says), nil
}

// Take notes that something of a workbook was taken over. The note holds the name and the hash of the
// file, so that the same file is noticed even where nothing else of it was kept.
func Take(d *document.Draft, sent domain.ID, file, hash string, today domain.Date) error {
	return note(d, domain.Entry{Field: catalog.ProjectAnswerTaken, Code: sent.String(), Text: file, Detail: hash, Due: today})
}

// WithTaken adds to a change that takes over what answers say the notes about it, so that both are one
// step of undo.
func WithTaken(doc *document.Document, c document.Change, sent domain.ID, from []Answer, today domain.Date) (document.Change, error) {
	d := document.NewDraft(doc)
	for _, a := range from {
		if err := Take(d, sent, a.File, a.Hash, today); err != nil {
			return c, fmt.Errorf("note answer: %w", err)
		}
	}
	notes, err := d.Change()
	if err != nil {
		return c, fmt.Errorf("note answer: %w", err)
	}
	return document.NewChange(slices.Concat(c.Edits(), notes.Edits())...)
}

// Seen says when the same file was taken over before.
func Seen(v document.View, hash string) (on domain.Date, ok bool) {
	if hash == "" {
		return "", false
	}
	for _, e := range document.Entries(v, document.Project(v).ID, catalog.ProjectAnswerTaken) {
		if e.Detail == hash {
			on, ok = max(on, e.Due), true
		}
	}
	return on, ok
}
