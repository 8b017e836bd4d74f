package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// AppMenu are the words of the menus that macOS itself adds to the menu bar.
type AppMenu struct {
	About, Settings, Services, Hide, HideOthers, ShowAll, Quit string
	Window, Minimise, Zoom, ToFront, FullScreen, Help          string
}

// settingsLabel is what the toolkit looks for to put an item into the menu of the application. AppMenu has
// the word that is shown in its place.
const settingsLabel = "Settings…"

// menuBar is the menu bar of macOS. Settings stand in the menu of the application there, and so does the
// command to quit, which the system adds itself.
func (w *window) menuBar() *fyne.MainMenu {
	bar := fyne.NewMainMenu()
	file := fyne.NewMenu(w.words.T("menu.file"))
	for _, it := range w.mainMenu().Items {
		switch {
		case it.ChildMenu != nil && it.Label != w.words.T("menu.recent"):
			it.ChildMenu.Label = it.Label
			bar.Items = append(bar.Items, it.ChildMenu)
		case it.Label == w.words.T("action.quit"):
		case it.Label == w.words.T("action.settings"):
			it.Label = settingsLabel
			file.Items = append(file.Items, it)
		default:
			file.Items = append(file.Items, it)
		}
	}
	file.Items = slices.CompactFunc(file.Items, func(a, b *fyne.MenuItem) bool { return a.IsSeparator && b.IsSeparator })
	bar.Items = append([]*fyne.Menu{file}, bar.Items...)
	return bar
}

// showMenuBar makes the menu bar anew and has its words follow when it stands.
func (w *window) showMenuBar() {
	w.win.SetMainMenu(w.menuBar())
	if w.AppMenu != nil {
		w.sys.Main(func() { w.AppMenu(w.appMenu()) })
	}
}

func (w *window) appMenu() AppMenu {
	t := func(name string) string { return w.words.T("menu.app." + name) }
	return AppMenu{
		About: w.words.T("action.about"), Settings: t("settings"), Services: t("services"), Hide: t("hide"),
		HideOthers: t("hideothers"), ShowAll: t("showall"), Quit: t("quit"), Window: t("window"), Minimise: t("minimise"),
		Zoom: t("zoom"), ToFront: t("tofront"), FullScreen: t("fullscreen"), Help: w.words.T("menu.help"),
	}
}
