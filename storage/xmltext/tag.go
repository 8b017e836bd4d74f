package xmltext

import (
	"bytes"
	"strings"
)

// Classes of bytes in names and texts.
const (
	inName = 1 << iota
	blank
	// special are the bytes at which a text has to be looked at: marks, line ends, brackets, control
	// characters, and all that are not ASCII.
	special
	quotes
	colon
)

// classes has the classes of all bytes.
var classes = func() (c [256]byte) {
	for b := range 256 {
		switch {
		case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9', b == '_', b == '.', b == '-':
			c[b] |= inName
		case b == ' ', b == '\t', b == '\n', b == '\r':
			c[b] |= blank
		case b == ':':
			c[b] |= colon
		case b == '"', b == '\'':
			c[b] |= quotes
		}
		if b >= 0x80 || b < ' ' && b != '\t' && b != '\n' || b == '<' || b == '&' || b == ']' {
			c[b] |= special
		}
	}
	return c
}()

// markup reads what begins with "<". It returns no kind for what nobody needs to know.
func (s *Scanner) markup() (Kind, error) {
	for s.end-s.pos < 2 {
		if err := s.need(); err != nil {
			return 0, err
		}
	}
	switch s.buf[s.pos+1] {
	case '/':
		return s.endTag()
	case '?':
		return 0, s.instruction()
	case '!':
		return 0, s.comment()
	}
	return s.startTag()
}

// startTag reads a tag; where the buffer ends inside it, it reads on and begins again.
func (s *Scanner) startTag() (Kind, error) {
	for {
		whole, err := s.tryStart()
		if err != nil {
			return 0, err
		}
		if whole {
			return Start, nil
		}
		if err := s.need(); err != nil {
			return 0, err
		}
	}
}

func (s *Scanner) tryStart() (bool, error) {
	buf, i := s.buf, s.pos+1
	mixed := byte(0) // whether there is a colon in a name
	for classes[buf[i]]&(inName|colon) != 0 {
		mixed |= classes[buf[i]]
		i++
	}
	full, at := buf[s.pos+1:i], 0
	if mixed&colon != 0 {
		at = local(full)
	}
	s.attrs, s.rough = s.attrs[:0], s.rough[:0]
	for {
		for classes[buf[i]]&blank != 0 {
			i++
		}
		switch buf[i] {
		case '>':
			return true, s.enter(full, at, i+1)
		case '/':
			if i+1 == s.end {
				return false, nil
			}
			if buf[i+1] != '>' {
				return false, s.fault("expected /> in a tag")
			}
			s.closed = true
			return true, s.enter(full, at, i+2)
		}
		from := i
		mixed = 0
		for classes[buf[i]]&(inName|colon) != 0 {
			mixed |= classes[buf[i]]
			i++
		}
		name := buf[from:i]
		for classes[buf[i]]&blank != 0 {
			i++
		}
		if i == s.end {
			return false, nil
		}
		if buf[i] != '=' {
			return false, s.fault("unexpected character in a tag")
		}
		i++
		for classes[buf[i]]&blank != 0 {
			i++
		}
		if i == s.end {
			return false, nil
		}
		quote := buf[i]
		if quote != '"' && quote != '\'' {
			return false, s.fault("value of an attribute without quotes")
		}
		if len(s.attrs) == s.limits.Attrs {
			return false, s.fault("too many attributes")
		}
		i++
		from = i
		for classes[buf[i]]&(special|quotes) == 0 {
			i++
		}
		if buf[i] != quote {
			n := bytes.IndexByte(buf[i:s.end], quote)
			if n < 0 {
				return false, nil
			}
			i += n
			s.rough = append(s.rough, len(s.attrs))
		}
		a := Attr{Name: name, Value: buf[from:i]}
		if mixed&colon != 0 {
			if n := local(name); n > 0 {
				a.Prefix, a.Name = name[:n-1], name[n:]
			} else if n < 0 {
				return false, s.fault("name of an attribute")
			}
		}
		if len(name) == 0 || !first(name[0]) {
			return false, s.fault("name of an attribute")
		}
		s.attrs = append(s.attrs, a)
		i++
	}
}

// enter opens the element whose tag ends before next. From at on, its name is without its prefix.
func (s *Scanner) enter(full []byte, at, next int) error {
	if len(full) == 0 || at < 0 || !first(full[0]) {
		return s.fault("name of an element")
	}
	if len(s.from) == 0 && s.rooted {
		return s.fault("second root")
	}
	if len(s.from) == s.limits.Depth {
		return s.fault("elements too deep")
	}
	for _, i := range s.rough {
		v, err := s.level(s.attrs[i].Value)
		if err != nil {
			return err
		}
		s.attrs[i].Value = v
	}
	s.name, s.rooted = full[at:], true
	s.from = append(s.from, place{len(s.open), at})
	s.open = append(s.open, full...)
	s.pos = next
	return nil
}

func (s *Scanner) endTag() (Kind, error) {
	for {
		buf, i := s.buf, s.pos+2
		for classes[buf[i]]&(inName|colon) != 0 {
			i++
		}
		full := buf[s.pos+2 : i]
		for classes[buf[i]]&blank != 0 {
			i++
		}
		if i == s.end {
			if err := s.need(); err != nil {
				return 0, err
			}
			continue
		}
		if buf[i] != '>' {
			return 0, s.fault("unexpected character in a closing tag")
		}
		last := len(s.from) - 1
		if last < 0 || string(s.open[s.from[last].start:]) != string(full) {
			return 0, s.fault("XML is not balanced")
		}
		s.name = full[s.from[last].local:]
		s.leave()
		s.pos = i + 1
		return End, nil
	}
}

// local is where a name with a colon goes on behind its prefix: 0 for one without, -1 for no name.
func local(full []byte) int {
	i := bytes.IndexByte(full, ':')
	switch {
	case bytes.IndexByte(full[i+1:], ':') >= 0:
		return -1
	case i == 0 || i == len(full)-1:
		return 0
	}
	return i + 1
}

// first says whether a name may begin with a byte.
func first(b byte) bool {
	return classes[b]&(inName|colon) != 0 && b != '-' && b != '.' && (b < '0' || b > '9')
}

// comment skips a comment, or begins a piece of plain text.
func (s *Scanner) comment() error {
	const plainText = "<![CDATA["
	for s.end-s.pos < len(plainText) && s.readErr == nil {
		if err := s.more(); err != nil && s.readErr == nil {
			return err
		}
	}
	rest := s.buf[s.pos:s.end]
	switch {
	case bytes.HasPrefix(rest, []byte(plainText)):
		if len(s.from) == 0 {
			return s.fault("text outside the root")
		}
		s.cdata = true
		s.pos += len(plainText)
		return nil
	case bytes.HasPrefix(rest, []byte("<!--")):
		return s.skip(4, "--", true)
	}
	return s.fault("document type is not allowed")
}

// instruction skips an instruction, and looks at the one that says what the document is written in.
func (s *Scanner) instruction() error {
	start := s.passed + int64(s.pos)
	if err := s.skip(2, "?>", false); err != nil {
		return err
	}
	text := s.buf[start-s.passed : s.pos]
	text = text[2 : len(text)-2]
	i := 0
	for i < len(text) && classes[text[i]]&(inName|colon) != 0 {
		i++
	}
	if i == 0 || !first(text[0]) || i < len(text) && text[i] >= 0x80 {
		return s.fault("name of an instruction")
	}
	if string(text[:i]) != "xml" {
		return nil
	}
	said := string(text[i:])
	if v := declared(said, "version"); v != "" && v != "1.0" {
		return s.fault("unknown version of XML")
	}
	if v := declared(said, "encoding"); v != "" && !strings.EqualFold(v, "utf-8") {
		return s.fault("unknown encoding")
	}
	return nil
}

// declared is a value of the declaration of XML, "" where it is not said.
func declared(s, name string) string {
	for {
		i := strings.Index(s, name+"=")
		if i < 0 || i+len(name)+1 >= len(s) {
			return ""
		}
		s = s[i+len(name)+1:]
		if s[0] == '"' || s[0] == '\'' {
			value, _, closed := strings.Cut(s[1:], s[:1])
			if !closed {
				return ""
			}
			return value
		}
		s = s[1:]
	}
}

// skip goes behind what ends with the sign after the first n bytes. Two hyphens in a comment are only
// allowed at its end.
func (s *Scanner) skip(n int, sign string, hyphens bool) error {
	for {
		if b := s.buf[s.pos:s.end]; len(b) > n {
			i := bytes.Index(b[n:], []byte(sign))
			next := n + i + len(sign)
			switch {
			case i < 0:
			case !hyphens:
				s.pos += next
				return nil
			case next < len(b) && b[next] == '>':
				s.pos += next + 1
				return nil
			case next < len(b):
				return s.fault("two hyphens in a comment")
			}
		}
		if err := s.need(); err != nil {
			return err
		}
	}
}
