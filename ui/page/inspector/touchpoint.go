package inspector

import (
	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// touchpointSheet is a card that shows a touchpoint. It edits the touchpoint itself, which all maps
// share.
func (i *Inspector) touchpointSheet(id, touchpoint domain.ID) sheet {
	title := property(i, touchpoint, "edit.touchpoint.title", func(t *domain.Touchpoint) *string { return &t.Title }).hinted(i.question(id))
	head := i.cardHead(id, i.title(title), gap(4), still(i.usedIn(touchpoint)))
	all := append(i.touchpointFields(touchpoint), still(kit.NewDivider()), i.personas(id))
	return sheet{head, body(append(all, i.cardTail(id)...)...), i.cardFoot(false)}
}

// touchpointRecord is a touchpoint by itself, as the touchpoint canvas selects it.
func (i *Inspector) touchpointRecord(id domain.ID) sheet {
	title := property(i, id, "edit.touchpoint.title", func(t *domain.Touchpoint) *string { return &t.Title })
	kind := kit.NewTag(i.p.Words.T("card.kind.touchpoint"), "touch", kit.CardTag)
	head := stack(0, still(leftAligned(kind)), gap(8), i.title(title.hinted(i.touchpointField("touchpoint.title").Question(i.lang()))),
		gap(4), still(i.usedIn(id)))
	return sheet{head, body(append(i.touchpointFields(id), i.comments(id))...), nil}
}

// touchpointFields are the details of a touchpoint, however it was selected, in the groups of the
// touchpoint canvas. Kind of touchpoint first, which needs no line above.
func (i *Inspector) touchpointFields(touchpoint domain.ID) []*block {
	groups := catalog.TouchpointGroups()
	parts := map[string]func(domain.ID) []*block{
		"contact": i.contactFields, "use": i.useFields, "offer": i.offerFields, "action": i.actionFields,
	}
	var out []*block
	for k, g := range groups {
		key := "touchpoint." + g.Key
		fields := parts[g.Key](touchpoint)
		if g.Key == "contact" && i.p.Code != nil {
			fields = append(fields, i.touchpointCode(touchpoint))
		}
		if k == 0 {
			out = append(out, i.folded(key, g.Name(i.lang()), false, true, fields...))
			continue
		}
		out = append(out, i.group(key, g.Name(i.lang()), true, fields...))
	}
	return out
}

// touchpointField describes a field of the touchpoint canvas.
func (i *Inspector) touchpointField(key string) catalog.Field {
	info, _ := catalog.TouchpointField(key)
	return info
}

// touchpointText is a text of a touchpoint with its name and question.
func (i *Inspector) touchpointText(id domain.ID, key, label string, get func(*domain.Touchpoint) *string) *block {
	info := i.touchpointField(key)
	f := property(i, id, label, get).hinted(info.Question(i.lang()))
	return i.named(info.Name(i.lang()), i.lines(f))
}

// touchpointCards is a field of cards of a touchpoint.
func (i *Inspector) touchpointCards(id domain.ID, key string) *block {
	return i.entryField(id, i.touchpointField(key))
}

// touchpointChoice is a field of a touchpoint with a list of answers.
func touchpointChoice[V comparable](i *Inspector, id domain.ID, key, label string, all []catalog.Option[V], get func(*domain.Touchpoint) *V) choice {
	return choiceOf(i, i.touchpointField(key).Name(i.lang()), all, func() V {
		t := record[domain.Touchpoint](i, id)
		return *get(&t)
	}, func(v V) {
		change(i, id, label, func(t *domain.Touchpoint) { *get(t) = v })
	})
}

// usedIn says in how many maps a touchpoint stands, because an edit here changes all of them.
func (i *Inspector) usedIn(touchpoint domain.ID) *kit.Prose {
	doc := i.p.Session.Doc()
	maps := 0
	for _, m := range document.Maps(doc) {
		if i.mapUses(m.ID, touchpoint) {
			maps++
		}
	}
	return kit.NewProse(i.p.Words.T("inspector.touchpoint.used", i18n.Values{"n": maps}), kit.Compact, kit.Ink3, 15)
}

func (i *Inspector) mapUses(m, touchpoint domain.ID) bool {
	doc := i.p.Session.Doc()
	columns := document.Columns(doc, m)
	for _, l := range document.Lanes(doc, m) {
		if l.As() != domain.LaneTouchpoints {
			continue
		}
		for _, s := range columns {
			for _, c := range document.Cards(doc, l.ID, s.ID) {
				if c.Touchpoint == touchpoint {
					return true
				}
			}
		}
	}
	return false
}
