//go:build unix && !linux && !darwin

package project

import "syscall"

// swapNames would exchange the names of two files.
func swapNames(string, string) error { return syscall.ENOSYS }
