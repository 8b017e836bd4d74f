package inspector

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

// choiceOf makes a choice out of a list of the catalogue. The empty value means that nothing is
// said, unless the list holds it.
func choiceOf[V comparable](i *Inspector, name string, all []catalog.Option[V], get func() V, set func(V)) choice {
	c := choice{name: name}
	for _, o := range all {
		c.options = append(c.options, o.Name(i.lang()))
		c.tips = append(c.tips, o.Tip(i.lang()))
	}
	c.get = func() int {
		now := get()
		return slices.IndexFunc(all, func(o catalog.Option[V]) bool { return o.Value == now })
	}
	c.set = func(k int) {
		var to V
		if k >= 0 {
			to = all[k].Value
		}
		set(to)
	}
	return c
}

// pick is a choice out of a list that is too long, or too wordy, for a row: a field with a menu.
func (i *Inspector) pick(c choice) *block {
	w := kit.NewPick(c.name, i.p.Words.T("inspector.pick"), func() *fyne.Menu {
		menu := fyne.NewMenu("")
		now := c.get()
		for k, option := range c.options {
			if k < len(c.tips) && c.tips[k] != "" {
				option += " · " + c.tips[k]
			}
			it := menuItem(option, "", func() { c.set(k) })
			it.Checked = k == now
			menu.Items = append(menu.Items, it)
		}
		if !c.needed && now >= 0 {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), menuItem(i.p.Words.T("inspector.pick.clear"), "x", func() { c.set(-1) }))
		}
		return menu
	})
	return live(w, func() {
		if k := c.get(); k >= 0 {
			w.Set(c.options[k], "")
		} else {
			w.Set("", "")
		}
	})
}

// several lets some of a list be chosen, whose values are the bits of one number. A row holds so
// many of them.
func several[V ~uint8 | ~uint16](i *Inspector, name string, all []catalog.Option[V], perRow int, get func() V, set func(V)) *block {
	var rows []*block
	for part := range slices.Chunk(all, perRow) {
		p := kit.ChoiceParams{Label: name, Several: true}
		var mine V
		for _, o := range part {
			p.Options, p.Tips = append(p.Options, o.Name(i.lang())), append(p.Tips, o.Tip(i.lang()))
			mine |= o.Value
		}
		p.Changed = func(chosen uint) {
			now := get() &^ mine
			for k, o := range part {
				if chosen&(1<<k) != 0 {
					now |= o.Value
				}
			}
			set(now)
		}
		w := kit.NewChoice(p)
		rows = append(rows, live(w, func() {
			var chosen uint
			for k, o := range part {
				if get()&o.Value != 0 {
					chosen |= 1 << k
				}
			}
			w.Set(chosen)
		}))
	}
	return stack(4, rows...)
}

// amount is a field for a number with its unit behind it. An empty field writes none.
func (i *Inspector) amount(f field, unit string, lowest, highest float64, get func() float64, set func(float64)) *block {
	f.read = func() string {
		if get() == 0 {
			return ""
		}
		return plainNumber(i.p.Words, get())
	}
	box := i.box(i.numberField(f, lowest, highest, func() { set(0) }, set))
	if unit == "" {
		return box
	}
	word := kit.NewText(unit, kit.Body, kit.Ink3)
	return live(container.New(line{gap: 8, grow: 0}, box.object, word), box.sync)
}

// dateBox is a field for a day: written as people do, or chosen from a calendar.
func (i *Inspector) dateBox(f field, get func() domain.Date, set func(domain.Date)) *block {
	f.read = func() string { return i.day(get()) }
	if f.hint == "" {
		f.hint = i.day(i.p.Today())
	}
	box := i.box(i.dateField(f, set))
	var open *kit.IconButton
	open = kit.NewSizedIconButton("calendar", 30, 15, kit.Tip{Text: i.p.Words.T("inspector.calendar")}, func() { i.calendar(open, get(), set) })
	open.SetTone(kit.Ink3)
	return live(container.New(line{gap: 4, grow: 0}, box.object, open), box.sync)
}

// calendar lets a day be chosen from a month.
func (i *Inspector) calendar(below fyne.CanvasObject, now domain.Date, set func(domain.Date)) {
	i.Flush()
	today, _ := i.p.Today().Time()
	day, ok := now.Time()
	if !ok {
		day = today
	}
	var open *kit.Popover
	c := kit.NewCalendar(kit.CalendarParams{
		Day: day, Today: today, Month: i.p.Words.LongMonth, Weekday: i.p.Words.Weekday,
		Chosen: func(t time.Time) {
			open.Close()
			set(domain.DateOf(t))
		},
		Cancel: func() { open.Close() },
	})
	if open = kit.OpenPopover(below, c, nil); open != nil {
		open.Focus(c)
	}
}

// suggested is a text for which the project knows words already: a menu offers them. Free text
// stays possible.
func (i *Inspector) suggested(f field, known func() []string) *block {
	e := kit.NewEntry(i.forward)
	box := i.wired(f, e, kit.NewTextBox)
	var open *kit.IconButton
	show := func() {
		menu := fyne.NewMenu("")
		for _, text := range known() {
			it := menuItem(text, "", func() { f.write(text) })
			it.Checked = text == f.read()
			menu.Items = append(menu.Items, it)
		}
		kit.OpenMenu(open, menu)
	}
	open = kit.NewSizedIconButton("down", 30, 14, kit.Tip{Text: i.p.Words.T("inspector.suggest")}, show)
	open.SetTone(kit.Ink3)
	e.Hotkey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDown && len(known()) > 0 {
			e.Finish()
			show()
			return true
		}
		return false
	}
	row := container.New(line{gap: 4, grow: 0}, box.object, open)
	return live(row, func() {
		open.Hidden = len(known()) == 0
		box.sync()
	})
}

// people are the names that the project knows, in alphabetical order.
func (i *Inspector) people() []string {
	return i.collect(func(add func(string)) {
		doc := i.p.Session.Doc()
		for _, t := range document.Touchpoints(doc) {
			add(t.Responsible)
		}
		for _, m := range document.Measures(doc) {
			add(m.Owner)
		}
	})
}

// collect sorts what is found and leaves out what is empty or there twice.
func (i *Inspector) collect(find func(add func(string))) []string {
	var out []string
	find(func(text string) {
		if text = strings.TrimSpace(text); text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	})
	slices.SortFunc(out, func(a, b string) int { return strings.Compare(strings.ToLower(a), strings.ToLower(b)) })
	return out
}
