package ui

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/action"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// modelItem is the entry of a menu that opens the phase models.
func (w *window) modelItem(id domain.ID) *fyne.MenuItem {
	it := fyne.NewMenuItem(w.words.T("map.model"), nil)
	it.ChildMenu = w.modelMenu(id)
	return it
}

// modelMenu offers the phase models for a map, with a tick at the one it has.
func (w *window) modelMenu(id domain.ID) *fyne.Menu {
	menu := fyne.NewMenu("")
	now, ok := document.Find[domain.Map](w.doc(), id)
	for _, model := range catalog.Models() {
		it := fyne.NewMenuItem(model.Name(w.words.Language()), func() { w.switchModel(id, model.Key) })
		it.Checked = model.Key == now.Model
		it.Disabled = !ok || w.reviewing
		menu.Items = append(menu.Items, it)
	}
	return menu
}

// modelActions let the map in sight be divided by each phase model.
func (w *window) modelActions(onMap func() bool) []*action.Action {
	var out []*action.Action
	for _, model := range catalog.Models() {
		out = append(out, &action.Action{
			ID: "model." + model.Key, Icon: "route", Enabled: onMap,
			Text: func() string {
				return w.words.T("map.model") + ": " + model.Name(w.words.Language())
			},
			Run: func() { w.switchModel(w.page.Map(), model.Key) },
		})
	}
	return out
}

// switchModel divides a map by another phase model, after asking what only the user can know.
func (w *window) switchModel(id domain.ID, model string) {
	now, ok := document.Find[domain.Map](w.doc(), id)
	if !ok || w.reviewing || now.Model == model {
		return
	}
	w.openMap(id)
	for _, q := range edit.ModelQuestions(w.session.Draft(), id, model) {
		if q == edit.AskDecision {
			w.askDecision(id, model)
			return
		}
	}
	preview, ok := w.previewModel(id, model)
	if !ok || preview.Cards == 0 {
		w.commitModel(id, model, nil) // nothing can go astray
		return
	}
	kind, _ := catalog.ModelOf(model)
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("dialog.model.title", i18n.Values{"name": kind.Name(w.words.Language())}),
		Text:  w.words.T("dialog.model.kept", i18n.Values{"n": analysis.CardCount(w.doc(), id)}),
		Body:  newModelPreview(w.words, preview),
		Answers: []dialog.Answer{
			{Text: w.words.T("button.cancel"), Safe: true},
			{Text: w.words.T("dialog.model.switch"), Kind: kit.Main, Do: func() { w.commitModel(id, model, nil) }},
		},
	})
}

// previewModel says what a switch would do.
func (w *window) previewModel(id domain.ID, model string) (edit.ModelPreview, bool) {
	p, err := edit.PreviewModel(w.session.Draft(), id, model, document.Project(w.doc()).Language)
	return p, err == nil
}

// askDecision asks whether the phase Decision belongs before the purchase or to it.
func (w *window) askDecision(id domain.ID, model string) {
	lang := w.words.Language()
	kind, _ := catalog.ModelOf(model)
	answer := func(place int, kind catalog.Phase, look kit.ButtonKind) dialog.Answer {
		return dialog.Answer{Text: kind.Names.In(lang), Kind: look, Do: func() {
			w.commitModel(id, model, edit.ModelChoices{edit.AskDecision: place})
		}}
	}
	phases := kind.Phases()
	preview, _ := w.previewModel(id, model)
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("dialog.model.decision.title"), Text: w.words.T("dialog.model.decision"),
		Body: newModelPreview(w.words, preview),
		Answers: []dialog.Answer{
			{Text: w.words.T("button.cancel"), Safe: true},
			answer(edit.DuringPurchase, phases[edit.DuringPurchase], kit.Normal),
			answer(edit.BeforePurchase, phases[edit.BeforePurchase], kit.Main),
		},
	})
}

func (w *window) commitModel(id domain.ID, model string, choices edit.ModelChoices) {
	kind, _ := catalog.ModelOf(model)
	label := edit.Label{Key: "undo.map.model", Name: kind.Name(w.words.Language())}
	if w.page.Commit(label, "", func(d *document.Draft) ([]domain.ID, error) {
		return []domain.ID{}, edit.SwitchModel(d, id, model, document.Project(d).Language, choices)
	}) {
		w.Say(w.label(label))
	}
}
