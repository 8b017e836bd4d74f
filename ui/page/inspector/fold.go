package inspector

import (
	"fyne.io/fyne/v2/container"

	"wegmarke/ui/kit"
)

// folded is a part below a heading that opens and closes it. How it stands is remembered by its key
// for all records of a kind, as long as the program runs.
func (i *Inspector) folded(key, title string, quiet, open bool, parts ...*block) *block {
	if was, ok := i.folds[key]; ok {
		open = was
	}
	gap := float32(13)
	content := stack(gap, parts...)
	c := container.New(kit.Column{Gap: 8})
	show := func(open bool) {
		if open {
			content.object.Show()
			content.sync()
		} else {
			unfocus(content.object)
			content.object.Hide()
		}
	}
	head := kit.NewFold(title, quiet, open, func(open bool) {
		i.folds[key] = open
		show(open)
		i.arrange()
		i.scroll.Refresh()
	})
	c.Add(head)
	c.Add(content.object)
	show(open)
	return live(c, func() {
		if head.Open() {
			content.sync()
		}
	})
}

// group is a part of a long sheet with a line above it.
func (i *Inspector) group(key, title string, open bool, parts ...*block) *block {
	return stack(8, still(kit.NewDivider()), i.folded(key, title, false, open, parts...))
}

// rarely holds the fields that are seldom filled in.
func (i *Inspector) rarely(key string, parts ...*block) *block {
	return i.folded(key, i.p.Words.T("inspector.more"), true, false, parts...)
}
