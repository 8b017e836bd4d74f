package project

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"image"
	_ "image/gif" // what pictures of a project may be
	_ "image/jpeg"
	_ "image/png"

	_ "golang.org/x/image/webp"

	"wegmarke/domain"
)

// Limits of a picture in pixels. A small file can hold a picture that fills the memory.
const (
	maxPixels = 40_000_000
	maxEdge   = 20_000
)

// showable says whether a picture can be drawn without filling the memory. One that no program can read
// does no harm: an empty place is shown for it.
func showable(b []byte) bool {
	if len(b) > MaxImage {
		return false
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(b))
	if err != nil {
		return true
	}
	w, h := config.Width, config.Height
	return w >= 0 && h >= 0 && w <= maxEdge && h <= maxEdge && w*h <= maxPixels
}

// checkPictures finds pictures that records name and that are missing, or too large to be shown.
func (c *contents) checkPictures() error {
	for _, b := range c.images {
		if !showable(b) {
			return fmt.Errorf("check pictures: too large: %w", ErrDamaged)
		}
	}
	for _, r := range c.records {
		if h := imageOf(r); h != "" && c.images[h] == nil {
			return fmt.Errorf("check pictures: %.16s is missing: %w", h, ErrDamaged)
		}
	}
	return nil
}

// checkImages verifies that every picture of a file has the bytes that its name says.
func checkImages(ctx context.Context, db *sql.Conn) error {
	rows, err := db.QueryContext(ctx, "SELECT hash, bytes FROM image")
	if err != nil {
		return fmt.Errorf("read images: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		var b sql.RawBytes
		if err := rows.Scan(&name, &b); err != nil {
			return fmt.Errorf("read images: %w", err)
		}
		if domain.HashOf(sha256.Sum256(b)) != domain.Hash(name) {
			return fmt.Errorf("read image %.16s: bytes differ from their name: %w", name, ErrDamaged)
		}
	}
	return rows.Err()
}

// imageOf is the picture that a record shows.
func imageOf(r domain.Record) domain.Hash {
	switch r := r.(type) {
	case domain.Persona:
		return r.Image
	case domain.Comment:
		return r.Image
	}
	return ""
}

// withImage is a record that shows another picture.
func withImage(r domain.Record, h domain.Hash) domain.Record {
	switch r := r.(type) {
	case domain.Persona:
		r.Image = h
		return r
	case domain.Comment:
		r.Image = h
		return r
	}
	return r
}
