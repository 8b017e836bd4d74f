package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Params are what the panel works with.
type Params struct {
	Words *i18n.Catalog
	Doc   func() *document.Document
	Today func() domain.Date
	// Canvas is that of the window, which the toolkit cannot tell of what has just been put into it.
	Canvas func() fyne.Canvas
	// Go leads to where a step is taken.
	Go func(analysis.GuideStep)
	// Close takes the panel away.
	Close func()
}

const (
	headHeight = 44
	pad        = 14
)

// Panel leads through the work. It belongs to the main goroutine.
type Panel struct {
	p      Params
	box    *fyne.Container
	title  *kit.Text
	count  *kit.Text
	bars   *kit.Steps
	close  *kit.IconButton
	hair   *kit.Divider
	steps  []*step
	list   *fyne.Container
	scroll *container.Scroll
	open   analysis.GuideStep // the one whose words show; "" for none
	height float32
	cancel func()
}

// New makes the panel with the first open step unfolded.
func New(p Params) *Panel {
	g := &Panel{
		p: p, title: kit.NewText("", kit.Section, kit.Ink), count: kit.NewText("", kit.Body, kit.Ink2),
		bars: kit.NewSteps(0, 0), hair: kit.NewDivider(),
	}
	g.close = kit.NewIconButton("x", kit.Tip{}, p.Close)
	g.list = container.New(steps{g})
	g.scroll = container.NewVScroll(g.list)
	g.box = container.New(whole{g}, g.title, g.count, g.close, g.bars, g.hair, g.scroll)
	states := analysis.Guide(p.Doc(), p.Today())
	g.open = analysis.NextStep(states)
	for i, s := range states {
		st := newStep(g, i, s.Step)
		g.steps = append(g.steps, st)
		g.list.Objects = append(g.list.Objects, st.tile, st.text, st.button)
	}
	g.words()
	g.cancel = p.Words.Subscribe(g.words)
	return g
}

// Stop ends the panel's interest in the language.
func (g *Panel) Stop() { g.cancel() }

// Open unfolds a step.
func (g *Panel) Open(s analysis.GuideStep) {
	g.open = s
	g.Sync()
}

// Focus gives the keyboard to the step that is unfolded, or to the first one.
func (g *Panel) Focus() {
	at := g.steps[0]
	for _, s := range g.steps {
		if s.step == g.open {
			at = s
		}
	}
	g.p.Canvas().Focus(at.tile)
}

func (g *Panel) words() {
	w := g.p.Words
	g.title.SetText(w.T("side.guide"))
	g.close.SetTip(kit.Tip{Text: w.T("guide.close")})
	for _, s := range g.steps {
		s.words()
	}
	g.Sync()
}

// Sync takes over what the project holds.
func (g *Panel) Sync() {
	done := 0
	states := analysis.Guide(g.p.Doc(), g.p.Today())
	next := analysis.NextStep(states)
	for i, s := range states {
		if s.Done {
			done++
		}
		g.steps[i].show(s.Done, s.Step == next, s.Step == g.open)
	}
	g.count.SetText(g.p.Words.T("guide.count", i18n.Values{"n": done, "all": len(states)}))
	g.bars.Set(done, len(states))
	g.again()
}

// toggle unfolds a step, or folds it where it is unfolded.
func (g *Panel) toggle(s analysis.GuideStep) {
	if g.open == s {
		s = ""
	}
	g.Open(s)
}

// walk moves the keyboard to the step before or behind.
func (g *Panel) walk(from *step, by int) {
	i := from.index + by
	if i < 0 || i >= len(g.steps) {
		return
	}
	g.p.Canvas().Focus(g.steps[i].tile)
}

// again lays everything out anew after words or signs changed.
func (g *Panel) again() {
	if size := g.box.Size(); !size.IsZero() {
		whole{g}.Layout(nil, size)
		steps{g}.Layout(nil, g.list.Size())
	}
}

// Object is the panel, to be shown.
func (g *Panel) Object() fyne.CanvasObject { return g.box }

// whole lays out the head of the panel and the list below it.
type whole struct{ g *Panel }

// Layout implements fyne.Layout.
func (l whole) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	g := l.g
	put(g.close, size.Width-8-30, 7, 30, 30)
	put(g.title, pad, 12, size.Width-pad-46, 20)
	put(g.bars, pad, headHeight+4, size.Width-2*pad, 4)
	put(g.count, pad, headHeight+14, size.Width-2*pad, 16)
	put(g.hair, 0, headHeight+40, size.Width, 1)
	put(g.scroll, 0, headHeight+41, size.Width, max(size.Height-headHeight-41, 0))
}

// MinSize implements fyne.Layout.
func (l whole) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// steps lays the steps below each other.
type steps struct{ g *Panel }

// Layout implements fyne.Layout.
func (l steps) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y := float32(6)
	for _, s := range l.g.steps {
		y += s.lay(y, size.Width)
	}
	if y += 8; y != l.g.height {
		l.g.height = y
		l.g.scroll.Refresh()
	}
}

// MinSize implements fyne.Layout.
func (l steps) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, l.g.height) }

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
