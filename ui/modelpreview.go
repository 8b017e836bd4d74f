package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/edit"
	colours "wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Sizes of the table that shows which phase becomes which.
const (
	previewRow  = 24
	previewDot  = 10
	previewSign = 14
)

// newModelPreview is a table with each phase of a map and the phase that takes its columns.
func newModelPreview(words *i18n.Catalog, p edit.ModelPreview) fyne.CanvasObject {
	t := &previewTable{}
	var objects []fyne.CanvasObject
	add := func(tone kit.Tone, from, to string, ink kit.Tone) {
		dot := kit.NewPanel(func(p *colours.Palette) kit.PanelLook { return kit.PanelLook{Fill: tone(p), Radius: 3} })
		objects = append(objects, dot, kit.NewEllipsis(from, kit.Body, kit.Ink), kit.NewIcon("right", previewSign, kit.Ink3),
			kit.NewEllipsis(to, kit.Body, ink))
		t.rows++
	}
	for _, m := range p.Moves {
		tone := func(p *colours.Palette) color.NRGBA { return p.PhaseFor(m.Color).Strong }
		switch {
		case m.Asks:
			add(tone, m.From, words.T("dialog.model.asks", i18n.Values{"names": strings.Join(m.To, " / ")}), kit.AccentInk)
		case m.Dropped:
			add(tone, m.From, words.T("dialog.model.empty"), kit.Ink3)
		default:
			add(tone, m.From, strings.Join(m.To, ", "), kit.Ink)
		}
	}
	if len(p.Fresh) > 0 {
		line := func(p *colours.Palette) color.NRGBA { return p.LineStrong }
		add(line, words.T("dialog.model.fresh"), strings.Join(p.Fresh, ", "), kit.Ink3)
	}
	return container.New(t, objects...)
}

// previewTable places four objects in each row.
type previewTable struct{ rows int }

// Layout implements fyne.Layout.
func (t *previewTable) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	half := size.Width * 0.45
	put := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	for i := range t.rows {
		y := float32(i * previewRow)
		put(objects[4*i], 0, y+(previewRow-previewDot)/2, previewDot, previewDot)
		put(objects[4*i+1], previewDot+8, y, half-previewDot-8-4, previewRow)
		put(objects[4*i+2], half, y+(previewRow-previewSign)/2, previewSign, previewSign)
		put(objects[4*i+3], half+previewSign+8, y, size.Width-half-previewSign-8, previewRow)
	}
}

// MinSize implements fyne.Layout.
func (t *previewTable) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(300, float32(t.rows*previewRow))
}
