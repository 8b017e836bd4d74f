package ui

import (
	"errors"
	"strings"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/qr"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
)

// editCode asks what the QR code of a touchpoint is to say.
func (w *window) editCode(id domain.ID) {
	t, ok := document.Find[domain.Touchpoint](w.doc(), id)
	if !ok || w.reviewing {
		return
	}
	w.closeEditor()
	w.inspector.Flush()
	now := qr.Parse(t.Code)
	if t.Code == "" {
		now.Kind = qr.Address
	}
	d := dialog.Code{
		Title: w.words.T("dialog.code.title", i18n.Values{"name": t.Title}),
		Yes:   w.words.T("button.apply"), No: w.words.T("button.cancel"), Copy: w.words.T("dialog.code.copy"), Save: w.words.T("dialog.code.save"),
		Fields: func(kind int) []dialog.CodeField { return w.codeFields(qr.Kinds()[kind], now, t) },
		Draw:   func(kind int, texts []string) ([][]bool, string) { return w.drawCode(id, kind, texts) },
	}
	for i, k := range qr.Kinds() {
		d.Kinds = append(d.Kinds, w.words.T("qr.kind."+string(k)))
		if k == now.Kind {
			d.Kind = i
		}
	}
	d.Done = func(kind int, texts []string, save bool) {
		payload, err := w.codePayload(id, kind, texts)
		if err != nil {
			return
		}
		w.setCode(id, payload)
		if save {
			w.saveCode(t.Title, payload)
		}
	}
	d.Copied = func(kind int, texts []string, say func(string)) {
		if payload, err := w.codePayload(id, kind, texts); err == nil {
			w.Clipboard().SetContent(payload)
			say(w.words.T("toast.code.copied")) // a message at the edge of the window would lie under the dialog
		}
	}
	if w.board.Usable() {
		d.CopyPicture = w.words.T("dialog.code.copypicture")
		d.PictureCopied = func(kind int, texts []string, say func(string)) {
			if payload, err := w.codePayload(id, kind, texts); err == nil {
				w.copyCode(payload, say)
			}
		}
	}
	w.ask.Code(d)
}

func (w *window) setCode(id domain.ID, payload string) {
	w.commitHere(edit.Label{Key: "edit.touchpoint.code", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		t, ok := document.Find[domain.Touchpoint](d, id)
		if !ok {
			return nil, edit.ErrUnknown
		}
		t.Code = payload
		d.Put(t)
		return nil, nil
	})
}

// saveCode writes the picture of a code.
func (w *window) saveCode(title, payload string) {
	kinds := []dialog.Filter{{Name: "PNG", Endings: []string{"png"}}, {Name: "SVG", Endings: []string{"svg"}}}
	w.picker.Save(w.words.T("dialog.code.save"), FileName(title)+" QR.png", kinds, w.folder(), func(path string) {
		w.inBackground(func() error { return w.Codes.WriteCode(path, payload) }, func(err error) {
			if err != nil {
				w.Fail(err)
				return
			}
			w.sayWritten("toast.code", path)
		})
	})
}

// codeFields are the lines of a kind with what the code says now. A contact begins with who is
// responsible for the touchpoint, an event with its name.
func (w *window) codeFields(k qr.Kind, c qr.Content, t domain.Touchpoint) []dialog.CodeField {
	if c.Kind != k {
		c = qr.Content{Kind: k}
		switch k {
		case qr.Contact:
			c.Name, c.Company = t.Responsible, document.Project(w.doc()).Company
		case qr.Event:
			c.Name = t.Title
		}
	}
	field := func(key, text string) dialog.CodeField {
		f := dialog.CodeField{Label: w.words.T("qr.field." + key), Text: text}
		if hint := "qr.hint." + key; w.words.Has(hint) {
			f.Hint = w.words.T(hint)
		}
		return f
	}
	switch k {
	case qr.Address:
		return []dialog.CodeField{field("address", c.Address)}
	case qr.Call:
		return []dialog.CodeField{field("phone", c.Phone)}
	case qr.Event:
		day, begin, end := "", "", ""
		if !c.Begin.IsZero() {
			day = w.words.Date(c.Begin)
			if !c.AllDay {
				begin = w.words.Clock(c.Begin)
			}
		}
		if !c.End.IsZero() {
			end = w.words.Clock(c.End)
		}
		return []dialog.CodeField{
			field("title", c.Name), field("day", day), field("begin", begin), field("end", end), field("place", c.Place), field("note", c.Text),
		}
	case qr.Contact:
		return []dialog.CodeField{
			field("name", c.Name), field("company", c.Company), field("role", c.Role), field("phone", c.Phone), field("mail", c.Mail), field("address", c.Address),
		}
	}
	return []dialog.CodeField{field("text", c.Text)}
}

// errClock says that a time of day is not understood.
var errClock = errors.New("no time of day")

// codeContent reads the lines of a kind.
func (w *window) codeContent(kind int, texts []string) (qr.Content, error) {
	c := qr.Content{Kind: qr.Kinds()[kind]}
	at := func(i int) string {
		if i < len(texts) {
			return strings.TrimSpace(texts[i])
		}
		return ""
	}
	switch c.Kind {
	case qr.Address:
		c.Address = at(0)
	case qr.Call:
		c.Phone = at(0)
	case qr.Contact:
		c.Name, c.Company, c.Role, c.Phone, c.Mail, c.Address = at(0), at(1), at(2), at(3), at(4), at(5)
	case qr.Event:
		c.Name, c.Place, c.Text = at(0), at(4), at(5)
		d, ok := i18n.ParseDay(at(1), w.Today())
		day, known := d.Time()
		if !ok || !known {
			if c.Name == "" {
				return c, qr.ErrEmpty
			}
			return c, qr.ErrDay
		}
		c.Begin, c.AllDay = day, at(2) == "" && at(3) == ""
		for i, to := range []*time.Time{&c.Begin, &c.End} {
			if at(2+i) == "" {
				continue
			}
			hour, err := clock(at(2 + i))
			if err != nil {
				return c, err
			}
			*to = day.Add(hour)
		}
	default:
		c.Text = at(0)
	}
	return c, nil
}

// clock reads a time of day: 14:30, 14.30, 14 Uhr, 9.
func clock(s string) (time.Duration, error) {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), "Uhr"))
	for _, form := range []string{"15:04", "15.04", "15", "3:04 pm", "3:04pm", "3 pm", "3pm"} {
		if t, err := time.Parse(form, strings.ToLower(s)); err == nil {
			return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, nil
		}
	}
	return 0, errClock
}

func (w *window) codePayload(id domain.ID, kind int, texts []string) (string, error) {
	c, err := w.codeContent(kind, texts)
	if err != nil {
		return "", err
	}
	// The entry keeps its name, so that a phone that scans it twice has it once.
	return c.Payload(qr.Params{UID: id.String() + "@wegmarke", Stamp: w.sys.Now()})
}

// drawCode gives the squares for what is written, or says what is wrong with it. Nothing written yet
// is no fault.
func (w *window) drawCode(id domain.ID, kind int, texts []string) ([][]bool, string) {
	payload, err := w.codePayload(id, kind, texts)
	var modules [][]bool
	if err == nil {
		if modules, err = w.Codes.Modules(payload); err == nil {
			return modules, w.words.T("qr.good")
		}
		return nil, w.words.T("qr.problem.long")
	}
	for _, p := range []struct {
		err error
		key string
	}{
		{qr.ErrAddress, "address"}, {qr.ErrPhone, "phone"}, {qr.ErrMail, "mail"}, {qr.ErrDay, "day"}, {qr.ErrTime, "time"}, {errClock, "clock"},
	} {
		if errors.Is(err, p.err) {
			return nil, w.words.T("qr.problem." + p.key)
		}
	}
	return nil, w.words.T("qr.empty")
}

// touchpointAtHand is the touchpoint that is selected, or that the selected card shows.
func (w *window) touchpointAtHand() domain.ID {
	if w.session == nil {
		return domain.ID{}
	}
	r, _ := w.doc().Get(w.session.Selection().Lead())
	switch r := r.(type) {
	case domain.Touchpoint:
		return r.ID
	case domain.Card:
		return r.Touchpoint
	}
	return domain.ID{}
}
