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
	pictureEdge      = 2048 // of a picture that a part is cut out of
	portraitQuality  = 90
	maxPictureLength = 1 << 16 // of one side, beyond which no camera goes
)

// Reasons why a picture is not taken.
var (
	errPictureFormat = errors.New("picture cannot be read")
	errPictureBytes  = errors.New("picture file is too large")
	errPicturePixels = errors.New("picture has too many pixels")
)

// readPicture reads a picture file, turned as the camera was held and no larger than a window needs
// to choose a part of it. It also says whether it is a photo.
func readPicture(path string) (img *image.NRGBA, photo bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, false, fmt.Errorf("open picture: %w", err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxPictureBytes+1))
	if err != nil {
		return nil, false, fmt.Errorf("read picture: %w", err)
	}
	if len(raw) > maxPictureBytes {
		return nil, false, errPictureBytes
	}
	return decodePicture(raw, pictureEdge)
}

// cutPortrait makes what a project keeps of a part of a picture.
func cutPortrait(img *image.NRGBA, part image.Rectangle, photo bool) (domain.Hash, []byte, error) {
	kept, err := encodePortrait(img.SubImage(part), photo)
	if err != nil {
		return "", nil, err
	}
	return domain.HashOf(sha256.Sum256(kept)), kept, nil
}

// decodePicture reads a picture and makes it fit into an edge.
func decodePicture(raw []byte, edge int) (out *image.NRGBA, photo bool, err error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil || config.Width < 1 || config.Height < 1 {
		return nil, false, errPictureFormat
	}
	// The size is known before any pixel is: a small file can hold a picture that fills the memory.
	if config.Width > maxPictureLength || config.Height > maxPictureLength || config.Width*config.Height > maxMegapixels*1_000_000 {
		return nil, false, errPicturePixels
	}
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, false, errPictureFormat
	}
	turned := 1
	if format == "jpeg" {
		turned = orientation(raw)
	}
	return turn(shrink(img, edge), turned), format == "jpeg", nil
}

// encodePortrait brings a picture into the size that portraits are kept in. It is always written
// anew: photos carry the place where they were taken, which must not travel with a project.
func encodePortrait(img image.Image, photo bool) ([]byte, error) {
	img = shrink(img, portraitEdge)
	var out bytes.Buffer
	var err error
	if photo {
		err = jpeg.Encode(&out, img, &jpeg.Options{Quality: portraitQuality})
	} else {
		err = png.Encode(&out, img)
	}
	if err != nil {
		return nil, fmt.Errorf("write picture: %w", err)
	}
	return out.Bytes(), nil
}

// shrink makes a picture fit into an edge; a smaller one keeps its size.
func shrink(img image.Image, edge int) *image.NRGBA {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	if longest := max(w, h); longest > edge {
		w, h = max(w*edge/longest, 1), max(h*edge/longest, 1)
	}
	out := image.NewNRGBA(image.Rect(0, 0, w, h))
	if w == b.Dx() && h == b.Dy() {
		draw.Copy(out, image.Point{}, img, b, draw.Src, nil)
	} else {
		draw.CatmullRom.Scale(out, out.Bounds(), img, b, draw.Src, nil)
	}
	return out
}
