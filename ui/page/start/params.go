package start

import (
	"time"

	"wegmarke/domain/analysis"
	"wegmarke/domain/typeset"
	"wegmarke/ui/i18n"
)

// Recent is a project that was open.
type Recent struct {
	Path, Title string
	Time        time.Time
	// About is what the project held when it was left; zero for not known.
	About analysis.Digest
}

// Template is one that the user made. Its sketch may come later, by SetTemplates.
type Template struct {
	ID, Title string
	Sketch    analysis.Sketch
}

// Leftover is work of an earlier session that is not in its file.
type Leftover struct {
	Session, Title string
	// Time is when the last change was made; zero for unknown.
	Time  time.Time
	Edits int
	// Unreadable says that it cannot be gone on with.
	Unreadable bool
	// Beside says that there is a file to set it beside.
	Beside bool
}

// Beginnings that are no phase model, for OnNew.
const (
	NewPersona     = "persona"
	NewTouchpoints = "touchpoints"
)

// Params is what the page needs. OnKeys and OnGuide may be nil, then their rows do not show; all
// other functions are called.
type Params struct {
	Words *i18n.Catalog
	Fonts *typeset.Fonts
	Now   func() time.Time
	// Name is whom to greet; it may be empty.
	Name      string
	Recents   []Recent
	Templates []Template
	Leftovers []Leftover
	// SearchKeys is how the search is reached from the keyboard, as users of the system write it.
	SearchKeys string
	// Missing says whether a file is gone. It may take long and is called in the background.
	Missing func(path string) bool
	// Background runs a function elsewhere, Main on the main goroutine.
	Background, Main func(func())

	// OnNew begins a project with a phase model, a key of package catalog, or with one of the
	// beginnings above.
	OnNew    func(model string)
	OnOpen   func()
	OnSample func()
	// OnAnswer chooses an Excel answer.
	OnAnswer func()
	OnRecent func(path string)
	// OnForget takes a project out of the list; the page has already done so on the screen.
	OnForget func(path string)
	// OnWaymark opens a project at a step of the route; without a path a new one.
	OnWaymark func(path string, w analysis.Waymark)
	// OnGuide opens a project with the guidance beside it; without a path a new one.
	OnGuide func(path string)
	// OnTemplate begins a project from a template of the user's own.
	OnTemplate                         func(id string)
	OnTemplateRename, OnTemplateDelete func(id, title string)
	// OnRecover, OnBoth and OnDiscard get the Session of a Leftover.
	OnRecover, OnBoth, OnDiscard func(session string)
	// OnLanguage makes the program speak another language; the page follows by itself.
	OnLanguage func(language string)
	// OnTheme turns from light to dark or back.
	OnTheme    func()
	OnSettings func()
	OnKeys     func()
}
