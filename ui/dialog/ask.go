package dialog

import (
	"fyne.io/fyne/v2"

	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Ask shows questions and messages above a window. It belongs to the main goroutine.
type Ask struct {
	window fyne.Window
	words  *i18n.Catalog
}

// NewAsk makes the questions of a window.
func NewAsk(window fyne.Window, words *i18n.Catalog) *Ask { return &Ask{window: window, words: words} }

// Message says something; an empty title means that something did not work.
func (a *Ask) Message(title, text string) {
	if title == "" {
		title = a.words.T("error.title")
	}
	a.Choice(Choice{Title: title, Text: text, Answers: []Answer{
		{Text: a.words.T("button.close"), Kind: kit.Main, Safe: true},
	}})
}

// Question can be answered with yes or no. Both are verbs that name the result.
type Question struct {
	Title, Text string
	Yes, No     string
	// Done is called once; Esc means no.
	Done func(yes bool)
}

// Confirm asks a question.
func (a *Ask) Confirm(q Question) {
	answer := func(yes bool) func() {
		return func() {
			if q.Done != nil {
				q.Done(yes)
			}
		}
	}
	a.Choice(Choice{Title: q.Title, Text: q.Text, Answers: []Answer{
		{Text: q.No, Safe: true, Do: answer(false)},
		{Text: q.Yes, Kind: kit.Main, Do: answer(true)},
	}})
}

// Answer is a button below a question.
type Answer struct {
	Text string
	// Kind is kit.Main for the one that Enter chooses.
	Kind kit.ButtonKind
	// Safe marks the answer that loses nothing; Esc chooses it.
	Safe bool
	// Do is called after the question is gone; it may be nil.
	Do func()
}

// Choice is a question with its answers from left to right; the main one stands last.
type Choice struct {
	Title, Text string
	// Body stands between the text and the answers; nil for none.
	Body fyne.CanvasObject
	// Wide is how wide the question is at least; 0 for the usual.
	Wide float32
	// Tick is a box to tick below the text, "" for none; Ticked hears of it.
	Tick    string
	Ticked  func(bool)
	Answers []Answer
	// Opened gets a way to take the question away without an answer; it may be nil.
	Opened func(dismiss func())
}

// Choice asks a question with any answers. Where none is safe, Esc does nothing.
func (a *Ask) Choice(c Choice) {
	s := newSheet(a.window.Canvas(), c.Title, c.Text)
	s.body, s.wide = c.Body, c.Wide
	if c.Tick != "" {
		tick := kit.NewTick(c.Tick, c.Ticked)
		tick.OnKey(s.fieldKey)
		s.body = tick
	}
	for _, answer := range c.Answers {
		s.add(answer)
	}
	s.show()
	if c.Opened != nil {
		c.Opened(func() {
			if s.open {
				s.close()
			}
		})
	}
}
