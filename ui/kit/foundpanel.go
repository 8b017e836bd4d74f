package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wegmarke/ui/theme"
)

const (
	panelFoot    = 28
	panelPad     = 16
	panelMessage = 14 // above and below a message
)

// FoundPanel is a FoundList on a ground of its own, with a line below it, or with a sentence in
// place of the rows. It keeps the pointer from what lies below.
type FoundPanel struct {
	widget.BaseWidget
	// List holds the rows.
	List    *FoundList
	message *Paragraph
	foot    *Text
	// Pressed tells that the pointer went down on the panel.
	Pressed func()
}

// NewFoundPanel makes an empty panel.
func NewFoundPanel() *FoundPanel {
	p := &FoundPanel{List: NewFoundList(), message: NewParagraph("", Body, Ink2, 200), foot: NewEllipsis("", Compact, Ink3)}
	p.List.Pressed = p.pressed
	p.ExtendBaseWidget(p)
	return p
}

func (p *FoundPanel) pressed() {
	if p.Pressed != nil {
		p.Pressed()
	}
}

// Fill fills the panel: rows with a line below, or, where there are none, a sentence.
func (p *FoundPanel) Fill(rows []FoundRow, foot, message string) {
	p.List.SetRows(rows)
	p.foot.SetText(foot)
	p.message.SetText(message)
	p.Refresh()
}

// Height is what the panel needs at a width to show everything.
func (p *FoundPanel) Height(width float32) float32 {
	if len(p.List.rows) == 0 {
		p.message.SetWidth(width - 2*panelPad)
		return p.message.MinSize().Height + 2*panelMessage
	}
	if p.foot.text == "" {
		return p.List.height + 2
	}
	return p.List.height + panelFoot + 2
}

// Tapped implements fyne.Tappable.
func (p *FoundPanel) Tapped(*fyne.PointEvent) {}

// TappedSecondary implements fyne.SecondaryTappable.
func (p *FoundPanel) TappedSecondary(*fyne.PointEvent) {}

// Scrolled implements fyne.Scrollable.
func (p *FoundPanel) Scrolled(*fyne.ScrollEvent) {}

// MouseDown implements desktop.Mouseable.
func (p *FoundPanel) MouseDown(*desktop.MouseEvent) { p.pressed() }

// MouseUp implements desktop.Mouseable.
func (p *FoundPanel) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (p *FoundPanel) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (p *FoundPanel) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (p *FoundPanel) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (p *FoundPanel) CreateRenderer() fyne.WidgetRenderer {
	back, hair := &canvas.Rectangle{}, NewDivider()
	r := &renderer{objects: []fyne.CanvasObject{back, p.List.scroll, hair, p.foot, p.message}}
	r.refresh = func() {
		c := theme.For(p)
		paint(back, box{fill: c.Surface, stroke: c.Line, width: 1, radius: 10, shadow: c.E3})
		empty := len(p.List.rows) == 0
		showIf(p.List.scroll, !empty)
		p.message.Hidden = !empty
		p.foot.Hidden = empty || p.foot.text == ""
		hair.Hidden = p.foot.Hidden
	}
	r.layout = func(size fyne.Size) {
		put(back, 0, 0, size.Width, size.Height)
		p.message.SetWidth(size.Width - 2*panelPad)
		put(p.message, panelPad, panelMessage, size.Width-2*panelPad, p.message.MinSize().Height)
		bottom := size.Height
		if !p.foot.Hidden {
			bottom -= panelFoot
			put(hair, 1, bottom, size.Width-2, 1)
			put(p.foot, panelPad, bottom+7, size.Width-2*panelPad, 15)
		}
		p.List.place(1, 1, size.Width-2, max(bottom-2, 0))
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(160, 40) }
	return r.ready(p)
}

func showIf(o fyne.CanvasObject, shown bool) {
	if shown {
		o.Show()
	} else {
		o.Hide()
	}
}
