package frame

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain/analysis"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	factorPad   = 8
	factorWidth = sideWide - 1 - 2*sidePad - 2*factorPad
)

// factors shows how many of the six C-factors the project meets and asks about the next one.
type factors struct {
	params Params
	box    *fyne.Container
	hair   *kit.Divider
	title  *kit.Text
	of     *kit.Text
	bars   *kit.Steps
	next   *kit.Paragraph
	tile   *kit.Tile // the ground that can be pressed; nil for none
}

func newFactors(p Params) *factors {
	f := &factors{
		params: p, hair: kit.NewDivider(),
		title: kit.NewText("", kit.Compact, kit.Ink),
		of:    kit.NewText("", kit.Compact, kit.Ink3),
		bars:  kit.NewSteps(0, 0),
		next:  kit.NewParagraph("", kit.Compact, kit.Ink2, factorWidth),
	}
	f.title.SetWeight(theme.SemiBold)
	objects := []fyne.CanvasObject{f.hair, f.title, f.of, f.bars, f.next}
	if p.OnFactors != nil {
		f.tile = kit.NewTile(kit.TileParams{
			Content: placed(func(fyne.Size) {}, fyne.NewSize(0, 0)), Flat: true, Action: p.OnFactors,
			Style: func(*palette.Palette) kit.PanelLook { return kit.PanelLook{Radius: 6} },
		})
		objects = append([]fyne.CanvasObject{f.tile}, objects...)
	}
	f.box = placed(f.lay, fyne.NewSize(0, 0), objects...)
	return f
}

// fill counts anew.
func (f *factors) fill() {
	w := f.params.Words
	states := analysis.Factors(f.params.Doc())
	met, question := 0, ""
	for _, s := range states {
		if s.Met {
			met++
		} else if question == "" {
			question = w.T("side.cfactors.next", i18n.Values{"question": s.Factor.Question(w.Language())})
		}
	}
	f.title.SetText(w.T("side.cfactors"))
	if f.tile != nil {
		f.tile.SetLabel(w.T("side.cfactors"))
	}
	f.of.SetText(w.T("side.cfactors.of", i18n.Values{"done": met, "all": len(states)}))
	f.bars.Set(met, len(states))
	f.next.SetText(question)
	if size := f.box.Size(); !size.IsZero() {
		f.lay(size)
	}
}

func (f *factors) height() float32 {
	height := float32(1 + 10 + 16 + 6 + 4 + 10)
	if f.next.Text() != "" {
		height += 7 + f.next.MinSize().Height
	}
	return height
}

func (f *factors) lay(size fyne.Size) {
	put(f.hair, 0, 0, size.Width, 1)
	if f.tile != nil {
		put(f.tile, 2, 5, size.Width-4, size.Height-9)
	}
	put(f.title, factorPad, 11, f.title.MinSize().Width, 16)
	of := f.of.MinSize().Width
	put(f.of, size.Width-factorPad-of, 11, of, 16)
	put(f.bars, factorPad, 33, size.Width-2*factorPad, 4)
	put(f.next, factorPad, 44, factorWidth, f.next.MinSize().Height)
}
