package start

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"wegmarke/domain/palette"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

const (
	recentMost   = 8
	recentLeast  = 250 // width of a tile
	recentRow    = 4   // tiles side by side at most
	recentDrawn  = 186
	recentTall   = recentDrawn + 57
	recentGap    = 16
	drawingInset = 14
)

// recentColumns is how many tiles stand side by side.
func recentColumns(width float32) int {
	return min(max(int((width+recentGap)/(recentLeast+recentGap)), 2), recentRow)
}

// shownRecents are the projects that the search lets through.
func (s *Start) shownRecents() []Recent {
	var out []Recent
	for _, r := range s.Recents[:min(len(s.Recents), recentMost)] {
		if s.finds(s.titleOf(r), filepath.Base(r.Path)) {
			out = append(out, r)
		}
	}
	return out
}

// recents are the tiles of what was open last. One row is shown, all where that was asked for.
func (s *Start) recents() block {
	var tiles []fyne.CanvasObject
	for i, r := range s.shownRecents() {
		tiles = append(tiles, s.recent(r, i == 0 && s.query == ""))
	}
	g := newGrid(recentTall, recentGap, recentColumns, tiles...)
	if !s.all && s.query == "" {
		g.rows = 1
	}
	return g
}

// recent is the tile of a project; the first one is where work goes on.
func (s *Start) recent(r Recent, first bool) *kit.Tile {
	gone := s.gone[r.Path]
	title := s.titleOf(r)
	tone := kit.Ink
	if gone {
		tone = kit.Ink3
	}
	c := card{sketch: r.About.Sketch, title: title, tone: tone, about: s.about(r), when: s.when(r.Time)}
	switch {
	case gone:
		c.tag = kit.NewTag(s.Words.T("start.recent.missing"), "warn", kit.WarnTag)
		c.tool = kit.NewSmallIconButton("x", kit.Tip{Text: s.Words.T("start.recent.forget")}, func() { s.forget(r.Path) })
	case r.About.Answers > 0:
		c.tag = kit.NewTag(s.Words.T("start.recent.answers", i18n.Values{"n": r.About.Answers}), "table", kit.TheirsTag)
	}
	content := c.content(s.painter)
	var style kit.PanelStyle
	if first && !gone {
		style = func(p *palette.Palette) kit.PanelLook {
			return kit.PanelLook{Fill: p.Surface, Border: p.AccentLine, Radius: 10, Shadow: p.E2}
		}
	}
	t := kit.NewTile(kit.TileParams{
		Content: content, Label: title, Style: style, Tip: kit.Tip{Text: r.Path}, Action: func() { s.OnRecent(r.Path) },
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

// titleOf is what a project is called; one without a title is called by its file.
func (s *Start) titleOf(r Recent) string {
	if r.Title == "" {
		return strings.TrimSuffix(filepath.Base(r.Path), filepath.Ext(r.Path))
	}
	return r.Title
}

// about says what a project holds; where that is not known, in which folder it lies.
func (s *Start) about(r Recent) string {
	if r.About.Project.IsZero() {
		return filepath.Dir(r.Path)
	}
	w := s.Words
	return w.T("start.recent.phases", i18n.Values{"n": r.About.Phases}) + " · " +
		w.T("start.recent.personas", i18n.Values{"n": r.About.Personas})
}

// last is the project that work goes on with: the newest one that is there.
func (s *Start) last() (Recent, bool) {
	for _, r := range s.Recents {
		if !s.gone[r.Path] {
			return r, true
		}
	}
	return Recent{}, false
}

func (s *Start) lastPath() string {
	r, _ := s.last()
	return r.Path
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
