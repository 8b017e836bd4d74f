package main

import "wegmarke/ui/i18n"

func renderVerb() verb {
	v := verb{name: "render", usage: "FILE [--map TITLE] -o OUT.pdf|svg|png", min: 1, max: 1, flags: mapFlags}
	v.run = func(t *task) error {
		out, err := t.output(v, ".pdf", ".svg", ".png")
		if err != nil {
			return err
		}
		return t.withProject(t.args[0], func(p *opened) error { return t.render(p, out) })
	}
	return v
}

func (t *task) render(p *opened, out string) error {
	m, err := t.chooseMap(p.doc)
	if err != nil {
		return err
	}
	if err := writeMapPicture(out, p.doc, m, t.day()); err != nil {
		return err
	}
	return t.say(t.words.T("cli.done.map", i18n.Values{"map": m.Title, "file": out}))
}
