package intake

import (
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	source "wegmarke/domain/intake"
	"wegmarke/ui/i18n"
)

// grid is a piece as the table shows it: maps and personas with their lines as rows, lists with their
// records as rows.
type grid struct {
	piece *source.Piece
	rows  []head
	cols  []head
	// steps says that the heads of the columns have a second line.
	steps bool
	// list says that records run down, one line high.
	list bool
}

// head is the head of a row or a column.
type head struct {
	title, sub string
	icon       string
	// phase is the colour of a column, 0 for none; joined says that the column belongs to the phase of
	// the one before it.
	phase  int
	joined bool
	// muted heads are not taken in; unsure ones were guessed.
	muted, unsure bool
	// line and item are the indexes in the piece, -1 for none.
	line, item int
}

// look is how a card is painted.
type look uint8

const (
	plainLook look = iota
	painLook
	ideaLook
	feelingLook
	headingLook
	mutedLook
	fieldLook
)

// content is what stands in a cell.
type content struct {
	look  look
	cards []string
	// feelings are the heights of the points, one for each card.
	feelings []int
}

// newGrid makes the table of a piece.
func (s *state) newGrid(piece *source.Piece) *grid {
	g := &grid{piece: piece}
	switch piece.Kind {
	case source.KindTouchpoints, source.KindMeasures, source.KindIndicators:
		g.list = true
		for i := range piece.Lines {
			g.cols = append(g.cols, s.lineHead(piece, i))
		}
		for i, it := range piece.Items {
			g.rows = append(g.rows, head{title: s.place(it.At), muted: it.Ignore, line: -1, item: i})
		}
	default:
		for i := range piece.Lines {
			g.rows = append(g.rows, s.lineHead(piece, i))
		}
		g.columns(s)
	}
	return g
}

// columns makes the heads of the phases or personas.
func (g *grid) columns(s *state) {
	colours := make(map[int]int)
	joined := make(map[int]bool)
	if g.piece.Kind == source.KindMap {
		for _, c := range g.piece.Columns() {
			for k, i := range c.Items {
				colours[i], joined[i] = c.Color, k > 0
			}
		}
	}
	number := 0
	for i, it := range g.piece.Items {
		h := head{title: it.Phase, sub: it.Step, phase: colours[i], joined: joined[i], muted: it.Ignore, line: -1, item: i}
		g.steps = g.steps || it.Step != ""
		if h.phase > 0 && !h.joined {
			number++
			h.title = strconv.Itoa(number) + "  " + it.Phase
		}
		if h.title == "" {
			h.title = s.place(it.At)
		}
		g.cols = append(g.cols, h)
	}
}

// lineHead is the head of a lane or a field.
func (s *state) lineHead(piece *source.Piece, i int) head {
	l := piece.Lines[i]
	h := head{title: l.Label, sub: s.roleName(l.Role), line: i, item: -1, muted: l.Role == source.RoleIgnore, unsure: l.Sure < 0.5 && l.Role != source.RoleIgnore}
	if h.title == "" {
		h.title = s.place(l.At)
	}
	if h.sub == h.title {
		h.sub = ""
	}
	if kind, ok := l.Role.Lane(); ok {
		info, _ := catalog.LaneOf(kind)
		h.icon = info.Icon
	}
	return h
}

// roleName is what a role is called.
func (s *state) roleName(r source.Role) string {
	t := s.p.Words.T
	switch r {
	case source.RoleIgnore:
		return t("intake.role.ignore")
	case source.RolePhases:
		return t("intake.role.phases")
	case source.RoleSteps:
		return t("intake.role.steps")
	case source.RoleDuration:
		return t("intake.role.duration")
	case source.RoleExpected:
		return t("scene.expected")
	}
	return r.Name(s.p.Words.Language())
}

// place is where something stands in the sheet.
func (s *state) place(at source.Place) string {
	key := "intake.row"
	if at.Column {
		key = "intake.column"
	}
	return s.p.Words.T(key, i18n.Values{"name": at.Name()})
}

// cell is what stands in a row and a column.
func (g *grid) cell(row, col int, lang string) content {
	line, item := g.rows[row].line, g.cols[col].item
	if g.list {
		line, item = g.cols[col].line, g.rows[row].item
	}
	l := g.piece.Lines[line]
	text := l.Values[item]
	switch {
	case text == "":
		return content{}
	case l.Role == source.RoleIgnore, g.piece.Items[item].Ignore:
		return content{look: mutedLook, cards: []string{text}}
	case l.Role.Heading():
		return content{look: headingLook, cards: []string{text}}
	case g.list:
		return content{look: fieldLook, cards: []string{text}}
	}
	c := content{cards: g.piece.Cards(line, item)}
	kind, _ := l.Role.Lane()
	if l.Role == source.RoleExpected {
		kind = domain.LaneFeelings
	}
	switch kind {
	case domain.LanePains:
		c.look = painLook
	case domain.LaneIdeas:
		c.look = ideaLook
	case domain.LaneFeelings:
		c.look = feelingLook
		for k, card := range c.cards {
			value, word := g.piece.Feeling(line, card)
			c.feelings = append(c.feelings, value)
			if c.cards[k] = word; word == "" {
				c.cards[k] = catalog.FeelingOf(value).Name(lang)
			}
		}
	}
	switch l.Role {
	case "persona.pains", "persona.objections":
		c.look = painLook
	}
	return c
}
