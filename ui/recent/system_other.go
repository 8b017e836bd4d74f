//go:build !windows && !darwin

package recent

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	// xbelName is the file in which desktops by the rules of freedesktop.org keep the list.
	xbelName = "recently-used.xbel"
	// xbelMost is how large that file may be to be changed.
	xbelMost = 8 << 20
	xbelHead = `<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0"
      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info"
>
`
	xbelEnd = "</xbel>"
)

// tellSystem writes the file into the list of the desktop, where there is a desktop.
func tellSystem(path string) error {
	if os.Getenv("XDG_CURRENT_DESKTOP") == "" {
		return nil
	}
	folder := os.Getenv("XDG_DATA_HOME")
	if !filepath.IsAbs(folder) {
		home, err := os.UserHomeDir()
		if err != nil {
			return err
		}
		folder = filepath.Join(home, ".local", "share")
	}
	file := filepath.Join(folder, xbelName)
	if info, err := os.Stat(file); err == nil && info.Size() > xbelMost {
		return nil
	}
	old, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		old, err = []byte(xbelHead+xbelEnd), os.MkdirAll(folder, 0o700)
	}
	if err != nil {
		return fmt.Errorf("read list of the desktop: %w", err)
	}
	text, err := withBookmark(old, path, time.Now())
	if err != nil {
		return err
	}
	return replaceText(folder, xbelName, text)
}

// withBookmark puts a file last into a list, where it counts as the latest; all others stay as they are.
func withBookmark(list []byte, path string, now time.Time) ([]byte, error) {
	end := bytes.LastIndex(list, []byte(xbelEnd))
	if end < 0 || !bytes.Contains(list, []byte("<xbel")) {
		return nil, errors.New("read list of the desktop: no list")
	}
	head, tail := string(list[:end]), string(list[end:])
	escape := strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;", "'", "&apos;").Replace
	href := `<bookmark href="` + escape((&url.URL{Scheme: "file", Path: path}).String()) + `"`
	if from := strings.Index(head, href); from >= 0 {
		const close = "</bookmark>"
		to := strings.Index(head[from:], close)
		if to < 0 {
			return nil, errors.New("read list of the desktop: it breaks off")
		}
		head = strings.TrimRight(head[:from], " \t") + strings.TrimLeft(head[from+to+len(close):], "\n")
	}
	at := now.UTC().Format("2006-01-02T15:04:05.000000Z")
	entry := fmt.Sprintf(`  %s added="%s" modified="%s" visited="%s">
    <info>
      <metadata owner="http://freedesktop.org">
        <mime:mime-type type="application/x-wegmarke"/>
        <bookmark:applications>
          <bookmark:application name="Wegmarke" exec="&apos;wegmarke %%u&apos;" modified="%s" count="1"/>
        </bookmark:applications>
      </metadata>
    </info>
  </bookmark>
`, href, at, at, at, at)
	return []byte(head + entry + tail), nil
}
