package dialog

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wegmarke/ui/kit"
)

// Code asks what a QR code is to say and shows the code while it is written.
type Code struct {
	Title, Text string
	// Kinds name what a code can lead to, Kind is the one at first.
	Kinds []string
	Kind  int
	// Fields are what a kind needs.
	Fields func(kind int) []CodeField
	// Draw gives the squares of the code, or says in words why there is none. None of both means that
	// nothing has been written yet.
	Draw func(kind int, texts []string) (modules [][]bool, problem string)
	// Yes takes the code over, Copy copies its text and Save saves its picture.
	Yes, No, Copy, Save string
	// CopyPicture copies the picture of the code; "" where that is not possible.
	CopyPicture string
	// Done is called with what was written; save says that the picture is to be saved too.
	Done func(kind int, texts []string, save bool)
	// Copied is called when the text is to be copied, PictureCopied when the picture is. The dialog
	// stays, and say puts below the code what became of it.
	Copied, PictureCopied func(kind int, texts []string, say func(text string))
}

// CodeField is one line to fill in.
type CodeField struct{ Label, Hint, Text string }

const (
	codeWide    = 660
	codePicture = 216
	codeFields  = codeWide - 2*sheetPad - codePicture - 28
)

// codeSheet is the dialog while it is open.
type codeSheet struct {
	Code
	sheet   *sheet
	kind    int
	texts   map[int][]string // what was written for each kind
	fields  *fyne.Container
	picture *codePreview
	problem *kit.Paragraph
	pick    *kit.Segmented
	// needing are the buttons that need a code.
	needing []*kit.Button
}

// Code opens the dialog.
func (a *Ask) Code(c Code) {
	d := &codeSheet{Code: c, kind: c.Kind, texts: map[int][]string{}, sheet: newSheet(a.window.Canvas(), c.Title, c.Text)}
	d.sheet.wide = codeWide
	d.fields = container.New(layout.NewCustomPaddedVBoxLayout(10))
	d.picture = newCodePreview()
	d.problem = kit.NewParagraph("", kit.Compact, kit.Ink3, codePicture)
	d.pick = kit.NewSegmented(c.Kinds, c.Kind, d.turn)
	d.pick.OnKey(d.escape)
	take := func(save bool) func() {
		return func() {
			d.sheet.close()
			c.Done(d.kind, d.now(), save)
		}
	}
	d.sheet.add(Answer{Text: c.No, Safe: true})
	d.sheet.addButton(Answer{Text: c.Copy}, func() { c.Copied(d.kind, d.now(), d.say) })
	if c.CopyPicture != "" {
		d.sheet.addButton(Answer{Text: c.CopyPicture}, func() { c.PictureCopied(d.kind, d.now(), d.say) })
	}
	d.sheet.addButton(Answer{Text: c.Save}, take(true))
	d.sheet.addButton(Answer{Text: c.Yes, Kind: kit.Main}, take(false))
	d.needing = d.sheet.buttons[1:]
	d.sheet.body = container.New(codeLayout{}, container.NewHBox(d.pick), d.fields, d.picture.raster, d.problem)
	d.build()
	d.sheet.show()
	d.draw()
}

func (d *codeSheet) escape(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		d.sheet.escape()
		return true
	}
	return false
}

// turn changes the kind; what was written for the others stays.
func (d *codeSheet) turn(kind int) {
	d.kind = kind
	d.build()
	d.sheet.Refresh()
	d.draw()
}

// build makes the fields of the kind.
func (d *codeSheet) build() {
	d.fields.Objects = nil
	all := d.Fields(d.kind)
	if d.texts[d.kind] == nil {
		for _, f := range all {
			d.texts[d.kind] = append(d.texts[d.kind], f.Text)
		}
	}
	for i, f := range all {
		e := newNameEntry(d.texts[d.kind][i])
		e.SetPlaceHolder(f.Hint)
		e.escape = func() { d.sheet.escape() }
		e.enter = func() {
			if !d.sheet.main.Disabled() {
				d.sheet.close()
				d.Done(d.kind, d.now(), false)
			}
		}
		e.Typed = func(text string) {
			d.texts[d.kind][i] = text
			d.draw()
		}
		if i == 0 {
			d.sheet.first = e.Entry
		}
		d.fields.Add(container.New(layout.NewCustomPaddedVBoxLayout(4), kit.NewText(f.Label, kit.Compact, kit.Ink2), e.box))
	}
	d.fields.Refresh()
}

// now is what is written for the kind.
func (d *codeSheet) now() []string { return append([]string(nil), d.texts[d.kind]...) }

// say puts a sentence below the code, until more is written.
func (d *codeSheet) say(text string) {
	d.problem.SetText(text)
	d.sheet.Refresh()
}

// draw shows the code of what is written.
func (d *codeSheet) draw() {
	modules, problem := d.Draw(d.kind, d.now())
	d.picture.set(modules)
	d.problem.SetText(problem)
	for _, b := range d.needing {
		b.SetDisabled(len(modules) == 0)
	}
	d.sheet.Refresh()
}

// codeLayout puts the choice above the fields and the picture beside both.
type codeLayout struct{}

func (codeLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	top := objects[0].MinSize().Height
	put(objects[0], 0, 0, objects[0].MinSize().Width, top)
	put(objects[1], 0, top+16, codeFields, objects[1].MinSize().Height)
	put(objects[2], size.Width-codePicture, top+16, codePicture, codePicture)
	put(objects[3], size.Width-codePicture, top+16+codePicture+8, codePicture, objects[3].MinSize().Height)
}

func (codeLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	top := objects[0].MinSize().Height + 16
	return fyne.NewSize(0, top+max(objects[1].MinSize().Height, codePicture+8+32))
}

// codePreview paints a code, dark on white in every look of the program, as it will be printed.
type codePreview struct {
	raster  *canvas.Raster
	modules [][]bool
}

func newCodePreview() *codePreview {
	p := &codePreview{}
	p.raster = canvas.NewRaster(p.paint)
	p.raster.SetMinSize(fyne.NewSquareSize(codePicture))
	return p
}

func (p *codePreview) set(modules [][]bool) {
	p.modules = modules
	p.raster.Refresh()
}

// paint draws each square with a whole number of pixels, so that none is thicker than another.
func (p *codePreview) paint(w, h int) image.Image {
	img := image.NewGray(image.Rect(0, 0, max(w, 1), max(h, 1)))
	for i := range img.Pix {
		img.Pix[i] = 0xff
	}
	n := len(p.modules)
	if n == 0 {
		frame(img)
		return img
	}
	scale := max(min(w, h)/(n+4), 1)
	left, top := (w-n*scale)/2, (h-n*scale)/2
	for y, row := range p.modules {
		for x, dark := range row {
			if !dark {
				continue
			}
			for py := range scale {
				for px := range scale {
					img.SetGray(left+x*scale+px, top+y*scale+py, color.Gray{})
				}
			}
		}
	}
	return img
}

// frame draws a thin line where a code will be.
func frame(img *image.Gray) {
	b := img.Bounds()
	for x := range b.Dx() {
		img.SetGray(x, 0, color.Gray{Y: 0xcc})
		img.SetGray(x, b.Dy()-1, color.Gray{Y: 0xcc})
	}
	for y := range b.Dy() {
		img.SetGray(0, y, color.Gray{Y: 0xcc})
		img.SetGray(b.Dx()-1, y, color.Gray{Y: 0xcc})
	}
}
