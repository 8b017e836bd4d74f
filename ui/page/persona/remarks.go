package persona

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// fromWorkbook marks a comment that came back in an answer; it cannot be taken away.
const fromWorkbook = "workbook"

// remarks lists the comments on the persona, oldest first, and takes a new one.
func (p *Page) remarks() *part {
	title := kit.NewEllipsis(p.p.Words.T("inspector.comments"), kit.Caption, kit.Ink)
	title.SetWeight(theme.SemiBold)
	rows := p.list(kit.Column{Gap: 8}, func() []domain.ID {
		var out []domain.ID
		for _, c := range document.Comments(p.p.Session.Doc(), p.who) {
			out = append(out, c.ID)
		}
		return out
	}, p.remarkRow)
	p.comment = p.area(field{
		key: "edit.comment.added", hint: p.p.Words.T("inspector.comment.write"),
		read: func() string { return "" },
		write: func(text string) bool {
			return p.p.Commit(edit.Label{Key: "edit.comment.added", Count: 1}, "", func(d *document.Draft) ([]domain.ID, error) {
				d.Put(domain.Comment{
					ID: domain.NewID(), Subject: p.who, Author: p.p.Author(document.Project(d).Author), Date: p.p.Today(),
					Text: edit.Clean(text),
				})
				return nil, nil
			})
		},
	})
	return stack(8, still(title), rows, &p.comment.part)
}

func (p *Page) remarkRow(id domain.ID) *part {
	const face, gap, cross = 22, 8, 18
	photo := kit.NewPhoto(face, "", "", nil)
	author := kit.NewEllipsis("", kit.Body, kit.Ink)
	author.SetWeight(theme.SemiBold)
	when := kit.NewText("", kit.Body, kit.Ink3)
	text := kit.NewProse("", kit.Body, kit.Ink2, 17)
	remove := kit.NewSizedIconButton("x", cross, 12, kit.Tip{Text: p.p.Words.T("inspector.comment.remove")},
		func() { p.remove(id, "edit.comment.removed") })
	remove.SetTone(kit.Ink3)
	o := placed(func(width float32) float32 {
		left := float32(face + gap)
		put(photo, 0, 0, face, face)
		room := width - left - cross
		name := min(author.FullWidth(), max(room-when.FullWidth()-6, 0))
		put(author, left, 0, name, 17)
		put(when, left+name+4, 0, max(room-name-4, 0), 17)
		put(remove, width-cross, 0, cross, cross)
		text.Move(fyne.NewPos(left, 17))
		return 17 + settle(text, width-left)
	}, photo, author, when, remove, text)
	return &part{container.New(kit.Column{}, o), func() {
		c := record[domain.Comment](p, id)
		photo.SetPhoto(c.Author, scene.Initials(c.Author), p.picture(c.Image))
		author.SetText(c.Author)
		day := p.p.Words.Words().Day(c.Date)
		if c.Source == fromWorkbook {
			day += " · Excel"
		}
		when.SetText(day)
		text.SetText(c.Text)
		remove.Hidden = c.Source == fromWorkbook
	}}
}
