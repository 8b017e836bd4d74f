package ui

import (
	"context"
	"errors"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/intake"
	"wegmarke/domain/merge"
	"wegmarke/domain/repair"
	"wegmarke/domain/round"
	"wegmarke/ui/mailer"
)

// Project is an open project file. Its methods may be called from any goroutine.
type Project interface {
	// Path is the user's file, "" while there is none.
	Path() string
	// Damage tells what was mended when the file was opened; the file stays as it is until Save.
	Damage() repair.Report
	// Keep hands over a change, with the mark by which the history can be built again; it never waits.
	Keep(c document.Change, label, mark string)
	// Past is the history of earlier sessions, and the pictures that only it knows.
	Past(ctx context.Context) (edit.PastWork, map[domain.Hash][]byte, error)
	// PutImage hands over an image before the change that uses it.
	PutImage(h domain.Hash, b []byte) error
	// OnState sets the function that is told how far the changes have got. It runs in a goroutine of
	// the project.
	OnState(func(SaveState))
	// Save writes the file; SaveAs another one, with which the project goes on.
	Save(ctx context.Context) error
	SaveAs(ctx context.Context, path string) error
	// Changed says whether somebody else has saved the file since; Outside reads it then, and gives nil
	// where nobody has.
	Changed() (bool, error)
	Outside(ctx context.Context) (*Outside, error)
	// Copies finds other files of the project beside its own that hold something it does not descend from,
	// and OutsideCopy reads one. IgnoreCopy lets a file not be spoken of again.
	Copies(ctx context.Context) ([]Copy, error)
	OutsideCopy(ctx context.Context, path string) (*Outside, error)
	IgnoreCopy(path string) error
	// KeepVersion keeps the present state under a name, Versions lists what was kept, the latest first.
	KeepVersion(ctx context.Context, name string) error
	Versions() ([]Version, error)
	// Close saves what is not yet in the file and ends the session.
	Close(ctx context.Context) error
	// Suspend ends the session and keeps what is not in the file for the next start.
	Suspend(ctx context.Context) error
	// Discard ends the session of a project that nobody worked on.
	Discard(ctx context.Context) error
}

// ErrUntitled is what SaveState.Err is while a project has no file yet.
var ErrUntitled = errors.New("project has no file yet")

// ErrChangedOutside is what Save and Close give where somebody else has saved the file meanwhile.
var ErrChangedOutside = errors.New("file was changed by someone else")

// SaveState is how far the changes of a project have got.
type SaveState struct {
	// Pending counts the changes that would not survive a crash yet.
	Pending int
	// Unsaved counts the changes that are not in the user's file yet.
	Unsaved int
	// SavedAt is when the file was last written; zero while there is none.
	SavedAt time.Time
	// Err is why changes cannot be kept or saved; nil when all is well.
	Err error
}

// Owner is who has a project file open.
type Owner struct {
	Name, Host string
	Since      time.Time
}

// Store opens and makes projects.
type Store interface {
	Open(path string) (Project, *document.Document, error)
	Create(path string, doc *document.Document) (Project, error)
	// Owner tells who else has a file open, as far as is known; false for nobody.
	Owner(path string) (Owner, bool)
	Leftovers() []Leftover
	Recover(session string) (Project, *document.Document, error)
	// Kept reads what a left-over session holds, without going on with it.
	Kept(session string) (Kept, error)
	Discard(session string) error
}

// Library looks into project files that are not to be opened.
type Library interface {
	// Look reads a file and tells what was mended for that; nothing of it is changed, and it may be open
	// elsewhere.
	Look(path string) (*document.Document, repair.Report, error)
}

// Workbooks sends workbooks out and reads answers. Documents are copies that may be used in a goroutine.
type Workbooks interface {
	// Send writes a workbook and returns the record of the exchange.
	Send(path string, s Shipment) (domain.Exchange, error)
	// Template writes a blank workbook that somebody can fill in who has no project.
	Template(path string, p BlankParams) error
	// Origin says which project and which map a workbook was sent from; zero where it does not tell.
	Origin(path string) (project, m domain.ID, err error)
	// Receive reads an answer to something that was sent from the project. Where the file has lost its
	// mark, it is taken for an answer to the sending; zero where that is not known either.
	Receive(path string, doc *document.Document, sent domain.ID) (Receipt, error)
}

// BlankParams says which blank workbook to write.
type BlankParams struct {
	// Canvas is "map", "persona", "touchpoints" or "measures", Model the phase model of a map.
	Canvas, Model string
	Language      string
	A4            bool
}

// Shipment is what goes out in a workbook.
type Shipment struct {
	Doc *document.Document
	Out merge.SendParams
	To  []round.Addressee
	// Due is the day until which answers are wanted, "" for none.
	Due domain.Date
	// Author signs the workbook; "" names nobody.
	Author string
	// A4 prepares the pages for A4 paper in place of A3.
	A4 bool
}

// Receipt is an answer with what was sent.
type Receipt struct {
	round.Received
	Base merge.Sending
}

// Plan compares the answer with the project as it is now.
func (r Receipt) Plan(doc *document.Document) merge.Plan {
	return merge.CompareAll(r.Base, merge.Now(doc, r.Base), r.Answers)
}

// ErrForeign is what Workbooks.Receive gives for a file that has nothing to do with anything that was sent.
var ErrForeign = errors.New("no answer to anything of this project")

// Tables reads what other programs write. Its methods may be called from any goroutine.
type Tables interface {
	// ReadTables reads the sheets of a file of any kind that holds tables.
	ReadTables(path string) ([]intake.Grid, error)
	// PasteTables reads a text as it lies on the clipboard and gives the table a name.
	PasteTables(name, text string) ([]intake.Grid, error)
}

// Pictures writes a map as PDF, SVG or PNG, by the ending of the path, and lists to print.
type Pictures interface {
	Write(path string, doc *document.Document, m domain.ID) error
	// Checklist writes the start checklist of a project as PDF.
	Checklist(path string, doc *document.Document) error
	// QuickStart writes two pages for newcomers as PDF, in a language.
	QuickStart(path, lang string) error
	// WriteComparison writes a map of a future state beside the current one.
	WriteComparison(path string, doc *document.Document, m domain.ID) error
}

// Tasks writes measures as a table for another program: form is "csv", "asana" or "trello", and lang
// the language of its words. The document is a copy that may be used in a goroutine.
type Tasks interface {
	WriteTasks(path string, doc *document.Document, measures []domain.ID, form, lang string) error
}

// Codes draws QR codes.
type Codes interface {
	// Modules are the squares of the code for a text, row by row; true is dark.
	Modules(text string) ([][]bool, error)
	// WriteCode writes a code as PNG or SVG, by the ending of the path.
	WriteCode(path, text string) error
	// CodePNG is the file of a code as PNG.
	CodePNG(text string) ([]byte, error)
}

// PictureBoard is the system's clipboard as far as it holds pictures. Read and Write may wait for other
// programs, so they are called in the background.
type PictureBoard interface {
	// Usable says whether pictures can go through at all.
	Usable() bool
	// Read gives the file of the picture that lies there, nil where there is none.
	Read() ([]byte, error)
	// Write puts a PNG there.
	Write(png []byte) error
}

// Mailer shows a new mail of the system's mail program. It waits, and so is called in the background.
type Mailer interface {
	Compose(m mailer.Mail) error
}

// Outgoing makes room for files that go out by mail or to the printer, and copies of project files for it. It may be called from any goroutine.
type Outgoing interface {
	// Folder makes a folder for a file that goes out, which goes by itself after a while.
	Folder() (string, error)
	// Smaller writes a copy of a project file with other pictures into a folder of its own, and returns its
	// path. shrink gives a picture anew, or nil where it shall stay; the file itself stays as it is.
	Smaller(file string, shrink func(picture []byte) []byte) (path string, err error)
}

// Samples makes the sample project.
type Samples interface {
	Story(lang string) (*document.Document, error)
}

// Template is a project that the user keeps to begin others with.
type Template struct{ ID, Title string }

// Templates keeps the user's own templates. Its methods may be called from any goroutine.
type Templates interface {
	// List tells all templates by their titles.
	List() ([]Template, error)
	// Save keeps a document under a title; one that is taken gets a number.
	Save(title string, doc *document.Document) (Template, error)
	Load(id string) (*document.Document, error)
	Rename(id, title string) error
	Delete(id string) error
}

// Phrases puts an error into a sentence that says what was kept and what to do.
type Phrases interface {
	Phrase(lang string, err error) string
}
