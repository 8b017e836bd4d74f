package review

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/merge"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// card shows how the topic at hand stands on the map afterwards.
type card struct {
	page                       *Review
	box                        *fyne.Container
	panel                      *kit.Panel
	kind                       *kit.Tag
	phase                      *kit.Tag
	title                      *rich
	more                       *rich
	foot                       *rich
	person                     *kit.Avatar
	named                      *kit.Text
	face                       *face
	caption                    *kit.Text // above the card
	hasFace, hasPhase, hasKind bool
}

func newCard(page *Review) *card {
	c := &card{page: page}
	c.panel = kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 8, Shadow: p.E2}
	})
	c.kind, c.phase = kit.NewTag("", "", kit.NeutralTag), kit.NewTag("", "", kit.NeutralTag)
	c.title, c.more, c.foot = newRich(page.meter, paragraph{}), newRich(page.meter, paragraph{}), newRich(page.meter, paragraph{})
	c.person, c.named = kit.NewAvatar(18, "", "", nil), kit.NewEllipsis("", kit.Compact, kit.Ink)
	c.face = newFace()
	c.caption = kit.NewEllipsis("", kit.Compact, kit.Ink2)
	c.box = container.New(placing{c.lay, fyne.NewSize(120, 60)}, c.panel, c.kind, c.phase, c.title, c.more, c.foot, c.person, c.named, c.face.image)
	return c
}

// show works out what comes of a topic.
func (c *card) show(t int) {
	l, d := c.page.lister, c.page.decisions
	x, out := d.topics[t], d.outcome(t)
	words := c.page.Words
	c.hasKind, c.hasPhase, c.hasFace = false, false, false
	if !onMap(x.first) || !x.lane.IsZero() {
		c.hasKind = true
		c.kind.Set(l.groupTitle(x), l.icon(x), kit.NeutralTag)
	}
	if n := l.phase[x.step]; n[0] > 0 {
		c.hasPhase = true
		c.phase.Set(l.phaseTitle(x), "", kit.PhaseTag(n[1]))
	}
	title := words.T("review.result.gone")
	shade1 := ink2
	bold := false
	var more, foot string
	owner := ""
	if !out.gone {
		bold, shade1 = true, ink
		title = l.value(l.where(x.first), d.lead(t), out.values[d.lead(t)])
		if _, led := out.values[d.lead(t)]; !led {
			title = l.subject(t)
		}
		if v, ok := out.values[merge.FieldFeeling]; ok {
			n, _ := strconv.Atoi(v)
			c.hasFace = true
			c.face.set(n, c.page.palette())
			title = catalog.FeelingOf(n).Name(words.Language())
			more = out.values[merge.FieldText]
		}
		if onMap(x.first) {
			for _, f := range []merge.Field{merge.FieldStatus, merge.FieldDue, merge.FieldValue, merge.FieldTarget, merge.FieldTask} {
				if v := out.values[f]; v != "" && f != d.lead(t) {
					if foot != "" {
						foot += "   "
					}
					if f == merge.FieldValue || f == merge.FieldTarget {
						foot += l.name(x, f) + " "
					}
					foot += l.value(l.where(x.first), f, v)
				}
			}
			owner = out.values[merge.FieldOwner]
		} else {
			for _, at := range x.matters {
				f := d.matters[at].field
				if f == d.lead(t) || d.matters[at].kind == merge.Added {
					continue
				}
				if more != "" {
					more += "\n"
				}
				more += l.name(x, f) + ": " + l.value(l.where(x.first), f, out.values[f])
			}
		}
		if out.second != "" {
			more = words.T("review.result.second", i18n.Values{"text": out.second})
		}
		for _, at := range x.matters {
			m := d.matters[at]
			ch := d.choices[at]
			if m.field == merge.FieldPlace && ch.kind == merge.TakeTheirs {
				foot = m.theirs[ch.who]
			}
			if m.field == merge.FieldComment && ch.kind == merge.TakeTheirs {
				if more != "" {
					more += "\n"
				}
				more += "„" + m.theirs[ch.who] + "“"
			}
		}
	} else if out.fresh {
		title = words.T("review.result.not.new")
	}
	caption := words.T("review.result")
	if !onMap(x.first) {
		caption = words.T("review.result.record")
	}
	c.caption.SetText(caption)
	c.title.set(paragraph{pieces: []piece{{text: title, shade: shade1, bold: bold}}, most: 3})
	c.more.set(paragraph{pieces: []piece{{text: more, shade: ink2}}, most: 4})
	c.foot.set(paragraph{pieces: []piece{{text: foot, shade: ink2}}, small: true, most: 2})
	c.more.Hidden, c.foot.Hidden = more == "", foot == ""
	c.person.Hidden, c.named.Hidden = owner == "", owner == ""
	c.person.Set(owner, scene.Initials(owner), nil)
	c.named.SetText(owner)
	c.kind.Hidden, c.phase.Hidden, c.face.image.Hidden = !c.hasKind, !c.hasPhase, !c.hasFace
	c.lay(c.box.Size())
}

// lead is the field that a topic goes by.
func (d *decisions) lead(t int) merge.Field {
	x := d.topics[t]
	if d.kind(t) == merge.Added && x.first.Field != merge.FieldComment {
		return x.first.Field
	}
	switch x.first.Field {
	case merge.FieldTitle, merge.FieldTask:
		return merge.FieldTitle
	}
	if !onMap(x.first) {
		switch x.table {
		case domain.TablePersona:
			return "name"
		case domain.TableEntry, domain.TableEvidence, domain.TableCard:
			return merge.FieldText
		}
		return merge.FieldTitle
	}
	return merge.FieldText
}

// height is what the card needs at a width.
func (c *card) height(width float32) float32 { return c.place(width, false) }

func (c *card) lay(size fyne.Size) {
	put(c.panel, 0, 0, size.Width, size.Height)
	c.place(size.Width, true)
}

// place puts the parts below each other and says how high they are together.
func (c *card) place(width float32, really bool) float32 {
	const pad = 12
	inner := width - 2*pad
	set := func(o fyne.CanvasObject, x, y, w, h float32) {
		if really {
			put(o, x, y, w, h)
		}
	}
	y := float32(pad)
	x := float32(pad)
	if c.hasKind {
		m := c.kind.MinSize()
		w := min(m.Width, inner)
		if c.hasPhase {
			w = min(w, inner-c.phase.MinSize().Width-6)
		}
		set(c.kind, x, y, max(w, 20), m.Height)
		x += max(w, 20) + 6
	}
	if c.hasPhase {
		m := c.phase.MinSize()
		set(c.phase, x, y, min(m.Width, width-pad-x), m.Height)
	}
	if c.hasKind || c.hasPhase {
		y += 18 + 7
	}
	left := float32(pad)
	if c.hasFace {
		set(c.face.image, left, y-1, faceSize, faceSize)
		left += faceSize + 7
	}
	h := c.title.fit(width - pad - left)
	set(c.title, left, y, width-pad-left, h)
	y += h
	if !c.more.Hidden {
		h := c.more.fit(inner)
		set(c.more, pad, y+3, inner, h)
		y += h + 3
	}
	if !c.foot.Hidden || !c.person.Hidden {
		y += 6
		room := inner
		if !c.person.Hidden {
			w := min(c.named.FullWidth(), inner*0.5)
			set(c.named, width-pad-w, y+2, w, 15)
			set(c.person, width-pad-w-24, y, 18, 18)
			room -= w + 30
		}
		h := c.foot.fit(room)
		set(c.foot, pad, y+2, room, h)
		y += max(h+2, 18)
	}
	return y + pad
}
