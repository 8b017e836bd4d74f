package inspector

import (
	"image"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

// codeSheet is a card with a role or a legal basis: chosen from a list, or written where none fits.
func (i *Inspector) codeSheet(id domain.ID) sheet {
	words := i.cardText(id)
	words.read = func() string { return document.CardMarked(i.p.Session.Doc(), record[domain.Card](i, id)) }
	head := i.cardHead(id, i.title(words), gap(6), i.cardNote(id))
	kind := record[domain.Lane](i, record[domain.Card](i, id).Lane).As()
	list, name := i.codes(kind), i.laneInfo(record[domain.Card](i, id)).Name(i.lang())
	pick := i.pick(choiceOf(i, name, list,
		func() string { return record[domain.Card](i, id).Code },
		func(code string) {
			i.commit(edit.Label{Key: "undo.card.text"}, mergeKey("code", id), func(d *document.Draft) error {
				return edit.SetCode(d, id, code)
			})
		}))
	parts := []*block{i.named(name, pick), i.personas(id)}
	return sheet{head, body(append(parts, i.cardTail(id)...)...), i.cardFoot(false)}
}

// codes is the list that the cards of a lane choose from.
func (i *Inspector) codes(kind domain.LaneKind) []catalog.Option[string] {
	var out []catalog.Option[string]
	if kind == domain.LanePrivacy {
		for _, b := range catalog.LegalBases() {
			out = append(out, catalog.Option[string]{Value: string(b.Value), Names: b.Names, Meaning: b.Meaning})
		}
		return out
	}
	for _, r := range catalog.Roles() {
		out = append(out, catalog.Option[string]{Value: r.Key, Names: r.Names})
	}
	return out
}

// cardColour gives a card one of the seven colours, or that of its lane.
func (i *Inspector) cardColour(id domain.ID) *block {
	names := []string{i.p.Words.T("map.colour.none")}
	for n := 1; n <= domain.PhaseColors; n++ {
		names = append(names, i.p.Words.T("inspector.colour")+" "+strconv.Itoa(n))
	}
	g := kit.NewGallery(kit.GalleryParams{
		Label: i.p.Words.T("inspector.colour"), Names: names, Chosen: -1, Cell: 30, Picture: 22,
		Draw: func(k, pixels int, p *palette.Palette) image.Image {
			if k == 0 {
				return i.draw([]scene.Item{{
					Kind: scene.Box, Rect: scene.Rect{X: 2.5, Y: 2.5, W: 19, H: 19}, Radius: 5, Fill: p.Surface,
					Stroke: p.FieldLine, StrokeWidth: 1,
				}}, 24, pixels)
			}
			return i.swatch(k, pixels, p)
		},
		Changed: func(k int) {
			change(i, id, "edit.card.colour", func(c *domain.Card) { c.Color = k })
		},
	})
	return i.section("inspector.colour", live(g, func() { g.Set(record[domain.Card](i, id).Color) }))
}
