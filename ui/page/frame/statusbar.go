package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/still"
	"wegmarke/ui/theme"
)

const (
	statusHeight = 26
	statusEnd    = 14
	statusGap    = 16
	statusSign   = 13
	signGap      = 5
	matterGap    = 5
	tinyPad      = 6  // of the button for the language
	remarkLeast  = 80 // of the remark, before the name of the file gives way
	textLeast    = 24 // of any text
)

// statusBar is the bar at the bottom of the window.
type statusBar struct {
	params Params
	do     commands
	box    *fyne.Container
	// fixed is what stays the same while something is dragged: all but what tells of the drag.
	fixed          *fyne.Container
	panel          *still.Panel
	ground         *kit.Ground
	hair           *kit.Divider
	sign           *kit.Icon
	state          *kit.Text
	file           *kit.Button // the name of the file, with what can be done about it
	matter, remark *kit.Text
	counts         [3]*kit.Text
	language       *kit.Button
	guide          *kit.Button
	saved          Saved
	page           Page
}

func newStatusBar(p Params, do commands, pause *still.Pause) *statusBar {
	s := &statusBar{
		params: p, do: do,
		ground: kit.NewGround(barTone), hair: kit.NewDivider(),
		sign:   kit.NewIcon("", statusSign, kit.Good),
		state:  kit.NewEllipsis("", kit.Compact, kit.Good),
		file:   kit.NewButton(kit.ButtonParams{Kind: kit.Quiet, Tiny: true, Plain: true}),
		matter: kit.NewEllipsis("", kit.Compact, kit.Ink2),
		remark: kit.NewEllipsis("", kit.Compact, kit.Ink3),
		language: kit.NewButton(kit.ButtonParams{
			Kind: kit.Quiet, Tiny: true, Plain: true, Action: do.run("language"),
		}),
		guide: kit.NewButton(kit.ButtonParams{Kind: kit.Quiet, Tiny: true, Plain: true, Action: do.run("guide")}),
	}
	s.matter.SetWeight(theme.SemiBold)
	if s.file.SetDisabled(p.FileMenu == nil); p.FileMenu != nil {
		s.file.SetAction(func() { kit.OpenMenu(s.file, p.FileMenu()) })
	}
	objects := []fyne.CanvasObject{s.ground, s.hair, s.sign, s.state, s.file, s.guide, s.language}
	for i := range s.counts {
		s.counts[i] = kit.NewEllipsis("", kit.Compact, kit.Ink3)
		objects = append(objects, s.counts[i])
	}
	s.fixed = &fyne.Container{Objects: objects}
	s.panel = still.NewPanel(s.fixed, pause)
	s.box = placed(s.lay, fyne.NewSize(0, statusHeight), s.panel, s.matter, s.remark)
	s.words()
	return s
}

func (s *statusBar) setSaved(saved Saved) {
	s.saved = saved
	text, icon, tone := saved.say(s.params.Words)
	s.sign.SetName(icon)
	s.sign.SetTone(tone)
	s.sign.Hidden = icon == ""
	s.state.SetTone(tone)
	s.state.SetText(text)
	s.again()
}

func (s *statusBar) setFile(name string) {
	s.file.SetText(name)
	s.again()
}

func (s *statusBar) setMatter(matter, remark string) {
	if s.matter.Text() == matter && s.remark.Text() == remark {
		return // a drag says the same at every move of the pointer
	}
	s.matter.SetText(matter)
	s.remark.SetText(remark)
	s.again()
}

func (s *statusBar) words() {
	s.setSaved(s.saved)
	s.language.SetText(s.params.Words.T("status.language"))
	s.language.SetTip(kit.Tip{Text: s.params.Words.T("status.language.change")})
	s.language.SetDisabled(!s.do.has("language"))
	s.file.SetTip(kit.Tip{Text: s.params.Words.T("status.file")})
	s.guide.SetText(s.params.Words.T("side.guide"))
	s.guide.SetTip(s.do.tip("guide"))
	s.guide.Hidden = !s.do.has("guide")
	s.count()
}

func (s *statusBar) show(p Page) {
	s.page = p
	s.count()
}

func (s *statusBar) update(ev edit.Event) {
	if touched(ev, domain.TableMap, domain.TablePhase, domain.TableStep, domain.TableLane) || rearranged(ev) ||
		s.page.Kind == Persona && touched(ev, domain.TableEntry, domain.TableLink, domain.TableEvidence) {
		s.count()
	}
}

// count says what the map or the persona holds and what it still asks for. What is nought is left out.
func (s *statusBar) count() {
	var numbers [3]int
	doc := s.params.Doc()
	if _, ok := document.Find[domain.Map](doc, s.page.ID); ok && s.page.Kind == Map {
		numbers = [3]int{
			analysis.CardCount(doc, s.page.ID),
			analysis.EmptyFields(doc, s.page.ID),
			len(analysis.PhasesWithoutOwner(doc, s.page.ID)),
		}
	}
	if s.page.Kind == Persona {
		cards, supported := analysis.PersonaCards(doc, s.page.ID)
		numbers = [3]int{cards, supported, cards - supported}
	}
	for i, n := range numbers {
		text := ""
		if n > 0 {
			text = s.counted(i, n)
		}
		s.counts[i].SetText(text)
	}
	s.again()
}

func (s *statusBar) counted(i, n int) string {
	w := s.params.Words
	switch {
	case i == 0:
		return w.T("status.cards", i18n.Values{"n": n})
	case s.page.Kind == Persona && i == 1:
		return w.T("status.supported", i18n.Values{"n": n})
	case s.page.Kind == Persona:
		return w.T("status.assumed", i18n.Values{"n": n})
	case i == 1:
		return w.T("status.empty", i18n.Values{"n": n})
	default:
		return w.T("status.noowner", i18n.Values{"n": n})
	}
}

func (s *statusBar) again() {
	if size := s.box.Size(); !size.IsZero() {
		s.lay(size)
		canvas.Refresh(s.ground) // a text that was hidden does not ask to be painted
	}
}

// lay puts the groups left, in the middle of what is free, and right. Where there is too little
// room the remark and then the file's name give way; why saving failed is worth more than counts.
func (s *statusBar) lay(size fyne.Size) {
	put(s.fixed, 0, 0, size.Width, statusHeight)
	put(s.ground, 0, 0, size.Width, statusHeight)
	put(s.hair, 0, 0, size.Width, 1)
	left := float32(statusEnd)
	if !s.sign.Hidden {
		put(s.sign, left, (statusHeight-statusSign+1)/2, statusSign, statusSign)
		left += statusSign + signGap
	}
	right := s.layRight(size.Width, left)

	room := max(right-statusGap-left, 0)
	state := min(s.state.FullWidth(), room)
	s.line(s.state, left, state)
	left += state + statusGap
	room = max(right-statusGap-left, 0)

	matter, remark := s.matter.FullWidth(), s.remark.FullWidth()
	between := matter + remark
	if matter > 0 && remark > 0 {
		between += matterGap
	}
	need := s.file.MinSize()
	file := need.Width - 2*tinyPad
	if between > 0 && file+statusGap+between > room {
		// The remark keeps its beginning, then the name of the file is cut, then the rest.
		short := between - remark + min(remark, remarkLeast)
		between = min(max(room-file-statusGap, short), between, room)
		file = max(room-between-statusGap, 0)
	}
	file = min(file, room)
	s.file.Hidden = file < min(need.Width-2*tinyPad, textLeast)
	put(s.file, left-tinyPad, (statusHeight-need.Height)/2+1, file+2*tinyPad, need.Height)
	left += file + statusGap

	x := left + max((right-statusGap-left-between)/2, 0)
	s.line(s.matter, x, min(matter, between))
	if matter > 0 {
		matter += matterGap
	}
	s.line(s.remark, x+matter, between-matter)
}

// layRight puts the language and the counts to the right and says where they begin.
func (s *statusBar) layRight(width, left float32) float32 {
	need := s.language.MinSize()
	right := width - statusEnd - (need.Width - 2*tinyPad)
	put(s.language, right-tinyPad, (statusHeight-need.Height)/2+1, need.Width, need.Height)
	if !s.guide.Hidden {
		need = s.guide.MinSize()
		right -= statusGap + need.Width - 2*tinyPad
		put(s.guide, right-tinyPad, (statusHeight-need.Height)/2+1, need.Width, need.Height)
	}
	for i := len(s.counts) - 1; i >= 0; i-- {
		c := s.counts[i]
		width := c.FullWidth()
		begin := right - statusGap - width
		c.Hidden = width == 0 || s.saved.Kind == SavedFailed && begin-statusGap-left < s.state.FullWidth()
		if !c.Hidden {
			right = begin
			s.line(c, right, width)
		}
	}
	return right
}

// line places a text, or hides it where there is room for hardly more than the ellipsis.
func (s *statusBar) line(t *kit.Text, x, width float32) {
	const height, top = 15, 7
	t.Hidden = width < min(t.FullWidth(), textLeast) || width <= 0
	put(t, x, top, max(width, 0), height)
}
