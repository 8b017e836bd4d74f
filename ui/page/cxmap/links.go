package cxmap

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/i18n"
)

// mostLinks is how many addresses of one card a menu offers.
const mostLinks = 4

// webAddress finds the addresses of web pages in a text. Nothing else is ever opened.
var webAddress = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>"„“”]+`)

// addresses are the web pages that a text names, each once.
func addresses(text string) []*url.URL {
	var out []*url.URL
	for _, found := range webAddress.FindAllString(text, -1) {
		found = strings.TrimRight(found, ".,;:!?'’)]}")
		if strings.HasPrefix(strings.ToLower(found), "www.") {
			found = "https://" + found
		}
		u, err := url.Parse(found)
		if err != nil || u.Host == "" || u.User != nil {
			continue
		}
		if !slices.ContainsFunc(out, func(o *url.URL) bool { return *o == *u }) && len(out) < mostLinks {
			out = append(out, u)
		}
	}
	return out
}

// linkItems offer to open the web pages that a card names.
func (p *Page) linkItems(id domain.ID) []*fyne.MenuItem {
	c, ok := document.Find[domain.Card](p.Session.Doc(), id)
	if !ok {
		return nil
	}
	var out []*fyne.MenuItem
	for _, u := range addresses(document.CardText(p.Session.Doc(), c)) {
		out = append(out, fyne.NewMenuItem(p.Words.T("card.link.open", i18n.Values{"name": u.Hostname()}), func() {
			if err := p.Window.OpenURL(u); err != nil {
				p.Window.Fail(err)
			}
		}))
	}
	if len(out) > 0 {
		out = append(out, fyne.NewMenuItemSeparator())
	}
	return out
}
