package start

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	wayTall = 150
	wayGap  = 16
)

// ways are the two cards at the end: an answer from Excel and the sample project.
func (s *Start) ways() block {
	words := s.Words
	answer := wayParams{
		title: words.T("start.import"), text: words.T("start.import.hint"), drawing: s.newExchange(),
		button: kit.NewButton(kit.ButtonParams{Text: words.T("button.choosefile"), Icon: "import", Action: s.OnAnswer}),
		style: func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.TheirsLine, Radius: 10, Shadow: p.E1}
		},
	}
	sample := wayParams{
		title: words.T("start.sample"), text: words.T("start.sample.hint"), drawing: newDrawing(s.painter, drawHike),
		button: kit.NewButton(kit.ButtonParams{Text: words.T("action.sample.open"), Icon: "spark", Action: s.OnSample}),
		style: func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.Line, Radius: 10, Shadow: p.E1}
		},
	}
	return newGrid(wayTall, wayGap, func(float32) int { return 2 }, way(answer), way(sample))
}

type wayParams struct {
	title, text string
	drawing     fyne.CanvasObject
	button      *kit.Button
	style       kit.PanelStyle
}

func way(p wayParams) fyne.CanvasObject {
	const pad, gap = 18, 20
	ground := kit.NewPanel(p.style)
	title := kit.NewEllipsis(p.title, kit.Section, kit.Ink)
	text := kit.NewParagraph(p.text, kit.Body, kit.Ink2, 200)
	parts := []fyne.CanvasObject{ground, p.drawing, title, text, p.button}
	return placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		left := float32(pad)
		// In a small window the words need the room more than the drawing.
		p.drawing.Hide()
		if size.Width >= 520 {
			p.drawing.Show()
			width := min(250, size.Width*0.36)
			put(p.drawing, pad, pad, width, size.Height-2*pad)
			left += width + gap
		}
		room := size.Width - left - pad
		text.SetWidth(room)
		height := 20 + 4 + text.MinSize().Height + 12 + 30
		y := whole((size.Height - height) / 2)
		put(title, left, y, room, 20)
		put(text, left, y+24, room, text.MinSize().Height)
		put(p.button, left, y+height-30, min(p.button.MinSize().Width, room), 30)
	}, fyne.NewSize(200, wayTall), parts...)
}

// notice offers to go on with what a crash left behind.
func (s *Start) notice(l Leftover) fyne.CanvasObject {
	words := s.Words
	title := words.T("start.leftover", i18n.Values{"name": l.Title})
	if l.Title == "" {
		title = words.T("start.leftover.untitled")
	}
	ground := kit.NewPanel(func(p *palette.Palette) kit.PanelLook {
		return kit.PanelLook{Fill: p.AccentTint, Border: p.AccentLine, Radius: 10}
	})
	icon := kit.NewIcon("history", 17, kit.AccentInk)
	first := kit.NewEllipsis(title, kit.Caption, kit.Ink)
	detail := words.T("start.leftover.unreadable")
	if !l.Unreadable {
		detail = words.T("start.leftover.edits", i18n.Values{"n": l.Edits})
		if l.Edits == 0 {
			detail = words.T("start.leftover.nofile")
		}
		if when := s.when(l.Time); when != "" {
			detail += " · " + when
		}
	}
	second := kit.NewEllipsis(detail, kit.Compact, kit.Ink2)
	drop := kit.NewButton(kit.ButtonParams{Text: words.T("button.discard"), Kind: kit.Quiet, Action: func() { s.OnDiscard(l.Session) }})
	buttons := []*kit.Button{drop}
	if l.Beside {
		buttons = append(buttons, kit.NewButton(kit.ButtonParams{Text: words.T("recover.both"), Action: func() { s.OnBoth(l.Session) }}))
	}
	if !l.Unreadable {
		buttons = append(buttons, kit.NewButton(kit.ButtonParams{Text: words.T("button.goon"), Action: func() { s.OnRecover(l.Session) }}))
	}
	parts := []fyne.CanvasObject{ground, icon, first, second}
	for _, b := range buttons {
		parts = append(parts, b)
	}
	return placed(func(size fyne.Size) {
		put(ground, 0, 0, size.Width, size.Height)
		put(icon, 18, 18, 17, 17)
		right := size.Width - 12
		for i := len(buttons) - 1; i >= 0; i-- {
			width := buttons[i].MinSize().Width
			right -= width
			put(buttons[i], right, whole((size.Height-30)/2), width, 30)
			right -= 8
		}
		put(first, 48, 8, right-48-8, 18)
		put(second, 48, 28, right-48-8, 15)
	}, fyne.NewSize(300, 52), parts...)
}
