package checks

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// factors are the rows of the six C-factors.
func (p *Page) factors() []row {
	w := p.p.Words
	rows := []row{newHead(w.T("checks.factors.title"), w.T("checks.factors.intro"), func() string {
		met := 0
		states := analysis.Factors(p.p.Session.Doc())
		for _, s := range states {
			if s.Met {
				met++
			}
		}
		return w.T("checks.factors.count", i18n.Values{"n": met, "all": len(states)})
	})}
	for i := range catalog.Factors() {
		rows = append(rows, p.newFactor(i))
	}
	return rows
}

// factorRow is one C-factor with its answer.
type factorRow struct {
	page     *Page
	index    int
	state    analysis.FactorState
	ground   *kit.Panel
	name     *kit.Text
	question *kit.Paragraph
	answer   *kit.Choice
	guess    *kit.Text
	note     *kit.TextBox
}

// answers are the words of the answers, no first.
func (p *Page) answers() []string {
	w := p.p.Words
	return []string{w.T("checks.no"), w.T("checks.partly"), w.T("checks.yes")}
}

func (p *Page) newFactor(i int) *factorRow {
	w := p.p.Words
	f := catalog.Factors()[i]
	r := &factorRow{
		page: p, index: i, ground: kit.NewPanel(cardLook),
		name:     kit.NewText(w.Int(i+1)+"  "+f.Name(w.Language()), kit.Caption, kit.Ink),
		question: kit.NewParagraph(f.Question(w.Language()), kit.Body, kit.Ink2, 300),
		guess:    kit.NewText("", kit.Compact, kit.Ink3),
	}
	r.name.SetWeight(theme.SemiBold)
	r.guess.SetAlign(fyne.TextAlignTrailing)
	r.answer = kit.NewChoice(kit.ChoiceParams{Label: f.Name(w.Language()), Options: p.answers(), Changed: r.choose})
	r.note = p.note(w.T("checks.note"), true, func(text string) {
		p.Answer(f.Key, func(e *domain.Entry) { e.Text = text })
	})
	return r
}

// choose answers the factor. Choosing what the project showed by itself confirms it; choosing an
// answer once more takes it back.
func (r *factorRow) choose(chosen uint) {
	value := catalog.AnswerNone
	for i := range 3 {
		if chosen == 1<<i {
			value = catalog.AnswerNo + i
		}
	}
	if value == catalog.AnswerNone && r.state.Entry.Value == catalog.AnswerNone {
		value = r.state.Guess
	}
	r.page.Answer(r.state.Factor.Key, func(e *domain.Entry) { e.Value = value })
}

func (r *factorRow) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.name, r.question, r.answer, r.guess, r.note}
}

func (r *factorRow) finish() { r.note.Entry().Finish() }

func (r *factorRow) sync() {
	r.state = analysis.Factors(r.page.p.Session.Doc())[r.index]
	var chosen uint
	if a := r.state.Answer(); a != catalog.AnswerNone {
		chosen = 1 << (a - catalog.AnswerNo)
	}
	r.answer.Set(chosen)
	hint := ""
	if r.state.Entry.Value == catalog.AnswerNone && r.state.Guess != catalog.AnswerNone {
		hint = r.page.p.Words.T("checks.guess")
	}
	r.guess.SetText(hint)
	r.note.Entry().SetValue(r.state.Entry.Text)
}

func (r *factorRow) lay(x, y, width float32) float32 {
	const pad, choice = 16, 216
	left := width - 2*pad - choice - 20
	r.question.SetWidth(left)
	question := r.question.MinSize().Height
	put(r.name, x+pad, y+14, left, 18)
	put(r.question, x+pad, y+35, left, question)
	put(r.answer, x+width-pad-choice, y+14, choice, 26)
	put(r.guess, x+width-pad-choice, y+43, choice, 15)
	top := 35 + max(question, 23) + 10
	put(r.note, x+pad, y+top, width-2*pad, 30)
	note := r.note.MinSize().Height
	put(r.note, x+pad, y+top, width-2*pad, note)
	height := top + note + 14
	put(r.ground, x, y, width, height)
	return height + 10
}
