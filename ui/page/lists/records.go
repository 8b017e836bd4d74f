package lists

import (
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Take gets the record that was chosen; the zero ID takes the choice away.
type Take func(domain.ID)

// list begins a list of records; now is the one that is chosen, which can be let go.
func list(words *i18n.Catalog, now domain.ID, take Take) kit.FinderParams {
	p := kit.FinderParams{
		Placeholder: words.T("lists.search"), None: words.T("lists.none"),
		ClearTip: kit.Tip{Text: words.T("button.cancel")},
	}
	if !now.IsZero() {
		p.Items = append(p.Items, kit.FinderItem{Text: words.T("inspector.unlink"), Do: func() { take(domain.ID{}) }})
	}
	return p
}

// Pains lists the pain points of all maps, those of the map with the ID first.
func Pains(words *i18n.Catalog, v document.View, first, now domain.ID, take Take) kit.FinderParams {
	p := list(words, now, take)
	for _, here := range []bool{true, false} {
		for _, m := range document.Maps(v) {
			if (m.ID == first) != here {
				continue
			}
			for n, phase := range document.Phases(v, m.ID) {
				for _, s := range document.Steps(v, phase.ID) {
					for _, l := range document.Lanes(v, m.ID) {
						if l.Kind != domain.LanePains {
							continue
						}
						for _, c := range document.Cards(v, l.ID, s.ID) {
							p.Items = append(p.Items, kit.FinderItem{
								Group: m.Title, Text: document.CardText(v, c), Hint: strconv.Itoa(n+1) + " " + phase.Title,
								Do: func() { take(c.ID) },
							})
						}
					}
				}
			}
		}
	}
	return p
}

// Touchpoints lists the touchpoints of the project.
func Touchpoints(words *i18n.Catalog, v document.View, now domain.ID, take Take) kit.FinderParams {
	p := list(words, now, take)
	for _, t := range document.Touchpoints(v) {
		p.Items = append(p.Items, kit.FinderItem{Text: t.Title, Hint: t.Need, Do: func() { take(t.ID) }})
	}
	return p
}

// ProjectIndicators lists the key figures of the project with their values.
func ProjectIndicators(words *i18n.Catalog, v document.View, now domain.ID, take Take) kit.FinderParams {
	p := list(words, now, take)
	for _, i := range document.Indicators(v) {
		p.Items = append(p.Items, kit.FinderItem{Text: i.Title, Hint: i.Formula, Do: func() { take(i.ID) }})
	}
	return p
}
