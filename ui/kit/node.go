package kit

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/ui/theme"
)

// NodeData is what a node of a diagram shows: somebody with a name and a line below, or a yellow
// plus where somebody is missing.
type NodeData struct {
	Who     Person
	Photo   image.Image // decoded already; may be nil
	Name    string      // as it is written, shorter than that of Who
	Detail  string
	Marked  bool
	Missing bool
	Tip     Tip
}

// Node is a person in a diagram.
type Node struct {
	pressable
	face      float32
	data      NodeData
	secondary func(at fyne.Position)
}

// NewNode makes a node with a face of a size; secondary, which may be nil, is called when a menu is
// asked for.
func NewNode(face float32, data NodeData, action func(), secondary func(at fyne.Position)) *Node {
	n := &Node{face: face, data: data, secondary: secondary}
	n.action, n.tip = action, data.Tip
	n.label = data.Name + " " + data.Detail
	n.extend(n)
	return n
}

// Data is what the node shows.
func (n *Node) Data() NodeData { return n.data }

// TappedSecondary implements fyne.SecondaryTappable.
func (n *Node) TappedSecondary(e *fyne.PointEvent) {
	n.tips.stop()
	if n.secondary != nil {
		n.secondary(e.AbsolutePosition)
	}
}

// nodeName and nodeLine are the heights of the two lines below a face.
const (
	nodeName = 16
	nodeLine = 15
	nodeGap  = 5
)

// NodeHeight is how high a node with a face of a size is.
func NodeHeight(face float32) float32 { return face + nodeGap + nodeName + nodeLine }

// TextWidth is how wide the words of the node are at most, for lines that must not cross them.
func (n *Node) TextWidth(room float32) float32 {
	return min(max(measure(n.data.Name, Compact, theme.SemiBold), measure(n.data.Detail, Compact, theme.Regular)), room)
}

// CreateRenderer implements fyne.Widget.
func (n *Node) CreateRenderer() fyne.WidgetRenderer {
	const plus = 14
	focus, mark, ask, add := newRing(), &canvas.Circle{}, &canvas.Circle{}, newSign()
	face := NewPhoto(n.face, n.data.Who.Name, n.data.Who.Initials, n.data.Photo)
	name, detail := newLine(Compact), newLine(Compact)
	name.align, detail.align = fyne.TextAlignCenter, fyne.TextAlignCenter
	r := &renderer{objects: []fyne.CanvasObject{focus.rect, mark, ask, face, add.image, name.text, detail.text}}
	r.refresh = func() {
		p := theme.For(n)
		focus.set(n.focused, 8, p)
		face.Hidden, ask.Hidden = n.data.Missing, !n.data.Missing
		mark.Hidden = !n.data.Marked && !n.active()
		mark.FillColor, mark.StrokeColor, mark.StrokeWidth = p.Surface, p.LineStrong, 2
		if n.data.Marked {
			mark.StrokeColor = p.Accent
		}
		mark.Refresh()
		ask.FillColor, ask.StrokeColor, ask.StrokeWidth = p.WarnTint, p.WarnLine, 1.5
		ask.Refresh()
		sign, tone := "", p.Ink3
		if n.data.Missing {
			sign, tone = "plus", p.Warn
		}
		add.set(sign, p.Warn)
		name.set(n.data.Name, p.Ink, theme.SemiBold)
		detail.set(n.data.Detail, tone, theme.Regular)
	}
	r.layout = func(size fyne.Size) {
		focus.place(size)
		x := whole((size.Width - n.face) / 2)
		put(mark, x-3, -3, n.face+6, n.face+6)
		put(ask, x, 0, n.face, n.face)
		put(face, x, 0, n.face, n.face)
		add.place(x+whole((n.face-plus)/2), 0, n.face, plus)
		name.fit(size.Width)
		name.place(0, n.face+nodeGap, size.Width, nodeName)
		detail.fit(size.Width)
		detail.place(0, n.face+nodeGap+nodeName, size.Width, nodeLine)
	}
	r.minSize = func() fyne.Size { return fyne.NewSize(n.face+8, NodeHeight(n.face)) }
	return r.ready(n)
}
