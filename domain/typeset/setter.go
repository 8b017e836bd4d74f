package typeset

import (
	"math"
	"strings"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"

	"wegmarke/domain/marked"
)

const (
	// shapeSize is the size texts are shaped at before everything is divided back to em. At 64 the
	// 26.6 fixed numbers resolve 1/4096 em, finer than the font's own 2048 units.
	shapeSize = 64
	// unitsPerEm is one em in the shaper's fixed numbers.
	unitsPerEm = shapeSize * 64
	// longestParagraph keeps the width of a paragraph far from overflowing 32 bits.
	longestParagraph = 100_000
	// cachedBlocks and cachedBytes bound the results that are kept.
	cachedBlocks = 8192
	cachedBytes  = 8 << 20
	ellipsis     = '…'
)

// request is everything a result depends on.
type request struct {
	text  string
	style Style
	width float32
	lines int
	align Align
}

// Setter breaks texts into lines. It serves one goroutine; make one per worker from shared Fonts.
type Setter struct {
	fonts *Fonts
	faces []*font.Face
	// emoji is the emoji font once it was asked for; sought says that it was.
	emoji  *font.Face
	sought bool
	shaper shaping.HarfbuzzShaper
	seg    shaping.Segmenter
	wrap   shaping.LineWrapper
	lang   language.Language
	// features switch contextual alternates off: a PDF writes characters, not glyphs, and could not follow.
	features []shaping.FontFeature
	ellipses [interFaces]*shaping.Output
	// bold is what is bold in the paragraph that is being set.
	bold []span

	// content is the language whose rules part words, "de" or "en".
	content string

	cache map[request]*Block
	bytes int
	// advances are the widths of characters in em, for Estimate; common those of the first characters,
	// which most texts consist of.
	advances [interFaces]map[rune]float32
	common   [interFaces][256]float32
}

// NewSetter makes a Setter over fonts.
func NewSetter(fonts *Fonts) *Setter {
	return &Setter{
		fonts: fonts,
		faces: fonts.faces(),
		lang:  language.NewLanguage("de"),
		features: []shaping.FontFeature{
			{Tag: ot.MustNewTag("calt"), Value: 0},
			{Tag: ot.MustNewTag("liga"), Value: 0},
		},
		cache:   map[request]*Block{},
		content: "de",
	}
}

// SetLanguage says in which language the texts are, "de" or "en". Only words that no line holds differ.
func (s *Setter) SetLanguage(lang string) {
	if s.content != lang {
		s.content, s.bytes = lang, 0
		clear(s.cache)
	}
}

// Measure is the width of text set on one line per paragraph, in scene units.
func (s *Setter) Measure(text string, st Style) float32 {
	return s.Set(text, st, 0, 0, Left).Width
}

// Set breaks text into lines no wider than width scene units; a width of zero or less means that only
// line ends in the text break it. When there are more than maxLines lines (zero or less: no limit) the
// last one shown ends in an ellipsis. Words that are too long for a line are parted, with a hyphen where
// the language has none of its own.
func (s *Setter) Set(text string, st Style, width float32, maxLines int, align Align) *Block {
	if st.Weight >= interFaces {
		st.Weight = Regular
	}
	if !(width > 0) || !(st.Size > 0) {
		width = 0
	}
	key := request{text, st, width, max(maxLines, 0), align}
	if b, ok := s.cache[key]; ok {
		return b
	}
	b := s.set(key)
	if len(s.cache) >= cachedBlocks || s.bytes+len(text) > cachedBytes {
		clear(s.cache)
		s.bytes = 0
	}
	s.cache[key] = b
	s.bytes += len(text)
	return b
}

func (s *Setter) set(q request) *Block {
	b := &Block{Style: q.style}
	maxWidth := fixed.Int26_6(math.MaxInt32 / 4)
	if q.width > 0 {
		// A hundredth of a unit of grace: callers pass on widths that Measure returned.
		maxWidth = fixed.Int26_6(math.Min(float64(q.width+0.01)/float64(q.style.Size)*unitsPerEm, math.MaxInt32/4))
	}
	paras := paragraphs(normalise(q.text))
	for i, p := range paras {
		left := 0
		if q.lines > 0 {
			left = q.lines - len(b.Lines)
			if left <= 0 {
				// Only blank paragraphs are left out, otherwise the last line would have said so.
				break
			}
		}
		continues := q.lines > 0 && !blank(paras[i+1:])
		if s.bold = s.bold[:0]; q.style.Marks && marked.Has(p) {
			p = s.unmark(p)
		}
		s.paragraph(b, []rune(p), maxWidth, left, continues)
		if b.Truncated {
			break
		}
	}
	s.place(b, q.width, q.align)
	return b
}

// paragraphs cuts a text at its line ends, and a monstrous paragraph into pieces.
func paragraphs(text string) []string {
	paras := strings.Split(text, "\n")
	if len(text) <= longestParagraph {
		return paras
	}
	var out []string
	for _, p := range paras {
		rs := []rune(p)
		for len(rs) > longestParagraph {
			out = append(out, string(rs[:longestParagraph]))
			rs = rs[longestParagraph:]
		}
		out = append(out, string(rs))
	}
	return out
}

func blank(paras []string) bool {
	for _, p := range paras {
		if strings.TrimSpace(p) != "" {
			return false
		}
	}
	return true
}

// paragraph appends the lines of one paragraph. left is the number of lines still allowed, zero for
// no limit; continues says that there is more text after this paragraph.
func (s *Setter) paragraph(b *Block, runes []rune, maxWidth fixed.Int26_6, left int, continues bool) {
	if len(runes) == 0 {
		if left == 1 && continues {
			b.Truncated = true
			b.Lines = append(b.Lines, s.line(nil, []shaping.Output{*s.ellipsis(b.Style.Weight)}, true))
			return
		}
		b.Lines = append(b.Lines, Line{})
		return
	}
	lines, cut, outs := s.wrapped(b, runes, maxWidth, left, continues)
	if torn(runes, lines) && !isRTL(runes) {
		runes, lines, cut = s.parted(b, runes, outs, maxWidth, left, continues, lines, cut)
	}
	for i, runs := range lines {
		short := left > 0 && i == left-1 && (cut > 0 || continues)
		b.Truncated = b.Truncated || short
		b.Lines = append(b.Lines, s.line(runes, runs, short))
	}
}

// wrapped breaks a paragraph into lines; a word that no line holds is torn between any two characters.
// cut is the number of characters that are left out, outs the paragraph on one endless line.
func (s *Setter) wrapped(b *Block, runes []rune, maxWidth fixed.Int26_6, left int, continues bool) (lines []shaping.Line, cut int, outs []shaping.Output) {
	in := shaping.Input{
		Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR,
		Face: s.faces[b.Style.Weight], Size: fixed.I(shapeSize), Language: s.lang, FontFeatures: s.features,
	}
	if isRTL(runes) {
		in.Direction = di.DirectionRTL
	}
	ins := s.weighted(in)
	outs = make([]shaping.Output, 0, len(ins))
	for _, i := range ins {
		out := s.shaper.Shape(i)
		if i.Face == s.emoji {
			withoutBoxes(&out)
		}
		outs = append(outs, out)
	}
	cfg := shaping.WrapConfig{Direction: in.Direction, TruncateAfterLines: left, TextContinues: continues, BreakPolicy: shaping.WhenNecessary}
	if left > 0 {
		cfg.Truncator = *s.ellipsis(b.Style.Weight)
	}
	lines, cut = s.wrap.WrapParagraphF(cfg, maxWidth, runes, shaping.NewSliceIterator(outs))
	return lines, cut, outs
}

func (s *Setter) ellipsis(w Weight) *shaping.Output {
	if s.ellipses[w] == nil {
		o := s.shaper.Shape(shaping.Input{
			Text: []rune{ellipsis}, RunEnd: 1, Face: s.faces[w], Size: fixed.I(shapeSize),
			Direction: di.DirectionLTR, Language: s.lang,
		})
		s.ellipses[w] = &o
	}
	return s.ellipses[w]
}
