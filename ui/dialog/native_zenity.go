//go:build windows || darwin

package dialog

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/ncruces/zenity"
)

// choose shows the dialog of Windows or macOS and waits for it.
func choose(r request) (string, error) {
	options := append([]zenity.Option{zenity.Title(r.title)}, attach(r.parent)...)
	if start := startOf(r); start != "" {
		options = append(options, zenity.Filename(start))
	}
	var filters zenity.FileFilters
	for _, f := range r.filters {
		kind := zenity.FileFilter{Name: f.Name, CaseFold: true}
		for _, e := range f.Endings {
			kind.Patterns = append(kind.Patterns, "*."+e)
		}
		filters = append(filters, kind)
	}
	if len(filters) > 0 {
		options = append(options, filters)
	}
	var path string
	var err error
	switch r.mode {
	case modeSave:
		path, err = zenity.SelectFileSave(append(options, zenity.ConfirmOverwrite())...)
	case modeFolder:
		path, err = zenity.SelectFile(append(options, zenity.Directory())...)
	default:
		path, err = zenity.SelectFile(options...)
	}
	if errors.Is(err, zenity.ErrCanceled) {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("show dialog: %w", err)
	}
	return path, nil
}

// startOf is where the dialog begins: a folder ends in a separator, so that its name is not taken
// for the name of a file.
func startOf(r request) string {
	folder := r.folder
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		folder = ""
	}
	if folder != "" {
		folder = filepath.Clean(folder) + string(filepath.Separator)
	}
	if r.mode == modeSave {
		return folder + r.name
	}
	return folder
}
