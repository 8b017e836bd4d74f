package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
)

// QuickKey says which keys do something: on Windows and Linux, and on macOS.
type QuickKey struct{ Text, Keys, MacKeys string }

// QuickKeys are the ten keys to learn first, and last of them the one for help. They come from the tables
// that the window and its help use; no window is needed, since the actions are only looked at.
func QuickKeys(words *i18n.Catalog) []QuickKey {
	w := &window{words: words}
	byID := map[string]*action.Action{}
	for _, a := range append(w.actions(), w.helpActions()...) {
		byID[a.ID] = a
	}
	onMap := map[string]QuickKey{}
	mac := mapKeys(words, true)
	for i, k := range mapKeys(words, false) {
		onMap[k.Text] = QuickKey{k.Text, k.Keys, mac[i].Keys}
	}
	var out []QuickKey
	for _, key := range []string{"help.keys.write", "help.keys.cell", "help.keys.feeling"} {
		out = append(out, onMap[words.T(key)])
	}
	for _, id := range []string{"undo", "project.save", "workbook.export", "answer.import", "find", "quickopen", "help"} {
		a := byID[id]
		on := func(mac bool, keys []action.Key) string {
			k := onSystem(keys[0], mac)
			return words.Shortcut(k.Name, k.Modifier, mac)
		}
		macKeys := a.Keys
		if a.MacKeys != nil {
			macKeys = a.MacKeys
		}
		name := strings.TrimRight(words.T("action."+id), " \u00a0…")
		out = append(out, QuickKey{name, on(false, a.Keys), on(true, macKeys)})
	}
	return out
}

// onSystem names the key that is the usual one for commands on a system that may be another than this one.
func onSystem(k action.Key, mac bool) action.Key {
	if k.Modifier&action.Primary != 0 {
		k.Modifier &^= action.Primary
		if mac {
			k.Modifier |= fyne.KeyModifierSuper
		} else {
			k.Modifier |= fyne.KeyModifierControl
		}
	}
	return k
}

// openQuickStart opens the two pages for newcomers in the program for PDF, from where they are printed or kept.
func (w *window) openQuickStart() {
	lang := w.words.Language()
	w.openPDF(w.words.T("quick.file"), "quick.opened", "quick.nowhere", func(path string) error {
		return w.Pictures.QuickStart(path, lang)
	})
}

// openPDF writes a file that goes out and opens it in the program that the system has for it. The sentences
// under the keys say that it is open, or where it lies if nothing opens it.
func (w *window) openPDF(name, opened, nowhere string, write func(path string) error) {
	var path string
	w.inBackground(func() error {
		folder, err := w.Outgoing.Folder()
		if err != nil {
			return err
		}
		path = filepath.Join(folder, FileName(name)+".pdf")
		return write(path)
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		if err := w.openInSystem(path); err != nil {
			w.Log("open PDF: %v", err)
			w.ask.Message(w.words.T("error.title"), w.words.T(nowhere, i18n.Values{"file": path}))
			return
		}
		w.shell.offer(w.words.T(opened, i18n.Values{"file": filepath.Base(path)}), w.words.T("action.folder.open"),
			func() { w.openFolder(filepath.Dir(path)) })
	})
}
