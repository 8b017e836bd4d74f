//go:build !linux && !windows && !(darwin && cgo)

package pictureboard

func usable() bool { return false }

func read() ([]byte, error) { return nil, errUnusable }

func write([]byte) error { return errUnusable }
