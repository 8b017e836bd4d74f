package workbook

import (
	"slices"
	"strconv"

	"wegmarke/domain"
)

// choiceList is a list on the sheet of lists from which cells are filled.
type choiceList struct {
	name, title string
	items       []string
	spare       int
}

// offer is the name of a list with these items. Equal lists are one.
func (b *builder) offer(title string, items []string) string {
	if len(items) == domain.FeelingMax-domain.FeelingMin+1 && items[0] == b.words.feelingText(domain.FeelingMin) {
		return listFeelings
	}
	if slices.Equal(items, b.words.statuses[:]) {
		return listStatus
	}
	for _, c := range b.choices {
		if slices.Equal(c.items, items) {
			return c.name
		}
	}
	name := "wm_list_" + strconv.Itoa(len(b.choices)+1)
	b.choices = append(b.choices, choiceList{name: name, title: title, items: items})
	return name
}

// choiceOf is the name of the list with the words of a column.
func (b *builder) choiceOf(col *formColumn) string {
	items := make([]string, 0, len(col.options))
	for _, o := range col.options {
		items = append(items, o.names.In(b.Lang))
	}
	return b.offer(col.oneLine(b.Lang), items)
}

// titlesOf lists the records that a column may lead to, as far as they go out with the workbook.
func (b *builder) titlesOf(col *formColumn) []string {
	var items []string
	for _, other := range b.planned {
		for _, r := range other.form.Rows {
			if t := cellText(titleOf(r)); r.Table == col.of && t != "" {
				items = append(items, t)
			}
		}
	}
	for id, name := range b.Sending.Names {
		if r, ok := b.Doc.Get(id); ok && r.Table() == col.of {
			items = append(items, cellText(name))
		}
	}
	slices.Sort(items)
	return slices.Compact(items)
}
