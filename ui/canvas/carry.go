package canvas

import "wegmarke/ui/tool"

// Carry shows cards that are carried by keys, in the way of a drag; a zero preview ends that.
func (b *Board) Carry(p tool.Preview) { b.over.show(p) }

// Land lets the picture of what was carried fly to where the card lies now.
func (b *Board) Land() { b.over.land(false) }

// spaceKey follows the space bar: held it pans, pressed for a moment it picks cards up and puts them
// down. Panning, a repeat of the key or another key together with it are no such moment.
type spaceKey struct {
	held, panned bool
	repeats      int
}

func (k *spaceKey) down(alone bool) { *k = spaceKey{held: true, panned: !alone} }

// up ends it and says whether that was a press of a moment.
func (k *spaceKey) up() bool {
	short := k.held && !k.panned && k.repeats < 2
	*k = spaceKey{}
	return short
}
