package canvas

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
)

// Outside is what lies around the board, where cards can be dragged to.
type Outside interface {
	// CarryOut follows cards at a place of the window.
	CarryOut(cards []domain.ID, at fyne.Position, copied bool)
	// CarryIn tells that they are over the board again.
	CarryIn()
	// DropOut lets cards go at a place of the window.
	DropOut(cards []domain.ID, at fyne.Position, copied bool)
	// CarryEnd tells that a drag is over that was outside, wherever it ended.
	CarryEnd()
}

// away is a drag of cards that has left the board at some time.
type away struct {
	// out says that it is outside now, been that it was.
	out, been bool
	at        fyne.Position
}

// carryOut follows a drag beyond the board.
func (b *Board) carryOut(own, window fyne.Position) {
	cards := b.over.preview.Cards
	if b.Out == nil || len(cards) == 0 {
		return
	}
	if b.within(own) {
		if b.away.out {
			b.away.out = false
			b.Out.CarryIn()
		}
		return
	}
	b.away.out, b.away.been, b.away.at = true, true, window
	b.Out.CarryOut(cards, window, b.over.preview.Copy)
}

// dropOut ends a drag outside; false where it is over the board.
func (b *Board) dropOut() bool {
	cards, copied := b.over.preview.Cards, b.over.preview.Copy
	if !b.away.out || len(cards) == 0 {
		return false
	}
	b.away.out = false
	b.machine.Cancel()
	b.Out.DropOut(cards, b.away.at, copied)
	return true
}

// carryEnd forgets that a drag was outside.
func (b *Board) carryEnd() {
	if b.away.been {
		b.away = away{}
		b.Out.CarryEnd()
	}
}

// carriedOn says whether a drag goes on although the board turns to another map.
func (b *Board) carriedOn() bool { return b.away.out && b.machine.Busy() }
