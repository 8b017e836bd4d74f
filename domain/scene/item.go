package scene

import (
	"image/color"

	"wegmarke/domain"
	"wegmarke/domain/typeset"
)

// Point is a place in scene units: one unit is one device-independent pixel at 100 % zoom.
type Point struct{ X, Y float32 }

// Rect is a box in scene units, its corner at the top left.
type Rect struct{ X, Y, W, H float32 }

// Right is the X of the right edge.
func (r Rect) Right() float32 { return r.X + r.W }

// Bottom is the Y of the lower edge.
func (r Rect) Bottom() float32 { return r.Y + r.H }

// Contains says whether p lies in r; the right and lower edges do not belong to it.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.X && p.X < r.Right() && p.Y >= r.Y && p.Y < r.Bottom()
}

// Overlaps says whether the two boxes share any area.
func (r Rect) Overlaps(o Rect) bool {
	return r.X < o.Right() && o.X < r.Right() && r.Y < o.Bottom() && o.Y < r.Bottom()
}

// Moved is r shifted by dx, dy.
func (r Rect) Moved(dx, dy float32) Rect { return Rect{r.X + dx, r.Y + dy, r.W, r.H} }

// Inset is r made smaller by d on every side (larger for a negative d).
func (r Rect) Inset(d float32) Rect { return Rect{r.X + d, r.Y + d, r.W - 2*d, r.H - 2*d} }

// Kind tells a painter how to draw an Item.
type Kind uint8

// The primitives a painter has to know. A painter translates them and decides nothing about layout.
const (
	// Box is a rectangle with Radius, Fill, Stroke (centred just inside the edge) and Shadow.
	Box Kind = iota
	// Path is the outline in Path, filled with Fill and stroked with Stroke (round caps and joins).
	Path
	// Text is a typeset block whose top left corner is the Rect's; Fill is its colour.
	Text
	// Icon is a named 24-grid icon scaled into Rect and tinted with Fill.
	Icon
	// Picture is the image with the hash Image, fitted into Rect by covering it; Radius rounds its corners.
	Picture
	// Gradient is a box that fades vertically from Fill at the top to Fill2 at the bottom.
	Gradient
)

// Shadow is one of the elevations of the design; its colour comes with the Item.
type Shadow uint8

// Elevations: NoShadow lies flat; E1 is a resting card.
const (
	NoShadow Shadow = iota
	E1
	E2
	E3
)

// Op is one step of a path.
type Op uint8

// Path steps: MoveTo and LineTo use P[0]; CubicTo uses two control points and the end; Close uses none.
const (
	MoveTo Op = iota
	LineTo
	CubicTo
	Close
)

// Segment is one step of a path, in the same coordinates as the Item's Rect.
type Segment struct {
	Op Op
	P  [3]Point
}

// Part says which piece of its owner an Item or a hit is.
type Part uint8

// Parts that a tool treats differently.
const (
	PartNone Part = iota
	PartCard
	PartFeeling
	PartPhase
	PartStep
	PartLaneHead
	PartCell
	PartOwnerEmpty
	// PartFolded is the strip that is left of a folded phase or lane in the body.
	PartFolded
)

// Item is one thing to draw. Fields that its Kind does not use are zero.
type Item struct {
	Kind        Kind
	Rect        Rect
	Radius      float32
	Fill, Fill2 color.NRGBA
	Stroke      color.NRGBA
	StrokeWidth float32
	Shadow      Shadow
	ShadowColor color.NRGBA
	Text        *typeset.Block
	Path        []Segment
	Icon        string
	Image       domain.Hash
	// Owner is the record this Item shows; zero for decoration.
	Owner domain.ID
	Part  Part
}

// Group is a run of items with a common origin. Painters add Origin to every coordinate of Items.
type Group struct {
	Origin Point
	// Bounds covers everything the items draw, shadows included, relative to Origin.
	Bounds Rect
	Items  []Item
}

// Pane is one of the four areas of a canvas that scroll differently.
type Pane uint8

// Panes: Body scrolls both ways, Header only sideways, Heads only up and down, Corner never.
// On paper they are drawn side by side at PaneOrigin.
const (
	Body Pane = iota
	Header
	Heads
	Corner
	paneCount
)

// Panes lists all panes in the order in which they are drawn on paper.
func Panes() [paneCount]Pane { return [paneCount]Pane{Body, Header, Heads, Corner} }

// Source is what painters draw. Visit calls yield for each group of pane that may touch region
// (in pane units), back to front. Implementations may be read from several goroutines at once as
// long as nobody changes them.
type Source interface {
	// PaneSize is the size of a pane's whole content.
	PaneSize(Pane) (w, h float32)
	// PaneOrigin is where the pane's top left corner lies on paper.
	PaneOrigin(Pane) Point
	// Background is the colour behind everything in a pane.
	Background(Pane) color.NRGBA
	Visit(pane Pane, region Rect, yield func(g *Group))
}
