package merge

import "wegmarke/domain"

// TheirRow is one record as an answer has it. Record is zero for a row that is new; Fields holds only
// the values that could be read, in the form of package field. A value of a field that refers to a
// record may be a title: it is looked up when the row is taken over.
type TheirRow struct {
	Row
	// Gone says that the row was sent and is no longer there.
	Gone bool
	// Uncertain says that the record was recognised by little.
	Uncertain bool
}

// TheirForm is one sheet of records as an answer has it. Rows that it does not mention say nothing.
type TheirForm struct {
	Kind    FormKind
	Subject domain.ID
	Rows    []TheirRow
	Notes   []Note
}

// Answers is what a workbook that came back says. Maps and forms that it does not hold say nothing:
// somebody may have deleted a sheet.
type Answers struct {
	// Author and Message are what the answer says about itself; both may be empty.
	Author, Message string
	// Date is the day of the answer; new readings and comments carry it.
	Date domain.Date
	// Blind says that the state which was sent is not known, so nothing may be preselected.
	Blind bool
	Maps  []Theirs
	Forms []TheirForm
	Notes []Note
}
