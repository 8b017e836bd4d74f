package summary

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// listMost is how many rows a list shows before it only counts.
const listMost = 3

// inset keeps what it holds away from the edges of the panel.
type inset struct{ left, top, right, bottom float32 }

// Layout implements fyne.Layout.
func (p inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(p.left, p.top))
		kit.Settle(o, size.Width-p.left-p.right)
	}
}

// MinSize implements fyne.Layout.
func (p inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize(0, height+p.top+p.bottom)
}

// section is a heading with what belongs to it; remark stands at its right.
func section(title, remark string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	name := kit.NewEllipsis(title, kit.Caption, kit.Ink)
	name.SetWeight(theme.SemiBold)
	note := kit.NewText(remark, kit.Compact, kit.Ink3)
	note.SetAlign(fyne.TextAlignTrailing)
	head := container.New(placing{tall: 24, lay: func(size fyne.Size) {
		width := note.FullWidth()
		put(name, pad, 0, size.Width-2*pad-width-8, 18)
		put(note, size.Width-pad-width, 1, width, 15)
	}}, name, note)
	return container.New(inset{top: 12, bottom: 12}, container.New(kit.Column{}, append([]fyne.CanvasObject{head}, parts...)...))
}

// prose is a text over the width of the panel.
func prose(text string, tone kit.Tone) fyne.CanvasObject {
	return container.New(inset{left: pad, right: pad}, kit.NewProse(text, kit.Body, tone, 17))
}

// said is a short text in a tone.
type said struct {
	text string
	tone kit.Tone
}

// row is a line that can be pressed: a sign, what it is, and what is to be said about it.
type row struct {
	sign    fyne.CanvasObject
	title   string
	remarks []said // below the title, side by side
	gauge   *kit.Gauge
	end     said // at the right
	tag     *kit.Tag
	marked  bool
	action  func()
}

const (
	rowEdge  = 6 // from the edge of the panel to that of a row
	rowSign  = 22
	rowText  = pad - rowEdge
	gaugeGap = 5
)

// row makes a line of it.
func (s *Panel) row(r row) fyne.CanvasObject {
	title := kit.NewEllipsis(r.title, kit.Body, kit.Ink)
	title.SetWeight(theme.Medium)
	objects := []fyne.CanvasObject{title}
	label := r.title
	left, tall := float32(rowText), float32(30)
	if r.sign != nil {
		objects = append(objects, r.sign)
		left += rowSign + 8
	}
	var remarks []*kit.Text
	for _, x := range r.remarks {
		t := kit.NewEllipsis(x.text, kit.Compact, x.tone)
		remarks, objects, label = append(remarks, t), append(objects, t), label+", "+x.text
		tall = 38
	}
	if r.gauge != nil {
		objects = append(objects, r.gauge)
		tall += 11 + gaugeGap
	}
	end := kit.NewText(r.end.text, kit.Compact, kit.Ink3)
	if r.end.text != "" {
		end.SetTone(r.end.tone)
		end.SetWeight(theme.Medium)
		objects, label = append(objects, end), label+", "+r.end.text
	}
	if r.tag != nil {
		objects, label = append(objects, r.tag), label+", "+r.tag.AccessibilityLabel()
	}
	content := container.New(placing{tall: tall, lay: func(size fyne.Size) {
		right := size.Width - rowText
		switch {
		case r.tag != nil:
			width := r.tag.MinSize().Width
			put(r.tag, right-width, 6, width, 18)
			right -= width + 8
		case r.end.text != "":
			width := end.FullWidth()
			put(end, right-width, 7, width, 15)
			right -= width + 8
		}
		if r.sign != nil {
			need := r.sign.MinSize()
			put(r.sign, rowText+whole((rowSign-need.Width)/2), whole((min(tall, 38)-need.Height)/2), need.Width, need.Height)
		}
		top := float32(7)
		if len(remarks) > 0 {
			top = 3
		}
		put(title, left, top, right-left, 16)
		x := left
		for _, t := range remarks {
			width := min(t.FullWidth(), size.Width-rowText-x)
			put(t, x, top+16, width, 15)
			x += width + 8
		}
		if r.gauge != nil {
			put(r.gauge, left, 34+gaugeGap-2, size.Width-rowText-left, 11)
		}
	}}, objects...)
	tile := kit.NewTile(kit.TileParams{
		Content: content, Label: label, Flat: true, Action: r.action,
		Style: func(p *palette.Palette) kit.PanelLook {
			if r.marked {
				return kit.PanelLook{Fill: p.AccentTint, Border: p.AccentLine, Radius: 6}
			}
			return kit.PanelLook{Radius: 6}
		},
	})
	return container.New(inset{left: rowEdge, right: rowEdge, bottom: 1}, s.control(tile))
}

// icon is the sign of a row.
func icon(name string, tone kit.Tone) fyne.CanvasObject { return kit.NewIcon(name, 15, tone) }

// more says how many rows are not listed; nil where all are.
func (s *Panel) more(n int) []fyne.CanvasObject {
	if n <= 0 {
		return nil
	}
	text := kit.NewText(s.p.Words.T("summary.more", i18n.Values{"n": n}), kit.Compact, kit.Ink3)
	return []fyne.CanvasObject{container.New(inset{left: pad, right: pad, top: 3}, text)}
}

// warning is a quiet yellow box with a button.
func (s *Panel) warning(title, text, button string, action func()) fyne.CanvasObject {
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.WarnTint, Radius: 8} })
	name := kit.NewEllipsis(title, kit.Caption, kit.Ink)
	name.SetWeight(theme.SemiBold)
	words := kit.NewProse(text, kit.Body, kit.Ink2, 17)
	b := kit.NewButton(kit.ButtonParams{Text: button, Small: true, Action: action})
	s.control(b)
	left := container.New(placing{tall: 26, lay: func(size fyne.Size) { put(b, 0, 0, min(b.MinSize().Width, size.Width), 26) }}, b)
	inside := container.New(inset{left: 11, right: 11, top: 9, bottom: 10}, container.New(kit.Column{Gap: 5}, name, words, left))
	return container.New(inset{left: pad, right: pad, top: 12, bottom: 12}, container.New(over{}, ground, inside))
}

// over lays a ground below what is on it.
type over struct{}

// Layout implements fyne.Layout.
func (over) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// MinSize implements fyne.Layout.
func (over) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[len(objects)-1].MinSize()
}

// figures are names with numbers at the right, one below the other; the last one is set off.
func figures(names []string, numbers []said) fyne.CanvasObject {
	var objects []fyne.CanvasObject
	var left, right []*kit.Text
	for i, name := range names {
		l, r := kit.NewEllipsis(name, kit.Body, kit.Ink2), kit.NewText(numbers[i].text, kit.Caption, numbers[i].tone)
		r.SetAlign(fyne.TextAlignTrailing)
		left, right, objects = append(left, l), append(right, r), append(objects, l, r)
	}
	hair := kit.NewDivider()
	objects = append(objects, hair)
	tall := float32(22*len(names) + 9)
	return container.New(placing{tall: tall, lay: func(size fyne.Size) {
		y := float32(0)
		for i := range left {
			if i == len(left)-1 {
				put(hair, pad, y+3, size.Width-2*pad, 1)
				y += 8
			}
			width := right[i].FullWidth()
			put(left[i], pad, y+2, size.Width-2*pad-width-8, 16)
			put(right[i], size.Width-pad-width, y+1, width, 18)
			y += 22
		}
	}}, objects...)
}

// day writes a day with its year.
func (s *Panel) day(d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return s.p.Words.Date(t)
}

// since says of a day that is over since when something is late, of another by when it is due.
func (s *Panel) since(d domain.Date) said {
	if d < s.p.Today() {
		return said{s.p.Words.T("summary.since", i18n.Values{"date": s.day(d)}), kit.Bad}
	}
	return said{s.p.Words.T("summary.until", i18n.Values{"date": s.day(d)}), kit.Ink3}
}

// counted are names with numbers at the right, one below the other.
func counted(names []string, numbers []said) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i, name := range names {
		l, r := kit.NewEllipsis(name, kit.Body, kit.Ink2), kit.NewText(numbers[i].text, kit.Body, numbers[i].tone)
		r.SetWeight(theme.SemiBold)
		r.SetAlign(fyne.TextAlignTrailing)
		rows = append(rows, container.New(placing{tall: 22, lay: func(size fyne.Size) {
			put(l, pad, 3, size.Width-2*pad-60, 16)
			put(r, size.Width-pad-60, 3, 60, 16)
		}}, l, r))
	}
	return container.New(kit.Column{}, rows...)
}
