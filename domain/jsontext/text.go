package jsontext

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Text reads a text.
func (r *Reader) Text() string {
	b := r.Bytes()
	switch {
	case len(b) == 0:
		return ""
	case len(b) > blockSize/16:
		return string(b)
	}
	if r.block == nil || r.block.Len()+len(b) > r.block.Cap() {
		r.block = new(strings.Builder)
		r.block.Grow(blockSize)
	}
	from := r.block.Len()
	r.block.Write(b)
	return r.block.String()[from:]
}

// Word reads a text that is likely to come again: equal ones share their memory.
func (r *Reader) Word() string {
	b := r.Bytes()
	if w, known := r.words[string(b)]; known {
		return w
	}
	w := string(b)
	if len(w) <= longestWord && len(r.words) < mostWords {
		r.words[w] = w
	}
	return w
}

// Bytes reads a text and hands it out until the next call of a method.
func (r *Reader) Bytes() []byte {
	if r.Null() || !r.want('"') {
		return nil
	}
	r.scratch = r.scratch[:0]
	for {
		if _, ok := r.look(); !ok {
			return nil
		}
		b := r.buf[r.pos:r.end]
		i := 0
		for i < len(b) && b[i] != '"' && b[i] != '\\' && b[i] >= ' ' {
			i++
		}
		whole := i < len(b) && b[i] == '"'
		if whole && len(r.scratch) == 0 && r.half == 0 && utf8.Valid(b[:i]) { // as nearly all texts are
			r.pos += i + 1
			return b[:i]
		}
		if i > 0 || whole {
			r.flush()
		}
		r.scratch = append(r.scratch, b[:i]...)
		r.pos += i
		switch {
		case i == len(b):
		case whole:
			r.pos++
			if !utf8.Valid(r.scratch) {
				r.scratch = []byte(string([]rune(string(r.scratch)))) // a sign for each byte that is none
			}
			return r.scratch
		case b[i] == '\\':
			r.pos++
			r.escape()
		default:
			r.fault("a control character in a text")
		}
		if r.err != nil {
			return nil
		}
	}
}

// escape reads what follows a backslash.
func (r *Reader) escape() {
	c, ok := r.byte()
	if !ok {
		return
	}
	if c == 'u' {
		r.unit(r.hex())
		return
	}
	r.flush()
	i := strings.IndexByte(`"\/bfnrt`, c)
	if i < 0 {
		r.fault("unknown sign behind a backslash")
		return
	}
	r.scratch = append(r.scratch, "\"\\/\b\f\n\r\t"[i])
}

// unit takes a character that was written in digits. Those beyond the first 65,536 come in two halves.
func (r *Reader) unit(u rune) {
	if both := utf16.DecodeRune(r.half, u); r.half != 0 && both != utf8.RuneError {
		r.scratch, r.half = utf8.AppendRune(r.scratch, both), 0
		return
	}
	r.flush()
	if utf16.IsSurrogate(u) {
		r.half = u
		return
	}
	r.scratch = utf8.AppendRune(r.scratch, u)
}

// flush writes the sign for a half that stayed alone.
func (r *Reader) flush() {
	if r.half != 0 {
		r.scratch, r.half = utf8.AppendRune(r.scratch, utf8.RuneError), 0
	}
}

func (r *Reader) hex() rune {
	var digits [4]byte
	for i := range digits {
		c, ok := r.byte()
		if !ok {
			return 0
		}
		digits[i] = c
	}
	n, err := strconv.ParseUint(string(digits[:]), 16, 16)
	if err != nil {
		r.fault("no digits of a character")
	}
	return rune(n)
}

// look is the next byte of a text.
func (r *Reader) look() (byte, bool) {
	if r.err == nil && r.pos == r.end && !r.fill() {
		r.early()
	}
	if r.err != nil {
		return 0, false
	}
	return r.buf[r.pos], true
}

// byte reads the next byte of a text.
func (r *Reader) byte() (byte, bool) {
	c, ok := r.look()
	if ok {
		r.pos++
	}
	return c, ok
}
