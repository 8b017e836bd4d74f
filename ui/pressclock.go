package ui

import "time"

const (
	// pressWindow is how soon a press has to follow another one to be a second click at most.
	pressWindow = 400 * time.Millisecond
	// pressTurn lets the toolkit hand over once more what was pressed in the meantime.
	pressTurn = 20 * time.Millisecond
	// pressPatience is how long the program may have been busy between two presses that belong together.
	pressPatience = 1500 * time.Millisecond
	// pressPace is how far apart two such presses are taken to be.
	pressPace = 100 * time.Millisecond
)

// pressClock tells the time of the press that is being handled, by which double clicks are told from
// two clicks. The toolkit does not tell when a button went down: it hands a press over when the
// program is ready for it. Where the first click starts something long, the second one comes late and
// was quick nevertheless. So the clock stands still while the program has not come round since the
// press before. Windows tells the true time.
type pressClock struct {
	now   func() time.Time
	later func(time.Duration, func()) (stop func())
	// event is the time that the system gives to the press; false where it gives none.
	event func() (time.Time, bool)
	// at is when the last press was handled, told the time that was told for it.
	at, told time.Time
	// stop ends the wait for the program to come round; nil when it has.
	stop func()
}

func newPressClock(sys system) *pressClock {
	return &pressClock{now: sys.Now, later: sys.Later, event: sys.Pressed}
}

// Time is called once for each press.
func (c *pressClock) Time() time.Time {
	now := c.now()
	told := now
	if at, ok := c.event(); ok {
		told = at
	} else if gap := now.Sub(c.at); c.stop != nil && gap < pressPatience {
		told = c.told.Add(min(gap, pressPace))
	}
	c.at, c.told = now, told
	if c.stop != nil {
		c.stop()
	}
	c.stop = c.later(pressWindow, func() {
		c.stop = c.later(pressTurn, func() { c.stop = nil })
	})
	return told
}
