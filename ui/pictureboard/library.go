//go:build windows || (darwin && cgo)

package pictureboard

import (
	"errors"

	"golang.design/x/clipboard"
)

func usable() bool { return clipboard.Init() == nil }

func read() ([]byte, error) {
	picture := clipboard.Read(clipboard.FmtImage)
	if len(picture) > largest {
		return nil, errLarge
	}
	return picture, nil
}

func write(png []byte) error {
	if clipboard.Write(clipboard.FmtImage, png) == nil {
		return errors.New("clipboard did not take it")
	}
	return nil
}
