//go:build !linux

package crashdisk

import "errors"

// Missing says what mounting needs and this machine lacks.
func Missing() string { return "mounting a disk of our own needs Linux" }

// Mount shows a disk at a folder; here it cannot.
func Mount(*Disk, string) (unmount func() error, err error) { return nil, errors.New(Missing()) }
