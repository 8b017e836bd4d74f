package ui

import (
	"encoding/binary"
	"image"
)

// orientation reads how a photo has to be turned, as cameras note it in a JPEG file: 1 to 8, and 1
// where nothing is said. The decoder of the standard library leaves this to its caller.
func orientation(raw []byte) int {
	const upright = 1
	at := 2
	for at+4 <= len(raw) && raw[at] == 0xFF {
		marker, size := raw[at+1], int(binary.BigEndian.Uint16(raw[at+2:]))
		if marker == 0xDA || size < 2 || at+2+size > len(raw) {
			return upright // the pixels begin, or the file is cut
		}
		if part := raw[at+4 : at+2+size]; marker == 0xE1 && len(part) > 6 && string(part[:6]) == "Exif\x00\x00" {
			return orientationTag(part[6:])
		}
		at += 2 + size
	}
	return upright
}

// orientationTag looks the tag up in the first directory of the notes.
func orientationTag(tiff []byte) int {
	const upright, tag, entry = 1, 0x0112, 12
	if len(tiff) < 8 {
		return upright
	}
	var order binary.ByteOrder = binary.LittleEndian
	if string(tiff[:2]) == "MM" {
		order = binary.BigEndian
	}
	first := int64(order.Uint32(tiff[4:]))
	if first+2 > int64(len(tiff)) {
		return upright
	}
	entries := tiff[first+2:]
	for range order.Uint16(tiff[first:]) {
		if len(entries) < entry {
			return upright
		}
		if order.Uint16(entries) == tag {
			if v := int(order.Uint16(entries[8:])); v >= 1 && v <= 8 {
				return v
			}
			return upright
		}
		entries = entries[entry:]
	}
	return upright
}

// turn brings a picture upright.
func turn(img *image.NRGBA, orientation int) *image.NRGBA {
	if orientation <= 1 {
		return img
	}
	w, h := img.Rect.Dx(), img.Rect.Dy()
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	if orientation >= 5 {
		out = image.NewNRGBA(image.Rect(0, 0, h, w))
	}
	for y := range h {
		for x := range w {
			u, v := x, y
			switch orientation {
			case 2:
				u = w - 1 - x
			case 3:
				u, v = w-1-x, h-1-y
			case 4:
				v = h - 1 - y
			case 5:
				u, v = y, x
			case 6:
				u, v = h-1-y, x
			case 7:
				u, v = h-1-y, w-1-x
			case 8:
				u, v = y, w-1-x
			}
			out.SetNRGBA(u, v, img.NRGBAAt(x, y))
		}
	}
	return out
}
