package touchpoints

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/kit"
)

const filterWidth = 320

// openFilter shows the questions of the filter below the button. What is chosen counts at once.
func (p *Page) openFilter(below fyne.CanvasObject) {
	w := p.Words
	var open *kit.Popover
	var parts []fyne.CanvasObject
	escape := func(k fyne.KeyName) bool {
		if k == fyne.KeyEscape {
			open.Close()
			return true
		}
		return false
	}
	name := func(key string) {
		t := kit.NewText(w.T(key), kit.Compact, kit.Ink3)
		parts = append(parts, t)
	}
	field := kit.NewSearchField(kit.SearchParams{
		Placeholder: w.T("touchpoints.filter.words"), Width: filterWidth,
		Changed: func(content string) {
			f := p.filter
			f.text = strings.ToLower(strings.TrimSpace(content))
			p.setFilter(f)
		},
		Submitted: func(string) { open.Close() }, Leave: func() { open.Close() }, EscapeLeaves: false,
	})
	parts = append(parts, field)
	name("touchpoints.filter.name.phases")
	tips := make([]string, domain.PhaseColors)
	for k, g := range phaseHeadings(p.Session.Doc(), w)[:domain.PhaseColors] {
		tips[k] = g.title
		if tips[k] == "" {
			tips[k] = w.Int(k + 1)
		}
	}
	squares := kit.NewSquares(kit.SquaresParams{Label: w.T("touchpoints.filter.name.phases"), Tips: tips, Chosen: uint(p.filter.phases), Changed: func(on uint) {
		f := p.filter
		f.phases = domain.PhaseSet(on)
		p.setFilter(f)
	}})
	squares.OnKey(escape)
	parts = append(parts, squares)
	several := func(key string, names []string, has func(int) bool, set func(f *filter, k int, on bool)) {
		if len(names) == 0 {
			return
		}
		name(key)
		at := 0
		perRow := 3
		if len(names)%3 == 1 {
			perRow = 2 // so that none stands alone
		}
		for part := range slices.Chunk(names, perRow) {
			first := at
			at += len(part)
			var now uint
			for k := range part {
				if has(first + k) {
					now |= 1 << k
				}
			}
			c := kit.NewChoice(kit.ChoiceParams{Label: w.T(key), Options: part, Several: true, Chosen: now, Changed: func(chosen uint) {
				f := p.filter
				for k := range part {
					set(&f, first+k, chosen&(1<<k) != 0)
				}
				p.setFilter(f)
			}})
			c.OnKey(escape)
			parts = append(parts, c)
		}
	}
	lang := w.Language()
	places := catalog.Settings()
	several("touchpoints.filter.name.setting", namesOf(places, lang), func(k int) bool { return p.filter.settings&places[k].Value != 0 },
		func(f *filter, k int, on bool) {
			f.settings &^= places[k].Value
			if on {
				f.settings |= places[k].Value
			}
		})
	controls := catalog.Controls()
	several("touchpoints.filter.name.control", namesOf(controls, lang), func(k int) bool { return slices.Contains(p.filter.controls, controls[k].Value) },
		func(f *filter, k int, on bool) { f.controls = switched(f.controls, controls[k].Value, on) })
	statuses := catalog.TouchpointStatuses()
	several("touchpoints.filter.name.status", namesOf(statuses, lang), func(k int) bool { return slices.Contains(p.filter.statuses, statuses[k].Value) },
		func(f *filter, k int, on bool) { f.statuses = switched(f.statuses, statuses[k].Value, on) })
	people := document.Personas(p.Session.Doc())
	var short []string
	for _, one := range people {
		short = append(short, one.FamilyName())
	}
	several("touchpoints.filter.name.persona", short, func(k int) bool { return slices.Contains(p.filter.personas, people[k].ID) },
		func(f *filter, k int, on bool) { f.personas = switched(f.personas, people[k].ID, on) })
	where := departments(p.all)
	several("touchpoints.filter.name.department", where, func(k int) bool { return slices.Contains(p.filter.departments, where[k]) },
		func(f *filter, k int, on bool) { f.departments = switched(f.departments, where[k], on) })
	content := container.New(&roomy{pad: 14, gap: 6, width: filterWidth}, parts...)
	if open = kit.OpenPopover(below, content, p.Focus); open != nil {
		field.SetText(p.filter.text)
		open.Focus(field.Field())
	}
}

func namesOf[V comparable](all []catalog.Option[V], lang string) []string {
	var out []string
	for _, o := range all {
		out = append(out, o.Name(lang))
	}
	return out
}

// roomy puts parts below each other with room around and between them.
type roomy struct{ pad, gap, width float32 }

// Layout implements fyne.Layout.
func (r *roomy) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	y := r.pad
	for _, o := range objects {
		height := o.MinSize().Height
		put(o, r.pad, y, size.Width-2*r.pad, height)
		y += height + r.gap
	}
}

// MinSize implements fyne.Layout.
func (r *roomy) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := 2*r.pad - r.gap
	for _, o := range objects {
		height += o.MinSize().Height + r.gap
	}
	return fyne.NewSize(r.width, height)
}
