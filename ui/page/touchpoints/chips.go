package touchpoints

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/kit"
)

const chipsHeight = 38

// chips is the line below the bar that says which touchpoints are shown, while not all are.
type chips struct {
	p      *Page
	box    *fyne.Container
	ground *kit.Ground
	hair   *kit.Divider
}

func newChips(p *Page) *chips {
	c := &chips{p: p, ground: kit.NewGround(surface), hair: kit.NewDivider()}
	c.box = container.New(placing{lay: c.lay})
	return c
}

func (c *chips) height() float32 {
	if c.p.filter.empty() {
		return 0
	}
	return chipsHeight
}

// show makes the chips anew.
func (c *chips) show() {
	c.box.Objects = nil
	if !c.p.filter.empty() {
		w := c.p.Words
		c.box.Objects = []fyne.CanvasObject{c.ground, c.hair}
		for _, part := range c.p.filter.conditions(c.p.Session.Doc(), w) {
			c.box.Objects = append(c.box.Objects, kit.NewFilterChip(part.name, kit.Tip{Text: w.T("touchpoints.filter.drop")}, func() {
				f := c.p.filter
				part.drop(&f)
				c.p.setFilter(f)
				c.p.Focus()
			}))
		}
		c.box.Objects = append(c.box.Objects, kit.NewButton(kit.ButtonParams{
			Text: w.T("touchpoints.filter.clear"), Kind: kit.Link, Small: true, Action: func() {
				c.p.setFilter(filter{})
				c.p.Focus()
			},
		}))
	}
	if size := c.box.Size(); !size.IsZero() {
		c.lay(size)
	}
	c.box.Refresh()
}

func (c *chips) lay(size fyne.Size) {
	x := float32(barEnd)
	for _, o := range c.box.Objects {
		switch o {
		case fyne.CanvasObject(c.ground):
			put(o, 0, 0, size.Width, size.Height)
		case fyne.CanvasObject(c.hair):
			put(o, 0, size.Height-1, size.Width, 1)
		default:
			need := o.MinSize()
			width := min(need.Width, max(size.Width-barEnd-x, 0))
			put(o, x, whole((chipsHeight-1-need.Height)/2), width, need.Height)
			x += width + 6
		}
	}
}
