package kit

// ticked is what the boxes to tick have in common.
type ticked struct {
	pressable
	on bool
}

// tickedBy makes a click turn the box over; changed is called after it.
func (t *ticked) tickedBy(changed func(bool)) {
	t.action = func() {
		t.Set(!t.on)
		if changed != nil {
			changed(t.on)
		}
	}
}

// On says whether the box is ticked.
func (t *ticked) On() bool { return t.on }

// Set ticks the box without calling what waits for a change.
func (t *ticked) Set(on bool) { t.change(&t.on, on) }
