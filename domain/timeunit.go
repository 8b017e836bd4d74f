package domain

import "slices"

// TimeUnit is the unit of a length of time that people estimate.
type TimeUnit string

// Units of time; the empty one stands for not said.
const (
	TimeUnsaid TimeUnit = ""
	TimeDay    TimeUnit = "day"
	TimeWeek   TimeUnit = "week"
	TimeMonth  TimeUnit = "month"
	TimeYear   TimeUnit = "year"
)

// TimeUnits lists the units, shortest first.
func TimeUnits() []TimeUnit { return []TimeUnit{TimeDay, TimeWeek, TimeMonth, TimeYear} }

func (u TimeUnit) valid() bool { return u == TimeUnsaid || slices.Contains(TimeUnits(), u) }
