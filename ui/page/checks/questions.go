package checks

import (
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// questions are the rows of what is asked before the start.
func (p *Page) questions() []row {
	w := p.p.Words
	rows := []row{newHead(w.T("checks.questions.title"), w.T("checks.questions.intro"), func() string {
		n := 0
		for _, q := range catalog.Questions() {
			if strings.TrimSpace(analysis.Answer(p.p.Session.Doc(), p.project(), q.Key).Text) != "" {
				n++
			}
		}
		return w.T("checks.questions.count", i18n.Values{"n": n, "all": len(catalog.Questions())})
	})}
	var group catalog.QuestionGroup
	for i, q := range catalog.Questions() {
		if q.Group != group {
			group = q.Group
			rows = append(rows, newHeading(w.T("checks.questions."+string(group))))
		}
		rows = append(rows, p.newQuestion(i, q))
	}
	return rows
}

// questionRow is a question with its answer.
type questionRow struct {
	page   *Page
	key    string
	ground *kit.Panel
	number *kit.Text
	text   *kit.Paragraph
	answer *kit.TextBox
}

func (p *Page) newQuestion(i int, q catalog.Question) *questionRow {
	w := p.p.Words
	r := &questionRow{
		page: p, key: q.Key, ground: kit.NewPanel(cardLook),
		number: kit.NewText(w.Int(i+1), kit.Caption, kit.Ink3),
		text:   kit.NewParagraph(q.Text(w.Language()), kit.Caption, kit.Ink, 300),
	}
	r.number.SetWeight(theme.SemiBold)
	r.answer = p.note(w.T("checks.answer"), true, func(text string) {
		p.Answer(q.Key, func(e *domain.Entry) { e.Text = text })
	})
	return r
}

func (r *questionRow) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.number, r.text, r.answer}
}

func (r *questionRow) finish() { r.answer.Entry().Finish() }

func (r *questionRow) sync() {
	r.answer.Entry().SetValue(analysis.Answer(r.page.p.Session.Doc(), r.page.project(), r.key).Text)
}

func (r *questionRow) lay(x, y, width float32) float32 {
	const pad, indent = 16, 28
	r.text.SetWidth(width - 2*pad - indent)
	text := r.text.MinSize().Height
	put(r.number, x+pad, y+14, indent, 18)
	put(r.text, x+pad+indent, y+14, width-2*pad-indent, text)
	top := 14 + text + 8
	put(r.answer, x+pad+indent, y+top, width-2*pad-indent, 30)
	answer := r.answer.MinSize().Height
	put(r.answer, x+pad+indent, y+top, width-2*pad-indent, answer)
	height := top + answer + 14
	put(r.ground, x, y, width, height)
	return height + 10
}
