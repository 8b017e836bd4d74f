package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// RowData is what one row of the side bar shows.
type RowData struct {
	Text     string
	Icon     string   // of 15, or
	Avatar   *Person  // of 18, in front of the text
	Count    string   // quiet, at the right, or
	Badge    string   // in a pill, at the right
	Style    TagStyle // of the pill; nil is BadTag
	Selected bool
	Muted    bool // for what is not there yet
	Level    int  // how deep the row stands below another one
	Tip      Tip
}

// Person is whom an avatar stands for.
type Person struct {
	Name, Initials string
	Picture        fyne.Resource // may be nil
}

// TreeRow is a row of the side bar.
type TreeRow struct {
	pressable
	data      RowData
	secondary func(at fyne.Position)
	target    bool // what is dragged would go here
	// aside is what the middle button does, twice what a second click does that follows at once.
	aside   func()
	twice   func() bool
	clicked time.Time
}

// NewTreeRow makes a row; action is called when it is chosen, secondary, which may be
// nil, when a menu is asked for at a position in the window.
func NewTreeRow(data RowData, action func(), secondary func(at fyne.Position)) *TreeRow {
	t := &TreeRow{secondary: secondary}
	t.take(data)
	t.action = action
	t.extend(t)
	return t
}

// Set changes what the row shows.
func (t *TreeRow) Set(data RowData) {
	t.take(data)
	t.Refresh()
}

func (t *TreeRow) take(data RowData) {
	t.data, t.label, t.tip = data, data.Text, data.Tip
}

// SetSelected marks the row as the one that is open.
func (t *TreeRow) SetSelected(selected bool) { t.change(&t.data.Selected, selected) }

// TappedSecondary implements fyne.SecondaryTappable.
func (t *TreeRow) TappedSecondary(e *fyne.PointEvent) {
	t.tips.stop()
	if t.secondary != nil && !t.disabled {
		t.secondary(e.AbsolutePosition)
	}
}

// OnAside sets what the middle button does.
func (t *TreeRow) OnAside(f func()) { t.aside = f }

// OnTwice sets what a second click does that follows at once; false lets it be a click as any other. The
// first has done what a click does.
func (t *TreeRow) OnTwice(f func() bool) { t.twice = f }

// twiceWithin is how soon a second click must follow the first.
const twiceWithin = 400 * time.Millisecond

// Tapped implements fyne.Tappable.
func (t *TreeRow) Tapped(e *fyne.PointEvent) {
	soon := !t.clicked.IsZero() && time.Since(t.clicked) < twiceWithin
	t.clicked = time.Now()
	if soon && t.twice != nil && !t.disabled && t.twice() {
		t.clicked = time.Time{} // a third click begins anew
		t.tips.stop()
		return
	}
	t.pressable.Tapped(e)
}

// MouseUp implements desktop.Mouseable.
func (t *TreeRow) MouseUp(e *desktop.MouseEvent) {
	t.pressable.MouseUp(e)
	if e.Button == desktop.MouseButtonTertiary && t.aside != nil && !t.disabled {
		t.aside()
	}
}

const (
	rowPad    = 8
	rowGap    = 8
	rowIcon   = 15
	rowAvatar = 18
	rowBadge  = 17
	rowLevel  = 16
)

// CreateRenderer implements fyne.Widget.
func (t *TreeRow) CreateRenderer() fyne.WidgetRenderer {
	focus, back, icon := newRing(), &canvas.Rectangle{}, newSign()
	face := NewAvatar(rowAvatar, "", "", nil)
	text, count, badge := newLine(Body), newLine(Compact), newLine(Badge)
	badge.align = fyne.TextAlignCenter
	pill := &canvas.Rectangle{}
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, back, icon.image, face, text.text, count.text, pill, badge.text}}
	r.refresh = func() {
		p := theme.For(t)
		focus.set(t.focused, 6, p)
		paint(back, t.body(p))
		tint, iconTint, weight := p.Ink, p.Ink3, theme.Regular
		if t.data.Selected {
			iconTint, weight = p.Accent, theme.SemiBold
		}
		if t.data.Muted || t.disabled {
			tint = p.Ink3
		}
		icon.set(t.data.Icon, iconTint)
		face.Hidden = t.data.Avatar == nil
		if who := t.data.Avatar; who != nil {
			face.Set(who.Name, who.Initials, who.Picture)
		}
		text.set(t.data.Text, tint, weight)
		count.set(t.data.Count, p.Ink3, theme.Regular)
		if t.data.Selected {
			count.set(t.data.Count, p.Ink3, theme.SemiBold)
		}
		style := t.data.Style
		if style == nil {
			style = BadTag
		}
		ground, ink, _ := style(p)
		pill.Hidden = t.data.Badge == ""
		paint(pill, box{fill: ground, radius: rowBadge / 2})
		badge.set(t.data.Badge, ink, theme.SemiBold)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		put(back, 0, 0, size.Width, size.Height)
		left, right := rowPad+float32(t.data.Level)*rowLevel, size.Width-rowPad
		switch {
		case t.data.Avatar != nil:
			put(face, left, whole((size.Height-rowAvatar)/2), rowAvatar, rowAvatar)
			left += rowAvatar + rowGap
		case t.data.Icon != "":
			icon.place(left, 0, size.Height, rowIcon)
			left += rowIcon + rowGap
		}
		if t.data.Badge != "" {
			width := max(badge.width()+10, rowBadge)
			right -= width
			put(pill, right, whole((size.Height-rowBadge)/2), width, rowBadge)
			badge.place(right, 0, width, size.Height)
			right -= rowGap
		} else if t.data.Count != "" {
			right -= count.width()
			count.place(right, 0, count.width(), size.Height)
			right -= rowGap
		}
		text.fit(max(right-left, 0))
		text.place(left, 0, right-left, size.Height)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(48, 28) }
	return r.ready(t)
}

// SetTarget shows that what is dragged would go here.
func (t *TreeRow) SetTarget(target bool) { t.change(&t.target, target) }

func (t *TreeRow) body(p *palette.Palette) box {
	switch {
	case t.target:
		return box{fill: p.AccentTint, stroke: p.Focus, width: 2, radius: 6}
	case t.data.Selected:
		return box{fill: p.Surface, radius: 6, shadow: p.E1}
	case t.down():
		return box{fill: p.Pressed, radius: 6}
	case t.active():
		return box{fill: p.Hover, radius: 6}
	}
	return box{radius: 6}
}
