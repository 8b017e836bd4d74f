package frame

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// crumbs say where the user is: the project, the group the page belongs to, and the page. The project's name opens the
// main menu where the system has no menu bar.
type crumbs struct {
	box     *fyne.Container
	menu    *kit.Button // either this
	project *kit.Text   // or this
	chevron *kit.Icon
	group   *kit.Text // goes first where there is no room; "" for most pages
	second  *kit.Icon
	page    *kit.Text
}

const (
	crumbGap    = 6
	crumbTop    = 15
	crumbSign   = 13
	menuPad     = 12  // of the button on either side, so that its words stand where a text would
	crumbsLeast = 0.4 // of the room, for the name of the page
)

// newCrumbs makes them; where no menu is behind the project's name, it leads to the overview, if there
// is one.
func newCrumbs(menu func() *fyne.Menu, overview func()) *crumbs {
	c := &crumbs{
		chevron: kit.NewIcon("right", crumbSign, kit.Ink3),
		group:   kit.NewText("", kit.Caption, kit.Ink2),
		second:  kit.NewIcon("right", crumbSign, kit.Ink3),
		page:    kit.NewEllipsis("", kit.Caption, kit.Ink),
	}
	c.group.SetWeight(theme.Regular)
	c.page.SetWeight(theme.SemiBold)
	objects := []fyne.CanvasObject{c.chevron, c.group, c.second, c.page}
	switch {
	case menu != nil:
		c.menu = kit.NewMenuButton(kit.ButtonParams{Kind: kit.Quiet, Plain: true}, menu)
	case overview != nil:
		c.menu = kit.NewButton(kit.ButtonParams{Kind: kit.Quiet, Plain: true, Action: overview})
	}
	if c.menu != nil {
		// Below the sign, because the ground of the pressed button reaches under it.
		objects = append([]fyne.CanvasObject{c.menu}, objects...)
	} else {
		c.project = kit.NewEllipsis("", kit.Caption, kit.Ink2)
		c.project.SetWeight(theme.Regular)
		objects = append(objects, c.project)
	}
	c.box = placed(c.lay, fyne.NewSize(0, topHeight), objects...)
	return c
}

func (c *crumbs) setTip(tip kit.Tip) {
	if c.menu != nil {
		c.menu.SetTip(tip)
	}
}

func (c *crumbs) set(project, group, page string) {
	if c.menu != nil {
		c.menu.SetText(project)
	} else {
		c.project.SetText(project)
	}
	c.group.SetText(group)
	c.page.SetText(page)
	c.chevron.Hidden, c.page.Hidden = page == "", page == ""
}

// projectWidth is what the project's name takes when it is written in full.
func (c *crumbs) projectWidth() float32 {
	if c.menu != nil {
		return c.menu.MinSize().Width - 2*menuPad
	}
	return c.project.FullWidth()
}

// groupWidth is what the group takes with its sign.
func (c *crumbs) groupWidth() float32 {
	return c.group.FullWidth() + 2*crumbGap + crumbSign
}

// need is the room the names take when they are written in full.
func (c *crumbs) need() float32 {
	width := c.projectWidth()
	if !c.page.Hidden {
		width += 2*crumbGap + crumbSign + c.page.FullWidth()
		if c.group.Text() != "" {
			width += c.groupWidth()
		}
	}
	return width
}

// place gives the crumbs their room; words start at x.
func (c *crumbs) place(x, width float32) {
	if c.menu != nil {
		put(c.box, x-menuPad, 0, width+menuPad, topHeight)
	} else {
		put(c.box, x, 0, width, topHeight)
	}
	c.lay(c.box.Size())
}

func (c *crumbs) lay(size fyne.Size) {
	x := float32(0)
	if c.menu != nil {
		x = menuPad
	}
	room := size.Width - x
	grouped := c.group.Text() != "" && c.projectWidth()+c.groupWidth()+2*crumbGap+crumbSign+c.page.FullWidth() <= room
	c.group.Hidden, c.second.Hidden = !grouped, !grouped
	project, page := c.projectWidth(), float32(0)
	if !c.page.Hidden {
		room -= 2*crumbGap + crumbSign
		if grouped {
			room -= c.groupWidth()
		}
		page = c.page.FullWidth()
	}
	if project+page > room {
		// Both names give way, the page's last.
		page = min(page, max(room-project, room*crumbsLeast))
		project = min(project, room-page)
	}
	if c.menu != nil {
		height := c.menu.MinSize().Height
		put(c.menu, x-menuPad, (topHeight-height)/2, project+2*menuPad, height)
	} else {
		put(c.project, x, crumbTop, project, 18)
	}
	x += project + crumbGap
	// The sign is narrower than its box and stands a little to the right in it.
	put(c.chevron, x-2, (topHeight-crumbSign)/2, crumbSign, crumbSign)
	x += crumbSign + crumbGap - 1
	if grouped {
		put(c.group, x, crumbTop, c.group.FullWidth(), 18)
		x += c.group.FullWidth() + crumbGap
		put(c.second, x-2, (topHeight-crumbSign)/2, crumbSign, crumbSign)
		x += crumbSign + crumbGap - 1
	}
	put(c.page, x, crumbTop, page, 18)
}
