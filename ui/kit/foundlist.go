package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// FoundRow is a row of a FoundList.
type FoundRow struct {
	// Heading makes the row the title of those below it; it cannot be chosen.
	Heading bool
	Icon    string
	Text    string
	// Marks are the parts of the text to stand out, from and to in bytes.
	Marks [][2]int
	// Place is a quiet second line.
	Place string
	// Beside stands quietly behind the text.
	Beside string
	// Keys stand at the right, and the number of a heading.
	Keys string
	// First makes it the row that is chosen to begin with; otherwise that is the first one.
	First bool
	// Dim is for what is not possible now.
	Dim bool
	// Do is called when the row is chosen; a row without it cannot be.
	Do func()
}

const (
	foundPad     = 6
	foundHeading = 26
	foundLow     = 30
	foundHigh    = 42
	foundInset   = 10
	foundSign    = 15
	foundGap     = 9
)

func (r FoundRow) height() float32 {
	switch {
	case r.Heading:
		return foundHeading
	case r.Place != "":
		return foundHigh
	}
	return foundLow
}

// FoundList shows what was found, in groups. It has no focus of its own: the field above it hands
// on the keys, and the pointer chooses by hovering.
type FoundList struct {
	widget.BaseWidget
	rows   []FoundRow
	tops   []float32
	height float32
	chosen int
	scroll *container.Scroll
	shown  *foundShown
	// Pressed tells that the pointer went down on the list, before the focus leaves the field.
	Pressed func()
	// Chosen is told which row is chosen now, when that changes by keys or pointer.
	Chosen func(FoundRow)
}

// NewFoundList makes an empty list.
func NewFoundList() *FoundList {
	l := &FoundList{chosen: -1}
	l.shown = newFoundShown(l)
	l.ExtendBaseWidget(l)
	l.scroll = container.NewVScroll(l)
	l.scroll.OnScrolled = func(fyne.Position) { l.shown.arrange() }
	return l
}

// place puts the list in its scrolling area there. What was out of sight may be in sight now.
func (l *FoundList) place(x, y, width, height float32) {
	put(l.scroll, x, y, width, height)
	l.shown.arrange()
}

// Height is what all rows need.
func (l *FoundList) Height() float32 { return l.height }

// Rows are what the list shows.
func (l *FoundList) Rows() []FoundRow { return l.rows }

// SetRows shows other rows and chooses the first.
func (l *FoundList) SetRows(rows []FoundRow) {
	l.rows, l.tops, l.height, l.chosen = rows, l.tops[:0], foundPad, -1
	for _, r := range rows {
		l.tops = append(l.tops, l.height)
		l.height += r.height()
	}
	l.height += foundPad
	l.scroll.Offset = fyne.Position{}
	for i, r := range rows {
		if r.Do != nil && (l.chosen < 0 || r.First) {
			l.chosen = i
		}
	}
	l.scroll.Refresh() // which refreshes the list in it
}

// Current is the row that Enter would take.
func (l *FoundList) Current() (FoundRow, bool) {
	if l.chosen < 0 || l.chosen >= len(l.rows) {
		return FoundRow{}, false
	}
	return l.rows[l.chosen], true
}

// Step goes on by d rows, around the end.
func (l *FoundList) Step(d int) {
	n, row := len(l.rows), l.chosen
	for range n {
		row = ((row+d)%n + n) % n
		if l.rows[row].Do != nil {
			l.choose(row)
			l.reveal(row)
			return
		}
	}
}

// Key takes the keys that walk through the list and says whether it used one.
func (l *FoundList) Key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyDown:
		l.Step(1)
	case fyne.KeyUp:
		l.Step(-1)
	case fyne.KeyPageDown:
		l.leap(1)
	case fyne.KeyPageUp:
		l.leap(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.Run()
	default:
		return false
	}
	return true
}

// leap goes on by about as many rows as are in sight, without going around.
func (l *FoundList) leap(d int) {
	for range max(int(l.scroll.Size().Height/foundHigh)-1, 1) {
		before := l.chosen
		l.Step(d)
		if (l.chosen-before)*d < 0 {
			l.Step(-d)
			return
		}
	}
}

// Run does what the chosen row is for.
func (l *FoundList) Run() {
	if r, ok := l.Current(); ok && r.Do != nil {
		r.Do()
	}
}

func (l *FoundList) choose(row int) {
	if l.chosen == row {
		return
	}
	l.chosen = row
	l.Refresh()
	if l.Chosen != nil {
		l.Chosen(l.rows[row])
	}
}

func (l *FoundList) reveal(row int) {
	top, bottom, seen := l.tops[row]-foundPad, l.tops[row]+l.rows[row].height()+foundPad, l.scroll.Size().Height
	if row > 0 && l.rows[row-1].Heading {
		top -= foundHeading
	}
	switch y := l.scroll.Offset.Y; {
	case top < y:
		l.scroll.ScrollToOffset(fyne.NewPos(0, max(top, 0)))
	case bottom > y+seen:
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-seen))
	}
}

func (l *FoundList) at(y float32) int {
	for i, r := range l.rows {
		if r.Do != nil && y >= l.tops[i] && y < l.tops[i]+r.height() {
			return i
		}
	}
	return -1
}

// Tapped implements fyne.Tappable.
func (l *FoundList) Tapped(e *fyne.PointEvent) {
	if row := l.at(e.Position.Y); row >= 0 {
		l.choose(row)
		l.Run()
	}
}

// MouseDown implements desktop.Mouseable.
func (l *FoundList) MouseDown(*desktop.MouseEvent) {
	if l.Pressed != nil {
		l.Pressed()
	}
}

// MouseUp implements desktop.Mouseable.
func (l *FoundList) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable. The list may have come up under a resting pointer, which
// must not choose for somebody who types.
func (l *FoundList) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (l *FoundList) MouseMoved(e *desktop.MouseEvent) {
	if row := l.at(e.Position.Y); row >= 0 {
		l.choose(row)
	}
}

// MouseOut implements desktop.Hoverable.
func (l *FoundList) MouseOut() {}

// AccessibilityLabel implements fyne.Accessible.
func (l *FoundList) AccessibilityLabel() string {
	r, _ := l.Current()
	return r.Text
}

// AccessibilityRole implements fyne.Accessible.
func (l *FoundList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
