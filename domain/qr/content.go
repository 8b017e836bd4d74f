package qr

import (
	"errors"
	"net/url"
	"strings"
	"time"
)

// Kind is what a code leads to.
type Kind string

// Kinds.
const (
	Address Kind = "address"
	Call    Kind = "call"
	Event   Kind = "event"
	Contact Kind = "contact"
	Text    Kind = "text"
)

// Kinds lists all kinds, the usual one first.
func Kinds() []Kind { return []Kind{Address, Call, Event, Contact, Text} }

// Reasons why a content makes no code.
var (
	ErrEmpty   = errors.New("nothing to say")
	ErrAddress = errors.New("not an address of the web")
	ErrPhone   = errors.New("not a telephone number")
	ErrMail    = errors.New("not an e-mail address")
	ErrDay     = errors.New("no day")
	ErrTime    = errors.New("ends before it begins")
)

// Content is what a code says. Which of the fields count follows from the kind.
type Content struct {
	Kind Kind
	// Address is the page of an Address and of a Contact.
	Address string
	// Phone is the number of a Call and of a Contact.
	Phone string
	// Text is the whole of a Text and the note of an Event.
	Text string
	// Name is the title of an Event and the name of a Contact.
	Name string
	// Place is where an Event happens.
	Place string
	// Begin and End frame an Event, in the local time of whoever is there. Without a time of day it
	// lasts all day, and End does not count.
	Begin, End time.Time
	AllDay     bool
	Company    string
	Role       string
	Mail       string
}

// Params are what a payload needs beside its content.
type Params struct {
	// UID tells calendar entries apart, Stamp says when this one was written.
	UID   string
	Stamp time.Time
}

// Payload is the text of the code.
func (c Content) Payload(p Params) (string, error) {
	switch c.Kind {
	case Address:
		return address(c.Address)
	case Call:
		n, err := phone(c.Phone)
		if err != nil {
			return "", err
		}
		return "tel:" + n, nil
	case Event:
		return c.event(p)
	case Contact:
		return c.contact()
	}
	if strings.TrimSpace(c.Text) == "" {
		return "", ErrEmpty
	}
	return c.Text, nil
}

// address completes what people write: www.firma.de is a page of the web.
func address(s string) (string, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", ErrEmpty
	}
	if !strings.Contains(s, "://") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.User != nil {
		return "", ErrAddress
	}
	host := u.Hostname()
	if strings.ContainsAny(s, " \t\r\n<>\"") || !strings.Contains(host, ".") || strings.HasPrefix(host, ".") || strings.HasSuffix(host, ".") {
		return "", ErrAddress
	}
	return s, nil
}

// phone keeps the digits of a number and the plus in front of it. The (0) that people put behind the
// code of a country is not dialled.
func phone(s string) (string, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", ErrEmpty
	}
	if strings.HasPrefix(s, "+") || strings.HasPrefix(s, "00") {
		s = strings.Replace(s, "(0)", "", 1)
	}
	var b strings.Builder
	digits := 0
	for i, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
			b.WriteRune(r)
		case r == '+' && i == 0:
			b.WriteRune(r)
		case strings.ContainsRune(" \u00a0-–/().", r):
		default:
			return "", ErrPhone
		}
	}
	if digits < 3 || digits > 15 {
		return "", ErrPhone
	}
	return b.String(), nil
}

// mail says whether a text can be an address for letters.
func mail(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, " ,;<>") && !strings.Contains(host, "@")
}
