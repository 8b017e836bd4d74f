package canvas

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// ownShortcut picks the shortcuts that are about the text in a field, in the form in which the field
// knows them. Finish is Ctrl+Enter, which ends the edit. All others belong to the program.
func ownShortcut(s fyne.Shortcut) (finish bool, own fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo, *fyne.ShortcutCopy, *fyne.ShortcutCut,
		*fyne.ShortcutPaste, *fyne.ShortcutSelectAll:
		return false, s
	case *desktop.CustomShortcut:
		switch s.KeyName {
		case fyne.KeyReturn, fyne.KeyEnter:
			return true, nil
		case fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd,
			fyne.KeyBackspace, fyne.KeyDelete:
			return false, s
		case fyne.KeyZ:
			if s.Modifier&fyne.KeyModifierShift != 0 {
				return false, &fyne.ShortcutRedo{}
			}
		}
	}
	return false, nil
}
