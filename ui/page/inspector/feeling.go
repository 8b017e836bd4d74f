package inspector

import (
	"image"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

// responsibleSheet is a card that names who takes care.
func (i *Inspector) responsibleSheet(id domain.ID) sheet {
	name := i.cardText(id).hinted(i.p.Words.T("inspector.owner.none"))
	head := i.cardHead(id, i.title(name), gap(6), i.cardNote(id))
	return sheet{head, body(i.evidence(id), i.comments(id), i.basis(id)), i.cardFoot(false)}
}

// feelingSheet is a point on one of the two curves.
func (i *Inspector) feelingSheet(id domain.ID) sheet {
	quote := i.cardText(id).hinted(i.p.Words.T("inspector.quote.hint"))
	head := i.cardHead(id, i.title(quote), gap(6), i.cardNote(id))
	all := append([]*block{i.feeling(id), i.curve(id), i.personas(id)}, i.cardTail(id)...)
	return sheet{head, body(all...), i.cardFoot(false)}
}

// feeling shows the five faces and the word for the chosen one.
func (i *Inspector) feeling(id domain.ID) *block {
	var names []string
	for _, f := range catalog.Feelings() {
		names = append(names, f.Name(i.lang()))
	}
	word := kit.NewEllipsis("", kit.Body, kit.Ink2)
	faces := kit.NewGallery(kit.GalleryParams{
		Label: i.p.Words.T("inspector.feeling"), Names: names, Chosen: -1, Cell: 36, Picture: 24,
		Draw: func(k, pixels int, p *palette.Palette) image.Image { return i.face(k+domain.FeelingMin, pixels, p) },
		Changed: func(k int) {
			change(i, id, "edit.feeling.value", func(c *domain.Card) { c.Feeling = k + domain.FeelingMin })
		},
	})
	return i.section("inspector.feeling", live(faces, func() {
		value := record[domain.Card](i, id).Feeling
		faces.Set(value - domain.FeelingMin)
		word.SetText(catalog.FeelingOf(value).Name(i.lang()))
	}), still(word))
}

// curve says on which of the two curves a point lies.
func (i *Inspector) curve(id domain.ID) *block {
	return i.section("inspector.curve", i.choose(choice{
		name: i.p.Words.T("inspector.curve"), needed: true,
		options: []string{i.p.Words.T("scene.lived"), i.p.Words.T("scene.expected")},
		get: func() int {
			if record[domain.Card](i, id).Expected {
				return 1
			}
			return 0
		},
		set: func(k int) {
			change(i, id, "edit.feeling.curve", func(c *domain.Card) { c.Expected = k == 1 })
		},
	}))
}
