package i18n

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// toolkitWords are the keys of the words the toolkit itself shows in dialogs and menus.
// Our keys for them are the same with "toolkit." before.
func toolkitWords() []string {
	return []string{
		"Advanced", "Cancel", "Confirm", "Copy", "Create Folder", "Cut", "Enter filename", "Error", "Favourites",
		"File", "Folder", "New Folder", "No", "OK", "Open", "Paste", "Quit", "Redo", "Save", "Select all",
		"Show Hidden Files", "Undo", "Yes", "file.name", "file.parent",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"monday.short", "tuesday.short", "wednesday.short", "thursday.short", "friday.short", "saturday.short", "sunday.short",
	}
}

// TranslateToolkit makes the toolkit's own words follow the language of the catalog.
// The toolkit always speaks the language of the system and offers no way to choose
// another, so our words are registered under the name of the system's language.
// Windows and dialogs that are open keep their words.
func (c *Catalog) TranslateToolkit() error {
	words := map[string]map[string]string{}
	for _, word := range toolkitWords() {
		words[word] = map[string]string{"other": c.T("toolkit." + word)}
	}
	data, err := json.Marshal(words)
	if err != nil {
		return fmt.Errorf("translate toolkit: %w", err)
	}
	system := lang.SystemLocale().LanguageString()
	base, _, _ := strings.Cut(system, "-")
	// Which of the two the toolkit looks up depends on which languages it brings along.
	return errors.Join(
		lang.AddTranslationsForLocale(data, fyne.Locale(base)),
		lang.AddTranslationsForLocale(data, fyne.Locale(system)),
	)
}
