package frame

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	statusHeight = 26
	statusEnd    = 14
	statusGap    = 16
	statusSign   = 13
	signGap      = 5
	matterGap    = 5
	tinyPad      = 6 // of the button for the language
)

// statusBar is the bar at the bottom of the window.
type statusBar struct {
	params         Params
	do             commands
	box            *fyne.Container
	ground         *kit.Ground
	hair           *kit.Divider
	sign           *kit.Icon
	state          *kit.Text
	file           *kit.Text
	matter, remark *kit.Text
	counts         [3]*kit.Text
	language       *kit.Button
	saved          Saved
	page           Page
}

func newStatusBar(p Params, do commands) *statusBar {
	s := &statusBar{
		params: p, do: do,
		ground: kit.NewGround(barTone), hair: kit.NewDivider(),
		sign:   kit.NewIcon("", statusSign, kit.Good),
		state:  kit.NewEllipsis("", kit.Compact, kit.Good),
		file:   kit.NewEllipsis("", kit.Compact, kit.Ink3),
		matter: kit.NewEllipsis("", kit.Compact, kit.Ink2),
		remark: kit.NewEllipsis("", kit.Compact, kit.Ink3),
		language: kit.NewButton(kit.ButtonParams{
			Kind: kit.Quiet, Tiny: true, Plain: true, Action: do.run("language"),
		}),
	}
	s.matter.SetWeight(theme.SemiBold)
	objects := []fyne.CanvasObject{s.ground, s.hair, s.sign, s.state, s.file, s.matter, s.remark, s.language}
	for i := range s.counts {
		s.counts[i] = kit.NewEllipsis("", kit.Compact, kit.Ink3)
		objects = append(objects, s.counts[i])
	}
	s.box = placed(s.lay, fyne.NewSize(0, statusHeight), objects...)
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
	s.matter.SetText(matter)
	s.remark.SetText(remark)
	s.again()
}

func (s *statusBar) words() {
	s.setSaved(s.saved)
	s.language.SetText(s.params.Words.T("status.language"))
	s.language.SetTip(kit.Tip{Text: s.params.Words.T("status.language.change")})
	s.language.SetDisabled(!s.do.has("language"))
	s.count()
}

func (s *statusBar) show(p Page) {
	s.page = p
	s.count()
}

func (s *statusBar) update(ev edit.Event) {
	if touched(ev, domain.TableMap, domain.TablePhase, domain.TableStep, domain.TableLane, domain.TableCard) {
		s.count()
	}
}

// count says what the map holds and what it still asks for. What is nought is left out.
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
	switch i {
	case 0:
		return w.T("status.cards", i18n.Values{"n": n})
	case 1:
		return w.T("status.empty", i18n.Values{"n": n})
	default:
		return w.T("status.noowner", i18n.Values{"n": n})
	}
}

func (s *statusBar) again() {
	if size := s.box.Size(); !size.IsZero() {
		s.lay(size)
	}
}

// lay puts the groups left, in the middle of what is free, and right. Where there is too little
// room the remark and then the file's name give way.
func (s *statusBar) lay(size fyne.Size) {
	const line, top = 15, 7
	put(s.ground, 0, 0, size.Width, statusHeight)
	put(s.hair, 0, 0, size.Width, 1)

	need := s.language.MinSize()
	right := size.Width - statusEnd - (need.Width - 2*tinyPad)
	put(s.language, right-tinyPad, (statusHeight-need.Height)/2+1, need.Width, need.Height)
	for i := len(s.counts) - 1; i >= 0; i-- {
		c := s.counts[i]
		c.Hidden = c.Text() == ""
		if width := c.FullWidth(); width > 0 {
			right -= statusGap + width
			put(c, right, top, width, line)
		}
	}

	left := float32(statusEnd)
	if !s.sign.Hidden {
		put(s.sign, left, (statusHeight-statusSign+1)/2, statusSign, statusSign)
		left += statusSign + signGap
	}
	state, file := s.state.FullWidth(), s.file.FullWidth()
	matter, remark := s.matter.FullWidth(), s.remark.FullWidth()
	free := right - left - state - 3*statusGap
	if matter+remark > 0 && matter+remark+matterGap > free-file {
		remark = max(min(remark, free-file-matter-matterGap), min(remark, 80))
		file = max(min(file, free-matter-remark-matterGap), 0)
	}
	put(s.state, left, top, min(state, max(right-left-statusGap, 0)), line)
	left += state + statusGap
	put(s.file, left, top, min(file, max(right-left-statusGap, 0)), line)
	left += file + statusGap

	between := matter + remark
	if matter > 0 && remark > 0 {
		between += matterGap
	}
	x := left + max((right-statusGap-left-between)/2, 0)
	put(s.matter, x, top, matter, line)
	if matter > 0 {
		x += matter + matterGap
	}
	put(s.remark, x, top, min(remark, max(right-statusGap-x, 0)), line)
}
