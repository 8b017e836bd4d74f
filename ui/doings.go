package ui

import (
	"wegmarke/domain"
	"wegmarke/ui/action"
	"wegmarke/ui/page/cxmap"
)

// newPage makes a page with a map.
func (w *window) newPage(m domain.ID) *cxmap.Page {
	p := cxmap.New(cxmap.Params{
		Session: w.session, Fonts: w.fonts, Painters: w.painters, Words: w.words, Window: w,
		Today: w.Today, Mods: w.sys.Mods, Later: w.sys.Later, Clock: w.sys.Now, Pressed: w.presses.Time,
		Pause: w.shell.pause,
	}, m)
	p.SetMinimap(!w.settings().Window.NoMinimap)
	return p
}

// pageActions are the actions of the map that is worked on, whichever that is when they are taken.
func (w *window) pageActions() []*action.Action {
	if w.page == nil {
		return nil
	}
	w.doings = make(map[*cxmap.Page]map[string]*action.Action)
	first, all := w.page, w.page.Actions()
	for _, a := range all {
		its := *a
		own := func() *action.Action {
			if w.page == nil || w.page == first {
				return &its
			}
			return w.doing(a.ID)
		}
		a.Run = func() { own().Run() }
		a.Enabled = func() bool { return own().Possible() }
		if a.Checked != nil {
			a.Checked = func() bool { return own().Checked() }
		}
		if a.Text != nil {
			a.Text = func() string { return own().Text() }
		}
	}
	return all
}

// doing is an action of the map that is worked on.
func (w *window) doing(id string) *action.Action {
	own := w.doings[w.page]
	if own == nil {
		own = make(map[string]*action.Action)
		for _, a := range w.page.Actions() {
			own[a.ID] = a
		}
		w.doings[w.page] = own
	}
	return own[id]
}
