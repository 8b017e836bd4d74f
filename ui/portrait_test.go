package ui

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"testing"
)

var red, blue = color.NRGBA{R: 220, A: 255}, color.NRGBA{B: 220, A: 255}

// halves is a picture that is red at the left and blue at the right.
func halves(w, h int) *image.NRGBA {
	img := image.NewNRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			img.SetNRGBA(x, y, red)
			if x >= w/2 {
				img.SetNRGBA(x, y, blue)
			}
		}
	}
	return img
}

func asPNG(t *testing.T, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asJPEG writes a JPEG that says how it has to be turned, as cameras do.
func asJPEG(t *testing.T, img image.Image, orientation uint16, order binary.AppendByteOrder) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	head := "II"
	if order.AppendUint16(nil, 1)[0] == 0 {
		head = "MM"
	}
	tiff := order.AppendUint32(order.AppendUint16([]byte(head), 42), 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, e := range [][2]uint16{{0x010F, 1}, {0x0112, orientation}} {
		tiff = order.AppendUint32(order.AppendUint16(order.AppendUint16(tiff, e[0]), 3), 1)
		tiff = order.AppendUint16(order.AppendUint16(tiff, e[1]), 0)
	}
	part := append([]byte("Exif\x00\x00"), tiff...)
	out := []byte{0xFF, 0xD8, 0xFF, 0xE1}
	out = binary.BigEndian.AppendUint16(out, uint16(len(part)+2))
	return append(append(out, part...), b.Bytes()[2:]...)
}

func decoded(t *testing.T, raw []byte) (image.Image, string) {
	t.Helper()
	img, format, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	return img, format
}

func isRed(c color.Color) bool {
	r, _, b, _ := c.RGBA()
	return r > b
}

func TestPortraitsAreMadeSmall(t *testing.T) {
	for _, c := range []struct{ w, h, wantW, wantH int }{
		{1024, 512, 512, 256}, {300, 900, 170, 512}, {512, 512, 512, 512}, {40, 30, 40, 30}, {5000, 2, 512, 1},
	} {
		kept, err := wholePortrait(asPNG(t, halves(c.w, c.h)))
		if err != nil {
			t.Fatal(err)
		}
		img, format := decoded(t, kept)
		if b := img.Bounds(); b.Dx() != c.wantW || b.Dy() != c.wantH || format != "png" {
			t.Errorf("%dx%d became %v as %s", c.w, c.h, b, format)
		}
		if !isRed(img.At(0, 0)) || isRed(img.At(img.Bounds().Dx()-1, 0)) {
			t.Errorf("%dx%d: colours have moved", c.w, c.h)
		}
	}
}

func TestPhotosStandUprightAndForgetWhereTheyWereTaken(t *testing.T) {
	// Where the red half must be after turning: left, right, top or bottom.
	for orientation, side := range map[uint16]image.Point{
		0: {0, 1}, 1: {0, 1}, 2: {2, 1}, 3: {2, 1}, 4: {0, 1}, 5: {1, 0}, 6: {1, 0}, 7: {1, 2}, 8: {1, 2}, 9: {0, 1},
	} {
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			kept, err := wholePortrait(asJPEG(t, halves(80, 60), orientation, order))
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Contains(kept, []byte("Exif")) {
				t.Error("the notes of the camera are kept")
			}
			img, format := decoded(t, kept)
			b := img.Bounds()
			if format != "jpeg" || (b.Dx() > b.Dy()) != (side.Y == 1) {
				t.Errorf("orientation %d: %v as %s", orientation, b, format)
			}
			at := image.Pt(side.X*(b.Dx()-1)/2, side.Y*(b.Dy()-1)/2)
			far := image.Pt(b.Dx()-1-at.X, b.Dy()-1-at.Y)
			if !isRed(img.At(at.X, at.Y)) || isRed(img.At(far.X, far.Y)) {
				t.Errorf("orientation %d: red is not at %v", orientation, at)
			}
		}
	}
}

func TestBrokenNotesOfCamerasAreIgnored(t *testing.T) {
	whole := asJPEG(t, halves(16, 16), 6, binary.BigEndian)
	for cut := range 60 {
		if o := orientation(whole[:cut]); o < 1 || o > 8 {
			t.Errorf("cut at %d: %d", cut, o)
		}
	}
	for i := range 60 {
		bent := bytes.Clone(whole)
		bent[i] = 0xFF
		if o := orientation(bent); o < 1 || o > 8 {
			t.Errorf("byte %d bent: %d", i, o)
		}
	}
}

// A WebP of one red pixel.
const webp = "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA="

func TestPicturesFromTheWebAreTaken(t *testing.T) {
	raw, err := base64.StdEncoding.DecodeString(webp)
	if err != nil {
		t.Fatal(err)
	}
	kept, err := wholePortrait(raw)
	if err != nil {
		t.Fatal(err)
	}
	if _, format := decoded(t, kept); format != "png" {
		t.Errorf("kept as %s, which the rest of the program does not read", format)
	}
}

// bomb is a small PNG that says it is huge.
func bomb(t *testing.T, w, h uint32) []byte {
	raw := asPNG(t, halves(2, 2))
	binary.BigEndian.PutUint32(raw[16:], w)
	binary.BigEndian.PutUint32(raw[20:], h)
	binary.BigEndian.PutUint32(raw[29:], crc32.ChecksumIEEE(raw[12:29]))
	return raw
}

func TestPicturesThatCannotBeTakenSayWhy(t *testing.T) {
	good := asPNG(t, halves(64, 64))
	for name, c := range map[string]struct {
		raw  []byte
		want error
	}{
		"no picture": {[]byte("hello"), errPictureFormat},
		"empty":      {nil, errPictureFormat},
		"cut":        {good[:len(good)/2], errPictureFormat},
		"huge":       {bomb(t, 8000, 8000), errPicturePixels},
		"very long":  {bomb(t, 1<<30, 1), errPicturePixels},
	} {
		if _, err := wholePortrait(c.raw); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	path := filepath.Join(t.TempDir(), "large.png")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, maxPictureBytes+1); err != nil {
		t.Fatal(err)
	}
	if _, _, err := readPicture(path); !errors.Is(err, errPictureBytes) {
		t.Errorf("large file: %v", err)
	}
	if _, _, err := readPicture(filepath.Join(t.TempDir(), "gone.png")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
}

// wholePortrait keeps a whole picture, without choosing a part.
func wholePortrait(raw []byte) ([]byte, error) {
	img, photo, err := decodePicture(raw, pictureEdge)
	if err != nil {
		return nil, err
	}
	_, kept, err := cutPortrait(img, img.Bounds(), photo)
	return kept, err
}
