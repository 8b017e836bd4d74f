package xmltext

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Kind says what Next has found.
type Kind byte

// Kinds of pieces. Empty elements yield a Start and an End.
const (
	Start Kind = iota + 1
	End
	Text
)

// Limits bound what a document may ask for. All have to be above zero.
type Limits struct {
	Depth int
	Attrs int
	// Token is the most bytes of a tag, a comment, or a text between two tags.
	Token int
}

// ErrLong is returned for a piece that is longer than Limits.Token.
var ErrLong = errors.New("piece of XML too long")

// SyntaxError says what is wrong with a document, and how many bytes before the fault were right.
type SyntaxError struct {
	Offset int64
	Msg    string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("%s at byte %d", e.Msg, e.Offset) }

// Attr is an attribute of the element that has just started.
type Attr struct{ Prefix, Name, Value []byte }

const firstBuffer = 32 << 10

// Scanner walks through one document after the other.
type Scanner struct {
	limits Limits
	r      io.Reader
	// buf[pos:end] is what has been read and not yet handed out; a zero follows it.
	buf      []byte
	pos, end int
	passed   int64 // bytes before buf[0]
	readErr  error
	err      error

	name   []byte // of the element, without its prefix
	attrs  []Attr
	rough  []int // attributes whose values are not yet in their plain form
	text   []byte
	run    int // bytes of the text so far
	cdata  bool
	closed bool // the element that started is empty
	rooted bool

	// open are the full names of the elements that are open, one behind the other, and from where each
	// of them begins.
	open []byte
	from []place
}

// place is where the full name of an open element begins, and after how many bytes of it its prefix ends.
type place struct{ start, local int }

// New makes a scanner; Reset gives it a document.
func New(l Limits) *Scanner {
	return &Scanner{limits: l, buf: make([]byte, firstBuffer), err: io.EOF}
}

// Reset begins a new document and keeps the buffer.
func (s *Scanner) Reset(r io.Reader) {
	buf := s.buf
	if len(buf) > firstBuffer<<4 {
		buf = make([]byte, firstBuffer)
	}
	*s = Scanner{limits: s.limits, r: r, buf: buf, attrs: s.attrs[:0], rough: s.rough[:0], open: s.open[:0], from: s.from[:0]}
}

// Name is the name of the element that has just started or ended, without its prefix. Like Attrs and
// Text it is good until the next call of Next.
func (s *Scanner) Name() []byte { return s.name }

// Attrs are the attributes of the element that has just started.
func (s *Scanner) Attrs() []Attr { return s.attrs }

// Attr is the value of the first attribute of that name, whatever its prefix; declarations of prefixes
// and attributes of XML itself do not count.
func (s *Scanner) Attr(name string) []byte {
	for i := range s.attrs {
		a := &s.attrs[i]
		if string(a.Name) == name && (len(a.Prefix) == 0 || string(a.Prefix) != "xml" && string(a.Prefix) != "xmlns") {
			return a.Value
		}
	}
	return nil
}

// Text is the text that was found. A long one comes in several pieces, and so does one with CDATA.
func (s *Scanner) Text() []byte { return s.text }

// Depth is how many elements are open. An element that has just started counts, one that has ended
// does not.
func (s *Scanner) Depth() int { return len(s.from) }

// Next finds the next piece. At the end of a whole document it returns io.EOF; the reader has then been
// read to its end.
func (s *Scanner) Next() (Kind, error) {
	if s.err != nil {
		return 0, s.err
	}
	k, err := s.next()
	if err != nil {
		s.err = err
		return 0, err
	}
	return k, nil
}

func (s *Scanner) next() (Kind, error) {
	if s.closed {
		s.closed = false
		s.leave()
		return End, nil
	}
	for {
		if s.pos == s.end {
			if err := s.more(); err == io.EOF {
				return 0, s.finish()
			} else if err != nil {
				return 0, err
			}
		}
		if s.passed == 0 && s.pos == 0 && bytes.HasPrefix(s.buf[:s.end], []byte("\ufeff")) {
			s.pos = 3
			continue
		}
		if s.cdata || s.buf[s.pos] != '<' {
			some, err := s.readText()
			if err != nil || some {
				return Text, err
			}
			continue
		}
		s.run = 0
		if k, err := s.markup(); k != 0 || err != nil {
			return k, err
		}
	}
}

// finish judges the document at its end.
func (s *Scanner) finish() error {
	if s.cdata || len(s.from) > 0 || !s.rooted {
		return s.fault("XML ends too early")
	}
	return io.EOF
}

// leave closes the innermost element.
func (s *Scanner) leave() {
	last := len(s.from) - 1
	s.open, s.from = s.open[:s.from[last].start], s.from[:last]
}

// fault is what is wrong here. Where reading failed, that is the reason.
func (s *Scanner) fault(msg string) error {
	if s.readErr != nil && s.readErr != io.EOF {
		return s.readErr
	}
	return &SyntaxError{Offset: s.passed + int64(s.pos), Msg: msg}
}

// more reads on; what has not been handed out stays, at the beginning of the buffer.
func (s *Scanner) more() error {
	if s.readErr != nil {
		return s.readErr
	}
	if s.pos > 0 {
		copy(s.buf, s.buf[s.pos:s.end])
		s.passed += int64(s.pos)
		s.pos, s.end = 0, s.end-s.pos
	}
	if s.end == len(s.buf)-1 {
		if s.end >= s.limits.Token {
			return ErrLong
		}
		s.buf = append(s.buf, make([]byte, min(len(s.buf), s.limits.Token+1-s.end))...)
	}
	before := s.end
	for idle := 0; s.readErr == nil && s.end < len(s.buf)-1; {
		n, err := s.r.Read(s.buf[s.end : len(s.buf)-1])
		s.end, s.readErr = s.end+n, err
		if idle++; n > 0 {
			idle = 0
		} else if idle > 100 {
			s.readErr = io.ErrNoProgress
		}
	}
	s.buf[s.end] = 0
	if s.end == before {
		return s.readErr
	}
	return nil
}

// need reads on where a tag is not whole yet: the end of the document is then a fault.
func (s *Scanner) need() error {
	err := s.more()
	if err == io.EOF {
		return s.fault("XML ends inside a tag")
	}
	return err
}
