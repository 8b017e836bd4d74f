package frame

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/still"
)

// Kind says what a page or a row of the side bar is about.
type Kind string

// Kinds of pages. A Comparison is about the map of the future state and has no row of its own.
// MissingRole is a row only: there is no page for what does not exist yet.
const (
	Overview    Kind = "overview"
	Persona     Kind = "persona"
	MissingRole Kind = "role"
	Touchpoints Kind = "touchpoints"
	Map         Kind = "map"
	Comparison  Kind = "comparison"
	Measures    Kind = "measures"
	Indicators  Kind = "indicators"
	Analysis    Kind = "analysis"
	Answers     Kind = "answers"
	Intake      Kind = "intake"
	Needs       Kind = "needs"
	Checks      Kind = "checks"
)

// Params are what a frame works with. Rows of the side bar whose callback is nil do not show.
type Params struct {
	Actions *action.Table
	Words   *i18n.Catalog
	// Doc is the document of the open project.
	Doc func() *document.Document
	// Today decides which measures are overdue.
	Today func() domain.Date
	// MainMenu makes the menu behind the project's name; nil where the system has a menu bar.
	MainMenu func() *fyne.Menu
	// FileMenu makes the menu behind the name of the file; nil leaves it a mere name.
	FileMenu func() *fyne.Menu
	// Mac writes shortcuts as that system does.
	Mac bool
	// Pause lets the bars and the panel rest while the page is scrolled or dragged on.
	Pause *still.Pause

	OnMap         func(domain.ID)
	OnPersona     func(domain.ID)
	OnMissingRole func(domain.Role)
	OnOverview    func()
	OnTouchpoints func()
	OnMeasures    func()
	OnIndicators  func()
	OnAnalysis    func()
	OnAnswers     func()
	OnChecks      func()
	// OnFactors is called when the block with the six C-factors is chosen; nil lets it be only seen.
	OnFactors func()
	// OnAside opens the page of a row in a tab of its own, as the middle button asks for. OnTwice is told
	// that a row was clicked again at once, and says whether that meant something. Nil means nothing.
	OnAside func(kind Kind, id domain.ID)
	OnTwice func(kind Kind, id domain.ID) bool
	// OnMenu asks for the menu of a row; at is a position in the window. Nil means no menus.
	OnMenu func(kind Kind, id domain.ID, at fyne.Position)
	// AddMenu is the menu behind the plus of a section, by the action the plus stands for; nil, as
	// the whole function may be, lets the plus run the action.
	AddMenu func(action string) *fyne.Menu
	// Findings is the number behind the analysis; nil shows none.
	Findings func() int

	// OnSearch gets the text while it is typed, OnSearchNext is called on Enter and OnSearchLeave
	// when the user is done, after OnSearch got the empty text.
	OnSearch      func(text string)
	OnSearchNext  func()
	OnSearchLeave func()
	// OnSearchKey gets each key of the search field first and says whether it used it, and
	// OnInspector is told when the panel at the right comes into sight; nil for nobody.
	OnInspector func()
	// OnSearchFocus is told when the field gets or loses the focus.
	OnSearchKey   func(fyne.KeyName) bool
	OnSearchFocus func(bool)
}

// Page is what the middle of the window shows.
type Page struct {
	Kind Kind
	// ID is the map or the persona the page is about.
	ID     domain.ID
	Center fyne.CanvasObject
	// Sub is the bar above the centre, 42 high; nil means none.
	Sub fyne.CanvasObject
}
