package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"path"
	"strings"
	"unicode/utf16"

	"wegmarke/storage/xmltext"
)

// container is the zip file with its parts by lower-case name.
type container struct {
	parts map[string]*zip.File
	idle  *xmltext.Scanner
}

// openContainer checks what kind of file it is and bounds it before anything is unpacked.
func openContainer(r io.ReaderAt, size int64) (*container, error) {
	if size > maxFile {
		return nil, refuse(TooLarge, "", "file of %d MB", size>>20)
	}
	var head [8]byte
	n, _ := r.ReadAt(head[:], 0)
	if n == 8 && head == [8]byte{0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1} {
		return nil, refuseCompound(r, size)
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		if bytes.HasPrefix(head[:n], []byte("PK\x03\x04")) {
			return nil, refuse(Damaged, "", "%v", err)
		}
		return nil, refuse(NotWorkbook, "", "%v", err)
	}
	if len(z.File) > maxParts {
		return nil, refuse(TooLarge, "", "%d parts", len(z.File))
	}
	c := &container{parts: make(map[string]*zip.File, len(z.File))}
	var total uint64
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, "\\", "/"), "/"))
		if strings.HasSuffix(name, "/") {
			continue
		}
		switch {
		case !f.FileInfo().Mode().IsRegular():
			return nil, refuse(Damaged, f.Name, "no plain entry")
		case c.parts[name] != nil:
			return nil, refuse(Damaged, f.Name, "occurs twice")
		case f.Flags&1 != 0:
			return nil, refuse(Encrypted, f.Name, "encrypted entry")
		case f.UncompressedSize64 > maxPart, f.UncompressedSize64 > 1<<20 && f.UncompressedSize64/maxRatio > f.CompressedSize64:
			return nil, refuse(TooLarge, f.Name, "unpacks to %d MB", f.UncompressedSize64>>20)
		}
		c.parts[name] = f
		if total += f.UncompressedSize64; total > maxTotal {
			return nil, refuse(TooLarge, "", "unpacks to more than %d MB", maxTotal>>20)
		}
	}
	return c, nil
}

// refuseCompound tells a workbook with a password from an old .xls; both have the same frame.
func refuseCompound(r io.ReaderAt, size int64) error {
	var name []byte
	for _, u := range utf16.Encode([]rune("EncryptedPackage")) {
		name = binary.LittleEndian.AppendUint16(name, u)
	}
	const block = 1 << 20
	buf := make([]byte, block+len(name))
	for at := int64(0); at < size; at += block {
		n, err := r.ReadAt(buf, at)
		if bytes.Contains(buf[:n], name) {
			return refuse(Encrypted, "", "protected by a password")
		}
		if err != nil {
			break
		}
	}
	return refuse(OldFormat, "", "an .xls or another old office file")
}

// relation is one line of a .rels part.
type relation struct {
	kind, id, target string
}

// relations reads the .rels part of a part. Links that lead out of the file are left out.
func (c *container) relations(of string) ([]relation, error) {
	dir, base := path.Split(of)
	part := dir + "_rels/" + base + ".rels"
	if c.parts[part] == nil {
		return nil, nil
	}
	var out []relation
	err := c.each(part, "Relationships", handler{start: func(e element) error {
		target := strings.ReplaceAll(e.attr("Target"), "\\", "/")
		if string(e.Name()) != "Relationship" || strings.EqualFold(e.attr("TargetMode"), "External") || strings.Contains(target, "://") {
			return nil
		}
		if strings.HasPrefix(target, "/") {
			target = strings.TrimPrefix(path.Clean(target), "/")
		} else {
			target = path.Join(dir, target)
		}
		if strings.HasPrefix(target, "..") {
			return nil
		}
		kind := e.attr("Type")
		out = append(out, relation{kind[strings.LastIndexByte(kind, '/')+1:], e.attr("Id"), strings.ToLower(target)})
		return nil
	}})
	return out, err
}

// workbookPart finds the main part and says what the file is when there is none.
func (c *container) workbookPart() (string, error) {
	rels, err := c.relations("")
	if err != nil {
		return "", err
	}
	main := ""
	for _, r := range rels {
		if r.kind == "officeDocument" {
			main = r.target
		}
	}
	switch {
	case main != "" && c.parts[main] != nil && strings.HasSuffix(main, ".bin"):
		return "", refuse(Binary, main, "binary workbook")
	case strings.HasPrefix(main, "word/"), strings.HasPrefix(main, "ppt/"):
		return "", refuse(Document, main, "a text or slides")
	case main != "" && c.parts[main] != nil:
		return main, nil
	case c.parts["content.xml"] != nil:
		return "", refuse(OpenDocument, "", "OpenDocument file")
	case c.parts["index/document.iwa"] != nil, c.parts["index.zip"] != nil:
		return "", refuse(Numbers, "", "Numbers file")
	}
	return "", refuse(NotWorkbook, "", "no workbook inside")
}
