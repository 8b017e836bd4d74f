package edit

import (
	"fmt"
	"regexp"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Template makes a template of a project: a document of its own that shares no record with it. What
// went to others and came back is left out always. Without the content it holds what a project is
// built of (maps with phases, steps, lanes and views, touchpoints, indicators and own roles), but
// nothing that somebody wrote into it.
func Template(doc *document.Document, content bool) (*document.Document, error) {
	plain := doc.Clone()
	d := document.NewDraft(plain)
	var gone []domain.ID
	for _, t := range domain.Tables() {
		for _, r := range plain.All(t) {
			if !inTemplate(r, content) {
				gone = append(gone, r.Key())
			}
		}
	}
	d.RemoveTree(gone...)
	if !content {
		strip(d, plain)
	}
	c, err := d.Change()
	if err != nil {
		return nil, fmt.Errorf("make template: %w", err)
	}
	if err := plain.Apply(c); err != nil {
		return nil, fmt.Errorf("make template: %w", err)
	}
	return Renew(plain)
}

// inTemplate says which records a template takes over.
func inTemplate(r domain.Record, content bool) bool {
	switch r := r.(type) {
	case domain.Exchange, domain.Comment:
		return false
	case domain.Card, domain.Evidence, domain.Reading, domain.Measure, domain.Persona, domain.Use, domain.Link:
		return content
	case domain.Entry:
		// The lists of a map, such as its scenario, are content; what was sent and came back is past.
		switch r.Field {
		case catalog.ProjectAnswerTaken, catalog.ProjectAnswerChoices, catalog.ProjectSendingTo, catalog.ProjectReminded:
			return false
		}
		return content
	}
	return true
}

// strip takes out of the records that stay what is true of one project only.
func strip(d *document.Draft, doc *document.Document) {
	for _, r := range doc.All(domain.TableTouchpoint) {
		if t, ok := r.(domain.Touchpoint); ok {
			d.Put(domain.Touchpoint{
				ID: t.ID, Order: t.Order, Title: t.Title, Icon: t.Icon, Control: t.Control, Setting: t.Setting,
				Kind: t.Kind, Media: t.Media, Phases: t.Phases, MeasuredBy: t.MeasuredBy,
			})
		}
	}
	for _, m := range document.Maps(d) {
		m.Scope, m.Purpose, m.Product, m.Market, m.Owner = "", "", "", "", ""
		m.AsOf, m.Review, m.Version = "", "", 1
		d.Put(m)
	}
	for _, i := range document.Indicators(d) {
		i.Target, i.HasTarget = 0, false
		d.Put(i)
	}
}

var idForm = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// Renew is the same project with new IDs in every place. Two projects that came from one template
// must not be taken for each other when a workbook comes back.
func Renew(doc *document.Document) (*document.Document, error) {
	fresh := make(map[string]string)
	for _, t := range domain.Tables() {
		for _, r := range doc.All(t) { // by age, and so are the new ones
			fresh[r.Key().String()] = domain.NewID().String()
		}
	}
	var records []domain.Record
	for _, t := range domain.Tables() {
		for _, r := range doc.All(t) {
			text, err := document.Encode(r)
			if err != nil {
				return nil, fmt.Errorf("renew %s: %w", r.Key(), err)
			}
			text = idForm.ReplaceAllFunc(text, func(id []byte) []byte {
				if other, ok := fresh[string(id)]; ok {
					return []byte(other)
				}
				return id
			})
			renewed, err := document.Decode(t, text)
			if err != nil {
				return nil, fmt.Errorf("renew %s: %w", r.Key(), err)
			}
			records = append(records, renewed)
		}
	}
	out, err := document.Load(records)
	if err != nil {
		return nil, fmt.Errorf("renew: %w", err)
	}
	for _, h := range doc.Images() {
		if b, ok := doc.Image(h); ok {
			out.AddImage(h, b)
		}
	}
	return out, nil
}

// FromTemplate begins a project with a template: the same content under new IDs and another title.
func FromTemplate(template *document.Document, title string, today domain.Date) (*document.Document, error) {
	doc, err := Renew(template)
	if err != nil {
		return nil, err
	}
	d := document.NewDraft(doc)
	p := document.Project(doc)
	if p.ID.IsZero() {
		p.ID = domain.NewID()
	}
	p.Title, p.Created = title, today
	d.Put(p)
	c, err := d.Change()
	if err != nil {
		return nil, fmt.Errorf("begin with template: %w", err)
	}
	return doc, doc.Apply(c)
}
