package single

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

const (
	// header begins a message; another number is another form.
	header = "wegmarke/1"
	// mostPaths and mostBytes bound a message.
	mostPaths = 32
	mostBytes = 64 << 10

	refused  byte = 0
	accepted byte = 1
)

// encode makes a message: its length, the header, and the paths, each with a zero behind it, which no
// path can hold.
func encode(paths []string) ([]byte, error) {
	if err := check(paths); err != nil {
		return nil, err
	}
	text := header + "\x00"
	for _, p := range paths {
		text += p + "\x00"
	}
	if len(text) > mostBytes {
		return nil, errors.New("message is too long")
	}
	return append(binary.BigEndian.AppendUint32(nil, uint32(len(text))), text...), nil
}

// decode reads a message and takes nothing but what encode makes.
func decode(r io.Reader) ([]string, error) {
	var size [4]byte
	if _, err := io.ReadFull(r, size[:]); err != nil {
		return nil, fmt.Errorf("read message: %w", err)
	}
	n := binary.BigEndian.Uint32(size[:])
	if n > mostBytes {
		return nil, fmt.Errorf("read message: %d bytes are too many", n)
	}
	text := make([]byte, n)
	if _, err := io.ReadFull(r, text); err != nil {
		return nil, fmt.Errorf("read message: %w", err)
	}
	rest, ok := strings.CutPrefix(string(text), header+"\x00")
	if !ok {
		return nil, errors.New("read message: not of this version")
	}
	var paths []string
	for rest != "" {
		p, more, ended := strings.Cut(rest, "\x00")
		if !ended {
			return nil, errors.New("read message: it breaks off")
		}
		paths, rest = append(paths, p), more
	}
	if err := check(paths); err != nil {
		return nil, fmt.Errorf("read message: %w", err)
	}
	return paths, nil
}

func check(paths []string) error {
	if len(paths) > mostPaths {
		return fmt.Errorf("%d paths are too many", len(paths))
	}
	for _, p := range paths {
		if !filepath.IsAbs(p) || strings.ContainsRune(p, 0) {
			return fmt.Errorf("%q is no full path", p)
		}
	}
	return nil
}
