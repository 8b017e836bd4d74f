package touchpoints

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	sidePad  = 14
	listMost = 3 // of the gaps that are listed
)

// side is the panel at the right. While nothing is selected it says what follows from the table;
// for what is selected it shows the details, or still the findings if that was chosen.
type side struct {
	p       *Page
	box     *fyne.Container
	ground  *kit.Ground
	hair    *kit.Divider
	choice  *kit.Segmented
	details fyne.CanvasObject
	scroll  *container.Scroll
	paper   *fyne.Container
	plot    *plot
	remark  *kit.Text // on a point of the plot
	view    view
	// titleWidth is the room that the name of the view takes.
	titleWidth func() float32
	findings   bool // stay in view although something is selected
}

func newSide(p *Page) *side {
	s := &side{p: p, ground: kit.NewGround(surface), hair: kit.NewDivider(), plot: newPlot(p), remark: kit.NewEllipsis("", kit.Compact, kit.Ink2)}
	s.plot.tell = func(text string) { s.remark.SetText(text) }
	s.choice = kit.NewSegmented([]string{"", ""}, 0, func(i int) {
		s.findings = i == 1
		s.arrange()
	})
	s.paper = container.New(stack{})
	s.scroll = container.NewVScroll(s.paper)
	s.box = container.New(placing{lay: s.lay})
	return s
}

// words puts in all texts, as after a change of language.
func (s *side) words() {
	w := s.p.Words
	s.choice.SetOptions([]string{w.T("touchpoints.side.details"), w.T("touchpoints.side.findings")})
	s.show()
}

// arrange decides between the findings and the details.
func (s *side) arrange() {
	selected := s.p.Session.Selection().Len() > 0
	details := selected && (!s.findings || len(s.p.selected()) == 0)
	s.box.Objects = []fyne.CanvasObject{s.ground}
	if selected {
		n := 0
		if !details {
			n = 1
		}
		s.choice.SetSelected(n)
		s.box.Objects = append(s.box.Objects, s.choice, s.hair)
	}
	if details && s.details != nil {
		s.box.Objects = append(s.box.Objects, s.details)
	} else {
		s.box.Objects = append(s.box.Objects, s.scroll)
		s.plot.Refresh()
	}
	if size := s.box.Size(); !size.IsZero() {
		s.lay(size)
		canvas.Refresh(s.box)
	}
}

func (s *side) lay(size fyne.Size) {
	put(s.ground, 0, 0, size.Width, size.Height)
	top := float32(0)
	if s.p.Session.Selection().Len() > 0 {
		need := s.choice.MinSize()
		put(s.choice, sidePad, whole((barHeight-1-need.Height)/2), need.Width, need.Height)
		put(s.hair, 0, barHeight-1, size.Width, 1)
		top = barHeight
	}
	for _, o := range []fyne.CanvasObject{s.details, s.scroll} {
		if o != nil {
			put(o, 0, top, size.Width, max(size.Height-top, 0))
		}
	}
}

// show makes the findings anew.
func (s *side) show() {
	s.plot.show()
	s.paper.Objects = nil
	add := func(o fyne.CanvasObject) { s.paper.Objects = append(s.paper.Objects, o) }
	switch s.view {
	case viewCoverage:
		add(s.coverageSection())
		add(s.note("touchpoints.coverage.note"))
	case viewDemand:
		for _, o := range s.demandSection() {
			add(o)
		}
		add(s.note("touchpoints.demand.note"))
	case viewCost:
		add(s.costSection())
		add(s.note("touchpoints.worth.note"))
	case viewDepartments:
		add(s.departmentSection())
		add(s.note("touchpoints.departments.note"))
	default:
		if len(s.p.all) == 0 {
			add(s.note("touchpoints.plot.none"))
			break
		}
		add(s.plotSection())
		for _, o := range []fyne.CanvasObject{s.gapSection(), s.lackingSection(), s.idleSection(), s.shareSection(), s.note("touchpoints.plot.note")} {
			if o != nil {
				add(kit.NewDivider())
				add(o)
			}
		}
	}
	s.scroll.Refresh()
}

func caption(text string) *kit.Text {
	t := kit.NewText(text, kit.Caption, kit.Ink)
	t.SetWeight(theme.SemiBold)
	return t
}

// block is a part of the panel whose height depends on its width only by the words in it.
func block(height float32, lay func(width float32), objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.New(placing{
		lay:   func(size fyne.Size) { lay(size.Width) },
		least: fyne.NewSize(0, height),
	}, objects...)
}

func (s *side) plotSection() fyne.CanvasObject {
	w := s.p.Words
	scale := kit.NewText(w.T("touchpoints.plot.scale"), kit.Compact, kit.Ink3)
	up := kit.NewText(w.T("touchpoints.plot.importance"), kit.Compact, kit.Ink3)
	right := kit.NewText(w.T("touchpoints.plot.performance"), kit.Compact, kit.Ink3)
	scale.SetAlign(fyne.TextAlignTrailing)
	right.SetAlign(fyne.TextAlignTrailing)
	return s.titled(12+18+5+15+4+268+15+10, func(width float32) {
		inner := width - 2*sidePad
		put(scale, sidePad, 14, inner, 15)
		// In some languages the title of the view leaves no room.
		scale.Hidden = s.titleWidth()+scale.FullWidth() > inner+12
		put(up, sidePad, 37, inner, 15)
		put(s.plot, sidePad-4, 54, inner+4, 268)
		put(right, sidePad, 322, inner, 15)
		put(s.remark, sidePad, 322, max(inner-right.MinSize().Width-6, 0), 15)
	}, scale, up, s.plot, right, s.remark)
}

// gapSection lists the largest gaps, each with a button for a measure against it.
func (s *side) gapSection() fyne.CanvasObject {
	w := s.p.Words
	title := caption(w.T("touchpoints.gaps"))
	objects := []fyne.CanvasObject{title}
	var lays []func(width float32)
	for _, e := range s.p.all {
		if e.standing != short || len(lays) == listMost {
			break
		}
		y := float32(34 + 36*len(lays))
		circle := &canvas.Rectangle{}
		paint(circle, look{fill: theme.Current().Bad, radius: 10})
		number := kit.NewText(w.Int(e.number), kit.Badge, surface)
		number.SetAlign(fyne.TextAlignCenter)
		name := kit.NewEllipsis(e.Title, kit.Body, kit.Ink)
		name.SetWeight(theme.Medium)
		remark := kit.NewEllipsis(w.T("touchpoints.gaps.remark", i18n.Values{"expected": e.Expectation, "given": e.Performance}), kit.Compact, kit.Ink3)
		t := e.Touchpoint
		look := kit.NewButton(kit.ButtonParams{Text: w.T("touchpoints.measure"), Small: true, Action: func() { s.p.addMeasure(t) }})
		objects = append(objects, circle, number, name, remark, look)
		lays = append(lays, func(width float32) {
			need := look.MinSize()
			put(circle, sidePad, y+7, 20, 20)
			put(number, sidePad, y+10.5, 20, 13)
			put(look, width-sidePad-need.Width, y+whole((34-need.Height)/2), need.Width, need.Height)
			room := width - 2*sidePad - 29 - need.Width - 8
			put(name, sidePad+29, y+1, room, 16)
			put(remark, sidePad+29, y+17, room, 15)
		})
	}
	if len(lays) == 0 {
		return nil
	}
	return block(34+36*float32(len(lays))+8, func(width float32) {
		put(title, sidePad, 10, width-2*sidePad, 18)
		for _, lay := range lays {
			lay(width)
		}
	}, objects...)
}

// idleSection names the touchpoints that serve no need, and what they cost.
func (s *side) idleSection() fyne.CanvasObject {
	w := s.p.Words
	var names []string
	var ids []domain.ID
	cost := 0.0
	for _, e := range s.p.all {
		if e.standing == idle {
			names, ids, cost = append(names, e.Title), append(ids, e.ID), cost+e.Cost
		}
	}
	if len(ids) == 0 {
		return nil
	}
	title := caption(w.T("touchpoints.idle.title"))
	listed := strings.Join(names, ", ")
	if n := len(names); n > 1 {
		listed = strings.Join(names[:n-1], ", ") + " " + w.T("touchpoints.and") + " " + names[n-1]
	}
	text := kit.NewProse(w.T("touchpoints.idle.many", i18n.Values{"names": listed}), kit.Body, kit.Ink2, 17)
	if len(ids) == 1 {
		text.SetText(w.T("touchpoints.idle.one", i18n.Values{"names": listed}))
	}
	panel := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.WarnTint, Radius: 8} })
	sum := kit.NewText(w.Euro(cost, 0), kit.Heading, kit.Ink)
	remark := kit.NewText(w.T("touchpoints.idle.saving"), kit.Compact, kit.Warn)
	check := kit.NewButton(kit.ButtonParams{Text: w.T("touchpoints.idle.check"), Small: true, Action: func() {
		s.p.Reveal(ids[0])
		s.p.Session.Selection().Set(ids...)
		s.p.Focus()
	}})
	lay := &flowing{}
	lay.lay = func(width float32) float32 {
		inner := width - 2*sidePad
		put(title, sidePad, 12, inner, 18)
		text.Resize(fyne.NewSize(inner, 10))
		height := text.MinSize().Height
		put(text, sidePad, 33, inner, height)
		y := 33 + height + 8
		put(panel, sidePad, y, inner, 58)
		put(sum, sidePad+11, y+8, inner-100, 26)
		put(remark, sidePad+11, y+34, inner-100, 15)
		need := check.MinSize()
		put(check, width-sidePad-10-need.Width, y+16, need.Width, need.Height)
		return y + 58 + 12
	}
	return container.New(lay, title, text, panel, sum, remark, check)
}

// shareSection shows how many touchpoints are of which kind.
func (s *side) shareSection() fyne.CanvasObject {
	w, t := s.p.Words, sum(s.p.all)
	if t.count == 0 {
		return nil
	}
	title := caption(w.T("touchpoints.share"))
	phase := func(n int) kit.Tone {
		return func(p *palette.Palette) color.NRGBA { return p.PhaseFor(n).Strong }
	}
	line := func(p *palette.Palette) color.NRGBA { return p.LineStrong }
	type part struct {
		n    int
		key  string
		tone kit.Tone
	}
	rows := [][]part{
		{{t.direct, "touchpoints.share.direct", kit.Ink2}, {t.indirect, "touchpoints.share.indirect", line}},
		{{t.online, "touchpoints.share.online", phase(2)}, {t.offline, "touchpoints.share.offline", phase(5)}, {t.human, "touchpoints.share.human", phase(7)}},
	}
	objects := []fyne.CanvasObject{title}
	var lays []func(width float32)
	for i, parts := range rows {
		y, all := float32(40+38*i), 0
		for _, p := range parts {
			all += p.n
		}
		if all == 0 {
			continue
		}
		begin := 0
		for k, p := range parts {
			bar := kit.NewPanel(func(pal *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.tone(pal), Radius: 2} })
			word := kit.NewText(w.T(p.key, i18n.Values{"n": p.n}), kit.Compact, kit.Ink2)
			from, to := float32(begin)/float32(all), float32(begin+p.n)/float32(all)
			begin += p.n
			objects = append(objects, bar, word)
			switch k {
			case 0:
			case len(parts) - 1:
				word.SetAlign(fyne.TextAlignTrailing)
			default:
				word.SetAlign(fyne.TextAlignCenter)
			}
			bar.Hidden = p.n == 0
			lays = append(lays, func(width float32) {
				inner := width - 2*sidePad
				put(bar, sidePad+whole(inner*from), y, max(whole(inner*to)-whole(inner*from)-2, 0), 8)
				put(word, sidePad, y+12, inner, 15)
			})
		}
	}
	return block(40+38*float32(len(rows))+4, func(width float32) {
		put(title, sidePad, 12, width-2*sidePad, 18)
		for _, lay := range lays {
			lay(width)
		}
	}, objects...)
}

// flowing is a layout whose height follows from the width it gets.
type flowing struct {
	lay    func(width float32) float32
	height float32
}

// Layout implements fyne.Layout.
func (f *flowing) Layout(_ []fyne.CanvasObject, size fyne.Size) { f.height = f.lay(size.Width) }

// MinSize implements fyne.Layout.
func (f *flowing) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, f.height) }

// stack puts parts below each other over the whole width.
type stack struct{}

// Layout implements fyne.Layout.
func (stack) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		put(o, 0, y, size.Width, o.MinSize().Height) // the width may change the height
		height := o.MinSize().Height
		put(o, 0, y, size.Width, height)
		y += height
	}
}

// MinSize implements fyne.Layout.
func (stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height += o.MinSize().Height
	}
	return fyne.NewSize(0, height)
}
