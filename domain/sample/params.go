package sample

import (
	"fmt"

	"wegmarke/domain"
)

// StoryDay is the day on which the sample story plays.
const StoryDay domain.Date = "2026-03-05"

// Params says how to build a sample.
type Params struct {
	// Lang is the language of the content, "de" or "en"; empty means German.
	Lang string
	// Today is the day that StoryDay becomes: every date moves with it. Empty means StoryDay.
	Today domain.Date
	// IDs makes the IDs; nil means domain.NewID, which gives other IDs each time.
	IDs func() domain.ID
	// Pictures hands out the portraits by file name, as assets.Picture does. Nil means no portraits.
	Pictures func(name string) ([]byte, bool)
}

// filled puts in what may be left out.
func (p Params) filled() (Params, error) {
	if p.Lang == "" {
		p.Lang = "de"
	}
	if p.Lang != "de" && p.Lang != "en" {
		return p, fmt.Errorf("build sample: unknown language %q", p.Lang)
	}
	if p.Today == "" {
		p.Today = StoryDay
	}
	if _, ok := p.Today.Time(); !ok {
		return p, fmt.Errorf("build sample: %q is no day", p.Today)
	}
	if p.IDs == nil {
		p.IDs = domain.NewID
	}
	if p.Pictures == nil {
		p.Pictures = func(string) ([]byte, bool) { return nil, false }
	}
	return p, nil
}

// shift is the number of days from StoryDay to today.
func (p Params) shift() int {
	from, _ := StoryDay.Time()
	to, _ := p.Today.Time()
	return int(to.Sub(from).Hours() / 24)
}
