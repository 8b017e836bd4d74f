// Package typeset measures texts and breaks them into lines with the embedded fonts.
//
// It owns the fonts, the shaping, the line breaks and the place of every glyph. Screen, PNG, PDF and
// SVG draw what it returns, so a text breaks at the same places everywhere and at every zoom.
// Words that no line holds are parted by the rules of domain/hyphen. It imports the standard library, assets,
// that package and font libraries; never a toolkit and nothing else of the domain.
package typeset
