package workbook

import (
	"math"
	"strconv"
	"strings"
	"time"

	"wegmarke/domain/intake"
)

// looks say how the numbers of a workbook of somebody else are shown: a day is stored there as a number
// and only its style tells that it is one.
type looks struct {
	styles    []numberLook
	since1904 bool
}

// numberLook is the form of a number, with the decimals of a share.
type numberLook struct {
	form     intake.Form
	decimals int
}

// mostStyles bounds the styles that are kept in mind; what lies beyond is shown as a plain number.
const mostStyles = 1 << 16

// looks reads the styles of the workbook. What cannot be read of them costs nothing but the forms.
func (l *loader) looks() looks {
	out := looks{since1904: l.since1904}
	if l.styles == "" || l.parts[l.styles] == nil {
		return out
	}
	own := make(map[string]numberLook)
	inCells := false
	err := l.each(l.styles, "styleSheet", handler{
		start: func(e element) error {
			switch string(e.Name()) {
			case "numFmt":
				if len(own) < mostStyles {
					own[e.attr("numFmtId")] = lookOf(e.attr("formatCode"))
				}
			case "cellXfs":
				inCells = true
			case "xf":
				if !inCells || len(out.styles) >= mostStyles {
					return nil
				}
				id := e.attr("numFmtId")
				look, ok := own[id]
				if !ok {
					look = builtInLook(id)
				}
				out.styles = append(out.styles, look)
			}
			return nil
		},
		end: func(name []byte) error {
			if string(name) == "cellXfs" {
				inCells = false
			}
			return nil
		},
		text: func([]byte) error { return nil },
	})
	if err != nil {
		return looks{since1904: l.since1904}
	}
	return out
}

// builtInLook is the form of a number that every spreadsheet program knows by its number.
func builtInLook(id string) numberLook {
	n, _ := strconv.Atoi(id)
	switch {
	case n == 9:
		return numberLook{intake.Percent, 0}
	case n == 10:
		return numberLook{intake.Percent, 2}
	case n >= 14 && n <= 17, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 54, n == 57, n == 58:
		return numberLook{form: intake.Day}
	case n >= 18 && n <= 21, n >= 32 && n <= 35, n >= 45 && n <= 47, n == 55, n == 56:
		return numberLook{form: intake.Clock}
	case n == 22:
		return numberLook{form: intake.Moment}
	}
	return numberLook{}
}

// lookOf finds out what a format of numbers shows: the letters outside of quotes, brackets and escapes
// tell.
func lookOf(code string) numberLook {
	var plain strings.Builder
	section, _, _ := strings.Cut(code, ";")
	for i := 0; i < len(section); i++ {
		switch c := section[i]; c {
		case '"':
			inside, _, _ := strings.Cut(section[i+1:], `"`)
			i += len(inside) + 1
		case '[':
			inside, _, _ := strings.Cut(section[i+1:], "]")
			if hours := strings.ToLower(inside); hours == "h" || hours == "hh" {
				plain.WriteByte('h')
			}
			i += len(inside) + 1
		case '\\', '_', '*':
			i++
		default:
			plain.WriteByte(c)
		}
	}
	s := strings.ToLower(plain.String())
	if strings.Contains(s, "general") || strings.Contains(s, "standard") {
		return numberLook{}
	}
	s = strings.NewReplacer("am/pm", "", "a/p", "").Replace(s)
	if strings.Contains(s, "%") {
		_, fraction, _ := strings.Cut(s, ".")
		return numberLook{intake.Percent, strings.Count(fraction, "0") + strings.Count(fraction, "#")}
	}
	clock := strings.ContainsAny(s, "hs")
	days := strings.ContainsAny(s, "dy") || strings.Contains(s, "m") && !clock
	switch {
	case days && clock:
		return numberLook{form: intake.Moment}
	case days:
		return numberLook{form: intake.Day}
	case clock:
		return numberLook{form: intake.Clock}
	}
	return numberLook{}
}

// show is the text of a cell in the fixed form of what it shows.
func (l looks) show(v value) (string, intake.Form) {
	if v.kind != 'n' {
		return v.text, intake.Plain
	}
	n, err := strconv.ParseFloat(v.text, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return v.text, intake.Plain
	}
	var look numberLook
	if int(v.style) < len(l.styles) {
		look = l.styles[v.style]
	}
	switch look.form {
	case intake.Percent:
		return strconv.FormatFloat(n*100, 'f', min(look.decimals, 4), 64) + "%", intake.Percent
	case intake.Clock:
		if n >= 0 && n < 1 {
			return l.moment(n).Format("15:04"), intake.Clock
		}
	case intake.Day, intake.Moment:
		if n >= 1 && n < 2_958_466 { // until the year 9999
			at := l.moment(n)
			if look.form == intake.Moment && at.Format("15:04") != "00:00" {
				return at.Format("2006-01-02 15:04"), intake.Moment
			}
			return at.Format("2006-01-02"), intake.Day
		}
	}
	if len(v.text) > 15 { // 4.2999999999999998 is how spreadsheets store 4.3
		return strconv.FormatFloat(n, 'f', -1, 64), intake.Plain
	}
	return v.text, intake.Plain
}

// moment is the point in time that a number of days stands for.
func (l looks) moment(n float64) time.Time {
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if l.since1904 {
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	days, part := math.Modf(n)
	return start.AddDate(0, 0, int(days)).Add(time.Duration(math.Round(part*24*60*60)) * time.Second)
}
