package persona

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

const boxPad = 10

// box is the frame of a field: icon, name, a count at the right, the guiding question and, below
// them, what the field holds.
type box struct {
	object   *fyne.Container
	ground   *kit.Panel
	title    *kit.Text
	count    *kit.Text
	question *kit.Prose
	body     *fyne.Container
	key      string
}

func boxLook(p *palette.Palette) kit.PanelLook {
	return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10}
}

func targetLook(p *palette.Palette) kit.PanelLook {
	return kit.PanelLook{Fill: p.AccentTint, Border: p.Focus, BorderWidth: 2, Radius: 10}
}

// newBox makes the frame of a field of the catalogue.
func (p *Page) newBox(key string, body ...fyne.CanvasObject) *box {
	info, _ := catalog.PersonaField(key)
	b := &box{
		key: key, ground: kit.NewPanel(boxLook), title: kit.NewEllipsis(info.Name(p.lang()), kit.Caption, kit.Ink),
		count: kit.NewText("", kit.Body, kit.Ink3), question: kit.NewProse("", kit.Compact, kit.Ink3, 15),
		body: container.New(kit.Column{}, body...),
	}
	b.title.SetWeight(theme.SemiBold)
	icon := kit.NewIcon(iconOf(key), 15, kit.Ink2)
	lay := func(width float32) float32 {
		const icons, gap, head = 15, 7, 18
		inner := width - 2*boxPad
		put(icon, boxPad, boxPad+2, icons, icons)
		count := b.count.MinSize().Width
		put(b.title, boxPad+icons+gap, boxPad, inner-icons-gap-count-8, head)
		put(b.count, boxPad+inner-count, boxPad+1, count, 16)
		y := float32(boxPad + head + 1)
		b.question.Move(fyne.NewPos(boxPad, y))
		y += settle(b.question, inner) + 6
		b.body.Move(fyne.NewPos(boxPad, y))
		y += settle(b.body, inner)
		return y + boxPad
	}
	b.object = container.New(&grounded{ground: b.ground, placing: placing{lay: lay}}, b.ground, icon, b.title, b.count, b.question, b.body)
	p.editors[key] = b.object
	return b
}

// grounded is a placing with an area behind everything.
type grounded struct {
	placing
	ground fyne.CanvasObject
}

func (g *grounded) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	g.placing.Layout(objects, size)
	put(g.ground, 0, 0, size.Width, size.Height)
}

// ask puts the guiding question with the name of the persona into the frame.
func (b *box) ask(p *Page) { b.question.SetText(p.question(b.key)) }

// question is what the catalogue asks about a field, with the name of the persona.
func (p *Page) question(key string) string {
	info, _ := catalog.PersonaField(key)
	return p.named(info.Question(p.lang()))
}

// named puts the name of the persona into a text.
func (p *Page) named(text string) string {
	name := strings.Join(strings.Fields(p.persona().Name), " ")
	if name == "" || strings.HasPrefix(name, p.p.Words.T("persona.new")) { // nobody has given a name yet
		name = p.p.Words.T("persona.someone")
	}
	return strings.ReplaceAll(text, "{Name}", name)
}

// iconOf is the sign of a field.
func iconOf(key string) string {
	switch key {
	case "persona.goals":
		return "target"
	case "persona.pains":
		return "bolt"
	case "persona.needs":
		return "star"
	case "persona.behaviour":
		return "pointer"
	case "persona.touchpoints":
		return "touch"
	case "persona.information":
		return "question"
	case "persona.decision_style":
		return "sliders"
	case "persona.character":
		return "smile"
	case "persona.evidence":
		return "file"
	case "persona.group":
		return "users"
	case "persona.objections":
		return "warn"
	case "persona.interests":
		return "spark"
	case "persona.expectations":
		return "flag"
	case "persona.buying":
		return "handshake"
	case "persona.decision_factors":
		return "calc"
	case "persona.buying_cycle", "persona.habits":
		return "clock"
	case "persona.sources", "persona.education":
		return "book"
	case "persona.content":
		return "article"
	case "persona.influence":
		return "bars"
	case "persona.interviews":
		return "comment"
	case "persona.owner":
		return "calendar"
	case "persona.message":
		return "send"
	case "persona.family":
		return "home"
	}
	return "user"
}
