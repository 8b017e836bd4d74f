package touchpoints

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/kit"
)

const (
	columnsWidth  = 290
	columnsHeight = 430
)

// columnPanel lets columns be shown, hidden and put into order.
type columnPanel struct {
	p      *Page
	open   *kit.Popover
	list   *fyne.Container
	scroll *container.Scroll
	rows   map[column]*columnRow
}

// columnRow is a column in the list.
type columnRow struct {
	box      *fyne.Container
	up, down *kit.IconButton
	on       *kit.Switch
}

// openColumns shows the list of columns below the button.
func (p *Page) openColumns(below fyne.CanvasObject) {
	k := &columnPanel{p: p, list: container.New(stack{}), rows: map[column]*columnRow{}}
	k.scroll = container.NewVScroll(k.list)
	reset := kit.NewButton(kit.ButtonParams{Text: p.Words.T("touchpoints.columns.reset"), Kind: kit.Quiet, Small: true, Action: func() {
		p.setColumns(standard())
		k.show()
	}})
	reset.OnKey(k.escape)
	content := container.New(placing{
		lay: func(size fyne.Size) {
			put(k.scroll, 0, 6, size.Width, size.Height-46)
			put(reset, 8, size.Height-34, reset.MinSize().Width, 26)
		},
		least: fyne.NewSize(columnsWidth, columnsHeight),
	}, k.scroll, reset)
	k.show()
	if k.open = kit.OpenPopover(below, content, p.Focus); k.open != nil {
		k.open.Focus(k.rows[p.cols[min(1, len(p.cols)-1)]].on)
	}
}

func (k *columnPanel) escape(key fyne.KeyName) bool {
	if key == fyne.KeyEscape {
		k.open.Close()
		return true
	}
	return false
}

// show lists the columns that are shown in their order, and behind them the others.
func (k *columnPanel) show() {
	p := k.p
	all := slices.Clone(p.cols)
	for c := colTitle; c < columnCount; c++ {
		if !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	k.list.Objects = nil
	for n, c := range all {
		r := k.rows[c]
		if r == nil {
			r = k.row(c)
			k.rows[c] = r
		}
		shown := n < len(p.cols)
		r.on.Set(shown)
		r.on.SetDisabled(c == colTitle)
		r.up.SetDisabled(!shown || n == 0)
		r.down.SetDisabled(!shown || n == len(p.cols)-1)
		k.list.Objects = append(k.list.Objects, r.box)
	}
	k.list.Refresh()
	k.scroll.Refresh()
}

func (k *columnPanel) row(c column) *columnRow {
	p := k.p
	name := nameOf(p.Words, c)
	move := func(by int) func() {
		return func() {
			p.moveColumn(c, slices.Index(p.cols, c)+by)
			k.show()
		}
	}
	r := &columnRow{
		up:   kit.NewSmallIconButton("up", kit.Tip{Text: p.Words.T("touchpoints.columns.up")}, move(-1)),
		down: kit.NewSmallIconButton("down", kit.Tip{Text: p.Words.T("touchpoints.columns.down")}, move(1)),
	}
	r.on = kit.NewSwitch(name, false, func(on bool) {
		cols := without(p.cols, c)
		if on {
			cols = append(cols, c)
		}
		p.setColumns(cols)
		k.show()
	})
	r.up.SetTone(kit.Ink3)
	r.down.SetTone(kit.Ink3)
	r.up.OnKey(k.escape)
	r.down.OnKey(k.escape)
	r.on.OnKey(k.escape)
	word := kit.NewEllipsis(name, kit.Body, kit.Ink)
	r.box = block(30, func(width float32) {
		put(r.on, 14, 6, 30, 18)
		put(word, 54, 7, max(width-54-64, 0), 16)
		put(r.up, width-60, 4, 22, 22)
		put(r.down, width-34, 4, 22, 22)
	}, r.on, word, r.up, r.down).(*fyne.Container)
	return r
}
