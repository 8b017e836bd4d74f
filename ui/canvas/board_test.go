package canvas

import (
	"image"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
	"wegmarke/ui/tool"
)

// page is a controller that only remembers.
type page struct {
	selected  []domain.ID
	did       []tool.Command
	edited    []scene.Hit
	clicked   []scene.Hit
	keys      []fyne.KeyName
	runes     []rune
	shortcuts []string
	menus     int
	followed  []string
}

func (p *page) Allowed([]domain.ID, domain.ID) (string, bool) { return "", true }
func (p *page) Selected() []domain.ID                         { return p.selected }
func (p *page) Select(ids []domain.ID)                        { p.selected = ids }
func (p *page) Between(a, b domain.ID) []domain.ID            { return []domain.ID{a, b} }
func (p *page) Do(c tool.Command)                             { p.did = append(p.did, c) }
func (p *page) Dragging(tool.Preview)                         {}
func (p *page) Hover(scene.Hit)                               {}
func (p *page) FullText(scene.Hit) string                     { return "" }
func (p *page) Aim(scene.Hit)                                 {}
func (p *page) Click(h scene.Hit)                             { p.clicked = append(p.clicked, h) }
func (p *page) Edit(h scene.Hit)                              { p.edited = append(p.edited, h) }
func (p *page) Key(n fyne.KeyName, _ fyne.KeyModifier) bool   { p.keys = append(p.keys, n); return true }
func (p *page) Rune(r rune)                                   { p.runes = append(p.runes, r) }
func (p *page) Shortcut(s fyne.Shortcut) bool {
	p.shortcuts = append(p.shortcuts, s.ShortcutName())
	return true
}
func (p *page) Menu(scene.Hit, fyne.Position) { p.menus++ }
func (p *page) Follow(address string)         { p.followed = append(p.followed, address) }
func (p *page) Text(key string, _ int) string { return key }

// stage is a board on a test window with the sample story, a hand-driven clock and timers that run
// when they are told to.
type stage struct {
	*Board
	page   *page
	doc    *document.Document
	mods   fyne.KeyModifier
	now    time.Time
	timers []*timer
}

type timer struct {
	f    func()
	live bool
}

func (s *stage) runTimers() {
	for len(s.timers) > 0 {
		t := s.timers[0]
		s.timers = s.timers[1:]
		if t.live {
			t.live = false
			t.f()
		}
	}
}

func newStage(t *testing.T) *stage {
	t.Helper()
	test.NewTempApp(t)
	doc, err := sample.Story(sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		t.Fatal(err)
	}
	fonts, err := typeset.NewFonts()
	if err != nil {
		t.Fatal(err)
	}
	light := palette.Light()
	s := &stage{page: &page{}, doc: doc, now: time.Unix(1000, 0)}
	sc := scene.NewMap(scene.MapParams{
		View: doc, Map: document.Maps(doc)[0].ID, Palette: &light,
		Setter: typeset.NewSetter(fonts), Words: i18n.New("de").Words(), Today: sample.StoryDay, Width: 992,
	})
	painter := func() *raster.Painter {
		return raster.New(raster.Params{Fonts: fonts, Icons: assets.Icon, Images: func(domain.Hash) image.Image { return nil }})
	}
	s.Board = NewBoard(Params{
		Scene: sc, Painters: []*raster.Painter{painter(), painter()}, Controller: s.page,
		Palette: func() *palette.Palette { return &light },
		Mods:    func() fyne.KeyModifier { return s.mods },
		Animate: func() bool { return true },
		Clock:   func() time.Time { s.now = s.now.Add(time.Second); return s.now },
		Pressed: func() time.Time { s.now = s.now.Add(time.Second); return s.now },
		Later: func(_ time.Duration, f func()) func() {
			tm := &timer{f, true}
			s.timers = append(s.timers, tm)
			return func() { tm.live = false }
		},
	})
	w := test.NewTempWindow(t, s.Board)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1120, 860))
	return s
}

// card finds a card of the story by its text and the middle of it on the board.
func (s *stage) card(t *testing.T, text string) (domain.ID, fyne.Position) {
	t.Helper()
	for _, c := range document.MapCards(s.doc, document.Maps(s.doc)[0].ID) {
		if document.CardText(s.doc, c) != text {
			continue
		}
		r, ok := s.Scene.CardRect(c.ID)
		if !ok {
			t.Fatalf("%q is not on the map", text)
		}
		return c.ID, s.boardPos(scene.Point{X: r.X + r.W/2, Y: r.Y + r.H/2})
	}
	t.Fatalf("no card %q", text)
	return domain.ID{}, fyne.Position{}
}

func (s *stage) press(at fyne.Position, b desktop.MouseButton) {
	s.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: b})
}

func (s *stage) lift(at fyne.Position, b desktop.MouseButton) {
	s.MouseUp(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}, Button: b})
}

func (s *stage) dragTo(at fyne.Position) {
	s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at, AbsolutePosition: at}})
}

func TestDragOverTheBoard(t *testing.T) {
	s := newStage(t)
	id, from := s.card(t, "Ein-Seiten-Angebot mit Video")
	_, to := s.card(t, "Rechner live stellen")
	s.press(from, desktop.MouseButtonPrimary)
	s.dragTo(from.AddXY(10, 10))
	s.dragTo(to)
	if !s.over.ghost.img.Visible() || !s.over.target.Visible() {
		t.Error("neither the ghost nor the place to drop shows")
	}
	s.DragEnd()
	s.lift(to, desktop.MouseButtonPrimary)
	if len(s.page.did) != 1 {
		t.Fatalf("commands %+v", s.page.did)
	}
	if m := s.page.did[0].(tool.MoveCards); len(m.Cards) != 1 || m.Cards[0] != id {
		t.Errorf("moved %+v", m)
	}
	if s.over.ghost.img.Visible() || s.over.target.Visible() {
		t.Error("the ghost stays after the drop")
	}
}

func TestEscapeDropsTheDrag(t *testing.T) {
	s := newStage(t)
	_, from := s.card(t, "Ein-Seiten-Angebot mit Video")
	_, to := s.card(t, "Rechner live stellen")
	s.press(from, desktop.MouseButtonPrimary)
	s.dragTo(to)
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.DragEnd()
	if len(s.page.did) != 0 || len(s.page.keys) != 0 {
		t.Errorf("after Esc: commands %v, keys passed on %v", s.page.did, s.page.keys)
	}
}

func TestVisibleTilesAreDrawn(t *testing.T) {
	s := newStage(t)
	complete := func(when string) {
		t.Helper()
		for _, pane := range scene.Panes() {
			l := s.layers[pane]
			x, y, w, h := s.window(pane)
			sp := l.span(x, y, w, h)
			for ty := sp.y0; ty <= sp.y1; ty++ {
				for tx := sp.x0; tx <= sp.x1; tx++ {
					if tile := l.tiles[[2]int{tx, ty}]; tile == nil || !tile.fresh || tile.img.Hidden {
						t.Errorf("%s: tile %d,%d of pane %d is missing", when, tx, ty, pane)
					}
				}
			}
		}
	}
	complete("at first")
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -70)})
	complete("after scrolling")
	s.ZoomIn()
	if !s.zooming || !s.view.Visible() {
		t.Error("no picture of the view while the zoom changes")
	}
	s.runTimers()
	if s.zooming || s.view.Visible() {
		t.Error("the picture stays after the zoom has come to rest")
	}
	complete("after zooming")
}

func TestZoomKeepsThePointUnderThePointer(t *testing.T) {
	s := newStage(t)
	s.mods = fyne.KeyModifierControl
	at := fyne.NewPos(700, 500)
	for range 6 {
		s.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 40)})
	}
	before := s.pointer(at).Body
	s.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 40)})
	after := s.pointer(at).Body
	// The heads grow with the zoom, so the body's corner moves by a few units.
	if dx, dy := after.X-before.X, after.Y-before.Y; dx > 40 || dx < -40 || dy > 40 || dy < -40 {
		t.Errorf("the point moved from %v to %v", before, after)
	}
	if s.Zoom() < 1.5 {
		t.Errorf("zoom is %v", s.Zoom())
	}
}

func TestFieldOverACard(t *testing.T) {
	s := newStage(t)
	id, _ := s.card(t, "Rechner live stellen")
	var got string
	var how Leave
	open := func() {
		s.OpenEditor(EditParams{
			Where: func() (scene.Rect, bool) { return s.Scene.CardRect(id) },
			Text:  "alt", Done: func(text string, l Leave) { got, how = text, l },
		})
	}
	focused := func() fyne.Focusable { return fyne.CurrentApp().Driver().CanvasForObject(s.Board).Focused() }
	for _, c := range []struct {
		name string
		act  func(f *field)
		want Leave
	}{
		{"Enter", func(f *field) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }, Next},
		{"Esc", func(f *field) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }, Drop},
		{"Tab", func(f *field) { f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab}) }, TabOn},
		{"Ctrl+Enter", func(f *field) {
			f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
		}, Stay},
		{"Ctrl+S", func(f *field) {
			f.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
		}, Stay},
	} {
		open()
		f := s.editor.field
		f.SetText("neu")
		c.act(f)
		if got != "neu" || how != c.want || s.Editing() {
			t.Errorf("%s: text %q, left by %v, open %v", c.name, got, how, s.Editing())
		}
		if focused() != fyne.Focusable(s.Board) {
			t.Errorf("%s: the keyboard does not go back to the board", c.name)
		}
	}
	if len(s.page.shortcuts) != 1 {
		t.Errorf("shortcuts that reached the program: %v", s.page.shortcuts)
	}
	open()
	f := s.editor.field
	f.TypedRune('x')
	f.TypedShortcut(&fyne.ShortcutUndo{})
	if !s.Editing() || len(s.page.shortcuts) != 1 {
		t.Error("undo in a text field went to the program")
	}
	for range 3 { // what was marked comes back on its own
		f.TypedShortcut(&fyne.ShortcutUndo{})
	}
	if s.Editing() || len(s.page.shortcuts) != 1 {
		t.Error("undo with nothing to take back does not leave the field alone")
	}
	s.TypedShortcut(&fyne.ShortcutUndo{})
	if len(s.page.shortcuts) != 1 {
		t.Error("the key that is still held takes back what comes before the text")
	}
	s.KeyUp(&fyne.KeyEvent{Name: fyne.KeyZ})
	s.TypedShortcut(&fyne.ShortcutUndo{})
	if len(s.page.shortcuts) != 2 {
		t.Error("undo is lost when the key was let go")
	}
	s.CloseEditor(false)
}

func TestMiddleButtonPans(t *testing.T) {
	s := newStage(t)
	s.ZoomIn()
	s.runTimers()
	at := fyne.NewPos(600, 500)
	s.press(at, desktop.MouseButtonTertiary)
	s.dragTo(at.SubtractXY(80, 60))
	s.lift(at.SubtractXY(80, 60), desktop.MouseButtonTertiary)
	if s.cam.x < 70 || s.cam.y < 50 {
		t.Errorf("panned to %v, %v", s.cam.x, s.cam.y)
	}
	if len(s.page.did) != 0 {
		t.Errorf("panning did %v", s.page.did)
	}
}

func TestDragAtTheEdgeScrolls(t *testing.T) {
	s := newStage(t)
	s.ZoomIn()
	s.runTimers()
	_, from := s.card(t, "Vergleicht vier Anbieter online")
	s.press(from, desktop.MouseButtonPrimary)
	edge := fyne.NewPos(s.Size().Width-5, 400)
	s.dragTo(edge)
	for range 5 {
		if len(s.timers) == 0 {
			t.Fatal("nothing keeps the scrolling going")
		}
		tm := s.timers[0]
		s.timers = s.timers[1:]
		tm.f()
	}
	if s.cam.x == 0 {
		t.Error("the view does not scroll")
	}
	s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.stopAuto != nil {
		t.Error("scrolling goes on after Esc")
	}
}

func TestWhatIsCarriedOverFromAnotherBoardScrollsAtTheEdge(t *testing.T) {
	s, from := newStage(t), newStage(t)
	s.Resize(fyne.NewSize(1120, 400)) // there must be somewhere to go
	id, _ := s.card(t, "Werksführung")
	from.over.preview = tool.Preview{Cards: []domain.ID{id}, Lead: id}
	edge := fyne.NewPos(600, s.Size().Height-4)
	s.CarryOver(from.Board, edge, false)
	before := s.cam.y
	for range 5 {
		tm := s.timers[0]
		s.timers = s.timers[1:]
		if tm.live {
			tm.f()
		}
	}
	if s.cam.y <= before {
		t.Fatal("the board does not scroll")
	}
	s.CarryAway()
	before = s.cam.y
	s.runTimers()
	if s.cam.y != before || s.visit != nil {
		t.Error("it goes on scrolling after the cards are gone")
	}
}

func TestContextMenuSelects(t *testing.T) {
	s := newStage(t)
	id, at := s.card(t, "Rechner live stellen")
	s.press(at, desktop.MouseButtonSecondary)
	s.lift(at, desktop.MouseButtonSecondary)
	if s.page.menus != 1 || len(s.page.selected) != 1 || s.page.selected[0] != id {
		t.Errorf("menus %d, selected %v", s.page.menus, s.page.selected)
	}
}

func TestFieldGrowsWithItsText(t *testing.T) {
	s := newStage(t)
	id, _ := s.card(t, "Rechner live stellen")
	s.OpenEditor(EditParams{
		Where: func() (scene.Rect, bool) { return s.Scene.CardRect(id) },
		Text:  "kurz", Done: func(string, Leave) {},
	})
	short := s.editor.field.Size().Height
	s.editor.field.SetText(strings.Repeat("Auslegungsrechner ", 20))
	long := s.editor.field.Size().Height
	if frame := s.editor.frame.Size().Height; long < 6*short/2 || frame < long || frame > long+8 {
		t.Errorf("the field is %v high for a word, %v for twenty; its frame %v", short, long, s.editor.frame.Size().Height)
	}
	s.editor.field.SetText("kurz")
	if now := s.editor.field.Size().Height; now != short {
		t.Errorf("the field is %v high again, was %v", now, short)
	}
	s.CloseEditor(false)
}

func TestCtrlClickFollowsALink(t *testing.T) {
	s := newStage(t)
	id, at := s.card(t, "Werksführung")
	d := document.NewDraft(s.doc)
	if err := edit.SetText(d, id, "www.a-b-c-d-e.de"); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err == nil {
		err = s.doc.Apply(c)
	}
	if err != nil {
		t.Fatal(err)
	}
	s.Invalidate(s.Scene.Update(c))
	click := func(mods fyne.KeyModifier) {
		s.mods = mods
		s.press(at, desktop.MouseButtonPrimary)
		s.lift(at, desktop.MouseButtonPrimary)
	}
	click(0)
	if len(s.page.followed) != 0 || len(s.page.clicked) != 1 {
		t.Errorf("a plain click follows %v", s.page.followed)
	}
	click(fyne.KeyModifierShortcutDefault)
	if len(s.page.followed) != 1 || s.page.followed[0] != "www.a-b-c-d-e.de" {
		t.Errorf("followed %v", s.page.followed)
	}
	if len(s.page.selected) != 1 {
		t.Error("the click changed the selection, too")
	}
}
