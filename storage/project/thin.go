package project

import (
	"errors"
	"time"

	"wegmarke/domain"
)

// How long versions stay that nobody has named. They lie on the user's own disk, so there is a limit
// to what all of one project may take as well.
const (
	day            = 24 * time.Hour
	keepAll        = 2 * day
	keepDaily      = 14 * day
	keepWeekly     = 90 * day
	keepMerged     = 30 * day
	maxVersions    = 300
	maxVersionSize = 1 << 30
)

// thinVersions removes versions that have become old: of the saved ones all stay for two days, then
// the last of each day for two weeks, of each week for three months, and of each month; what was
// discarded or merged stays for a month. Named ones stay.
func (s *Store) thinVersions(project domain.ID) error {
	all, err := s.Versions(project)
	if err != nil {
		return err
	}
	for _, v := range superfluous(all, s.config.Clock()) {
		err = errors.Join(err, s.RemoveVersion(v))
	}
	return err
}

// superfluous lists the versions that may go. They are given the newest first.
func superfluous(all []Version, now time.Time) []Version {
	var out []Version
	kept, size := 0, int64(0)
	last := "" // the day, week or month of the last one that stays
	for _, v := range all {
		if v.Kind == VersionNamed {
			continue
		}
		age, goes := now.Sub(v.At), false
		if v.Kind == VersionSaved {
			span := spanOf(v.At, age)
			goes = span != "" && span == last
			last = span
		} else {
			goes = age > keepMerged
		}
		if goes || kept >= maxVersions || size+v.Bytes > maxVersionSize && kept > 0 {
			out = append(out, v)
			continue
		}
		kept++
		size += v.Bytes
	}
	return out
}

// spanOf names the day, week or month of which only one version stays; "" where all do.
func spanOf(at time.Time, age time.Duration) string {
	at = at.Local()
	switch {
	case age <= keepAll:
		return ""
	case age <= keepDaily:
		return at.Format("2006-01-02")
	case age <= keepWeekly:
		monday := at.AddDate(0, 0, -int(at.Weekday()+6)%7)
		return monday.Format("week of 2006-01-02")
	}
	return at.Format("2006-01")
}
