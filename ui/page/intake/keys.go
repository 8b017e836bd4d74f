package intake

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
)

// FocusGained implements fyne.Focusable.
func (s *sheet) FocusGained() {
	s.focused = true
	s.repaint()
}

// FocusLost implements fyne.Focusable.
func (s *sheet) FocusLost() {
	s.focused = false
	s.repaint()
}

// TypedRune implements fyne.Focusable.
func (s *sheet) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (s *sheet) TypedKey(e *fyne.KeyEvent) {
	m := s.cursor
	switch e.Name {
	case fyne.KeyDown:
		if m.column {
			m = mark{false, 0}
		} else {
			m.index++
		}
	case fyne.KeyUp:
		switch {
		case m.column:
		case m.index == 0:
			m = mark{true, 0}
		default:
			m.index--
		}
	case fyne.KeyRight:
		if m.column {
			m.index++
		} else {
			m = mark{true, 0}
		}
	case fyne.KeyLeft:
		if m.column {
			m.index--
		}
	case fyne.KeyHome:
		m.index = 0
	case fyne.KeyEnd:
		m.index = len(s.g.rows) - 1
		if m.column {
			m.index = len(s.g.cols) - 1
		}
	case fyne.KeyPageDown:
		m = mark{false, min(m.index+8, len(s.g.rows)-1)}
	case fyne.KeyPageUp:
		m = mark{false, max(m.index-8, 0)}
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		s.open(s.cursor)
		return
	case fyne.KeyEscape:
		s.cancel()
		return
	default:
		kit.FunctionKey(s, e.Name)
		return
	}
	if _, ok := s.head(m); ok {
		s.moveTo(m)
	}
}

// moveTo puts the keyboard on a head and brings it into view.
func (s *sheet) moveTo(m mark) {
	s.cursor = m
	off, view := s.scroll.Offset, s.scroll.Size()
	if m.column {
		left, right := s.column*float32(m.index), s.column*float32(m.index+1)
		off.X = max(min(off.X, left), right-view.Width)
	} else {
		off.Y = max(min(off.Y, s.tops[m.index]), s.tops[m.index+1]-view.Height)
	}
	if off != s.scroll.Offset {
		s.scroll.ScrollToOffset(fyne.NewPos(max(off.X, 0), max(off.Y, 0)))
	}
	s.fill()
	s.repaint()
}

// open shows the menu of a head.
func (s *sheet) open(m mark) {
	h, ok := s.head(m)
	if !ok {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s)
	if m.column {
		at = at.AddXY(rowHeadWidth+s.column*float32(m.index)-s.scroll.Offset.X, s.headHeight())
	} else {
		at = at.AddXY(rowHeadWidth-40, s.headHeight()+s.tops[m.index]-s.scroll.Offset.Y+leastRow/2)
	}
	s.menu(h, at)
}

// press is a click on a head.
func (s *sheet) press(m mark) {
	s.cursor = m
	if c := kit.CanvasOf(s); c != nil && !s.focused {
		c.Focus(s)
	}
	s.repaint()
	s.open(m)
}

// AccessibilityLabel implements fyne.Accessible.
func (s *sheet) AccessibilityLabel() string {
	h, _ := s.head(s.cursor)
	return h.title + " " + h.sub
}

// AccessibilityRole implements fyne.Accessible.
func (s *sheet) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
