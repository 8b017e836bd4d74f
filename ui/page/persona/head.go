package persona

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

const (
	faceSize  = 112
	factWidth = 346
	headLeast = 900 // below it the facts stand under the rest
	headTop   = 14
	headSide  = 16
)

// head is the block at the top: picture, name, quote, roles and what the persona works as.
type head struct {
	object              *fyne.Container
	face                *kit.Portrait
	change              *kit.IconButton
	name, age, position *words
	quote               *words
	roles               *roles
	facts               []*fact
	reports             *kit.Button
	shown               domain.Hash
}

// newHead makes the block.
func (p *Page) newHead() *head {
	w := p.p.Words
	h := &head{}
	h.face = kit.NewPortrait(faceSize, kit.Tip{Text: w.T("inspector.picture.choose")}, func() { p.pictureAsked() })
	h.change = kit.NewSizedIconButton("photo", 28, 15, kit.Tip{Text: w.T("inspector.picture.choose")}, func() { p.pictureAsked() })
	h.name = p.inline(p.mine("edit.persona.name", w.T("persona.name.hint"), func(p *domain.Persona) *string { return &p.Name }), kit.Heading, kit.Ink, 26)
	h.age = p.inline(p.mine("edit.persona.age", p.fieldName("persona.age"), func(p *domain.Persona) *string { return &p.Age }), kit.Caption, kit.Ink2, 18)
	h.position = p.inline(p.mine("edit.persona.position", p.fieldName("persona.position"), func(p *domain.Persona) *string { return &p.Position }), kit.Caption, kit.Ink2, 18)
	h.quote = p.inline(p.mine("edit.persona.quote", p.question("persona.quote"), func(p *domain.Persona) *string { return &p.Quote }), kit.Lead, kit.Ink, 20)
	h.roles = p.newRoles()
	h.facts = p.newFacts(h)
	p.editors["persona.picture"], p.editors["persona.name"], p.editors["persona.quote"] = h.face, h.name.box, h.quote.box
	p.editors["persona.position"], p.editors["persona.roles"] = h.position.box, h.roles.pills
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10, Shadow: p.E1}
	})
	disc := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface, Radius: 14, Shadow: p.E2}
	})
	mark := kit.NewIcon("quote", 17, kit.Wegmarke)
	comma := kit.NewText(",", kit.Caption, kit.Ink2)
	hair := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.Line} })
	objects := []fyne.CanvasObject{
		ground, h.face, disc, h.change, h.name.object, h.age.object, comma, h.position.object, mark, h.quote.object, h.roles.object, hair,
	}
	for _, f := range h.facts {
		objects = append(objects, f.object)
	}
	lay := func(width float32) float32 {
		left := float32(headSide + faceSize + 18)
		room := width - left - headSide
		wide := width >= headLeast
		if wide {
			room -= factWidth + 18
		}
		text := h.layName(left, room, comma)
		put(mark, left, text+10, 17, 17)
		h.quote.object.Move(fyne.NewPos(left+28, text+8))
		y := text + 8 + settle(h.quote.object, room-28) + 12
		h.roles.object.Move(fyne.NewPos(left, y))
		y += settle(h.roles.object, room)
		block := max(y, faceSize)
		facts, factsTop := h.layFacts(width-headSide-factWidth+18, factWidth-18, 2), float32(0)
		if wide {
			block = max(block, facts)
			factsTop = headTop + (block-facts)/2
		}
		top := headTop + (block-y)/2
		for _, o := range []fyne.CanvasObject{h.name.object, h.age.object, comma, h.position.object, mark, h.quote.object, h.roles.object} {
			o.Move(o.Position().AddXY(0, whole(top)))
		}
		face := headTop + (block-faceSize)/2
		put(h.face, headSide, face, faceSize, faceSize)
		put(disc, headSide+faceSize-28, face+faceSize-30, 28, 28)
		put(h.change, headSide+faceSize-28, face+faceSize-30, 28, 28)
		bottom := headTop + block
		if wide {
			put(hair, width-headSide-factWidth, headTop+4, 1, block-8)
		} else {
			put(hair, headSide, bottom+10, width-2*headSide, 1)
			facts = h.layFacts(headSide, width-2*headSide, 3)
			factsTop = bottom + 20
			bottom = factsTop + facts
		}
		for _, f := range h.facts {
			f.object.Move(f.object.Position().AddXY(0, whole(factsTop)))
		}
		return bottom + headTop
	}
	h.object = container.New(&grounded{ground: ground, placing: placing{lay: lay}}, objects...)
	return h
}

// layName puts name, age and position into one line, or age and position below the name where they do
// not fit beside it, and says how high they are.
func (h *head) layName(x, room float32, comma fyne.CanvasObject) float32 {
	const gap, drop = 9, 6
	wide := func(w *words, least float32) float32 {
		if w.box.Entry().Focused() {
			return max(w.box.Natural(), least)
		}
		return w.box.Natural()
	}
	name := min(max(wide(h.name, 260)+4, 60), room)
	age := min(wide(h.age, 60), room*0.4)
	position := wide(h.position, 120)
	at, y, height := x+name+gap, float32(drop), float32(0)
	h.name.object.Move(fyne.NewPos(x, 0))
	if name+gap+age+7+position > room {
		height = settle(h.name.object, room) + 2
		at, y = x, height
	} else {
		height = settle(h.name.object, name)
	}
	h.age.object.Move(fyne.NewPos(whole(at), y))
	second := settle(h.age.object, age)
	put(comma, at+age-1, y, 4, 18)
	at += age + 7
	h.position.object.Move(fyne.NewPos(whole(at), y))
	second = max(second, settle(h.position.object, x+room-at))
	return max(height, y+second)
}

// layFacts puts the facts into columns from the top and says how high they are.
func (h *head) layFacts(x, width float32, columns int) float32 {
	const gap, line = 18, 9
	each := (width - float32(columns-1)*gap) / float32(columns)
	y := float32(0)
	for from := 0; from < len(h.facts); from += columns {
		high := float32(0)
		for i, f := range h.facts[from:min(from+columns, len(h.facts))] {
			f.object.Move(fyne.NewPos(whole(x+float32(i)*(each+gap)), whole(y)))
			high = max(high, settle(f.object, each))
		}
		y += high + line
	}
	return y - line
}

func (h *head) sync(p *Page) {
	who := p.persona()
	letters := scene.Initials(who.Name)
	if letters == "" {
		letters = "?" // an empty circle would mean that nobody is there
	}
	h.face.Set(kit.Person{Name: who.Name, Initials: letters}, p.picture(who.Image))
	for _, w := range []*words{h.name, h.age, h.position, h.quote} {
		w.sync()
	}
	h.roles.sync()
	for _, f := range h.facts {
		f.sync()
	}
}

func (h *head) part(p *Page) *part { return &part{h.object, func() { h.sync(p) }} }

// pictureAsked chooses a picture, or asks first where more can be done.
func (p *Page) pictureAsked() {
	has := p.persona().Image != ""
	if !has && p.p.PastePicture == nil {
		p.choosePicture()
		return
	}
	m := fyne.NewMenu("")
	item := func(key string, run func()) { m.Items = append(m.Items, fyne.NewMenuItem(p.p.Words.T(key), run)) }
	if has {
		item("inspector.picture.replace", p.choosePicture)
	} else {
		item("picture.choose", p.choosePicture)
	}
	if p.p.PastePicture != nil {
		item("picture.paste", p.PastePicture)
	}
	if has {
		item("inspector.picture.remove", func() {
			change(p, p.who, "edit.persona.image.removed", func(who *domain.Persona) { who.Image = "" })
		})
	}
	kit.OpenMenu(p.head.change, m)
}

// PastePicture gives the persona the picture that lies on the clipboard.
func (p *Page) PastePicture() {
	if p.p.PastePicture == nil {
		return
	}
	who := p.who
	p.p.PastePicture(func(h domain.Hash) { p.TakePicture(who, h) })
}

func (p *Page) choosePicture() {
	who := p.who
	p.p.ChoosePicture(func(h domain.Hash) { p.TakePicture(who, h) })
}

// TakePicture gives a persona a picture that the project keeps already.
func (p *Page) TakePicture(who domain.ID, h domain.Hash) {
	change(p, who, "edit.persona.image", func(r *domain.Persona) { r.Image = h })
}

// fact is a small heading with an icon and a text below it.
type fact struct {
	*part
}

func (p *Page) newFact(icon, label string, value *part) *fact {
	title := kit.NewEllipsis(label, kit.Compact, kit.Ink3)
	sign := kit.NewIcon(icon, 15, kit.Ink3)
	o := placed(func(width float32) float32 {
		put(sign, 0, 2, 15, 15)
		put(title, 23, 0, width-23, 15)
		value.object.Move(fyne.NewPos(23, 15))
		return 15 + settle(value.object, width-23)
	}, sign, title, value.object)
	return &fact{&part{o, value.sync}}
}

// newFacts are the six things about company and place that the head shows.
func (p *Page) newFacts(h *head) []*fact {
	w := p.p.Words
	text := func(icon, name, label, hint, key string, get func(*domain.Persona) *string) *fact {
		t := p.inline(p.mine(label, hint, get), kit.Body, kit.Ink, 16)
		t.box.SetMedium()
		if key != "" {
			p.editors[key] = t.box
		}
		return p.newFact(icon, name, &t.part)
	}
	return []*fact{
		text("building", w.T("inspector.company"), "edit.persona.company", "–", "", func(p *domain.Persona) *string { return &p.Company }),
		text("users", p.fieldName("persona.company_size"), "edit.persona.size", "–", "persona.company_size", func(p *domain.Persona) *string { return &p.CompanySize }),
		text("factory", p.fieldName("persona.industry"), "edit.persona.industry", "–", "persona.industry", func(p *domain.Persona) *string { return &p.Industry }),
		text("globe", p.fieldName("persona.location"), "edit.persona.location", "–", "persona.location", func(p *domain.Persona) *string { return &p.Location }),
		text("euro", w.T("persona.authority"), "edit.persona.authority", "–", "", func(p *domain.Persona) *string { return &p.Authority }),
		p.newFact("user", w.T("persona.reports"), p.reportsTo()),
	}
}

// reportsTo names the persona above this one and lets another be chosen.
func (p *Page) reportsTo() *part {
	b := kit.NewMenuButton(kit.ButtonParams{Kind: kit.Quiet, Tiny: true}, p.reportsMenu)
	const pad = 6 // of the button, so that its words stand below the heading
	o := placed(func(width float32) float32 {
		put(b, -pad, -2, min(b.MinSize().Width, width+2*pad), 20)
		return 16
	}, b)
	return &part{o, func() {
		name := record[domain.Persona](p, p.persona().ReportsTo).Name
		if name == "" {
			name = "–"
		}
		b.SetText(name)
	}}
}

// reportsMenu offers the other personas, leaving out those who report to this one.
func (p *Page) reportsMenu() *fyne.Menu {
	who := p.persona()
	set := func(id domain.ID) func() {
		return func() {
			change(p, p.who, "edit.persona.reports", func(r *domain.Persona) { r.ReportsTo = id })
		}
	}
	nobody := fyne.NewMenuItem(p.p.Words.T("persona.reports.nobody"), set(domain.ID{}))
	nobody.Checked = who.ReportsTo.IsZero()
	m := fyne.NewMenu("", nobody)
	for _, other := range p.others() {
		it := fyne.NewMenuItem(other.Name, set(other.ID))
		it.Checked = who.ReportsTo == other.ID
		m.Items = append(m.Items, it)
	}
	return m
}

// roleNames lists roles in words.
func roleNames(r domain.Role, lang string) string {
	var names []string
	for _, info := range catalog.Roles() {
		if r&info.Role != 0 {
			names = append(names, info.Name(lang))
		}
	}
	return strings.Join(names, ", ")
}
