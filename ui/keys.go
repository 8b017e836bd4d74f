package ui

import "runtime"

// keys writes the keys of an action as the user's system does, "" for none.
func (w *window) keys(id string) string {
	if a := w.table.Get(id); a != nil && len(a.Keys) > 0 {
		return w.words.Shortcut(a.Keys[0].Name, a.Keys[0].Modifier, runtime.GOOS == "darwin")
	}
	return ""
}
