package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// KeepingKind is a kind of thing that the program keeps on this computer.
type KeepingKind string

// The kinds, by what they are called in the translations.
const (
	KeepVersions  KeepingKind = "versions"
	KeepHistory   KeepingKind = "history"
	KeepWork      KeepingKind = "work"
	KeepTemplates KeepingKind = "templates"
	KeepOutgoing  KeepingKind = "outgoing"
	KeepLists     KeepingKind = "lists"
	KeepLogs      KeepingKind = "logs"
)

// KeepingKinds lists all kinds as they are shown.
func KeepingKinds() []KeepingKind {
	return []KeepingKind{KeepVersions, KeepHistory, KeepWork, KeepTemplates, KeepOutgoing, KeepLists, KeepLogs}
}

// Keeping is how much room a kind takes.
type Keeping struct {
	Kind  KeepingKind
	Bytes int64
}

// Keepings know what the program keeps on this computer beside the project files. Its methods may be
// called from any goroutine.
type Keepings interface {
	// List tells the sizes of all kinds.
	List() ([]Keeping, error)
	// Busy says whether somebody works in a project, or work is left that is in no file yet.
	Busy() (bool, error)
	// Clear removes everything but work that is in no file. It refuses while Busy.
	Clear() error
}

const (
	keepingsWide = 560
	keepingsText = keepingsWide - 2*24 - 28 - 90 // what is left beside icon and size
)

func keepingIcon(k KeepingKind) string {
	return map[KeepingKind]string{
		KeepVersions: "history", KeepHistory: "undo", KeepWork: "file", KeepTemplates: "layers", KeepOutgoing: "mail",
		KeepLists: "gear", KeepLogs: "info",
	}[k]
}

// showKeepings tells what lies where on this computer.
func (w *window) showKeepings() {
	var all []Keeping
	w.inBackground(func() (err error) {
		all, err = w.Keepings.List()
		return err
	}, func(err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		t := w.words.T
		rows := container.New(layout.NewCustomPaddedVBoxLayout(12))
		for _, k := range all {
			rows.Add(w.keepingRow(k))
		}
		rows.Add(kit.NewParagraph(w.Folder, kit.Compact, kit.Ink3, keepingsWide-2*24))
		w.ask.Choice(dialog.Choice{
			Title: t("keepings.title"), Text: t("keepings.text"), Body: rows, Wide: keepingsWide,
			Answers: []dialog.Answer{
				{Text: t("keepings.clear"), Kind: kit.Danger, Do: w.askToClear},
				{Text: t("action.folder.open"), Do: func() { w.openFolder(w.Folder) }},
				{Text: t("button.close"), Kind: kit.Main, Safe: true},
			},
		})
	})
}

// keepingRow is a kind with what it is for and its size.
func (w *window) keepingRow(k Keeping) fyne.CanvasObject {
	key := "keepings." + string(k.Kind)
	size := w.words.T("keepings.nothing")
	if k.Bytes > 0 {
		size = w.words.Bytes(k.Bytes)
	}
	return container.NewBorder(nil, nil,
		container.New(layout.NewCustomPaddedLayout(1, 0, 0, 8), container.NewVBox(kit.NewIcon(keepingIcon(k.Kind), 16, kit.Ink3))),
		container.NewVBox(kit.NewText(size, kit.Body, kit.Ink2)),
		container.New(layout.NewCustomPaddedVBoxLayout(1),
			kit.NewText(w.words.T(key), kit.Body, kit.Ink),
			kit.NewParagraph(w.words.T(key+".hint"), kit.Compact, kit.Ink3, keepingsText)))
}

// askToClear says what goes and what stays before everything goes.
func (w *window) askToClear() {
	t := w.words.T
	for _, o := range w.desk.windows {
		if !o.vacant() {
			w.ask.Message(t("keepings.busy.title"), t("keepings.busy.open"))
			return
		}
	}
	var all []Keeping
	var busy bool
	w.inBackground(func() (err error) {
		if busy, err = w.Keepings.Busy(); err == nil && !busy {
			all, err = w.Keepings.List()
		}
		return err
	}, func(err error) {
		switch {
		case err != nil:
			w.Fail(err)
			return
		case busy:
			w.ask.Message(t("keepings.busy.title"), t("keepings.busy.left"))
			return
		}
		var sum int64
		for _, k := range all {
			if k.Kind != KeepWork {
				sum += k.Bytes
			}
		}
		w.ask.Choice(dialog.Choice{
			Title: t("keepings.clear.title"), Text: t("keepings.clear.text", i18n.Values{"size": w.words.Bytes(sum)}),
			Answers: []dialog.Answer{
				{Text: t("keepings.clear.yes"), Kind: kit.Danger, Do: w.clearKeepings},
				{Text: t("button.cancel"), Kind: kit.Main, Safe: true},
			},
		})
	})
}

func (w *window) clearKeepings() {
	w.inBackground(w.Keepings.Clear, func(err error) {
		if err != nil {
			w.Fail(err)
		}
		if w.begin != nil && w.vacant() {
			w.showStart() // without the list of what was open
		}
		if err == nil {
			w.shell.say(w.words.T("keepings.cleared"), "")
		}
	})
}
