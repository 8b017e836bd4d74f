package inspector

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/figure"
	"wegmarke/ui/kit"
)

// latestDay is the day of the last value.
func (i *Inspector) latestDay(id domain.ID) string {
	all := document.Readings(i.p.Session.Doc(), id)
	if len(all) == 0 {
		return "–"
	}
	return i.day(all[len(all)-1].Date)
}

// readings lists the values of a figure, the newest first, below a row for a new one.
func (i *Inspector) readings(indicator domain.ID) *block {
	rows := list(kit.Column{Gap: 7}, func() []domain.ID {
		var out []domain.ID
		for _, r := range document.Readings(i.p.Session.Doc(), indicator) {
			out = append(out, r.ID)
		}
		slices.Reverse(out)
		return out
	}, i.reading)
	some := shownIf(func() bool { return len(document.Readings(i.p.Session.Doc(), indicator)) > 0 }, i.section("inspector.readings", rows))
	return stack(13, i.section("inspector.reading.new", i.newReading(indicator)), some)
}

// reading is one value: day and number, how it was calculated, and, unfolded, what it was
// calculated from and its source.
func (i *Inspector) reading(id domain.ID) *block {
	indicator := func() domain.Indicator {
		return record[domain.Indicator](i, record[domain.Reading](i, id).Indicator)
	}
	date := field{id: id, label: "edit.reading.date", read: func() string { return i.day(record[domain.Reading](i, id).Date) }}
	value := field{id: id, label: "edit.reading.value", read: func() string {
		v, ok := figure.Value(indicator(), record[domain.Reading](i, id))
		if !ok {
			return ""
		}
		return plainNumber(i.p.Words, round(v))
	}, hint: "–"}
	problem := i.problem()
	date.below, value.below = problem, problem
	left := i.row(i.needed(i.dateField(date, func(d domain.Date) {
		change(i, id, date.label, func(r *domain.Reading) { r.Date = d })
	})))
	right := i.row(i.numberField(value, -math.MaxFloat64, math.MaxFloat64, func() {}, func(v float64) {
		i.commit(edit.Label{Key: value.label, Count: 1}, mergeKey(value.label, id), func(d *document.Draft) error {
			return edit.SetReadingValue(d, id, v)
		})
	}))
	remove := kit.NewSizedIconButton("x", 22, 12, kit.Tip{Text: i.p.Words.T("inspector.reading.remove")},
		func() { i.remove(id, "edit.reading.removed") })
	remove.SetTone(kit.Ink3)
	open := false
	fold := kit.NewSizedIconButton("right", 22, 12, kit.Tip{Text: i.p.Words.T("inspector.reading.details")}, nil)
	fold.SetTone(kit.Ink3)
	inputs := i.inputs(indicator(), id, "edit.reading.inputs", func() figure.Inputs { return figure.Read(record[domain.Reading](i, id)) },
		func(in figure.Inputs) {
			i.commit(edit.Label{Key: "edit.reading.inputs", Count: 1}, mergeKey("edit.reading.inputs", id), func(d *document.Draft) error {
				return edit.SetReadingInputs(d, id, in)
			})
		})
	source := i.labelled(i.p.Words.T("inspector.reading.source"), property(i, id, "edit.reading.source", func(r *domain.Reading) *string { return &r.Source }), 0.34)
	more := shownIf(func() bool { return open }, stack(4, inputs, source, gap(4)))
	how := kit.NewProse("", kit.Compact, kit.Ink3, 15)
	text := func() string {
		r := record[domain.Reading](i, id)
		said := i.p.Words.Words().Calculation(indicator(), r)
		if r.Source != "" && said != "" {
			return said + " · " + r.Source
		}
		return said + r.Source
	}
	note := shownIf(func() bool { return text() != "" }, live(how, func() { how.SetText(text()) }))
	fold.SetAction(func() {
		open = !open
		fold.SetIcon(map[bool]string{false: "right", true: "down"}[open])
		more.sync()
		i.arrange()
	})
	return live(container.New(kit.Column{Gap: 3}, container.New(readingLine{}, left.object, right.object, fold, remove), problem, note.object, more.object), func() {
		left.sync()
		right.sync()
		note.sync()
		more.sync()
	})
}

// round drops the digits of a calculated value that nobody writes by hand.
func round(v float64) float64 {
	scale := 100.0
	if math.Abs(v) < 1 {
		scale = 1e4
	}
	if r := math.Round(v*scale) / scale; !math.IsInf(r, 0) {
		return r
	}
	return v
}

// inputs are the numbers that the formula of a figure is fed with, one below the other. An empty
// field takes a number away.
func (i *Inspector) inputs(ind domain.Indicator, id domain.ID, label string, get func() figure.Inputs, set func(figure.Inputs)) *block {
	parts := []*block{}
	if _, ok := figure.FormulaOf(ind); ok {
		for n, name := range figure.InputNames(ind, i.lang()) {
			f := field{id: id, label: label + string(rune('a'+n)), read: func() string {
				if in := get(); in.Has(n) {
					return plainNumber(i.p.Words, in.Values[n])
				}
				return ""
			}}
			f = i.numberField(f, -math.MaxFloat64, math.MaxFloat64,
				func() { set(get().Without(n)) }, func(v float64) { set(get().With(n, v)) })
			parts = append(parts, i.labelled(name, f, 0.6))
		}
	}
	return stack(4, parts...)
}

// labelled is a field with its name at the left, which takes a share of the width.
func (i *Inspector) labelled(name string, f field, share float32) *block {
	problem := i.problem()
	f.below = problem
	box := i.box(f)
	words := kit.NewEllipsis(name, kit.Compact, kit.Ink2)
	return live(container.New(kit.Column{Gap: 3}, container.New(labelLine{share}, words, box.object), problem), box.sync)
}

// labelLine puts a name in front of a field.
type labelLine struct{ share float32 }

func (l labelLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const gap = 6
	left := float32(int(size.Width * l.share))
	objects[1].Move(fyne.NewPos(left+gap, 0))
	height := kit.Settle(objects[1], size.Width-left-gap)
	place(objects[0], 0, (height-15)/2, left, 15)
}

func (labelLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, objects[1].MinSize().Height)
}

// needed refuses an empty text.
func (i *Inspector) needed(f field) field {
	check := f.check
	f.check = func(text string) string {
		if edit.Clean(text) == "" {
			return i.p.Words.T("error.field.required")
		}
		return check(text)
	}
	return f
}

// newReading is the row that adds a value: a day, which is today at first, and a number, or the
// numbers it is calculated from. A value is added as soon as all that it needs is understood.
func (i *Inspector) newReading(indicator domain.ID) *block {
	day := i.p.Today()
	var pending figure.Inputs
	add := func(r domain.Reading) {
		r.Indicator, r.Date = indicator, day
		if all := document.Readings(i.p.Session.Doc(), indicator); len(all) > 0 {
			r.Source = all[len(all)-1].Source // most figures come from the same place every time
		}
		i.commit(edit.Label{Key: "edit.reading.added", Count: 1}, "", func(d *document.Draft) error {
			_, err := edit.AddReading(d, r)
			return err
		})
	}
	problem := i.problem()
	date := field{id: indicator, label: "edit.reading.added", below: problem, read: func() string { return i.day(day) }}
	left := i.box(i.needed(i.dateField(date, func(d domain.Date) { day = d })))
	value := field{
		id: indicator, label: "edit.reading.value", read: func() string { return "" },
		hint: i.p.Words.T("inspector.reading.value"), below: problem,
	}
	right := i.box(i.numberField(value, -math.MaxFloat64, math.MaxFloat64, func() {}, func(v float64) {
		add(domain.Reading{Value: v})
	}))
	ind := record[domain.Indicator](i, indicator)
	f, calculated := figure.FormulaOf(ind)
	how := kit.NewProse("", kit.Compact, kit.Ink3, 15)
	hint := shownIf(func() bool { return calculated && pending.Given != 0 }, live(how, func() {
		var r domain.Reading
		pending.Write(&r)
		how.SetText(i.p.Words.Words().Calculation(ind, r))
	}))
	inputs := i.inputs(ind, indicator, "edit.reading.new", func() figure.Inputs { return pending }, func(in figure.Inputs) {
		pending = in
		if all := uint8(1)<<figure.Count(f) - 1; in.Given&all == all {
			var r domain.Reading
			pending.Write(&r)
			pending = figure.Inputs{}
			add(r)
		}
		hint.sync()
		i.arrange()
	})
	return live(container.New(kit.Column{Gap: 4}, container.New(readingLine{}, left.object, right.object), problem, inputs.object, hint.object), func() {
		left.sync()
		right.sync()
		inputs.sync()
		hint.sync()
	})
}

// readingLine puts a day and a number side by side and tools at the right.
type readingLine struct{}

func (readingLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const date, tool, gap = 92, 20, 4
	middle := float32(4)
	if len(objects) > 2 {
		middle = -3 // texts without a frame are lower than the tools beside them
	}
	objects[0].Move(fyne.NewPos(0, 0))
	kit.Settle(objects[0], date)
	objects[1].Move(fyne.NewPos(date+gap, 0))
	kit.Settle(objects[1], size.Width-date-2*tool-2*gap)
	for k, o := range objects[2:] {
		place(o, size.Width-float32(len(objects)-2-k)*tool, middle, tool, 22)
	}
}

func (readingLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}
