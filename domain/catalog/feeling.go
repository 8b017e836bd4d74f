package catalog

import (
	"slices"

	"wegmarke/domain"
)

// Feeling is a step on the scale of feelings.
type Feeling struct {
	// Value is domain.FeelingMin to domain.FeelingMax.
	Value int
	Names Text
	// Token is the name of its colour in the palette.
	Token string
}

// Name is the word for the feeling in a language.
func (f Feeling) Name(lang string) string { return f.Names.In(lang) }

// Feelings lists the scale from angry to delighted.
func Feelings() []Feeling { return slices.Clone(feelings[:]) }

// FeelingOf finds the step for a value; values beyond the ends give the ends.
func FeelingOf(value int) Feeling {
	return feelings[min(max(value, domain.FeelingMin), domain.FeelingMax)-domain.FeelingMin]
}

var feelings = [...]Feeling{
	{-2, Text{"verärgert", "angry"}, "emo-m2"},
	{-1, Text{"skeptisch", "sceptical"}, "emo-m1"},
	{0, Text{"neutral", "neutral"}, "emo-0"},
	{1, Text{"zufrieden", "content"}, "emo-1"},
	{2, Text{"begeistert", "delighted"}, "emo-2"},
}
