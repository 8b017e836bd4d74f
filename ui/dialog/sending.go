package dialog

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Sending asks what goes out in a workbook, to whom and how. With what it begins, Enter alone sends.
type Sending struct {
	Title string
	// Parts are what can go out.
	Parts []SendingPart
	// Lanes lists those of the maps that go out, and which of them stay at home.
	Lanes func(SendingChoice) []SendingLane
	// Languages are what the languages of headings call themselves.
	Languages []string
	// Author is who the file would say wrote it; "" where nobody is named.
	Author string
	Today  domain.Date
	// Choice is what the dialog begins with.
	Choice SendingChoice
	// Holds says in a sentence what the workbook will hold, and whether there is anything in it.
	Holds func(SendingChoice) (text string, any bool)
	// Save writes the workbook, Mail also opens a new mail.
	Save, Mail func(SendingChoice)
}

// SendingPart is one thing that can go out. Title begins a group; it is "" for the others of the group.
type SendingPart struct {
	Group, Text, Icon, Detail string
	// Own says that it belongs to the smallest sending, that of the map at hand.
	Own bool
}

// SendingLane is a lane that can stay at home.
type SendingLane struct {
	ID   domain.ID
	Text string
}

// Scopes of a sending.
const (
	ScopeOwn = iota
	ScopeChosen
	ScopeAll
)

// SendingChoice is what was chosen.
type SendingChoice struct {
	// Scope is one of the constants above; Parts says for each part whether it goes out.
	Scope int
	Parts []bool
	// To are names or addresses as they were written.
	To  string
	Due domain.Date
	// Language is an index, A4 the smaller paper.
	Language int
	A4       bool
	// Home are the lanes that stay at home.
	Home []domain.ID
	// The others say what goes along.
	Comments, Internal, Author bool
}

const (
	sendingWide  = 800
	sendingLeft  = 366
	sendingRight = sendingWide - 2*sheetPad - sendingLeft - 28
	sendingHigh  = 326
)

// sendingSheet is the dialog while it is open.
type sendingSheet struct {
	Sending
	words  *i18n.Catalog
	sheet  *sheet
	scope  *kit.Segmented
	rows   []*kit.CheckRow
	to     *nameEntry
	due    *nameEntry
	lanes  *kit.Button
	holds  *kit.Paragraph
	mail   *kit.Button
	choice SendingChoice
}

// Sending opens the dialog.
func (a *Ask) Sending(q Sending) {
	d := &sendingSheet{Sending: q, words: a.words, choice: q.Choice, sheet: newSheet(a.window.Canvas(), q.Title, "")}
	d.sheet.wide = sendingWide
	go1 := func(do func(SendingChoice)) func() {
		return func() {
			if d.sheet.main.Disabled() || !d.day() {
				return
			}
			d.sheet.close()
			do(d.choice)
		}
	}
	d.sheet.add(Answer{Text: a.words.T("button.cancel"), Safe: true})
	d.sheet.addButton(Answer{Text: a.words.T("sending.mail")}, go1(q.Mail))
	d.sheet.addButton(Answer{Text: a.words.T("sending.save"), Kind: kit.Main}, go1(q.Save))
	d.mail = d.sheet.buttons[1]
	d.sheet.body = d.body()
	d.changed()
	d.sheet.show()
}

func (d *sendingSheet) body() fyne.CanvasObject {
	left, right, line := d.left(), d.right(), d.line()
	return container.New(sendingLayout{}, left, right, line)
}

// left is the choice of what goes out.
func (d *sendingSheet) left() fyne.CanvasObject {
	t := d.words.T
	d.scope = kit.NewSegmented([]string{t("sending.scope.own"), t("sending.scope.chosen"), t("sending.scope.all")}, d.choice.Scope, d.take)
	d.scope.OnKey(d.key)
	list := container.New(layout.NewCustomPaddedVBoxLayout(1))
	for i, p := range d.Parts {
		if p.Group != "" {
			head := kit.NewText(p.Group, kit.Compact, kit.Ink3)
			list.Add(container.New(layout.NewCustomPaddedLayout(8, 2, 6, 0), head))
		}
		row := kit.NewCheckRow(kit.CheckRowData{Icon: p.Icon, Text: p.Text, Detail: p.Detail}, func(on bool) { d.tick(i, on) })
		row.Set(d.choice.Parts[i])
		row.OnKey(func(name fyne.KeyName) bool { return d.walk(i, name) })
		d.rows = append(d.rows, row)
		list.Add(row)
	}
	scroll := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 4, 4, 12), list))
	return container.NewBorder(container.New(layout.NewCustomPaddedLayout(0, 4, 0, 0), container.NewHBox(d.scope)), nil, nil, nil, scroll)
}

// take chooses a whole scope; the chosen one begins with what is ticked.
func (d *sendingSheet) take(scope int) {
	d.choice.Scope = scope
	for i, p := range d.Parts {
		if scope != ScopeChosen {
			d.choice.Parts[i] = scope == ScopeAll || p.Own
		}
		d.rows[i].Set(d.choice.Parts[i])
	}
	d.changed()
}

func (d *sendingSheet) tick(i int, on bool) {
	d.choice.Parts[i] = on
	d.choice.Scope = ScopeChosen
	d.scope.SetSelected(ScopeChosen)
	d.changed()
}

// walk goes through the rows; Enter sends.
func (d *sendingSheet) walk(i int, name fyne.KeyName) bool {
	switch name {
	case fyne.KeyUp, fyne.KeyDown:
		to := i + 1
		if name == fyne.KeyUp {
			to = i - 1
		}
		if to >= 0 && to < len(d.rows) {
			d.sheet.canvas.Focus(d.rows[to])
		}
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		return d.sheet.fieldKey(name)
	}
	return d.key(name)
}

func (d *sendingSheet) key(name fyne.KeyName) bool {
	return name == fyne.KeyEscape && d.sheet.fieldKey(name)
}

// right is for whom and how.
func (d *sendingSheet) right() fyne.CanvasObject {
	t := d.words.T
	d.to = d.entry(d.choice.To)
	d.to.SetPlaceHolder(t("sending.to.hint"))
	d.to.Typed = func(text string) { d.choice.To = text }
	d.due = d.entry(d.write(d.choice.Due))
	d.due.Left = func() { d.day() }
	language := kit.NewSegmented(d.Languages, d.choice.Language, func(i int) { d.choice.Language = i; d.changed() })
	language.OnKey(d.key)
	paper := 0
	if d.choice.A4 {
		paper = 1
	}
	papers := kit.NewSegmented([]string{"A3", "A4"}, paper, func(i int) { d.choice.A4 = i == 1 })
	papers.OnKey(d.key)
	d.lanes = kit.NewMenuButton(kit.ButtonParams{}, d.laneMenu)
	d.lanes.OnKey(d.key)
	along := container.New(layout.NewCustomPaddedVBoxLayout(1))
	for _, c := range []struct {
		text, icon string
		on         *bool
	}{
		{t("sending.comments"), "comment", &d.choice.Comments},
		{t("sending.internal"), "lock", &d.choice.Internal},
		{t("sending.author", i18n.Values{"name": d.Author}), "user", &d.choice.Author},
	} {
		if c.on == &d.choice.Author && d.Author == "" {
			continue
		}
		row := kit.NewCheckRow(kit.CheckRowData{Icon: c.icon, Text: c.text}, func(on bool) { *c.on = on; d.changed() })
		row.Set(*c.on)
		row.OnKey(func(name fyne.KeyName) bool {
			if name == fyne.KeyReturn || name == fyne.KeyEnter {
				return d.sheet.fieldKey(name)
			}
			return d.key(name)
		})
		along.Add(row)
	}
	const half = (sendingRight - 16) / 2
	pair := func(a, b fyne.CanvasObject) fyne.CanvasObject { return container.NewGridWithColumns(2, a, b) }
	return container.New(layout.NewCustomPaddedVBoxLayout(14),
		d.labelled(t("sending.to"), d.to.box),
		pair(d.labelled(t("dialog.export.return"), container.New(fixed{half - 12}, d.due.box)), d.labelled(t("dialog.export.language"), container.NewHBox(language))),
		pair(d.labelled(t("sending.lanes"), container.New(fixed{half - 12}, d.lanes)), d.labelled(t("sending.paper"), container.NewHBox(papers))),
		d.labelled(t("sending.along"), along),
	)
}

func (d *sendingSheet) entry(text string) *nameEntry {
	e := newNameEntry(text)
	e.escape = func() { d.sheet.escape() }
	e.enter = func() { d.sheet.fieldKey(fyne.KeyReturn) }
	return e
}

func (d *sendingSheet) labelled(text string, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedVBoxLayout(5), kit.NewText(text, kit.Compact, kit.Ink2), o)
}

func (d *sendingSheet) write(day domain.Date) string {
	t, ok := day.Time()
	if !ok {
		return ""
	}
	return d.words.Date(t)
}

// day takes over the day that was written; false, and the field marked, where it is none.
func (d *sendingSheet) day() bool {
	day, ok := i18n.ParseDay(d.due.Text, d.Today)
	d.due.box.SetWrong(!ok)
	if ok {
		d.choice.Due = day
		d.due.SetValue(d.write(day))
	}
	return ok
}

// laneMenu lets lanes stay at home.
func (d *sendingSheet) laneMenu() *fyne.Menu {
	m := fyne.NewMenu("")
	for _, l := range d.Lanes(d.choice) {
		it := fyne.NewMenuItem(l.Text, func() { d.turnLane(l.ID) })
		it.Checked = !d.home(l.ID)
		m.Items = append(m.Items, it)
	}
	return m
}

func (d *sendingSheet) home(id domain.ID) bool {
	for _, h := range d.choice.Home {
		if h == id {
			return true
		}
	}
	return false
}

func (d *sendingSheet) turnLane(id domain.ID) {
	var left []domain.ID
	for _, h := range d.choice.Home {
		if h != id {
			left = append(left, h)
		}
	}
	if len(left) == len(d.choice.Home) {
		left = append(left, id)
	}
	d.choice.Home = left
	d.changed()
}

// line says what the workbook will hold.
func (d *sendingSheet) line() fyne.CanvasObject {
	d.holds = kit.NewParagraph("", kit.Body, kit.Ink2, sendingWide-2*sheetPad-26)
	return container.New(beside{}, kit.NewIcon("table", lineIcon, kit.Ink3), d.holds)
}

// changed follows every choice.
func (d *sendingSheet) changed() {
	text, any := d.Holds(d.choice)
	d.holds.SetText(text)
	d.sheet.main.SetDisabled(!any)
	d.mail.SetDisabled(!any)
	all := d.Lanes(d.choice)
	shown := 0
	for _, l := range all {
		if !d.home(l.ID) {
			shown++
		}
	}
	text = d.words.T("sending.lanes.all")
	if shown < len(all) {
		text = d.words.T("sending.lanes.some", i18n.Values{"n": shown, "all": len(all)})
	}
	d.lanes.SetText(text)
	d.lanes.SetDisabled(len(all) == 0)
	d.sheet.Refresh()
}

// sendingLayout puts the two halves side by side and the line below them.
type sendingLayout struct{}

func (sendingLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], 0, 0, sendingLeft, sendingHigh)
	put(o[1], sendingLeft+28, 0, size.Width-sendingLeft-28, sendingHigh)
	put(o[2], 0, sendingHigh+14, size.Width, 34)
}

func (sendingLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, sendingHigh+14+34)
}

const lineIcon = 16

// beside puts an icon before the first line of a text.
type beside struct{}

func (beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put(o[0], 0, 0, lineIcon, lineIcon)
	put(o[1], lineIcon+10, 0, size.Width-lineIcon-10, size.Height)
}

func (beside) MinSize(o []fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, o[1].MinSize().Height) }

// fixed gives its one object a width.
type fixed struct{ width float32 }

func (f fixed) Layout(o []fyne.CanvasObject, size fyne.Size) { put(o[0], 0, 0, f.width, size.Height) }

func (f fixed) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(f.width, o[0].MinSize().Height)
}

// InAWeek is the usual day for an answer.
func InAWeek(today domain.Date) domain.Date { return After(today, 7) }

// After is the day a number of days later.
func After(today domain.Date, days int) domain.Date {
	t, ok := today.Time()
	if !ok {
		return ""
	}
	return domain.DateOf(t.Add(time.Duration(days) * 24 * time.Hour))
}
