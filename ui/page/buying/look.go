package buying

import (
	"image/color"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
)

func surface(p *palette.Palette) color.NRGBA { return p.Surface }

func warning(p *palette.Palette) kit.PanelLook {
	return kit.PanelLook{Fill: p.WarnTint, Radius: 8}
}

// outdent lets rows reach over the edges, so that their words stand below those of a heading.
type outdent struct{ by, tall float32 }

func (l outdent) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(-l.by, y))
		o.Resize(fyne.NewSize(size.Width+2*l.by, l.tall))
		y += l.tall
	}
}

func (l outdent) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, float32(len(objects))*l.tall)
}

// notice puts an icon and words on a coloured area.
type notice struct{}

const noticePad, noticeIcon = 10, 16

func (notice) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(size)
	objects[1].Move(fyne.NewPos(noticePad, noticePad))
	objects[1].Resize(fyne.NewSquareSize(noticeIcon))
	left := float32(2*noticePad + noticeIcon)
	objects[2].Move(fyne.NewPos(left, noticePad))
	kit.Settle(objects[2], size.Width-left-noticePad)
}

func (notice) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(80, max(objects[2].MinSize().Height, noticeIcon)+2*noticePad)
}

// lowered puts a text to the bottom of its box.
type lowered struct{ left float32 }

func (l lowered) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	h := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos(l.left, size.Height-h-2))
	objects[0].Resize(fyne.NewSize(size.Width-l.left-8, h))
}

func (l lowered) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, objects[0].MinSize().Height)
}
