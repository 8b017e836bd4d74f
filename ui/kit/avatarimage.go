package kit

import "image"

// NewPhoto makes an avatar of a picture that has been decoded already; it may be nil.
func NewPhoto(size float32, name, initials string, picture image.Image) *Avatar {
	a := NewAvatar(size, name, initials, nil)
	a.square = squareOf(picture)
	return a
}

// SetPhoto changes whom the avatar stands for.
func (a *Avatar) SetPhoto(name, initials string, picture image.Image) {
	a.name, a.initials, a.picture, a.square = name, initials, nil, squareOf(picture)
	a.Refresh()
}

// squareOf cuts the largest square out of the middle of a picture.
func squareOf(picture image.Image) image.Image {
	if picture == nil {
		return nil
	}
	b := picture.Bounds()
	edge := min(b.Dx(), b.Dy())
	corner := b.Min.Add(image.Pt((b.Dx()-edge)/2, (b.Dy()-edge)/2))
	part, ok := picture.(interface {
		SubImage(r image.Rectangle) image.Image
	})
	if !ok || b.Dx() == b.Dy() {
		return picture
	}
	return part.SubImage(image.Rectangle{Min: corner, Max: corner.Add(image.Pt(edge, edge))})
}
