package inspector

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/raster"
	"wegmarke/domain/typeset"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// Width is the width of the panel, its left border included.
const Width = 276

// pad is the room at the left and right of everything, inner what is left between.
const (
	pad   = 14
	inner = Width - 1 - 2*pad
)

// Params are what the panel needs from the program.
type Params struct {
	Session *edit.Session
	Words   *i18n.Catalog
	Actions *action.Table
	// Map is the map that is open.
	Map func() domain.ID
	// Picture finds a decoded image, or nil.
	Picture func(domain.Hash) image.Image
	// Look shows a picture large. Nil takes the way there away.
	Look func(title string, picture image.Image)
	// Commit runs a command as one step of the history; steps of one merge key that follow closely
	// become one. It tells the user what went wrong.
	Commit func(label edit.Label, merge string, f func(d *document.Draft) error)
	// Code asks what the QR code of a touchpoint is to say. Nil takes the codes away.
	Code func(touchpoint domain.ID)
	// Jump turns to where a record is shown. Nil takes the ways there away.
	Jump func(domain.ID)
	// Remove takes a record that others may name away, after a look at what that touches; nil removes
	// it at once.
	Remove func(domain.ID)
	// Today is the day by which measures are late.
	Today func() domain.Date
	// Models is the menu by which a map gets another phase model. Nil takes the choice away.
	Models func(m domain.ID) *fyne.Menu
	// Place lets touchpoints be put onto the map that is open. Nil takes the list of them away.
	Place Placing
	// Viewed is told when the use of touchpoints by another persona is shown; none means all.
	Viewed func(persona domain.ID)
	// Author is who signs a comment, given whom the project names; nil takes that one.
	Author func(otherwise string) string
	// InSight says whether the panel can be seen; nil means always. What is not seen is not kept up to
	// date; Wake makes up for that.
	InSight func() bool
	// Soon runs something in one of the next frames; nil does it at once. Other fields take as long to
	// make as the map takes to follow an edit, so they do not come in the same frame.
	Soon func(func())
}

// Placing puts touchpoints onto the map that is open: by dragging them there, or into the cell at hand.
type Placing interface {
	CarryTouchpoint(id domain.ID, at fyne.Position)
	DropTouchpoint(id domain.ID, at fyne.Position)
	CancelTouchpoint()
	PlaceTouchpoint(id domain.ID)
}

// Inspector drives the panel; Object is what a window shows.
type Inspector struct {
	p         Params
	view      *view
	selection []domain.ID
	kind      string // of what is shown; another kind needs other fields
	sheet     sheet
	heading   *kit.Entry      // the title that can be edited, nil where there is none
	paper     *fyne.Container // head and body, inside the scroll
	foot      *fyne.Container
	scroll    *container.Scroll
	painter   *raster.Painter
	drafts    map[string]string // texts that were refused, by field, until they are mended
	folds     map[string]bool   // which parts were opened and closed
	viewer    domain.ID         // the persona whose use of touchpoints is shown; none for that of all
	steps     int               // changes of the document so far, by which a refused step is noticed
	waiting   bool              // for other fields
	closed    bool
	asleep    bool        // out of sight, and no longer up to date
	dream     []domain.ID // what is selected meanwhile
	kept      keptSheet
	cancel    []func()
}

// keptSheet is that of the map, to which every way back leads. It is long; the others are made anew.
type keptSheet struct {
	kind    string
	sheet   sheet
	heading *kit.Entry
}

// sheet is the content for one selection.
type sheet struct{ head, body, foot *block }

// New makes the panel; it shows the map until Show is called.
func New(p Params) *Inspector {
	i := &Inspector{p: p, painter: raster.New(raster.Params{Fonts: &typeset.Fonts{}}), drafts: map[string]string{}, folds: map[string]bool{}}
	i.paper = container.New(kit.Column{})
	i.foot = container.New(kit.Column{})
	i.scroll = container.NewVScroll(i.paper)
	i.cancel = []func(){
		p.Words.Subscribe(func() { i.kept = keptSheet{}; i.rebuild() }),
		p.Session.Subscribe(func(edit.Event) { i.steps++ }),
	}
	i.view = &view{i: i}
	i.view.ExtendBaseWidget(i.view)
	i.rebuild()
	return i
}

// Object is the panel.
func (i *Inspector) Object() fyne.CanvasObject { return i.view }

// Close ends following the language and the document.
func (i *Inspector) Close() {
	i.closed = true
	for _, cancel := range i.cancel {
		cancel()
	}
}

// Show shows what is selected; nothing selected means the map. Unfinished typing is handed over
// before. The same selection again only takes over what has changed.
func (i *Inspector) Show(selection []domain.ID) {
	i.Flush()
	if i.rests() {
		i.dream = slices.Clone(selection)
		return
	}
	i.asleep = false
	if i.waiting {
		i.selection = slices.Clone(selection)
		return
	}
	if slices.Equal(selection, i.selection) && i.kindOf(selection) == i.kind {
		i.sync()
		return
	}
	i.selection = slices.Clone(selection)
	i.later()
}

// rests says that the panel cannot be seen, so that nothing has to be made for it.
func (i *Inspector) rests() bool {
	if i.waiting || i.p.InSight == nil || i.p.InSight() {
		return false
	}
	if !i.asleep {
		i.asleep, i.dream = true, i.selection
	}
	return true
}

// Wake brings the panel up to date when it comes into sight.
func (i *Inspector) Wake() {
	if !i.asleep || i.closed {
		return
	}
	i.asleep = false
	if slices.Equal(i.dream, i.selection) && i.kindOf(i.selection) == i.kind {
		i.sync()
		return
	}
	i.selection = i.dream
	i.rebuild()
}

// later makes other fields in one of the next frames.
func (i *Inspector) later() {
	if i.p.Soon == nil {
		i.rebuild()
		return
	}
	i.waiting = true
	i.p.Soon(i.ready)
}

// ready makes the fields that are waited for.
func (i *Inspector) ready() {
	if i.waiting && !i.closed {
		i.rebuild()
	}
}

// Update follows a change of the document. Fields in which somebody types keep their text.
func (i *Inspector) Update(edit.Event) {
	if i.waiting || i.rests() {
		return
	}
	i.Wake()
	if i.kindOf(i.selection) != i.kind {
		i.later()
		return
	}
	i.sync()
}

// Flush hands over what is typed in the field that has the focus.
func (i *Inspector) Flush() {
	if e, ok := i.focused().(*kit.Entry); ok {
		e.Finish()
	}
}

// FocusTitle puts the caret into the title with all of it marked, so that typing gives a new name.
func (i *Inspector) FocusTitle() {
	i.Wake()
	i.ready()
	c := kit.CanvasOf(i.view)
	if c == nil || i.heading == nil {
		return
	}
	c.Focus(i.heading)
	i.heading.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// focused is the control inside the panel that has the focus, or nil.
func (i *Inspector) focused() fyne.Focusable {
	driver := fyne.CurrentApp().Driver()
	c := driver.CanvasForObject(i.view)
	if c == nil {
		return nil
	}
	f := c.Focused()
	o, ok := f.(fyne.CanvasObject)
	if !ok {
		return nil
	}
	at, mine := driver.AbsolutePositionForObject(o), driver.AbsolutePositionForObject(i.view)
	// A panel that is not shown has no place, and nothing in it can have the focus. In one that is,
	// the scroll lies a little inside.
	if driver.AbsolutePositionForObject(i.scroll) == mine {
		return nil
	}
	if at.X < mine.X || at.X >= mine.X+i.view.Size().Width || at.Y < mine.Y-i.paper.Size().Height || at.X == 0 && at.Y == 0 {
		return nil
	}
	return f
}

// rebuild makes the fields for what is selected anew.
func (i *Inspector) rebuild() {
	// A field that goes away with the focus would keep its caret running for ever.
	if i.focused() != nil {
		fyne.CurrentApp().Driver().CanvasForObject(i.view).Unfocus()
	}
	i.kind, i.waiting = i.kindOf(i.selection), false
	i.make()
	i.paper.Objects = []fyne.CanvasObject{
		padded(12, 10, i.sheet.head.object), kit.NewDivider(), padded(12, 12, i.sheet.body.object),
	}
	i.foot.Objects = nil
	if i.sheet.foot != nil {
		i.foot.Objects = []fyne.CanvasObject{kit.NewDivider(), padded(10, 10, i.sheet.foot.object)}
	}
	i.scroll.Offset = fyne.Position{}
	i.sync()
	i.paper.Refresh()
	i.foot.Refresh()
	i.view.Refresh()
}

// make makes the fields for what is selected, or takes those of the map that were there before.
func (i *Inspector) make() {
	_, there := document.Find[domain.Map](i.p.Session.Doc(), i.p.Map())
	keeps := there && len(i.selection) == 0
	if keeps && i.kept.kind == i.kind {
		i.sheet, i.heading = i.kept.sheet, i.kept.heading
		return
	}
	i.heading = nil
	i.sheet = i.build()
	if keeps {
		i.kept = keptSheet{i.kind, i.sheet, i.heading}
	}
}

// sync takes over the present state of the document into the fields that are there.
func (i *Inspector) sync() {
	for _, b := range []*block{i.sheet.head, i.sheet.body, i.sheet.foot} {
		if b != nil {
			b.sync()
		}
	}
	i.arrange()
}

// arrange puts everything in place again after a text became longer or a part came or went.
func (i *Inspector) arrange() {
	if i.view.Size().IsZero() {
		return
	}
	kit.Settle(i.foot, i.view.Size().Width-1)
	before := i.paper.Size()
	height := kit.Settle(i.paper, i.view.Size().Width-1)
	i.paper.Resize(fyne.NewSize(i.view.Size().Width-1, max(height, i.scroll.Size().Height)))
	if before != i.paper.Size() {
		i.scroll.Refresh()
	}
}

// reveal scrolls until an object can be seen, as when Tab leads to it.
func (i *Inspector) reveal(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(i.paper).Y
	offset, room := i.scroll.Offset, i.scroll.Size().Height
	switch bottom := top + o.Size().Height; {
	case top < offset.Y+8:
		offset.Y = max(top-8, 0)
	case bottom > offset.Y+room-8:
		offset.Y = bottom - room + 8
	default:
		return
	}
	i.scroll.ScrollToOffset(offset)
}

// commit runs a command as a step of the history.
func (i *Inspector) commit(label edit.Label, merge string, f func(d *document.Draft) error) {
	i.p.Commit(label, merge, f)
}

// view is the panel as the toolkit sees it.
type view struct {
	widget.BaseWidget
	i *Inspector
}

// Inside implements kit.Holder.
func (v *view) Inside() fyne.CanvasObject { return container.NewWithoutLayout(v.i.scroll, v.i.foot) }

// CreateRenderer implements fyne.Widget.
func (v *view) CreateRenderer() fyne.WidgetRenderer {
	i := v.i
	return &panel{i: i, ground: kit.NewGround(surface), edge: &canvas.Rectangle{}, wheel: newWheel(i.scroll)}
}

// panel draws the ground, the border at the left, the sheet and the bar at the bottom.
type panel struct {
	i      *Inspector
	ground *kit.Ground
	edge   *canvas.Rectangle
	wheel  *wheel
}

func (p *panel) Layout(size fyne.Size) {
	place(p.ground, 0, 0, size.Width, size.Height)
	place(p.edge, 0, 0, 1, size.Height)
	width := size.Width - 1
	foot := float32(0)
	if len(p.i.foot.Objects) > 0 {
		foot = kit.Settle(p.i.foot, width)
	}
	place(p.i.foot, 1, size.Height-foot, width, foot)
	kit.Settle(p.i.paper, width)
	place(p.i.scroll, 1, 0, width, max(size.Height-foot, 0))
	place(p.wheel, 1, 0, width, max(size.Height-foot, 0))
}

func (p *panel) MinSize() fyne.Size { return fyne.NewSize(Width, 120) }

func (p *panel) Refresh() {
	line := theme.For(p.i.view).Line
	if p.edge.FillColor != line {
		p.edge.FillColor = line
		p.edge.Refresh()
	}
	if !p.i.view.Size().IsZero() {
		p.Layout(p.i.view.Size())
	}
}

func (p *panel) Objects() []fyne.CanvasObject {
	p.edge.FillColor = theme.For(p.i.view).Line
	return []fyne.CanvasObject{p.ground, p.edge, p.i.scroll, p.i.foot, p.wheel}
}

func (p *panel) Destroy() {}

// wheel lies above the fields and passes turns of the wheel on to the scroll. The toolkit's text
// fields would otherwise keep them, and the panel would stop moving wherever the pointer meets one.
type wheel struct {
	widget.BaseWidget
	scroll *container.Scroll
}

func newWheel(s *container.Scroll) *wheel {
	w := &wheel{scroll: s}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled implements fyne.Scrollable.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.scroll.Scrolled(e) }

// CreateRenderer implements fyne.Widget.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
