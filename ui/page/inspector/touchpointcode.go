package inspector

import (
	"fyne.io/fyne/v2/container"

	"wegmarke/domain"
	"wegmarke/domain/qr"
	"wegmarke/ui/kit"
)

// touchpointCode says where the QR code of a touchpoint leads and lets it be changed.
func (i *Inspector) touchpointCode(id domain.ID) *block {
	b := kit.NewButton(kit.ButtonParams{Icon: "qr", Small: true, Action: func() {
		i.Flush()
		i.p.Code(id)
	}})
	said := kit.NewProse("", kit.Compact, kit.Ink3, 15)
	left := leftAligned(b)
	return i.section("inspector.code", live(container.New(kit.Column{Gap: 4}, said, left), func() {
		code := record[domain.Touchpoint](i, id).Code
		said.Hidden = code == ""
		if code == "" {
			b.SetText(i.p.Words.T("inspector.code.add"))
			return
		}
		b.SetText(i.p.Words.T("inspector.code.edit"))
		c := qr.Parse(code)
		said.SetText(i.p.Words.T("qr.kind."+string(c.Kind)) + ": " + codeMatter(c))
	}))
}

// codeMatter is what a code says, in one line.
func codeMatter(c qr.Content) string {
	switch c.Kind {
	case qr.Address:
		return c.Address
	case qr.Call:
		return c.Phone
	case qr.Event, qr.Contact:
		return c.Name
	}
	return menuText(c.Text)
}
