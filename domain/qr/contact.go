package qr

import "strings"

// contact writes a card. It calls itself 3.0, because many cameras refuse 4.0; the rules for lines and
// escapes are the same, and nothing here says more than both know.
func (c Content) contact() (string, error) {
	name := strings.TrimSpace(c.Name)
	if name == "" {
		return "", ErrEmpty
	}
	var number, page string
	var err error
	if strings.TrimSpace(c.Phone) != "" {
		if number, err = phone(c.Phone); err != nil {
			return "", err
		}
	}
	if strings.TrimSpace(c.Address) != "" {
		if page, err = address(c.Address); err != nil {
			return "", err
		}
	}
	letters := strings.TrimSpace(c.Mail)
	if letters != "" && !mail(letters) {
		return "", ErrMail
	}
	first, last := "", name
	if i := strings.LastIndexByte(name, ' '); i > 0 {
		first, last = strings.TrimSpace(name[:i]), name[i+1:]
	}
	var w writer
	w.line("BEGIN:VCARD")
	w.line("VERSION:3.0")
	w.line("N:" + escape(last) + ";" + escape(first) + ";;;")
	w.value("FN", name)
	w.value("ORG", strings.TrimSpace(c.Company))
	w.value("TITLE", strings.TrimSpace(c.Role))
	w.value("TEL;TYPE=WORK,VOICE", number)
	w.value("EMAIL", letters)
	w.plain("URL", page)
	w.line("END:VCARD")
	return w.b.String(), nil
}

// plain writes an address, in which nothing is escaped.
func (w *writer) plain(name, value string) {
	if value != "" {
		w.line(name + ":" + value)
	}
}

func parseContact(s string) Content {
	c := Content{Kind: Contact}
	for _, l := range read(s) {
		switch l[0] {
		case "FN":
			c.Name = unescape(l[1])
		case "N":
			if parts := split(l[1], ';'); c.Name == "" && len(parts) > 1 {
				c.Name = strings.TrimSpace(unescape(parts[1]) + " " + unescape(parts[0]))
			}
		case "ORG":
			c.Company = unescape(split(l[1], ';')[0])
		case "TITLE":
			c.Role = unescape(l[1])
		case "TEL":
			c.Phone = l[1]
		case "EMAIL":
			c.Mail = unescape(l[1])
		case "URL":
			c.Address = l[1]
		}
	}
	return c
}

// Parse reads back what a code says. What it does not know is a text.
func Parse(payload string) Content {
	upper := strings.ToUpper(payload)
	switch {
	case strings.HasPrefix(upper, "HTTP://"), strings.HasPrefix(upper, "HTTPS://"):
		if _, err := address(payload); err == nil {
			return Content{Kind: Address, Address: payload}
		}
	case strings.HasPrefix(upper, "TEL:"):
		return Content{Kind: Call, Phone: payload[len("tel:"):]}
	case strings.HasPrefix(upper, "BEGIN:VCARD"):
		return parseContact(payload)
	case strings.HasPrefix(upper, "BEGIN:VCALENDAR"), strings.HasPrefix(upper, "BEGIN:VEVENT"):
		return parseEvent(payload)
	}
	return Content{Kind: Text, Text: payload}
}
