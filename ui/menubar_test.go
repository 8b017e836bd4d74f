package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestTheMenuBarOfMacOSHasWhatTheSystemExpects(t *testing.T) {
	w, _ := open(t)
	for _, lang := range []string{"de", "en"} {
		w.setLanguage(lang)
		bar := w.menuBar()
		file, last := bar.Items[0], bar.Items[len(bar.Items)-1]
		if file.Label != w.words.T("menu.file") || last.Label != w.words.T("menu.help") {
			t.Errorf("%s: the bar goes from %q to %q", lang, file.Label, last.Label)
		}
		labels := map[string]*fyne.MenuItem{}
		for i, it := range file.Items {
			if it.IsSeparator && i > 0 && file.Items[i-1].IsSeparator {
				t.Errorf("%s: two lines in a row behind %q", lang, file.Items[i-2].Label)
			}
			labels[it.Label] = it
		}
		// The toolkit puts what is called so into the menu of the application.
		if it := labels[settingsLabel]; it == nil || it.Shortcut == nil {
			t.Errorf("%s: settings do not go to the menu of the application, or without their keys", lang)
		}
		if labels[w.words.T("action.quit")] != nil {
			t.Errorf("%s: two commands to quit", lang)
		}
		if it := labels[w.words.T("menu.recent")]; it == nil {
			t.Errorf("%s: recent files are missing under File", lang)
		}
	}
}

func TestTheMenuOfTheApplicationHasEveryWord(t *testing.T) {
	w, _ := open(t)
	m := w.appMenu()
	for _, word := range []string{m.About, m.Settings, m.Services, m.Hide, m.HideOthers, m.ShowAll, m.Quit, m.Window, m.Minimise, m.Zoom, m.ToFront, m.FullScreen, m.Help} {
		if word == "" || word[0] == '?' {
			t.Errorf("%+v lacks a word", m)
		}
	}
}
