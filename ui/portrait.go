package ui

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"os"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp" // a format that pictures from the web come in

	"wegmarke/domain"
)

// Limits of pictures that are chosen, and the size they are kept in.
const (
	maxPictureBytes  = 64 << 20
	maxMegapixels    = 40
	portraitEdge     = 512
	portraitQuality  = 90
	maxPictureLength = 1 << 16 // of one side, beyond which no camera goes
)

// Reasons why a picture is not taken.
var (
	errPictureFormat = errors.New("picture cannot be read")
	errPictureBytes  = errors.New("picture file is too large")
	errPicturePixels = errors.New("picture has too many pixels")
)

// readPortrait reads a picture file and makes what a project keeps of it.
func readPortrait(path string) (domain.Hash, []byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", nil, fmt.Errorf("open picture: %w", err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxPictureBytes+1))
	if err != nil {
		return "", nil, fmt.Errorf("read picture: %w", err)
	}
	if len(raw) > maxPictureBytes {
		return "", nil, errPictureBytes
	}
	kept, err := portraitOf(raw)
	if err != nil {
		return "", nil, err
	}
	return domain.HashOf(sha256.Sum256(kept)), kept, nil
}

// portraitOf brings a picture into the size that portraits are kept in. It is always written anew:
// photos carry the place where they were taken, which must not travel with a project.
func portraitOf(raw []byte) ([]byte, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil || config.Width < 1 || config.Height < 1 {
		return nil, errPictureFormat
	}
	// The size is known before any pixel is: a small file can hold a picture that fills the memory.
	if config.Width > maxPictureLength || config.Height > maxPictureLength || config.Width*config.Height > maxMegapixels*1_000_000 {
		return nil, errPicturePixels
	}
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, errPictureFormat
	}
	turned := 1
	if format == "jpeg" {
		turned = orientation(raw)
	}
	img = turn(shrink(img), turned)
	var out bytes.Buffer
	if format == "jpeg" {
		err = jpeg.Encode(&out, img, &jpeg.Options{Quality: portraitQuality})
	} else {
		err = png.Encode(&out, img)
	}
	if err != nil {
		return nil, fmt.Errorf("write picture: %w", err)
	}
	return out.Bytes(), nil
}

// shrink makes a picture fit into the edge of a portrait; a smaller one keeps its size.
func shrink(img image.Image) *image.NRGBA {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	if longest := max(w, h); longest > portraitEdge {
		w, h = max(w*portraitEdge/longest, 1), max(h*portraitEdge/longest, 1)
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	if w == b.Dx() && h == b.Dy() {
		draw.Copy(out, image.Point{}, img, b, draw.Src, nil)
	} else {
		draw.CatmullRom.Scale(out, out.Bounds(), img, b, draw.Src, nil)
	}
	return out
}
