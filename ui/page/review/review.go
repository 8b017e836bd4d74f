package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Answer is one colleague's answer.
type Answer struct {
	// Author is who sent it, as far as that is known, and File the name of the workbook.
	Author, File string
	// Hash names the bytes of the workbook, so that the same one is noticed when it comes again.
	Hash string
	Date domain.Date
	Plan merge.Plan
}

// Params is what the page needs.
type Params struct {
	// Answers are all to the same sending; there is at least one.
	Answers []Answer
	// View is the project the answer is for.
	View  document.View
	Words *i18n.Catalog
	// OnApply gets the indexes of the accepted differences; it is not called for none.
	OnApply  func(accepted []int)
	OnCancel func()
}

// Review is the page. It belongs to the main goroutine.
type Review struct {
	widget.BaseWidget
	Params
	Plan      merge.Plan
	decisions *decisions
	list      *list
	box       *fyne.Container
	open      *kit.Text
	done      *kit.Text
	bar       *progress
	apply     *kit.Button
}

// New makes the page. What the plan preselects is accepted already.
func New(p Params) *Review {
	r := &Review{Params: p, Plan: p.Answers[0].Plan, decisions: newDecisions(p.Answers[0].Plan), box: container.NewStack()}
	r.list = newList(newItems(p), r.decisions)
	r.list.changed, r.list.apply, r.list.cancel = r.refresh, r.takeOver, p.OnCancel
	r.build()
	r.ExtendBaseWidget(r)
	return r
}

// Focus gives the keyboard to the list, or to the button where there is no list; the window calls
// it after it has shown the page.
func (r *Review) Focus(c fyne.Canvas) {
	if len(r.Plan.Differences) == 0 {
		c.Focus(r.apply)
		return
	}
	c.Focus(r.list)
}

// Relabel writes the page anew, as after a change of language. No decision is lost.
func (r *Review) Relabel() {
	r.list.take(newItems(r.Params))
	r.build()
	r.box.Refresh()
	r.list.Refresh()
}

// Accepted lists the indexes of what is accepted now.
func (r *Review) Accepted() []int { return r.decisions.accepted() }

const (
	pagePad      = 32
	headHeight   = 84
	footHeight   = 64
	contentMost  = 1300
	buttonGap    = 8
	progressWide = 140
)

func (r *Review) build() {
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.BgCanvas })
	frame := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
	})
	title := kit.NewEllipsis(r.Words.T("review.title", i18n.Values{"file": r.Answers[0].File}), kit.Heading, kit.Ink)
	facts := kit.NewEllipsis(r.facts(), kit.Body, kit.Ink2)
	head, foot := r.columnHeads(), r.footer()
	objects := []fyne.CanvasObject{ground, title, facts, frame, r.list, head, foot}
	empty := len(r.Plan.Differences) == 0
	var calm fyne.CanvasObject
	if empty {
		head.Hide()
		calm = r.nothingNew()
		objects = append(objects, calm)
	}
	lay := func(size fyne.Size) {
		width := min(size.Width-2*pagePad, contentMost)
		x := float32(int((size.Width - width) / 2))
		put(ground, 0, 0, size.Width, size.Height)
		put(title, x, 22, width, 26)
		put(facts, x, 52, width, 16)
		bottom := size.Height - footHeight
		top := float32(headHeight)
		if empty {
			put(calm, x, top, width, calm.MinSize().Height)
			top += calm.MinSize().Height + 16
		}
		frame.Hidden, r.list.Hidden = len(r.list.items) == 0, len(r.list.items) == 0
		height := bottom - top - 8
		listTop := top + 1
		if !empty {
			put(head, x+1, top+1, width-2, columnsHeight)
			listTop += columnsHeight
		}
		// The corners of the frame are round, those of the list are not.
		put(r.list, x+1, listTop, width-2, bottom-listTop-8-9)
		if empty {
			height = min(height, r.list.height()+9)
		}
		put(frame, x, top, width, height)
		put(foot, 0, bottom, size.Width, footHeight)
	}
	r.box.Objects = []fyne.CanvasObject{container.New(placing{lay, fyne.NewSize(700, 320)}, objects...)}
	r.refresh()
}

// placing is a layout that knows its objects by name.
type placing struct {
	lay   func(fyne.Size)
	least fyne.Size
}

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return p.least }

// facts says how much there is to look at.
func (r *Review) facts() string {
	n := len(r.Plan.Differences)
	from := ""
	if r.Plan.Author != "" {
		from = r.Words.T("review.from", i18n.Values{"name": r.Plan.Author})
	}
	if n == 0 {
		return from
	}
	text := r.Words.T("dialog.import.summary", i18n.Values{"n": n})
	if c := r.Plan.Conflicts(); c > 0 {
		text += ", " + r.Words.T("dialog.import.conflicts", i18n.Values{"n": c})
	}
	if from != "" {
		text = from + " · " + text
	}
	return text + " · " + r.Words.T("dialog.import.safe")
}

// columnHeads name the columns of the list.
func (r *Review) columnHeads() *fyne.Container {
	back := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface })
	hair := kit.NewDivider()
	theirs := r.Words.T("review.after")
	if r.Plan.Author != "" {
		theirs = r.Plan.Author
	}
	texts := []*kit.Text{
		kit.NewEllipsis(r.Words.T("review.what"), kit.Compact, kit.Ink3), kit.NewEllipsis(r.Words.T("review.before"), kit.Compact, kit.Ink3),
		kit.NewEllipsis(r.Words.T("review.mine"), kit.Compact, func(p *palette.Palette) color.NRGBA { return p.Mine }),
		kit.NewEllipsis(theirs, kit.Compact, func(p *palette.Palette) color.NRGBA { return p.Theirs }),
	}
	texts[2].Hidden = r.Plan.Conflicts() == 0
	objects := []fyne.CanvasObject{back, hair}
	for _, t := range texts {
		objects = append(objects, t)
	}
	return container.New(placing{func(size fyne.Size) {
		c := newColumns(size.Width, !texts[2].Hidden)
		put(back, 8, 0, size.Width-16, size.Height-1)
		put(hair, 0, size.Height-1, size.Width, 1)
		for i, s := range []span{c.what, c.before, c.mine, c.after} {
			put(texts[i], s.x, 7, s.width, 15)
		}
	}, fyne.NewSize(0, columnsHeight)}, objects...)
}

// nothingNew is shown instead of a list when the answer changes nothing.
func (r *Review) nothingNew() fyne.CanvasObject {
	panel := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.GoodTint, Radius: 10} })
	icon := kit.NewIcon("check", 20, kit.Good)
	text := kit.NewParagraph(r.Words.T("dialog.import.none"), kit.Caption, kit.Ink, 400)
	return container.New(placing{func(size fyne.Size) {
		put(panel, 0, 0, size.Width, size.Height)
		put(icon, 20, (size.Height-20)/2, 20, 20)
		text.SetWidth(size.Width - 52 - 20)
		height := text.MinSize().Height
		put(text, 52, (size.Height-height)/2, size.Width-72, height)
	}, fyne.NewSize(300, 64)}, panel, icon, text)
}

// footer says how far the user is and holds the buttons.
func (r *Review) footer() fyne.CanvasObject {
	words := r.Words
	ground, hair := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.BgApp }), kit.NewDivider()
	r.bar, r.done, r.open = newProgress(), kit.NewEllipsis("", kit.Body, kit.Ink), kit.NewEllipsis("", kit.Compact, kit.Ink2)
	buttons := []*kit.Button{
		kit.NewButton(kit.ButtonParams{Text: words.T("review.accept.all"), Action: r.all(r.decisions.acceptAll)}),
		kit.NewButton(kit.ButtonParams{Text: words.T("review.reject.all"), Action: r.all(r.decisions.rejectAll)}),
		kit.NewButton(kit.ButtonParams{Text: words.T("button.cancel"), Action: r.OnCancel}),
		kit.NewButton(kit.ButtonParams{Text: words.T("dialog.import.apply"), Icon: "merge", Kind: kit.Main, Action: r.takeOver}),
	}
	r.apply = buttons[3]
	r.apply.SetTip(kit.Tip{Text: words.T("dialog.delete.undo")})
	if len(r.Plan.Differences) == 0 {
		leave := kit.NewButton(kit.ButtonParams{Text: words.T("button.close"), Kind: kit.Main, Action: r.OnCancel})
		buttons, r.apply = []*kit.Button{leave}, leave
		r.bar.Hide()
	}
	objects := []fyne.CanvasObject{ground, hair, r.bar, r.done, r.open}
	for _, b := range buttons {
		b.OnKey(func(key fyne.KeyName) bool {
			if key == fyne.KeyEscape {
				r.OnCancel()
			}
			return key == fyne.KeyEscape
		})
		objects = append(objects, b)
	}
	return container.New(placing{func(size fyne.Size) {
		width := min(size.Width-2*pagePad, contentMost)
		x := float32(int((size.Width - width) / 2))
		put(ground, 0, 0, size.Width, size.Height)
		put(hair, 0, 0, size.Width, 1)
		right := x + width
		for i := len(buttons) - 1; i >= 0; i-- {
			w := buttons[i].MinSize().Width
			right -= w
			put(buttons[i], right, 17, w, 30)
			right -= buttonGap
		}
		room := right - x - 8
		left := x
		if room > progressWide+220 {
			put(r.bar, x, 22, progressWide, 4)
			left += progressWide + 16
		} else {
			put(r.bar, x, 10, max(room, 0), 4)
		}
		put(r.done, left, 16, max(right-8-left, 0), 16)
		put(r.open, left, 34, max(right-8-left, 0), 15)
	}, fyne.NewSize(600, footHeight)}, objects...)
}

func (r *Review) all(f func()) func() {
	return func() {
		f()
		r.refresh()
		r.list.takeFocus()
	}
}

// refresh follows a verdict.
func (r *Review) refresh() {
	d, words := r.decisions, r.Words
	total := len(d.verdicts)
	if total == 0 {
		return
	}
	r.bar.set(float32(d.decided) / float32(total))
	r.done.SetText(words.T("review.decided", i18n.Values{"done": d.decided, "all": total}))
	chosen := len(d.accepted())
	tone := kit.Ink2
	switch {
	case d.conflicts > 0:
		tone = kit.Bad
		r.open.SetText(words.T("review.open.conflicts", i18n.Values{"n": d.conflicts}))
	case chosen == 0:
		r.open.SetText(words.T("review.open.none"))
	case d.waiting() > 0:
		r.open.SetText(words.T("review.open.others", i18n.Values{"n": d.waiting()}))
	default:
		r.open.SetText(words.T("review.chosen", i18n.Values{"n": chosen}))
	}
	r.open.SetTone(tone)
	r.apply.SetDisabled(d.conflicts > 0 || chosen == 0)
	r.list.repaint()
}

// takeOver hands over what was accepted. While a conflict is open it leads there instead: leaving
// one out silently would drop what the colleague wrote.
func (r *Review) takeOver() {
	if r.decisions.conflicts > 0 {
		r.list.toConflict()
		return
	}
	if chosen := r.decisions.accepted(); len(chosen) > 0 {
		r.OnApply(chosen)
	}
}

// CreateRenderer implements fyne.Widget.
func (r *Review) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }
