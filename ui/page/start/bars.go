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
	topHeight   = 48
	topEnd      = 12
	searchWidth = 288
	sideWidth   = 204
	sidePad     = 8
	sideRow     = 28
)

func barTone(p *palette.Palette) color.NRGBA { return p.BgApp }

// topBar holds the name of the program, the search and the choice of language and theme.
type topBar struct {
	s           *Start
	box         *fyne.Container
	here        *kit.Text
	search      *kit.SearchField
	language    *kit.Segmented
	theme, help *kit.IconButton
}

func (s *Start) newTopBar() *topBar {
	t := &topBar{s: s}
	picture, _ := assets.Picture("logo-512.png")
	logo := canvas.NewImageFromResource(fyne.NewStaticResource("logo-512.png", picture))
	logo.FillMode, logo.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
	ground, hair, upright := kit.NewGround(barTone), kit.NewDivider(), kit.NewUpright()
	brand := kit.NewText("Wegmarke", kit.Brand, kit.Ink)
	t.here = kit.NewText("", kit.Caption, kit.Ink)
	t.here.SetWeight(semiBold)
	t.search = kit.NewSearchField(kit.SearchParams{
		Width: searchWidth, Changed: s.search, EscapeLeaves: true,
		Submitted: func(string) { s.takeFirst() },
		Leave: func() {
			if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
				c.Unfocus()
			}
		},
	})
	known := i18n.Languages()
	var short []string
	chosen := 0
	for i, l := range known {
		short = append(short, languageSign(l))
		if l == s.Words.Language() {
			chosen = i
		}
	}
	t.language = kit.NewSegmented(short, chosen, func(i int) {
		s.OnLanguage(known[i])
		s.Relabel()
	})
	t.theme = kit.NewIconButton("contrast", kit.Tip{}, s.OnTheme)
	t.help = kit.NewIconButton("question", kit.Tip{}, func() { s.OnGuide(s.lastPath()) })
	t.help.Hidden = s.OnGuide == nil
	t.box = placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(hair, 0, size.Height-1, size.Width, 1)
		put(logo, 15, 12, 24, 24)
		natural(brand, 48, 0, topHeight)
		natural(t.here, sideWidth, 0, topHeight)
		right := size.Width - topEnd
		for _, o := range []fyne.CanvasObject{t.help, t.theme} {
			if !o.Visible() {
				continue
			}
			right -= 30
			put(o, right, 9, 30, 30)
			right -= 2
		}
		right -= 6
		width := t.language.MinSize().Width
		natural(t.language, right-width, 0, topHeight)
		right -= width + 11
		put(upright, right, 14, 1, 20)
		right -= 11
		put(t.search, right-searchWidth, 9, searchWidth, 30)
	}, fyne.NewSize(0, topHeight), ground, hair, logo, brand, t.here, t.search, upright, t.language, t.theme, t.help)
	t.words()
	return t
}

// words puts in all texts, as after a change of language.
func (t *topBar) words() {
	w := t.s.Words
	t.here.SetText(w.T("side.start"))
	t.search.SetWords(w.T("top.search.start"), t.s.SearchKeys, kit.Tip{Text: w.T("kit.clear")})
	t.theme.SetTip(kit.Tip{Text: w.T("start.theme")})
	t.help.SetTip(kit.Tip{Text: w.T("side.guide")})
	for i, l := range i18n.Languages() {
		if l == w.Language() {
			t.language.SetSelected(i)
		}
	}
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
	rows := s.sideRows()
	settings := kit.NewTreeRow(kit.RowData{Text: words.T("side.settings"), Icon: "gear"}, s.OnSettings, nil)
	lock := kit.NewIcon("lock", 15, kit.Good)
	privacy := kit.NewParagraph(words.T("side.privacy"), kit.Compact, kit.Ink2, sideWidth-39-12)
	objects := append([]fyne.CanvasObject{ground, edge, hair, create, open}, rows...)
	return placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(edge, size.Width-1, 0, 1, size.Height)
		width := size.Width - 2*sidePad - 1
		put(create, sidePad, 12, width, 34)
		put(open, sidePad, 54, width, 34)
		for i, row := range rows {
			put(row, sidePad, 101+float32(i)*sideRow, width, sideRow)
		}
		bottom := size.Height - 10 - sideRow
		put(settings, sidePad, bottom, width, sideRow)
		height := privacy.MinSize().Height
		bottom -= height + 14
		put(privacy, 39, bottom, sideWidth-39-12, height)
		put(lock, 16, bottom+1, 15, 15)
		put(hair, sidePad, bottom-12, width, 1)
	}, fyne.NewSize(sideWidth, 300), append(objects, lock, privacy, settings)...)
}

// sideRows are the rows of the side bar from top to bottom.
func (s *Start) sideRows() []fyne.CanvasObject {
	words := s.Words
	waiting := 0
	for _, r := range s.Recents {
		if !s.gone[r.Path] {
			waiting += r.About.Answers
		}
	}
	badge := ""
	if waiting > 0 {
		badge = words.Int(waiting)
	}
	row := func(d kit.RowData, action func()) fyne.CanvasObject { return kit.NewTreeRow(d, action, nil) }
	rows := []fyne.CanvasObject{
		row(kit.RowData{Text: words.T("side.start"), Icon: "home", Selected: true}, func() { s.scroll.ScrollToTop() }),
		row(kit.RowData{Text: words.T("side.templates"), Icon: "layers", Count: words.Int(len(beginnings()) + len(s.Templates))}, s.showTemplates),
		row(kit.RowData{Text: words.T("side.sample"), Icon: "spark"}, s.OnSample),
		row(kit.RowData{Text: words.T("side.answers"), Icon: "table", Badge: badge, Style: kit.TheirsTag}, s.OnAnswer),
	}
	if s.OnGuide != nil {
		rows = append(rows, row(kit.RowData{Text: words.T("side.guide"), Icon: "book"}, func() { s.OnGuide(s.lastPath()) }))
	}
	if s.OnKeys != nil {
		rows = append(rows, row(kit.RowData{Text: words.T("side.keyboard"), Icon: "keyboard"}, s.OnKeys))
	}
	return rows
}
