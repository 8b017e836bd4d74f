package cxmap

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
	"wegmarke/ui/i18n"
)

// mostTags is how many tags a menu lists.
const mostTags = 24

// tagged is a tag as it is written.
func tagged(tag string) string { return string(marked.TagSign) + tag }

// tagCount is a tag and how many cards have it.
type tagCount struct {
	tag   string
	cards int
}

// tags lists the tags on the cards of the map, in the order of their letters.
func (p *Page) tags() []tagCount {
	var out []tagCount
	for _, c := range document.MapCards(p.Session.Doc(), p.m) {
		for _, tag := range marked.TagsOf(document.CardText(p.Session.Doc(), c)) {
			i := slices.IndexFunc(out, func(t tagCount) bool { return marked.SameTag(t.tag, tag) })
			if i < 0 {
				i, out = len(out), append(out, tagCount{tag: tag})
			}
			out[i].cards++
		}
	}
	slices.SortFunc(out, func(a, b tagCount) int { return cmp.Compare(strings.ToLower(a.tag), strings.ToLower(b.tag)) })
	return out
}

// tagItem offers to look at the cards with one tag, or is nil where there are no tags.
func (p *Page) tagItem() *fyne.MenuItem {
	f, all := p.Filter(), p.tags()
	if len(all) == 0 && f.Tag == "" {
		return nil
	}
	show := func(tag string) func() {
		return func() {
			next := f
			next.Tag = tag
			p.SetFilter(next)
		}
	}
	it := p.item("map.filter.tag", nil)
	none := p.item("map.filter.tag.all", show(""))
	none.Checked = f.Tag == ""
	it.ChildMenu = fyne.NewMenu("", none, fyne.NewMenuItemSeparator())
	for _, t := range all[:min(len(all), mostTags)] {
		one := fyne.NewMenuItem(tagged(t.tag)+"  ("+strconv.Itoa(t.cards)+")", show(t.tag))
		one.Checked = marked.SameTag(t.tag, f.Tag)
		it.ChildMenu.Items = append(it.ChildMenu.Items, one)
	}
	return it
}

// tagItems offer to select all cards that have a tag of a card.
func (p *Page) tagItems(id domain.ID) []*fyne.MenuItem {
	c, ok := document.Find[domain.Card](p.Session.Doc(), id)
	if !ok {
		return nil
	}
	var out []*fyne.MenuItem
	for _, tag := range marked.TagsOf(document.CardText(p.Session.Doc(), c)) {
		out = append(out, fyne.NewMenuItem(p.Words.T("select.tag", i18n.Values{"name": tagged(tag)}), func() {
			p.selectWhere(func(c domain.Card) bool { return marked.HasTag(document.CardText(p.Session.Doc(), c), tag) })
		}))
	}
	return out[:min(len(out), mostLinks)]
}
