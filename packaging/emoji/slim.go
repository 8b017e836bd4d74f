package main

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"slices"
)

// table is one part of a font file, named by four letters.
type table struct {
	name string
	data []byte
}

var errFont = errors.New("the font is not as expected")

// slim rewrites a font with pictures: these unpacked, the outlines beside them empty.
func slim(font []byte) ([]byte, error) {
	tables, err := readTables(font)
	if err != nil {
		return nil, err
	}
	glyphs := 0
	if i := slices.IndexFunc(tables, func(t table) bool { return t.name == "maxp" }); i >= 0 && len(tables[i].data) >= 6 {
		glyphs = int(binary.BigEndian.Uint16(tables[i].data[4:]))
	}
	if glyphs < 2 {
		return nil, errFont
	}
	// The signature was one of the file as it was.
	tables = slices.DeleteFunc(tables, func(t table) bool { return t.name == "DSIG" })
	for i, t := range tables {
		switch t.name {
		case "SVG ":
			if tables[i].data, err = unpack(t.data); err != nil {
				return nil, err
			}
		case "CFF ":
			tables[i].data = emptyOutlines(glyphs)
		}
	}
	return writeTables(font[:4], tables), nil
}

func readTables(font []byte) ([]table, error) {
	if len(font) < 12 {
		return nil, errFont
	}
	var out []table
	for i := range int(binary.BigEndian.Uint16(font[4:])) {
		at := 12 + 16*i
		if at+16 > len(font) {
			return nil, errFont
		}
		from, size := uint64(binary.BigEndian.Uint32(font[at+8:])), uint64(binary.BigEndian.Uint32(font[at+12:]))
		if from+size > uint64(len(font)) {
			return nil, errFont
		}
		out = append(out, table{string(font[at : at+4]), font[from : from+size]})
	}
	return out, nil
}

// writeTables leaves the sums of the tables at zero: nobody who draws looks at them.
func writeTables(kind []byte, tables []table) []byte {
	at := 12 + 16*len(tables)
	head := slices.Clone(kind)
	head = binary.BigEndian.AppendUint16(head, uint16(len(tables)))
	head = append(head, make([]byte, 6)...) // help for a search in the list
	var body []byte
	for _, t := range tables {
		head = append(head, t.name...)
		head = binary.BigEndian.AppendUint32(head, 0)
		head = binary.BigEndian.AppendUint32(head, uint32(at+len(body)))
		head = binary.BigEndian.AppendUint32(head, uint32(len(t.data)))
		body = append(body, t.data...)
		body = append(body, make([]byte, -len(body)&3)...)
	}
	return append(head, body...)
}

// unpack writes the table of pictures with all of them unpacked. Pictures that several glyphs share stay
// shared.
func unpack(svg []byte) ([]byte, error) {
	if len(svg) < 10 {
		return nil, errFont
	}
	list := uint64(binary.BigEndian.Uint32(svg[2:]))
	if list+2 > uint64(len(svg)) {
		return nil, errFont
	}
	count := uint64(binary.BigEndian.Uint16(svg[list:]))
	records := list + 2
	if records+12*count > uint64(len(svg)) {
		return nil, errFont
	}
	head := []byte{0, 0, 0, 0, 0, 10, 0, 0, 0, 0}
	head = binary.BigEndian.AppendUint16(head, uint16(count))
	var body []byte
	type place struct{ at, size uint32 }
	seen := map[place]place{}
	for i := range count {
		record := svg[records+12*i:][:12]
		was := place{binary.BigEndian.Uint32(record[4:]), binary.BigEndian.Uint32(record[8:])}
		now, shared := seen[was]
		if !shared {
			from, to := list+uint64(was.at), list+uint64(was.at)+uint64(was.size)
			if to > uint64(len(svg)) {
				return nil, errFont
			}
			picture, err := plain(svg[from:to])
			if err != nil {
				return nil, err
			}
			now = place{uint32(2+12*count) + uint32(len(body)), uint32(len(picture))}
			seen[was] = now
			body = append(body, picture...)
		}
		head = append(head, record[:4]...)
		head = binary.BigEndian.AppendUint32(head, now.at)
		head = binary.BigEndian.AppendUint32(head, now.size)
	}
	return append(head, body...), nil
}

func plain(picture []byte) ([]byte, error) {
	if !bytes.HasPrefix(picture, []byte{0x1f, 0x8b}) {
		return picture, nil
	}
	z, err := gzip.NewReader(bytes.NewReader(picture))
	if err != nil {
		return nil, fmt.Errorf("unpack a picture: %w", err)
	}
	defer z.Close()
	return io.ReadAll(z)
}

// emptyOutlines is a CFF table in which each glyph is an outline without a line.
func emptyOutlines(glyphs int) []byte {
	const endOfOutline = 14
	list := func(items ...[]byte) []byte {
		out := binary.BigEndian.AppendUint16(nil, uint16(len(items)))
		if len(items) == 0 {
			return out
		}
		out = append(out, 2) // bytes of an offset
		at := uint16(1)
		out = binary.BigEndian.AppendUint16(out, at)
		for _, item := range items {
			at += uint16(len(item))
			out = binary.BigEndian.AppendUint16(out, at)
		}
		return append(out, bytes.Join(items, nil)...)
	}
	number := func(n int) []byte { return binary.BigEndian.AppendUint32([]byte{29}, uint32(n)) }
	top := func(charset, outlines int) []byte {
		var out []byte
		out = append(append(out, number(charset)...), 15)
		out = append(append(out, number(outlines)...), 17)
		return append(append(append(out, number(0)...), number(outlines)...), 18) // an empty private part
	}
	before := func(top []byte) []byte {
		out := append([]byte{1, 0, 4, 2}, list([]byte("Emoji"))...)
		out = append(out, list(top)...)
		return append(append(out, list()...), list()...) // neither strings nor subroutines
	}
	// All names come from one running number.
	charset := binary.BigEndian.AppendUint16([]byte{2, 0, 1}, uint16(glyphs-2))
	at := len(before(top(0, 0)))
	out := append(before(top(at, at+len(charset))), charset...)
	return append(out, list(slices.Repeat([][]byte{{endOfOutline}}, glyphs)...)...)
}
