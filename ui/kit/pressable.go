package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable is what everything that can be clicked has in common: hover, pressed,
// disabled, keyboard focus, Enter and Space, a tooltip. It never asks for double taps,
// because the toolkit would then hold back every single one.
type pressable struct {
	widget.BaseWidget
	hovered, pressed, focused, disabled bool

	self   fyne.Widget
	label  string // what a screen reader says
	tip    Tip
	tips   tipTimer
	action func()
	onKey  func(fyne.KeyName) bool
	gained func()
}

// extend has to be called once by the widget that embeds p.
func (p *pressable) extend(self fyne.Widget) {
	p.self = self
	p.ExtendBaseWidget(self)
}

// press does what the widget is for, unless it is disabled.
func (p *pressable) press() {
	if !p.disabled && p.action != nil {
		p.action()
	}
}

// Tapped implements fyne.Tappable.
func (p *pressable) Tapped(*fyne.PointEvent) {
	p.tips.stop()
	p.press()
}

// MouseIn implements desktop.Hoverable.
func (p *pressable) MouseIn(e *desktop.MouseEvent) {
	p.tips.start(p.self, p.tip, e.AbsolutePosition)
	p.change(&p.hovered, true)
}

// MouseMoved implements desktop.Hoverable.
func (p *pressable) MouseMoved(e *desktop.MouseEvent) { p.tips.move(e.AbsolutePosition) }

// MouseOut implements desktop.Hoverable.
func (p *pressable) MouseOut() {
	p.tips.stop()
	p.pressed = false
	p.change(&p.hovered, false)
}

// MouseDown implements desktop.Mouseable.
func (p *pressable) MouseDown(e *desktop.MouseEvent) {
	p.tips.stop()
	if e.Button == desktop.MouseButtonPrimary {
		p.change(&p.pressed, true)
	}
}

// MouseUp implements desktop.Mouseable.
func (p *pressable) MouseUp(*desktop.MouseEvent) { p.change(&p.pressed, false) }

// FocusGained implements fyne.Focusable.
func (p *pressable) FocusGained() {
	p.change(&p.focused, true)
	if p.gained != nil {
		p.gained()
	}
}

// OnFocus calls f whenever the widget gets the focus, as to scroll it into view.
func (p *pressable) OnFocus(f func()) { p.gained = f }

// FocusLost implements fyne.Focusable.
func (p *pressable) FocusLost() { p.change(&p.focused, false) }

// TypedRune implements fyne.Focusable.
func (p *pressable) TypedRune(rune) {}

// OnKey lets f have each key first while the widget has the focus; f says whether it used it.
func (p *pressable) OnKey(f func(fyne.KeyName) bool) { p.onKey = f }

// TypedKey implements fyne.Focusable.
func (p *pressable) TypedKey(e *fyne.KeyEvent) {
	if p.onKey != nil && p.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.press()
	default:
		FunctionKey(p.self, e.Name)
	}
}

// Disable implements fyne.Disableable.
func (p *pressable) Disable() { p.change(&p.disabled, true) }

// Enable implements fyne.Disableable.
func (p *pressable) Enable() { p.change(&p.disabled, false) }

// Disabled implements fyne.Disableable.
func (p *pressable) Disabled() bool { return p.disabled }

// SetDisabled disables or enables.
func (p *pressable) SetDisabled(disabled bool) { p.change(&p.disabled, disabled) }

// SetTip changes the tooltip; an empty text means none.
func (p *pressable) SetTip(tip Tip) { p.tip = tip }

// AccessibilityLabel implements fyne.Accessible.
func (p *pressable) AccessibilityLabel() string {
	if p.label == "" {
		return p.tip.Text
	}
	return p.label
}

// AccessibilityRole implements fyne.Accessible.
func (p *pressable) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (p *pressable) change(state *bool, to bool) {
	if *state != to {
		*state = to
		p.Refresh()
	}
}

// active says whether the pointer is over a widget that would react.
func (p *pressable) active() bool { return p.hovered && !p.disabled }

func (p *pressable) down() bool { return p.pressed && !p.disabled }
