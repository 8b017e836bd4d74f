package review

import (
	"image/color"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	fynecanvas "fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/ui/canvas"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// preview is the whole map with what becomes of each card. It shows the map of the topic at hand.
type preview struct {
	page   *Review
	box    *fyne.Container
	title  *kit.Text
	legend []fyne.CanvasObject
	sides  *kit.Segmented
	frame  *fynecanvas.Rectangle
	view   *canvas.View
	scene  *scene.Preview
	empty  *kit.Text
	m      domain.ID
	before bool
	own    map[domain.ID]bool
	topics map[domain.ID]int // of cards and of what cards show
}

func newPreview(page *Review) *preview {
	v := &preview{page: page, own: map[domain.ID]bool{}, topics: map[domain.ID]int{}}
	words := page.Words
	for _, a := range page.Answers {
		for id := range a.Plan.Own() {
			v.own[id] = true
		}
	}
	for t, x := range page.decisions.topics {
		if _, taken := v.topics[x.record]; !x.record.IsZero() && !taken {
			v.topics[x.record] = t
		}
	}
	v.title = kit.NewText(words.T("review.preview"), kit.Caption, kit.Ink)
	v.title.SetWeight(theme.SemiBold)
	v.legend = page.legend()
	v.sides = kit.NewSegmented([]string{words.T("review.before"), words.T("review.after")}, 1, func(i int) {
		v.before = i == 0
		v.fill()
	})
	v.sides.OnKey(page.buttonKey)
	v.frame = &fynecanvas.Rectangle{}
	v.empty = kit.NewText(words.T("review.preview.none"), kit.Body, kit.Ink3)
	v.view = canvas.NewView(canvas.ViewParams{
		Painters: page.Painters, Palette: page.palette,
		OnWidth: func(w float32) {
			if v.scene != nil {
				v.scene.SetWidth(w)
			}
		},
		OnPress: v.press, OnKey: v.key, OnRune: page.typed, OnShortcut: page.shortcut, OnFocus: v.focus,
	})
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.BgCanvas })
	objects := []fyne.CanvasObject{ground, kit.NewDivider(), v.title, v.sides, v.frame, v.view, v.empty}
	objects = append(objects, v.legend...)
	v.box = container.New(placing{func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(objects[1], 0, 0, size.Width, 1)
		v.lay(size)
	}, fyne.NewSize(400, 140)}, objects...)
	v.build()
	return v
}

// build makes the scene of the map at hand.
func (v *preview) build() {
	if v.page.Fonts == nil {
		v.view.Hide()
		return
	}
	v.scene = scene.NewPreview(scene.PreviewParams{
		Palette: v.page.palette(), Setter: typeset.NewSetter(v.page.Fonts), Words: v.page.Words.Words(),
	})
	v.m = v.first()
	v.fill()
}

// first is a map that there is anything to see of.
func (v *preview) first() domain.ID {
	for _, x := range v.page.decisions.topics {
		if !x.m.IsZero() {
			return x.m
		}
	}
	for _, m := range document.Maps(v.page.View) {
		return m.ID
	}
	return domain.ID{}
}

// show turns to the map of a topic and frames its cards.
func (v *preview) show(t int) {
	if v.scene == nil {
		return
	}
	if t >= 0 {
		if m := v.page.decisions.topics[t].m; !m.IsZero() && m != v.m {
			v.m = m
			v.fill()
		}
	}
	v.scene.Select(t)
	if r, ok := v.scene.Place(t); ok {
		v.view.Reveal(r)
	}
	v.view.Redraw()
}

// fill works out what stands on the map by the choices of now.
func (v *preview) fill() {
	if v.scene == nil {
		return
	}
	columns, steps := v.columns()
	v.scene.SetLanes(columns, v.lanes(steps))
	v.scene.Select(v.page.detail.topicOr())
	v.empty.Hidden = len(columns) > 0
	v.view.SetScene(v.scene)
}

// second is what the card says that comes beside the one of a topic where both are kept.
func (v *preview) second(t int) string {
	if t < 0 || v.before {
		return ""
	}
	d := v.page.decisions
	for _, at := range d.topics[t].matters {
		c := d.choices[at]
		if w, ok := d.wish(at, c.who); ok && c.kind == merge.TakeBoth && isCard(w) {
			return w.After
		}
	}
	return ""
}

// freshCard says that a topic is a card that an answer adds.
func (d *decisions) freshCard(t int) bool {
	x := d.topics[t]
	card := x.table == domain.TableCard && x.first.Field != merge.FieldComment
	return card && onMap(x.first) && !x.lane.IsZero() && !x.step.IsZero() && d.kind(t) == merge.Added
}

// topicOf is what there is to decide about a card or what it shows; -1 for nothing.
func (v *preview) topicOf(c domain.Card) int {
	for _, id := range []domain.ID{c.ID, c.Measure, c.Touchpoint, c.Indicator} {
		if t, ok := v.topics[id]; ok && !id.IsZero() {
			return t
		}
	}
	return -1
}

// moves says whether a topic goes to another place, or may still do so.
func (d *decisions) moves(t int) bool {
	return slices.ContainsFunc(d.topics[t].matters, func(at int) bool {
		if d.matters[at].kind != merge.Moved {
			return false
		}
		c := d.choices[at]
		return c.kind == merge.TakeTheirs || c == undecided && !d.matters[at].conflict
	})
}

// mark is how a topic looks on the map.
func (d *decisions) mark(t int) scene.PreviewMark {
	open, taken := false, false
	for _, at := range d.topics[t].matters {
		switch d.choices[at].kind {
		case merge.Undecided:
			open = true
		case merge.KeepMine:
		default:
			taken = true
		}
	}
	switch {
	case open && d.topics[t].conflict:
		return scene.PreviewConflict
	case open:
		return scene.PreviewOpen
	case taken:
		return scene.PreviewTaken
	case d.kind(t) == merge.Removed:
		return scene.PreviewKept
	case d.topics[t].conflict:
		return scene.PreviewMine
	}
	return scene.PreviewPlain
}

// card is a card of the project by the choices of now.
func (v *preview) card(c domain.Card, t int) scene.PreviewCard {
	d := v.page.decisions
	out := scene.PreviewCard{
		Topic: t, Text: v.text(c), At: c.At, Feeling: c.Feeling, Was: c.Feeling, Expected: c.Expected,
	}
	if v.own[c.ID] && !v.before {
		out.Mark = scene.PreviewMine
	}
	if t < 0 || v.before {
		return out
	}
	mark := d.mark(t)
	if mark != scene.PreviewPlain {
		out.Mark = mark
	}
	kind := d.kind(t)
	out.Icon = v.icon(mark, kind)
	if mark == scene.PreviewTaken && d.remarkOnly(t) {
		out.Icon = "comment"
	}
	if kind == merge.Removed {
		out.Struck = mark == scene.PreviewTaken
		return out
	}
	if d.topics[t].record != c.ID && !onMap(d.topics[t].first) {
		return out
	}
	for _, at := range d.topics[t].matters {
		m, ch := d.matters[at], d.choices[at]
		k := ch.who
		want, ok := d.wish(at, k)
		took := ok && ch.kind != merge.Undecided && ch.kind != merge.KeepMine
		if !took && !(ch == undecided && !m.conflict) {
			continue
		}
		if !took {
			want, _ = d.any(at)
			ch = take(0)
		}
		switch m.field {
		case merge.FieldText, merge.FieldTitle:
			if ch.kind == merge.TakeBoth && isCard(want) {
				continue
			}
			if text := result(m.mine, want, ch); text != "" {
				out.Text = text
			}
		case merge.FieldFeeling:
			if n, err := strconv.Atoi(want.After); err == nil {
				out.Feeling = n
				lang := v.page.Words.Language()
				out.Text = catalog.FeelingOf(c.Feeling).Name(lang) + " › " + catalog.FeelingOf(n).Name(lang)
			}
		}
	}
	return out
}

// remarkOnly says that nothing but comments comes to a topic.
func (d *decisions) remarkOnly(t int) bool {
	return !slices.ContainsFunc(d.topics[t].matters, func(at int) bool { return d.matters[at].field != merge.FieldComment })
}

// icon is the sign of what happens to a card; the mark has one of its own for the rest.
func (v *preview) icon(mark scene.PreviewMark, k merge.Kind) string {
	if mark != scene.PreviewTaken {
		return ""
	}
	return sign(k, false, false)
}

// text is what a card says in one line.
func (v *preview) text(c domain.Card) string {
	if l, ok := document.Find[domain.Lane](v.page.View, c.Lane); ok && l.As() == domain.LaneFeelings {
		return catalog.FeelingOf(c.Feeling).Name(v.page.Words.Language())
	}
	return document.CardText(v.page.View, c)
}

// fresh is a card that an answer adds.
func (v *preview) fresh(t int) scene.PreviewCard {
	d := v.page.decisions
	x := d.topics[t]
	mark := d.mark(t)
	out := scene.PreviewCard{Topic: t, Mark: mark, Icon: v.icon(mark, merge.Added), Text: v.page.lister.subject(t), At: 0.5}
	if x.first.Field == merge.FieldFeeling {
		n, _ := strconv.Atoi(x.first.After)
		out.Feeling, out.Was, out.Text = n, n, catalog.FeelingOf(n).Name(v.page.Words.Language())
	}
	return out
}

func (v *preview) press(pane scene.Pane, at scene.Point) {
	if v.scene == nil {
		return
	}
	if t := v.scene.At(pane, at); t >= 0 {
		v.page.choosePreview(t)
	}
}

// key walks over the differences.
func (v *preview) key(name fyne.KeyName) {
	switch name {
	case fyne.KeyDown, fyne.KeyRight:
		v.page.walk(1)
	case fyne.KeyUp, fyne.KeyLeft:
		v.page.walk(-1)
	default:
		if !v.page.key(name) {
			kit.FunctionKey(v.view, name)
		}
	}
}

func (v *preview) focus(on bool) {
	p := v.page.palette()
	line, width := p.Line, float32(1)
	if on {
		line, width = p.Focus, 2
	}
	paint(v.frame, p.Surface, line, width, 8)
}

func (v *preview) lay(size fyne.Size) {
	if size.IsZero() {
		return
	}
	v.focus(false)
	put(v.title, 16, 13, v.title.MinSize().Width, 18)
	m := v.sides.MinSize()
	put(v.sides, size.Width-14-m.Width, 7, m.Width, 30)
	x := 16 + v.title.MinSize().Width + 16
	for _, o := range v.legend {
		w := o.MinSize().Width
		o.Hide()
		if x+w < size.Width-14-m.Width-8 {
			o.Show()
			put(o, x, 13, w, 18)
		}
		x += w + 14
	}
	height := max(size.Height-44-10, 20)
	put(v.frame, 13, 43, size.Width-26, height+2)
	put(v.view, 15, 45, size.Width-30, height-2)
	put(v.empty, 32, 60, v.empty.MinSize().Width, 16)
}
