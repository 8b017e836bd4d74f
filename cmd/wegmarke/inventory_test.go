package main

import (
	"context"
	"crypto/sha256"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/storage/project"
)

// inventory is a small project in which every field of the catalogue is filled in once.
type inventory struct {
	persona, other, touchpoint, measure, indicator, m, phase, step, lane, card domain.ID
}

// setter fills one field in.
type setter func(d *document.Draft, w inventory) error

// pictureBytes stands for a picture and portrait is its name.
func pictureBytes() []byte { return []byte("picture") }

var portrait = domain.HashOf(sha256.Sum256(pictureBytes()))

// of alters a record.
func of[R domain.Record](d *document.Draft, id domain.ID, f func(*R)) error {
	r, ok := document.Find[R](d, id)
	if !ok {
		return edit.ErrUnknown
	}
	f(&r)
	d.Put(r)
	return nil
}

func persona(f func(*domain.Persona)) setter {
	return func(d *document.Draft, w inventory) error { return of(d, w.persona, f) }
}

func touchpoint(f func(*domain.Touchpoint)) setter {
	return func(d *document.Draft, w inventory) error { return of(d, w.touchpoint, f) }
}

func cxMap(f func(*domain.Map)) setter {
	return func(d *document.Draft, w inventory) error { return of(d, w.m, f) }
}

// card puts an entry into a field of the record that subject finds.
func card(subject func(inventory) domain.ID, e domain.Entry) setter {
	return func(d *document.Draft, w inventory) error {
		e.Subject = subject(w)
		_, err := edit.AddEntry(d, e, -1)
		return err
	}
}

func source(subject func(inventory) domain.ID) setter {
	return func(d *document.Draft, w inventory) error {
		d.Put(domain.Evidence{ID: domain.NewID(), Subject: subject(w), Order: domain.FirstOrder, Kind: "crm", Text: "38 Kontakte", Date: "2026-03-05"})
		return nil
	}
}

func ofPersona(w inventory) domain.ID    { return w.persona }
func ofTouchpoint(w inventory) domain.ID { return w.touchpoint }
func ofMap(w inventory) domain.ID        { return w.m }

// setters lists a way to fill in each field that is no list of plain cards.
func setters() map[string]setter {
	return map[string]setter{
		"persona.name":         persona(func(p *domain.Persona) { p.Name = "Änne Groß" }),
		"persona.picture":      persona(func(p *domain.Persona) { p.Image = portrait }),
		"persona.quote":        persona(func(p *domain.Persona) { p.Quote = "Druckluft merkt man erst, wenn sie fehlt." }),
		"persona.group":        persona(func(p *domain.Persona) { p.Group, p.Share = "Leiter Instandhaltung", 12.5 }),
		"persona.kind":         persona(func(p *domain.Persona) { p.Kind = domain.PersonaAnti }),
		"persona.industry":     persona(func(p *domain.Persona) { p.Industry = "Milch" }),
		"persona.company_size": persona(func(p *domain.Persona) { p.CompanySize = "420" }),
		"persona.location":     persona(func(p *domain.Persona) { p.Location = "Allgäu" }),
		"persona.position":     persona(func(p *domain.Persona) { p.Position = "Leiterin" }),
		"persona.roles": func(d *document.Draft, w inventory) error {
			own := domain.OwnRole{ID: domain.NewID(), Order: domain.FirstOrder, Title: "Betriebsrat", Need: "Fristen"}
			d.Put(own)
			d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkPersonaRole, From: w.persona, To: own.ID})
			return of(d, w.persona, func(p *domain.Persona) { p.Roles = domain.RoleUser | domain.RoleInitiator })
		},
		"persona.influence": persona(func(p *domain.Persona) { p.Influence, p.Authority = 4, "bis 50.000 €" }),
		"persona.decision_style": card(ofPersona, domain.Entry{
			Field: "persona.decision_style", Text: "analytisch", Detail: "intuitiv", Value: 12,
		}),
		"persona.buying_cycle": persona(func(p *domain.Persona) { p.Cycle, p.CycleUnit = 14, domain.TimeMonth }),
		"persona.character":    card(ofPersona, domain.Entry{Field: "persona.character", Text: "Bei Alarm", Detail: "angespannt", Value: -2}),
		"persona.information":  card(ofPersona, domain.Entry{Field: "persona.information", Text: "Referenzen", Phase: 3}),
		"persona.touchpoints": func(d *document.Draft, w inventory) error {
			return card(ofPersona, domain.Entry{Field: "persona.touchpoints", Touchpoint: w.touchpoint, Value: 5, Detail: "täglich"})(d, w)
		},
		"persona.age":        persona(func(p *domain.Persona) { p.Age = "47" }),
		"persona.education":  persona(func(p *domain.Persona) { p.Education = "Technikerin" }),
		"persona.family":     persona(func(p *domain.Persona) { p.Family = "zwei Kinder" }),
		"persona.evidence":   source(ofPersona),
		"persona.interviews": persona(func(p *domain.Persona) { p.Interviews, p.AsOf = 4, "2026-02-13" }),
		"persona.owner":      persona(func(p *domain.Persona) { p.Owner, p.Review = "K. Brandt", "2026-12-01" }),
		"persona.message":    persona(func(p *domain.Persona) { p.Message = "Wir messen erst." }),

		"touchpoint.title":      touchpoint(func(t *domain.Touchpoint) { t.Title = "Messe" }),
		"touchpoint.control":    touchpoint(func(t *domain.Touchpoint) { t.Control = domain.ControlIndirect }),
		"touchpoint.setting":    touchpoint(func(t *domain.Touchpoint) { t.Setting = domain.SettingOffline | domain.SettingHuman }),
		"touchpoint.perception": touchpoint(func(t *domain.Touchpoint) { t.Perception = domain.PerceptionUnaware }),
		"touchpoint.media":      touchpoint(func(t *domain.Touchpoint) { t.Media = domain.MediaEarned }),
		"touchpoint.phases":     touchpoint(func(t *domain.Touchpoint) { t.Phases = t.Phases.With(1, true).With(7, true) }),
		"touchpoint.personas": func(d *document.Draft, w inventory) error {
			d.Put(domain.Use{ID: domain.NewID(), Touchpoint: w.touchpoint, Persona: w.persona, Usage: 3, When: "abends", Expectation: 5})
			return of(d, w.touchpoint, func(t *domain.Touchpoint) { t.Roles = domain.RoleSigner })
		},
		"touchpoint.usage": touchpoint(func(t *domain.Touchpoint) { t.Usage = 4 }),
		"touchpoint.when":  touchpoint(func(t *domain.Touchpoint) { t.When, t.How = "abends", "am Handy" }),
		"touchpoint.expectation": func(d *document.Draft, w inventory) error {
			if err := card(ofTouchpoint, domain.Entry{Field: "touchpoint.expectation", Text: "Antwort in 48 Stunden"})(d, w); err != nil {
				return err
			}
			return of(d, w.touchpoint, func(t *domain.Touchpoint) { t.Expectation = 5 })
		},
		"touchpoint.importance":  touchpoint(func(t *domain.Touchpoint) { t.Importance = 3 }),
		"touchpoint.status":      touchpoint(func(t *domain.Touchpoint) { t.Status = domain.TouchpointClosing }),
		"touchpoint.goal":        touchpoint(func(t *domain.Touchpoint) { t.Goal = "Kontakte" }),
		"touchpoint.performance": touchpoint(func(t *domain.Touchpoint) { t.Performance = 2 }),
		"touchpoint.verdict":     touchpoint(func(t *domain.Touchpoint) { t.Verdict = domain.VerdictGreat }),
		// The gap is calculated from two others; both together make it.
		"touchpoint.gap":           touchpoint(func(t *domain.Touchpoint) { t.Expectation, t.Performance = 5, 3 }),
		"touchpoint.cost":          touchpoint(func(t *domain.Touchpoint) { t.Cost = 31000.5 }),
		"touchpoint.reach":         touchpoint(func(t *domain.Touchpoint) { t.Reach, t.Frequency = 1200, 2.5 }),
		"touchpoint.consistency":   touchpoint(func(t *domain.Touchpoint) { t.Consistency = 4 }),
		"touchpoint.responsible":   touchpoint(func(t *domain.Touchpoint) { t.Responsible, t.Department = "L. Hoffmann", "Vertrieb" }),
		"touchpoint.measurability": touchpoint(func(t *domain.Touchpoint) { t.Measurability = domain.MeasurablePartly }),
		"touchpoint.indicator": func(d *document.Draft, w inventory) error {
			return of(d, w.touchpoint, func(t *domain.Touchpoint) { t.MeasuredBy, t.Indicator = w.indicator, "9,5 Tage" })
		},
		"touchpoint.data":    touchpoint(func(t *domain.Touchpoint) { t.Data, t.DataPlace = domain.DataCRM|domain.DataAnalytics, "Köln" }),
		"touchpoint.privacy": touchpoint(func(t *domain.Touchpoint) { t.Privacy = domain.PrivacyConsent }),
		"touchpoint.measure": func(d *document.Draft, w inventory) error {
			return of(d, w.measure, func(m *domain.Measure) { m.Touchpoint = w.touchpoint })
		},
		"touchpoint.plan": func(d *document.Draft, w inventory) error {
			return of(d, w.measure, func(m *domain.Measure) { m.Priority, m.Due, m.Status = 1, "2026-04-15", domain.StatusDone })
		},
		"touchpoint.evidence": source(ofTouchpoint),

		"map.title":   cxMap(func(m *domain.Map) { m.Title, m.Heading = "Neukauf", "Vom Druckabfall zum Fürsprecher" }),
		"map.purpose": cxMap(func(m *domain.Map) { m.Purpose = "Bindung verbessern" }),
		"map.personas": func(d *document.Draft, w inventory) error {
			d.Put(domain.Link{ID: domain.NewID(), Kind: domain.LinkMapPersona, From: w.m, To: w.other})
			return of(d, w.m, func(m *domain.Map) { m.Persona = w.persona })
		},
		"map.roles":   cxMap(func(m *domain.Map) { m.Roles = domain.RoleUser | domain.RoleSigner }),
		"map.product": cxMap(func(m *domain.Map) { m.Product, m.Market, m.Scope = "Station", "DACH", "Ø 14 Monate" }),
		"map.state":   cxMap(func(m *domain.Map) { m.State = domain.StateFuture }),
		"map.model":   func(d *document.Draft, w inventory) error { return edit.SwitchModel(d, w.m, "7", "de", nil) },
		"map.duration": func(d *document.Draft, w inventory) error {
			return of(d, w.phase, func(p *domain.Phase) { p.Duration, p.Loop = "3 Monate", true })
		},
		"map.as_of": func(d *document.Draft, w inventory) error {
			if err := source(ofMap)(d, w); err != nil {
				return err
			}
			return of(d, w.m, func(m *domain.Map) { m.AsOf = "2026-03-05" })
		},
		"map.version": cxMap(func(m *domain.Map) { m.Owner, m.Version, m.Review = "K. Brandt", 7, "2026-12-01" }),
	}
}

// fields lists every field of the three canvases with the record its cards belong to.
func fields() map[string]struct {
	field   catalog.Field
	subject func(inventory) domain.ID
} {
	out := make(map[string]struct {
		field   catalog.Field
		subject func(inventory) domain.ID
	})
	for _, list := range []struct {
		fields  []catalog.Field
		subject func(inventory) domain.ID
	}{{catalog.PersonaFields(), ofPersona}, {catalog.TouchpointFields(), ofTouchpoint}, {catalog.MapFields(), ofMap}} {
		for _, f := range list.fields {
			out[f.ID+" "+f.Key] = struct {
				field   catalog.Field
				subject func(inventory) domain.ID
			}{f, list.subject}
		}
	}
	return out
}

func newInventory(t *testing.T) (*edit.Session, inventory) {
	t.Helper()
	root := domain.Project{ID: domain.NewID(), Title: "Inventar", Language: "de"}
	doc, err := document.Load([]domain.Record{root})
	if err != nil {
		t.Fatal(err)
	}
	doc.AddImage(portrait, pictureBytes())
	s := edit.NewSession(doc, func() time.Time { return time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC) })
	var w inventory
	take(t, s, func(d *document.Draft) (err error) {
		keep := func(id domain.ID, e error) domain.ID {
			if err == nil {
				err = e
			}
			return id
		}
		w.persona, w.other = keep(edit.AddPersona(d, "Erste", 0)), keep(edit.AddPersona(d, "Zweite", 0))
		w.touchpoint = keep(edit.AddTouchpoint(d, domain.Touchpoint{Title: "Angebot"}))
		w.indicator, w.measure = domain.NewID(), domain.NewID()
		d.Put(domain.Indicator{ID: w.indicator, Order: domain.FirstOrder, Title: "Quote", Unit: domain.UnitPercent})
		d.Put(domain.Measure{ID: w.measure, Order: domain.FirstOrder, Title: "Nachfassen", Status: domain.StatusPlanned})
		w.m = keep(edit.AddMap(d, "Karte", "5a", "de"))
		if err != nil {
			return err
		}
		w.phase = document.Phases(d, w.m)[0].ID
		w.step = document.Steps(d, w.phase)[0].ID
		w.lane = document.Lanes(d, w.m)[0].ID
		w.card = keep(edit.AddCard(d, edit.End(w.lane, w.step), "Handlung"))
		return err
	})
	return s, w
}

// take commits one step and returns its change.
func take(t *testing.T, s *edit.Session, f func(d *document.Draft) error) document.Change {
	t.Helper()
	d := s.Draft()
	if err := f(d); err != nil {
		t.Fatal(err)
	}
	c, err := d.Change()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(edit.Step{Label: edit.Label{Key: "step"}, Change: c}); err != nil {
		t.Fatal(err)
	}
	return c
}

// keep writes a document into a file.
func keep(t *testing.T, path string, doc *document.Document) {
	t.Helper()
	err := (&task{}).withStore(func(store *project.Store) error {
		p, err := store.Create(path, doc)
		if err != nil {
			return err
		}
		return p.Close(context.Background())
	})
	if err != nil {
		t.Fatal(err)
	}
}

// prove takes one step: it must change something, be in the file and in the dump after reopening, and
// one undo must lead back.
func prove(t *testing.T, f setter) {
	t.Helper()
	s, w := newInventory(t)
	before := s.Doc().Clone()
	c := take(t, s, func(d *document.Draft) error { return f(d, w) })
	if c.IsEmpty() || s.Doc().Equal(before) {
		t.Fatal("nothing was changed")
	}
	path := filepath.Join(t.TempDir(), "inventory.wegmarke")
	keep(t, path, s.Doc())
	text := done(t, "dump", path)
	for _, e := range c.Edits() {
		if e.After == nil {
			continue
		}
		line, err := document.Encode(e.After)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(text, string(line)) {
			t.Errorf("the dump lacks %s", line)
		}
	}
	if s.Undo(); !s.Doc().Equal(before) {
		t.Error("one undo does not lead back")
	}
}

// TestEveryFieldOfTheCanvases walks the catalogue of the three canvases.
func TestEveryFieldOfTheCanvases(t *testing.T) {
	special := setters()
	used := make(map[string]bool)
	for name, f := range fields() {
		t.Run(name, func(t *testing.T) {
			set, ok := special[f.field.Key]
			used[f.field.Key] = ok
			switch {
			case ok:
			case f.field.Type&catalog.FieldCards != 0:
				set = card(f.subject, domain.Entry{Field: f.field.Key, Text: "Größe prüfen", Basis: domain.BasisSurvey})
			case f.field.Key == "map.teams":
				set = card(f.subject, domain.Entry{Field: f.field.Key, Text: "Vertrieb"})
			default:
				t.Fatal("no way is known to fill this field in")
			}
			prove(t, set)
		})
	}
	for key := range special {
		if !used[key] {
			t.Errorf("%s is no field of the catalogue", key)
		}
	}
}

// TestEveryLaneOfTheInventory adds each kind of lane and puts a card into it.
func TestEveryLaneOfTheInventory(t *testing.T) {
	for _, l := range catalog.Lanes() {
		t.Run(l.ID+" "+string(l.Kind), func(t *testing.T) {
			prove(t, func(d *document.Draft, w inventory) error {
				lane, err := edit.AddLane(d, w.m, -1, l.Kind, "")
				if err != nil {
					return err
				}
				_, err = edit.AddCard(d, edit.End(lane, w.step), "Änderung")
				return err
			})
		})
	}
	t.Run("R01 step", func(t *testing.T) {
		prove(t, func(d *document.Draft, w inventory) error {
			_, err := edit.AddStep(d, w.phase, -1, "Schritt")
			return err
		})
	})
	t.Run("own lanes", func(t *testing.T) {
		for _, c := range domain.LaneContents() {
			prove(t, func(d *document.Draft, w inventory) error {
				id, err := edit.AddLane(d, w.m, -1, domain.LaneOwn, "Eigene")
				if err != nil {
					return err
				}
				return of(d, id, func(l *domain.Lane) { l.Content = c })
			})
		}
	})
}

// TestEveryOtherListOfTheInventory fills in what the other tables of the inventory name.
func TestEveryOtherListOfTheInventory(t *testing.T) {
	for _, m := range catalog.Models() {
		t.Run("phase model "+m.Key, func(t *testing.T) {
			prove(t, func(d *document.Draft, w inventory) error {
				_, err := edit.AddMap(d, "Weitere", m.Key, "en")
				return err
			})
		})
	}
	for _, r := range catalog.Roles() {
		t.Run("role "+r.Key, func(t *testing.T) { prove(t, persona(func(p *domain.Persona) { p.Roles = r.Role })) })
	}
	t.Run("catalogue of touchpoints", func(t *testing.T) {
		prove(t, func(d *document.Draft, w inventory) error {
			for _, tp := range catalog.Touchpoints() {
				_, err := edit.AddTouchpoint(d, domain.Touchpoint{Title: tp.Names.DE, Control: tp.Control, Setting: tp.Setting, Kind: tp.Key})
				if err != nil {
					return err
				}
			}
			return nil
		})
	})
	t.Run("catalogue of indicators", func(t *testing.T) {
		prove(t, func(d *document.Draft, w inventory) error {
			for _, i := range catalog.Indicators() {
				id := domain.NewID()
				d.Put(domain.Indicator{
					ID: id, Order: domain.FirstOrder, Title: i.Names.EN, Kind: i.Key, Unit: i.Unit, Direction: i.Direction, Target: 3, HasTarget: true,
				})
				d.Put(domain.Reading{ID: domain.NewID(), Indicator: id, Date: "2026-03-05", Value: 27.3, A: 48, B: 176, Inputs: 3, Source: "CRM"})
			}
			return nil
		})
	})
	t.Run("checklists", func(t *testing.T) {
		prove(t, func(d *document.Draft, w inventory) error {
			root := document.Project(d).ID
			for _, key := range checkKeys() {
				e := domain.Entry{Subject: root, Field: key, Text: "geprüft", Value: 2, Due: "2026-12-01"}
				if _, err := edit.AddEntry(d, e, -1); err != nil {
					return err
				}
			}
			return nil
		})
	})
}

// checkKeys lists the points of the six factors and of the data protection list.
func checkKeys() []string {
	var out []string
	for _, f := range catalog.Factors() {
		out = append(out, f.Key)
	}
	for _, p := range catalog.PrivacyItems() {
		out = append(out, p.Key)
	}
	return out
}
