package lists

import (
	"wegmarke/domain/catalog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Indicators lists the key figures of the catalogue. Those that suit the phase with a colour come
// first; 0 means no phase, and then the usual ones of all phases lead. Last come the ways to
// calculate a figure of the user's own, and, with the kind "", to write its values by hand.
func Indicators(words *i18n.Catalog, phase int, take func(kind string)) kit.FinderParams {
	lang := words.Language()
	p := kit.FinderParams{
		Placeholder: words.T("figures.search"), None: words.T("lists.none"),
		ClearTip: kit.Tip{Text: words.T("button.cancel")},
	}
	add := func(group string, i catalog.Indicator) {
		p.Items = append(p.Items, kit.FinderItem{
			Group: group, Text: i.Name(lang), Hint: i.Terms.In(lang), Do: func() { take(i.Key) },
		})
	}
	all := catalog.Indicators()
	offered := map[string]bool{}
	for _, i := range all {
		if i.Default && (phase == 0 || i.Phase == phase) {
			add(words.T("figures.suggested"), i)
			offered[i.Key] = true
		}
	}
	for _, i := range all {
		if !offered[i.Key] {
			add(PhaseName(words, i.Phase), i)
		}
	}
	for _, i := range catalog.OwnIndicators() {
		add(words.T("figures.own"), i)
	}
	p.Items = append(p.Items, kit.FinderItem{
		Group: words.T("figures.own"), Text: words.T("figures.own.direct"),
		Hint: words.T("figures.own.direct.hint"), Do: func() { take("") },
	})
	return p
}

// PhaseName is what the phase with a colour is called in the model of seven; 0 is the map as a whole.
func PhaseName(words *i18n.Catalog, phase int) string {
	model, _ := catalog.ModelOf(catalog.Model7)
	for _, p := range model.Phases() {
		if p.Color == phase {
			return p.Names.In(words.Language())
		}
	}
	return words.T("figures.phase.all")
}
