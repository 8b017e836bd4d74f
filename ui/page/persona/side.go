package persona

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const (
	sidePad = 14
	// askedKey is the field of the entries that say which guiding questions are answered.
	askedKey = "persona.asked"
)

// side is the panel at the right: what others put there, the guiding questions of the field that is
// worked on, and a note.
type side struct {
	p         *Page
	object    *fyne.Container
	ground    *kit.Ground
	scroll    *container.Scroll
	wheel     *wheel
	paper     *fyne.Container
	title     *kit.Text
	questions *fyne.Container
	note      *words
	remarks   *part
	key       string
	checks    map[string]*kit.Tick
}

func newSide(p *Page) *side {
	s := &side{p: p, key: "persona.goals", ground: kit.NewGround(func(p *palette.Palette) nrgba { return p.Surface })}
	s.paper = container.New(kit.Column{})
	s.scroll = container.NewVScroll(s.paper)
	s.wheel = newWheel(s.scroll)
	s.object = container.New(filling{}, s.ground, s.scroll, s.wheel)
	s.words()
	return s
}

// filling gives all its objects the whole room.
type filling struct{}

func (filling) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		put(o, 0, 0, size.Width, size.Height)
	}
}

func (filling) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 0) }

// words makes the panel, as after a change of language.
func (s *side) words() {
	p := s.p
	s.title = kit.NewEllipsis("", kit.Caption, kit.Ink)
	s.title.SetWeight(theme.SemiBold)
	s.questions = container.New(kit.Column{Gap: 2})
	heading := kit.NewText(p.p.Words.T("inspector.note"), kit.Caption, kit.Ink)
	heading.SetWeight(theme.SemiBold)
	s.note = p.area(p.mine("edit.persona.note", p.p.Words.T("inspector.note.hint"), func(p *domain.Persona) *string { return &p.Note }))
	var objects []fyne.CanvasObject
	section := func(o fyne.CanvasObject) {
		if len(objects) > 0 {
			objects = append(objects, kit.NewDivider())
		}
		objects = append(objects, container.New(inset{sidePad, 12, sidePad, 12}, o))
	}
	for _, part := range p.p.Top {
		section(part.Object())
	}
	section(container.New(kit.Column{Gap: 6}, s.title, s.questions))
	for _, part := range p.p.Bottom {
		section(part.Object())
	}
	section(container.New(kit.Column{Gap: 6}, heading, s.note.object))
	s.remarks = p.remarks()
	section(s.remarks.object)
	s.paper.Objects = objects
	s.ask()
}

// about shows the guiding questions of a field.
func (s *side) about(key string) {
	if s.key != key {
		s.key = key
		s.ask()
		s.sync()
		s.arrange()
	}
}

// ask makes the rows of the guiding questions.
func (s *side) ask() {
	p := s.p
	s.title.SetText(p.p.Words.T("persona.questions.about", i18n.Values{"field": p.fieldName(s.key)}))
	s.checks = map[string]*kit.Tick{}
	s.questions.Objects = nil
	for _, q := range catalog.PersonaQuestions(s.key) {
		c := kit.NewTick(p.named(q.Text.In(p.lang())), func(on bool) { s.answer(q.Key, on) })
		s.checks[q.Key] = c
		s.questions.Add(c)
	}
	s.questions.Refresh()
}

// answer keeps which question is answered.
func (s *side) answer(key string, on bool) {
	p := s.p
	p.p.Commit(edit.Label{Key: "edit.persona.asked", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, e := range document.Entries(d, p.who, askedKey) {
			if e.Code == key {
				d.RemoveTree(e.ID)
			}
		}
		if !on {
			return nil, nil
		}
		_, err := edit.AddEntry(d, domain.Entry{Subject: p.who, Field: askedKey, Code: key, Value: 1}, -1)
		return nil, err
	})
}

// sync takes over what the document says.
func (s *side) sync() {
	p := s.p
	answered := map[string]bool{}
	for _, e := range document.Entries(p.p.Session.Doc(), p.who, askedKey) {
		answered[e.Code] = e.Value != 0
	}
	for _, q := range catalog.PersonaQuestions(s.key) {
		if c := s.checks[q.Key]; c != nil {
			c.SetText(p.named(q.Text.In(p.lang())))
			c.Set(answered[q.Key])
		}
	}
	s.note.sync()
	s.remarks.sync()
}

// arrange puts everything in place after a text became longer.
func (s *side) arrange() {
	if s.object.Size().IsZero() {
		return
	}
	before := s.paper.Size()
	height := settle(s.paper, s.object.Size().Width)
	s.paper.Resize(fyne.NewSize(s.object.Size().Width, max(height, s.scroll.Size().Height)))
	if before != s.paper.Size() {
		s.scroll.Refresh()
	}
}

// showQuestions scrolls to the guiding questions and gives them the keyboard.
func (s *side) showQuestions() {
	s.scroll.ScrollToOffset(fyne.NewPos(0, max(origin(s.title).Y-origin(s.paper).Y-12, 0)))
	if len(s.questions.Objects) > 0 {
		if f, ok := s.questions.Objects[0].(fyne.Focusable); ok {
			focusOn(s.object, f)
		}
	}
}

// holds says whether a field is one of the panel.
func (s *side) holds(e *kit.Entry) bool {
	return s.note.box.Entry() == e || s.p.comment.box.Entry() == e
}
