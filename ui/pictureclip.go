package ui

import (
	"errors"
	"fmt"
	"image"

	"wegmarke/domain"
	"wegmarke/ui/action"
)

// Reasons why no picture comes from the clipboard.
var (
	errNoPicture = errors.New("clipboard holds no picture")
	errBoard     = errors.New("clipboard cannot be read")
)

// pastePicture takes the picture that lies on the clipboard, in the way of one that is chosen.
func (w *window) pastePicture(done func(domain.Hash)) {
	w.takePictureOf(func() (*image.NRGBA, bool, error) {
		raw, err := w.board.Read()
		switch {
		case err != nil:
			return nil, false, fmt.Errorf("%w: %w", errBoard, err)
		case raw == nil:
			return nil, false, errNoPicture
		}
		return decodePicture(raw, pictureEdge)
	}, done)
}

// picturePaster is pastePicture where pictures can go through the clipboard, else nil.
func (w *window) picturePaster() func(done func(domain.Hash)) {
	if !w.board.Usable() {
		return nil
	}
	return w.pastePicture
}

// pastesToo lets the key that pastes cards on a map paste a picture on the page of a persona.
func (w *window) pastesToo(a *action.Action) {
	cards, possible := a.Run, a.Enabled
	picture := func() bool { return w.onPersona() && !w.reviewing && w.board.Usable() }
	a.Enabled = func() bool { return picture() || possible() }
	a.Run = func() {
		if picture() {
			w.persona.PastePicture()
			return
		}
		cards()
	}
	a.Text = func() string {
		if picture() {
			return w.words.T("picture.paste")
		}
		return w.words.T("action." + a.ID)
	}
}

// copyCode puts the picture of a code on the clipboard and says how that went.
func (w *window) copyCode(payload string, say func(text string)) {
	w.inBackground(func() error {
		png, err := w.Codes.CodePNG(payload)
		if err != nil {
			return err
		}
		return w.board.Write(png)
	}, func(err error) {
		if err != nil {
			w.Log("copy code: %v", err)
			say(w.words.T("toast.code.picture.failed"))
			return
		}
		say(w.words.T("toast.code.picture"))
	})
}
