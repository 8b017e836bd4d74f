package ui

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain/search"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	paletteUsed   = 6  // that were used last, shown before anything is typed
	paletteHits   = 5  // of each kind
	paletteLetter = 2  // letters from which on the project is searched
	paletteRows   = 14 // commands or places that are listed
	// paletteSettles is when the palette has surely been painted once.
	paletteSettles = 120 * time.Millisecond
)

// wish is something the palette can do: a command, or a place to go to.
type wish struct {
	// key remembers it among those that were used last.
	key              string
	icon, text, also string
	place, keys      string
	why              string
	possible         bool
	do               func()
}

// quickOpen opens the palette of commands, places and hits.
func (w *window) quickOpen() {
	w.closeEditor()
	// The palette covers all that could make something possible or impossible, so the clipboard and the
	// project are asked once, and not with each letter.
	var commands []wish
	var hits paletteHunt
	w.showFound("palette.placeholder", action.Key{Name: fyne.KeyK, Modifier: action.Primary},
		func(text string) (rows []kit.FoundRow, foot, none string) {
			if commands == nil {
				commands = w.commands()
			}
			return w.offers(text, commands, &hits)
		}, func() bool { return hits.run != nil })
}

// paletteHunt is the search of the project for the text of the palette, a slice of it in each frame.
type paletteHunt struct {
	text   string
	run    *search.Search // nil when it has come to its end
	groups []search.Group
}

// look goes on, or begins with another text.
func (h *paletteHunt) look(f *finder, text string, q search.Query) []search.Group {
	if h.text != text {
		h.text, h.run, h.groups = text, f.index.Search(q, f.options(paletteHits)), nil
	}
	if h.run != nil && h.run.Step(lookSlice) {
		h.groups, h.run = f.ordered(h.run.Groups()), nil
	}
	return h.groups
}

// offers lists what fits a text, best first: what was used last, commands, places, and what the
// project says.
func (w *window) offers(text string, commands []wish, hits *paletteHunt) (rows []kit.FoundRow, foot, none string) {
	q := search.NewQuery(text)
	if q.Empty() {
		*hits = paletteHunt{}
		return w.firstOffers(commands), w.words.T("palette.foot"), ""
	}
	add := func(title string, group []kit.FoundRow) {
		if len(group) > 0 {
			rows = append(append(rows, kit.FoundRow{Heading: true, Text: title}), group...)
		}
	}
	commandRows, command := w.ranked(q, commands)
	places, place := w.ranked(q, w.places())
	if place <= command { // the name of a page means the page, though commands begin with it too
		add(w.words.T("palette.places"), places)
		add(w.words.T("palette.commands"), commandRows)
	} else {
		add(w.words.T("palette.commands"), commandRows)
		add(w.words.T("palette.places"), places)
	}
	if w.session != nil && len([]rune(strings.TrimSpace(text))) >= paletteLetter {
		l := w.finder.languages()
		for _, g := range hits.look(w.finder, text, q) {
			var group []kit.FoundRow
			for _, id := range g.IDs {
				if r, ok := foundRow(w.doc(), q, id, l); ok {
					r.Do = func() { w.jump(id); w.focusPage() }
					group = append(group, r)
				}
			}
			add(w.words.T("search.kind."+string(g.Kind)), group)
		}
	} else {
		*hits = paletteHunt{}
	}
	if len(rows) == 0 && hits.run == nil {
		none = w.words.T("palette.none", i18n.Values{"text": strings.TrimSpace(text)})
	}
	return rows, w.words.T("palette.foot"), none
}

// firstOffers is what shows before anything is typed.
func (w *window) firstOffers(commands []wish) []kit.FoundRow {
	places := w.places()
	all := append(slices.Clone(commands), places...)
	var used []wish
	for _, key := range w.used[:min(len(w.used), paletteUsed)] {
		if i := slices.IndexFunc(all, func(x wish) bool { return x.key == key && x.possible }); i >= 0 {
			used = append(used, all[i])
		}
	}
	var rows []kit.FoundRow
	add := func(key string, group []wish) {
		if len(group) == 0 {
			return
		}
		rows = append(rows, kit.FoundRow{Heading: true, Text: w.words.T(key)})
		for _, x := range group {
			rows = append(rows, w.offer(x, nil))
		}
	}
	add("palette.used", used)
	add("palette.places", places)
	add("palette.commands", slices.DeleteFunc(slices.Clone(commands), func(x wish) bool { return !x.possible }))
	return rows
}

// ranked lists the wishes that fit, the possible ones first and, of equals, what was used last. Best
// is the rank of the first; lower is better.
func (w *window) ranked(q search.Query, all []wish) (rows []kit.FoundRow, best int) {
	type fit struct {
		wish
		rank, age int
		marks     []search.Range
	}
	var fits []fit
	for _, x := range all {
		rank, marks, ok := search.Fuzzy(q, x.text)
		if !ok {
			// Whoever learnt the program in the other language looks for its words.
			if rank, _, ok = search.Fuzzy(q, x.also); !ok || x.also == "" {
				continue
			}
			rank += paletteRows
			marks = nil
		}
		if !x.possible {
			rank += 100
		}
		age := slices.Index(w.used, x.key)
		if age < 0 {
			age = len(w.used)
		}
		fits = append(fits, fit{x, rank, age, marks})
	}
	slices.SortStableFunc(fits, func(a, b fit) int { return cmp.Or(a.rank-b.rank, a.age-b.age) })
	if len(fits) == 0 {
		return nil, math.MaxInt
	}
	for _, f := range fits[:min(len(fits), paletteRows)] {
		rows = append(rows, w.offer(f.wish, f.marks))
	}
	return rows, fits[0].rank
}

// offer is a wish as a row; what is not possible says why, where that is known.
func (w *window) offer(x wish, marks []search.Range) kit.FoundRow {
	r := kit.FoundRow{Icon: x.icon, Text: x.text, Beside: x.place, Keys: x.keys}
	for _, m := range marks {
		r.Marks = append(r.Marks, [2]int{m.From, m.To})
	}
	if !x.possible {
		r.Dim, r.Beside = true, cmp.Or(x.why, x.place)
		return r
	}
	r.Do = func() {
		w.use(x.key)
		x.do()
	}
	return r
}

// use remembers what was taken last.
func (w *window) use(key string) {
	w.used = slices.DeleteFunc(w.used, func(k string) bool { return k == key })
	w.used = slices.Insert(w.used, 0, key)
}

// commands are the actions of the table. Those that only make sense where the pointer is, are left
// out by having no name of their own.
func (w *window) commands() []wish {
	other := i18n.New(i18n.English)
	if w.words.Language() == i18n.English {
		other = i18n.New(i18n.German)
	}
	var out []wish
	for _, a := range w.table.All() {
		if a.ID == "quickopen" {
			continue
		}
		x := wish{
			key: "action:" + a.ID, icon: cmp.Or(a.Icon, "right"), text: w.table.Label(a.ID), also: other.T("action." + a.ID),
			place: w.words.T(groupOf(a.ID)), keys: w.keys(a.ID), possible: a.Possible(), do: func() { w.table.Run(a.ID) },
		}
		if a.Why != nil && !x.possible {
			x.why = a.Why()
		}
		out = append(out, x)
	}
	return out
}

// places are the pages of the project and the files that were open last.
func (w *window) places() []wish {
	var out []wish
	if w.session != nil {
		for _, t := range w.shell.frame.Targets() {
			out = append(out, wish{
				key: "page:" + t.Key, icon: t.Icon, text: t.Text, place: t.Section, possible: !w.reviewing,
				do: func() { t.Go(); w.focusPage() },
			})
		}
	}
	for _, f := range w.recents() {
		if w.project != nil && f.Path == w.project.Path() {
			continue
		}
		out = append(out, wish{
			key: "file:" + f.Path, icon: "folder", text: cmp.Or(f.Title, f.Path), place: f.Path, possible: !w.reviewing,
			do: func() { w.openPath(f.Path) },
		})
	}
	return out
}

// groupOf is the key of the heading under which an action stands, by the first part of its name.
func groupOf(id string) string {
	first, _, _ := strings.Cut(id, ".")
	switch first {
	case "settings", "window", "project", "sample", "workbook", "answer", "picture", "print", "quit", "versions", "template":
		return "menu.file"
	case "undo", "redo", "history", "replace", "selectall", "select", "find", "quickopen":
		return "menu.edit"
	case "card", "keymoment", "emotion", "comment", "evidence":
		return "group.card"
	case "map", "phase", "step", "steps", "lane", "lanes", "view", "fold", "filter":
		return "menu.map"
	case "persona", "role":
		return "group.persona"
	case "touchpoint", "touchpoints", "qr":
		return "group.touchpoint"
	case "measure", "measures", "indicator":
		return "group.measure"
	case "tab", "beside":
		return "menu.tabs"
	case "help", "about", "keyboard", "quickstart", "guide", "problem.report":
		return "menu.help"
	}
	return "menu.view"
}
