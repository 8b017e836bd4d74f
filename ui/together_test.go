package ui

import (
	"math"
	"testing"

	"wegmarke/domain/document"
)

func TestHalvesScrollTogetherOnlyWhenAsked(t *testing.T) {
	w, _ := open(t)
	w.showBeside(document.Maps(w.doc())[1].ID)
	b := w.beside
	left, right := b.pages[0], b.pages[1]
	before := right.Board().Look()
	left.Board().ScrollBy(30, 40)
	if right.Board().Look() != before {
		t.Fatal("the halves are tied together before anybody asked")
	}
	if !w.table.Run("beside.together") || !w.isTogether() {
		t.Fatal("the halves cannot be tied together")
	}
	from, to := left.Board().Look(), right.Board().Look()
	left.Board().ScrollBy(20, 25)
	dx, dy := left.Board().Look().X-from.X, left.Board().Look().Y-from.Y
	if dx == 0 || dy == 0 {
		t.Fatalf("the left half did not scroll: %v, %v", dx, dy)
	}
	if now := right.Board().Look(); math.Abs(now.X-to.X-dx) > 1 || math.Abs(now.Y-to.Y-dy) > 1 {
		t.Errorf("the right half went from %v to %v, the left one by %v, %v", to, now, dx, dy)
	}
	right.Board().ScrollBy(-20, -25)
	if now := left.Board().Look(); math.Abs(now.X-from.X) > 1 || math.Abs(now.Y-from.Y) > 1 {
		t.Errorf("the left half stands at %v and not at %v again", now, from)
	}
	w.toggleTogether()
	from = left.Board().Look()
	right.Board().ScrollBy(15, 15)
	if left.Board().Look() != from {
		t.Error("the halves are still tied together")
	}
	w.endBeside()
	if w.table.Run("beside.together") {
		t.Error("a map alone can be tied to another")
	}
}
