package intake

import (
	"fmt"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// Choice says that a piece is taken in, and where: the zero Target makes a new map or persona.
type Choice struct {
	Piece  int
	Target domain.ID
}

// BuildOptions are what a document cannot know by itself.
type BuildOptions struct {
	// Untitled is the title of a map whose table has none, in the language of the project.
	Untitled string
	Today    domain.Date
}

// Built is what pieces become.
type Built struct {
	Change document.Change
	// Maps and Personas are those that were made or filled, in the order of the pieces.
	Maps, Personas []domain.ID
	// Touchpoints, Measures and Indicators count the records of lists.
	Touchpoints, Measures, Indicators int
	// Cards counts new cards, Same those that were there already.
	Cards, Same int
}

// Build turns pieces of a proposal into one change of a document. What stands in the document already
// is not made again.
func Build(doc *document.Document, p Proposal, choices []Choice, o BuildOptions) (Built, error) {
	b := newBuilder(doc, o)
	for _, c := range choices {
		if c.Piece < 0 || c.Piece >= len(p.Pieces) {
			return Built{}, fmt.Errorf("take in piece %d: %w", c.Piece, edit.ErrUnknown)
		}
		piece := p.Pieces[c.Piece]
		switch piece.Kind {
		case KindMap:
			b.takeMap(&piece, c.Target)
		case KindPersona:
			b.takePersonas(&piece, c.Target)
		case KindTouchpoints:
			b.takeTouchpoints(&piece)
		case KindMeasures:
			b.takeMeasures(&piece)
		case KindIndicators:
			b.takeIndicators(&piece)
		}
	}
	var err error
	b.out.Change, err = b.change()
	return b.out, err
}

// builder collects records. It keeps the last place of every group, so that a table of thousands of
// rows does not look through the document again and again.
type builder struct {
	o      BuildOptions
	doc    *document.Document
	lang   string
	last   map[domain.Parent]string
	before map[domain.ID]domain.Record
	after  map[domain.ID]domain.Record
	order  []domain.ID
	// Records by their titles in small letters.
	touchpoints, measures, indicators, personas map[string]domain.ID
	// lanes are those of the map that is being built, by their kind.
	lanes map[domain.LaneKind]domain.Lane
	out   Built
}

func newBuilder(doc *document.Document, o BuildOptions) *builder {
	b := &builder{
		o: o, doc: doc, lang: document.Project(doc).Language, last: make(map[domain.Parent]string),
		before: make(map[domain.ID]domain.Record), after: make(map[domain.ID]domain.Record),
		touchpoints: make(map[string]domain.ID), measures: make(map[string]domain.ID),
		indicators: make(map[string]domain.ID), personas: make(map[string]domain.ID),
	}
	for _, t := range document.Touchpoints(doc) {
		remember(b.touchpoints, t.Title, t.ID)
	}
	for _, m := range document.Measures(doc) {
		remember(b.measures, m.Title, m.ID)
	}
	for _, i := range document.Indicators(doc) {
		remember(b.indicators, i.Title, i.ID)
	}
	for _, p := range document.Personas(doc) {
		remember(b.personas, p.Name, p.ID)
	}
	return b
}

func remember(all map[string]domain.ID, title string, id domain.ID) {
	if key := sameText(title); key != "" && all[key].IsZero() {
		all[key] = id
	}
}

// sameText is the form in which texts are compared to tell whether they are equal.
func sameText(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// Get implements document.View over what is built so far.
func (b *builder) Get(id domain.ID) (domain.Record, bool) {
	if r, ok := b.after[id]; ok {
		return r, true
	}
	return b.doc.Get(id)
}

// Children implements document.View. Only what the document holds is ordered by it.
func (b *builder) Children(p domain.Parent) []domain.ID { return b.doc.Children(p) }

// next is the place behind the last record of a group.
func (b *builder) next(p domain.Parent) string {
	last, known := b.last[p]
	if !known {
		for _, id := range b.doc.Children(p) {
			if r, ok := b.doc.Get(id); ok {
				last = max(last, r.OrderKey())
			}
		}
	}
	// It fails for an order that is none; the check of the change says so then.
	next, err := domain.OrderBetween(last, "")
	if err != nil {
		next = domain.FirstOrder
	}
	b.last[p] = next
	return next
}

// put adds a record or changes one.
func (b *builder) put(r domain.Record) {
	id := r.Key()
	if _, ok := b.after[id]; !ok {
		b.order = append(b.order, id)
		if before, ok := b.doc.Get(id); ok {
			b.before[id] = before
		}
	}
	b.after[id] = r
}

func (b *builder) change() (document.Change, error) {
	edits := make([]document.Edit, 0, len(b.order))
	for _, id := range b.order {
		edits = append(edits, document.Edit{Before: b.before[id], After: b.after[id]})
	}
	return document.NewChange(edits...)
}

// touchpoint finds or makes the touchpoint of a title.
func (b *builder) touchpoint(title string) domain.ID {
	if id := b.touchpoints[sameText(title)]; !id.IsZero() {
		return id
	}
	t := domain.Touchpoint{ID: domain.NewID(), Order: b.next(domain.Parent{Table: domain.TableTouchpoint}), Title: title}
	for _, kind := range catalog.Touchpoints() {
		if plain(title) == plain(kind.Names.DE) || plain(title) == plain(kind.Names.EN) {
			t.Kind, t.Icon, t.Control, t.Setting, t.Measurability = kind.Key, kind.Icon, kind.Control, kind.Setting, kind.Measure
			break
		}
	}
	b.put(t)
	remember(b.touchpoints, title, t.ID)
	return t.ID
}

// measure makes a measure. Each card has one of its own.
func (b *builder) measure(title string) domain.ID {
	m := domain.Measure{ID: domain.NewID(), Order: b.next(domain.Parent{Table: domain.TableMeasure}), Title: title, Status: domain.StatusPlanned}
	b.put(m)
	remember(b.measures, title, m.ID)
	return m.ID
}

// indicator finds or makes the key figure of a title.
func (b *builder) indicator(title string) domain.ID {
	if id := b.indicators[sameText(title)]; !id.IsZero() {
		return id
	}
	i := domain.Indicator{
		ID: domain.NewID(), Order: b.next(domain.Parent{Table: domain.TableIndicator}), Title: title,
		Unit: domain.UnitCount, Direction: domain.DirectionUp,
	}
	for _, known := range catalog.Indicators() {
		if plain(title) == plain(known.Names.DE) || plain(title) == plain(known.Names.EN) {
			i.Kind, i.Unit, i.Direction, i.Formula = known.Key, known.Unit, known.Direction, known.Terms.In(b.lang)
			break
		}
	}
	b.put(i)
	remember(b.indicators, title, i.ID)
	return i.ID
}
