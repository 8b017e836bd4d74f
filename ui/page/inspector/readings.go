package inspector

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/kit"
)

// standing shows how a figure stands against its target.
func (i *Inspector) standing(id domain.ID) *block {
	meter := kit.NewMeter(kit.MeterData{}, nil)
	return i.section("inspector.value", live(meter, func() {
		data := i.meterData(record[domain.Indicator](i, id))
		data.Title, data.Formula = i.latestDay(id), ""
		meter.Set(data)
	}))
}

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
	rows := list(column{4}, func() []domain.ID {
		var out []domain.ID
		for _, r := range document.Readings(i.p.Session.Doc(), indicator) {
			out = append(out, r.ID)
		}
		slices.Reverse(out)
		return out
	}, i.reading)
	return i.section("inspector.readings", i.newReading(indicator), rows)
}

func (i *Inspector) reading(id domain.ID) *block {
	date := field{id: id, label: "edit.reading.date", read: func() string { return i.day(record[domain.Reading](i, id).Date) }}
	value := field{id: id, label: "edit.reading.value", read: func() string { return plainNumber(i.p.Words, record[domain.Reading](i, id).Value) }}
	problem := i.problem()
	date.below, value.below = problem, problem
	left := i.box(i.needed(i.dateField(date, func(d domain.Date) {
		change(i, id, date.label, func(r *domain.Reading) { r.Date = d })
	})))
	right := i.box(i.numberField(value, -math.MaxFloat64, math.MaxFloat64, nil, func(v float64) {
		change(i, id, value.label, func(r *domain.Reading) { r.Value = v })
	}))
	remove := kit.NewSizedIconButton("x", 22, 12, kit.Tip{Text: i.p.Words.T("inspector.reading.remove")},
		func() { i.remove(id, "edit.reading.removed") })
	remove.SetTone(kit.Ink3)
	return live(container.New(column{3}, container.New(readingLine{}, left.object, right.object, remove), problem), func() {
		left.sync()
		right.sync()
	})
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

// newReading is the row that adds a value: a day, which is today at first, and a number. A value
// is added as soon as its number is understood.
func (i *Inspector) newReading(indicator domain.ID) *block {
	day := i.p.Today()
	problem := i.problem()
	date := field{id: indicator, label: "edit.reading.added", below: problem, read: func() string { return i.day(day) }}
	left := i.box(i.needed(i.dateField(date, func(d domain.Date) { day = d })))
	value := field{
		id: indicator, label: "edit.reading.value", read: func() string { return "" },
		hint: i.p.Words.T("inspector.reading.new"), below: problem,
	}
	right := i.box(i.numberField(value, -math.MaxFloat64, math.MaxFloat64, func() {}, func(v float64) {
		i.commit(edit.Label{Key: "edit.reading.added", Count: 1}, "", func(d *document.Draft) error {
			d.Put(domain.Reading{ID: domain.NewID(), Indicator: indicator, Date: day, Value: v})
			return nil
		})
	}))
	return live(container.New(column{3}, container.New(readingLine{}, left.object, right.object), problem), func() {
		left.sync()
		right.sync()
	})
}

// readingLine puts a day and a number side by side and a tool at the right.
type readingLine struct{}

func (readingLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const date, tool, gap = 96, 22, 4
	objects[0].Move(fyne.NewPos(0, 0))
	settle(objects[0], date)
	objects[1].Move(fyne.NewPos(date+gap, 0))
	settle(objects[1], size.Width-date-tool-2*gap)
	if len(objects) > 2 {
		place(objects[2], size.Width-tool, 4, tool, tool)
	}
}

func (readingLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}
