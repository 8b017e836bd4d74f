package cxmap

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
)

// Picture is a picture that the project holds and what it is called.
type Picture struct {
	Image domain.Hash
	Name  string
}

// Place is where something from outside is put on the map: onto a card, or into a cell at a spot.
type Place struct {
	Card domain.ID
	At   edit.Spot
}

// Below is the place below a position of the window; false where nothing can be put.
func (p *Page) Below(at fyne.Position) (Place, bool) {
	hit, ok := p.board.Below(at)
	if !ok || hit.Lane.IsZero() || hit.Step.IsZero() {
		return Place{}, false
	}
	return Place{Card: hit.Card, At: edit.Spot{Lane: hit.Lane, Step: hit.Step, Index: hit.Index}}, true
}

// SelectedPlace is the card that is selected; false where it is none or not the only one.
func (p *Page) SelectedPlace() (Place, bool) {
	cards := p.cards()
	if len(cards) != 1 {
		return Place{}, false
	}
	return Place{Card: cards[0]}, true
}

// Attach hangs pictures on a card as remarks. In a cell they make a card of their own.
func (p *Page) Attach(to Place, author string, pictures []Picture) bool {
	label := edit.Label{Key: "undo.pictures.attached", Count: len(pictures)}
	done := p.Commit(label, "", func(d *document.Draft) (_ []domain.ID, err error) {
		card := to.Card
		if card.IsZero() {
			name := pictures[0].Name
			if card, err = edit.AddCard(d, to.At, strings.TrimSuffix(name, filepath.Ext(name))); err != nil {
				return nil, err
			}
		}
		for _, picture := range pictures {
			d.Put(domain.Comment{
				ID: domain.NewID(), Subject: card, Author: author, Date: p.Today(), Text: picture.Name, Image: picture.Image,
			})
		}
		return []domain.ID{card}, nil
	})
	if done {
		p.Window.Say(p.Words.T(label.Key, i18n.Values{"n": label.Count}))
	}
	return done
}

// PasteLines makes cards of lines from outside, one each or one for all as the user wants.
func (p *Page) PasteLines(to Place, text string) {
	at := to.At
	if !to.Card.IsZero() {
		c, _ := document.Find[domain.Card](p.Session.Doc(), to.Card)
		at = edit.Spot{Lane: c.Lane, Step: c.Step, Index: p.place(c.ID) + 1}
	}
	p.pasteText(at, text)
}
