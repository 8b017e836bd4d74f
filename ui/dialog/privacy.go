package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/domain/palette"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// Privacy shows what of a workbook tells about real people and asks what of it stays at home.
type Privacy struct {
	Title, Text string
	Finds       []PrivacyFind
	// Omit and Keep are what the two ways are called; Yes goes on and No goes back.
	Omit, Keep, Yes, No string
	// Done gets for each find whether it is left out, Back is called where nothing is to go out yet.
	Done func(omit []bool)
	Back func()
}

// PrivacyFind is one thing that was found. Group begins a kind; it is "" for the others of it.
type PrivacyFind struct {
	Group string
	// Text is what was found and Place where, in words.
	Text, Place string
	// Kept says that it went out last time, too.
	Kept bool
}

const (
	privacyWide = 680
	privacyHigh = 340
)

// Privacy asks about the finds. Everything is left out unless the user says otherwise.
func (a *Ask) Privacy(q Privacy) {
	s := newSheet(a.window.Canvas(), q.Title, q.Text)
	s.wide = privacyWide
	picks := make([]*kit.Segmented, len(q.Finds))
	s.add(Answer{Text: q.No, Safe: true, Do: q.Back})
	s.addButton(Answer{Text: q.Yes, Kind: kit.Main}, func() {
		omit := make([]bool, len(picks))
		for i, p := range picks {
			omit[i] = p.Selected() == 0
		}
		s.close()
		q.Done(omit)
	})
	list := container.New(layout.NewCustomPaddedVBoxLayout(6))
	high := float32(4)
	for i, f := range q.Finds {
		if f.Group != "" {
			head := kit.NewText(f.Group, kit.Compact, kit.Ink3)
			head.SetWeight(theme.Medium)
			list.Add(container.New(layout.NewCustomPaddedLayout(6, 0, 2, 0), head))
			high += 29
		}
		way := 0
		if f.Kept {
			way = 1
		}
		picks[i] = kit.NewSegmented([]string{q.Omit, q.Keep}, way, nil)
		picks[i].OnKey(func(name fyne.KeyName) bool {
			switch name {
			case fyne.KeyUp, fyne.KeyDown:
				to := i + 1
				if name == fyne.KeyUp {
					to = i - 1
				}
				if to >= 0 && to < len(picks) {
					s.canvas.Focus(picks[to])
				}
				return true
			case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
				return s.fieldKey(name)
			}
			return false
		})
		list.Add(findRow(f, picks[i]))
		high += findHigh + 6
	}
	scroll := container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, 4, 4, 14), list))
	scroll.SetMinSize(fyne.NewSize(0, min(high, privacyHigh)))
	s.body = scroll
	s.show()
}

const findHigh = 48

// findRow is one find with its two ways.
func findRow(f PrivacyFind, pick *kit.Segmented) fyne.CanvasObject {
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.Surface2, Radius: 8}
	})
	text := kit.NewEllipsis(f.Text, kit.Body, kit.Ink)
	text.SetWeight(theme.Medium)
	place := kit.NewEllipsis(f.Place, kit.Compact, kit.Ink3)
	return container.New(findLayout{}, ground, text, place, pick)
}

type findLayout struct{}

func (findLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	need := o[3].MinSize()
	put(o[0], 0, 0, size.Width, size.Height)
	room := size.Width - need.Width - 12 - 10 - 16
	put(o[1], 12, 7, room, 16)
	put(o[2], 12, 25, room, 15)
	put(o[3], size.Width-10-need.Width, (size.Height-need.Height)/2, need.Width, need.Height)
}

func (findLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, findHigh) }
