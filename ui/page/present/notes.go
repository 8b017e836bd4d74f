package present

import (
	"fmt"
	"image/color"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// NotesParams is what the notes need.
type NotesParams struct {
	Words *i18n.Catalog
	// Talk is what is to be said about a phase or a map, SetTalk keeps it.
	Talk    func(subject domain.ID) string
	SetTalk func(subject domain.ID, text string)
	// Remarks lists what people remarked on a phase and its cards.
	Remarks func(phase domain.ID) []string
	Clock   func() time.Time
	Later   func(d time.Duration, f func()) (stop func())
}

// Notes is what whoever speaks looks at: what is shown, what comes, how long it has taken, and what
// was written down for it.
type Notes struct {
	NotesParams
	deck    *Deck
	begun   time.Time
	subject domain.ID
	title   *kit.Text
	number  *kit.Text
	elapsed *kit.Text
	coming  *kit.Text
	talk    *kit.Entry
	remarks *fyne.Container
	root    fyne.CanvasObject
	stop    func()
}

const (
	notesPad    = 24
	notesTick   = time.Second
	notesWidth  = 520
	notesHeight = 620
)

// NewNotes makes the notes of a deck.
func NewNotes(deck *Deck, begun time.Time, p NotesParams) *Notes {
	n := &Notes{NotesParams: p, deck: deck, begun: begun, stop: func() {}}
	n.title, n.number = kit.NewEllipsis("", kit.Heading, kit.Ink), kit.NewText("", kit.Body, kit.Ink3)
	n.elapsed, n.coming = kit.NewText("", kit.Heading, kit.Ink2), kit.NewEllipsis("", kit.Body, kit.Ink2)
	n.talk = kit.NewTextEntry(nil)
	n.talk.SetPlaceHolder(p.Words.T("present.notes.hint"))
	n.talk.Finished = func(text string) { n.SetTalk(n.subject, text) }
	n.remarks = container.New(kit.Column{Gap: 8})
	head := container.NewBorder(nil, nil, nil, n.elapsed, n.title)
	body := container.New(kit.Column{Gap: 6},
		head, n.number, n.coming, space(8),
		caption(p.Words.T("present.notes")), kit.NewTextBox(n.talk), space(8),
		caption(p.Words.T("present.remarks")), n.remarks)
	scroll := container.NewVScroll(container.New(margin{}, body))
	ground := kit.NewGround(func(p *palette.Palette) color.NRGBA { return p.Surface })
	n.root = kit.NewHost(container.NewStack(ground, scroll))
	return n
}

// caption is a heading within the notes.
func caption(text string) fyne.CanvasObject {
	t := kit.NewText(text, kit.Caption, kit.Ink)
	t.SetWeight(theme.SemiBold)
	return t
}

// space is a gap of a height.
func space(h float32) fyne.CanvasObject {
	s := container.NewWithoutLayout()
	return container.New(gap{h}, s)
}

type gap struct{ h float32 }

func (g gap) Layout([]fyne.CanvasObject, fyne.Size) {}
func (g gap) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, g.h) }

// margin keeps what it holds away from the edges of the window.
type margin struct{}

func (margin) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(notesPad, notesPad))
		kit.Settle(o, size.Width-2*notesPad)
	}
}

func (margin) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(200, h+2*notesPad)
}

// Object is what the window of the notes holds, and Size how large it opens.
func (n *Notes) Object() fyne.CanvasObject { return n.root }

// Size is how large the window of the notes opens.
func (n *Notes) Size() fyne.Size { return fyne.NewSize(notesWidth, notesHeight) }

// Start begins to count the time.
func (n *Notes) Start() {
	n.Sync()
	n.tick()
}

// Stop keeps what is being written and ends the counting.
func (n *Notes) Stop() {
	n.stop()
	n.talk.Leave()
}

func (n *Notes) tick() {
	took := n.Clock().Sub(n.begun).Truncate(time.Second)
	n.elapsed.SetText(fmt.Sprintf("%d:%02d", int(took.Minutes()), int(took.Seconds())%60))
	n.stop = n.Later(notesTick, n.tick)
}

// Sync shows what belongs to the slide that shows now. What was being written stays with its slide.
func (n *Notes) Sync() {
	n.talk.Leave()
	at, of := n.deck.Number()
	n.subject = n.deck.Phase()
	if n.subject.IsZero() {
		n.subject = n.deck.Map
	}
	n.title.SetText(n.deck.Title())
	n.number.SetText(n.Words.T("present.number", i18n.Values{"n": at, "of": of}))
	n.coming.SetText("")
	if next := n.deck.Coming(); next != "" {
		n.coming.SetText(n.Words.T("present.coming", i18n.Values{"name": next}))
	}
	n.talk.SetValue(n.Talk(n.subject))
	n.remarks.Objects = nil
	for _, text := range n.Remarks(n.deck.Phase()) {
		n.remarks.Add(kit.NewProse(text, kit.Body, kit.Ink, 17))
	}
	if len(n.remarks.Objects) == 0 {
		n.remarks.Add(kit.NewProse(n.Words.T("present.remarks.none"), kit.Body, kit.Ink3, 17))
	}
	n.remarks.Refresh()
	n.root.Refresh()
}
