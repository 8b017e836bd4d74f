//go:build !linux || !cgo

package ui

// trimDriver gives back what the graphics driver has freed, where the C library keeps it.
func trimDriver() {}
