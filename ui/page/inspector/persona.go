package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/scene"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// portraitSize is the edge of the picture at the top of a persona.
const portraitSize = 44

// personaSheet is a persona: who it is, what part it plays in buying, and where it works.
func (i *Inspector) personaSheet(id domain.ID) sheet {
	text := func(label string, get func(*domain.Persona) *string) field { return property(i, id, label, get) }
	tag := still(kit.NewTag(i.p.Words.T("inspector.persona"), "user", kit.CardTag))
	name := i.title(i.renamed(id, "edit.persona.name", func() string { return record[domain.Persona](i, id).Name }))
	face := i.portrait(id)
	used := i.personaUse(id)
	row := container.New(line{gap: 10, grow: 1}, face.object, container.New(column{2}, name.object, used.object))
	who := live(row, func() {
		face.sync()
		name.sync()
		used.sync()
	})
	quote := i.note(text("edit.persona.quote", func(p *domain.Persona) *string { return &p.Quote }).hinted(i.asked("persona.quote")))
	head := i.plainHead(tag, []string{"persona.add", "persona.duplicate", action.Separator, "persona.delete"}, who, gap(8), quote)
	influence := rating(i, id, "inspector.influence", "edit.persona.influence", nil, 0, func(p *domain.Persona) *int { return &p.Influence })
	return sheet{head, body(
		i.surroundings(id),
		i.roles(id),
		i.section("inspector.rating", influence),
		i.section("inspector.position", i.lines(text("edit.persona.position", func(p *domain.Persona) *string { return &p.Position }).
			hinted(i.asked("persona.position")))),
		i.section("inspector.company", i.lines(text("edit.persona.company", func(p *domain.Persona) *string { return &p.Company }).
			hinted(i.p.Words.T("inspector.company.hint")))),
		i.personaText(text("edit.persona.size", func(p *domain.Persona) *string { return &p.CompanySize }), "persona.company_size"),
		i.personaText(text("edit.persona.industry", func(p *domain.Persona) *string { return &p.Industry }), "persona.industry"),
		i.personaText(text("edit.persona.location", func(p *domain.Persona) *string { return &p.Location }), "persona.location"),
		i.personaText(text("edit.persona.age", func(p *domain.Persona) *string { return &p.Age }), "persona.age"),
		i.evidence(id), i.comments(id),
	), nil}
}

// surroundings is the buying centre around a persona.
func (i *Inspector) surroundings(id domain.ID) *block {
	if i.p.BuyingCentre == nil {
		return stack(0)
	}
	return live(i.p.BuyingCentre(id))
}

// personaText is a field of the persona canvas with its name and question.
func (i *Inspector) personaText(f field, key string) *block {
	info, _ := catalog.PersonaField(key)
	return stack(4, still(heading(info.Name(i.lang()))), i.lines(f.hinted(info.Question(i.lang()))))
}

// asked is the question of the persona canvas about a field.
func (i *Inspector) asked(key string) string {
	info, _ := catalog.PersonaField(key)
	return info.Question(i.lang())
}

// personaUse says in how many maps a persona appears.
func (i *Inspector) personaUse(id domain.ID) *block {
	words := kit.NewEllipsis("", kit.Compact, kit.Ink3)
	return live(words, func() {
		if _, maps := analysis.AboutPersona(i.p.Session.Doc(), id); maps > 0 {
			words.SetText(i.p.Words.T("inspector.persona.used", i18n.Values{"n": maps}))
			return
		}
		words.SetText(i.p.Words.T("inspector.persona.unused"))
	})
}

// portrait shows the picture of a persona. A click chooses one, or opens a menu to replace it.
func (i *Inspector) portrait(id domain.ID) *block {
	var press func()
	if i.p.ChoosePicture != nil {
		press = i.choosePicture(id)
	}
	w := kit.NewPortrait(portraitSize, kit.Tip{Text: i.p.Words.T("inspector.picture.choose")}, press)
	if press != nil {
		w.SetAction(func() {
			if record[domain.Persona](i, id).Image == "" {
				press()
				return
			}
			kit.OpenMenu(w, i.pictureMenu(id))
		})
	}
	var shown domain.Hash
	photo := i.picture(shown)
	return live(w, func() {
		p := record[domain.Persona](i, id)
		if p.Image != shown {
			shown, photo = p.Image, i.picture(p.Image)
		}
		letters := scene.Initials(p.Name)
		if letters == "" {
			letters = "?" // an empty circle would mean that nobody is there
		}
		w.Set(kit.Person{Name: p.Name, Initials: letters}, photo)
	})
}

func (i *Inspector) choosePicture(id domain.ID) func() {
	return func() {
		i.p.ChoosePicture(func(h domain.Hash) {
			change(i, id, "edit.persona.image", func(p *domain.Persona) { p.Image = h })
		})
	}
}

func (i *Inspector) pictureMenu(id domain.ID) *fyne.Menu {
	return fyne.NewMenu("",
		fyne.NewMenuItem(i.p.Words.T("inspector.picture.replace"), i.choosePicture(id)),
		fyne.NewMenuItem(i.p.Words.T("inspector.picture.remove"), func() {
			change(i, id, "edit.persona.image.removed", func(p *domain.Persona) { p.Image = "" })
		}))
}

// roles are the parts a persona plays in buying. Five are asked for and stand in two rows, because
// one row cannot hold their names; the three that are rarer follow.
func (i *Inspector) roles(id domain.ID) *block {
	var basic, rare []catalog.Role
	for _, r := range catalog.Roles() {
		if r.Optional {
			rare = append(rare, r)
		} else {
			basic = append(basic, r)
		}
	}
	half := (len(basic) + 1) / 2
	return i.section("inspector.roles", stack(4,
		i.roleRow(id, basic[:half]), i.roleRow(id, basic[half:]), i.roleRow(id, rare)))
}

// roleRow lets several of some roles be chosen.
func (i *Inspector) roleRow(id domain.ID, roles []catalog.Role) *block {
	var all domain.Role
	var names []string
	for _, r := range roles {
		all |= r.Role
		names = append(names, r.Name(i.lang()))
	}
	w := kit.NewChoice(kit.ChoiceParams{
		Label: i.p.Words.T("inspector.roles"), Options: names, Several: true,
		Changed: func(chosen uint) {
			var now domain.Role
			for k, r := range roles {
				if chosen&(1<<k) != 0 {
					now |= r.Role
				}
			}
			change(i, id, "edit.persona.roles", func(p *domain.Persona) { p.Roles = p.Roles&^all | now })
		},
	})
	return live(w, func() {
		held := record[domain.Persona](i, id).Roles & all
		var chosen uint
		for k, r := range roles {
			if held&r.Role != 0 {
				chosen |= 1 << k
			}
		}
		w.Set(chosen)
	})
}
