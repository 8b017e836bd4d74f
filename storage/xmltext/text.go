package xmltext

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// longestReference is the most bytes of a reference to a character.
const longestReference = 32

// readText reads a text up to the next tag or the end of CDATA, or as much of it as fits the buffer. It
// says whether there is a text to hand out.
func (s *Scanner) readText() (bool, error) {
	stop := byte('<')
	if s.cdata {
		stop = ']'
	}
	for {
		b := s.buf[s.pos:s.end]
		i := s.pos
		for classes[s.buf[i]]&special == 0 { // as a rule a tag follows and nothing is to be changed
			i++
		}
		i -= s.pos
		if i < len(b) && b[i] == '<' && !s.cdata {
			return s.hand(b[:i], i)
		}
		whole := s.readErr != nil
		if !whole && len(b) < len(s.buf)-1 && bytes.IndexByte(b[i:], stop) < 0 {
			if err := s.more(); err != nil && s.readErr == nil {
				return false, err
			}
			continue
		}
		l := leveler{b: b, in: i, out: i, cdata: s.cdata, whole: whole}
		if msg := l.run(); msg != "" {
			s.pos += l.in
			return false, s.fault(msg)
		}
		if l.ended {
			s.cdata = false
		} else if l.in == 0 && !whole { // not even one character is whole
			if err := s.more(); err != nil && s.readErr == nil {
				return false, err
			}
			continue
		} else if l.in == 0 {
			return false, s.fault("XML ends too early")
		}
		return s.hand(b[:l.out], l.in)
	}
}

// hand hands out a text that used so many bytes. Outside the root only blanks may stand.
func (s *Scanner) hand(text []byte, used int) (bool, error) {
	if s.run += used; s.run > s.limits.Token {
		return false, ErrLong
	}
	if len(s.from) == 0 {
		for _, c := range text {
			if classes[c]&blank == 0 {
				return false, s.fault("text outside the root")
			}
		}
		s.pos += used
		return false, nil
	}
	s.pos += used
	s.text = text
	return len(text) > 0, nil
}

// level brings the value of an attribute into its plain form, in place.
func (s *Scanner) level(b []byte) ([]byte, error) {
	l := leveler{b: b, quoted: true, whole: true}
	if msg := l.run(); msg != "" {
		return nil, s.fault(msg)
	}
	return b[:l.out], nil
}

// leveler resolves references and line ends of a text, in place: no text becomes longer by it. It looks
// at each character, too.
type leveler struct {
	b       []byte
	in, out int
	// cdata and quoted say where the text stands; it ends at the next tag, or at the end of CDATA.
	cdata, quoted bool
	// whole says that nothing follows b.
	whole bool
	// ended says that the end of CDATA was found.
	ended bool
}

// run goes on until the text ends, or as far as characters are whole. It says what is wrong.
func (l *leveler) run() string {
	for l.in < len(l.b) {
		c := l.b[l.in]
		if classes[c]&special == 0 {
			l.b[l.out] = c
			l.in, l.out = l.in+1, l.out+1
			continue
		}
		done, msg := l.special(c)
		if done || msg != "" {
			return msg
		}
	}
	return ""
}

func (l *leveler) special(c byte) (done bool, msg string) {
	rest := l.b[l.in:]
	switch {
	case c == '<' && l.quoted:
		return true, "a < in the value of an attribute"
	case c == '<' && !l.cdata:
		return true, ""
	case c == '&' && !l.cdata:
		return l.reference(rest)
	case c == ']' && !l.quoted:
		if bytes.HasPrefix(rest, []byte("]]>")) {
			if !l.cdata {
				return true, "a ]]> outside of CDATA"
			}
			l.in, l.ended = l.in+3, true
			return true, ""
		}
		if !l.whole && (len(rest) == 1 || len(rest) == 2 && rest[1] == ']') {
			return true, ""
		}
	case c == '\r':
		if len(rest) == 1 && !l.whole {
			return true, ""
		}
		l.in++
		if len(rest) > 1 && rest[1] == '\n' {
			l.in++
		}
		l.put('\n')
		return false, ""
	case c >= utf8.RuneSelf:
		return l.wide(rest)
	case c < ' ':
		return true, "a control character"
	}
	l.b[l.out] = c
	l.in, l.out = l.in+1, l.out+1
	return false, ""
}

// wide takes over a character of several bytes.
func (l *leveler) wide(rest []byte) (done bool, msg string) {
	r, n := utf8.DecodeRune(rest)
	if n == 1 && !l.whole && !utf8.FullRune(rest) {
		return true, ""
	}
	if n == 1 {
		return true, "text that is no UTF-8"
	}
	if r == 0xFFFE || r == 0xFFFF {
		return true, "a character that no XML may hold"
	}
	l.out += copy(l.b[l.out:], rest[:n])
	l.in += n
	return false, ""
}

// reference resolves what stands between & and a semicolon.
func (l *leveler) reference(rest []byte) (done bool, msg string) {
	i := bytes.IndexByte(rest[:min(len(rest), longestReference)], ';')
	if i < 0 {
		if !l.whole && len(rest) < longestReference {
			return true, ""
		}
		return true, "a & without a reference"
	}
	r, ok := resolve(rest[1:i])
	if !ok {
		return true, "unknown reference to a character"
	}
	l.in += i + 1
	l.put(r)
	return false, ""
}

func (l *leveler) put(r rune) { l.out += utf8.EncodeRune(l.b[l.out:], r) }

func resolve(name []byte) (rune, bool) {
	switch string(name) {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "apos":
		return '\'', true
	case "quot":
		return '"', true
	}
	if len(name) < 2 || name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], 10
	if digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	if err != nil || n > unicode.MaxRune {
		return 0, false
	}
	r := rune(n)
	switch {
	case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xFFFE, r == 0xFFFF:
		return 0, false
	case 0xD800 <= r && r <= 0xDFFF: // half a character: some programs write large ones in two halves
		return utf8.RuneError, true
	}
	return r, true
}
