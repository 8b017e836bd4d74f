package inspector

import (
	"strconv"

	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// cardHead is the top of every card: what it is, in which phase it stands, a menu, and below them
// the parts given.
func (i *Inspector) cardHead(id domain.ID, parts ...*block) *block {
	kind, phase := kit.NewTag("", "", kit.CardTag), kit.NewTag("", "", kit.PhaseTag(1))
	more := kit.NewSizedIconButton("more", 22, 16, kit.Tip{Text: i.p.Words.T("button.more")}, nil)
	more.SetTone(kit.Ink3)
	more.SetAction(func() { i.cardMenu(more) })
	row := container.New(line{gap: 6, height: 18, grow: -1, spread: 2}, kind, phase, padRight(more))
	tags := live(row, func() {
		c := record[domain.Card](i, id)
		info := i.laneInfo(c)
		kind.Set(i.kindWord(c), info.Icon, tagStyle(i.cardKind(c)))
		p, n := i.phaseOf(c)
		phase.Set(strconv.Itoa(n)+" "+p.Title, "", kit.PhaseTag(p.Color))
		row.Layout.Layout(row.Objects, row.Size())
	})
	return stack(0, append([]*block{tags, gap(8)}, parts...)...)
}

// textHead is the top of a card that holds a text of its own.
func (i *Inspector) textHead(id domain.ID) *block {
	text := i.cardText(id)
	text.bold = true
	return i.cardHead(id, i.title(text), gap(6), i.cardNote(id))
}

// cardText is the text of a card.
func (i *Inspector) cardText(id domain.ID) field {
	f := property(i, id, "edit.card.text", func(c *domain.Card) *string { return &c.Text })
	f.write = func(text string) {
		i.commit(edit.Label{Key: f.label, Count: 1}, mergeKey(f.label, id), func(d *document.Draft) error {
			return edit.SetText(d, id, text)
		})
	}
	return f.hinted(i.question(id))
}

// question is what the lane asks where a card is still empty.
func (i *Inspector) question(id domain.ID) string {
	c := record[domain.Card](i, id)
	p, _ := i.phaseOf(c)
	return i.laneInfo(c).Question(i.lang(), p.Color)
}

func (i *Inspector) cardNote(id domain.ID) *block {
	f := property(i, id, "edit.card.note", func(c *domain.Card) *string { return &c.Note })
	return i.note(f.hinted(i.p.Words.T("inspector.note.hint")))
}

// phaseOf is the phase of a card and its number in the map.
func (i *Inspector) phaseOf(c domain.Card) (domain.Phase, int) {
	s := record[domain.Step](i, c.Step)
	for n, p := range document.Phases(i.p.Session.Doc(), record[domain.Phase](i, s.Phase).Map) {
		if p.ID == s.Phase {
			return p, n + 1
		}
	}
	return domain.Phase{Color: 1}, 0
}

// kindWord is what a card is called: the singular where there is one, else the name of its lane.
func (i *Inspector) kindWord(c domain.Card) string {
	l := record[domain.Lane](i, c.Lane)
	key := ""
	switch l.Kind {
	case domain.LaneActions:
		key = "card.kind.action"
	case domain.LaneGoals:
		key = "card.kind.goal"
	case domain.LaneQuestions:
		key = "card.kind.question"
	case domain.LaneTouchpoints:
		key = "card.kind.touchpoint"
	case domain.LaneExpectations:
		key = "card.kind.expectation"
	case domain.LaneFeelings:
		key = "card.kind.feeling"
	case domain.LanePains:
		key = "card.kind.pain"
	case domain.LaneIdeas:
		key = "card.kind.idea"
	case domain.LaneMeasures:
		key = "card.kind.measure"
	case domain.LaneResponsible:
		key = "card.kind.owner"
	case domain.LaneIndicators:
		key = "card.kind.indicator"
	}
	if key != "" && l.Title == "" {
		return i.p.Words.T(key)
	}
	return i.laneName(l)
}

// laneName is the user's name for a lane or the usual one.
func (i *Inspector) laneName(l domain.Lane) string {
	if l.Title != "" {
		return l.Title
	}
	return i.infoOf(l).Name(i.lang())
}

func tagStyle(kind catalog.CardKind) kit.TagStyle {
	switch kind {
	case catalog.CardIdea:
		return kit.IdeaTag
	case catalog.CardPain:
		return kit.PainTag
	}
	return kit.CardTag
}

// cardMenu opens the menu of what can be done with the selected cards.
func (i *Inspector) cardMenu(below *kit.IconButton) {
	if i.p.Actions == nil {
		return
	}
	ids := []string{
		"card.edit", "card.duplicate", action.Separator, "card.cut", "card.copy", "card.paste", action.Separator,
		"card.tomeasure", "keymoment", action.Separator, "card.delete",
	}
	if len(i.selection) == 1 && i.cardKind(record[domain.Card](i, i.selection[0])) == catalog.CardIndicator {
		ids = append(ids, "indicator.delete")
	}
	kit.OpenMenu(below, i.p.Actions.Menu("", theme.Icon, ids...))
}

// cardFoot is the bar at the bottom: the main way on for ideas and pains, duplicate and delete.
func (i *Inspector) cardFoot(convert bool) *block {
	row := container.New(line{gap: 6, grow: 0})
	if convert {
		row.Add(i.actionButton("card.tomeasure", "flag", true))
		row.Add(i.actionButton("card.duplicate", "copy", false))
	} else {
		row.Add(i.actionButton("card.duplicate", "copy", true))
	}
	row.Add(i.actionButton("card.delete", "trash", false))
	return still(row)
}

// actionButton runs an action of the program; without words the tooltip names it.
func (i *Inspector) actionButton(id, icon string, words bool) *kit.Button {
	p := kit.ButtonParams{Icon: icon, Small: true, Action: func() {
		if i.p.Actions != nil {
			i.Flush()
			i.p.Actions.Run(id)
		}
	}}
	label := i.p.Words.T("action." + id)
	if i.p.Actions != nil && i.p.Actions.Get(id) != nil {
		label = i.p.Actions.Label(id)
	}
	if words {
		p.Text = label
	} else {
		p.Tip = kit.Tip{Text: label}
	}
	b := kit.NewButton(p)
	b.SetTip(p.Tip)
	return b
}
