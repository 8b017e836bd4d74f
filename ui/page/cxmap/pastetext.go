package cxmap

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/parcel"
)

// Pasting is what the page asks of the window when another program's text is more than a card.
type Pasting interface {
	// AskLines asks whether n lines become one card or one each. It does not call do where the user
	// gives up.
	AskLines(n int, do func(each bool))
	// AskGrowth asks whether a map shall grow for a block of cells that is larger.
	AskGrowth(Growth)
}

// Growth is a question about a block of cells that is larger than the map.
type Growth struct {
	// Phases and Lanes are what the map lacks, Cells how many cells would be left out.
	Phases, Lanes, Cells int
	// Do pastes the block; it is not called where the user gives up.
	Do func(grow bool)
}

// pasteText makes cards of the text of another program: of a block of cells one in each place, of a
// list one for each line or one for all of it.
func (p *Page) pasteText(at edit.Spot, text string) {
	if b, ok := edit.ParseBlock(p.Session.Doc(), p.m, text); ok {
		p.pasteBlock(at, b)
		return
	}
	p.pasteLines(at, text)
}

func (p *Page) pasteLines(at edit.Spot, text string) {
	lines := edit.Lines(text)
	put := func(lines []string) {
		p.pasteBy(func(d *document.Draft) ([]domain.ID, error) { return edit.PasteLines(d, at, lines) })
	}
	if len(lines) < 2 {
		put(lines)
		return
	}
	p.Window.AskLines(len(lines), func(each bool) {
		if each {
			put(lines)
			return
		}
		put([]string{text})
	})
}

func (p *Page) pasteBlock(at edit.Spot, b edit.Block) {
	put := func(grow bool) {
		names := &edit.Growth{Phase: p.Words.T("phase.new"), Lane: p.Words.T("lane.own.title")}
		if !grow {
			names = nil
		}
		p.pasteBy(func(d *document.Draft) ([]domain.ID, error) { return b.Paste(d, at, names) })
	}
	phases, lanes, cells := b.Beyond(p.Session.Doc(), at)
	if cells == 0 {
		put(false)
		return
	}
	p.Window.AskGrowth(Growth{Phases: phases, Lanes: lanes, Cells: cells, Do: put})
}

// pasteInto takes what is pasted into the empty field of a new card, if it is more than the text of
// one card; false leaves it to the field.
func (p *Page) pasteInto(at edit.Spot) bool {
	content, text := p.Window.Clips().Paste()
	switch {
	case content.Kind == parcel.Cards:
		p.board.CloseEditor(false)
		p.putIn(at, content)
	case !content.IsEmpty() || len(edit.ParseTable(text)) == 0:
		return false
	default:
		_, block := edit.ParseBlock(p.Session.Doc(), p.m, text)
		if !block && len(edit.Lines(text)) < 2 {
			return false
		}
		p.board.CloseEditor(false)
		p.pasteText(at, text)
	}
	return true
}
