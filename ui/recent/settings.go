package recent

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

const settingsName = "settings.json"

// Settings are what the user chose. The zero value is what a new user has.
type Settings struct {
	// Name is how the user is greeted and signs comments.
	Name string `json:"name"`
	// Language is "de" or "en", or "" for that of the system.
	Language string `json:"language"`
	// Theme is "light", "dark" or "system"; "" means system.
	Theme string `json:"theme"`
	// Still says that nothing moves by itself.
	Still bool `json:"still"`
}

// Settings reads what the user chose. A file that is not there or cannot be read is that of a new
// user.
func (s *Store) Settings() Settings {
	var out Settings
	b, err := os.ReadFile(filepath.Join(s.folder, settingsName))
	if err != nil || json.Unmarshal(b, &out) != nil {
		return Settings{}
	}
	return out
}

// SaveSettings keeps what the user chose.
func (s *Store) SaveSettings(set Settings) error {
	if err := replace(s.folder, settingsName, set); err != nil {
		return fmt.Errorf("write settings: %w", err)
	}
	return nil
}
