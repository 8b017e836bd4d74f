package workbook

import "fmt"

// Kind says why a file was refused, so that a person can be told what to do next.
type Kind string

// Kinds of refusal.
const (
	NotWorkbook  Kind = "not_workbook"  // no file of a spreadsheet program
	Encrypted    Kind = "encrypted"     // protected by a password
	OldFormat    Kind = "old_format"    // .xls of before 2007
	OpenDocument Kind = "open_document" // .ods
	Numbers      Kind = "numbers"       // Apple Numbers
	Binary       Kind = "binary"        // .xlsb
	Document     Kind = "document"      // a text or slides
	PDF          Kind = "pdf"
	Damaged      Kind = "damaged"   // arrived incomplete or altered
	TooLarge     Kind = "too_large" // beyond what any map needs
	Foreign      Kind = "foreign"   // a workbook, but not one of this project
	Newer        Kind = "newer"     // written by a newer version of the program
)

// Error is every refusal of Read and Match.
type Error struct {
	Kind Kind
	// Part is the part of the file in which the fault is, if it is in one.
	Part string
	// Project is the title of the project that a foreign workbook comes from, "" where it does not tell.
	Project string
	Detail  string
}

func (e *Error) Error() string {
	if e.Part == "" {
		return fmt.Sprintf("read workbook: %s: %s", e.Kind, e.Detail)
	}
	return fmt.Sprintf("read workbook: %s: part %s: %s", e.Kind, e.Part, e.Detail)
}

// Is makes errors.Is compare the kinds: errors.Is(err, &Error{Kind: Damaged}).
func (e *Error) Is(target error) bool {
	o, ok := target.(*Error)
	return ok && o.Kind == e.Kind
}

func refuse(k Kind, part, format string, args ...any) error {
	return &Error{Kind: k, Part: part, Detail: fmt.Sprintf(format, args...)}
}
