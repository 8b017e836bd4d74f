package project

import (
	"net/url"
	"path/filepath"
	"strings"
)

// sourceName writes a path as a URI, so that a question mark or a percent sign in it stays a
// character of the name.
func sourceName(path string, query url.Values) string {
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // C:/Users needs the empty host before it
	}
	return (&url.URL{Scheme: "file", Path: p, RawQuery: query.Encode()}).String()
}
