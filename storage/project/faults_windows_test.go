package project

import "golang.org/x/sys/windows"

const (
	readOnlyErrno  = windows.ERROR_WRITE_PROTECT
	transientErrno = windows.ERROR_SHARING_VIOLATION
	noSpaceErrno   = windows.ERROR_DISK_FULL
)
