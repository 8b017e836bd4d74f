package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain/palette"
	"wegmarke/ui/theme"
)

// foundMarks is how many marks of a row are drawn; more would not be told apart.
const foundMarks = 4

// foundLeast is the room below which the text beside is left out.
const foundLeast = 40

// foundLine draws one row.
type foundLine struct {
	back                      *canvas.Rectangle
	marks                     [foundMarks]*canvas.Rectangle
	icon                      *sign
	text, place, keys, beside *line
	heading                   bool
	objects                   []fyne.CanvasObject
}

func newFoundLine(heading bool) *foundLine {
	role := Body
	if heading {
		role = Compact
	}
	f := &foundLine{back: &canvas.Rectangle{}, icon: newSign(), text: newLine(role), place: newLine(Compact), keys: newLine(Compact),
		beside: newLine(Compact), heading: heading,
	}
	f.objects = []fyne.CanvasObject{f.back}
	for i := range f.marks {
		f.marks[i] = &canvas.Rectangle{}
		f.objects = append(f.objects, f.marks[i])
	}
	f.objects = append(f.objects, f.icon.image, f.text.text, f.place.text, f.keys.text, f.beside.text)
	return f
}

func (f *foundLine) show(r FoundRow, chosen bool, y, width float32, p *palette.Palette) {
	height := r.height()
	back := box{radius: 6}
	if chosen {
		back.fill = p.AccentTint
	}
	paint(f.back, back)
	put(f.back, foundPad, y, width-2*foundPad, height)
	ink, weight := p.Ink, theme.Regular
	switch {
	case r.Heading:
		ink, weight = p.Ink3, theme.SemiBold
	case r.Dim:
		ink = p.Ink3
	}
	left, right := float32(foundPad+foundInset), width-foundPad-foundInset
	f.keys.set(r.Keys, p.Ink3, theme.Regular)
	if r.Keys != "" {
		right -= f.keys.width()
		f.keys.place(right, y, f.keys.width(), height)
		right -= foundGap
	}
	f.icon.set(r.Icon, p.Ink3)
	textHeight, textTop := height, y
	if r.Place != "" {
		textHeight, textTop = 18, y+4
	}
	if r.Icon != "" {
		f.icon.place(left, textTop, textHeight, foundSign)
		left += foundSign + foundGap
	}
	room := max(right-left, 0)
	f.text.set(r.Text, ink, weight)
	f.text.fit(room)
	f.text.place(left, textTop, room, textHeight)
	f.place.set(r.Place, p.Ink3, theme.Regular)
	f.place.fit(width - foundPad - foundInset - left)
	f.place.place(left, y+22, room, 15)
	f.beside.set(r.Beside, p.Ink3, theme.Regular)
	behind := f.text.width() + foundGap
	f.beside.fit(max(room-behind, 0))
	f.beside.text.Hidden = room-behind < foundLeast
	f.beside.place(left+behind, textTop+1, max(room-behind, 0), textHeight)
	f.mark(r, left, textTop, textHeight, room, p)
}

// mark lays a tint behind the parts of the text that were found.
func (f *foundLine) mark(r FoundRow, left, top, height, room float32, p *palette.Palette) {
	for i, m := range f.marks {
		m.Hidden = true
		if i >= len(r.Marks) {
			continue
		}
		from, to := r.Marks[i][0], r.Marks[i][1]
		if from < 0 || to > len(r.Text) || from >= to {
			continue
		}
		x := measure(r.Text[:from], f.text.role, f.text.weight)
		end := min(measure(r.Text[:to], f.text.role, f.text.weight), room)
		if x >= end {
			continue
		}
		m.Hidden = false
		paint(m, box{fill: p.WarnTint, stroke: p.WarnLine, width: 1, radius: 3})
		put(m, left+x-1, top+whole((height-17)/2), end-x+2, 17)
	}
}
