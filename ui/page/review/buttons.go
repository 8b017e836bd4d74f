package review

import (
	"wegmarke/domain/merge"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// buttonName is what a button about the topic says, and what it says where there is little room.
type buttonName struct{ full, short, key string }

// choices are the buttons that take one side as a whole: mine, each answer, and the third way.
func (d *detail) choices() []*kit.Button {
	p, words := d.page, d.page.Words
	d.names = []buttonName{{words.T("review.only.mine.button"), words.T("review.tag.mine"), "1"}}
	for k := range p.Answers {
		_, short, button := p.Other.named()
		name := buttonName{full: words.T(button), short: words.T(short), key: words.Int(k + 2)}
		if who := first(p.Answers[k].Author); who != "" {
			name.short = p.lister.whose(who)
			name.full = words.T("review.only.theirs.button", i18n.Values{"name": name.short})
		}
		d.names = append(d.names, name)
	}
	d.names = append(d.names, buttonName{key: words.Int(len(p.Answers) + 2)})
	var out []*kit.Button
	for i := range d.names {
		out = append(out, kit.NewButton(kit.ButtonParams{Small: true, Action: func() { p.number(i + 1) }}))
	}
	return out
}

// updateChoices says what can be taken of a topic. The last button stands for the third way: both
// sides, and a text of one's own where both cannot be kept, or are kept already.
func (d *detail) updateChoices(t int) {
	x, words := d.page.decisions.topics[t], d.page.Words
	last := len(d.others) - 1
	own := d.page.thirdIsOwn(t)
	word := words.T("review.both.button")
	if own >= 0 {
		word = words.T("review.own.button")
	}
	d.names[last].full, d.names[last].short = word, word
	for i, b := range d.others {
		enabled := !x.lost
		switch {
		case i == last:
			enabled = enabled && (own >= 0 || d.page.bothOf(t) >= 0)
		case i > 0:
			enabled = enabled && d.page.wants(t, i-1)
		}
		b.SetDisabled(!enabled)
	}
}

// thirdIsOwn is the matter of a topic that the third way would be written for; -1 where the third way
// is to keep both, or where there is none.
func (r *Review) thirdIsOwn(t int) int {
	d := r.decisions
	if k := r.bothOf(t); k >= 0 {
		for _, at := range d.topics[t].matters {
			if w, ok := d.wish(at, k); ok && w.Conflict && d.choices[at].kind != merge.TakeBoth && d.choices[at].kind != merge.TakeOwn && keepsBoth(w) {
				return -1
			}
		}
	}
	return d.unwritten(t)
}

// name gives the buttons their words: the short ones where the full ones need more than one row.
func (d *detail) name(width float32) {
	for _, short := range []bool{false, true} {
		total := float32(-buttonSpace)
		for i, b := range d.others {
			n := d.names[i]
			text := n.full
			if short {
				text = n.short
			}
			b.SetTip(kit.Tip{Text: n.full, Shortcut: n.key})
			b.SetText(text + "  " + n.key)
			total += b.MinSize().Width + buttonSpace
		}
		if total <= width {
			return
		}
	}
}

// buttonSpace is what stands between two buttons.
const buttonSpace = 6

// othersHeight is what the small buttons take in their rows.
func (d *detail) othersHeight(width float32) float32 { return d.placeOthers(0, 0, width, false) }

// placeOthers puts the small buttons beside each other as far as they fit, and says how high they are.
func (d *detail) placeOthers(left, top, width float32, place bool) float32 {
	d.name(width)
	x, y := float32(0), float32(0)
	for _, b := range d.others {
		w := b.MinSize().Width
		if x > 0 && x+w > width {
			x, y = 0, y+32
		}
		if place {
			put(b, left+x, top+y, min(w, width), 26)
		}
		x += w + buttonSpace
	}
	return y + 26
}
