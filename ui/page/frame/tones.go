package frame

import (
	"image/color"

	"wegmarke/domain/palette"
)

func barTone(p *palette.Palette) color.NRGBA { return p.BgApp }

func panelTone(p *palette.Palette) color.NRGBA { return p.Surface }

func lineTone(p *palette.Palette) color.NRGBA { return p.Line }
