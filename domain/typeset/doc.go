// Package typeset measures texts and breaks them into lines with the embedded fonts.
//
// It owns the fonts, the shaping, the line breaks and the place of every glyph. Screen, PNG, PDF and
// SVG draw what it returns, so a text breaks at the same places everywhere and at every zoom.
// It imports the standard library, assets and font libraries; never a toolkit and no other domain package.
package typeset
