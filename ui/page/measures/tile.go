package measures

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// Sizes of a card, of a row of the list and of what is in them.
const (
	cardHeight, cardGap = 92, 8
	rowHeight           = 31
	cardPad             = 9
	titleLine           = 16
	faceSize            = 20
)

// tile shows one measure, as a card of the board or as a row of the list.
type tile struct {
	widget.BaseWidget
	words *i18n.Catalog
	row   bool
	entry entry
	look  look
	shown bool // whether there is an entry
	lang  string

	back        *kit.Panel
	sign        *sign
	title, more *kit.Text
	state, due  *kit.Text
	where       *kit.Text
	phase       *kit.Tag
	face        *kit.Avatar
	owner       *kit.Text
	priority    *kit.Text
	links       [3]*kit.Text // pain, touchpoint and key figure
	cursor      *kit.Panel   // around the cell of the keyboard
	parts       []fyne.CanvasObject
}

func newTile(words *i18n.Catalog, row bool) *tile {
	t := &tile{
		words: words, row: row,
		back: kit.NewPanel(cardLook(look{})), sign: newSign(),
		title: kit.NewEllipsis("", kit.Body, kit.Ink), more: kit.NewEllipsis("", kit.Body, kit.Ink),
		state: kit.NewEllipsis("", kit.Compact, kit.Ink3), due: kit.NewText("", kit.Compact, kit.Ink3),
		where: kit.NewEllipsis("", kit.Compact, kit.Ink3), phase: kit.NewTag("", "", kit.PhaseTag(1)),
		face: kit.NewAvatar(faceSize, "", "", nil), owner: kit.NewEllipsis("", kit.Compact, kit.Ink2),
		priority: kit.NewEllipsis("", kit.Compact, kit.Ink2), cursor: kit.NewPanel(cursorLook),
	}
	t.title.SetWeight(theme.Medium)
	t.more.SetWeight(theme.Medium)
	t.due.SetAlign(fyne.TextAlignTrailing)
	t.parts = []fyne.CanvasObject{t.back, t.sign, t.title, t.more, t.state, t.due, t.where, t.phase, t.face, t.owner, t.priority}
	for i := range t.links {
		t.links[i] = kit.NewEllipsis("", kit.Compact, kit.Ink2)
		if row {
			t.parts = append(t.parts, t.links[i])
		}
	}
	if row {
		t.parts = append(t.parts, t.cursor)
	}
	t.ExtendBaseWidget(t)
	return t
}

// set shows a measure; nothing is drawn anew that stays the same.
func (t *tile) set(e entry, l look) {
	if t.shown && t.entry == e && t.look == l && t.lang == t.words.Language() {
		return
	}
	t.entry, t.look, t.shown, t.lang = e, l, true, t.words.Language()
	if t.row {
		t.back.SetStyle(rowLook(l))
	} else {
		t.back.SetStyle(cardLook(l))
	}
	for _, o := range t.parts[1:] {
		if l.ghost {
			o.Hide()
		} else {
			o.Show()
		}
	}
	t.sign.set(e.state())
	t.state.SetText(t.words.T("status." + string(e.state())))
	t.state.SetTone(stateTone(e.state()))
	t.due.SetText("")
	if e.Due != "" {
		t.due.SetText(t.words.Words().Day(e.Due))
	}
	t.due.SetTone(kit.Ink3)
	if e.late {
		t.due.SetTone(kit.Bad)
	}
	where := e.mapTitle
	if e.more > 0 {
		where = t.words.T("measures.more", i18n.Values{"name": where, "n": e.more})
	}
	t.where.SetText(where)
	for i, text := range [...]string{e.pain, e.touchpoint, e.indicator} {
		t.links[i].SetText(text)
	}
	t.priority.SetText("")
	if e.Priority > 0 {
		t.priority.SetText(t.words.T([...]string{"inspector.priority.high", "inspector.priority.middle", "inspector.priority.low"}[e.Priority-1]))
	}
	t.priority.SetTone(kit.Ink3)
	if e.Priority == 1 && e.Status != domain.StatusDone {
		t.priority.SetTone(kit.Ink)
	}
	t.phase.Set(e.phase, "", kit.PhaseTag(max(e.color, 1)))
	owner := strings.TrimSpace(e.Owner)
	t.face.Set(owner, scene.Initials(owner), nil)
	t.owner.SetText(owner)
	if owner == "" {
		t.owner.SetText(t.words.T("inspector.owner.none"))
	}
	t.Refresh()
}

// AccessibilityLabel implements fyne.Accessible.
func (t *tile) AccessibilityLabel() string {
	return strings.Join([]string{t.entry.Title, t.state.Text(), t.due.Text(), t.entry.Owner, t.priority.Text(), t.entry.mapTitle, t.entry.phase}, ", ")
}

// AccessibilityRole implements fyne.Accessible.
func (t *tile) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (t *tile) CreateRenderer() fyne.WidgetRenderer { return &tileRenderer{t} }

type tileRenderer struct{ t *tile }

func (r *tileRenderer) Destroy()                     {}
func (r *tileRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *tileRenderer) Objects() []fyne.CanvasObject { return r.t.parts }

func (r *tileRenderer) Refresh() { r.Layout(r.t.Size()) }

func (r *tileRenderer) Layout(size fyne.Size) {
	if size.IsZero() {
		return
	}
	if r.t.row {
		r.t.layRow(size)
		return
	}
	r.t.layCard(size)
}

func (t *tile) layCard(size fyne.Size) {
	put(t.back, 0, 0, size.Width, size.Height)
	room := size.Width - 2*cardPad
	first, rest := twoLines(t.entry.Title, room)
	t.title.SetText(first)
	t.more.SetText(rest)
	put(t.title, cardPad, 7, room, titleLine)
	put(t.more, cardPad, 7+titleLine, room, titleLine)
	t.more.Hidden = t.look.ghost || size.Height < cardHeight
	y := size.Height - cardHeight + 7 + 2*titleLine + 4
	due := t.due.FullWidth()
	put(t.sign, cardPad, y+1, signSize, signSize)
	// The priority stands behind the state, where there is room for both.
	state := min(t.state.FullWidth(), room-signSize-5-due-6)
	put(t.state, cardPad+signSize+5, y, state, 15)
	t.priority.Hidden = t.look.ghost || t.entry.Priority != 1
	put(t.priority, cardPad+signSize+5+state+8, y, max(room-signSize-5-state-8-due-6, 0), 15)
	put(t.due, size.Width-cardPad-due, y, due, 15)
	y += 15 + 7
	right := size.Width - cardPad
	t.face.Hidden = t.look.ghost || strings.TrimSpace(t.entry.Owner) == ""
	if !t.face.Hidden {
		right -= faceSize
		put(t.face, right, y-1, faceSize, faceSize)
		right -= 6
	}
	t.owner.Hidden = true
	t.phase.Hidden = t.look.ghost || t.entry.phase == ""
	x := float32(cardPad)
	if !t.phase.Hidden {
		width := min(t.phase.MinSize().Width, max((right-x)*0.6, 40))
		put(t.phase, x, y, width, 18)
		x += width + 6
	}
	put(t.where, x, y+1, max(right-x, 0), 15)
}

func (t *tile) layRow(size fyne.Size) {
	put(t.back, 0, 0, size.Width, size.Height)
	s := newSpans(size.Width)
	line := func(o fyne.CanvasObject, at span, height float32) {
		put(o, at.x, (size.Height-height)/2, max(at.width, 0), height)
	}
	t.more.Hidden = true
	t.title.SetText(flat(t.entry.Title))
	line(t.title, s[cellTitle], titleLine)
	at := s[cellStatus]
	put(t.sign, at.x, (size.Height-signSize)/2, signSize, signSize)
	line(t.state, span{at.x + signSize + 6, at.width - signSize - 6}, 15)
	line(t.priority, s[cellPriority], 15)
	line(t.due, s[cellDue], 15)
	at = s[cellOwner]
	t.face.Hidden = strings.TrimSpace(t.entry.Owner) == ""
	put(t.face, at.x, (size.Height-faceSize)/2, faceSize, faceSize)
	if !t.face.Hidden {
		at.x, at.width = at.x+faceSize+6, at.width-faceSize-6
	}
	line(t.owner, at, 15)
	for i, c := range [...]cell{cellPain, cellTouchpoint, cellIndicator} {
		t.links[i].Hidden = s[c].width == 0
		line(t.links[i], s[c], 15)
	}
	at = s[cellMap]
	t.phase.Hidden = t.entry.phase == ""
	width := min(at.width*0.6, t.phase.MinSize().Width)
	if t.phase.Hidden {
		width = 0
	}
	line(t.phase, span{at.x, width}, 18)
	if width > 0 {
		width += 6
	}
	line(t.where, span{at.x + width, at.width - width}, 15)
	t.cursor.Hidden = !t.look.cursor
	at = s[t.look.col]
	put(t.cursor, at.x-6, 3, at.width+10, size.Height-6)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}

// flat puts a text into one line.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// twoLines breaks a title so that the first line fits; what is left is cut by the second.
func twoLines(text string, room float32) (first, rest string) {
	words := strings.Fields(text)
	n := 0
	for n < len(words) && (n == 0 || fyne.MeasureText(strings.Join(words[:n+1], " "), 12, fyne.TextStyle{Bold: true}).Width <= room) {
		n++
	}
	return strings.Join(words[:n], " "), strings.Join(words[n:], " ")
}
