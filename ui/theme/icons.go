package theme

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"wegmarke/assets"
)

// Icon returns one of our icons in the colour of text; it follows the theme. For a
// name that does not exist it returns the toolkit's sign for a broken picture, which
// shows the mistake instead of hiding it.
func Icon(name string) fyne.Resource {
	svg, ok := assets.Icon(name)
	if !ok {
		return fynetheme.BrokenImageIcon()
	}
	return fynetheme.NewThemedResource(fyne.NewStaticResource("wegmarke-"+name+".svg", svg))
}

// TintedIcon returns one of our icons in a fixed colour, for widgets that choose the
// colour themselves whenever they refresh.
func TintedIcon(name string, c color.NRGBA) fyne.Resource {
	svg, ok := assets.Icon(name)
	if !ok {
		return fynetheme.BrokenImageIcon()
	}
	hex := fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
	// The toolkit caches a drawn icon by its name, so the colour has to be part of it.
	return fyne.NewStaticResource("wegmarke-"+name+hex[1:]+".svg",
		bytes.ReplaceAll(svg, []byte("#000000"), []byte(hex)))
}

// overriddenIcons replaces the toolkit's icons, so that its dialogs and menus match.
func overriddenIcons() map[fyne.ThemeIconName]fyne.Resource {
	icons := map[fyne.ThemeIconName]fyne.Resource{}
	for fyneName, name := range iconNames() {
		icons[fyneName] = Icon(name)
	}
	return icons
}

func iconNames() map[fyne.ThemeIconName]string {
	return map[fyne.ThemeIconName]string{
		fynetheme.IconNameContentUndo:     "undo",
		fynetheme.IconNameContentRedo:     "redo",
		fynetheme.IconNameSearch:          "search",
		fynetheme.IconNameSearchReplace:   "search",
		fynetheme.IconNameViewZoomFit:     "fit",
		fynetheme.IconNameViewZoomIn:      "plus",
		fynetheme.IconNameViewZoomOut:     "minus",
		fynetheme.IconNameMediaPlay:       "play",
		fynetheme.IconNameUpload:          "export",
		fynetheme.IconNameDownload:        "import",
		fynetheme.IconNameFolderOpen:      "folder",
		fynetheme.IconNameFolder:          "folder",
		fynetheme.IconNameStorage:         "folder",
		fynetheme.IconNameDocumentCreate:  "file",
		fynetheme.IconNameDocument:        "file",
		fynetheme.IconNameFile:            "file",
		fynetheme.IconNameDocumentSave:    "check",
		fynetheme.IconNameConfirm:         "check",
		fynetheme.IconNameDocumentPrint:   "printer",
		fynetheme.IconNameDelete:          "trash",
		fynetheme.IconNameContentCopy:     "copy",
		fynetheme.IconNameContentAdd:      "plus",
		fynetheme.IconNameContentRemove:   "minus",
		fynetheme.IconNameCancel:          "x",
		fynetheme.IconNameContentClear:    "x",
		fynetheme.IconNameWindowClose:     "x",
		fynetheme.IconNameWarning:         "warn",
		fynetheme.IconNameError:           "warn",
		fynetheme.IconNameInfo:            "info",
		fynetheme.IconNameHelp:            "question",
		fynetheme.IconNameQuestion:        "question",
		fynetheme.IconNameSettings:        "gear",
		fynetheme.IconNameAccount:         "user",
		fynetheme.IconNameMoreHorizontal:  "more",
		fynetheme.IconNameMenu:            "menu",
		fynetheme.IconNameList:            "menu",
		fynetheme.IconNameArrowDropDown:   "down",
		fynetheme.IconNameArrowDropUp:     "up",
		fynetheme.IconNameNavigateBack:    "left",
		fynetheme.IconNameNavigateNext:    "right",
		fynetheme.IconNameMenuExpand:      "right",
		fynetheme.IconNameHistory:         "history",
		fynetheme.IconNameHome:            "home",
		fynetheme.IconNameCalendar:        "calendar",
		fynetheme.IconNameMailSend:        "send",
		fynetheme.IconNameMailCompose:     "mail",
		fynetheme.IconNameMediaPhoto:      "photo",
		fynetheme.IconNameFileImage:       "photo",
		fynetheme.IconNameVisibility:      "eye",
		fynetheme.IconNameGrid:            "table",
		fynetheme.IconNameColorPalette:    "contrast",
		fynetheme.IconNameColorAchromatic: "contrast",
		fynetheme.IconNameComputer:        "monitor",
		fynetheme.IconNameDesktop:         "monitor",
		fynetheme.IconNameMediaVideo:      "video",
	}
}
