package inspector

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
	"wegmarke/ui/theme"
)

// fromWorkbook marks a comment that came back in an answer.
const fromWorkbook = "workbook"

// comments lists the remarks on a record, oldest first, and takes a new one.
func (i *Inspector) comments(subject domain.ID) *block {
	title := headingText("")
	head := live(container.New(inset{top: 1}, title), func() {
		all := document.Comments(i.p.Session.Doc(), subject)
		if len(all) == 1 && all[0].Source == fromWorkbook {
			title.SetText(i.p.Words.T("inspector.comment.excel"))
		} else {
			title.SetText(i.p.Words.T("inspector.comments"))
		}
	})
	rows := list(kit.Column{Gap: 8}, func() []domain.ID {
		var out []domain.ID
		for _, c := range document.Comments(i.p.Session.Doc(), subject) {
			out = append(out, c.ID)
		}
		return out
	}, func(id domain.ID) *block { return i.commentRow(subject, id) })
	write := i.lines(field{
		id: subject, label: "edit.comment.added",
		read: func() string { return "" },
		write: func(text string) {
			if text = edit.Clean(text); text != "" {
				i.addComment(subject, text)
			}
		},
		hint: i.p.Words.T("inspector.comment.write"),
	})
	line := still(kit.NewDivider())
	room := shownIf(func() bool { return len(document.Comments(i.p.Session.Doc(), subject)) > 0 }, gap(2))
	return stack(0, line, gap(11), stack(4, head, rows, room, write))
}

func (i *Inspector) addComment(subject domain.ID, text string) {
	i.commit(edit.Label{Key: "edit.comment.added", Count: 1}, "", func(d *document.Draft) error {
		d.Put(domain.Comment{
			ID: domain.NewID(), Subject: subject, Author: i.author(document.Project(d).Author), Date: i.p.Today(), Text: text,
		})
		return nil
	})
}

// author is who signs a comment.
func (i *Inspector) author(otherwise string) string {
	if i.p.Author == nil {
		return otherwise
	}
	return i.p.Author(otherwise)
}

func (i *Inspector) commentRow(subject, id domain.ID) *block {
	face := kit.NewPhoto(22, "", "", nil)
	author := kit.NewEllipsis("", kit.Body, kit.Ink)
	author.SetWeight(theme.SemiBold)
	when := kit.NewText("", kit.Body, kit.Ink3)
	text := kit.NewProse("", kit.Body, kit.Ink2, 17)
	remove := kit.NewSizedIconButton("x", 18, 12, kit.Tip{Text: i.p.Words.T("inspector.comment.remove")},
		func() { i.remove(id, "edit.comment.removed") })
	remove.SetTone(kit.Ink3)
	name := container.New(nameLine{gap: 4}, author, when, remove)
	hung := kit.NewThumbnail(fyne.NewSize(196, 140), kit.Tip{Text: i.p.Words.T("inspector.comment.picture")}, func() { i.look(id) })
	row := container.New(line{gap: 8, grow: 1, top: true}, face, container.New(kit.Column{Gap: 4}, name, text, container.NewHBox(hung)))
	return live(row, func() {
		c := record[domain.Comment](i, id)
		// With a remark that came back in an answer stands who wrote it, with one made here what it shows.
		portrait, shown := i.picture(c.Image), image.Image(nil)
		if c.Source != fromWorkbook {
			portrait, shown = nil, portrait
		}
		face.SetPhoto(c.Author, scene.Initials(c.Author), portrait)
		hung.Set(shown)
		hung.Hidden = shown == nil
		author.SetText(c.Author)
		day := i.p.Words.Words().Day(c.Date)
		if c.Source == fromWorkbook && len(document.Comments(i.p.Session.Doc(), subject)) > 1 {
			day += " · Excel"
		}
		when.SetText(day)
		text.SetText(c.Text)
		// What a colleague wrote in a workbook is kept; own remarks can be taken back.
		remove.Hidden = c.Source == fromWorkbook
	})
}

// look shows the picture of a remark large.
func (i *Inspector) look(id domain.ID) {
	c := record[domain.Comment](i, id)
	if img := i.picture(c.Image); img != nil && i.p.Look != nil {
		i.p.Look(c.Text, img)
	}
}

// picture is the decoded image for a hash, or nil.
func (i *Inspector) picture(h domain.Hash) image.Image {
	if h == "" || i.p.Picture == nil {
		return nil
	}
	return i.p.Picture(h)
}
