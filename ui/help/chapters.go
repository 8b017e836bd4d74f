package help

import (
	"cmp"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/assets"
	"wegmarke/domain/search"
	"wegmarke/ui/kit"
)

// Keys of the chapters that are no topics.
const (
	Keys     = "keys"
	About    = "about"
	Licences = "licences"
)

// Group is a heading with what keys do below it.
type Group struct {
	Title string
	Rows  []Key
}

// Key says which keys do what.
type Key struct{ Text, Keys string }

type chapter struct {
	key, icon, title, section string
	body                      func() fyne.CanvasObject
}

// topics are the short texts, in the order in which somebody needs them.
func topics() []struct{ key, icon string } {
	return []struct{ key, icon string }{
		{"start", "home"},
		{"card", "article"},
		{"move", "hand"},
		{"persona", "user"},
		{"touchpoints", "touch"},
		{"measures", "flag"},
		{"checks", "check"},
		{"excel", "table"},
		{"answer", "import"},
		{"undo", "undo"},
		{"find", "search"},
	}
}

// list makes the chapters; the topic of the page one is on comes first.
func (h *Help) list() []chapter {
	t := h.p.Words.T
	var out []chapter
	for _, topic := range topics() {
		c := chapter{key: topic.key, icon: topic.icon, title: t("help." + topic.key + ".title")}
		c.body = func() fyne.CanvasObject { return text(c.title, t("help."+topic.key+".text")) }
		if topic.key == h.p.First {
			out = append([]chapter{c}, out...)
			continue
		}
		out = append(out, c)
	}
	out[0].section = t("help.topics")
	return append(out,
		chapter{key: Keys, icon: "keyboard", title: t("dialog.keyboard.title"), section: t("help.more"), body: func() fyne.CanvasObject { return h.keys("") }},
		chapter{key: About, icon: "info", title: t("dialog.about.title"), body: h.about},
		chapter{key: Licences, icon: "file", title: t("dialog.about.licences"), body: h.licences})
}

func column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layout.NewCustomPaddedVBoxLayout(gap), objects...)
}

func heading(title string) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(14, 4, 0, 0), kit.NewParagraph(title, kit.Section, kit.Ink, bodyWidth))
}

func paragraph(words string) fyne.CanvasObject {
	return kit.NewParagraph(words, kit.Body, kit.Ink2, bodyWidth)
}

// text is a heading with paragraphs below it.
func text(title, words string) fyne.CanvasObject {
	box := column(10, heading(title))
	for part := range strings.SplitSeq(words, "\n") {
		box.Add(paragraph(part))
	}
	return box
}

// keys is the table of keys, or what of it fits a text.
func (h *Help) keys(filter string) fyne.CanvasObject {
	q := search.NewQuery(filter)
	box := column(0)
	for _, g := range h.p.Keys {
		rows := column(0)
		for _, k := range g.Rows {
			if filter == "" || fits(q, k.Text+" "+k.Keys+" "+g.Title) {
				rows.Add(keyRow(k))
			}
		}
		if len(rows.Objects) > 0 {
			box.Add(heading(g.Title))
			box.Add(rows)
		}
	}
	return box
}

func fits(q search.Query, words string) bool {
	_, _, ok := search.Fuzzy(q, words)
	return ok
}

func keyRow(k Key) fyne.CanvasObject {
	keys := kit.NewText(k.Keys, kit.Body, kit.Ink3)
	words := kit.NewParagraph(k.Text, kit.Body, kit.Ink, bodyWidth-keys.MinSize().Width-24)
	return container.New(layout.NewCustomPaddedLayout(5, 5, 0, 0), container.NewBorder(nil, nil, words, keys))
}

// hits is what fits a text: topics that say it, then keys.
func (h *Help) hits(words string) fyne.CanvasObject {
	t := h.p.Words.T
	q := search.NewQuery(words)
	box := column(6)
	for _, topic := range topics() {
		title, body := t("help."+topic.key+".title"), t("help."+topic.key+".text")
		if len(q.Marks(title+" "+body)) > 0 && fits(q, title+" "+body) {
			box.Add(text(title, body))
		}
	}
	if keys := h.keys(words).(*fyne.Container); len(keys.Objects) > 0 {
		box.Add(keys)
	}
	if len(box.Objects) == 0 {
		box.Add(container.New(layout.NewCustomPaddedLayout(14, 0, 0, 0), paragraph(t("palette.none", map[string]any{"text": words}))))
	}
	return box
}

// about says what the program is and where its data lies.
func (h *Help) about() fyne.CanvasObject {
	t := h.p.Words.T
	box := text(t("dialog.about.title"), t("help.about.text")).(*fyne.Container)
	box.Add(paragraph(t("dialog.about.version", map[string]any{"version": h.p.Version}) + ", " + runtime.GOOS + " " + runtime.GOARCH))
	box.Add(heading(t("help.about.data")))
	box.Add(paragraph(t("help.about.data.text")))
	box.Add(kit.NewProse(h.p.Folder, kit.Body, kit.Ink, 0))
	return box
}

// licences lists what is built in and the terms it comes under.
func (h *Help) licences() fyne.CanvasObject {
	t := h.p.Words.T
	box := text(t("dialog.about.licences"), t("help.licences.text")).(*fyne.Container)
	var kinds []string
	seen := map[string]bool{}
	for _, c := range assets.Components() {
		name := strings.TrimSpace(c.Name + " " + c.Version)
		box.Add(column(2,
			kit.NewProse(name+" · "+c.Licence, kit.Body, kit.Ink, 0),
			kit.NewProse(cmp.Or(c.Copyright, t("help.licences.free")), kit.Compact, kit.Ink3, 0)))
		if !seen[c.Licence] && assets.LicenceText(c.Licence) != "" {
			kinds = append(kinds, c.Licence)
		}
		seen[c.Licence] = true
	}
	for _, kind := range kinds {
		box.Add(heading(kind))
		box.Add(kit.NewProse(strings.TrimSpace(assets.LicenceText(kind)), kit.Compact, kit.Ink3, 0))
	}
	return box
}
