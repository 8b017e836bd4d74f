package touchpoints

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	catalogWidth  = 380
	catalogHeight = 460
)

// chooser lets kinds of touchpoints be ticked in the catalogue and adds them together.
type chooser struct {
	p      *Page
	open   *kit.Popover
	search *catalogEntry
	scroll *container.Scroll
	list   *fyne.Container
	add    *kit.Button
	rows   map[string]*kit.TickRow // by the key of the kind
	hits   []catalog.Touchpoint
	ticked []catalog.Touchpoint // in the order in which they were
}

// catalogEntry is the field for searching; Esc closes the catalogue and Down goes into the list.
type catalogEntry struct {
	widget.Entry
	k *chooser
}

// TypedKey implements fyne.Focusable.
func (e *catalogEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		e.k.open.Close()
	case fyne.KeyDown:
		e.k.step(-1, 1)
	default:
		e.Entry.TypedKey(k)
	}
}

// ChooseFromCatalog opens the catalogue of touchpoints below the button that adds one.
func (p *Page) ChooseFromCatalog() { p.chooseFromCatalog(p.bar.add) }

// chooseFromCatalog opens the catalogue below an object.
func (p *Page) chooseFromCatalog(below fyne.CanvasObject) {
	p.sheet.closeEditor(true)
	k := &chooser{p: p, list: container.New(stack{}), rows: map[string]*kit.TickRow{}}
	k.search = &catalogEntry{k: k}
	k.search.ExtendBaseWidget(k.search)
	k.search.SetPlaceHolder(p.Words.T("touchpoints.catalog.search"))
	k.search.OnChanged = k.find
	k.search.OnSubmitted = func(string) { k.submit() }
	k.scroll = container.NewVScroll(k.list)
	k.add = kit.NewButton(kit.ButtonParams{Kind: kit.Main, Small: true, Action: k.submit})
	k.add.OnKey(func(key fyne.KeyName) bool { return key == fyne.KeyEscape && k.leave() })
	present := k.present()
	for _, kind := range catalog.Touchpoints() {
		k.rows[kind.Key] = k.row(kind, present)
	}
	content := container.New(placing{
		lay: func(size fyne.Size) {
			put(k.search, 8, 8, size.Width-16, 32)
			put(k.scroll, 4, 46, size.Width-8, size.Height-46-46)
			need := k.add.MinSize().Width
			put(k.add, size.Width-10-need, size.Height-36, need, 26)
		},
		least: fyne.NewSize(catalogWidth, catalogHeight),
	}, k.search, k.scroll, k.add)
	k.find("")
	k.count()
	if k.open = kit.OpenPopover(below, content, p.Focus); k.open != nil {
		k.open.Focus(k.search)
	}
}

func (k *chooser) leave() bool {
	k.open.Close()
	return true
}

// present are the kinds that the project has: by their key, or by a title that is their name.
func (k *chooser) present() map[string]bool {
	out := map[string]bool{}
	for _, t := range document.Touchpoints(k.p.Session.Doc()) {
		for _, kind := range catalog.Touchpoints() {
			if t.Kind == kind.Key || strings.EqualFold(t.Title, kind.Names.DE) || strings.EqualFold(t.Title, kind.Names.EN) {
				out[kind.Key] = true
			}
		}
	}
	return out
}

func (k *chooser) row(kind catalog.Touchpoint, present map[string]bool) *kit.TickRow {
	w := k.p.Words
	control, _ := catalog.OptionOf(catalog.Controls(), kind.Control)
	measure, _ := catalog.OptionOf(catalog.Measurabilities(), kind.Measure)
	place, _ := settingText(w, kind.Setting)
	data := kit.TickRowData{
		Text: kind.Name(w.Language()), Icon: kind.Icon,
		Remark: control.Name(w.Language()) + " · " + place + " · " +
			w.T("touchpoints.catalog.measurable", i18n.Values{"how": measure.Name(w.Language())}),
		Tip: kit.Tip{Text: control.Tip(w.Language())},
	}
	if present[kind.Key] {
		data.Note = w.T("touchpoints.catalog.present")
	}
	row := kit.NewTickRow(data, false, func(on bool) {
		k.ticked = slices.DeleteFunc(k.ticked, func(t catalog.Touchpoint) bool { return t.Key == kind.Key })
		if on {
			k.ticked = append(k.ticked, kind)
		}
		k.count()
	})
	row.OnKey(func(key fyne.KeyName) bool {
		at := slices.IndexFunc(k.hits, func(t catalog.Touchpoint) bool { return t.Key == kind.Key })
		switch key {
		case fyne.KeyEscape:
			return k.leave()
		case fyne.KeyDown:
			k.step(at, 1)
		case fyne.KeyUp:
			k.step(at, -1)
		case fyne.KeyReturn, fyne.KeyEnter:
			if len(k.ticked) == 0 {
				row.Tapped(&fyne.PointEvent{})
			}
			k.submit()
		default:
			return false
		}
		return true
	})
	return row
}

// step walks through the hits; above the first one is the field.
func (k *chooser) step(at, by int) {
	to := at + by
	switch {
	case to < 0:
		k.open.Focus(k.search)
	case to < len(k.hits):
		row := k.rows[k.hits[to].Key]
		k.open.Focus(row)
		top, bottom, seen := row.Position().Y, row.Position().Y+row.Size().Height, k.scroll.Size().Height
		switch y := k.scroll.Offset.Y; {
		case top < y:
			k.scroll.ScrollToOffset(fyne.NewPos(0, top))
		case bottom > y+seen:
			k.scroll.ScrollToOffset(fyne.NewPos(0, bottom-seen))
		}
	}
}

// count says on the button how many would be added.
func (k *chooser) count() {
	text := k.p.Words.T("touchpoints.catalog.tick")
	if n := len(k.ticked); n > 0 {
		text = k.p.Words.T("touchpoints.catalog.add", i18n.Values{"n": n})
	}
	k.add.SetText(text)
	k.add.SetDisabled(len(k.ticked) == 0)
}

// submit adds what is ticked; without a tick the first hit.
func (k *chooser) submit() {
	chosen := k.ticked
	if len(chosen) == 0 && len(k.hits) > 0 && k.search.Text != "" {
		chosen = k.hits[:1]
	}
	if len(chosen) == 0 {
		return
	}
	k.open.Close()
	k.p.addKinds(chosen)
}

// find lists the kinds whose name holds the text, in either language.
func (k *chooser) find(text string) {
	text = strings.ToLower(strings.TrimSpace(text))
	k.hits, k.list.Objects = nil, nil
	for _, kind := range catalog.Touchpoints() {
		if strings.Contains(strings.ToLower(kind.Names.DE+"\n"+kind.Names.EN), text) {
			k.hits = append(k.hits, kind)
			k.list.Objects = append(k.list.Objects, k.rows[kind.Key])
		}
	}
	if len(k.hits) == 0 {
		none := kit.NewText(k.p.Words.T("touchpoints.catalog.none"), kit.Body, kit.Ink3)
		none.SetAlign(fyne.TextAlignCenter)
		k.list.Objects = append(k.list.Objects, block(40, func(width float32) { put(none, 0, 12, width, 16) }, none))
	}
	k.list.Refresh()
	k.scroll.ScrollToTop()
	k.scroll.Refresh()
}

// ofKind is a touchpoint as the catalogue describes it.
func ofKind(kind catalog.Touchpoint, lang string) domain.Touchpoint {
	return domain.Touchpoint{
		Title: kind.Name(lang), Icon: kind.Icon, Control: kind.Control, Setting: kind.Setting,
		Kind: kind.Key, Measurability: kind.Measure,
	}
}

// addKinds makes touchpoints of kinds of the catalogue as one step and selects them.
func (p *Page) addKinds(kinds []catalog.Touchpoint) {
	lang := document.Project(p.Session.Doc()).Language
	if len(kinds) == 1 {
		p.add(ofKind(kinds[0], lang))
		return
	}
	var made []domain.ID
	if !p.Commit(edit.Label{Key: "edit.touchpoints.added", Count: len(kinds)}, "", func(d *document.Draft) ([]domain.ID, error) {
		for _, kind := range kinds {
			id, err := edit.AddTouchpoint(d, ofKind(kind, lang))
			if err != nil {
				return nil, err
			}
			made = append(made, id)
		}
		return made, nil
	}) {
		return
	}
	p.Reveal(made[0])
	p.Session.Selection().Set(made...)
	p.Focus()
}
