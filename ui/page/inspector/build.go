package inspector

import (
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// kindOf names the kind of content for a selection. As long as it stays the same the fields fit.
func (i *Inspector) kindOf(selection []domain.ID) string {
	doc := i.p.Session.Doc()
	if len(selection) == 0 {
		return "map:" + i.p.Map().String()
	}
	var b strings.Builder
	for _, id := range selection {
		r, ok := doc.Get(id)
		if !ok {
			b.WriteString("gone;")
			continue
		}
		b.WriteString(string(r.Table()))
		if c, ok := r.(domain.Card); ok {
			b.WriteString(string(i.cardKind(c)))
			b.WriteString(string(record[domain.Lane](i, c.Lane).As()))
			// Another record behind the card means other fields.
			b.WriteString(c.Touchpoint.String() + c.Measure.String())
			if i.cardKind(c) == catalog.CardIndicator {
				b.WriteString(c.Indicator.String() + record[domain.Indicator](i, c.Indicator).Kind)
			}
		}
		if n, ok := r.(domain.Indicator); ok {
			b.WriteString(n.Kind) // another formula takes other inputs
		}
		b.WriteByte(';')
	}
	return b.String() + strconv.Itoa(len(selection))
}

// laneInfo describes the lane of a card.
func (i *Inspector) laneInfo(c domain.Card) catalog.Lane {
	return i.infoOf(record[domain.Lane](i, c.Lane))
}

func (i *Inspector) infoOf(l domain.Lane) catalog.Lane {
	return catalog.LaneFor(l)
}

// cardKind says what a card looks like. A card that lost its record is a plain text.
func (i *Inspector) cardKind(c domain.Card) catalog.CardKind {
	doc := i.p.Session.Doc()
	kind := i.laneInfo(c).Cards
	missing := false
	switch kind {
	case catalog.CardTouchpoint:
		_, ok := document.Find[domain.Touchpoint](doc, c.Touchpoint)
		missing = !ok
	case catalog.CardMeasure:
		_, ok := document.Find[domain.Measure](doc, c.Measure)
		missing = !ok
	case catalog.CardIndicator:
		_, ok := document.Find[domain.Indicator](doc, c.Indicator)
		missing = !ok
	}
	if missing {
		return catalog.CardText
	}
	return kind
}

// build makes the fields for what is selected.
func (i *Inspector) build() sheet {
	doc := i.p.Session.Doc()
	var present []domain.ID
	for _, id := range i.selection {
		if _, ok := doc.Get(id); ok {
			present = append(present, id)
		}
	}
	switch len(present) {
	case 0:
		return i.mapSheet(i.p.Map())
	case 1:
		return i.single(present[0])
	}
	return i.manySheet(present)
}

func (i *Inspector) single(id domain.ID) sheet {
	r, _ := i.p.Session.Doc().Get(id)
	switch r := r.(type) {
	case domain.Phase:
		return i.phaseSheet(id)
	case domain.Step:
		return i.stepSheet(id)
	case domain.Lane:
		return i.laneSheet(id)
	case domain.Measure:
		return i.measureRecord(id)
	case domain.Indicator:
		return i.indicatorRecord(id)
	case domain.Touchpoint:
		return i.touchpointRecord(id)
	case domain.Card:
		switch i.cardKind(r) {
		case catalog.CardTouchpoint:
			return i.touchpointSheet(id, r.Touchpoint)
		case catalog.CardMeasure:
			return i.measureSheet(id, r.Measure)
		case catalog.CardIndicator:
			return i.indicatorSheet(id, r.Indicator)
		case catalog.CardFeeling:
			return i.feelingSheet(id)
		case catalog.CardResponsible:
			return i.responsibleSheet(id)
		case catalog.CardRole, catalog.CardPrivacy:
			return i.codeSheet(id)
		}
		return i.textSheet(id)
	}
	return i.mapSheet(i.p.Map())
}

// lang is the language of the words on screen.
func (i *Inspector) lang() string { return i.p.Words.Language() }
