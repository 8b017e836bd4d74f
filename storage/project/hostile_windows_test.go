package project

import "os"

func limitMemory(uint64) {}

// peakMemory is not known here.
func peakMemory(*os.ProcessState) int64 { return 0 }

func hostilePlaces() []hostile { return nil }
