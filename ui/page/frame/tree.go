package frame

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// rowKey tells the rows of the side bar apart.
type rowKey struct {
	kind Kind
	id   domain.ID
}

// item is one line of the side bar: a row, or the heading of a section.
type item struct {
	key  rowKey
	data kit.RowData
	// name is the text of the row also where the bar is too narrow for it.
	name string
	// section is the key of the heading's words; empty for a row.
	section string
	// add is the action behind the plus of the heading; empty for none.
	add string
}

func (it item) height() float32 {
	if it.section != "" {
		return headHeight
	}
	return rowHeight
}

// tree lists what the side bar shows. A row that nothing would happen for is left out, and a
// section without rows as well, unless one can be added.
func (s *sidebar) tree() []item {
	w := s.params.Words
	var out []item
	if s.params.OnOverview != nil {
		out = append(out, s.item(Overview, domain.ID{}, kit.RowData{Text: w.T("side.overview")}))
	}
	out = s.section(out, "side.personas", "persona.add", s.people())
	out = s.section(out, "side.canvases", "map.add", s.canvases())
	return s.section(out, "side.steer", "", s.steering())
}

// Target is a page that one can go to.
type Target struct {
	// Key tells it apart from the others.
	Key, Text, Icon string
	// Section is the heading it stands under, "" for none.
	Section string
	Go      func()
}

// Targets lists the pages as the side bar does.
func (f *Frame) Targets() []Target {
	var out []Target
	section := ""
	for _, it := range f.side.tree() {
		if it.section != "" {
			section = f.params.Words.T(it.section)
			continue
		}
		if it.key.kind == MissingRole {
			continue
		}
		t := Target{
			Key: string(it.key.kind) + it.key.id.String(), Text: it.name, Icon: it.data.Icon, Section: section,
			Go: func() { f.side.open(it.key) },
		}
		if it.data.Avatar != nil {
			t.Icon = "user"
		}
		out = append(out, t)
	}
	return out
}

func (s *sidebar) section(out []item, key, add string, rows []item) []item {
	if !s.do.has(add) {
		add = ""
	}
	if len(rows) == 0 && add == "" {
		return out
	}
	return append(append(out, item{section: key, add: add}), rows...)
}

func (s *sidebar) item(kind Kind, id domain.ID, d kit.RowData) item {
	key := rowKey{kind, id}
	on := s.page.Kind
	if on == Comparison {
		on = Map // the comparison is about the map of the future state
	}
	if d.Avatar == nil {
		d.Icon = IconOf(kind)
	}
	d.Selected = key == s.marked || s.marked == rowKey{} && on == kind && s.page.ID == id
	return item{key: key, name: d.Text, data: s.compact(d)}
}

func (s *sidebar) people() []item {
	var out []item
	doc := s.params.Doc()
	if s.params.OnPersona != nil {
		for _, p := range document.Personas(doc) {
			who := s.faces.of(doc, p)
			name := named(p.Name, s.params.Words.T("file.untitled"))
			out = append(out, s.item(Persona, p.ID, kit.RowData{Text: name, Avatar: &who}))
		}
	}
	if missing := analysis.MissingRoles(doc); missing != 0 && s.params.OnMissingRole != nil {
		text, names := s.missing(missing)
		it := s.item(MissingRole, domain.ID{}, kit.RowData{Text: text, Avatar: &kit.Person{}, Muted: true})
		if it.data.Tip.Text == "" && len(names) > 1 {
			it.data.Tip = kit.Tip{Text: strings.Join(names, ", ")}
		}
		out = append(out, it)
	}
	return out
}

// missing names the one role that nobody holds, or counts them.
func (s *sidebar) missing(roles domain.Role) (text string, names []string) {
	w := s.params.Words
	for _, r := range catalog.Roles() {
		if roles&r.Role != 0 {
			names = append(names, r.Name(w.Language()))
		}
	}
	if len(names) == 1 {
		return w.T("side.role.missing", i18n.Values{"role": names[0]}), names
	}
	return w.T("side.roles.missing", i18n.Values{"n": len(names)}), names
}

func (s *sidebar) canvases() []item {
	var out []item
	w, doc := s.params.Words, s.params.Doc()
	if s.params.OnTouchpoints != nil {
		n := doc.Count(domain.TableTouchpoint)
		out = append(out, s.item(Touchpoints, domain.ID{}, kit.RowData{Text: w.T("side.touchpoints"), Count: w.Int(n)}))
	}
	if s.params.OnMap == nil {
		return out
	}
	all := document.Maps(doc)
	for _, m := range all {
		if below(doc, m) {
			continue
		}
		n := len(document.Phases(doc, m.ID))
		out = append(out, s.item(Map, m.ID, kit.RowData{
			Text: named(m.Title, w.T("file.untitled")), Count: w.T("side.phases.short", i18n.Values{"n": n}),
		}))
		for _, twin := range all {
			if twin.Current == m.ID && below(doc, twin) {
				out = append(out, s.item(Map, twin.ID, kit.RowData{
					Text: named(twin.Title, w.T("file.untitled")), Level: 1,
				}))
			}
		}
	}
	return out
}

// below says that a map stands under the one whose future it shows. Chains of futures, as only a
// merge can make them, stay flat.
func below(doc *document.Document, m domain.Map) bool {
	now, ok := document.Find[domain.Map](doc, m.Current)
	return ok && now.Current.IsZero()
}

func (s *sidebar) steering() []item {
	var out []item
	w, doc := s.params.Words, s.params.Doc()
	if s.params.OnMeasures != nil {
		late := analysis.Overdue(doc, s.params.Today())
		out = append(out, s.item(Measures, domain.ID{}, kit.RowData{
			Text: w.T("side.measures"), Badge: s.number(late), Style: kit.BadTag,
		}))
	}
	if s.params.OnIndicators != nil {
		n := doc.Count(domain.TableIndicator)
		out = append(out, s.item(Indicators, domain.ID{}, kit.RowData{Text: w.T("side.indicators"), Count: s.number(n)}))
	}
	if s.params.OnAnalysis != nil {
		count := ""
		if s.params.Findings != nil {
			count = s.number(s.params.Findings())
		}
		out = append(out, s.item(Analysis, domain.ID{}, kit.RowData{Text: w.T("side.analysis"), Count: count}))
	}
	if s.params.OnChecks != nil {
		late := analysis.OverdueReviews(doc, s.params.Today())
		out = append(out, s.item(Checks, domain.ID{}, kit.RowData{
			Text: w.T("side.checks"), Badge: s.number(late), Style: kit.BadTag,
		}))
	}
	if s.params.OnAnswers != nil {
		out = append(out, s.item(Answers, domain.ID{}, kit.RowData{
			Text: w.T("side.answers"), Badge: s.number(analysis.OpenExchanges(doc)), Style: kit.TheirsTag,
		}))
	}
	return out
}

// number writes a count; nought is not worth a badge.
func (s *sidebar) number(n int) string {
	if n == 0 {
		return ""
	}
	return s.params.Words.Int(n)
}
