package workbook

import (
	"errors"
	"fmt"
	"io"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// Canvases of which there are blank templates.
const (
	CanvasMap         = "map"
	CanvasPersona     = "persona"
	CanvasTouchpoints = "touchpoints"
	CanvasMeasures    = "measures"
)

// ErrTemplate is returned for a canvas or phase model that there is no template of.
var ErrTemplate = errors.New("no such template")

// TemplateParams says which blank template to write.
type TemplateParams struct {
	// Canvas is one of the constants of this package.
	Canvas string
	// Model is the key of the phase model of a map; empty takes the one of seven phases.
	Model string
	// Lang is "de" or "en".
	Lang string
	// A4 prepares the page for A4 paper in place of A3.
	A4 bool
}

// WriteTemplate makes a workbook that somebody can fill in who has no project yet. Equal parameters
// give equal bytes.
func WriteTemplate(w io.Writer, p TemplateParams) error {
	if p.Model == "" {
		p.Model = catalog.Model7
	}
	sending := merge.Sending{Version: merge.SendingVersion, Language: p.Lang}
	var plan *formPlan
	switch p.Canvas {
	case CanvasMap:
		m, ok := blankMap(p.Model, p.Lang)
		if !ok {
			return fmt.Errorf("write template of model %q: %w", p.Model, ErrTemplate)
		}
		sending.Maps = []merge.Snapshot{m}
	case CanvasPersona:
		plan = planForm(merge.Form{Kind: merge.FormPersona, Subject: domain.ID{15: 1}}, nil, p.Lang, 4)
	case CanvasTouchpoints:
		plan = planForm(merge.Form{Kind: merge.FormTouchpoints}, nil, p.Lang, 24)
	case CanvasMeasures:
		plan = planForm(merge.Form{Kind: merge.FormMeasures}, nil, p.Lang, 22)
	default:
		return fmt.Errorf("write template of canvas %q: %w", p.Canvas, ErrTemplate)
	}
	if plan != nil {
		sending.Forms = []merge.Form{plan.form}
	}
	b, err := newBuilder(w, Params{Doc: document.New(), Sending: sending, Lang: p.Lang, A4: p.A4})
	if err != nil {
		return fmt.Errorf("write template: %w", err)
	}
	b.template = &p
	var steps []func()
	if plan != nil {
		b.planned = []*formPlan{plan}
		steps = append(steps, func() { b.form(plan) })
	} else {
		steps = append(steps, func() { b.openMap(sending.Maps[0]) }, b.head, b.body, b.page)
	}
	if err := b.pack(append(steps, b.guide, b.lists, b.finish)); err != nil {
		return fmt.Errorf("write template: %w", err)
	}
	return nil
}

// templateMark is the text of A1 on a template.
func (p *TemplateParams) mark() string {
	return "wmt1;canvas=" + p.Canvas + ";model=" + p.Model + ";lang=" + p.Lang
}

// blankSlots is how many rows a lane of a blank map has.
const blankSlots = 3

// blankMap is a map without cards, with the lanes that a new map has.
func blankMap(model, lang string) (merge.Snapshot, bool) {
	m, ok := catalog.ModelOf(model)
	if !ok {
		return merge.Snapshot{}, false
	}
	s := merge.Snapshot{Version: merge.SnapshotVersion, Map: domain.ID{15: 1}, Language: lang}
	phases := m.Phases()
	if len(phases) < 2 {
		phases = nil
		for n := range 5 {
			word := catalog.Text{DE: "Phase", EN: "Phase"}
			phases = append(phases, catalog.Phase{Names: word, Color: n + 1})
		}
	}
	for i, p := range phases {
		s.Columns = append(s.Columns, merge.Column{
			Step: domain.ID{14: 1, 15: byte(i + 1)}, Phase: domain.ID{14: 2, 15: byte(i + 1)},
			PhaseTitle: p.Names.In(lang), Task: p.Task.In(lang), Color: p.Color,
		})
	}
	for i, l := range catalog.DefaultLanes() {
		lane := merge.Lane{ID: domain.ID{14: 3, 15: byte(i + 1)}, Kind: l.Kind, Title: l.Name(lang)}
		n := blankSlots
		if len(merge.FieldsOf(l.Kind)) > 1 {
			n = 1
		}
		for k := range n {
			lane.Slots = append(lane.Slots, strconv.Itoa(k+1))
		}
		if l.Kind == domain.LaneFeelings {
			lane.Slots = append(lane.Slots, "e1")
		}
		s.Lanes = append(s.Lanes, lane)
	}
	return s, true
}

// templateRow is the identity of a row on the template of a map: the key of its lane.
func templateRow(kind domain.LaneKind, slot string, f merge.Field) string {
	id := keyPrefix + string(kind) + "/" + slot
	if f != "" {
		id += "/" + string(f)
	}
	return id
}
