package canvas

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// gestures counts what a board tells of gestures.
func gestures(s *stage) (begun, ended *int) {
	begun, ended = new(int), new(int)
	s.OnGesture(func(on bool) {
		if on {
			*begun++
		} else {
			*ended++
		}
	})
	return begun, ended
}

func (s *stage) wheel(dy float32) { s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)}) }

func TestAGestureLastsUntilNothingMoves(t *testing.T) {
	s := newStage(t)
	begun, ended := gestures(s)
	s.MouseMoved(&desktop.MouseEvent{})
	for range 5 {
		s.wheel(-20)
	}
	if *begun != 1 || *ended != 0 {
		t.Errorf("begun %d times, ended %d times", *begun, *ended)
	}
	s.runTimers()
	if *ended != 1 {
		t.Errorf("ended %d times", *ended)
	}
}

func TestWhatIsNoGestureEndsIt(t *testing.T) {
	for name, end := range map[string]func(*stage){
		"key":      func(s *stage) { s.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab}) },
		"letter":   func(s *stage) { s.TypedRune('x') },
		"shortcut": func(s *stage) { s.TypedShortcut(&fyne.ShortcutCopy{}) },
		"leaving":  func(s *stage) { s.MouseOut() },
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			begun, ended := gestures(s)
			s.MouseMoved(&desktop.MouseEvent{})
			s.wheel(-20)
			end(s)
			if *begun != 1 || *ended != 1 {
				t.Errorf("begun %d times, ended %d times", *begun, *ended)
			}
		})
	}
}

func TestWithoutThePointerThereIsNoGesture(t *testing.T) {
	s := newStage(t)
	begun, _ := gestures(s)
	s.wheel(-20)
	if *begun != 0 {
		t.Error("a gesture began while the pointer was elsewhere")
	}
}
