// Package crashdisk is a disk that can lose its power, for the tests of package project.
//
// It holds folders and files in memory and knows of each what has been made durable by fsync. Mounted
// (Linux, as root, through FUSE) it serves another process. At a chosen operation it stops: every
// later call fails, and Left gives what a real disk could hold then: all that was made durable, and of
// the rest any part. Writes may be missing, come in another order, or be torn at sectors of 512 bytes.
// Folder operations (create, rename, remove) are kept in their order up to some point.
//
// A disk of kind Journal makes all folder operations so far durable with any fsync, as ext4 and NTFS
// do. A Strict one makes those of a folder durable only when that folder is synced.
//
// Other faults: a write or an fsync that fails once (the data of such an fsync are never written any
// more, as under Linux), a disk that is full, and one that is gone from some operation on.
package crashdisk
