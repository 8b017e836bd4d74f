package ui

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/privacy"
	"wegmarke/domain/round"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/mailer"
)

// mark names a finding without telling it: what the user lets go out must not lie in the settings.
func mark(f privacy.Finding) string {
	sum := sha256.Sum256([]byte(string(f.Kind) + "\x00" + f.Text))
	return hex.EncodeToString(sum[:8])
}

// mailURL opens a new mail with a subject and a text. Mail programs want %20 for blanks and both
// characters for the end of a line.
func mailURL(to []round.Addressee, subject, body string) *url.URL {
	var addresses []string
	for _, a := range to {
		if a.Address != "" {
			addresses = append(addresses, strings.ReplaceAll(url.PathEscape(a.Address), "%40", "@"))
		}
	}
	escape := func(text string) string {
		return strings.ReplaceAll(url.QueryEscape(strings.ReplaceAll(text, "\n", "\r\n")), "+", "%20")
	}
	return &url.URL{Scheme: "mailto", Opaque: strings.Join(addresses, ",") + "?subject=" + escape(subject) + "&body=" + escape(body)}
}

// openMail opens a new mail. Where there is no mail program the text goes to the clipboard.
func (w *window) openMail(to []round.Addressee, subject, body string) {
	if err := w.app.OpenURL(mailURL(to, subject, body)); err != nil {
		w.Log("open mail: %v", err)
		w.app.Clipboard().SetContent(subject + "\n\n" + body)
		w.ask.Message(w.words.T("error.title"), w.words.T("error.mail"))
	}
}

// parcelPost is a file on its way into a mail.
type parcelPost struct {
	file          string
	to            []round.Addressee
	subject, body string
}

// post puts a file into a new mail of the system's mail program, which the user sends there. Where no
// program takes the file from others, its folder opens, and the text lies on the clipboard.
func (w *window) post(p parcelPost) {
	m := mailer.Mail{Subject: p.subject, Body: p.body, File: p.file}
	for _, a := range p.to {
		if a.Address != "" {
			m.To = append(m.To, a.Address)
		}
	}
	w.inBackground(func() error { return w.sys.Mailer().Compose(m) }, func(err error) {
		values := i18n.Values{"file": filepath.Base(p.file), "size": w.fileSize(p.file)}
		switch {
		case errors.Is(err, mailer.ErrLeft):
		case err == nil:
			w.shell.offer(w.words.T("mail.handed", values), w.words.T("action.folder.open"), func() { w.openFolder(filepath.Dir(p.file)) })
		default:
			w.Log("mail a file: %v", err)
			w.app.Clipboard().SetContent(p.subject + "\n\n" + p.body)
			shown, opened := w.openInSystem(filepath.Dir(p.file)), w.app.OpenURL(mailURL(p.to, p.subject, p.body))
			key := "mail.byhand"
			switch {
			case shown != nil:
				w.Log("show a file for a mail: %v", shown)
				key, values["file"] = "mail.alone", p.file
			case opened != nil:
				w.Log("open mail: %v", opened)
				key = "mail.nowhere"
			}
			w.ask.Message(w.words.T("mail.byhand.title"), w.words.T(key, values))
		}
	})
}

// fileSize is the size of a file in words, "" for one that is not there.
func (w *window) fileSize(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return w.words.Bytes(info.Size())
}

// mailSent puts a workbook that has just been written into a new mail. One that many mailboxes refuse is
// not tried before the user knows.
func (w *window) mailSent(path, title string, out Shipment, lang string) {
	words := i18n.New(lang)
	body := w.mailText(words, "mail.text", filepath.Base(path), out.To, out.Due)
	p := parcelPost{path, out.To, words.T("mail.subject", i18n.Values{"name": title}), body}
	info, err := os.Stat(path)
	if err != nil || info.Size() < heavyMail {
		w.post(p)
		return
	}
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("mail.heavy.title", i18n.Values{"size": w.words.Bytes(info.Size())}), Text: w.words.T("mail.heavy"),
		Answers: []dialog.Answer{
			{Text: w.words.T("button.cancel"), Safe: true},
			{Text: w.words.T("action.folder.open"), Do: func() { w.openFolder(filepath.Dir(path)) }},
			{Text: w.words.T("mail.open"), Kind: kit.Main, Do: func() { w.post(p) }},
		},
	})
}

// heavyMail is a size from which many mailboxes refuse a mail; on the way it grows by a third.
const heavyMail = 10_000_000

// mailText is the text of a mail about a file, in the language of its reader.
func (w *window) mailText(words *i18n.Catalog, key, file string, to []round.Addressee, due domain.Date) string {
	greeting := words.T("mail.hello")
	if len(to) == 1 && to[0].Name != "" {
		greeting = words.T("mail.hello.name", i18n.Values{"name": to[0].Name})
	}
	text := greeting + "\n\n" + words.T(key, i18n.Values{"file": file})
	if day, ok := due.Time(); ok {
		text += "\n\n" + words.T("mail.due", i18n.Values{"day": words.Date(day)})
	}
	if name := w.author(document.Project(w.doc()).Author); name != "" {
		text += "\n\n" + words.T("mail.bye", i18n.Values{"name": name})
	}
	return text
}
