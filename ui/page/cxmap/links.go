package cxmap

import (
	"net/url"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/marked"
	"wegmarke/ui/i18n"
)

// mostLinks is how many addresses of one card a menu offers.
const mostLinks = 4

// addresses are the web pages that a text names, each once.
func addresses(text string) []*url.URL {
	var out []*url.URL
	for _, l := range marked.Links(text) {
		u, ok := addressOf(text[l.From:l.To])
		if ok && !slices.ContainsFunc(out, func(o *url.URL) bool { return *o == *u }) && len(out) < mostLinks {
			out = append(out, u)
		}
	}
	return out
}

// addressOf reads the address of a web page; one that carries a name and a password is never opened.
func addressOf(text string) (*url.URL, bool) {
	if strings.HasPrefix(strings.ToLower(text), "www.") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	return u, err == nil && u.Host != "" && u.User == nil
}

// Follow implements canvas.Controller: it opens the web page that a card names.
func (p *Page) Follow(address string) {
	if u, ok := addressOf(address); ok {
		p.openPage(u)
	}
}

func (p *Page) openPage(u *url.URL) {
	if err := p.Window.OpenURL(u); err != nil {
		p.Window.Fail(err)
	}
}

// hasLink says whether a card names a web page.
func (p *Page) hasLink(id domain.ID) bool {
	c, _ := document.Find[domain.Card](p.Session.Doc(), id)
	return len(marked.Links(document.CardText(p.Session.Doc(), c))) > 0
}

// linkItems offer to open the web pages that a card names.
func (p *Page) linkItems(id domain.ID) []*fyne.MenuItem {
	c, ok := document.Find[domain.Card](p.Session.Doc(), id)
	if !ok {
		return nil
	}
	var out []*fyne.MenuItem
	for _, u := range addresses(document.CardText(p.Session.Doc(), c)) {
		out = append(out, fyne.NewMenuItem(p.Words.T("card.link.open", i18n.Values{"name": u.Hostname()}), func() { p.openPage(u) }))
	}
	if len(out) > 0 {
		out = append(out, fyne.NewMenuItemSeparator())
	}
	return out
}
