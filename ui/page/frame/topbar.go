package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/assets"
	"wegmarke/ui/kit"
)

const (
	topHeight   = 48
	logoSize    = 24
	topGap      = 6
	topEnd      = 12 // room behind the last button
	searchWidth = 178
	searchLeast = 164
)

// topBar is the bar at the top of the window.
type topBar struct {
	params        Params
	do            commands
	box           *fyne.Container
	ground        *kit.Ground
	hair          *kit.Divider
	logo          *canvas.Image
	brand         *kit.Text
	crumbs        *crumbs
	undo, redo    *kit.IconButton
	first, second *kit.Divider
	search        *kit.SearchField
	zoom          *kit.ZoomStepper
	present       *kit.Button
	export        *kit.Button
	narrow        bool
	percent       float64
}

func newTopBar(p Params, do commands) *topBar {
	logo, _ := assets.Picture("logo-512.png")
	t := &topBar{
		params: p, do: do, percent: 100,
		ground: kit.NewGround(barTone), hair: kit.NewDivider(),
		logo:   canvas.NewImageFromResource(fyne.NewStaticResource("logo-512.png", logo)),
		brand:  kit.NewText("Wegmarke", kit.Brand, kit.Ink),
		crumbs: newCrumbs(p.MainMenu, p.OnOverview),
		undo:   kit.NewIconButton("undo", kit.Tip{}, do.run("undo")),
		redo:   kit.NewIconButton("redo", kit.Tip{}, do.run("redo")),
		first:  kit.NewUpright(), second: kit.NewUpright(),
		zoom: kit.NewZoomStepper(kit.ZoomParams{
			Out: do.run("zoom.out"), In: do.run("zoom.in"), Reset: do.run("zoom.reset"),
		}),
		present: kit.NewButton(kit.ButtonParams{Icon: "play", Kind: kit.Quiet, Action: do.run("present")}),
		export:  kit.NewButton(kit.ButtonParams{Icon: "table", Kind: kit.Main, Action: do.run("workbook.export")}),
	}
	t.logo.FillMode = canvas.ImageFillContain
	t.search = kit.NewSearchField(kit.SearchParams{
		Width: searchLeast, EscapeLeaves: true,
		Changed: func(text string) { call(p.OnSearch, text) },
		Submitted: func(string) {
			if p.OnSearchNext != nil {
				p.OnSearchNext()
			}
		},
		Leave: func() {
			if p.OnSearchLeave != nil {
				p.OnSearchLeave()
			}
		},
		Key: p.OnSearchKey, Focused: p.OnSearchFocus,
		Forward: p.Actions.FromField,
	})
	t.box = placed(t.lay, fyne.NewSize(0, topHeight),
		t.ground, t.hair, t.logo, t.brand, t.crumbs.box, t.undo, t.redo, t.first, t.search, t.zoom, t.second, t.present, t.export)
	t.words()
	return t
}

func call[T any](f func(T), v T) {
	if f != nil {
		f(v)
	}
}

// words puts in all texts, as after a change of language.
func (t *topBar) words() {
	w := t.params.Words
	t.figure()
	t.search.SetWords(w.T("top.search"), t.do.shortcut("find"), kit.Tip{Text: w.T("kit.clear")})
	t.zoom.SetTips(t.do.tip("zoom.out"), t.do.tip("zoom.reset"), t.do.tip("zoom.in"))
	t.crumbs.setTip(kit.Tip{Text: w.T("top.menu")})
	t.present.SetText(t.do.table.Label("present"))
	t.present.SetTip(kit.Tip{Text: t.do.table.Label("present"), Shortcut: t.do.shortcut("present")})
	t.export.SetText(t.do.table.Label("workbook.export"))
	t.export.SetTip(t.do.tip("workbook.export"))
	t.actions()
}

// setZoom shows how large the map is drawn. It is called for every step of a zoom gesture.
func (t *topBar) setZoom(percent float64) {
	if t.percent == percent {
		return
	}
	t.percent = percent
	width := t.zoom.MinSize().Width
	t.figure()
	t.zoom.SetLimits(t.do.possible("zoom.out"), t.do.possible("zoom.in"))
	if t.zoom.MinSize().Width != width {
		t.again()
	}
}

func (t *topBar) figure() { t.zoom.SetText(t.params.Words.Percent(t.percent, 0)) }

// actions shows which actions are possible now and what undo would take back.
func (t *topBar) actions() {
	t.undo.SetTip(t.do.tip("undo"))
	t.undo.SetDisabled(!t.do.possible("undo"))
	t.redo.SetTip(t.do.tip("redo"))
	t.redo.SetDisabled(!t.do.possible("redo"))
	t.zoom.SetLimits(t.do.possible("zoom.out"), t.do.possible("zoom.in"))
	t.present.Hidden = !t.do.has("present")
	t.present.SetDisabled(!t.do.possible("present"))
	t.export.SetDisabled(!t.do.possible("workbook.export"))
	t.again()
}

// again lays the bar out anew after a text changed its width.
func (t *topBar) again() {
	if size := t.box.Size(); !size.IsZero() {
		t.lay(size)
		canvas.Refresh(t.ground) // a button that was hidden does not ask to be painted
	}
}

func (t *topBar) setNarrow(narrow bool) {
	t.narrow = narrow
	t.brand.Hidden = narrow
}

func (t *topBar) lay(size fyne.Size) {
	const inner = topHeight - 1
	put(t.ground, 0, 0, size.Width, topHeight)
	put(t.hair, 0, inner, size.Width, 1)
	left := float32(sideWide)
	if t.narrow {
		put(t.logo, (sideNarrow-logoSize)/2, 12, logoSize, logoSize)
		left = sideNarrow + 8
	} else {
		put(t.logo, 15, 12, logoSize, logoSize)
		middle(t.brand, 48, inner)
	}
	// Everything on the right is as wide as it has to be; what is left over belongs to the names.
	right := size.Width - topEnd
	fit := func(o fyne.CanvasObject, width float32) {
		right -= width
		height := o.MinSize().Height
		put(o, right, (topHeight-height)/2, width, height)
		right -= topGap
	}
	fit(t.export, t.export.MinSize().Width)
	if !t.present.Hidden {
		// A button without a border looks further away than it is.
		right++
		fit(t.present, t.present.MinSize().Width)
	}
	fit(t.second, t.second.MinSize().Width)
	right++
	fit(t.zoom, t.zoom.MinSize().Width)
	rest := t.first.MinSize().Width + t.redo.MinSize().Width + t.undo.MinSize().Width + 4*topGap
	spare := right - rest - left - t.crumbs.need()
	fit(t.search, min(max(searchWidth+min(spare, 0), searchLeast), searchWidth))
	fit(t.first, t.first.MinSize().Width)
	fit(t.redo, t.redo.MinSize().Width)
	fit(t.undo, t.undo.MinSize().Width)
	t.crumbs.place(left, max(right-left, 0))
}
