package touchpoints

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// Heights of the lines of the table.
const (
	rowHeight   = 31
	groupHeight = 25
)

// textEnd is the room that a text leaves free at the right of its cell; the next one brings its own.
const textEnd = 0

// mood is how a row stands out.
type mood struct{ selected, hovered bool }

// row draws one touchpoint. Rows that leave the view are used again for others, so that a long
// table costs no more than what can be seen of it.
type row struct {
	box    *fyne.Container
	ground *canvas.Rectangle
	hair   *canvas.Rectangle
	marked *canvas.Rectangle

	number, title, control, setting *kit.Text
	when, how, need                 *kit.Text
	gap, cost, indicator            *kit.Text
	tile                            *canvas.Rectangle
	icon, place                     *kit.Icon
	dots                            [domain.PhaseColors]*canvas.Rectangle
	expected, missing, given        *canvas.Rectangle
	gapGround                       *canvas.Rectangle
	owner                           *kit.Avatar
	nobody                          *canvas.Rectangle
	plus                            *kit.Icon
	idle                            *kit.Tag
	// texts and points are those of columns that are shown only when somebody chose them.
	texts  map[column]*kit.Text
	points map[column]*[5]*canvas.Rectangle
}

func newRow() *row {
	words := func(tone kit.Tone) *kit.Text { return kit.NewEllipsis("", kit.Body, tone) }
	r := &row{
		ground: &canvas.Rectangle{}, hair: &canvas.Rectangle{}, marked: &canvas.Rectangle{},
		number: kit.NewEllipsis("", kit.Compact, kit.Ink3), title: words(kit.Ink),
		control: kit.NewEllipsis("", kit.Compact, kit.Ink), setting: words(kit.Ink),
		when: words(kit.Ink), how: words(kit.Ink), need: words(kit.Ink),
		gap: kit.NewText("", kit.Body, kit.Ink3), cost: words(kit.Ink), indicator: words(kit.Ink),
		tile: &canvas.Rectangle{}, icon: kit.NewIcon("", 13, kit.Ink2), place: kit.NewIcon("", 13, kit.Ink2),
		expected: &canvas.Rectangle{}, missing: &canvas.Rectangle{}, given: &canvas.Rectangle{},
		gapGround: &canvas.Rectangle{}, owner: kit.NewAvatar(20, "", "", nil),
		nobody: &canvas.Rectangle{}, plus: kit.NewIcon("plus", 11, kit.Warn),
		idle: kit.NewTag("", "warn", kit.WarnTag), texts: map[column]*kit.Text{}, points: map[column]*[5]*canvas.Rectangle{},
	}
	r.number.SetAlign(fyne.TextAlignTrailing)
	r.cost.SetAlign(fyne.TextAlignTrailing)
	r.title.SetWeight(theme.Medium)
	r.gap.SetWeight(theme.SemiBold)
	r.gap.SetAlign(fyne.TextAlignCenter)
	objects := []fyne.CanvasObject{r.ground, r.hair, r.tile, r.icon, r.number, r.title, r.control, r.place, r.setting}
	for i := range r.dots {
		r.dots[i] = &canvas.Rectangle{}
		objects = append(objects, r.dots[i])
	}
	objects = append(objects, r.when, r.how, r.need, r.idle, r.expected, r.missing, r.given,
		r.gapGround, r.gap, r.cost, r.owner, r.nobody, r.plus, r.indicator, r.marked)
	r.box = container.NewWithoutLayout(objects...)
	return r
}

// set shows a touchpoint in the columns that have room.
func (r *row) set(page *Page, e entry, p *palette.Palette, m mood, spans [columnCount]span) {
	w := page.Words
	ground := look{fill: p.Surface}
	edge := look{}
	switch {
	case m.selected:
		ground.fill = p.AccentTint
		edge = look{stroke: p.Focus, width: 1.5}
	case m.hovered:
		ground.fill = p.Surface2
	}
	paint(r.ground, ground)
	paint(r.marked, edge)
	paint(r.hair, look{fill: p.Line})

	r.number.SetText(w.Int(e.number))
	r.title.SetText(e.Title)
	r.setKind(e, w, p)
	for i, dot := range r.dots {
		fill := p.Line
		if e.in(i + 1) {
			fill = p.PhaseFor(i + 1).Strong
		}
		paint(dot, look{fill: fill, radius: 3})
	}
	r.when.SetText(e.When)
	r.how.SetText(e.How)
	r.need.SetText(e.Need)
	// What holds for all is paler where the use of one persona is shown.
	tone := kit.Tone(kit.Ink)
	if borrowed(page, e) {
		tone = kit.Ink3
	}
	for _, t := range []*kit.Text{r.when, r.how, r.need} {
		t.SetTone(tone)
	}
	// The note takes the place of the three cells of use, where they stand side by side as designed.
	together := spans[colHow].x == spans[colWhen].x+spans[colWhen].width && spans[colNeed].x == spans[colHow].x+spans[colHow].width
	unused := e.standing == idle && e.When == "" && e.How == "" && together && spans[colWhen].width > 0
	r.idle.Hidden = !unused
	r.when.Hidden, r.how.Hidden, r.need.Hidden = unused, unused, unused
	if unused {
		r.idle.Set(w.T("touchpoints.idle"), "warn", kit.WarnTag)
	}
	r.setBars(e, p)
	if borrowed(page, e) {
		paint(r.expected, trough(p, false))
	}
	r.setGap(e, w, p)
	for c := colUsage; c < columnCount; c++ {
		r.setExtra(page, e, c, spans[c].width > 0, p)
	}
	r.cost.SetText(costText(w, e.Cost))
	r.owner.Hidden, r.nobody.Hidden, r.plus.Hidden = e.Responsible == "", e.Responsible != "", e.Responsible != ""
	r.owner.Set(e.Responsible, scene.Initials(e.Responsible), nil)
	paint(r.nobody, look{fill: p.WarnTint, stroke: p.WarnLine, width: 1, radius: 10})
	r.indicator.SetText(e.Indicator)
}

// borrowed says that the use shown is that of all personas although one is looked at.
func borrowed(page *Page, e entry) bool { return !page.viewing().IsZero() && !e.own }

// ratePitch is the distance between the points of a rating.
const ratePitch = 13

// setExtra fills a column that is not shown at first. Its objects are made when it is.
func (r *row) setExtra(page *Page, e entry, c column, shown bool, p *palette.Palette) {
	if specs[c].kind == rate {
		r.setPoints(e, c, shown, borrowed(page, e) && specs[c].ofUse, p)
		return
	}
	t := r.texts[c]
	if t == nil {
		if !shown {
			return
		}
		t = kit.NewEllipsis("", kit.Body, kit.Ink)
		if specs[c].trailing {
			t.SetAlign(fyne.TextAlignTrailing)
		}
		r.texts[c] = t
		r.box.Objects = append(r.box.Objects, t)
	}
	t.Hidden = !shown
	if !shown {
		return
	}
	content, tone := page.cellText(e, c), kit.Tone(kit.Ink)
	switch {
	case content == "":
		content, tone = "–", kit.Ink3
	case borrowed(page, e) && specs[c].ofUse:
		tone = kit.Ink3
	case c == colStatus && e.Status == domain.TouchpointMissing:
		tone = kit.Bad
	}
	t.SetText(content)
	t.SetTone(tone)
}

func (r *row) setPoints(e entry, c column, shown, pale bool, p *palette.Palette) {
	all := r.points[c]
	if all == nil {
		if !shown {
			return
		}
		all = &[5]*canvas.Rectangle{}
		for i := range all {
			all[i] = &canvas.Rectangle{}
			r.box.Objects = append(r.box.Objects, all[i])
		}
		r.points[c] = all
	}
	on := p.Ink3
	switch {
	case pale:
		on = p.LineStrong
	case c == colPerformance:
		on = p.Accent
	}
	for i, rect := range all {
		rect.Hidden = !shown
		fill := p.Line
		if i < e.rating(c) {
			fill = on
		}
		paint(rect, look{fill: fill, radius: 2})
	}
}

// setKind shows who shapes the touchpoint and where it happens. What others shape has a hollow tile.
func (r *row) setKind(e entry, w *i18n.Catalog, p *palette.Palette) {
	icon := e.Icon
	if icon == "" {
		icon = "touch"
	}
	r.icon.SetName(icon)
	indirect := e.Control == domain.ControlIndirect
	if indirect {
		paint(r.tile, look{stroke: p.Ink3, width: 1.3, radius: 5})
		r.icon.SetTone(kit.Ink2)
		r.control.SetTone(kit.Ink3)
	} else {
		paint(r.tile, look{fill: p.Ink2, radius: 5})
		r.icon.SetTone(surface)
		r.control.SetTone(kit.Ink)
	}
	switch e.Control {
	case domain.ControlDirect:
		r.control.SetText(w.T("scene.direct"))
	case domain.ControlIndirect:
		r.control.SetText(w.T("scene.indirect"))
	default:
		r.control.SetText("–")
	}
	place, icon := settingText(w, e.Setting)
	r.setting.SetText(place)
	r.place.SetName(icon)
}

func surface(p *palette.Palette) color.NRGBA { return p.Surface }

// settingText names where a touchpoint happens, with the icon of the first place.
func settingText(w *i18n.Catalog, s domain.Setting) (content, icon string) {
	for _, o := range catalog.Settings() {
		if s&o.Value == 0 {
			continue
		}
		if content != "" {
			content += ", "
		} else {
			icon = o.Icon
		}
		content += o.Name(w.Language())
	}
	if content == "" {
		return "–", ""
	}
	return content, icon
}

// costText writes what a touchpoint costs; nothing said is a dash.
func costText(w *i18n.Catalog, cost float64) string {
	if cost == 0 {
		return "–"
	}
	return w.Euro(cost, 0)
}

const barRoom = 92 // of five points

// setBars shows what is expected above what is given; what is missing is pale.
func (r *row) setBars(e entry, p *palette.Palette) {
	given := p.Accent
	switch e.standing {
	case short:
		given = p.Bad
	case idle:
		given = p.Ink3
	}
	paint(r.expected, trough(p, true))
	paint(r.missing, look{fill: p.BadLine, radius: 3})
	paint(r.given, look{fill: given, radius: 3})
	r.expected.Hidden, r.given.Hidden = e.Expectation == 0, e.Performance == 0
	r.missing.Hidden = e.standing != short
}

// trough is the bar of what is expected, which the one of what is given lies on.
func trough(p *palette.Palette, strong bool) look {
	fill, edge := p.Trough(strong)
	out := look{fill: fill, radius: 3}
	if edge.A > 0 {
		out.stroke, out.width = edge, 1
	}
	return out
}

func barWidth(points int) float32 { return whole(barRoom * float32(points) / 5) }

func (r *row) setGap(e entry, w *i18n.Catalog, p *palette.Palette) {
	points, known := e.Gap()
	content, tone := "–", kit.Tone(kit.Ink3)
	ground := look{radius: 4}
	switch {
	case !known:
	case points < 0:
		content, tone, ground.fill = w.Signed(float64(points), 0), kit.Bad, p.BadTint
	case points > 0:
		content, tone = w.Signed(float64(points), 0), kit.Good
	default:
		content = "±0"
	}
	r.gap.SetText(content)
	r.gap.SetTone(tone)
	paint(r.gapGround, ground)
}

// lay puts everything into the columns and hides what has none.
func (r *row) lay(e entry, spans [columnCount]span, width float32) {
	const inner = rowHeight - 1
	r.box.Resize(fyne.NewSize(width, rowHeight))
	put(r.ground, 0, 0, width, inner)
	put(r.hair, 0, inner, width, 1)
	put(r.marked, 0, 0, width, inner)
	line := func(t *kit.Text, s span, left float32) {
		put(t, s.x+left, 7, max(s.width-left-textEnd, 0), 16)
	}
	none := func(c column, objects ...fyne.CanvasObject) bool {
		if spans[c].width > 0 {
			return false
		}
		for _, o := range objects {
			o.Hide()
		}
		return true
	}
	// What set does not hide by itself comes back when its column does.
	for c, objects := range map[column][]fyne.CanvasObject{
		colControl: {r.control}, colSetting: {r.place, r.setting}, colGap: {r.gapGround, r.gap}, colCost: {r.cost},
	} {
		if spans[c].width > 0 {
			for _, o := range objects {
				o.Show()
			}
		}
	}
	put(r.number, 0, 7, spans[colNumber].width-4, 16)
	x := spans[colTitle].x + cellPad
	put(r.tile, x, 5, 20, 20)
	put(r.icon, x+3.5, 8.5, 13, 13)
	line(r.title, spans[colTitle], cellPad+27)
	if !none(colControl, r.control) {
		line(r.control, spans[colControl], cellPad)
	}
	if !none(colSetting, r.place, r.setting) {
		left := float32(cellPad)
		if r.place.Visible() && e.Setting != 0 {
			put(r.place, spans[colSetting].x+cellPad, 9, 13, 13)
			left += 20
		}
		line(r.setting, spans[colSetting], left)
	}
	for i, dot := range r.dots {
		if !none(colPhases, dot) {
			dot.Show()
			put(dot, spans[colPhases].x+cellPad+float32(i)*12, 10, 10, 10)
		}
	}
	for c, t := range map[column]*kit.Text{colWhen: r.when, colHow: r.how, colNeed: r.need} {
		if !none(c, t) {
			line(t, spans[c], cellPad)
		}
	}
	tag := r.idle.MinSize()
	room := spans[colNeed].x + spans[colNeed].width - spans[colWhen].x - 2*cellPad
	put(r.idle, spans[colWhen].x+cellPad, whole((inner-tag.Height)/2), max(min(tag.Width, room), 0), tag.Height)
	if !none(colBars, r.expected, r.missing, r.given) {
		x = spans[colBars].x + cellPad
		put(r.expected, x, 8, barWidth(e.Expectation), 6)
		put(r.missing, x, 17, barWidth(e.Expectation), 6)
		put(r.given, x, 17, barWidth(e.Performance), 6)
	}
	if gap := spans[colGap]; !none(colGap, r.gapGround, r.gap) {
		put(r.gapGround, gap.x+whole((gap.width-26)/2), 6, 26, 18)
		put(r.gap, gap.x, 7, gap.width, 16)
	}
	if !none(colCost, r.cost) {
		put(r.cost, spans[colCost].x, 7, spans[colCost].width-cellPad, 16)
	}
	if owner := spans[colOwner]; !none(colOwner, r.owner, r.nobody, r.plus) {
		x = owner.x + whole((owner.width-20)/2)
		put(r.owner, x, 5, 20, 20)
		put(r.nobody, x, 5, 20, 20)
		put(r.plus, x+4.5, 9.5, 11, 11)
	} else {
		r.owner.Hidden, r.nobody.Hidden, r.plus.Hidden = true, true, true
	}
	r.indicator.Hidden = none(colIndicator)
	line(r.indicator, spans[colIndicator], cellPad)
	for c, t := range r.texts {
		put(t, spans[c].x+cellPad, 7, max(spans[c].width-2*cellPad, 0), 16)
	}
	for c, all := range r.points {
		for i, rect := range all {
			put(rect, spans[c].x+cellPad+float32(i)*ratePitch, 12, ratePitch-3, 6)
		}
	}
}
