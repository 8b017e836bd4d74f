package ui

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"path/filepath"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/privacy"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
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

// mailSent opens a new mail for a workbook that has just been written, and shows the file, which has to
// be attached by hand: no mail program takes files from others.
func (w *window) mailSent(path, title string, out Shipment, lang string) {
	words := i18n.New(lang)
	body := w.mailText(words, "mail.text", filepath.Base(path), out.To, out.Due)
	w.openFolder(filepath.Dir(path))
	w.openMail(out.To, words.T("mail.subject", i18n.Values{"name": title}), body)
}

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
