package workbook

import (
	"encoding/xml"
	"fmt"
	"strconv"
	"strings"

	"wegmarke/storage/xlsx"
)

const (
	// scaleWidth is the room left of the first column for the numbers of the scale, in pixels. It
	// lies in the column of lane names, so that each point stands in the middle of its column.
	scaleWidth = 34
)

func (b *builder) chart(r row) {
	s, l := b.sheet(), &b.layout
	ref := func(n int) string {
		return fmt.Sprintf("%s!%s:%s", quoted(s), fixed(l.first, r.num+1+n), fixed(l.last, r.num+1+n))
	}
	b.curves++
	b.on(s).Chart(xlsx.Chart{
		Name: "wm_curve_" + strconv.Itoa(b.curves), Description: b.words.curve,
		FromCol: labelColumn, FromX: int(labelWidth*7+5) - scaleWidth, FromRow: r.num, ToCol: l.last + 1, ToRow: r.num + 1,
		XML: b.chartXML(r, ref),
	})
}

// The scale shows -2 to 2 but runs from -3 to nearly 3: a smooth curve swings beyond its points, and
// the words above and below them need room. Just below 3 there is no number to hide at the upper end.

// chartXML draws expectation, experience, and on top of them one series without a line for each
// feeling, which gives the points their colour and their word.
func (b *builder) chartXML(r row, ref func(int) string) []byte {
	l, p := &b.layout, b.palette
	total := float64(len(b.snap.Columns))*float64(int(b.width*7+5)) + scaleWidth
	out := make([]byte, 0, 14<<10) // there is one for each map, and they are large
	out = append(out, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\n"+
		`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`+
		`<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>`...)
	out = append(out, layoutXML(`<c:layoutTarget val="inner"/>`, scaleWidth/total, 0, 1-scaleWidth/total, 1)...)
	out = append(out, `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>`...)
	phases := stringRef(nil, fmt.Sprintf("%s!%s:%s", quoted(b.sheet()), fixed(l.first, phaseRow), fixed(l.last, phaseRow)), b.categories())
	add := func(index, calc int, line, marker, labels string, smooth bool) {
		name := quoted(b.sheet()) + "!" + fixed(labelColumn, r.num+1+calc)
		out = fmt.Appendf(out, `<c:ser><c:idx val="%d"/><c:order val="%d"/><c:tx>`, index, index)
		out = stringRef(out, name, []string{l.label(b.words, row{kind: rowCalc, slot: strconv.Itoa(calc), lane: r.lane})})
		out = fmt.Appendf(out, `</c:tx><c:spPr>%s</c:spPr>%s%s<c:cat>%s</c:cat><c:val>`, line, marker, labels, phases)
		out = fmt.Appendf(b.numberRef(out, ref(calc), r, calc), `</c:val><c:smooth val="%d"/></c:ser>`, one(smooth))
	}
	const noMarker = `<c:marker><c:symbol val="none"/></c:marker>`
	add(0, calcExpectation, lineXML("7F7F7F", 1.5), noMarker, "", false)
	add(1, calcExperience, lineXML(rgb(p.Ink), 2.5),
		`<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>`+solid(rgb(p.Ink))+`<a:ln w="9525">`+solid(rgb(p.Ink))+`</a:ln></c:spPr></c:marker>`, "", true)
	for i := range 5 {
		position := "t"
		if i < 2 {
			position = "b"
		}
		add(2+i, calcFeelings+i, `<a:ln w="28575"><a:noFill/></a:ln>`,
			`<c:marker><c:symbol val="circle"/><c:size val="10"/><c:spPr>`+solid(rgb(p.Emotion[i]))+`<a:ln w="19050">`+solid("FFFFFF")+`</a:ln></c:spPr></c:marker>`,
			`<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`+textXML(8, rgb(p.Ink2))+
				`<c:dLblPos val="`+position+`"/><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`,
			false)
	}
	legend := `<c:legend><c:legendPos val="b"/>`
	for i := range 7 {
		if i > 1 || i == 0 && !l.expectationRows {
			legend += `<c:legendEntry><c:idx val="` + strconv.Itoa(i) + `"/><c:delete val="1"/></c:legendEntry>`
		}
	}
	legend += layoutXML("", 1-190/total, 0.865, 186/total, 0.12) + `<c:overlay val="1"/>` + textXML(8, rgb(p.Ink2)) + `</c:legend>`
	return append(out, `<c:marker val="1"/><c:axId val="50010"/><c:axId val="50020"/></c:lineChart>`+
		`<c:catAx><c:axId val="50010"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`+
		`<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>`+
		`<c:spPr><a:ln w="9525">`+solid(rgb(p.FieldLine))+`</a:ln></c:spPr><c:crossAx val="50020"/><c:crossesAt val="0"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`+
		`<c:valAx><c:axId val="50020"/><c:scaling><c:orientation val="minMax"/><c:max val="2.99"/><c:min val="-3"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`+
		`<c:majorGridlines><c:spPr><a:ln w="6350">`+solid(rgb(p.Line))+`</a:ln></c:spPr></c:majorGridlines>`+
		`<c:numFmt formatCode="[&lt;-2]&quot;&quot;;[&lt;0]-0;General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`+
		`<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`+textXML(8, rgb(p.Ink3))+
		`<c:crossAx val="50010"/><c:crosses val="min"/><c:crossBetween val="between"/><c:majorUnit val="1"/></c:valAx>`+
		`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>`+legend+
		`<c:plotVisOnly val="0"/><c:dispBlanksAs val="span"/></c:chart>`+
		`<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`+
		`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"><a:latin typeface="`+fontName+`"/></a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>`+
		`</c:chartSpace>`...)
}

func (b *builder) categories() []string {
	out := make([]string, len(b.snap.Columns))
	for c := b.layout.first; c <= b.layout.last; c++ {
		if i := c - b.layout.first; i == 0 || b.snap.Columns[i-1].Phase != b.snap.Columns[i].Phase {
			out[i] = b.layout.phaseLabel(c)
		}
	}
	return out
}

// numberRef refers to a hidden row and repeats its numbers for programs that only show files.
func (b *builder) numberRef(out []byte, ref string, r row, calc int) []byte {
	out = fmt.Appendf(out, `<c:numRef><c:f>%s</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%d"/>`, escape(ref), len(b.snap.Columns))
	for i := range b.snap.Columns {
		if v, _ := b.calc(row{num: r.num + 1 + calc, lane: r.lane}, calc, b.layout.first+i); v != nil {
			out = fmt.Appendf(out, `<c:pt idx="%d"><c:v>%d</c:v></c:pt>`, i, *v)
		}
	}
	return append(out, `</c:numCache></c:numRef>`...)
}

func stringRef(out []byte, ref string, texts []string) []byte {
	out = fmt.Appendf(out, `<c:strRef><c:f>%s</c:f><c:strCache><c:ptCount val="%d"/>`, escape(ref), len(texts))
	for i, t := range texts {
		if t != "" {
			out = fmt.Appendf(out, `<c:pt idx="%d"><c:v>%s</c:v></c:pt>`, i, escape(t))
		}
	}
	return append(out, `</c:strCache></c:strRef>`...)
}

func solid(hex string) string { return `<a:solidFill><a:srgbClr val="` + hex + `"/></a:solidFill>` }

func lineXML(hex string, points float64) string {
	return fmt.Sprintf(`<a:ln w="%d" cap="rnd">%s<a:round/></a:ln>`, int(points*12700), solid(hex))
}

func textXML(points float64, hex string) string {
	return fmt.Sprintf(`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="%d" b="0">%s<a:latin typeface="%s"/></a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>`,
		int(points*100), solid(hex), fontName)
}

func layoutXML(target string, x, y, w, h float64) string {
	return fmt.Sprintf(`<c:layout><c:manualLayout>%s<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="%.5f"/><c:y val="%.5f"/><c:w val="%.5f"/><c:h val="%.5f"/></c:manualLayout></c:layout>`, target, x, y, w, h)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}
