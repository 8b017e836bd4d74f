//go:build cgo

package ui

/*
#include <malloc.h>

static void trim(void) {
#ifdef __GLIBC__
	malloc_trim(0);
#endif
}
*/
import "C"

// trimDriver gives back what the graphics driver and the database have freed: the C library keeps it.
func trimDriver() { C.trim() }
