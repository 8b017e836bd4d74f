package ui

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/action"
	"wegmarke/ui/dialog"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/cxmap"
)

const (
	// attachedBytes is the size beyond which a picture that hangs on a card is kept as a photo is.
	attachedBytes   = 2 << 20
	attachedQuality = 88
	// mostText is the longest text file that becomes cards.
	mostText = 256 << 10
	// shownWidth and shownHeight are the room of a picture that is looked at.
	shownWidth, shownHeight = 760, 480
)

var errNoText = errors.New("file holds no text")

// pastesPictures lets the key that pastes cards hang a picture on the selected card, where a picture and
// no text lies on the clipboard. Spreadsheets put a picture of the cells beside their text.
func (w *window) pastesPictures(a *action.Action) {
	cards := a.Run
	a.Run = func() {
		if w.pane != nil || !w.board.Usable() || w.Clipboard().Content() != "" {
			cards()
			return
		}
		to, ok := w.page.SelectedPlace()
		w.takeAttached([]func() ([]byte, string, error){func() ([]byte, string, error) {
			raw, err := w.board.Read()
			switch {
			case err != nil:
				return nil, "", fmt.Errorf("%w: %w", errBoard, err)
			case raw == nil:
				return nil, "", errNoPicture
			}
			return raw, w.words.T("picture.pasted"), nil
		}}, func(all []cxmap.Picture) {
			if !ok {
				w.shell.say(w.words.T("toast.picture.nocard"), "")
				return
			}
			w.attach(to, all)
		})
	}
}

// takeAttached reads pictures, keeps them in the project and hands them over.
func (w *window) takeAttached(from []func() (raw []byte, name string, err error), done func([]cxmap.Picture)) {
	p := w.project
	var all []cxmap.Picture
	kept := map[domain.Hash][]byte{}
	w.inBackground(func() error {
		for _, read := range from {
			raw, name, err := read()
			if err != nil {
				return err
			}
			small, err := smallPicture(raw)
			if err != nil {
				return err
			}
			h := domain.HashOf(sha256.Sum256(small))
			kept[h] = small
			all = append(all, cxmap.Picture{Image: h, Name: name})
		}
		return nil
	}, func(err error) {
		if w.project != p || p == nil || w.reviewing {
			return
		}
		for h, b := range kept {
			if err == nil {
				// The bytes must be on their way before the change that names them.
				err = p.PutImage(h, b)
			}
		}
		if err != nil {
			w.refusePicture(err)
			return
		}
		for h, b := range kept {
			w.doc().AddImage(h, b)
		}
		done(all)
	})
}

// smallPicture is a picture as it is kept on a card: written anew, because photos carry the place where
// they were taken, and no larger than a screen shows.
func smallPicture(raw []byte) ([]byte, error) {
	img, photo, err := decodePicture(raw, pictureEdge)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if !photo {
		if err := png.Encode(&out, img); err != nil {
			return nil, fmt.Errorf("write picture: %w", err)
		}
		if out.Len() <= attachedBytes || !img.Opaque() {
			return out.Bytes(), nil
		}
		out.Reset()
	}
	if err := jpeg.Encode(&out, img, &jpeg.Options{Quality: attachedQuality}); err != nil {
		return nil, fmt.Errorf("write picture: %w", err)
	}
	return out.Bytes(), nil
}

// attach hangs pictures on a card.
func (w *window) attach(to cxmap.Place, all []cxmap.Picture) {
	if _, there := document.Find[domain.Card](w.doc(), to.Card); len(all) > 0 && (there || to.Card.IsZero()) {
		w.page.Attach(to, w.author(document.Project(w.doc()).Author), all)
	}
}

// droppedOnMap takes pictures and texts that fall onto the map; false for anything else.
func (w *window) droppedOnMap(at fyne.Position, uris []fyne.URI) bool {
	if w.session == nil || w.pane != nil || w.reviewing || w.presenting != nil {
		return false
	}
	if p := w.PageAt(at); p != nil {
		w.TurnToPage(p)
	}
	to, ok := w.page.Below(at)
	if !ok {
		return false
	}
	var pictures []func() ([]byte, string, error)
	for _, u := range uris {
		ending := strings.TrimPrefix(strings.ToLower(u.Extension()), ".")
		switch {
		case slices.Contains(pictureEndings(), ending):
			pictures = append(pictures, func() ([]byte, string, error) {
				raw, err := readWhole(u.Path(), maxPictureBytes)
				return raw, filepath.Base(u.Path()), err
			})
		case ending == "txt" || ending == "md":
			w.dropText(to, u.Path())
			return true
		}
	}
	if len(pictures) == 0 {
		return false
	}
	w.closeEditor()
	w.takeAttached(pictures, func(all []cxmap.Picture) { w.attach(to, all) })
	return true
}

// dropText makes cards of a text file.
func (w *window) dropText(to cxmap.Place, path string) {
	p := w.project
	w.closeEditor()
	var raw []byte
	w.inBackground(func() (err error) {
		raw, err = readWhole(path, mostText)
		if err == nil && (!utf8.Valid(raw) || bytes.IndexByte(raw, 0) >= 0) {
			err = errNoText
		}
		return err
	}, func(err error) {
		switch {
		case w.project != p || p == nil:
		case errors.Is(err, errNoText) || errors.Is(err, errPictureBytes):
			w.ask.Message(w.words.T("error.title"), w.words.T("drop.text"))
		case err != nil:
			w.Fail(err)
		default:
			w.page.PasteLines(to, strings.TrimPrefix(string(raw), "\ufeff"))
		}
	})
}

// readWhole reads a file up to a size.
func readWhole(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open file: %w", err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	if int64(len(raw)) > most {
		return nil, errPictureBytes
	}
	return raw, nil
}

// showPicture lets a picture that hangs on something be looked at.
func (w *window) showPicture(title string, img image.Image) {
	b := img.Bounds()
	scale := min(shownWidth/float32(max(b.Dx(), 1)), shownHeight/float32(max(b.Dy(), 1)), 1)
	shown := canvas.NewImageFromImage(img)
	shown.FillMode, shown.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	shown.SetMinSize(fyne.NewSize(float32(b.Dx())*scale, float32(b.Dy())*scale))
	w.ask.Choice(dialog.Choice{
		Title: title, Body: shown, Wide: shownWidth + 48,
		Answers: []dialog.Answer{{Text: w.words.T("button.close"), Kind: kit.Main, Safe: true}},
	})
}
