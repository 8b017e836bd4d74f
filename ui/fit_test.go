package ui

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wegmarke/ui/dialog"
	"wegmarke/ui/kit"
)

// fitCase is a look of the window in which every text must fit.
type fitCase struct {
	name          string
	lang          string
	width, height float32
	scale         float32
	stretch       float64
}

func fitCases() []fitCase {
	return []fitCase{
		{"German", "de", minWidth, minHeight, 1, 0},
		{"English", "en", minWidth, minHeight, 1, 0},
		{"German at 150 %", "de", minWidth, minHeight, 1.5, 0},
		{"English at 150 %", "en", minWidth, minHeight, 1.5, 0},
		{"wide German", "de", 1600, 1000, 1, 0},
		{"stretched", "de", 1440, 900, 1, 0.35},
	}
}

// TestNoTextIsClipped opens every page in every look and holds each text against the room it has.
func TestNoTextIsClipped(t *testing.T) {
	for _, c := range fitCases() {
		t.Run(c.name, func(t *testing.T) {
			w, _ := open(t)
			w.ask = dialog.NewAsk(w.win, w.words)
			w.words.SetLanguage(c.lang)
			w.leaveProject(w.openSample)
			if c.stretch > 0 {
				w.words.Stretch(c.stretch)
			}
			if s, ok := w.win.Canvas().(interface{ SetScale(float32) }); ok {
				s.SetScale(c.scale)
			}
			w.win.Resize(fyne.NewSize(c.width, c.height))
			found := map[string]bool{}
			for _, p := range fitPages(t, w) {
				p.show(w)
				f := fitting{w: w, page: p.name, found: found, stretched: c.stretch > 0}
				f.check()
				w.shell.host.HideToast() // its clock would run on in another goroutine
				for top := w.win.Canvas().Overlays().Top(); top != nil; top = w.win.Canvas().Overlays().Top() {
					w.win.Canvas().Overlays().Remove(top)
				}
			}
			for _, line := range slices.Sorted(maps.Keys(found)) {
				t.Error(line)
			}
		})
	}
}

// fitting walks through what a window shows.
type fitting struct {
	w     *window
	page  string
	found map[string]bool
	// stretched says that the texts are longer than those of any language.
	stretched bool
}

// box is a part of the window.
type box struct{ left, top, right, bottom float32 }

const boundless = 1 << 20

// trail is what lies around an object.
type trail struct {
	clip    box
	widgets []fyne.Widget
}

func (f *fitting) check() {
	c := f.w.win.Canvas()
	size := c.Size()
	all := box{0, 0, size.Width, size.Height}
	if top := c.Overlays().Top(); top != nil {
		f.walk(top, fyne.Position{}, trail{clip: all})
		return
	}
	f.walk(c.Content(), fyne.Position{}, trail{clip: all})
}

func (f *fitting) walk(o fyne.CanvasObject, at fyne.Position, in trail) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	size := o.Size()
	switch o := o.(type) {
	case *container.Scroll:
		in.clip = scrolled(o, at, in.clip)
		f.walk(o.Content, at, in)
	case *container.Clip:
		in.clip = in.clip.within(at, size)
		f.walk(o.Content, at, in)
	case *fyne.Container:
		for _, child := range o.Objects {
			f.walk(child, at, in)
		}
	case *canvas.Text:
		f.text(o, at, in)
	case fyne.Widget:
		f.placeholder(o, in)
		in.widgets = append(slices.Clone(in.widgets), o)
		for _, child := range test.WidgetRenderer(o).Objects() {
			f.walk(child, at, in)
		}
	}
}

func (b box) within(at fyne.Position, size fyne.Size) box {
	return box{max(b.left, at.X), max(b.top, at.Y), min(b.right, at.X+size.Width), min(b.bottom, at.Y+size.Height)}
}

// scrolled is the room inside a scrolling area: what can be scrolled to is no matter.
func scrolled(s *container.Scroll, at fyne.Position, clip box) box {
	b := clip.within(at, s.Size())
	if s.Direction == container.ScrollHorizontalOnly || s.Direction == container.ScrollBoth {
		b.left, b.right = -boundless, boundless
	}
	if s.Direction == container.ScrollVerticalOnly || s.Direction == container.ScrollBoth {
		b.top, b.bottom = -boundless, boundless
	}
	return b
}

// slack is what the rounding of places and the overhang of letters may take.
const slack = 1.5

func (f *fitting) text(o *canvas.Text, at fyne.Position, in trail) {
	if strings.TrimSpace(o.Text) == "" || in.clip.right <= in.clip.left || in.clip.bottom <= in.clip.top {
		return
	}
	need := o.MinSize()
	left := at.X
	switch o.Alignment {
	case fyne.TextAlignCenter:
		left += (o.Size().Width - need.Width) / 2
	case fyne.TextAlignTrailing:
		left += o.Size().Width - need.Width
	}
	if left+need.Width < in.clip.left || left > in.clip.right || at.Y > in.clip.bottom || at.Y+need.Height < in.clip.top {
		return // slid out of sight as a whole, as a panel that is closed
	}
	if left < in.clip.left-slack || left+need.Width > in.clip.right+slack {
		f.tell("%q is cut off at the side by %.0f", o, max(in.clip.left-left, left+need.Width-in.clip.right), in)
	}
	// The box of a line is higher than its letters.
	if middle := at.Y + need.Height/2; middle < in.clip.top+need.Height*0.3 || middle > in.clip.bottom-need.Height*0.3 {
		f.tell("%q is cut off above or below", o, 0, in)
	}
	if n := len(in.widgets); n > 0 {
		own := in.widgets[n-1]
		from := fyne.CurrentApp().Driver().AbsolutePositionForObject(own)
		if over := max(from.X-left, left+need.Width-from.X-own.Size().Width); over > slack && !fyneOwn(own) {
			f.tell("%q sticks out of its widget by %.0f", o, over, in)
		}
	}
	f.ellipsis(o, in)
}

// ellipsis finds texts of the program that are shortened without a tooltip that says them in full.
func (f *fitting) ellipsis(o *canvas.Text, in trail) {
	if f.stretched || !f.w.words.Shortened(o.Text) {
		return // a text that is stretched may end early, but it must not be cut through
	}
	for _, w := range in.widgets {
		if hasTip(w) {
			return
		}
	}
	f.tell("%q is shortened and has no tooltip", o, 0, in)
}

// hasTip reads the tooltip that a widget keeps to itself.
func hasTip(w fyne.Widget) bool {
	if _, ok := w.(*kit.TabRow); ok {
		return true // each tab has its own
	}
	v := reflect.ValueOf(w)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return false
	}
	tip := v.Elem().FieldByName("tip")
	return tip.IsValid() && tip.Kind() == reflect.Struct && tip.FieldByName("Text").IsValid() && tip.FieldByName("Text").String() != ""
}

// fyneOwn says whether the toolkit draws a widget: it lets texts scroll inside of it.
func fyneOwn(w fyne.Widget) bool {
	return strings.HasPrefix(strings.TrimPrefix(reflect.TypeOf(w).String(), "*"), "widget.")
}

// placeholder finds fields whose hint is longer than the field.
func (f *fitting) placeholder(w fyne.Widget, in trail) {
	v := reflect.ValueOf(w)
	if f.stretched || v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return
	}
	hint, text := v.Elem().FieldByName("PlaceHolder"), v.Elem().FieldByName("Text")
	lines, wrap := v.Elem().FieldByName("MultiLine"), v.Elem().FieldByName("Wrapping")
	if !hint.IsValid() || !text.IsValid() || hint.Kind() != reflect.String || text.String() != "" || hint.String() == "" {
		return
	}
	if lines.IsValid() && lines.Bool() && wrap.IsValid() && fyne.TextWrap(wrap.Int()) != fyne.TextWrapOff {
		return
	}
	need := fyne.MeasureText(hint.String(), 12, fyne.TextStyle{}).Width
	if room := w.Size().Width - 8; need > room+slack {
		f.tell("the hint %q is longer than its field by %.0f", &canvas.Text{Text: hint.String()}, need-room, in)
	}
}

func (f *fitting) tell(format string, o *canvas.Text, by float32, in trail) {
	text := fmt.Sprintf(format, o.Text, by)
	if !strings.Contains(format, "%.0f") {
		text = fmt.Sprintf(format, o.Text)
	}
	var path []string
	for _, w := range in.widgets[max(len(in.widgets)-3, 0):] {
		path = append(path, strings.TrimPrefix(reflect.TypeOf(w).String(), "*"))
	}
	f.found[f.page+": "+text+" ("+strings.Join(path, " > ")+")"] = true
}
