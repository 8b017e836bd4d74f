package ui

import (
	"bytes"
	"crypto/sha256"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/dialog"
	"wegmarke/ui/mailer"
)

// fakePost is a mail program that notes what it is given.
type fakePost struct {
	mails []mailer.Mail
	err   error
}

func (p *fakePost) Compose(m mailer.Mail) error {
	p.mails = append(p.mails, m)
	return p.err
}

// fakeOutgoing writes a copy that is as small as the pictures that are left of the large ones.
type fakeOutgoing struct {
	folder string
	doc    *document.Document
}

func (o *fakeOutgoing) Folder() (string, error) { return o.folder, nil }

func (o *fakeOutgoing) Smaller(file string, shrink func([]byte) []byte) (string, error) {
	var all []byte
	for _, h := range o.doc.Images() {
		b, _ := o.doc.Image(h)
		if small := shrink(b); small != nil {
			b = small
		}
		all = append(all, b...)
	}
	path := filepath.Join(o.folder, filepath.Base(file))
	return path, os.WriteFile(path, all, 0o600)
}

// noisy is a picture that does not become small by itself.
func noisy(t *testing.T, edge int, clear bool) []byte {
	t.Helper()
	img, random := image.NewNRGBA(image.Rect(0, 0, edge, edge/2)), rand.New(rand.NewPCG(1, 2))
	for y := range edge / 2 {
		for x := range edge {
			c := color.NRGBA{uint8(random.Uint32()), uint8(x), uint8(y), 255}
			if clear && x < 10 {
				c.A = 0
			}
			img.SetNRGBA(x, y, c)
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// withFile gives the open project a file, and one picture more if there is one.
func withFile(t *testing.T, picture []byte) (*window, *fakeWorld, string) {
	t.Helper()
	w, f := open(t)
	path := filepath.Join(t.TempDir(), "Plan #1.wegmarke")
	if err := os.WriteFile(path, make([]byte, 20_000+len(picture)), 0o600); err != nil {
		t.Fatal(err)
	}
	f.project.path = path
	if picture != nil {
		w.doc().AddImage(domain.HashOf(sha256.Sum256(picture)), picture)
	}
	f.smaller = fakeOutgoing{folder: t.TempDir(), doc: w.doc()}
	return w, f, path
}

func TestAProjectGoesOutAsItsFile(t *testing.T) {
	w, f, path := withFile(t, nil)
	var asked dialog.Form
	f.fill = func(q dialog.Form) { asked = q }
	w.table.Run("project.mail")
	if f.project.saves != 1 || !strings.Contains(asked.Text, "20"+"\u00a0"+"KB") || len(asked.Fields) != 0 {
		t.Errorf("%d saves, asked %q with %d fields", f.project.saves, asked.Text, len(asked.Fields))
	}
	if len(f.post.mails) != 1 || f.post.mails[0].File != path || !strings.Contains(f.post.mails[0].Body, "Plan #1.wegmarke") || len(f.asked) != 1 {
		t.Errorf("mails %+v, asked %q", f.post.mails, f.asked)
	}
}

func TestAProjectWithLargePicturesCanGoOutSmaller(t *testing.T) {
	w, f, path := withFile(t, noisy(t, 2000, false))
	for choice := range 2 {
		f.fill = func(q dialog.Form) {
			if len(q.Fields) != 1 || !strings.Contains(q.Fields[0].Options[0], "MB") {
				t.Fatalf("fields %+v", q.Fields)
			}
			*q.Fields[0].Chosen = choice
		}
		w.table.Run("project.mail")
	}
	if len(f.post.mails) != 2 || f.post.mails[0].File != path || filepath.Dir(f.post.mails[1].File) != f.smaller.folder {
		t.Errorf("mails %+v", f.post.mails)
	}
	if info, err := os.Stat(path); err != nil || info.Size() < 1_000_000 {
		t.Errorf("the project's own file is %v, %v", info, err)
	}
}

func TestWhereNoProgramTakesAFileItIsShown(t *testing.T) {
	w, f, _ := withFile(t, nil)
	f.post.err, f.fill = mailer.ErrNone, func(dialog.Form) {}
	w.table.Run("project.mail")
	if len(f.asked) != 2 || !strings.Contains(f.asked[1], "Plan #1.wegmarke") || !strings.Contains(w.app.Clipboard().Content(), "Plan #1.wegmarke") {
		t.Errorf("asked %q, clipboard %q", f.asked, w.app.Clipboard().Content())
	}
	if !strings.HasPrefix(f.asked[1], "Ihr Mailprogramm nimmt keine Datei") {
		t.Errorf("told %q", f.asked[1])
	}
	f.post.err = mailer.ErrLeft
	w.table.Run("project.mail")
	if len(f.asked) != 3 { // with the questions before
		t.Errorf("who closes the mail is told %q", f.asked[2:])
	}
}

func TestMailedPicturesAreSmallerAndStayClear(t *testing.T) {
	large := noisy(t, 2000, false)
	small := mailedPicture(large)
	img, err := jpeg.Decode(bytes.NewReader(small))
	if err != nil || img.Bounds().Dx() != mailedEdge || len(small) >= len(large) {
		t.Fatalf("%v, %d of %d bytes", err, len(small), len(large))
	}
	clear, err := png.Decode(bytes.NewReader(mailedPicture(noisy(t, 2000, true))))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, _, a := clear.At(1, 1).RGBA(); a != 0 {
		t.Error("what was clear is not any more")
	}
	if mailedPicture(small) != nil || mailedPicture([]byte("no picture")) != nil {
		t.Error("a picture is written anew without a gain")
	}
}
