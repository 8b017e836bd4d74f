package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/domain/repair"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	damageWide = 560
	damageHigh = 320
	// namedDamage is how many records a sentence names.
	namedDamage = 3
)

// damageKinds is the order in which damage is told: what makes a person look into another version first.
var damageKinds = [...]repair.Kind{
	repair.Unreadable, repair.Altered, repair.Unknown, repair.Project, repair.Made, repair.Moved, repair.Salvaged, repair.Long,
	repair.Letters, repair.Value, repair.Tie, repair.Picture, repair.Sequence, repair.Twice, repair.History,
}

// DamageLines says in sentences what was mended in a file, one for each kind of damage.
func DamageLines(words *i18n.Catalog, report repair.Report) []string {
	var out []string
	for _, kind := range damageKinds {
		n := 0
		var names []string
		for _, f := range report.Findings {
			if f.Kind != kind {
				continue
			}
			n++
			if name := damageName(words, f); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if n == 0 {
			continue
		}
		line := words.T("damage."+string(kind), i18n.Values{"n": n, "name": report.Called})
		if more := len(names) - namedDamage; more > 0 {
			names = append(names[:namedDamage], words.T("damage.more", i18n.Values{"n": more}))
		}
		if len(names) > 0 {
			line += " " + words.T("damage.where", i18n.Values{"list": words.List(names)})
		}
		out = append(out, line)
	}
	if report.More > 0 {
		out = append(out, words.T("damage.rest", i18n.Values{"n": report.More}))
	}
	return out
}

// damageName is by what a person finds what was mended.
func damageName(words *i18n.Catalog, f repair.Finding) string {
	switch {
	case f.Kind == repair.Made: // all of them have the same name
		return words.T("damage.table." + string(f.Table))
	case f.Kind == repair.Unreadable:
		return words.T("damage.left", i18n.Values{"what": words.T("damage.table." + string(f.Table)), "n": f.Was})
	case f.Kind == repair.Value && f.Title != "" && f.Was != "":
		return words.T("damage.value.was", i18n.Values{"title": f.Title, "was": f.Was})
	case f.Title == "":
		return ""
	}
	return words.T("damage.name", i18n.Values{"title": f.Title})
}

// tellDamage says after opening what was mended in the file of that name, and what becomes of it.
func (w *window) tellDamage(name string, p Project) {
	report := p.Damage()
	if report.Empty() {
		return
	}
	t, values := w.words.T, i18n.Values{"file": name}
	lines := DamageLines(w.words, report)
	title, text := t("damage.title", values), t("damage.text")
	if report.Copy {
		title, text = t("damage.newer.title", values), t("damage.newer.text")
	}
	w.ask.Choice(dialog.Choice{
		Title: title, Text: text, Wide: damageWide, Body: damageBody(lines),
		Answers: []dialog.Answer{
			{Text: t("damage.copy"), Do: func() {
				w.app.Clipboard().SetContent(title + "\n" + text + "\n\n" + strings.Join(lines, "\n"))
				w.Say(t("damage.copied"))
			}},
			{Text: t("damage.go"), Kind: kit.Main, Safe: true},
		},
	})
}

// damageBody shows the sentences; many can be scrolled.
func damageBody(lines []string) fyne.CanvasObject {
	list := container.New(layout.NewCustomPaddedVBoxLayout(10))
	for _, line := range lines {
		list.Add(kit.NewParagraph(line, kit.Body, kit.Ink, damageWide-2*24-18))
	}
	padded := container.New(layout.NewCustomPaddedLayout(0, 4, 0, 14), list)
	scroll := container.NewVScroll(padded)
	scroll.SetMinSize(fyne.NewSize(0, min(padded.MinSize().Height, damageHigh)))
	return scroll
}
