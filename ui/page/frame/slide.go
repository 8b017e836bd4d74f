package frame

import (
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/ui/theme"
)

const slideTime = 160 * time.Millisecond

// slide is how far a panel at the edge of the window is open, from 0 to 1.
type slide struct {
	at    float32
	moved func()
	run   *fyne.Animation
}

func share(shown bool) float32 {
	if shown {
		return 1
	}
	return 0
}

// to opens or closes the panel, over a short time if that can be seen and is wished for.
func (s *slide) to(target float32, seen bool) {
	if s.run != nil {
		s.run.Stop()
		s.run = nil
	}
	from := s.at
	if from == target {
		return
	}
	if !seen || !theme.Moves() {
		s.at = target
		s.moved()
		return
	}
	s.run = fyne.NewAnimation(slideTime, func(p float32) {
		s.at = from + (target-from)*p
		s.moved()
	})
	s.run.Curve = fyne.AnimationEaseOut
	s.run.Start()
}
