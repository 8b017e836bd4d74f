package ui

import (
	"bytes"
	"cmp"
	"image"
	_ "image/jpeg" // formats that portraits come in
	_ "image/png"
	"os"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/driver/desktop"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/raster"
	"wegmarke/domain/typeset"
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/mailer"
	"wegmarke/ui/pictureboard"
	"wegmarke/ui/recent"
	"wegmarke/ui/still"
	"wegmarke/ui/theme"
	"wegmarke/ui/wishes"
)

// Params is what the application is given by cmd.
type Params struct {
	Store     Store
	Library   Library
	Workbooks Workbooks
	Tables    Tables
	Pictures  Pictures
	Tasks     Tasks
	Codes     Codes
	Samples   Samples
	Templates Templates
	Phrases   Phrases
	Problems  Problems
	Outgoing  Outgoing
	Keepings  Keepings
	// Calls are what other starts of the program hand over; nil where they open by themselves.
	Calls Calls
	// AppMenu puts words into the menus that the system adds to the menu bar; nil where there is none.
	AppMenu func(AppMenu)
	// Version is that of the program, for people to read.
	Version string
	// Lang is "de" or "en".
	Lang string
	// Theme is "light", "dark" or "system".
	Theme string
	// Today tells the day; tests and screenshots replace it.
	Today func() domain.Date
	// Open is the file to open at once; "" shows the start page.
	Open string
	// Sample opens the sample project at once.
	Sample bool
	// Folder is where settings and the list of recent files live.
	Folder string
	Log    func(format string, args ...any)
	// Trace is told about each change, in words that are the same wherever the same was done; nil for
	// nobody. Tests that drive the window compare them.
	Trace func(line string)
	// Soak is told each change with all its records, and each time at which the window hung; nil for
	// nobody. A run of random gestures replays the changes.
	Soak func(line string)
	// Shown is called when the first window is there, or would be if the toolkit had not failed.
	Shown func()
}

// nextFrame is a little more than the time from frame to frame.
const nextFrame = 20 * time.Millisecond

// wishesPatience is how long the first window waits for what the system tells of its user's wishes.
const wishesPatience = 150 * time.Millisecond

// maxPainters bounds the goroutines that draw; beyond four the drawing of tiles gains little.
const maxPainters = 4

// Run opens the window and returns when it is closed.
func Run(p Params) error {
	wished := wishes.Within(wishesPatience)
	a := newApp(p, wished)
	w, err := newWindow(a, p, desktopSystem{a})
	if err != nil {
		return err
	}
	w.desk.wished = wished
	w.win.Show()
	if p.Shown != nil {
		p.Shown()
	}
	// The toolkit takes results of background work only once its loop runs.
	a.Lifecycle().SetOnStarted(func() {
		w.start()
		w.watchCaret()
		if p.Calls != nil {
			w.desk.heed(p.Calls, w.sys)
		}
		if p.Soak != nil {
			watchTurns(p.Soak)
		}
	})
	a.Lifecycle().SetOnEnteredForeground(func() {
		w.desk.lookForChange()
		w.desk.lookForWishes(w.sys)
	})
	forget, untidy := kit.KeepThemes(), tidyMemory()
	a.Run()
	forget()
	untidy()
	return nil
}

func newApp(p Params, wished wishes.Wishes) fyne.App {
	set := recent.NewStore(p.Folder).Settings()
	takeSize(cmp.Or(set.Size, sizeFor(wished.Text)))
	a := fyneapp.NewWithID("de.wegmarke.app")
	// Each window decodes the icon and hands it to the window manager, so it is no larger than shown.
	if icon, ok := assets.Picture("icon-256.png"); ok {
		a.SetIcon(fyne.NewStaticResource("icon-256.png", icon))
	}
	look := theme.New(variantOf(p.Theme))
	if set.Still || wished.Still {
		look = look.Still()
	}
	a.Settings().SetTheme(look)
	return a
}

func variantOf(name string) theme.Variant {
	switch name {
	case "light":
		return theme.Light
	case "dark":
		return theme.Dark
	case "contrast":
		return theme.HighContrast
	}
	if runtime.GOOS == "linux" && os.Getenv("DBUS_SESSION_BUS_ADDRESS") == "" {
		return theme.Light // nobody can be asked, and the toolkit would take the dark one
	}
	return theme.FollowSystem
}

// system is what the window takes from the toolkit and the clock, so that tests can replace it.
type system interface {
	Mods() fyne.KeyModifier
	// Main runs f on the main goroutine.
	Main(f func())
	// Later runs f on the main goroutine after a while, unless stop is called first.
	Later(d time.Duration, f func()) (stop func())
	// Soon runs f on the main goroutine after the next frame, for what need not be in that one.
	Soon(f func())
	Now() time.Time
	// Pressed is when the press came about that is being handled, on a clock of its own; false where the
	// system does not tell.
	Pressed() (time.Time, bool)
	// Background runs f elsewhere.
	Background(f func())
	Picker(w fyne.Window, words *i18n.Catalog) dialog.Picker
	Ask(w fyne.Window, words *i18n.Catalog) asker
	// Board is the clipboard for pictures.
	Board() PictureBoard
	// Mailer is the system's mail program.
	Mailer() Mailer
	// NoteRecent puts a file into the system's list of recent files. It waits, and so is called in the background.
	NoteRecent(path string) error
	// Wishes are what the system was asked for. It waits, and so is called in the background.
	Wishes() wishes.Wishes
	// Grab reads back what is painted; nil where that cannot be.
	Grab() still.Grab
}

// asker shows messages and questions above the window.
type asker interface {
	Message(title, text string)
	Choice(dialog.Choice)
	Code(dialog.Code)
	Name(dialog.Name)
	Several(dialog.Several)
	Form(dialog.Form)
	Removal(dialog.Removal)
	Crop(dialog.Crop)
	Sending(dialog.Sending)
	Privacy(dialog.Privacy)
	Replace(dialog.Replace)
}

// desktopSystem is the real one.
type desktopSystem struct{ app fyne.App }

func (s desktopSystem) Mods() fyne.KeyModifier {
	if d, ok := s.app.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}

func (s desktopSystem) Main(f func())              { fyne.Do(f) }
func (s desktopSystem) Now() time.Time             { return time.Now() }
func (s desktopSystem) Pressed() (time.Time, bool) { return pressed() }
func (s desktopSystem) Soon(f func())              { time.AfterFunc(nextFrame, func() { fyne.Do(f) }) }
func (s desktopSystem) Background(f func())        { go f() }

func (s desktopSystem) Picker(w fyne.Window, words *i18n.Catalog) dialog.Picker {
	return dialog.NewPicker(dialog.PickerParams{Window: w, Words: words, Do: fyne.Do})
}

func (s desktopSystem) Board() PictureBoard { return pictureboard.New() }

func (s desktopSystem) Mailer() Mailer { return mailer.System{} }

func (s desktopSystem) NoteRecent(path string) error { return recent.TellSystem(path) }

func (s desktopSystem) Wishes() wishes.Wishes { return wishes.Read() }

func (s desktopSystem) Grab() still.Grab { return still.Screen }

func (s desktopSystem) Ask(w fyne.Window, words *i18n.Catalog) asker { return dialog.NewAsk(w, words) }

func (s desktopSystem) Later(d time.Duration, f func()) (stop func()) {
	live := true // touched on the main goroutine only
	t := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if live {
				f()
			}
		})
	})
	return func() {
		live = false
		t.Stop()
	}
}

// painters makes one painter for each goroutine that draws.
func painters(fonts *typeset.Fonts, doc func() *document.Document) []*raster.Painter {
	n := min(max(runtime.NumCPU(), 1), maxPainters)
	out := make([]*raster.Painter, n)
	for i := range out {
		out[i] = newPainter(fonts, doc)
	}
	return out
}

func newPainter(fonts *typeset.Fonts, doc func() *document.Document) *raster.Painter {
	return raster.New(raster.Params{Fonts: fonts, Icons: assets.Icon, Images: func(h domain.Hash) image.Image {
		return decode(doc(), h)
	}})
}

// decode reads an image of the project; nil where it is missing or broken.
func decode(doc *document.Document, h domain.Hash) image.Image {
	if doc == nil {
		return nil
	}
	b, ok := doc.Image(h)
	if !ok {
		return nil
	}
	img, _, err := image.Decode(bytes.NewReader(b))
	if err != nil {
		return nil
	}
	return img
}

// words puts labels into the language of the user.
type words struct{ *i18n.Catalog }

// Label implements action.Words.
func (w words) Label(id string) string { return w.T("action." + id) }
