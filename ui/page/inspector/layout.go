package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/kit"
)

func place(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(w, h))
}

// line puts objects side by side in the middle of its height. The object that grows takes the
// room that is left; without one the rest stays empty. Objects behind spread stand at the right.
type line struct {
	gap    float32
	height float32 // 0 for that of the highest
	grow   int     // index, -1 for none
	spread int     // index of the first object at the right, 0 for none
	top    bool    // puts objects at the top instead of in the middle
}

func (l line) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	fixed, n := float32(0), 0
	for k, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		if k != l.grow {
			fixed += o.MinSize().Width
		}
	}
	rest := max(size.Width-fixed-float32(max(n-1, 0))*l.gap, 0)
	over := min(size.Width-fixed-float32(max(n-1, 0))*l.gap, 0)
	x := float32(0)
	for k, o := range objects {
		if !o.Visible() {
			continue
		}
		w := o.MinSize().Width
		if k == l.grow {
			w = rest
		}
		if l.spread > 0 && k == l.spread {
			x = max(x, x+rest)
		}
		if over < 0 && l.grow < 0 && l.spread > 0 && k == l.spread-1 {
			w = max(w+over, 0) // the last of the words before gives way
		}
		o.Resize(fyne.NewSize(w, o.MinSize().Height))
		h := o.MinSize().Height
		if k == l.grow {
			h = kit.Settle(o, w)
		}
		y := float32(0)
		if !l.top {
			y = float32(int((size.Height - h) / 2))
		}
		place(o, x, y, w, h)
		x += w + l.gap
	}
}

func (l line) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := l.height
	if height == 0 {
		for _, o := range objects {
			if o.Visible() {
				height = max(height, o.MinSize().Height)
			}
		}
	}
	return fyne.NewSize(0, height)
}

// flow puts objects side by side and begins a new row where one has no room left.
type flow struct {
	gap   float32
	width float32 // for which the height is told
}

func (f *flow) walk(objects []fyne.CanvasObject, width float32, at func(o fyne.CanvasObject, x, y, w, h float32)) float32 {
	x, y, high := float32(0), float32(0), float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		need := o.MinSize()
		need.Width = min(need.Width, width)
		if x > 0 && x+need.Width > width {
			x, y = 0, y+high+f.gap
		}
		at(o, x, y, need.Width, need.Height)
		x, high = x+need.Width+f.gap, max(high, need.Height)
	}
	return y + high
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.walk(objects, size.Width, place)
}

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := f.width
	if width == 0 {
		width = inner
	}
	return fyne.NewSize(0, f.walk(objects, width, func(fyne.CanvasObject, float32, float32, float32, float32) {}))
}

// inset keeps room around its one object.
type inset struct{ left, top, right, bottom float32 }

func (n inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(n.left, n.top))
		kit.Settle(o, size.Width-n.left-n.right)
	}
}

func (n inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		if o.Visible() {
			height = max(height, o.MinSize().Height)
		}
	}
	return fyne.NewSize(0, height+n.top+n.bottom)
}

// padded keeps the usual room at both sides of an object.
func padded(top, bottom float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(inset{pad, top, pad, bottom}, o)
}

// nameLine puts a name, which may be cut, in front of a short word, and a tool at the right.
type nameLine struct{ gap float32 }

func (n nameLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, word, tool := objects[0], objects[1], objects[2]
	room := size.Width
	if tool.Visible() {
		room -= tool.MinSize().Width
		place(tool, room, (size.Height-tool.MinSize().Height)/2, tool.MinSize().Width, tool.MinSize().Height)
	}
	behind := word.MinSize().Width
	full := room - behind - n.gap
	width := full
	if w, ok := name.(interface{ FullWidth() float32 }); ok {
		width = min(w.FullWidth(), full)
	}
	place(name, 0, 0, max(width, 0), size.Height)
	place(word, max(width, 0)+n.gap, 0, behind, size.Height)
}

func (n nameLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}

// snug keeps an object at its own width as far as there is room. Its frame begins further left, so
// that what is inside stands at the edge.
type snug struct{ by float32 }

func (s snug) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		place(o, -s.by, 0, min(o.MinSize().Width, size.Width+s.by), o.MinSize().Height)
	}
}

func (s snug) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[0].MinSize().Height)
}
