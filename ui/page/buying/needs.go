package buying

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// Needs is the page on which the roles of the buying centre stand beside what they need to know,
// phase by phase. It belongs to the main goroutine.
type Needs struct {
	Params
	mods  func() fyne.KeyModifier
	faces faces

	phases []phase
	rows   []roleRow
	grid   *grid
	head   *needsHead
	left   *needsLeft
	bar    *needsBar
	side   *needsSide
	body   *container.Scroll
	tops   *container.Scroll
	names  *container.Scroll
	center *fyne.Container
	// roleWord stands above the names.
	roleWord *kit.Text
	stale    bool // the document changed while the page was not shown
	shown    bool
}

// NewNeeds makes the page; it reads the document when it is shown for the first time.
func NewNeeds(p Params, mods func() fyne.KeyModifier) *Needs {
	n := &Needs{Params: p, mods: mods, faces: newFaces(p.Picture), stale: true}
	n.roleWord = kit.NewEllipsis("", kit.Compact, kit.Ink3)
	n.grid, n.head, n.left = newGrid(n), newNeedsHead(n), newNeedsLeft(n)
	n.bar, n.side = newNeedsBar(n), newNeedsSide(n)
	n.body = container.NewScroll(n.grid)
	n.tops = container.NewHScroll(n.head.box)
	n.names = container.NewVScroll(n.left)
	n.body.OnScrolled = func(at fyne.Position) { n.follow(at) }
	n.tops.OnScrolled = func(at fyne.Position) { n.scrollTo(fyne.NewPos(at.X, n.body.Offset.Y)) }
	n.names.OnScrolled = func(at fyne.Position) { n.scrollTo(fyne.NewPos(n.body.Offset.X, at.Y)) }
	n.center = container.New(needsLayout{n}, n.ground(), n.tops, n.names, n.body, n.corner())
	return n
}

// Center is the page itself.
func (n *Needs) Center() fyne.CanvasObject { return n.center }

// Bar is what stands above the page.
func (n *Needs) Bar() fyne.CanvasObject { return n.bar.box }

// Side is the panel about the role at hand.
func (n *Needs) Side() fyne.CanvasObject { return n.side.box }

// Shown tells the page that it came into view or went out of it.
func (n *Needs) Shown(shown bool) {
	n.grid.close(true)
	n.shown = shown
	if shown && n.stale {
		n.read()
	}
}

// Focus gives the keyboard to the table.
func (n *Needs) Focus() { n.grid.focus() }

// CloseEditor ends an edit and keeps its text.
func (n *Needs) CloseEditor() { n.grid.close(true) }

// Update follows a change of the project.
func (n *Needs) Update(ev edit.Event) {
	for _, e := range ev.Change.Edits() {
		switch e.Table() {
		case domain.TablePersona, domain.TableRole, domain.TableLink, domain.TableEntry, domain.TableMap, domain.TablePhase:
			n.stale = true
		}
	}
	if n.stale && n.shown {
		n.read()
	}
}

// Restyle follows a change of theme or language.
func (n *Needs) Restyle() {
	n.read()
	n.center.Refresh()
	n.bar.box.Refresh()
	n.side.box.Refresh()
}

func (n *Needs) doc() *document.Document { return n.Session.Doc() }

func (n *Needs) t(key string, values ...i18n.Values) string { return n.Words.T(key, values...) }

// read takes over the state of the document.
func (n *Needs) read() {
	n.stale = false
	n.phases, n.rows = table(n.doc(), n.Words)
	n.roleWord.SetText(n.t("needs.role"))
	n.head.fill()
	n.left.fill()
	n.grid.fill()
	n.bar.fill()
	n.side.fill()
	n.center.Refresh()
}

// follow keeps the head and the names beside the cells.
func (n *Needs) follow(at fyne.Position) {
	if n.tops.Offset.X != at.X {
		n.tops.Offset = fyne.NewPos(at.X, 0)
		n.tops.Refresh()
	}
	if n.names.Offset.Y != at.Y {
		n.names.Offset = fyne.NewPos(0, at.Y)
		n.names.Refresh()
	}
}

func (n *Needs) scrollTo(at fyne.Position) {
	if n.body.Offset != at {
		n.body.Offset = at
		n.body.Refresh()
		n.follow(at)
	}
}

// gaps counts the phases for which nothing is known about a role that is asked for.
func (n *Needs) gaps() int {
	sum := 0
	for _, r := range n.rows {
		sum += r.gaps(n.phases)
	}
	return sum
}

// add keeps new needs of a persona, or of the role itself for the zero ID.
func (n *Needs) add(row, col int, persona domain.ID, texts ...string) {
	texts = slices.DeleteFunc(texts, func(text string) bool { return edit.Clean(text) == "" })
	if len(texts) == 0 {
		return
	}
	e := domain.Entry{Subject: persona, Field: catalog.InformationField, Phase: n.phases[col].seven[0]}
	if persona.IsZero() {
		e.Subject, e.Field, e.Code = document.Project(n.doc()).ID, catalog.RoleInformationField, n.rows[row].role.Key
	}
	n.Commit(edit.Label{Key: "edit.entry.added", Count: len(texts)}, func(d *document.Draft) error {
		for _, text := range texts {
			e.Text = text
			if _, err := edit.AddEntry(d, e, -1); err != nil {
				return err
			}
		}
		return nil
	})
}

// write changes the text of a need; an empty one takes it away.
func (n *Needs) write(need analysis.Need, text string) {
	text = edit.Clean(text)
	switch text {
	case need.Entry.Text:
		return
	case "":
		n.remove(need)
		return
	}
	n.Commit(edit.Label{Key: "edit.entry.text"}, func(d *document.Draft) error {
		e, ok := document.Find[domain.Entry](d, need.Entry.ID)
		if !ok {
			return edit.ErrUnknown
		}
		e.Text = text
		d.Put(e)
		return nil
	})
}

func (n *Needs) remove(need analysis.Need) {
	n.Commit(edit.Label{Key: "edit.entry.removed"}, func(d *document.Draft) error {
		d.RemoveTree(need.Entry.ID)
		return nil
	})
}
