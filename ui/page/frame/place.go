package frame

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// placing is a layout made of two functions that know their objects by name.
type placing struct {
	lay func(fyne.Size)
	min fyne.Size
}

// Layout implements fyne.Layout.
func (p placing) Layout(_ []fyne.CanvasObject, size fyne.Size) { p.lay(size) }

// MinSize implements fyne.Layout.
func (p placing) MinSize([]fyne.CanvasObject) fyne.Size { return p.min }

func placed(lay func(fyne.Size), least fyne.Size, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(placing{lay, least}, objects...)
}

// put moves and sizes an object. Places are whole so that hairlines and letters stay sharp.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(whole(x), whole(y)))
	o.Resize(fyne.NewSize(whole(width), whole(height)))
}

// middle puts an object of its own size into the middle of a bar and says where it ends.
func middle(o fyne.CanvasObject, x, height float32) float32 {
	size := o.MinSize()
	put(o, x, float32(math.Floor(float64((height-size.Height)/2))), size.Width, size.Height)
	return x + size.Width
}

func whole(v float32) float32 { return float32(math.Round(float64(v))) }

// touched says whether an event changed a record of one of the tables.
func touched(ev edit.Event, tables ...domain.Table) bool {
	for _, e := range ev.Change.Edits() {
		for _, t := range tables {
			if e.Table() == t {
				return true
			}
		}
	}
	return false
}

// rearranged says whether an event put cards into cells or took them out of cells. Most edits
// only write on cards, which changes no count.
func rearranged(ev edit.Event) bool {
	for _, e := range ev.Change.Edits() {
		if e.Table() != domain.TableCard {
			continue
		}
		if e.Before == nil || e.After == nil || e.Before.Parent() != e.After.Parent() {
			return true
		}
	}
	return false
}

// TitleOf is what the page of a row is called.
func (f *Frame) TitleOf(kind Kind, id domain.ID) string { return f.titleOf(Page{Kind: kind, ID: id}) }

// IconOf is the sign of a kind of page.
func IconOf(kind Kind) string {
	switch kind {
	case Overview:
		return "home"
	case Persona:
		return "user"
	case Touchpoints:
		return "touch"
	case Measures:
		return "flag"
	case Indicators:
		return "target"
	case Analysis:
		return "bars"
	case Checks:
		return "check"
	case Answers, Intake, Needs:
		return "table"
	}
	return "route"
}

// titleOf is what a page is called; a map or persona without a name is called by its kind.
func (f *Frame) titleOf(p Page) string {
	words, doc := f.params.Words, f.params.Doc()
	switch p.Kind {
	case Map:
		m, _ := document.Find[domain.Map](doc, p.ID)
		return named(m.Title, words.T("file.untitled"))
	case Comparison:
		m, _ := document.Find[domain.Map](doc, p.ID)
		return named(m.Title, words.T("file.untitled")) + " · " + words.T("side.comparison")
	case Persona:
		who, _ := document.Find[domain.Persona](doc, p.ID)
		return named(who.Name, words.T("file.untitled"))
	case Overview:
		return words.T("side.overview")
	case Touchpoints:
		return words.T("side.touchpoints")
	case Measures:
		return words.T("side.measures")
	case Indicators:
		return words.T("side.indicators")
	case Checks:
		return words.T("side.checks")
	case Analysis:
		return words.T("side.analysis")
	case Answers:
		return words.T("side.answers")
	case Intake:
		return words.T("intake.crumb")
	case Needs:
		return words.T("buying.needs")
	}
	return ""
}

func named(name, otherwise string) string {
	if name == "" {
		return otherwise
	}
	return name
}
