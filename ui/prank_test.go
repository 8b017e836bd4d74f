package ui

import (
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/document"
	"wegmarke/domain/scene"
)

// prank is a gesture of a monkey, with places, so that it can be made again without the ones before it.
type prank struct {
	Do   string `json:"do"`
	At   [2]int `json:"at,omitzero"`
	To   [2]int `json:"to,omitzero"`
	Mods string `json:"mods,omitempty"`
	// Text is what is typed, pasted or pressed, or the action that is run.
	Text string `json:"text,omitempty"`
	// Count is how often it is clicked, how far the wheel is turned, or for how many ms nothing is done.
	Count int `json:"count,omitempty"`
	// Right presses the other button, Rushed lets the program come round only after the gesture.
	Right  bool `json:"right,omitempty"`
	Rushed bool `json:"rushed,omitempty"`
}

func (p prank) String() string {
	b, err := json.Marshal(p)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// do makes a gesture. A second passes after most of them.
func (m *monkey) do(p prank) {
	point := func(at [2]int) fyne.Position { return fyne.NewPos(float32(at[0]), float32(at[1])) }
	button := desktop.MouseButtonPrimary
	if p.Right {
		button = desktop.MouseButtonSecondary
	}
	m.rushed = p.Rushed
	m.hold(p.Mods, func() {
		switch p.Do {
		case "click":
			m.click(point(p.At), button, p.Count)
		case "drag", "cancel":
			m.drag(point(p.At), point(p.To), button, p.Do == "cancel")
		case "wheel":
			m.wheel(point(p.At), p.Count)
		case "type":
			m.write(p.Text)
		}
	})
	switch p.Do {
	case "key":
		m.key(p.Text)
	case "paste":
		m.w.app.Clipboard().SetContent(p.Text)
		m.key("ctrl+v")
	case "run":
		m.w.table.Run(p.Text)
	case "wait":
		m.pass(time.Duration(p.Count) * time.Millisecond)
	case "look":
		m.pass(time.Second)
		for range 3 { // leaves what is open: what is typed half is no step yet
			m.key("Escape")
		}
		m.pass(time.Second)
		if !m.over() {
			m.faults = append(m.faults, m.look())
		}
	}
	m.rushed = false
	m.turn()
	if p.Do != "wait" && !p.Rushed {
		m.pass(700 * time.Millisecond)
	}
}

var (
	pranksKeys = strings.Fields("Up Down Left Right Tab shift+Tab Return Return Escape Escape Delete BackSpace F2 space space Home End " +
		"Prior Next F6 shift+F6 F3 alt+Up alt+Down alt+Left alt+Right shift+Up shift+Down shift+Right ctrl+Return shift+Return " +
		"ctrl+z ctrl+z ctrl+z ctrl+y ctrl+y ctrl+shift+z ctrl+a ctrl+c ctrl+x ctrl+v ctrl+d ctrl+minus ctrl+plus ctrl+0 ctrl+9 ctrl+f ctrl+t ctrl+i ctrl+b ctrl+h ctrl+k")
	pranksTexts = []string{
		"x", "Neue Karte", "zwei Wörter", "1", "2", "3", "4", "5", "w", "Ä ö ü ß", "eine Zeile\nund noch eine", "a b  c   ",
		"sehr langer Text der weit ueber eine Karte hinausgeht und immer noch nicht zu Ende ist, weil jemand viel zu sagen hat",
		"🙂 gut", "=1+1", "12.3.2026", "2026-13-45", "#tag @wer", "-5", "0", "100 %",
	}
	pranksPastes = []string{
		"eine Karte", "a\tb\nc\td", "1\n2\n3", "Zeile\n\n\nZeile", "\"mit \"\"Zeichen\"\"\"\t\nzwei", "\t\t\t", "",
		strings.Repeat("viel ", 200), strings.Repeat("a\tb\tc\n", 12), "https://example.com/seite?x=1", "🙂\t🙃\n⛑️\tä",
	}
	pranksMods = []string{"", "", "", "", "", "ctrl", "shift", "alt", "ctrl+shift"}
	// pranksLeave are the actions that leave the project or wait for another program.
	pranksLeave = []string{"quit", "project.new", "project.open", "sample.open"}
)

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }

// idea invents a gesture for what the window shows now, or begins something that people do with several.
func (m *monkey) idea(r *rand.Rand) prank {
	if len(m.habit) > 0 {
		p := m.habit[0]
		m.habit = m.habit[1:]
		return p
	}
	p := prank{Rushed: r.IntN(8) == 0}
	if r.IntN(12) == 0 {
		m.habit = m.anyHabit(r)
		return m.idea(r)
	}
	switch n := r.IntN(100); {
	case n < 30:
		p.Do, p.At, p.Mods, p.Count = "click", m.aim(r), pick(r, pranksMods), 1+r.IntN(5)/4
		p.Right = r.IntN(8) == 0
	case n < 45:
		p.Do, p.At, p.To, p.Mods = "drag", m.aim(r), m.aim(r), pick(r, pranksMods)
		if r.IntN(6) == 0 {
			p.Do = "cancel"
		}
	case n < 50:
		p.Do, p.At, p.Mods, p.Count = "wheel", m.aim(r), pick(r, pranksMods), r.IntN(21)-10
	case n < 75:
		p.Do, p.Text = "key", pick(r, pranksKeys)
	case n < 84:
		p.Do, p.Text = "type", pick(r, pranksTexts)
	case n < 88:
		p.Do, p.Text = "paste", pick(r, pranksPastes)
	case n < 95:
		p.Do, p.Text = "run", m.anyAction(r)
	default:
		p.Do, p.Count = "wait", r.IntN(1500)
	}
	return p
}

// anyHabit is something that only several gestures lead to: to write on a card, to delete what is selected
// and confirm that, to choose from a menu, to fill in a dialog.
func (m *monkey) anyHabit(r *rand.Rand) []prank {
	key := func(text string) prank { return prank{Do: "key", Text: text} }
	write := prank{Do: "type", Text: pick(r, pranksTexts)}
	leave := key(pick(r, []string{"Return", "ctrl+Return", "Tab", "Escape"}))
	at := m.aim(r)
	switch r.IntN(5) {
	case 0:
		return []prank{{Do: "click", At: at, Count: 2}, key("ctrl+a"), write, leave}
	case 1:
		return []prank{{Do: "click", At: at, Count: 1}, key("Delete"), key(pick(r, []string{"Return", "Escape"}))}
	case 2:
		menu := []prank{{Do: "click", At: at, Count: 1, Right: true}}
		for range 1 + r.IntN(12) {
			menu = append(menu, key(pick(r, []string{"Down", "Down", "Down", "Right"})))
		}
		return append(menu, key("Return"), write, leave)
	case 3:
		return []prank{{Do: "run", Text: m.anyAction(r)}, write, key("Tab"), write, leave}
	}
	return []prank{key("F6"), key("Tab"), key("Tab"), write, leave}
}

func (m *monkey) anyAction(r *rand.Rand) string {
	for {
		if id := pick(r, m.w.table.All()).ID; !slices.Contains(pranksLeave, id) {
			return id
		}
	}
}

// aim chooses a place: a card, a control, or anything.
func (m *monkey) aim(r *rand.Rand) [2]int {
	size := m.win().Canvas().Size()
	at := fyne.NewPos(r.Float32()*size.Width, r.Float32()*size.Height)
	switch n := r.IntN(10); {
	case n < 5 && m.w.pane == nil && m.win().Canvas().Overlays().Top() == nil:
		if card, ok := m.card(r); ok {
			at = card
		}
	case n < 9:
		if control, ok := m.control(r); ok {
			at = control
		}
	}
	return [2]int{int(at.X), int(at.Y)}
}

// card is the middle of a card on the map that is in view.
func (m *monkey) card(r *rand.Rand) (fyne.Position, bool) {
	board, s := m.w.page.Board(), m.w.page.Scene()
	w, top := s.PaneSize(scene.Corner)
	look := board.Look()
	corner := m.w.app.Driver().AbsolutePositionForObject(board)
	var seen []fyne.Position
	for _, c := range document.MapCards(m.w.doc(), m.w.page.Map()) {
		box, ok := s.CardRect(c.ID)
		if !ok {
			continue
		}
		at := fyne.NewPos(box.X+box.W/2-float32(look.X)+w, box.Y+box.H/2-float32(look.Y)+top)
		at = fyne.NewPos(at.X*float32(look.Zoom), at.Y*float32(look.Zoom)).Add(corner)
		if m.onBoard(at) {
			seen = append(seen, at)
		}
	}
	if len(seen) == 0 {
		return fyne.Position{}, false
	}
	return pick(r, seen), true
}

// control is the middle of something that can be pressed.
func (m *monkey) control(r *rand.Rand) (fyne.Position, bool) {
	var seen []fyne.Position
	visit(m.win(), func(o fyne.CanvasObject, at fyne.Position, clip box) {
		switch o.(type) {
		case fyne.Tappable, desktop.Mouseable, fyne.Focusable, fyne.Draggable:
			middle := at.AddXY(o.Size().Width/2, o.Size().Height/2)
			if middle.X > clip.left && middle.Y > clip.top && middle.X < clip.right && middle.Y < clip.bottom {
				seen = append(seen, middle)
			}
		}
	})
	if len(seen) == 0 {
		return fyne.Position{}, false
	}
	return pick(r, seen), true
}
