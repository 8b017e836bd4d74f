package summary

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// ChecksParams are what the panel of the checks needs besides.
type ChecksParams struct {
	Params
	// Open shows a record in its own place.
	Open func(domain.ID)
	// Factor, Question and Privacy lead to one point of a list, by its key; "" leads to the list.
	Factor, Question, Privacy func(key string)
	// Reviews leads to the list of the next looks.
	Reviews func()
}

// NewChecks makes the panel beside the checks.
func NewChecks(p ChecksParams) *Panel {
	return newPanel(p.Params, func(s *Panel) []fyne.CanvasObject {
		return []fyne.CanvasObject{p.reviews(s), p.unmet(s), p.rest(s)}
	})
}

// look is a day on which somebody wants to look at something again.
type look struct {
	icon, title string
	day         domain.Date
	open        func()
}

// reviews are the next looks, those that are late first.
func (p ChecksParams) reviews(s *Panel) fyne.CanvasObject {
	icons := map[domain.Table]string{domain.TablePersona: "user", domain.TableTouchpoint: "touch", domain.TableMap: "route"}
	var all []look
	for _, r := range analysis.Reviews(p.Doc(), p.Today()) {
		if r.Next != "" {
			all = append(all, look{icons[r.Table], cmp.Or(r.Title, p.Words.T("file.untitled")), r.Next, func() { p.Open(r.ID) }})
		}
	}
	for _, x := range analysis.Privacy(p.Doc(), p.Today()) {
		if x.Entry.Due != "" {
			all = append(all, look{"lock", x.Item.Text(p.Words.Language()), x.Entry.Due, func() { p.Privacy(x.Item.Key) }})
		}
	}
	slices.SortStableFunc(all, func(a, b look) int { return cmp.Compare(a.day, b.day) })
	late := 0
	var rows []fyne.CanvasObject
	for i, l := range all {
		sign := icon(l.icon, kit.Ink2)
		if l.day < p.Today() {
			late++
			sign = icon(l.icon, kit.Bad)
		}
		if i < max(late, listMost) && i < 2*listMost {
			rows = append(rows, s.row(row{sign: sign, title: l.title, remarks: []said{s.since(l.day)}, action: l.open}))
		}
	}
	title, remark := p.Words.T("checks.reviews.title"), ""
	if len(all) == 0 {
		return s.warning(p.Words.T("summary.reviews.none.title"), p.Words.T("summary.reviews.none"), p.Words.T("summary.reviews.plan"), p.Reviews)
	}
	if late > 0 {
		remark = p.Words.T("checks.reviews.count", i18n.Values{"n": late})
	}
	return section(title, remark, append(rows, s.more(len(all)-len(rows))...)...)
}

// unmet are the C-factors that are not answered with yes.
func (p ChecksParams) unmet(s *Panel) fyne.CanvasObject {
	var rows []fyne.CanvasObject
	all := analysis.Factors(p.Doc())
	for _, f := range all {
		if f.Met {
			continue
		}
		tag := kit.NewTag(p.Words.T("summary.unanswered"), "", kit.NeutralTag)
		switch f.Answer() {
		case catalog.AnswerNo:
			tag.Set(p.Words.T("checks.no"), "", kit.BadTag)
		case catalog.AnswerPartly:
			tag.Set(p.Words.T("checks.partly"), "", kit.WarnTag)
		}
		rows = append(rows, s.row(row{title: f.Factor.Name(p.Words.Language()), tag: tag, action: func() { p.Factor(f.Factor.Key) }}))
	}
	title := p.Words.T("summary.unmet")
	if len(rows) == 0 {
		return section(title, "", prose(p.Words.T("summary.unmet.none"), kit.Good))
	}
	return section(title, p.Words.T("summary.of", i18n.Values{"n": len(rows), "all": len(all)}), rows...)
}

// rest counts what is open in the other two lists; a press leads to the first open point.
func (p ChecksParams) rest(s *Panel) fyne.CanvasObject {
	project := document.Project(p.Doc()).ID
	answered, question := 0, ""
	for _, q := range catalog.Questions() {
		if strings.TrimSpace(analysis.Answer(p.Doc(), project, q.Key).Text) != "" {
			answered++
		} else if question == "" {
			question = q.Key
		}
	}
	done, point := 0, ""
	states := analysis.Privacy(p.Doc(), p.Today())
	for _, x := range states {
		if x.Done {
			done++
		} else if point == "" {
			point = x.Item.Key
		}
	}
	count := func(n, all int) said {
		if n == all {
			return said{p.Words.T("summary.of", i18n.Values{"n": n, "all": all}), kit.Good}
		}
		return said{p.Words.T("summary.of", i18n.Values{"n": n, "all": all}), kit.Ink2}
	}
	return section(p.Words.T("summary.lists"), p.Words.T("summary.lists.done"),
		s.row(row{title: p.Words.T("checks.questions"), end: count(answered, len(catalog.Questions())), action: func() { p.Question(question) }}),
		s.row(row{title: p.Words.T("checks.privacy"), end: count(done, len(states)), action: func() { p.Privacy(point) }}))
}
