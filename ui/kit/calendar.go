package kit

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/ui/theme"
)

// CalendarParams describe a month to choose a day from. The toolkit's own calendar writes months in
// English only and cannot be used by keys.
type CalendarParams struct {
	Day, Today time.Time
	// Month writes a month with its year, Weekday the short name of a day of the week.
	Month   func(time.Time) string
	Weekday func(time.Weekday) string
	Chosen  func(time.Time)
	Cancel  func()
}

const (
	calendarCell = 28
	calendarHead = 32
	calendarWeek = 20
	calendarPad  = 8
	calendarRows = 6
)

// Calendar shows a month, beginning its weeks on Monday. Arrows walk by days and weeks, PageUp and
// PageDown by months, Enter chooses, Esc cancels.
type Calendar struct {
	pressable
	p    CalendarParams
	at   time.Time // the day the keyboard is on
	over int       // cell below the pointer, -1 for none, -2 and -3 for the arrows
}

// NewCalendar makes a calendar that shows the month of the day.
func NewCalendar(p CalendarParams) *Calendar {
	c := &Calendar{p: p, over: -1, at: dayOf(p.Day)}
	c.label = p.Month(p.Day)
	c.extend(c)
	return c
}

func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// At is the day the keyboard is on.
func (c *Calendar) At() time.Time { return c.at }

// first is the day in the first cell: the Monday of the week in which the month begins.
func (c *Calendar) first() time.Time {
	begin := c.at.AddDate(0, 0, 1-c.at.Day())
	return begin.AddDate(0, 0, -(int(begin.Weekday())+6)%7)
}

func (c *Calendar) turn(to time.Time) {
	c.at, c.label = to, c.p.Month(to)
	c.Refresh()
}

// months turns pages; a day that the other month lacks becomes its last one.
func (c *Calendar) months(by int) {
	begin := c.at.AddDate(0, 0, 1-c.at.Day()).AddDate(0, by, 0)
	last := begin.AddDate(0, 1, -1).Day()
	c.turn(begin.AddDate(0, 0, min(c.at.Day(), last)-1))
}

// TypedKey implements fyne.Focusable.
func (c *Calendar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		c.turn(c.at.AddDate(0, 0, -1))
	case fyne.KeyRight:
		c.turn(c.at.AddDate(0, 0, 1))
	case fyne.KeyUp:
		c.turn(c.at.AddDate(0, 0, -7))
	case fyne.KeyDown:
		c.turn(c.at.AddDate(0, 0, 7))
	case fyne.KeyPageUp:
		c.months(-1)
	case fyne.KeyPageDown:
		c.months(1)
	case fyne.KeyHome:
		c.turn(dayOf(c.p.Today))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.p.Chosen(c.at)
	case fyne.KeyEscape:
		if c.p.Cancel != nil {
			c.p.Cancel()
		}
	}
}

// Tapped implements fyne.Tappable.
func (c *Calendar) Tapped(e *fyne.PointEvent) {
	switch n := c.cell(e.Position); {
	case n >= 0:
		c.p.Chosen(c.first().AddDate(0, 0, n))
	case n == -2:
		c.months(-1)
	case n == -3:
		c.months(1)
	}
}

func (c *Calendar) cell(at fyne.Position) int {
	if at.Y < calendarPad+calendarHead {
		switch {
		case at.X < calendarPad+calendarCell:
			return -2
		case at.X > c.Size().Width-calendarPad-calendarCell:
			return -3
		}
		return -1
	}
	x, y := (at.X-calendarPad)/calendarCell, (at.Y-calendarPad-calendarHead-calendarWeek)/calendarCell
	if x < 0 || y < 0 || x >= 7 || y >= calendarRows {
		return -1
	}
	return int(y)*7 + int(x)
}

// MouseMoved implements desktop.Hoverable.
func (c *Calendar) MouseMoved(e *desktop.MouseEvent) {
	if n := c.cell(e.Position); n != c.over {
		c.over = n
		c.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (c *Calendar) MouseOut() {
	c.over = -1
	c.pressable.MouseOut()
	c.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *Calendar) CreateRenderer() fyne.WidgetRenderer {
	back := &canvas.Rectangle{}
	title, left, right := newLine(Caption), newSign(), newSign()
	title.align = fyne.TextAlignCenter
	r := &renderer{objects: []fyne.CanvasObject{back, title.text, left.image, right.image}}
	var names [7]*line
	for i := range names {
		names[i] = newLine(Compact)
		names[i].align = fyne.TextAlignCenter
		r.objects = append(r.objects, names[i].text)
	}
	var grounds [7 * calendarRows]*canvas.Rectangle
	var days [7 * calendarRows]*line
	for i := range days {
		grounds[i], days[i] = &canvas.Rectangle{}, newLine(Body)
		days[i].align = fyne.TextAlignCenter
		r.objects = append(r.objects, grounds[i], days[i].text)
	}
	r.refresh = func() {
		p := theme.For(c)
		paint(back, box{fill: p.Surface})
		title.set(c.p.Month(c.at), p.Ink, theme.SemiBold)
		tone := func(n int) Tone {
			if c.over == n {
				return Ink
			}
			return Ink3
		}
		left.set("left", tone(-2)(p))
		right.set("right", tone(-3)(p))
		for i := range names {
			names[i].set(c.p.Weekday(time.Weekday((i+1)%7)), p.Ink3, theme.Regular)
		}
		for i := range days {
			day := c.first().AddDate(0, 0, i)
			ground, ink, weight := box{radius: 6}, p.Ink, theme.Regular
			if day.Month() != c.at.Month() {
				ink = p.Ink3
			}
			if day.Equal(dayOf(c.p.Today)) {
				ground.stroke, ground.width, weight = p.FieldLine, 1, theme.SemiBold
			}
			if i == c.over {
				ground.fill = p.Hover
			}
			if day.Equal(c.at) {
				ground, ink, weight = box{fill: p.Accent, radius: 6}, p.OnAccent, theme.SemiBold
			}
			paint(grounds[i], ground)
			days[i].set(strconv.Itoa(day.Day()), ink, weight)
		}
	}
	r.layout = func(size fyne.Size) {
		put(back, 0, 0, size.Width, size.Height)
		title.place(calendarPad, calendarPad, size.Width-2*calendarPad, calendarCell)
		left.place(calendarPad+7, calendarPad, calendarCell, 14)
		right.place(size.Width-calendarPad-21, calendarPad, calendarCell, 14)
		for i := range names {
			names[i].place(calendarPad+float32(i)*calendarCell, calendarPad+calendarHead, calendarCell, calendarWeek)
		}
		for i := range days {
			x, y := calendarPad+float32(i%7)*calendarCell, calendarPad+calendarHead+calendarWeek+float32(i/7)*calendarCell
			put(grounds[i], x+1, y+1, calendarCell-2, calendarCell-2)
			days[i].place(x, y, calendarCell, calendarCell)
		}
	}
	r.minSize = func() fyne.Size {
		return fyne.NewSize(7*calendarCell+2*calendarPad, calendarHead+calendarWeek+calendarRows*calendarCell+2*calendarPad)
	}
	return r.ready(c)
}
