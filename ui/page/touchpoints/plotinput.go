package touchpoints

import (
	"cmp"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Tapped implements fyne.Tappable.
func (l *plot) Tapped(e *fyne.PointEvent) {
	if id, ok := l.hit(e.Position); ok {
		l.p.Reveal(id)
		l.p.Focus()
	}
}

// dotOf finds a point by its touchpoint.
func (l *plot) dotOf(id domain.ID) (dot, bool) {
	for _, d := range l.dots {
		if d.entry.ID == id {
			return d, true
		}
	}
	return dot{}, false
}

// Dragged implements fyne.Draggable. Nothing changes before the point is let go.
func (l *plot) Dragged(e *fyne.DragEvent) {
	if l.dropped {
		return
	}
	if l.dragged.IsZero() {
		id, ok := l.hit(e.Position.Subtract(e.Dragged))
		if !ok {
			l.dropped = true // the drag began beside the points
			return
		}
		l.dragged, l.mark = id, id
		if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
			c.Focus(l) // so that Esc reaches it
		}
	}
	l.pointer = e.Position
	d, _ := l.dotOf(l.dragged)
	l.say(*d.entry, l.ratingsAt(d, l.pointer))
	l.Refresh()
}

// DragEnd implements fyne.Draggable.
func (l *plot) DragEnd() {
	d, ok := l.dotOf(l.dragged)
	to := ratings{}
	if ok {
		to = l.ratingsAt(d, l.pointer)
	}
	l.dragged, l.dropped = domain.ID{}, false
	l.tell("")
	if ok {
		l.rate(d, to, "")
	}
	l.Refresh()
}

// ratings are the two values of a point.
type ratings struct{ performance, importance int }

// ratingsOf are those of a point as it stands. An average of several personas is rounded.
func ratingsOf(d dot) ratings {
	return ratings{d.entry.Performance, int(math.Round(d.entry.weight))}
}

// ratingsAt are the values at a place of the plot. What follows from the personas stays.
func (l *plot) ratingsAt(d dot, at fyne.Position) ratings {
	size := l.Size()
	w, h := size.Width-plotLeft, size.Height-plotBottom
	points := func(share float32) int {
		return min(max(int(math.Round(float64(plotFrom+share*(plotTo-plotFrom)))), 1), 5)
	}
	out := ratings{points((at.X - plotLeft) / w), points(1 - at.Y/h)}
	if d.entry.computed {
		out.importance = ratingsOf(d).importance
	}
	return out
}

// rate gives a touchpoint other ratings as one step.
func (l *plot) rate(d dot, to ratings, merge string) {
	if to == ratingsOf(d) {
		return
	}
	ch := cellChange{touch: func(t *domain.Touchpoint) { t.Performance = to.performance }}
	if !d.entry.computed && to.importance != ratingsOf(d).importance {
		ch.use = func(u *domain.Use) { u.Importance = to.importance }
	}
	l.p.change(d.entry.ID, "edit.touchpoint.ratings", merge, ch)
}

// say tells which ratings a point has, or would get.
func (l *plot) say(e entry, r ratings) {
	text := l.p.Words.T("touchpoints.plot.point", i18n.Values{"name": e.Title, "given": r.performance, "importance": r.importance})
	l.tell(text)
}

// MouseIn implements desktop.Hoverable.
func (l *plot) MouseIn(e *desktop.MouseEvent) { l.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable: the row of the point below the pointer lights up.
func (l *plot) MouseMoved(e *desktop.MouseEvent) {
	id, ok := l.hit(e.Position)
	if id == l.over {
		return
	}
	l.over = id
	if d, found := l.dotOf(id); ok && found {
		l.say(*d.entry, ratingsOf(d))
	} else {
		l.tell("")
	}
	if i, ok := l.p.sheet.index[id]; ok {
		l.p.sheet.hover(i)
	} else {
		l.p.sheet.hover(-1)
	}
}

// MouseOut implements desktop.Hoverable.
func (l *plot) MouseOut() {
	l.over = domain.ID{}
	l.tell("")
	l.p.sheet.hover(-1)
}

// Cursor implements desktop.Cursorable.
func (l *plot) Cursor() desktop.Cursor {
	if l.over.IsZero() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained implements fyne.Focusable: the keyboard begins at the selected point.
func (l *plot) FocusGained() {
	l.focused = true
	if lead := l.p.Session.Selection().Lead(); !lead.IsZero() {
		if _, ok := l.dotOf(lead); ok {
			l.mark = lead
		}
	}
	if _, ok := l.dotOf(l.mark); !ok && len(l.dots) > 0 {
		l.mark = l.dots[0].entry.ID
	}
	l.tellMark()
	l.Refresh()
}

// FocusLost implements fyne.Focusable.
func (l *plot) FocusLost() {
	l.focused = false
	l.tell("")
	l.Refresh()
}

// TypedRune implements fyne.Focusable.
func (l *plot) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: arrows move the point, PageUp and PageDown go to another one.
func (l *plot) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		l.nudge(-1, 0)
	case fyne.KeyRight:
		l.nudge(1, 0)
	case fyne.KeyUp:
		l.nudge(0, 1)
	case fyne.KeyDown:
		l.nudge(0, -1)
	case fyne.KeyPageDown, fyne.KeySpace:
		l.next(1)
	case fyne.KeyPageUp:
		l.next(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if !l.mark.IsZero() {
			l.p.Reveal(l.mark)
			l.p.Focus()
		}
	case fyne.KeyEscape:
		if l.dragged.IsZero() {
			l.p.Focus()
			return
		}
		l.dragged, l.dropped = domain.ID{}, true
		l.tell("")
		l.Refresh()

	default:
		kit.FunctionKey(l, e.Name)
	}
}

func (l *plot) nudge(performance, importance int) {
	d, ok := l.dotOf(l.mark)
	if !ok {
		return
	}
	to := ratingsOf(d)
	to.performance = min(max(to.performance+performance, 1), 5)
	if !d.entry.computed {
		to.importance = min(max(to.importance+importance, 1), 5)
	}
	l.rate(d, to, "edit.touchpoint.ratings")
	l.tellMark()
}

// next goes to the point with the next number.
func (l *plot) next(by int) {
	all := slices.Clone(l.dots)
	slices.SortFunc(all, func(a, b dot) int { return cmp.Compare(a.entry.number, b.entry.number) })
	at := slices.IndexFunc(all, func(d dot) bool { return d.entry.ID == l.mark })
	if len(all) == 0 {
		return
	}
	l.mark = all[(at+by+len(all))%len(all)].entry.ID
	l.tellMark()
	l.Refresh()
}

func (l *plot) tellMark() {
	if d, ok := l.dotOf(l.mark); ok {
		l.say(*d.entry, ratingsOf(d))
	}
}

// ghost draws the point that is dragged where it would come to stand, and a line from where it was.
func (r *plotRenderer) ghost(p *palette.Palette) {
	l := r.l
	d, ok := l.dotOf(l.dragged)
	if !ok {
		return
	}
	to := l.ratingsAt(d, l.pointer)
	importance := float32(to.importance)
	if d.entry.computed {
		importance = float32(d.entry.weight)
	}
	from, at := l.pos(d), l.at(float32(to.performance), importance)
	line := canvas.NewLine(p.Focus)
	line.StrokeWidth = 1.5
	line.Position1, line.Position2 = from, at
	shadow := &canvas.Circle{FillColor: p.LineStrong}
	put(shadow, from.X-dotRadius, from.Y-dotRadius, 2*dotRadius, 2*dotRadius)
	r.objects = append(r.objects, line, shadow)
	r.dot(d, at, true, p)
}
