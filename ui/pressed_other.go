//go:build !windows

package ui

import "time"

// pressed is unknown here: the toolkit passes on no times of events.
func pressed() (time.Time, bool) { return time.Time{}, false }
