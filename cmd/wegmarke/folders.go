package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2/lang"
)

// dataFolder is where the program keeps working copies, settings and logs of this user. It is made
// if it is missing. chosen, where not empty, is what the command line named.
func dataFolder(chosen string) (string, error) {
	dir := chosen
	if dir == "" {
		var err error
		if dir, err = usualDataFolder(runtime.GOOS, os.Getenv, os.UserHomeDir); err != nil {
			return "", fmt.Errorf("find data folder: %w", err)
		}
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return "", fmt.Errorf("find data folder: %w", err)
	}
	// Working copies hold what others need not read.
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fmt.Errorf("make data folder: %w", err)
	}
	return dir, nil
}

// usualDataFolder follows the customs of each system. On Windows it is the local folder, not the
// roaming one: a working copy must not travel over the network while it is open.
func usualDataFolder(system string, env func(string) string, home func() (string, error)) (string, error) {
	if system == "windows" {
		if local := env("LOCALAPPDATA"); local != "" {
			return filepath.Join(local, "Wegmarke"), nil
		}
	}
	if data := env("XDG_DATA_HOME"); system != "windows" && system != "darwin" && filepath.IsAbs(data) {
		return filepath.Join(data, "wegmarke"), nil
	}
	h, err := home()
	if err != nil {
		return "", err
	}
	switch system {
	case "windows":
		return filepath.Join(h, "AppData", "Local", "Wegmarke"), nil
	case "darwin":
		return filepath.Join(h, "Library", "Application Support", "Wegmarke"), nil
	}
	return filepath.Join(h, ".local", "share", "wegmarke"), nil
}

// systemLanguage is the language the system speaks to this user, as far as it says so.
func systemLanguage() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			v, _, _ = strings.Cut(v, ".")
			return v
		}
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return lang.SystemLocale().LanguageString()
	}
	return ""
}
