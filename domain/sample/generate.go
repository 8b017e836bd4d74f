package sample

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Generate builds a project of the given size. The same size and parameters give the same project,
// and both languages give the same structure.
func Generate(s Size, p Params) (*document.Document, error) {
	b, err := newBuilder(p)
	if err != nil {
		return nil, err
	}
	if s.Phases < 1 || s.Columns < s.Phases || s.Maps < 1 || s.Lanes < 1 || s.Personas < 1 || s.Touchpoints < 1 {
		return nil, fmt.Errorf("build sample: size %+v cannot be built", s)
	}
	g := &generator{builder: b, size: s, random: newRandom(seedOf(s.Name)), words: newWords(b.Lang, seedOf(s.Name)+1)}
	g.project()
	g.people()
	g.contactPoints()
	g.keyFigures()
	for i := range s.Maps {
		g.journey(i)
	}
	g.remarks()
	return b.document()
}

func seedOf(name string) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range []byte(name) {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// generator writes the records of a generated project. Its random numbers decide the structure;
// those of words decide the wording, so that a language cannot change the structure.
type generator struct {
	*builder
	size   Size
	random *random
	words  *words

	personaIDs    []domain.ID
	touchpointIDs []domain.ID
	indicatorIDs  []domain.ID
	// remarked are cards that carry comments, spread over all maps.
	remarked []domain.ID
	cards    int
	measures int
	drawn    int
}

func (g *generator) project() {
	g.put(domain.Project{
		ID: g.IDs(), Title: g.say(text{"Testprojekt ", "Test project "}) + g.size.Name, Company: "Tauberwerk Drucklufttechnik GmbH",
		Author: "Katharina Brandt", Language: g.Lang, Created: g.day("2026-01-12"),
	})
}

// nextImage draws another image while the size asks for more.
func (g *generator) nextImage() domain.Hash {
	if g.drawn >= g.size.Images {
		return ""
	}
	data, err := pattern(g.drawn)
	if err != nil {
		g.fail("draw image: %w", err)
		return ""
	}
	g.drawn++
	return g.image(data)
}

func (g *generator) people() {
	roles := domain.Roles()
	for i := range g.size.Personas {
		id := g.IDs()
		g.personaIDs = append(g.personaIDs, id)
		g.put(domain.Persona{
			ID: id, Order: g.order(i), Name: g.words.person(i), Age: fmt.Sprint(28 + g.random.below(35)),
			Position: g.words.position(i), Company: g.words.company(i), Quote: g.words.phrase(phraseQuestion, typical),
			CompanySize: fmt.Sprint(20 * (1 + g.random.below(90))), Industry: g.words.industry(i), Location: g.words.place(i),
			Image: g.nextImage(), Roles: roles[i%len(roles)], Influence: 1 + g.random.below(5),
		})
	}
}

func (g *generator) contactPoints() {
	known := catalog.Touchpoints()
	for i := range g.size.Touchpoints {
		t := known[i%len(known)]
		title := t.Name(g.Lang)
		if round := i / len(known); round > 0 {
			title = fmt.Sprintf("%s %s %d", title, g.words.place(i), round)
		}
		id := g.IDs()
		g.touchpointIDs = append(g.touchpointIDs, id)
		g.put(domain.Touchpoint{
			ID: id, Order: g.order(i), Title: title, Icon: t.Icon, Control: t.Control, Setting: t.Setting,
			Usage: g.random.below(5), Need: g.words.phrase(phraseGoal, short), When: g.words.when(i), How: g.words.device(i),
			Expectation: g.random.below(6), Performance: g.random.below(6), Importance: g.random.below(6),
			Cost: float64(g.random.below(900)) * 100, Responsible: g.words.colleague(g.random.below(8)),
		})
	}
}

func (g *generator) keyFigures() {
	known := catalog.Indicators()
	n := min(g.size.Phases*g.size.Maps, 200)
	for i := range n {
		k := known[i%len(known)]
		title := k.Name(g.Lang)
		if round := i / len(known); round > 0 {
			title = fmt.Sprintf("%s %s %d", title, g.words.place(i), round)
		}
		id := g.IDs()
		g.indicatorIDs = append(g.indicatorIDs, id)
		target := float64(50 + g.random.below(400))
		if k.Unit == domain.UnitPercent {
			target = float64(5 + g.random.below(90))
		}
		g.put(domain.Indicator{
			ID: id, Order: g.order(i), Title: title, Formula: k.Terms.In(g.Lang), Unit: k.Unit,
			Direction: k.Direction, Target: target, HasTarget: i%4 != 3,
		})
		for j, day := range quarters() {
			g.put(domain.Reading{
				ID: g.IDs(), Indicator: id, Date: g.day(day), Source: g.words.source(i),
				Value: target * float64(60+5*j+g.random.below(12)) / 100,
			})
		}
	}
}

// remarks writes the comments that carry the images left over and a few that carry none.
func (g *generator) remarks() {
	for i, subject := range g.remarked {
		left := g.size.Images - g.drawn
		image := domain.Hash("")
		if left > 0 && (i%3 == 0 || left >= len(g.remarked)-i) {
			image = g.nextImage()
		}
		source := ""
		if i%2 == 0 {
			source = "workbook"
		}
		g.put(domain.Comment{
			ID: g.IDs(), Subject: subject, Author: g.words.colleague(i), Date: g.day(StoryDay).AddDays(-g.random.below(60)),
			Text: g.words.phrase(phraseIdea, typical), Image: image, Source: source,
		})
	}
}
