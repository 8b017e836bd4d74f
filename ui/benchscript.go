package ui

import (
	"image/color"
	"math"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/canvas"
)

const (
	// benchRest is the number of frames in which the window settles: longer than the rest after a
	// zoom and the drawing of all tiles.
	benchRest = 45
	// panStep is what a slow hand on a trackpad scrolls in a frame, panFast a thrown one.
	panStep, panFast = 12, 400
	// benchText is typed letter by letter.
	benchText = "Der Kunde wartet drei Tage auf Antwort. "
	// benchIdle is how long the window is left alone.
	benchIdle = 3 * time.Second
	// benchLeft is how long nobody touches the window before its memory at rest is looked at: longer than
	// the program waits before it gives memory back.
	benchLeft = 10 * time.Second
)

// script works through everything that is measured. Each part leaves the project as it was.
func (b *benchmark) script() error {
	parts := []func() error{
		b.open, b.left, b.open, b.openOnceMore, b.still, b.pan, b.zoom, b.fit, b.write, b.drags, b.phases, b.search, b.otherMaps,
	}
	for _, part := range parts {
		if err := part(); err != nil {
			return err
		}
		b.run.Main(b.undoAll)
	}
	b.run.Hold("at the end of the script")
	if err := b.left(); err != nil {
		return err
	}
	b.run.Idle("map", benchIdle)
	b.run.Finish()
	return b.bare()
}

// openOnceMore opens the project a third time, unless that takes too long for a script.
func (b *benchmark) openOnceMore() error {
	if b.store.read > 4*time.Second {
		return nil
	}
	return b.open()
}

// left leaves the window alone for a while.
func (b *benchmark) left() error {
	name := "after opening and 10 s at rest"
	if len(b.run.Report().Held) > 0 {
		name = "at the end and after 10 s at rest"
	}
	time.Sleep(benchLeft)
	b.run.Hold(name)
	return nil
}

// bare empties the window, to see what the toolkit takes for a frame with nothing in it.
func (b *benchmark) bare() error {
	b.run.Main(func() {
		b.w.win.SetContent(container.NewStack(fynecanvas.NewRectangle(color.White), b.sys.probe.Object()))
	})
	return b.run.Rest("empty window", 60)
}

// undoAll brings the project back and shows its first map from the top left at 100 %.
func (b *benchmark) undoAll() {
	for {
		if _, ok := b.w.session.Undo(); !ok {
			break
		}
	}
	if maps := document.Maps(b.w.doc()); len(maps) > 0 && maps[0].ID != b.w.page.Map() {
		b.w.showMap(maps[0].ID)
	}
	b.w.session.Selection().Clear()
	b.board().ZoomReset()
	b.scroll(-1e6, -1e6)
	// Where somebody scrolls and drags, the pointer is.
	b.board().MouseMoved(&desktop.MouseEvent{PointEvent: b.point(b.middle())})
	b.board().Focus()
}

func (b *benchmark) board() *canvas.Board { return b.w.page.Board() }

// scroll turns the wheel.
func (b *benchmark) scroll(dx, dy float32) {
	b.board().Scrolled(&fyne.ScrollEvent{PointEvent: b.point(b.middle()), Scrolled: fyne.NewDelta(-dx, -dy)})
}

func (b *benchmark) middle() fyne.Position {
	s := b.board().Size()
	return fyne.NewPos(s.Width/2, s.Height/2)
}

func (b *benchmark) point(at fyne.Position) fyne.PointEvent {
	place := b.w.app.Driver().AbsolutePositionForObject(b.board())
	return fyne.PointEvent{Position: at, AbsolutePosition: place.Add(at)}
}

// still measures frames in which nothing has changed: what the toolkit takes in any case.
func (b *benchmark) still() error {
	b.describe()
	if err := b.run.Rest("after opening", benchRest); err != nil {
		return err
	}
	return b.run.Rest("nothing changes", 60)
}

// pan scrolls there and back, along and down, slowly and fast.
func (b *benchmark) pan() error {
	for _, p := range []struct {
		name   string
		n      int
		dx, dy float32
	}{
		{"pan sideways", 240, panStep, 0},
		{"pan down", 240, 0, panStep},
		{"pan fast", 120, panFast, panFast / 4},
	} {
		err := b.run.Phase(p.name, p.n, func(i int) {
			if i < p.n/2 {
				b.scroll(p.dx, p.dy)
			} else {
				b.scroll(-p.dx, -p.dy)
			}
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// zoom turns the wheel with Ctrl held: out to 25 %, in to 200 %.
func (b *benchmark) zoom() error {
	for _, z := range []struct {
		name string
		dy   float32
	}{{"zoom out", -80 * 2.0 / 60}, {"zoom in", 80 * 3.0 / 60}} {
		b.run.Main(func() { b.sys.mods = fyne.KeyModifierControl })
		err := b.run.Phase(z.name, 60, func(int) { b.scroll(0, -z.dy) })
		b.run.Main(func() { b.sys.mods = 0 })
		if err == nil {
			err = b.run.Rest("rest after "+z.name, benchRest)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// fit shows the whole map and goes back.
func (b *benchmark) fit() error {
	for range 2 {
		if err := b.run.Phase("fit", 1, func(int) { b.w.table.Run("zoom.fit") }); err != nil {
			return err
		}
		if err := b.run.Rest("rest after fit", benchRest); err != nil {
			return err
		}
		if err := b.run.Phase("back to 100 %", 1, func(int) { b.w.table.Run("zoom.reset") }); err != nil {
			return err
		}
		if err := b.run.Rest("rest at 100 %", benchRest); err != nil {
			return err
		}
	}
	return nil
}

// write types into a card that lies on the screen, or into a new one where there is none.
func (b *benchmark) write() error {
	var cards []domain.ID
	b.run.Main(func() { cards = b.cards(1) })
	if err := b.run.Phase("open text field", 1, func(int) {
		if len(cards) > 0 {
			b.w.session.Selection().Set(cards...)
			b.w.table.Run("card.edit")
			return
		}
		b.w.table.Run("card.add")
	}); err != nil {
		return err
	}
	letters := []rune(benchText)
	if err := b.run.Phase("type a letter", len(letters), func(i int) {
		if f := b.w.win.Canvas().Focused(); f != nil {
			f.TypedRune(letters[i])
		}
	}); err != nil {
		return err
	}
	b.run.Idle("open text field, caret blinking", caretRest/2)
	time.Sleep(caretRest)
	b.run.Idle("open text field", benchIdle)
	return b.run.Phase("close text field", 1, func(int) { b.board().CloseEditor(true) })
}

// cards lists up to n cards that can be dragged; the first lies well inside the view.
func (b *benchmark) cards(n int) []domain.ID {
	doc := b.w.doc()
	var out []domain.ID
	for _, c := range document.MapCards(doc, b.w.page.Map()) {
		lane, _ := document.Find[domain.Lane](doc, c.Lane)
		if c.Expected || lane.Hidden || lane.Kind == domain.LaneFeelings {
			continue
		}
		if len(out) == 0 && !b.inView(b.place(c.ID)) {
			continue
		}
		if out = append(out, c.ID); len(out) == n {
			break
		}
	}
	return out
}

// place is the middle of a card on the board, while that shows the top left of the map at 100 %.
func (b *benchmark) place(card domain.ID) fyne.Position {
	w, h := b.w.page.Scene().PaneSize(scene.Corner)
	r, ok := b.w.page.Scene().CardRect(card)
	if !ok {
		return fyne.Position{}
	}
	return fyne.NewPos(w+r.X+r.W/2, h+r.Y+r.H/2)
}

// benchEdge keeps drags away from the edges, where the map would scroll.
const benchEdge = 60

func (b *benchmark) inView(p fyne.Position) bool {
	w, h := b.w.page.Scene().PaneSize(scene.Corner)
	s := b.board().Size()
	return p.X > w+benchEdge && p.Y > h && p.X < s.Width-benchEdge && p.Y < s.Height-benchEdge
}

// drags moves one, ten and two hundred cards in wide curves over the map and drops them.
func (b *benchmark) drags() error {
	for _, d := range []struct {
		n    int
		name string
	}{{1, "1 card"}, {10, "10 cards"}, {200, "200 cards"}} {
		var cards []domain.ID
		b.run.Main(func() {
			if len(b.cards(1)) == 0 {
				b.addCard()
			}
			cards = b.cards(d.n)
		})
		if len(cards) < d.n {
			break
		}
		if err := b.drag(d.name, cards); err != nil {
			return err
		}
		b.run.Main(b.undoAll)
	}
	return nil
}

// addCard gives an empty map the card that is dragged there.
func (b *benchmark) addCard() {
	b.w.table.Run("card.add")
	if f := b.w.win.Canvas().Focused(); f != nil {
		f.TypedRune('x')
	}
	b.board().CloseEditor(true)
}

func (b *benchmark) drag(name string, cards []domain.ID) error {
	const moves = 200
	var start fyne.Position
	if err := b.run.Phase("select and press "+name, 1, func(int) {
		b.w.session.Selection().Set(cards...)
		start = b.place(cards[0])
		b.board().MouseDown(&desktop.MouseEvent{PointEvent: b.point(start), Button: desktop.MouseButtonPrimary})
	}); err != nil {
		return err
	}
	if err := b.run.Phase("drag "+name, moves, func(i int) {
		b.board().Dragged(&fyne.DragEvent{PointEvent: b.point(b.path(start, i+1, moves))})
	}); err != nil {
		return err
	}
	if err := b.run.Phase("drop "+name, 1, func(int) { b.board().DragEnd() }); err != nil {
		return err
	}
	return b.run.Phase("undo drop of "+name, 1, func(int) { b.w.undo() })
}

// path leads from start into a curve that crosses the view many times.
func (b *benchmark) path(start fyne.Position, i, n int) fyne.Position {
	w, h := b.w.page.Scene().PaneSize(scene.Corner)
	s := b.board().Size()
	low := fyne.NewPos(w+benchEdge, h+benchEdge)
	size := fyne.NewSize(s.Width-benchEdge-low.X, s.Height-benchEdge-low.Y)
	t := float64(i) / float64(n) * 2 * math.Pi
	x := low.X + size.Width*float32(1+math.Sin(3*t))/2
	y := low.Y + size.Height*float32(1+math.Sin(2*t))/2
	near := min(float32(i)/20, 1) // the first moves go from the card to the curve
	return fyne.NewPos(start.X+(x-start.X)*near, start.Y+(y-start.Y)*near)
}

// phases deletes a phase with all its cards and takes that back.
func (b *benchmark) phases() error {
	var all []domain.Phase
	b.run.Main(func() { all = document.Phases(b.w.doc(), b.w.page.Map()) })
	if len(all) == 0 {
		return nil
	}
	for range 3 {
		if err := b.run.Phase("delete a phase", 1, func(int) {
			b.w.session.Selection().Set(all[len(all)/2].ID)
			b.w.table.Run("card.delete")
		}); err != nil {
			return err
		}
		if err := b.run.Phase("undo deleted phase", 1, func(int) { b.w.undo() }); err != nil {
			return err
		}
	}
	return nil
}

// search looks for words that the generated projects hold, and goes to the first hit of each.
func (b *benchmark) search() error {
	words := strings.Fields("Angebot Wartung Kunde Termin Rechnung Vertrag Antwort Lieferung Preis nirgends")
	for _, word := range words {
		if err := b.run.Phase("search", 1, func(int) { b.w.finder.typed(word) }); err != nil {
			return err
		}
		for b.searching() {
			if err := b.run.Phase("search goes on", 1, func(int) {}); err != nil {
				return err
			}
		}
		if err := b.run.Phase("go to a hit", 1, func(int) { b.w.finder.next(1) }); err != nil {
			return err
		}
	}
	return nil
}

// searching says that a search has not come to its end.
func (b *benchmark) searching() (on bool) {
	b.run.Main(func() { on = b.w.finder.run != nil })
	return on
}

// otherMaps turns from map to map.
func (b *benchmark) otherMaps() error {
	var all []domain.Map
	b.run.Main(func() { all = document.Maps(b.w.doc()) })
	if len(all) < 2 {
		return nil
	}
	return b.run.Phase("turn to another map", 6, func(i int) { b.w.showMap(all[(i+1)%min(len(all), 4)].ID) })
}
