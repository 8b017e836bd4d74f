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
	// Size is how large everything is drawn, in percent; 0 leaves it to the system.
	Size int `json:"size,omitempty"`
	// Rest is after how many minutes without a change the file is written without being asked; 0 means
	// the usual one, below 0 never before the project is closed.
	Rest int `json:"rest,omitempty"`
	// Still says that nothing moves by itself.
	Still bool `json:"still"`
	// Window is how large the window was and what it showed.
	Window Window `json:"window"`
	// Sending is what was chosen when a workbook was sent last.
	Sending Sending `json:"sending"`
}

// Window is how large the window was, in units of the toolkit, and which of its panels were closed.
type Window struct {
	Width       float32 `json:"width,omitempty"`
	Height      float32 `json:"height,omitempty"`
	NoSidebar   bool    `json:"no_sidebar,omitempty"`
	NoInspector bool    `json:"no_inspector,omitempty"`
	NoMinimap   bool    `json:"no_minimap,omitempty"`
}

// Sending is how workbooks are sent. The zero value is the usual: one map, with everything in it.
type Sending struct {
	// Scope is how much of the project goes out, and Parts are the keys of what it was then.
	Scope int      `json:"scope"`
	Parts []string `json:"parts,omitempty"`
	// Language is that of the headings; "" for that of the project.
	Language string `json:"language,omitempty"`
	A4       bool   `json:"a4,omitempty"`
	// Days is how long the others have, 0 for the usual.
	Days int `json:"days,omitempty"`
	// Home are the lanes that stay at home.
	Home            []string `json:"home,omitempty"`
	WithoutComments bool     `json:"without_comments,omitempty"`
	WithoutInternal bool     `json:"without_internal,omitempty"`
	WithoutAuthor   bool     `json:"without_author,omitempty"`
	// Kept marks what tells about people and may go out all the same.
	Kept []string `json:"kept,omitempty"`
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
