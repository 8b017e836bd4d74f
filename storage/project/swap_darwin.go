package project

import "golang.org/x/sys/unix"

// swapNames exchanges the names of two files. Not every disk can.
func swapNames(a, b string) error { return unix.RenamexNp(a, b, unix.RENAME_SWAP) }
