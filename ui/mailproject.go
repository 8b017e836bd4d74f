package ui

import (
	"bytes"
	"context"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strconv"

	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
)

const (
	// mailedEdge is the longest edge of a picture that goes out smaller, mailedQuality how it is written.
	mailedEdge    = 1600
	mailedQuality = 80
	// worthSmaller is how much smaller pictures must save before they are offered.
	worthSmaller = 300_000
)

// mailProject sends the project itself. What goes out is the file, so everything is saved before.
func (w *window) mailProject() {
	w.closeEditor()
	p := w.project
	if p.Path() == "" {
		w.saveAsThen(w.mailProject)
		return
	}
	pictures := 0
	for _, h := range w.doc().Images() {
		b, _ := w.doc().Image(h)
		pictures += len(b)
	}
	if pictures > worthSmaller {
		w.shell.say(w.words.T("mail.measuring"), "")
	}
	var whole, small int64
	var smaller string
	w.inBackground(func() error {
		if err := p.Save(context.Background()); err != nil {
			return err
		}
		info, err := os.Stat(p.Path())
		if err != nil {
			return err
		}
		whole = info.Size()
		if pictures <= worthSmaller {
			return nil
		}
		if smaller, err = w.Outgoing.Smaller(p.Path(), mailedPicture); err != nil {
			return err
		}
		if info, err = os.Stat(smaller); err != nil {
			return err
		}
		small = info.Size()
		return nil
	}, func(err error) {
		switch {
		case w.project != p:
		case err != nil:
			w.saveFailed(err)
		case whole-small > worthSmaller && small > 0:
			w.askHowToMail(p.Path(), smaller, whole, small)
		default:
			w.askHowToMail(p.Path(), "", whole, 0)
		}
	})
}

// askHowToMail tells what goes out and how large it is, and offers smaller pictures.
func (w *window) askHowToMail(file, smaller string, whole, small int64) {
	t, chosen := w.words.T, 0
	text := t("mail.project.text", i18n.Values{"file": filepath.Base(file), "size": w.words.Bytes(whole)})
	f := dialog.Form{Title: t("mail.project.title"), Yes: t("mail.open"), No: t("button.cancel")}
	hint := ""
	if smaller != "" {
		hint = t("mail.pictures.hint", i18n.Values{"n": strconv.Itoa(mailedEdge)})
		if whole >= heavyMail {
			chosen, hint = 1, hint+" "+t("mail.heavy")
		}
		f.Fields = []dialog.FormField{{
			Label: t("mail.pictures"), Hint: hint, Chosen: &chosen,
			Options: []string{
				t("mail.pictures.whole", i18n.Values{"size": w.words.Bytes(whole)}),
				t("mail.pictures.small", i18n.Values{"size": w.words.Bytes(small)}),
			},
		}}
	} else if whole >= heavyMail {
		text += " " + t("mail.heavy")
	}
	f.Text = text
	f.Done = func() {
		if chosen == 1 {
			file = smaller
		}
		title := document.Project(w.doc()).Title
		words := i18n.New(document.Project(w.doc()).Language)
		w.post(parcelPost{
			file: file, subject: title,
			body: w.mailText(words, "mail.project", filepath.Base(file), nil, ""),
		})
	}
	w.ask.Form(f)
}

// mailedPicture is a picture as it goes out where a mail shall be small; nil where that gains nothing.
func mailedPicture(raw []byte) []byte {
	img, _, err := decodePicture(raw, mailedEdge)
	if err != nil {
		return nil
	}
	var out bytes.Buffer
	if img.Opaque() {
		err = jpeg.Encode(&out, img, &jpeg.Options{Quality: mailedQuality})
	} else {
		err = png.Encode(&out, img)
	}
	if err != nil || out.Len()*10 > len(raw)*9 {
		return nil
	}
	return out.Bytes()
}
