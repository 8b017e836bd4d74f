package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/png"
	"testing"
)

func TestTheIconHoldsEverySize(t *testing.T) {
	picture := image.NewNRGBA(image.Rect(0, 0, 100, 100))
	for i := range 100 {
		picture.Set(i, i, color.NRGBA{R: 200, A: 255})
	}
	icon, err := encode(picture)
	if err != nil {
		t.Fatal(err)
	}
	if string(icon[:4]) != "icns" || int(binary.BigEndian.Uint32(icon[4:])) != len(icon) {
		t.Fatalf("begins with %q, length %d of %d", icon[:4], binary.BigEndian.Uint32(icon[4:]), len(icon))
	}
	rest := icon[8:]
	for _, k := range kinds {
		size := int(binary.BigEndian.Uint32(rest[4:]))
		part, err := png.DecodeConfig(bytes.NewReader(rest[8:size]))
		if string(rest[:4]) != k.name || err != nil || part.Width != k.width || part.Height != k.width {
			t.Fatalf("%q instead of %q: %dx%d, %v", rest[:4], k.name, part.Width, part.Height, err)
		}
		rest = rest[size:]
	}
	if len(rest) != 0 {
		t.Errorf("%d bytes too many", len(rest))
	}
}
