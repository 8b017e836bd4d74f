package start

import (
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain/analysis"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	routeTall   = 134
	routeGrow   = 320 * time.Millisecond
	signHalf    = 15.5
	signHere    = 19
	signRoom    = 6 // between the line and a sign
	waymarkWide = 190
	waymarkTall = 82
)

// waymarkKey names the texts of a step.
func waymarkKey(w analysis.Waymark) string {
	return [...]string{"persona", "touchpoints", "map", "round", "analysis"}[w]
}

// routeState is what a step of the route shows.
type routeState uint8

const (
	ahead routeState = iota
	here
	done
)

func stateOf(w, stand analysis.Waymark) routeState {
	switch {
	case w < stand:
		return done
	case w == stand:
		return here
	}
	return ahead
}

// route is the way of the last project: five waymarks on a line, each a link.
type route struct {
	widget.BaseWidget
	stand analysis.Waymark
	line  *drawing
	marks []*waymark
	// grown is how much of the way walked is drawn, from 0 to 1.
	grown float32
	run   *fyne.Animation
}

// waymark is one step with its sign and its words.
type waymark struct {
	tile  *kit.Tile
	state routeState
	// off is how far the sign stands right of the middle, where the edge of the page is near.
	off float32
}

// routeParams are what the way of a project is drawn from. Action is called with the step that is
// pressed.
type routeParams struct {
	words   *i18n.Catalog
	painter *raster.Painter
	stand   analysis.Waymark
	action  func(analysis.Waymark)
}

func newRoute(p routeParams) *route {
	r := &route{stand: p.stand, grown: 1}
	r.line = newDrawing(p.painter, r.draw)
	for _, w := range analysis.Waymarks() {
		r.marks = append(r.marks, newWaymark(p, w))
	}
	r.ExtendBaseWidget(r)
	return r
}

func newWaymark(p routeParams, w analysis.Waymark) *waymark {
	words, key := p.words, waymarkKey(w)
	m := &waymark{state: stateOf(w, p.stand)}
	title := kit.NewText(words.T("route."+key), kit.Caption, kit.Ink)
	title.SetWeight(semiBold)
	title.SetAlign(fyne.TextAlignCenter)
	ask := kit.NewEllipsis(words.T("route."+key+".question"), kit.Body, kit.Ink2)
	ask.SetAlign(fyne.TextAlignCenter)
	var sign fyne.CanvasObject
	if m.state == done {
		sign = kit.NewIcon("check", 16, markInk)
	} else {
		tone := kit.Ink2
		if m.state == here {
			tone = markInk
		}
		number := kit.NewText(words.Int(int(w)+1), kit.Caption, tone)
		number.SetWeight(semiBold)
		number.SetAlign(fyne.TextAlignCenter)
		sign = number
	}
	content := placed(func(size fyne.Size) {
		middle := size.Width/2 + m.off
		if m.state == done {
			put(sign, middle-8, 22-8, 16, 16)
		} else {
			put(sign, middle-15, 22-9, 30, 18)
		}
		half := size.Width/2 - abs(m.off) - 4
		put(title, middle-half, 44, 2*half, 18)
		put(ask, middle-half, 62, 2*half, 16)
	}, fyne.NewSize(120, waymarkTall), sign, title, ask)
	label := words.T("route."+key) + ", " + words.T([...]string{"route.ahead", "route.here", "route.done"}[m.state])
	m.tile = kit.NewTile(kit.TileParams{
		Content: content, Label: label, Flat: true,
		Style:  func(*palette.Palette) kit.PanelLook { return kit.PanelLook{Radius: 8} },
		Action: func() { p.action(w) },
	})
	return m
}

func markInk(p *palette.Palette) color.NRGBA { return p.WegmarkeInk }

// routePoints is where the line goes: its beginning, the five signs and its end.
func routePoints(width float32) []scene.Point {
	at := func(x, y float32) scene.Point { return scene.Point{X: x * width, Y: y} }
	return []scene.Point{
		at(0, 86), at(0.0923, 60), at(0.2969, 34), at(0.5015, 66), at(0.7061, 26), at(0.9108, 52), at(1, 29),
	}
}

// walked is how many pieces of the line lie behind the project.
func (r *route) walked() float32 {
	if r.stand >= analysis.RouteEnd {
		return float32(len(analysis.Waymarks()) + 1)
	}
	return float32(r.stand) + 1
}

func (r *route) draw(b *brush) {
	none := color.NRGBA{}
	b.ground = b.BgCanvas
	points := routePoints(b.w)
	// The ends reach to the edge; half a stroke would be cut off there.
	b.shape(level(points), none, b.LineStrong, 2.5)
	if part := upTo(points, r.walked()*r.grown); len(part) > 1 {
		b.shape(part, none, b.Ink, 2.5)
	}
	for i, m := range r.marks {
		p := points[i+1]
		half := float32(signHalf)
		if m.state == here {
			half = signHere
		}
		b.shape(rhomb(p.X, p.Y, half+signRoom), b.BgCanvas, none, 0)
		if m.state == ahead {
			b.shape(rhomb(p.X, p.Y, half), b.Surface, b.LineStrong, 1.5)
		} else {
			b.shape(rhomb(p.X, p.Y, half), b.Wegmarke, none, 0)
		}
	}
}

func abs(v float32) float32 { return max(v, -v) }

// upTo is the beginning of a curve that is level at its points, so many pieces long.
func upTo(points []scene.Point, pieces float32) []scene.Segment {
	whole := level(points)
	full := min(int(pieces), len(points)-1)
	if full < 0 {
		return nil
	}
	out := append([]scene.Segment(nil), whole[:full+1]...)
	rest := pieces - float32(full)
	if rest <= 0 || full+1 >= len(whole) {
		return out
	}
	mix := func(a, b scene.Point) scene.Point {
		return scene.Point{X: a.X + (b.X-a.X)*rest, Y: a.Y + (b.Y-a.Y)*rest}
	}
	a, c := points[full], whole[full+1].P
	ab, bc, cd := mix(a, c[0]), mix(c[0], c[1]), mix(c[1], c[2])
	abc, bcd := mix(ab, bc), mix(bc, cd)
	return append(out, scene.Segment{Op: scene.CubicTo, P: [3]scene.Point{ab, abc, mix(abc, bcd)}})
}

// grow lets the line run to where the project stands, if movement is wished for.
func (r *route) grow() {
	if !theme.Moves() {
		return
	}
	r.grown = 0
	r.run = fyne.NewAnimation(routeGrow, func(p float32) {
		r.grown = p
		r.line.again()
	})
	r.run.Curve = fyne.AnimationEaseOut
	r.run.Start()
}

// CreateRenderer implements fyne.Widget.
func (r *route) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{r.line}
	for _, m := range r.marks {
		objects = append(objects, m.tile)
	}
	return &routeRenderer{r, objects}
}

type routeRenderer struct {
	r       *route
	objects []fyne.CanvasObject
}

func (r *routeRenderer) Destroy()                     {}
func (r *routeRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *routeRenderer) MinSize() fyne.Size           { return fyne.NewSize(5*120, routeTall) }
func (r *routeRenderer) Refresh()                     { canvas.Refresh(r.r.line) }

// Layout implements fyne.WidgetRenderer.
func (r *routeRenderer) Layout(size fyne.Size) {
	put(r.r.line, 0, 0, size.Width, size.Height)
	points := routePoints(size.Width)
	width := min(waymarkWide, size.Width*0.2)
	for i, m := range r.r.marks {
		p := points[i+1]
		x := whole(min(max(p.X-width/2, 0), size.Width-width))
		m.off = p.X - width/2 - x
		put(m.tile, x, p.Y-22, width, waymarkTall)
	}
}

// stands says in a sentence where a project is on its way; answers are those that are still out.
func stands(words *i18n.Catalog, name string, w analysis.Waymark, answers int) string {
	text := words.T("start.stand.end", i18n.Values{"name": name})
	if w < analysis.RouteEnd {
		text = words.T("start.stand", i18n.Values{"name": name, "step": int(w) + 1, "what": words.T("route." + waymarkKey(w))})
	}
	if answers > 0 {
		text += " " + words.T("start.stand.answers", i18n.Values{"n": answers})
	}
	return text
}
