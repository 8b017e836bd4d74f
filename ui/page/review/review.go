package review

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
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
	// View is the project the answers are for, and Me who works on it.
	View document.View
	Me   string
	// Sent is the day on which the base went out, "" where that is not known; Today the day of now.
	Sent, Today domain.Date
	// Other is what the answers are. Where it is Later, View is the earlier state, Today its day and
	// Earlier its name, and the one answer is the later state.
	Other   Other
	Earlier string
	Words   *i18n.Catalog
	// Fonts and Painters draw the map; without fonts there is none.
	Fonts    *typeset.Fonts
	Painters []*raster.Painter
	// Kept are the choices of an earlier look at the same answers, as OnLeave got them.
	Kept string
	// OnApply gets the decisions about the differences of each answer, in their order; it is not called
	// before all are decided, nor where nothing is to be taken over.
	OnApply func(decisions [][]merge.Decision, topics int)
	// OnLeave gets the choices that were made, for the next time.
	OnLeave func(kept string)
	OnHelp  func()
	// Shortcut gets the key presses that the page does not need.
	Shortcut func(fyne.Shortcut)
}

// Review is the page. It belongs to the main goroutine.
type Review struct {
	widget.BaseWidget
	Params
	decisions *decisions
	lister    *lister
	meter     *measures
	filter    filter

	box     *fyne.Container
	bar     *bar
	tabs    *kit.Tabs
	list    *list
	detail  *detail
	preview *preview
	foot    *foot
}

// New makes the page. What the plans preselect is accepted already, unless an earlier look at them
// has decided otherwise.
func New(p Params) *Review {
	m := newModel(p.Answers)
	if !p.Other.looks() {
		m.guard(p.View)
	}
	r := &Review{Params: p, decisions: newDecisions(m), meter: newMeasures(), box: container.NewStack()}
	r.decisions.recall(p.Kept)
	r.lister = newLister(phrasesOf(p), m)
	r.list = newList(r)
	r.build()
	r.ExtendBaseWidget(r)
	return r
}

// Focus gives the keyboard to the list, or to the button where there is no list; the window calls
// it after it has shown the page.
func (r *Review) Focus(c fyne.Canvas) {
	if len(r.decisions.topics) == 0 {
		c.Focus(r.foot.apply)
		return
	}
	c.Focus(r.list)
}

// Relabel writes the page anew, as after a change of language or colours. No choice is lost.
func (r *Review) Relabel() {
	r.detail.table.settle()
	r.lister = newLister(phrasesOf(r.Params), r.decisions.model)
	r.build()
	r.box.Refresh()
	r.list.Refresh()
}

// Areas are the parts of the page, in the order in which F6 leads through them.
func (r *Review) Areas() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.list, r.detail.box}
	if r.preview.scene != nil {
		out = append(out, r.preview.view)
	}
	return append(out, r.foot.box, r.bar.box)
}

// Kept are the choices made so far, for a later look at the same answers.
func (r *Review) Kept() string {
	if r.Other.looks() {
		return ""
	}
	r.detail.table.settle()
	return r.decisions.kept(r.Params.Kept)
}

// The measures of the page.
const (
	listWide   = 372
	listNarrow = 322
	narrowPage = 1400
)

func (r *Review) palette() *palette.Palette { return theme.Current() }

func (r *Review) build() {
	r.tabs = kit.NewTabs(r.Words.T("review.filter"), r.filterWords(), func(i int) {
		r.filter = r.filters()[i]
		r.fill()
	})
	r.tabs.OnKey(r.tabKey)
	r.bar, r.foot = newBar(r), newFoot(r)
	r.detail = newDetail(r)
	r.preview = newPreview(r)
	head := r.head()
	message, messageHeight := r.message()
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface })
	edge := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Line })
	lay := func(size fyne.Size) {
		put(r.bar.box, 0, 0, size.Width, barHeight)
		left := float32(listWide)
		if size.Width < narrowPage {
			left = listNarrow
		}
		inner := size.Height - barHeight
		put(ground, 0, barHeight, left, inner)
		put(edge, left, barHeight, 1, inner)
		put(head, 0, barHeight, left, headHeight)
		below := min(messageHeight(left), inner*0.3)
		put(message, 0, size.Height-below, left, below)
		put(r.list, 0, barHeight+headHeight, left, max(inner-headHeight-below, 40))
		x, width := left+1, size.Width-left-1
		foot := float32(footHeight)
		put(r.foot.box, x, size.Height-foot, width, foot)
		room := inner - foot
		most := room * 0.52
		if r.preview.scene == nil {
			most = room
		}
		upper := whole(min(max(r.detail.wanted(width), 210), most))
		put(r.detail.box, x, barHeight, width, upper)
		put(r.preview.box, x, barHeight+upper, width, room-upper)
	}
	r.box.Objects = []fyne.CanvasObject{container.New(placing{lay, fyne.NewSize(900, 500)},
		ground, head, r.list, message, edge, r.preview.box, r.detail.box, r.foot.box, r.bar.box)}
	r.fill()
}

// again lays the page out anew, as after another topic wants another height.
func (r *Review) again() {
	if c, ok := r.box.Objects[0].(*fyne.Container); ok && !c.Size().IsZero() {
		c.Layout.Layout(c.Objects, c.Size())
	}
}

// filterWords are the filters with what they would show.
func (r *Review) filterWords() []string {
	var out []string
	for _, f := range r.filters() {
		out = append(out, r.Words.T("review.filter."+f.key())+" "+r.Words.Int(r.lister.countOf(f, r.decisions.open)))
	}
	return out
}

// filters are those that tell anything: where nothing is to be decided, nothing is open.
func (r *Review) filters() []filter {
	if r.Other.looks() {
		return []filter{all, onlyNew, onlyChanged, onlyGone}
	}
	return []filter{all, stillOpen, onlyNew, onlyChanged, onlyGone}
}

// fill shows the rows of the filter.
func (r *Review) fill() {
	r.list.take(r.lister.list(r.filter, r.decisions.open))
	r.selected()
	r.refresh()
}

// selected follows the cursor of the list.
func (r *Review) selected() {
	r.detail.show(r.list.topic())
	r.again()
	r.preview.show(r.list.topic())
}

// refresh follows a choice.
func (r *Review) refresh() {
	r.tabs.SetOptions(r.filterWords())
	r.bar.update(r.decisions)
	r.foot.update()
	r.detail.update()
	r.preview.fill()
	r.list.repaint()
}

// topicOr is the topic that is shown, -1 for none.
func (d *detail) topicOr() int {
	if d == nil {
		return -1
	}
	return d.topic
}

// counted says which of the conflicts, or of all, is at hand.
func (r *Review) counted(t int) string {
	n, all := 0, 0
	conflict := r.decisions.topics[t].conflict
	for _, it := range r.list.items {
		if it.kind != row || it.conflict != conflict {
			continue
		}
		all++
		if it.topic == t {
			n = all
		}
	}
	key := "review.count.change"
	if conflict {
		key = "review.count.conflict"
	}
	return r.Words.T(key, i18n.Values{"n": n, "all": all})
}

// verdictTag is the word at the end of a conflict.
func (r *Review) verdictTag(t int, p *palette.Palette) (text, icon string, fill, tint color.NRGBA) {
	d := r.decisions
	if d.open(t) {
		return r.Words.T("review.tag.open"), "", p.BadTint, p.Bad
	}
	c, one := d.verdict(t)
	switch {
	case slices.ContainsFunc(d.topics[t].matters, func(at int) bool { return d.matters[at].barred }) && d.topics[t].lost:
		return r.Words.T("review.tag.mine"), "check", p.GoodTint, p.Good
	case d.topics[t].lost:
		return r.Words.T("review.mark.lost.short"), "", p.Surface2, p.Ink3
	case one && c.kind == merge.KeepMine:
		return r.Words.T("review.tag.mine"), "check", p.GoodTint, p.Good
	case one && c.kind == merge.TakeTheirs && c.who != several:
		return r.lister.short(c.who), "check", p.GoodTint, p.Good
	case one && c.kind == merge.TakeOwn && len(d.topics[t].matters) == 1 && d.own(d.topics[t].matters[0]) != "":
		return r.Words.T("review.own.button"), "check", p.GoodTint, p.Good
	case one && (c.kind == merge.TakeBoth || c.kind == merge.TakeOwn):
		return r.Words.T("review.both.button"), "check", p.GoodTint, p.Good
	}
	return r.Words.T("review.tag.mixed"), "check", p.GoodTint, p.Good
}

// CreateRenderer implements fyne.Widget.
func (r *Review) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.box) }
