//go:build !linux && !windows

package pictureboard

func writeTable(string, string) error { return errUnusable }

func readHTML() ([]byte, error) { return nil, nil }
