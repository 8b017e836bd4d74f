package answers

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
	"wegmarke/domain/round"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// mostNamed is how many things a title names before it counts the others.
const mostNamed = 3

// Title says what went out: the titles of its maps, the names of its personas, the lists.
func (p *Page) Title(s round.Sent) string {
	what, ok := p.SentWhat(s)
	if !ok {
		return s.File
	}
	doc, t := p.p.Session.Doc(), p.p.Words.T
	var names []string
	for _, m := range what.Maps {
		now, here := document.Find[domain.Map](doc, m.Map)
		if !here {
			now.Title = m.Title
		}
		names = append(names, now.Title)
	}
	for _, f := range what.Forms {
		if persona, here := document.Find[domain.Persona](doc, f.Subject); here && f.Kind == merge.FormPersona {
			names = append(names, persona.Name)
			continue
		}
		if key, known := map[merge.FormKind]string{
			merge.FormTouchpoints: "dialog.export.touchpoints", merge.FormMeasures: "dialog.export.measures",
			merge.FormIndicators: "dialog.export.indicators", merge.FormChecklist: "side.checks",
		}[f.Kind]; known {
			names = append(names, t(key))
		}
	}
	if len(names) == 0 {
		return s.File
	}
	if more := len(names) - mostNamed; more > 0 {
		return t("answers.title.more", i18n.Values{"names": strings.Join(names[:mostNamed], ", "), "n": more})
	}
	return strings.Join(names, ", ")
}

// facts are the days and the file of a sending.
func (p *Page) facts(s round.Sent) string {
	t := p.p.Words.T
	parts := []string{t("answers.sent", i18n.Values{"day": p.day(s.Date)})}
	if s.Due != "" {
		parts = append(parts, t("answers.due", i18n.Values{"day": p.day(s.Due)}))
	}
	if s.Reminded != "" {
		parts = append(parts, t("answers.reminded", i18n.Values{"day": p.day(s.Reminded)}))
	}
	return strings.Join(append(parts, s.File), " · ")
}

// state says how far a sending is, with a sign and a colour for it.
func (p *Page) state(s round.Sent) (text, icon string, style kit.TagStyle) {
	t := p.p.Words.T
	out, all := s.Out(), max(len(s.To), 1)
	switch {
	case s.Overdue(p.p.Today()):
		text, icon, style = t("answers.overdue"), "warn", kit.BadTag
	case out > 0:
		text, icon, style = t("answers.open.state"), "clock", kit.NeutralTag
	case len(s.Waiting()) > 0:
		last := s.Answers[len(s.Answers)-1]
		return t("answers.answered", i18n.Values{"day": p.day(last.Date)}), "", kit.TheirsTag
	default:
		return t("answers.taken", i18n.Values{"day": p.day(s.Taken)}), "check", kit.GoodTag
	}
	if all > 1 {
		text += ", " + t("answers.part", i18n.Values{"n": all - out, "all": all})
	}
	return text, icon, style
}

// day writes a date in full, "" for none.
func (p *Page) day(d domain.Date) string {
	at, ok := d.Time()
	if !ok {
		return ""
	}
	return p.p.Words.Date(at)
}
