package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/privacy"
	"wegmarke/domain/round"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/frame"
	"wegmarke/ui/page/review"
)

// fitPage is a state of the window that the tests of texts and of the keyboard look at. Pages of the
// side bar come of themselves; what opens above or beside them is listed here.
type fitPage struct {
	name string
	show func(w *window)
}

func fitPages(t testing.TB, w *window) []fitPage {
	var out []fitPage
	add := func(name string, show func(w *window)) { out = append(out, fitPage{name, show}) }
	for _, t := range w.shell.frame.Targets() {
		add("page "+t.Text, func(w *window) {
			w.session.Selection().Clear()
			t.Go()
		})
	}
	first := func(w *window) { w.showMap(document.Maps(w.doc())[0].ID) }
	for _, kind := range []domain.LaneKind{
		domain.LaneActions, domain.LaneTouchpoints, domain.LaneFeelings, domain.LanePains, domain.LaneMeasures,
		domain.LaneResponsible, domain.LaneIndicators,
	} {
		add("inspector of "+string(kind), func(w *window) {
			first(w)
			for _, c := range document.MapCards(w.doc(), w.page.Map()) {
				if l, _ := document.Find[domain.Lane](w.doc(), c.Lane); l.Kind == kind {
					w.session.Selection().Set(c.ID)
					break
				}
			}
			w.shell.openInspector()
		})
	}
	selecting := func(name string, pick func(w *window) []domain.ID) {
		add(name, func(w *window) {
			first(w)
			w.session.Selection().Set(pick(w)...)
			w.shell.openInspector()
		})
	}
	add("map as a table", func(w *window) {
		first(w)
		w.table.Run("map.table")
	})
	selecting("inspector of the map", func(*window) []domain.ID { return nil })
	selecting("inspector of a phase", func(w *window) []domain.ID { return []domain.ID{document.Phases(w.doc(), w.page.Map())[1].ID} })
	selecting("inspector of a lane", func(w *window) []domain.ID { return []domain.ID{document.Lanes(w.doc(), w.page.Map())[2].ID} })
	selecting("inspector of a persona", func(w *window) []domain.ID { return []domain.ID{document.Personas(w.doc())[0].ID} })
	selecting("inspector of three cards", func(w *window) []domain.ID {
		var ids []domain.ID
		for _, c := range document.MapCards(w.doc(), w.page.Map())[:3] {
			ids = append(ids, c.ID)
		}
		return ids
	})
	add("touchpoint selected", func(w *window) {
		w.jump(document.Touchpoints(w.doc())[0].ID)
		w.shell.openInspector()
	})
	add("measure selected", func(w *window) {
		w.jump(document.Measures(w.doc())[0].ID)
		w.shell.openInspector()
	})
	add("tabs", func(w *window) {
		first(w)
		for _, m := range document.Maps(w.doc()) {
			w.openTab(edit.Place{Map: m.ID})
			w.openTab(edit.Place{Pane: string(frame.Touchpoints)})
		}
	})
	add("side by side", func(w *window) {
		first(w)
		w.table.Run("beside.toggle")
	})
	add("menu of a tab", func(w *window) { w.Popup(w.tabMenu(0), fyne.NewPos(300, 60)) })
	add("guide", func(w *window) {
		w.closeOthers(0)
		first(w)
		w.showGuide()
	})
	add("list of measures", func(w *window) { w.showMeasures(); w.measures.ShowList(true) })
	add("found", func(w *window) { first(w); w.shell.focusSearch(); w.finder.typed("preis") })
	add("not found", func(w *window) { w.finder.typed("qqqqq"); w.finder.hide() })
	add("palette", func(w *window) { first(w); w.quickOpen() })
	for _, chapter := range []string{"card", "excel", "answer", "keys", "about", "licences"} {
		add("help "+chapter, func(w *window) { w.showHelp(chapter) })
	}
	add("settings", func(w *window) { w.showSettings() })
	add("message", func(w *window) { w.ask.Message("", w.words.T("error.unknown")) })
	add("toast", func(w *window) { first(w); w.shell.say(w.words.T("toast.card.deleted"), "undo") })
	for _, m := range []struct {
		name string
		menu func(w *window) *fyne.Menu
	}{
		{"main menu", func(w *window) *fyne.Menu { return w.mainMenu() }},
		{"menu of a map", func(w *window) *fyne.Menu { return w.mapMenu(w.page.Map()) }},
		{"menu of a persona", func(w *window) *fyne.Menu { return w.personaMenu(document.Personas(w.doc())[0].ID) }},
		{"edit menu", func(w *window) *fyne.Menu { return child(w.mainMenu(), w.words.T("menu.edit")) }},
		{"map menu", func(w *window) *fyne.Menu { return child(w.mainMenu(), w.words.T("menu.map")) }},
		{"menu of the tabs", func(w *window) *fyne.Menu { return child(w.mainMenu(), w.words.T("menu.tabs")) }},
		{"view menu", func(w *window) *fyne.Menu { return child(w.mainMenu(), w.words.T("menu.view")) }},
	} {
		add(m.name, func(w *window) { first(w); kit.ShowMenu(w.win.Canvas(), m.menu(w), fyne.NewPos(120, 60)) })
	}
	add("answer", func(w *window) {
		first(w)
		w.reviewAnswers([]review.Answer{{File: "antwort-lena.xlsx"}})
	})
	add("answer of one", func(w *window) {
		w.endReview()
		w.reviewAnswers([]review.Answer{reply(t, w, "Lena Hoffmann", "Werksführung", "Glossar Druckluft")})
	})
	add("answers of two", func(w *window) {
		w.endReview()
		w.reviewAnswers([]review.Answer{
			reply(t, w, "Lena Hoffmann", "Werksführung", "Glossar Druckluft"), reply(t, w, "Dirk Wirth", "Werksführung", "Referenzkarte"),
		})
	})
	add("sendings and answers", func(w *window) {
		w.endReview()
		_ = w.note("", func(d *document.Draft) error { return manySendings(d, w.page.Map()) })
		w.showAnswers()
	})
	add("before sending", func(w *window) { first(w); s := w.newSending(); s.ask(s.remembered()) })
	add("details about people", func(w *window) {
		s := w.newSending()
		s.askAboutPeople([]privacy.Finding{
			{Kind: privacy.Mail, Text: "lena.hoffmann@tauberwerk-drucklufttechnik.de", Places: []privacy.Place{{Map: w.page.Map(), Around: "Rückfragen an alle"}}},
			{Kind: privacy.Name, Text: "Frau Schmidt", Places: make([]privacy.Place, 3)},
		}, func([]privacy.Finding) {}, func() {})
	})
	add("blank template", func(w *window) { w.exportBlank() })
	add("start", func(w *window) { w.leaveProject(w.showStart) })
	return out
}

// manySendings notes sendings in every state that there is.
func manySendings(d *document.Draft, m domain.ID) error {
	five := round.ParseAddressees("Lena Hoffmann, Dirk Wirth, Sevda Yılmaz <s@f.de>, ralf.petzold@tauberwerk-drucklufttechnik.de, Jan Kern")
	for i, to := range [][]round.Addressee{nil, five[:1], five, five} {
		x := domain.Exchange{ID: domain.NewID(), Map: m, Date: "2026-02-20", File: "Neukauf einer Kompressorstation, dritte Runde.xlsx"}
		if err := round.Register(d, x, to, "2026-03-01"); err != nil {
			return err
		}
		for k := range i {
			r := round.Received{File: "Antwort.xlsx", Hash: string(rune('a' + 4*i + k)), Date: "2026-03-04"}
			r.Answers.Author = five[k].Name
			if _, err := round.Keep(d, x.ID, r); err != nil {
				return err
			}
			if k == 1 {
				if err := round.Take(d, x.ID, r.File, r.Hash, "2026-03-05"); err != nil {
					return err
				}
			}
		}
		if err := round.Remind(d, x.ID, "2026-03-03"); err != nil {
			return err
		}
	}
	return nil
}

func child(m *fyne.Menu, label string) *fyne.Menu {
	for _, it := range m.Items {
		if it.Label == label {
			return it.ChildMenu
		}
	}
	return fyne.NewMenu("")
}
