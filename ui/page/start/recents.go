package start

import (
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	recentMost = 8
	recentTall = 54
	recentGap  = 10
)

// recents is the list of what was open last, in two columns.
func (s *Start) recents() fyne.CanvasObject {
	var tiles []fyne.CanvasObject
	for _, r := range s.Recents[:min(len(s.Recents), recentMost)] {
		tiles = append(tiles, s.recent(r))
	}
	return grid(2, recentTall, recentGap, tiles...)
}

func (s *Start) recent(r Recent) *kit.Tile {
	gone := s.gone[r.Path]
	title := r.Title
	if title == "" {
		title = filepath.Base(r.Path)
	}
	tone := kit.Ink
	if gone {
		tone = kit.Ink3
	}
	sign := kit.NewPanel(func(p *palette.Palette) kit.PanelLook { return kit.PanelLook{Fill: p.BgApp, Radius: 6} })
	icon := kit.NewIcon("route", 17, kit.Ink2)
	name := kit.NewEllipsis(title, kit.Caption, tone)
	name.SetWeight(semiBold)
	folder := kit.NewEllipsis(filepath.Dir(r.Path), kit.Compact, kit.Ink3)
	when := kit.NewText(s.when(r.Time), kit.Compact, kit.Ink3)
	parts := []fyne.CanvasObject{sign, icon, name, folder}
	var missing *kit.Tag
	var forget *kit.IconButton
	if gone {
		missing = kit.NewTag(s.Words.T("start.recent.missing"), "warn", kit.WarnTag)
		forget = kit.NewSmallIconButton("x", kit.Tip{Text: s.Words.T("start.recent.forget")}, func() { s.forget(r.Path) })
		parts = append(parts, missing, forget)
	} else {
		parts = append(parts, when)
	}
	content := placed(func(size fyne.Size) {
		put(sign, 10, 10, 34, 34)
		put(icon, 19, 19, 17, 17)
		right := size.Width - 14
		switch {
		case gone:
			right = size.Width - 8 - 22
			put(forget, right, 16, 22, 22)
			width := missing.MinSize().Width
			right -= width + 6
			put(missing, right, 0, width, size.Height)
		default:
			width := when.MinSize().Width
			right -= width
			put(when, right, 0, width, size.Height)
		}
		put(name, 56, 9, right-56-12, 18)
		put(folder, 56, 29, right-56-12, 15)
	}, fyne.NewSize(200, recentTall), parts...)
	t := kit.NewTile(kit.TileParams{
		Content: content, Label: title, Tip: kit.Tip{Text: r.Path}, Action: func() { s.OnRecent(r.Path) },
	})
	t.OnKey(func(key fyne.KeyName) bool {
		if key == fyne.KeyDelete || key == fyne.KeyBackspace {
			s.forget(r.Path)
			return true
		}
		return false
	})
	return t
}

// forget takes a project out of the list at once.
func (s *Start) forget(path string) {
	s.Recents = slices.DeleteFunc(slices.Clone(s.Recents), func(r Recent) bool { return r.Path == path })
	s.OnForget(path)
	s.Relabel()
}

// when says a point in time the shorter the nearer it is.
func (s *Start) when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	now := s.Now()
	t = t.In(now.Location())
	day := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 12, 0, 0, 0, t.Location())
	}
	switch day(t) {
	case day(now):
		return s.Words.T("time.today", i18n.Values{"time": s.Words.Clock(t)})
	case day(now.AddDate(0, 0, -1)):
		return s.Words.T("time.yesterday")
	}
	if t.Year() == now.Year() {
		return s.Words.LongDay(t)
	}
	return s.Words.Date(t)
}

// look finds out in the background which files are gone, because a drive in the network may take
// long to say so.
func (s *Start) look() {
	var paths []string
	for _, r := range s.Recents {
		paths = append(paths, r.Path)
	}
	s.Background(func() {
		gone := map[string]bool{}
		for _, p := range paths {
			if s.Missing(p) {
				gone[p] = true
			}
		}
		s.Main(func() {
			if len(gone) > 0 || len(s.gone) > 0 {
				s.gone = gone
				s.Relabel()
			}
		})
	})
}
