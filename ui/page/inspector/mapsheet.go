package inspector

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// mapSheet shows the map itself, while nothing on it is selected.
func (i *Inspector) mapSheet(id domain.ID) sheet {
	if _, ok := document.Find[domain.Map](i.p.Session.Doc(), id); !ok {
		empty := kit.NewProse(i.p.Words.T("inspector.none"), kit.Section, kit.Ink, 0)
		return sheet{stack(0, still(empty)), body(), nil}
	}
	tag := still(kit.NewTag(i.p.Words.T("menu.map"), "route", kit.CardTag))
	title := i.title(i.renamed(id, "edit.map.title", func() string { return record[domain.Map](i, id).Title }))
	phases := kit.NewEllipsis("", kit.Body, kit.Ink2)
	count := live(phases, func() {
		n := len(document.Phases(i.p.Session.Doc(), id))
		cards := analysis.CardCount(i.p.Session.Doc(), id)
		phases.SetText(i.p.Words.T("scene.phases", i18n.Values{"n": n}) + " · " + i.p.Words.T("status.cards", i18n.Values{"n": cards}))
	})
	head := i.plainHead(tag, []string{"map.rename", "map.duplicate", action.Separator, "map.delete"}, title, gap(6), count)
	parts := []*block{still(kit.NewProse(i.p.Words.T("inspector.none.hint"), kit.Body, kit.Ink3, 17))}
	fields := map[string]func(domain.ID) []*block{"purpose": i.mapAims, "scope": i.mapScope, "care": i.mapCare}
	for _, g := range catalog.MapGroups() {
		parts = append(parts, i.group("map."+g.Key, g.Name(i.lang()), true, fields[g.Key](id)...))
	}
	return sheet{head, body(append(parts, i.lockSwitch(id), i.comments(id))...), nil}
}

// mapField describes a field of the head of a map.
func (i *Inspector) mapField(key string) catalog.Field {
	info, _ := catalog.MapField(key)
	return info
}

// mapText is a text of a map with its name and question.
func (i *Inspector) mapText(id domain.ID, key, label string, get func(*domain.Map) *string) *block {
	info := i.mapField(key)
	return i.named(info.Name(i.lang()), i.lines(property(i, id, label, get).hinted(info.Question(i.lang()))))
}

// mapAims are what the map is for and whom it is about.
func (i *Inspector) mapAims(id domain.ID) []*block {
	roles := make([]catalog.Option[domain.Role], 0, len(catalog.Roles()))
	for _, r := range catalog.Roles() {
		roles = append(roles, catalog.Option[domain.Role]{Value: r.Role, Names: r.Names, Meaning: r.Needs})
	}
	info := i.mapField("map.roles")
	return []*block{
		i.section("inspector.heading", i.lines(property(i, id, "edit.map.heading", func(m *domain.Map) *string { return &m.Heading }))),
		i.mapText(id, "map.purpose", "edit.map.purpose", func(m *domain.Map) *string { return &m.Purpose }),
		i.mapPersonas(id),
		i.named(info.Name(i.lang()), several(i, info.Name(i.lang()), roles, 2,
			func() domain.Role { return record[domain.Map](i, id).Roles },
			func(v domain.Role) { change(i, id, "edit.map.roles", func(m *domain.Map) { m.Roles = v }) })),
	}
}

// mapScope are where the journey begins and ends, what it is about, and how long it takes.
func (i *Inspector) mapScope(id domain.ID) []*block {
	state := i.mapField("map.state")
	return []*block{
		i.section("inspector.scope", i.lines(property(i, id, "edit.map.scope", func(m *domain.Map) *string { return &m.Scope }).
			hinted(i.p.Words.T("inspector.scope.hint")))),
		i.entryField(id, i.mapField("map.scenario")),
		i.section("inspector.product", i.lines(property(i, id, "edit.map.product", func(m *domain.Map) *string { return &m.Product }).
			hinted(i.mapField("map.product").Question(i.lang())))),
		i.section("inspector.market", i.lines(property(i, id, "edit.map.market", func(m *domain.Map) *string { return &m.Market }).
			hinted(i.p.Words.T("inspector.market.hint")))),
		i.named(state.Name(i.lang()), i.choose(choiceOf(i, state.Name(i.lang()), catalog.MapStates(),
			func() domain.MapState { return record[domain.Map](i, id).State },
			func(v domain.MapState) { change(i, id, "edit.map.state", func(m *domain.Map) { m.State = v }) }))),
		i.model(id),
		i.mapDurations(id),
	}
}

// mapCare are how old the map is, what it rests on, and who looks after it.
func (i *Inspector) mapCare(id domain.ID) []*block {
	owner := property(i, id, "edit.map.owner", func(m *domain.Map) *string { return &m.Owner }).hinted(i.p.Words.T("inspector.owner.none"))
	return []*block{
		i.section("inspector.asof", i.dateBox(field{id: id, label: "edit.map.asof"},
			func() domain.Date { return record[domain.Map](i, id).AsOf },
			func(d domain.Date) { change(i, id, "edit.map.asof", func(m *domain.Map) { m.AsOf = d }) })),
		i.evidence(id),
		i.section("inspector.owner", i.suggested(owner, i.people)),
		i.section("inspector.version", i.box(i.version(id))),
		i.section("inspector.review", i.dateBox(field{id: id, label: "edit.map.review", hint: i.p.Words.T("inspector.review.hint")},
			func() domain.Date { return record[domain.Map](i, id).Review },
			func(d domain.Date) { change(i, id, "edit.map.review", func(m *domain.Map) { m.Review = d }) })),
		i.entryField(id, i.mapField("map.teams")),
	}
}

// mapDurations is how long each phase takes, and all of them together.
func (i *Inspector) mapDurations(id domain.ID) *block {
	rows := list(kit.Column{Gap: 4}, func() []domain.ID {
		var out []domain.ID
		for _, p := range document.Phases(i.p.Session.Doc(), id) {
			out = append(out, p.ID)
		}
		return out
	}, func(phase domain.ID) *block {
		title := kit.NewEllipsis("", kit.Body, kit.Ink2)
		f := property(i, phase, "edit.phase.duration", func(p *domain.Phase) *string { return &p.Duration }).
			hinted(i.p.Words.T("inspector.duration.example"))
		box := i.box(f)
		row := container.New(halves{}, container.New(inset{top: 7}, title), box.object)
		return live(row, func() {
			title.SetText(record[domain.Phase](i, phase).Title)
			box.sync()
		})
	})
	sum := kit.NewEllipsis("", kit.Body, kit.Ink)
	sum.SetWeight(theme.Medium)
	total := live(sum, func() { sum.SetText(i.journeyText(analysis.JourneyLength(i.p.Session.Doc(), id))) })
	some := shownIf(func() bool { return analysis.JourneyLength(i.p.Session.Doc(), id).Known > 0 }, total)
	return i.named(i.mapField("map.duration").Name(i.lang()), rows, some)
}

// journeyText says how long the phases take together.
func (i *Inspector) journeyText(j analysis.Journey) string {
	value, key := math.Round(j.Value*10)/10, "duration."+string(j.Unit)
	if value == 1 {
		key += ".one"
	}
	text := i.p.Words.T(key, i18n.Values{"value": plainNumber(i.p.Words, value)})
	if j.Mixed {
		text = "≈ " + text
	}
	if j.Known < j.All {
		return i.p.Words.T("inspector.duration.partial", i18n.Values{"sum": text, "known": j.Known, "all": j.All})
	}
	return i.p.Words.T("inspector.duration.sum", i18n.Values{"sum": text})
}

// model is the phase model that the map follows.
func (i *Inspector) model(id domain.ID) *block {
	b := kit.NewMenuButton(kit.ButtonParams{Small: true}, func() *fyne.Menu { return i.p.Models(id) })
	section := i.section("inspector.model", live(leftAligned(b), func() {
		kind, ok := catalog.ModelOf(record[domain.Map](i, id).Model)
		if !ok {
			kind, _ = catalog.ModelOf(catalog.ModelFree)
		}
		b.SetText(kind.Name(i.lang()))
	}))
	return shownIf(func() bool { return i.p.Models != nil }, section)
}

func (i *Inspector) version(id domain.ID) field {
	f := field{id: id, label: "edit.map.version", read: func() string { return i.p.Words.Int(record[domain.Map](i, id).Version) }}
	return i.numberField(f, 0, 1<<30, nil, func(v float64) {
		change(i, id, f.label, func(m *domain.Map) { m.Version = int(v) })
	})
}

// mapPersonas are those whom the map accompanies, the one it is told by first.
func (i *Inspector) mapPersonas(id domain.ID) *block {
	here := func() []domain.Persona {
		return document.MapPersonas(i.p.Session.Doc(), record[domain.Map](i, id))
	}
	set := func(who domain.ID, label string, f func(d *document.Draft) error) func() {
		return func() {
			i.commit(edit.Label{Key: label, Count: 1, Name: record[domain.Persona](i, who).Name}, "", f)
		}
	}
	left := func() []domain.Persona {
		return slices.DeleteFunc(document.Personas(i.p.Session.Doc()), func(p domain.Persona) bool { return slices.Contains(here(), p) })
	}
	chips := list(&flow{gap: 6}, func() []domain.ID {
		var out []domain.ID
		for _, p := range here() {
			out = append(out, p.ID)
		}
		return out
	}, func(persona domain.ID) *block {
		return i.follows(persona, func(p domain.Persona) fyne.CanvasObject {
			var c *kit.PersonChip
			c = kit.NewPersonChip(kit.Person{Name: p.Name, Initials: scene.Initials(p.Name)}, p.Name, func() {
				lead := menuItem(i.p.Words.T("inspector.persona.lead"), "", set(persona, "edit.map.persona", func(d *document.Draft) error {
					return edit.LeadPersona(d, id, persona)
				}))
				lead.Checked = record[domain.Map](i, id).Persona == persona
				kit.OpenMenu(c, fyne.NewMenu("", lead))
			})
			c.SetPhoto(i.picture(p.Image))
			c.SetRemove(kit.Tip{Text: i.p.Words.T("inspector.personas.remove")}, set(persona, "edit.map.persona.removed", func(d *document.Draft) error {
				return edit.SetMapPersona(d, id, persona, false)
			}))
			return c
		})
	}, shownIf(func() bool { return len(left()) > 0 }, still(i.addChip(func() *fyne.Menu {
		m := fyne.NewMenu("")
		for _, p := range left() {
			m.Items = append(m.Items, fyne.NewMenuItem(menuText(p.Name), set(p.ID, "edit.map.persona.added", func(d *document.Draft) error {
				return edit.SetMapPersona(d, id, p.ID, true)
			})))
		}
		return m
	}))))
	return i.named(i.mapField("map.personas").Name(i.lang()), chips)
}

// follows is a part about a persona that is made anew when that changes.
func (i *Inspector) follows(persona domain.ID, part func(domain.Persona) fyne.CanvasObject) *block {
	c, shown := container.NewStack(), domain.Persona{}
	return live(c, func() {
		if p := record[domain.Persona](i, persona); p != shown {
			shown, c.Objects = p, []fyne.CanvasObject{part(p)}
			c.Refresh()
		}
	})
}

// addChip is a plus that opens a menu of what can be added.
func (i *Inspector) addChip(menu func() *fyne.Menu) *kit.PersonChip {
	var add *kit.PersonChip
	add = kit.NewAddChip(kit.Tip{Text: i.p.Words.T("inspector.personas.add")}, func() { kit.OpenMenu(add, menu()) })
	return add
}
