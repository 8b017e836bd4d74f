package inspector

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// SetViewer shows how a persona uses touchpoints; without one, what is said of all.
func (i *Inspector) SetViewer(persona domain.ID) {
	if i.viewer == persona {
		return
	}
	i.Flush()
	i.viewer = persona
	if i.p.Viewed != nil {
		i.p.Viewed(persona)
	}
	i.sync()
}

// viewing is the persona whose use is shown. One that was deleted is none.
func (i *Inspector) viewing() domain.ID {
	if _, ok := document.Find[domain.Persona](i.p.Session.Doc(), i.viewer); !ok {
		return domain.ID{}
	}
	return i.viewer
}

// use is how the persona that is shown uses a touchpoint.
func (i *Inspector) use(touchpoint domain.ID) (domain.Use, bool) {
	return document.UseOf(i.p.Session.Doc(), record[domain.Touchpoint](i, touchpoint), i.viewing())
}

func (i *Inspector) changeUse(touchpoint domain.ID, label string, set func(*domain.Use)) {
	persona := i.viewing()
	i.commit(edit.Label{Key: label, Count: 1}, mergeKey(label, touchpoint)+persona.String(), func(d *document.Draft) error {
		return edit.ChangeUse(d, touchpoint, persona, set)
	})
}

// useFields say how personas use a touchpoint and what they expect.
func (i *Inspector) useFields(id domain.ID) []*block {
	name := func(key string) string { return i.touchpointField(key).Name(i.lang()) }
	text := func(key, label string, get func(*domain.Use) *string) *block {
		f := field{id: id, label: label, hint: i.touchpointField(key).Question(i.lang())}
		f.read = func() string {
			u, _ := i.use(id)
			return *get(&u)
		}
		f.write = func(text string) { i.changeUse(id, label, func(u *domain.Use) { *get(u) = text }) }
		return i.lines(f)
	}
	rate := func(key, label string, tone kit.Tone, get func(*domain.Use) *int) *block {
		r := kit.NewRating(kit.RatingParams{Label: name(key), Tone: tone, LabelWidth: 78, Changed: func(v int) {
			i.changeUse(id, label, func(u *domain.Use) { *get(u) = v })
		}})
		return live(r, func() {
			u, _ := i.use(id)
			r.Set(*get(&u))
		})
	}
	usage := choiceOf(i, name("touchpoint.usage"), catalog.Usages(), func() int {
		u, _ := i.use(id)
		return u.Usage
	}, func(v int) {
		i.changeUse(id, "edit.touchpoint.usage", func(u *domain.Use) { u.Usage = v })
	})
	usage.needed = true
	how := i.section("inspector.how", text("", "edit.touchpoint.how", func(u *domain.Use) *string { return &u.How }))
	return []*block{
		i.viewPick(id),
		i.named(name("touchpoint.usage"), i.choose(usage)),
		i.named(name("touchpoint.need"),
			text("touchpoint.need", "edit.touchpoint.need", func(u *domain.Use) *string { return &u.Need }),
			i.entries(id, "touchpoint.need", i.p.Words.T("inspector.touchpoint.needs"))),
		i.named(name("touchpoint.when"), text("touchpoint.when", "edit.touchpoint.when", func(u *domain.Use) *string { return &u.When })),
		how,
		i.named(name("touchpoint.expectation"),
			rate("touchpoint.expectation", "edit.touchpoint.expectation", kit.Ink3, func(u *domain.Use) *int { return &u.Expectation }),
			rate("touchpoint.importance", "edit.touchpoint.importance", kit.Ink3, func(u *domain.Use) *int { return &u.Importance }),
			i.entries(id, "touchpoint.expectation", i.touchpointField("touchpoint.expectation").Question(i.lang()))),
		i.touchpointCards(id, "touchpoint.information"),
	}
}

// viewPick chooses whose use is shown: that of all personas or of one. It is there as soon as there
// are personas.
func (i *Inspector) viewPick(id domain.ID) *block {
	words := i.p.Words
	w := kit.NewPick(words.T("touchpoints.view"), "", func() *fyne.Menu {
		menu := fyne.NewMenu("", menuItem(words.T("touchpoints.view.all"), "users", func() { i.SetViewer(domain.ID{}) }))
		menu.Items[0].Checked = i.viewing().IsZero()
		for _, p := range document.Personas(i.p.Session.Doc()) {
			it := menuItem(p.Name, "user", func() { i.SetViewer(p.ID) })
			it.Checked = p.ID == i.viewing()
			menu.Items = append(menu.Items, it)
		}
		if _, own := i.use(id); own {
			p := record[domain.Persona](i, i.viewing())
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator(), menuItem(words.T("inspector.touchpoint.asall"), "undo", func() {
				i.commit(edit.Label{Key: "edit.card.persona.removed", Count: 1, Name: p.Name}, "", func(d *document.Draft) error {
					edit.RemoveUse(d, id, p.ID)
					return nil
				})
			}))
		}
		return menu
	})
	note := kit.NewProse("", kit.Compact, kit.Ink3, 15)
	like := shownIf(func() bool {
		_, own := i.use(id)
		return !own && !i.viewing().IsZero()
	}, live(note, func() {
		note.SetText(words.T("inspector.touchpoint.likeall", i18n.Values{"name": record[domain.Persona](i, i.viewing()).FamilyName()}))
	}))
	pick := live(w, func() {
		if p := i.viewing(); p.IsZero() {
			w.Set(words.T("touchpoints.view.all"), "users")
		} else {
			w.Set(record[domain.Persona](i, p).Name, "user")
		}
	})
	return shownIf(func() bool { return len(document.Personas(i.p.Session.Doc())) > 0 }, stack(4, pick, like))
}
