package review

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// mostSteps is how many small bars fit; more become one long bar.
const mostSteps = 20

// foot says how far the user is and holds the buttons.
type foot struct {
	page    *Review
	box     *fyne.Container
	steps   *kit.Steps
	bar     *progress
	done    *rich
	rest    *kit.Text
	accept  *kit.Button
	reject  *kit.Button
	later   *kit.Button
	apply   *kit.Button
	buttons []*kit.Button
}

const (
	footHeight = 60
	stepsWidth = 196
	buttonGap  = 8
	footPad    = 16
	barsLeast  = 90
)

func newFoot(page *Review) *foot {
	words := page.Words
	f := &foot{
		page: page, steps: kit.NewSteps(0, 0), bar: newProgress(), done: newRich(page.meter, paragraph{}),
		rest: kit.NewEllipsis("", kit.Body, kit.Ink2),
	}
	f.steps.SetTone(kit.Good)
	f.accept = kit.NewButton(kit.ButtonParams{Text: words.T("review.accept.open"), Action: page.acceptOpen})
	f.reject = kit.NewButton(kit.ButtonParams{Text: words.T("review.reject.all"), Action: page.rejectAll})
	f.later = kit.NewButton(kit.ButtonParams{Text: words.T("review.later"), Action: page.leave})
	f.later.SetTip(kit.Tip{Text: words.T("review.later.tip"), Shortcut: words.Shortcut(fyne.KeyEscape, 0, false)})
	f.apply = kit.NewButton(kit.ButtonParams{Text: words.T("dialog.import.apply"), Icon: "merge", Kind: kit.Main, Action: page.apply})
	f.apply.SetTip(kit.Tip{Text: words.T("dialog.delete.undo")})
	f.buttons = []*kit.Button{f.accept, f.reject, f.later, f.apply}
	if len(page.decisions.topics) == 0 || page.Other.looks() {
		f.apply.SetText(words.T("button.close"))
		f.apply.SetIcon("")
		f.apply.SetAction(page.leave)
		f.apply.SetTip(kit.Tip{})
		f.buttons = []*kit.Button{f.apply}
	}
	ground, hair := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface }), kit.NewDivider()
	objects := []fyne.CanvasObject{ground, hair, f.steps, f.bar, f.done, f.rest}
	for _, b := range f.buttons {
		b.OnKey(page.footKey)
		objects = append(objects, b)
	}
	f.box = container.New(placing{func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(hair, 0, 0, size.Width, 1)
		f.lay(size)
	}, fyne.NewSize(500, footHeight)}, objects...)
	return f
}

// update follows a choice.
func (f *foot) update() {
	words, d := f.page.Words, f.page.decisions
	total := len(d.topics)
	if total == 0 {
		f.steps.Hidden, f.bar.Hidden = true, true
		return
	}
	if f.page.Other.looks() {
		f.steps.Hidden, f.bar.Hidden, f.done.Hidden = true, true, true
		f.rest.SetText(words.T("review.later.hint"))
		f.lay(f.box.Size())
		return
	}
	decided, conflicts, open := d.tally()
	f.steps.Hidden, f.bar.Hidden = total > mostSteps, total <= mostSteps
	f.steps.Set(decided, total)
	f.bar.set(float32(decided) / float32(total))
	f.done.set(paragraph{pieces: []piece{
		{text: words.T("review.decided.n", i18n.Values{"done": decided, "all": total}) + " ", bold: true},
		{text: words.T("review.decided.word")},
	}, most: 1})
	tone := kit.Ink2
	var text string
	switch chosen := d.chosen(); {
	case conflicts > 0 && open > 0:
		text = words.T("review.rest.both", i18n.Values{
			"conflicts": words.T("review.rest.conflicts", i18n.Values{"n": conflicts}), "changes": words.T("review.rest.changes", i18n.Values{"n": open}),
		})
	case conflicts > 0:
		text = words.T("review.rest.open", i18n.Values{"what": words.T("review.rest.conflicts", i18n.Values{"n": conflicts})})
	case open > 0:
		text = words.T("review.rest.open", i18n.Values{"what": words.T("review.rest.changes", i18n.Values{"n": open})})
	case chosen == 0:
		text = words.T("review.open.none")
	default:
		text = words.T("review.chosen", i18n.Values{"n": chosen})
	}
	f.rest.SetText(text)
	f.rest.SetTone(tone)
	f.accept.SetDisabled(open == 0)
	f.apply.SetDisabled(conflicts > 0 || open > 0)
	f.lay(f.box.Size())
}

func (f *foot) lay(size fyne.Size) {
	if size.IsZero() {
		return
	}
	right := size.Width - footPad
	for i := len(f.buttons) - 1; i >= 0; i-- {
		w := f.buttons[i].MinSize().Width
		right -= w
		put(f.buttons[i], right, 15, w, 30)
		right -= buttonGap
	}
	left := float32(footPad)
	room := right - 8 - left
	if f.page.Other.looks() {
		put(f.rest, left, 22, max(room, 0), 16)
		return
	}
	f.done.fit(400)
	width := f.doneWidth()
	rest := f.rest.FullWidth()
	steps := min(f.barWidth(), room-width-16-rest-16)
	if steps < min(barsLeast, f.barWidth()) { // two lines: the bars above the words
		w := max(room, 0)
		put(f.steps, left, 11, min(w, f.barWidth()), 4)
		put(f.bar, left, 11, min(w, f.barWidth()), 4)
		put(f.done, left, 20, width, 16)
		put(f.rest, left, 37, w, 16)
		return
	}
	put(f.steps, left, 28, steps, 4)
	put(f.bar, left, 28, steps, 4)
	put(f.done, left+steps+16, 22, width, 16)
	put(f.rest, left+steps+16+width+14, 22, rest, 16)
}

// barWidth is what the bars would like to have: a few do not become long.
func (f *foot) barWidth() float32 {
	n := len(f.page.decisions.topics)
	if n > mostSteps {
		return stepsWidth
	}
	return min(stepsWidth, float32(n)*20)
}

// doneWidth is what the words about what is decided take.
func (f *foot) doneWidth() float32 {
	w := float32(0)
	for _, p := range f.done.para.pieces {
		w += f.page.meter.width(p.text, false, p.bold)
	}
	return w
}
