package start

import (
	"time"

	"wegmarke/ui/i18n"
)

// Recent is a project that was open.
type Recent struct {
	Path, Title string
	Time        time.Time
}

// Leftover is work of an earlier session that is not in its file.
type Leftover struct {
	Session, Title string
	// Time is when the last change was made; zero for unknown.
	Time  time.Time
	Edits int
	// Unreadable says that it cannot be gone on with.
	Unreadable bool
}

// Params is what the page needs. OnAnswer may be nil, all other functions are called.
type Params struct {
	Words *i18n.Catalog
	Now   func() time.Time
	// Name is whom to greet and Hint what is to be done next; both may be empty.
	Name, Hint string
	Recents    []Recent
	Leftovers  []Leftover
	// Missing says whether a file is gone. It may take long and is called in the background.
	Missing func(path string) bool
	// Background runs a function elsewhere, Main on the main goroutine.
	Background, Main func(func())

	// OnNew begins a project with a phase model, a key of package catalog.
	OnNew    func(model string)
	OnOpen   func()
	OnSample func()
	// OnAnswer chooses an Excel answer.
	OnAnswer func()
	OnRecent func(path string)
	// OnForget takes a project out of the list; the page has already done so on the screen.
	OnForget func(path string)
	// OnRecover and OnDiscard get the Session of a Leftover.
	OnRecover, OnDiscard func(session string)
	// OnLanguage makes the program speak another language; the page follows by itself.
	OnLanguage func(language string)
}
