package persona

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// moreKey is the fold that holds all further fields.
const moreKey = "more"

// further lists the fields of the catalogue that stand below the canvas, in its order.
func further() []catalog.Field {
	above := map[string]bool{
		"persona.name": true, "persona.picture": true, "persona.quote": true, "persona.industry": true, "persona.company_size": true,
		"persona.location": true, "persona.position": true, "persona.roles": true, "persona.goals": true, "persona.needs": true,
		"persona.pains": true, "persona.behaviour": true, "persona.decision_style": true, "persona.character": true,
		"persona.information": true, "persona.touchpoints": true, "persona.evidence": true,
	}
	var out []catalog.Field
	for _, f := range catalog.PersonaFields() {
		if !above[f.Key] {
			out = append(out, f)
		}
	}
	return out
}

// furtherGroup is the group in which a further field stands; false for a field of the canvas.
func (p *Page) furtherGroup(key string) (catalog.Group, bool) {
	for _, f := range further() {
		if f.Key != key {
			continue
		}
		for _, g := range catalog.PersonaGroups() {
			if g.Key == f.Group {
				return g, true
			}
		}
	}
	return catalog.Group{}, false
}

// more are all further fields in their groups, folded away until they are asked for.
func (p *Page) more() *part {
	var groups []*part
	for _, g := range catalog.PersonaGroups() {
		var parts []*part
		for _, f := range further() {
			if f.Group == g.Key {
				parts = append(parts, p.editor(f.Key))
			}
		}
		if len(parts) == 0 {
			continue
		}
		fields := container.New(&grid{columns: 4, gap: 10, least: 230}, objectsOf(parts)...)
		body := &part{fields, func() { syncAll(parts) }}
		if g.Folded {
			groups = append(groups, p.fold(g.Key, g.Name(p.lang()), true, body))
			continue
		}
		title := kit.NewText(g.Name(p.lang()), kit.Caption, kit.Ink2)
		title.SetWeight(theme.SemiBold)
		groups = append(groups, stack(6, still(container.New(inset{top: 6}, title)), body))
	}
	return p.fold(moreKey, p.p.Words.T("persona.more"), false, stack(10, groups...))
}

// fold is a part that a button shows and hides.
func (p *Page) fold(key, title string, quiet bool, body *part) *part {
	var b *kit.Button
	b = kit.NewButton(kit.ButtonParams{Text: title, Icon: "right", Kind: kit.Quiet, Small: true, Plain: quiet, Action: func() {
		p.open[key] = !p.open[key]
		p.foldAll()
		p.reload()
		if p.open[key] {
			p.revealTop(b)
		}
	}})
	p.seen(b)
	p.folds = append(p.folds, func() {
		icon := "right"
		if p.open[key] {
			icon = "down"
		}
		b.SetIcon(icon)
		if !p.open[key] {
			unfocus(p, body.object)
		}
		setHidden(body.object, !p.open[key])
	})
	head := placed(func(float32) float32 {
		put(b, -8, 0, b.MinSize().Width, 26)
		return 26
	}, b)
	return &part{container.New(kit.Column{Gap: 8}, head, body.object), func() {
		if p.open[key] {
			body.sync()
		}
	}}
}

func setHidden(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
	} else {
		o.Show()
	}
}

// foldAll shows and hides what is folded.
func (p *Page) foldAll() {
	for _, f := range p.folds {
		f()
	}
}

// Unfold opens the fold in which a field stands and shows it.
func (p *Page) Unfold(key string) {
	if g, further := p.furtherGroup(key); further {
		p.open[moreKey] = true
		if g.Folded {
			p.open[g.Key] = true
		}
		p.foldAll()
		p.reload()
	}
	if o := p.editors[key]; o != nil {
		p.reveal(o)
	}
}

// editor is the frame of a further field with what edits it.
func (p *Page) editor(key string) *part {
	w := p.p.Words
	switch key {
	case "persona.group":
		group := p.area(p.mine("edit.persona.group", "", func(p *domain.Persona) *string { return &p.Group }))
		share := p.boxed(p.numbered(field{key: "edit.persona.share", hint: w.T("persona.share")}, 100,
			func() float64 { return p.persona().Share },
			func(v float64) bool {
				return change(p, p.who, "edit.persona.share", func(r *domain.Persona) { r.Share = v })
			}))
		return p.framed(key, &group.part, p.unit(share, w.T("persona.share.of")))
	case "persona.kind":
		return p.framed(key, p.choice(p.fieldName(key), catalogNames(catalog.PersonaKinds(), p.lang()),
			func() int { return at(catalog.PersonaKinds(), p.persona().Kind) },
			func(k int) {
				change(p, p.who, "edit.persona.kind", func(r *domain.Persona) { r.Kind = valueAt(catalog.PersonaKinds(), k) })
			}))
	case "persona.influence":
		rating := kit.NewRating(kit.RatingParams{Label: w.T("inspector.influence"), Changed: func(v int) {
			change(p, p.who, "edit.persona.influence", func(r *domain.Persona) { r.Influence = v })
		}})
		p.seen(rating)
		text := p.area(p.mine("edit.persona.authority", w.T("persona.authority"), func(p *domain.Persona) *string { return &p.Authority }))
		return p.framed(key, &part{rating, func() { rating.Set(p.persona().Influence) }}, &text.part)
	case "persona.buying_cycle":
		cycle := p.boxed(p.numbered(field{key: "edit.persona.cycle"}, 1e6,
			func() float64 { return p.persona().Cycle },
			func(v float64) bool {
				return change(p, p.who, "edit.persona.cycle", func(r *domain.Persona) { r.Cycle = v })
			}))
		unit := p.choice(p.fieldName(key), catalogNames(catalog.TimeUnits(), p.lang()),
			func() int { return at(catalog.TimeUnits(), p.persona().CycleUnit) },
			func(k int) {
				change(p, p.who, "edit.persona.cycle", func(r *domain.Persona) { r.CycleUnit = valueAt(catalog.TimeUnits(), k) })
			})
		return p.framed(key, &cycle.part, unit)
	case "persona.age":
		return p.framed(key, p.texts("edit.persona.age", func(p *domain.Persona) *string { return &p.Age }))
	case "persona.education":
		return p.framed(key, p.texts("edit.persona.education", func(p *domain.Persona) *string { return &p.Education }))
	case "persona.family":
		return p.framed(key, p.texts("edit.persona.family", func(p *domain.Persona) *string { return &p.Family }))
	case "persona.message":
		return p.framed(key, p.texts("edit.persona.message", func(p *domain.Persona) *string { return &p.Message }))
	case "persona.interviews":
		count := p.boxed(p.numbered(field{key: "edit.persona.interviews"}, 1<<20,
			func() float64 { return float64(p.persona().Interviews) },
			func(v float64) bool {
				return change(p, p.who, "edit.persona.interviews", func(r *domain.Persona) { r.Interviews = int(v) })
			}))
		day := p.day("edit.persona.asof", func(r *domain.Persona) *domain.Date { return &r.AsOf })
		return p.framed(key, p.unit(count, w.T("persona.interviews.word")), p.labelled(w.T("persona.asof"), day))
	case "persona.owner":
		owner := p.boxed(p.mine("edit.persona.owner", w.T("persona.owner.hint"), func(p *domain.Persona) *string { return &p.Owner }))
		day := p.day("edit.persona.review", func(r *domain.Persona) *domain.Date { return &r.Review })
		return p.framed(key, &owner.part, p.labelled(w.T("persona.review"), day))
	}
	return p.newCardField(key).part()
}

// framed puts parts into the frame of a field.
func (p *Page) framed(key string, parts ...*part) *part {
	body := stack(6, parts...)
	b := p.newBox(key, body.object)
	return &part{b.object, func() {
		b.ask(p)
		body.sync()
	}}
}

// texts is a text of several lines.
func (p *Page) texts(label string, get func(*domain.Persona) *string) *part {
	return &p.area(p.mine(label, "", get)).part
}

// day is a date of the persona.
func (p *Page) day(label string, get func(*domain.Persona) *domain.Date) *words {
	today, _ := p.p.Today().Time()
	return p.boxed(p.dated(field{key: label, hint: p.p.Words.Date(today)},
		func() domain.Date {
			who := p.persona()
			return *get(&who)
		},
		func(d domain.Date) bool {
			return change(p, p.who, label, func(r *domain.Persona) { *get(r) = d })
		}))
}

// unit puts a word behind a short field.
func (p *Page) unit(w *words, word string) *part {
	t := kit.NewEllipsis(word, kit.Body, kit.Ink2)
	o := placed(func(width float32) float32 {
		field := min(float32(90), width/2)
		w.object.Move(fyne.NewPos(0, 0))
		high := settle(w.object, field)
		put(t, field+8, 7, width-field-8, 16)
		return high
	}, w.object, t)
	return &part{o, w.sync}
}

// labelled puts a small heading above a field.
func (p *Page) labelled(label string, w *words) *part {
	t := kit.NewEllipsis(label, kit.Compact, kit.Ink3)
	t.SetWeight(theme.Medium)
	return stack(3, still(t), &w.part)
}

// choice is a row of words of which one, or none, is chosen.
func (p *Page) choice(label string, options []string, get func() int, set func(int)) *part {
	c := kit.NewChoice(kit.ChoiceParams{Label: label, Options: options, Changed: func(chosen uint) {
		for k := range options {
			if chosen == 1<<k {
				set(k)
				return
			}
		}
		set(-1)
	}})
	p.seen(c)
	return &part{c, func() {
		if k := get(); k >= 0 {
			c.Set(1 << k)
		} else {
			c.Set(0)
		}
	}}
}

func catalogNames[V comparable](all []catalog.Option[V], lang string) []string {
	out := make([]string, len(all))
	for i, o := range all {
		out[i] = o.Name(lang)
	}
	return out
}

func at[V comparable](all []catalog.Option[V], value V) int {
	for i, o := range all {
		if o.Value == value {
			return i
		}
	}
	return -1
}

func valueAt[V comparable](all []catalog.Option[V], i int) V {
	if i < 0 {
		var none V
		return none
	}
	return all[i].Value
}
