package persona

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/palette"
	"wegmarke/domain/raster"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

const feelingKey = "persona.character"

// nrgba is the colour of a tone.
type nrgba = color.NRGBA

// feelings says what the persona feels in which situation.
func (p *Page) feelings() *part {
	rows := p.list(kit.Column{}, func() []domain.ID { return p.entryIDs(feelingKey) }, p.feelingRow)
	add := p.adder(p.p.Words.T("persona.feeling.add"), func(*kit.Button) {
		p.addEntry("edit.entry.added", domain.Entry{Field: feelingKey})
	})
	b := p.newBox(feelingKey, rows.object, add.object)
	return &part{b.object, func() {
		b.ask(p)
		rows.sync()
	}}
}

func (p *Page) feelingRow(id domain.ID) *part {
	w := p.p.Words
	value := func() int { return record[domain.Entry](p, id).Value }
	tone := func(pal *palette.Palette) color.NRGBA { return pal.EmotionFor(value()) }
	var face *kit.PictureButton
	face = kit.NewPictureButton(24, kit.Tip{Text: w.T("persona.feeling.choose")}, func(pixels int, pal *palette.Palette) image.Image {
		return p.face(value(), pixels, pal)
	}, func() { kit.OpenMenu(face, p.feelingMenu(id)) })
	p.seen(face)
	face.OnKey(func(name fyne.KeyName) bool {
		if name != fyne.KeyDelete && name != fyne.KeyBackspace {
			return false
		}
		return p.remove(id, "edit.entry.removed")
	})
	text := p.inline(of(p, id, "edit.entry.text", w.T("persona.feeling.situation"), func(e *domain.Entry) *string { return &e.Text }), kit.Body, kit.Ink, 16)
	word := p.inline(of(p, id, "edit.entry.detail", w.T("persona.feeling.word"), func(e *domain.Entry) *string { return &e.Detail }), kit.Body, tone, 16)
	p.rows[id] = text.box.Entry()
	o := placed(func(width float32) float32 {
		const left = 28
		need := word.box.Natural()
		if word.box.Entry().Focused() {
			need = max(need, 90)
		}
		need = min(need, (width-left)*0.6)
		high := max(settle(text.object, width-left-need-8), settle(word.object, need), 16)
		row := high + 16
		put(face, -1, (row-24)/2, 24, 24)
		text.object.Move(fyne.NewPos(left, whole((row-text.object.Size().Height)/2)))
		word.object.Move(fyne.NewPos(whole(width-need), whole((row-word.object.Size().Height)/2)))
		return row
	}, face, text.object, word.object)
	return &part{o, func() {
		text.sync()
		word.sync()
		word.box.SetTone(tone)
		face.Set(value())
	}}
}

// feelingMenu chooses how it feels.
func (p *Page) feelingMenu(id domain.ID) *fyne.Menu {
	now := record[domain.Entry](p, id).Value
	var items []*fyne.MenuItem
	for _, f := range catalog.Feelings() {
		it := fyne.NewMenuItem(f.Name(p.lang()), func() {
			change(p, id, "edit.entry.value", func(e *domain.Entry) { e.Value = f.Value })
		})
		it.Checked = f.Value == now
		items = append(items, it)
	}
	return p.rowMenu(id, items...)
}

// drawing is a scene of a few shapes on nothing.
type drawing struct {
	items []scene.Item
	size  float32
}

func (d drawing) PaneSize(scene.Pane) (w, h float32) { return d.size, d.size }
func (d drawing) PaneOrigin(scene.Pane) scene.Point  { return scene.Point{} }
func (d drawing) Background(scene.Pane) color.NRGBA  { return color.NRGBA{} }
func (d drawing) Visit(pane scene.Pane, _ scene.Rect, yield func(g *scene.Group)) {
	if pane == scene.Body {
		yield(&scene.Group{Bounds: scene.Rect{W: d.size, H: d.size}, Items: d.items})
	}
}

// face draws a feeling as it stands on the curve of a map.
func (p *Page) face(value, pixels int, pal *palette.Palette) image.Image {
	q := *pal
	q.BgCanvas = pal.Surface
	img := image.NewRGBA(image.Rect(0, 0, pixels, pixels))
	p.painter.Draw(img, drawing{scene.Smiley(12, 12, 9, value, &q), 24}, raster.View{Pane: scene.Body, Scale: float32(pixels) / 24})
	return img
}
