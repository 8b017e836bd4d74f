package jsontext

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

const (
	bufferSize = 32 << 10
	deepest    = 1000
	// Words are kept up to this length and number; short texts lie together in blocks.
	longestWord = 40
	mostWords   = 10_000
	blockSize   = 16 << 10
)

// ErrSyntax is returned for what is no JSON, or not of the form that was asked for.
var ErrSyntax = errors.New("unexpected JSON")

// Reader reads a single document. After a fault all its methods return nothing at once.
type Reader struct {
	r        io.Reader
	buf      []byte
	pos, end int
	passed   int64
	depth    int
	err      error
	scratch  []byte
	half     rune // the first half of a character in digits
	words    map[string]string
	block    *strings.Builder
}

// New makes a reader.
func New(r io.Reader) *Reader {
	return &Reader{r: r, buf: make([]byte, bufferSize), words: make(map[string]string)}
}

// Err is the first fault; nil as long as there is none.
func (r *Reader) Err() error { return r.err }

// Fail stops reading because of what was read.
func (r *Reader) Fail(err error) {
	if r.err == nil || r.err == io.EOF {
		r.err = err
	}
}

func (r *Reader) fault(what string) {
	r.Fail(fmt.Errorf("%w: %s at byte %d", ErrSyntax, what, r.passed+int64(r.pos)))
}

// End says that nothing but blanks may follow, reads up to the end of the document, and returns Err.
func (r *Reader) End() error {
	if _, more := r.peek(); more {
		r.fault("more behind the end")
	}
	if r.err == io.EOF {
		return nil
	}
	return r.err
}

// fill reads on when all is used up. At the end of the document it says no.
func (r *Reader) fill() bool {
	if r.err != nil {
		return false
	}
	r.passed += int64(r.end)
	r.pos, r.end = 0, 0
	for idle := 0; r.end == 0; idle++ {
		n, err := r.r.Read(r.buf)
		r.end = n
		if n == 0 && err != nil {
			r.err = err
			return false
		}
		if idle > 100 {
			r.err = io.ErrNoProgress
			return false
		}
	}
	return true
}

// peek is the next byte that is no blank.
func (r *Reader) peek() (byte, bool) {
	for {
		if r.err != nil {
			return 0, false
		}
		if r.pos == r.end && !r.fill() {
			return 0, false
		}
		switch c := r.buf[r.pos]; c {
		case ' ', '\n', '\r', '\t':
			r.pos++
		default:
			return c, true
		}
	}
}

// early turns the end of the document into a fault.
func (r *Reader) early() {
	if r.err == io.EOF {
		r.err = fmt.Errorf("%w: ends too early", ErrSyntax)
	}
}

// want reads a byte that has to come.
func (r *Reader) want(c byte) bool {
	if got, ok := r.peek(); !ok {
		r.early()
		return false
	} else if got != c {
		r.fault("no " + strconv.QuoteRune(rune(c)))
		return false
	}
	r.pos++
	return true
}

// Null says whether null comes next, and reads it.
func (r *Reader) Null() bool {
	if c, ok := r.peek(); !ok || c != 'n' {
		r.early()
		return false
	}
	return r.literal() == "null"
}

// Bool reads true or false.
func (r *Reader) Bool() bool {
	switch r.literal() {
	case "true":
		return true
	case "false", "null":
		return false
	}
	r.fault("no truth value")
	return false
}

// Int reads a whole number.
func (r *Reader) Int() int {
	s := r.literal()
	if s == "null" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		r.fault("no whole number")
	}
	return n
}

// literal reads a number or a word without quotes.
func (r *Reader) literal() string {
	if _, ok := r.peek(); !ok {
		r.early()
		return ""
	}
	r.scratch = r.scratch[:0]
	for r.pos < r.end || r.fill() {
		c := r.buf[r.pos]
		if (c < '0' || c > '9') && (c < 'a' || c > 'z') && c != '-' && c != '+' && c != '.' && c != 'E' {
			break
		}
		if len(r.scratch) == 400 {
			r.fault("too long a number")
			return ""
		}
		r.scratch = append(r.scratch, c)
		r.pos++
	}
	if r.err != nil && r.err != io.EOF || !json.Valid(r.scratch) {
		r.fault("unknown word")
		return ""
	}
	return string(r.scratch)
}

// Object reads an object. each is called for every name and has to read its value; null is empty.
func (r *Reader) Object(each func(name string)) {
	if r.Null() || !r.enter('{') {
		return
	}
	for n := 0; r.next('}', n); n++ {
		if c, ok := r.peek(); !ok || c != '"' {
			r.early()
			r.fault("no name")
			return
		}
		name := r.Word()
		if !r.want(':') {
			return
		}
		each(name)
	}
}

// Array reads an array. each is called before every value and has to read it; null is empty.
func (r *Reader) Array(each func()) {
	if r.Null() || !r.enter('[') {
		return
	}
	for n := 0; r.next(']', n); n++ {
		each()
	}
}

func (r *Reader) enter(c byte) bool {
	if r.depth++; r.depth > deepest {
		r.fault("too deep")
		return false
	}
	return r.want(c)
}

// next says whether an object or array has one more value, the nth from 0.
func (r *Reader) next(end byte, n int) bool {
	c, ok := r.peek()
	switch {
	case !ok:
		r.early()
		return false
	case c == end:
		r.pos++
		r.depth--
		return false
	case n == 0:
		return true
	}
	if !r.want(',') {
		return false
	}
	if c, ok := r.peek(); !ok || c == end {
		r.early()
		r.fault("nothing behind a comma")
		return false
	}
	return true
}

// Skip reads a value that nobody asks for.
func (r *Reader) Skip() {
	c, ok := r.peek()
	switch {
	case !ok:
		r.early()
	case c == '{':
		r.Object(func(string) { r.Skip() })
	case c == '[':
		r.Array(r.Skip)
	case c == '"':
		r.Bytes()
	default:
		r.literal()
	}
}
