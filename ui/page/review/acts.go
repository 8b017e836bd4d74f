package review

import (
	"slices"

	"fyne.io/fyne/v2"

	"wegmarke/domain/merge"
	"wegmarke/ui/kit"
)

// act carries out what changes choices, as one step of undo on this page.
func (r *Review) act(f func()) {
	if r.Other.looks() {
		return
	}
	r.decisions.acting(f)
	if r.filter == stillOpen {
		r.list.items = nil // rows that are decided leave the list
		r.list.cursor = -1
		r.fill()
		return
	}
	r.refresh()
}

// press is a click on a toggle: a second one takes the verdict back.
func (r *Review) press(t int, accept bool) {
	d := r.decisions
	c, one := d.verdict(t)
	r.act(func() {
		switch {
		case one && accept && c.kind == merge.TakeTheirs, one && !accept && c.kind == merge.KeepMine:
			d.openTopic(t)
		case accept:
			d.acceptTopic(t, -1)
		default:
			d.rejectTopic(t)
		}
	})
}

// choose is a click on a value: a second one on the same takes the choice back.
func (r *Review) choose(at int, c choice) {
	r.act(func() {
		if r.decisions.choices[at] == c {
			c = undecided
		}
		r.decisions.set(at, c)
	})
}

// number takes a side for the topic at hand: 1 is mine, then the answers, last the third way, which is
// both of them or a text of one's own.
func (r *Review) number(n int) {
	t, k := r.detail.topic, n-2
	if t < 0 || n < 1 || n > len(r.Answers)+2 || r.Other.looks() {
		return
	}
	d := r.decisions
	switch {
	case n == 1:
		r.act(func() { d.rejectTopic(t) })
	case k < len(r.Answers) && r.wants(t, k):
		r.act(func() { d.acceptTopic(t, k) })
	case k == len(r.Answers):
		if at := r.thirdIsOwn(t); at >= 0 {
			r.detail.table.write(at)
		} else if who := r.bothOf(t); who >= 0 {
			r.act(func() { d.both(t, who) })
		}
	}
}

// wants says whether an answer wants anything of a topic.
func (r *Review) wants(t, k int) bool {
	for _, at := range r.decisions.topics[t].matters {
		if r.decisions.matters[at].diff[k] >= 0 {
			return true
		}
	}
	return false
}

// bothOf is the answer that both is about; -1 where nothing can be taken from two sides.
func (r *Review) bothOf(t int) int {
	for k := range r.Answers {
		if r.wants(t, k) && r.decisions.canBoth(t, k) {
			return k
		}
	}
	return -1
}

// confirm takes the topic at hand as it stands and goes on to the next one that is open. What is open
// of a topic that nobody argues about is accepted.
func (r *Review) confirm() {
	d, t := r.decisions, r.detail.topic
	if t < 0 || r.Other.looks() {
		return
	}
	if d.open(t) && !d.topics[t].conflict {
		r.act(func() {
			for _, at := range d.topics[t].matters {
				if d.choices[at] == undecided {
					_, k := d.any(at)
					d.set(at, take(k))
				}
			}
		})
	}
	if d.open(t) {
		return
	}
	r.onward()
}

// onward goes to the next topic that is open, or to the button that takes over.
func (r *Review) onward() {
	at := r.list.cursor
	if r.filter == stillOpen {
		at--
	}
	if next := r.list.openAfter(at); next >= 0 {
		r.list.cursor = -1
		r.list.moveTo(next)
		return
	}
	if c := kit.CanvasOf(r.list); c != nil && !r.foot.apply.Disabled() {
		c.Focus(r.foot.apply)
	}
}

// verdict is a verdict by the keyboard; it goes on to the next row.
func (r *Review) verdict(accept bool) {
	t := r.detail.topic
	if t < 0 || r.Other.looks() {
		return
	}
	d := r.decisions
	r.act(func() {
		if accept {
			d.acceptTopic(t, -1)
		} else {
			d.rejectTopic(t)
		}
	})
	if r.filter != stillOpen && !d.open(t) {
		r.list.moveTo(r.list.next(r.list.cursor, 1))
	}
}

// decideGroup gives one verdict on all topics below a heading, but leaves alone what needs a look of its own.
func (r *Review) decideGroup(topics []int, accept bool) {
	d := r.decisions
	r.act(func() {
		for _, t := range topics {
			if accept && !slices.ContainsFunc(d.topics[t].matters, d.careful) {
				d.acceptTopic(t, -1)
			} else if !accept {
				d.rejectTopic(t)
			}
		}
	})
}

// groupAtHand are the topics below the heading of the row at hand.
func (r *Review) groupAtHand() []int {
	for i := r.list.cursor; i >= 0; i-- {
		if r.list.items[i].kind == heading {
			return r.list.items[i].group
		}
	}
	return nil
}

func (r *Review) acceptOpen() {
	r.act(r.decisions.acceptOpen)
	r.list.takeFocus()
}

// rejectAll keeps the project as it is.
func (r *Review) rejectAll() {
	r.act(func() {
		for t := range r.decisions.topics {
			r.decisions.rejectTopic(t)
		}
	})
	r.list.takeFocus()
}

func (r *Review) undo() {
	if r.decisions.undo() {
		r.fill()
	}
}

func (r *Review) redo() {
	if r.decisions.redo() {
		r.fill()
	}
}

// walk goes to the next or the last row.
func (r *Review) walk(d int) { r.list.moveTo(r.list.next(r.list.cursor, d)) }

// choosePreview turns to the topic of a card that was clicked.
func (r *Review) choosePreview(t int) {
	at := r.list.find(t)
	if at < 0 { // the filter hides it
		r.filter = all
		r.tabs.Choose(int(all))
		r.fill()
		at = r.list.find(t)
	}
	r.list.moveTo(at)
}

// apply hands over what was decided. While anything is open it leads there instead: leaving one out
// silently would drop what the colleague wrote.
func (r *Review) apply() {
	if r.Other.looks() {
		return
	}
	r.detail.table.settle()
	if at := r.list.openAfter(-1); at >= 0 {
		r.list.moveTo(at)
		return
	}
	if _, conflicts, open := r.decisions.tally(); conflicts+open > 0 {
		return
	}
	r.OnApply(r.decisions.result(), r.decisions.chosen())
}

// leave keeps the choices and goes.
func (r *Review) leave() { r.OnLeave(r.Kept()) }

// typed is a letter or a figure on the list or the map.
func (r *Review) typed(c rune) {
	switch c {
	case 'a':
		r.verdict(true)
	case 'x':
		r.verdict(false)
	case 'A':
		r.decideGroup(r.groupAtHand(), true)
	case 'X':
		r.decideGroup(r.groupAtHand(), false)
	default:
		if c >= '1' && c <= '9' {
			r.number(int(c - '0'))
		}
	}
}

// key handles the keys that mean the same everywhere on the page.
func (r *Review) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyReturn, fyne.KeyEnter:
		r.confirm()
	case fyne.KeyEscape:
		r.leave()
	default:
		return false
	}
	return true
}

// buttonKey gives the buttons about the topic at hand the keys of the list; Enter stays theirs.
func (r *Review) buttonKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		r.walk(1)
	case fyne.KeyUp:
		r.walk(-1)
	case fyne.KeyEscape:
		r.leave()
	default:
		return false
	}
	return true
}

// cellKey does so for a value of the table: Space chooses it and Enter goes on.
func (r *Review) cellKey(name fyne.KeyName) bool {
	if name == fyne.KeyReturn || name == fyne.KeyEnter {
		return r.key(name)
	}
	return r.buttonKey(name)
}

// footKey gives the buttons around the page their way out.
func (r *Review) footKey(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		r.leave()
		return true
	}
	return false
}

// tabKey leads from the filters into the list.
func (r *Review) tabKey(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		r.list.takeFocus()
		return true
	}
	return r.footKey(name)
}

// shortcut takes choices back; the rest belongs to the window.
func (r *Review) shortcut(s fyne.Shortcut) {
	switch s.(type) {
	case *fyne.ShortcutUndo:
		r.undo()
		return
	case *fyne.ShortcutRedo:
		r.redo()
		return
	}
	if r.Shortcut != nil {
		r.Shortcut(s)
	}
}

// Take carries out what is decided, as the main button does.
func (r *Review) Take() { r.apply() }

// Leave goes and keeps the choices, as Esc does.
func (r *Review) Leave() { r.leave() }
