// Command icns writes a picture as an icon of macOS, in the sizes that the system looks for.
//
//	icns PICTURE.png OUT.icns
//
// The picture is square and should have 1024 pixels. It runs on every system, unlike Apple's own tool.
package main

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/png"
	"os"

	"golang.org/x/image/draw"
)

// kinds are the names that the format has for PNG pictures, with their width in pixels.
var kinds = []struct {
	name  string
	width int
}{
	{"icp4", 16}, {"icp5", 32}, {"ic11", 32}, {"ic12", 64}, {"ic07", 128},
	{"ic13", 256}, {"ic08", 256}, {"ic14", 512}, {"ic09", 512}, {"ic10", 1024},
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "icns PICTURE.png OUT.icns")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "icns:", err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return fmt.Errorf("read picture: %w", err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return fmt.Errorf("read picture %s: %w", from, err)
	}
	icon, err := encode(picture)
	if err != nil {
		return err
	}
	if err := os.WriteFile(to, icon, 0o644); err != nil {
		return fmt.Errorf("write icon: %w", err)
	}
	return nil
}

// encode makes the file: its name and length, then the same of each picture before it.
func encode(picture image.Image) ([]byte, error) {
	var body bytes.Buffer
	for _, k := range kinds {
		small := image.NewNRGBA(image.Rect(0, 0, k.width, k.width))
		draw.CatmullRom.Scale(small, small.Bounds(), picture, picture.Bounds(), draw.Src, nil)
		var data bytes.Buffer
		if err := png.Encode(&data, small); err != nil {
			return nil, fmt.Errorf("write picture of %d pixels: %w", k.width, err)
		}
		body.Write(head(k.name, data.Len()))
		body.Write(data.Bytes())
	}
	return append(head("icns", body.Len()), body.Bytes()...), nil
}

func head(name string, size int) []byte {
	return binary.BigEndian.AppendUint32([]byte(name), uint32(8+size))
}
