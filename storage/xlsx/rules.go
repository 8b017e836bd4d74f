package xlsx

import "strconv"

type rule struct {
	area    Range
	formula string
	style   int
}

// When gives the cells of a range a look where a formula about its first cell is true.
func (s *Sheet) When(area Range, formula string, condition int) {
	s.rules = append(s.rules, rule{area, formula, condition})
}

// Kinds of values that a List lets into its cells, and what happens to others.
const (
	Choice     = "list" // out of From
	Whole      = "whole"
	Decimal    = "decimal"
	Date       = "date"
	TextLength = "textLength"

	Stop        = "stop"
	Warning     = "warning"
	Information = "information"
)

// List says which values the cells of a range take, and what is asked for there.
type List struct {
	Area Range
	Kind string
	// From is the name of a range or a list in quotation marks; Lo and Hi bound the other kinds.
	From   string
	Lo, Hi float64
	// Title and Hint are shown when a cell is chosen.
	Title, Hint string
	// Refuse is Stop, Warning or Information; empty takes everything.
	Refuse, ErrorTitle, Error string
}

// Take adds a list.
func (s *Sheet) Take(l List) { s.lists = append(s.lists, l) }

func (l List) xml(b []byte) []byte {
	b = append(b, `<dataValidation type="`+l.Kind+`" allowBlank="1" showInputMessage="1"`...)
	if l.Kind != Choice {
		b = append(b, ` operator="between"`...)
	}
	if l.Refuse != "" {
		b = append(b, ` errorStyle="`+l.Refuse+`" showErrorMessage="1" errorTitle="`+escape(l.ErrorTitle)+`" error="`+escape(l.Error)+`"`...)
	}
	b = append(b, ` promptTitle="`+escape(l.Title)+`" prompt="`+escape(l.Hint)+`" sqref="`+l.Area.String()+`">`...)
	if l.Kind == Choice {
		b = append(b, `<formula1>`+escape(l.From)+`</formula1>`...)
	} else {
		b = append(b, `<formula1>`+number(l.Lo)+`</formula1><formula2>`+number(l.Hi)+`</formula2>`...)
	}
	return append(b, `</dataValidation>`...)
}

// rulesXML writes what holds for ranges of cells, in the order that the format wants: merged cells,
// conditions, lists.
func (s *Sheet) rulesXML(b []byte) []byte {
	if len(s.merges) > 0 {
		b = append(b, `<mergeCells count="`+strconv.Itoa(len(s.merges))+`">`...)
		for _, m := range s.merges {
			b = append(b, `<mergeCell ref="`+m.String()+`"/>`...)
		}
		b = append(b, `</mergeCells>`...)
	}
	for i, r := range s.rules {
		b = append(b, `<conditionalFormatting sqref="`+r.area.String()+`"><cfRule type="expression" dxfId="`+strconv.Itoa(r.style)+
			`" priority="`+strconv.Itoa(i+1)+`"><formula>`+escape(r.formula)+`</formula></cfRule></conditionalFormatting>`...)
	}
	if len(s.lists) > 0 {
		b = append(b, `<dataValidations count="`+strconv.Itoa(len(s.lists))+`">`...)
		for _, l := range s.lists {
			b = l.xml(b)
		}
		b = append(b, `</dataValidations>`...)
	}
	return b
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
