package main

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/storage/project"
	"wegmarke/ui/i18n"
)

// infoReport is what `info --json` prints.
type infoReport struct {
	Title       string `json:"title"`
	Language    string `json:"language"`
	Format      int    `json:"format"`
	Personas    int    `json:"personas"`
	Touchpoints int    `json:"touchpoints"`
	Maps        int    `json:"maps"`
	Cards       int    `json:"cards"`
	Measures    int    `json:"measures"`
	Images      int    `json:"images"`
}

func infoVerb() verb {
	return verb{name: "info", usage: "FILE [--json]", min: 1, max: 1, flags: jsonFlag, run: func(t *task) error {
		var r infoReport
		err := t.withProject(t.args[0], func(p *opened) error {
			r = p.info()
			return nil
		})
		if err != nil {
			return err
		}
		if t.json {
			return t.report(r)
		}
		if err := t.say(t.words.T("cli.info.title", i18n.Values{
			"title": r.Title, "language": r.Language, "format": r.Format,
		})); err != nil {
			return err
		}
		for _, part := range []struct {
			key string
			n   int
		}{
			{"cli.info.personas", r.Personas},
			{"cli.info.touchpoints", r.Touchpoints},
			{"cli.info.maps", r.Maps},
			{"cli.info.cards", r.Cards},
			{"cli.info.measures", r.Measures},
			{"cli.info.images", r.Images},
		} {
			if err := t.say("  " + t.words.T(part.key, i18n.Values{"n": part.n})); err != nil {
				return err
			}
		}
		return nil
	}}
}

func (p *opened) info() infoReport {
	about := document.Project(p.doc)
	return infoReport{
		Title: about.Title, Language: about.Language, Format: project.Format,
		Personas: p.doc.Count(domain.TablePersona), Touchpoints: p.doc.Count(domain.TableTouchpoint),
		Maps: p.doc.Count(domain.TableMap), Cards: p.doc.Count(domain.TableCard),
		Measures: p.doc.Count(domain.TableMeasure), Images: len(p.doc.Images()),
	}
}
