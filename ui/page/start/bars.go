package start

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/assets"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	topHeight = 48
	sideWidth = 204
	sidePad   = 8
)

func barTone(p *palette.Palette) color.NRGBA { return p.BgApp }

// topBar holds the name of the program and the choice of language.
func (s *Start) topBar() fyne.CanvasObject {
	picture, _ := assets.Picture("logo-512.png")
	logo := canvas.NewImageFromResource(fyne.NewStaticResource("logo-512.png", picture))
	logo.FillMode, logo.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	ground, hair := kit.NewGround(barTone), kit.NewDivider()
	brand := kit.NewText("Wegmarke", kit.Brand, kit.Ink)
	here := kit.NewText(s.Words.T("side.start"), kit.Caption, kit.Ink)
	here.SetWeight(semiBold)
	s.here = here
	known := i18n.Languages()
	var short []string
	chosen := 0
	for i, l := range known {
		short = append(short, languageSign(l))
		if l == s.Words.Language() {
			chosen = i
		}
	}
	language := kit.NewSegmented(short, chosen, func(i int) {
		s.OnLanguage(known[i])
		s.Relabel()
	})
	return placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(hair, 0, size.Height-1, size.Width, 1)
		put(logo, 15, 12, 24, 24)
		natural(brand, 48, 0, topHeight)
		natural(here, sideWidth, 0, topHeight)
		natural(language, size.Width-language.MinSize().Width-24, 0, topHeight)
	}, fyne.NewSize(0, topHeight), ground, hair, logo, brand, here, language)
}

// languageSign is the short name of a language as it names itself.
func languageSign(language string) string {
	if language == i18n.English {
		return "EN"
	}
	return "DE"
}

// sideBar holds the ways in that are always in the same place.
func (s *Start) sideBar() fyne.CanvasObject {
	words := s.Words
	ground, hair := kit.NewGround(barTone), kit.NewDivider()
	edge := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Line })
	create := kit.NewButton(kit.ButtonParams{
		Text: words.T("action.project.new"), Icon: "plus", Kind: kit.Main,
		Action: func() { s.OnNew(recommended) },
	})
	open := kit.NewButton(kit.ButtonParams{Text: words.T("action.project.open"), Icon: "folder", Action: s.OnOpen})
	home := kit.NewTreeRow(kit.RowData{Text: words.T("side.start"), Icon: "home", Selected: true}, func() { s.scroll.ScrollToTop() }, nil)
	templates := kit.NewTreeRow(kit.RowData{
		Text: words.T("side.templates"), Icon: "layers", Count: words.Int(len(templateKeys())),
	}, s.showTemplates, nil)
	sample := kit.NewTreeRow(kit.RowData{Text: words.T("side.sample"), Icon: "spark"}, s.OnSample, nil)
	lock := kit.NewIcon("lock", 15, kit.Good)
	privacy := kit.NewParagraph(words.T("side.privacy"), kit.Compact, kit.Ink2, sideWidth-2*16-20)
	return placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(edge, size.Width-1, 0, 1, size.Height)
		width := size.Width - 2*sidePad - 1
		put(create, sidePad, 12, width, 34)
		put(open, sidePad, 54, width, 34)
		for i, row := range []fyne.CanvasObject{home, templates, sample} {
			put(row, sidePad, 101+float32(i)*28, width, 28)
		}
		height := privacy.MinSize().Height
		put(hair, sidePad, size.Height-height-33, width, 1)
		put(lock, 16, size.Height-height-20, 15, 15)
		put(privacy, 39, size.Height-height-21, sideWidth-39-12, height)
	}, fyne.NewSize(sideWidth, 300), ground, edge, hair, create, open, home, templates, sample, lock, privacy)
}
