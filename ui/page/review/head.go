package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// The measures of the column at the left.
const (
	headHeight = 126
	datesTop   = 66
	filterTop  = 92
)

// head says whose answer it is, of when, and which of the differences are shown.
func (r *Review) head() *fyne.Container {
	words := r.Words
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.BgApp })
	a := r.Answers[0]
	who := r.author(a)
	title, file := words.T("review.title.from", i18n.Values{"name": who}), a.File
	if a.Author == "" { // nobody has written a name on the first sheet
		title = who
	}
	if len(r.Answers) > 1 {
		title = words.T("review.title.several", i18n.Values{"n": len(r.Answers)})
		var names []string
		for _, a := range r.Answers {
			names = append(names, r.author(a))
		}
		file = words.List(names)
	}
	if r.Other.copies() {
		title = words.T(r.Other.title())
	}
	if r.Other.looks() {
		file = words.T("review.later.both", i18n.Values{"earlier": r.Earlier, "later": a.File})
	}
	name := kit.NewEllipsis(title, kit.Section, kit.Ink)
	below := kit.NewEllipsis(file, kit.Compact, kit.Ink2)
	var faces []fyne.CanvasObject
	for _, a := range r.Answers[:min(len(r.Answers), 3)] {
		if r.Other.looks() { // a state has no face
			break
		}
		faces = append(faces, kit.NewAvatar(36, a.Author, scene.Initials(r.author(a)), nil))
	}
	days := r.days()
	objects := append([]fyne.CanvasObject{ground, name, below}, faces...)
	var lines []*canvas.Rectangle
	for i, d := range days {
		objects = append(objects, d.box)
		if i > 0 {
			line := &canvas.Rectangle{}
			lines = append(lines, line)
			objects = append(objects, line)
		}
	}
	hair := kit.NewDivider()
	objects = append(objects, hair, r.tabs)
	return container.New(placing{func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		x := float32(14)
		for _, f := range faces {
			put(f, x, 12, 36, 36)
			x += 29
		}
		if len(faces) > 0 {
			x += 36 - 29 + 10
		}
		put(name, x, 12, size.Width-x-12, 20)
		put(below, x, 33, size.Width-x-12, 15)
		p := r.palette()
		left := float32(14)
		room := size.Width - 28
		total := float32(0)
		for _, d := range days {
			total += d.width()
		}
		gap := max((room-total)/float32(max(len(days)-1, 1)), 8)
		for i, d := range days {
			put(d.box, left, datesTop-12, d.width(), 34)
			left += d.width()
			if i < len(lines) {
				paint(lines[i], p.LineStrong, color.NRGBA{}, 0, 0)
				put(lines[i], left+6, datesTop-4, max(gap-14, 0), 1)
			}
			left += gap
		}
		put(hair, 0, filterTop-1, size.Width, 1)
		put(r.tabs, 8, filterTop+3, size.Width-16, 28)
	}, fyne.NewSize(240, headHeight)}, objects...)
}

// stamp is a state with its day and a dot in its colour.
type stamp struct {
	box  *fyne.Container
	name *kit.Text
	day  *kit.Text
}

func (s stamp) width() float32 {
	return 15 + max(s.name.MinSize().Width, s.day.MinSize().Width)
}

// days are the states that are compared.
func (r *Review) days() []stamp {
	words := r.Words
	make := func(name, day string, tone func(*palette.Palette) color.NRGBA) stamp {
		s := stamp{name: kit.NewText(name, kit.Compact, kit.Ink), day: kit.NewText(day, kit.Compact, kit.Ink2)}
		s.name.SetWeight(theme.Medium)
		dot := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: tone(p), Radius: 4} })
		s.box = container.New(placing{func(size fyne.Size) {
			put(dot, 0, 4, 8, 8)
			put(s.name, 15, 0, size.Width-15, 15)
			put(s.day, 15, 16, size.Width-15, 15)
		}, fyne.NewSize(40, 32)}, dot, s.name, s.day)
		return s
	}
	var out []stamp
	if day := r.day(r.Sent); day != "" {
		out = append(out, make(words.T("review.stamp.sent"), day, kit.Ink3))
	}
	mine := words.T("review.stamp.mine")
	if r.Other.looks() {
		mine = words.T("review.earlier.state")
	}
	out = append(out, make(mine, r.today(), mineTone))
	if len(r.Answers) > 2 {
		last := r.Answers[0].Date
		for _, a := range r.Answers {
			last = max(last, a.Date)
		}
		return append(out, make(words.T("review.title.several", i18n.Values{"n": len(r.Answers)}), r.day(last), theirsTone))
	}
	for _, a := range r.Answers {
		name := first(a.Author)
		if name == "" || r.Other.copies() {
			_, short, _ := r.Other.named()
			name = words.T(short)
		}
		out = append(out, make(name, r.day(a.Date), theirsTone))
	}
	return out
}

// day writes a day short; "" for none.
func (r *Review) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return r.Words.LongDay(t)
}

func (r *Review) today() string { return r.day(r.Today) }

// author is who sent an answer.
func (r *Review) author(a Answer) string {
	if r.Other.looks() {
		return a.File
	}
	if a.Author != "" {
		return a.Author
	}
	full, _, _ := r.Other.named()
	return r.Words.T(full)
}

// message is what the colleague wrote, below the list.
func (r *Review) message() (*fyne.Container, func(width float32) float32) {
	words := r.Words
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.TheirsTint })
	calm := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface })
	hair := kit.NewDivider()
	var paras []*rich
	var faces []*kit.Avatar
	objects := []fyne.CanvasObject{calm, ground, hair}
	for _, a := range r.Answers {
		if a.Plan.Message == "" {
			continue
		}
		head := words.T("review.message")
		if len(r.Answers) > 1 {
			head = words.T("review.message.from", i18n.Values{"name": r.author(a)})
		}
		p := newRich(r.meter, paragraph{pieces: []piece{{text: head + "\n", bold: true}, {text: a.Plan.Message, shade: ink2}}, most: 7})
		face := kit.NewAvatar(24, a.Author, scene.Initials(r.author(a)), nil)
		paras, faces = append(paras, p), append(faces, face)
		objects = append(objects, face, p)
	}
	equal := 0
	for _, a := range r.Answers {
		equal = max(equal, a.Plan.Equal())
	}
	same := newRich(r.meter, small("", ink3))
	if equal > 0 {
		same.set(small(words.T("review.equal", i18n.Values{"n": equal}), ink2))
		if len(r.Answers) > 1 {
			same.set(small(words.T("review.equal.all", i18n.Values{"n": equal}), ink2))
		} else if r.Sent == "" {
			same.set(small(words.T("review.equal.two", i18n.Values{"n": equal}), ink2))
		}
	}
	objects = append(objects, same)
	ground.Hidden, calm.Hidden = len(paras) == 0, len(paras) > 0
	place := func(width float32, really bool) float32 {
		y := float32(12)
		for i, p := range paras {
			h := p.fit(width - 48 - 12)
			if really {
				put(faces[i], 14, y, 24, 24)
				put(p, 48, y, width-48-12, h)
			}
			y += max(h, 24) + 10
		}
		if equal > 0 {
			h := same.fit(width - 28)
			if really {
				put(same, 14, y, width-28, h)
			}
			y += h + 12
		}
		if equal == 0 && len(paras) == 0 {
			return 0
		}
		return y
	}
	box := container.New(placing{func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(calm, 0, 0, size.Width, size.Height)
		put(hair, 0, 0, size.Width, 1)
		place(size.Width, true)
	}, fyne.NewSize(200, 0)}, objects...)
	return box, func(width float32) float32 { return place(width, false) }
}
