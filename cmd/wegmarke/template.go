package main

import (
	"flag"

	"wegmarke/domain/catalog"
	"wegmarke/storage/workbook"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
)

func templateVerb() verb {
	v := verb{
		name: "template", usage: "--canvas map|persona|touchpoints|measures [--model 3|4|5|7] [--a4] -o OUT.xlsx",
		flags: func(f *flag.FlagSet, o *options) {
			f.StringVar(&o.canvas, "canvas", workbook.CanvasMap, "")
			f.StringVar(&o.model, "model", catalog.Model7, "")
			f.BoolVar(&o.sending.a4, "a4", false, "")
			f.StringVar(&o.out, "o", "", "")
		},
	}
	v.run = func(t *task) error {
		out, err := t.output(v, ".xlsx")
		if err != nil {
			return err
		}
		p := ui.BlankParams{Canvas: t.canvas, Model: t.model, Language: t.language(), A4: t.sending.a4}
		if err := (exchange{t}).Template(out, p); err != nil {
			return err
		}
		return t.say(t.words.T("cli.done.written", i18n.Values{"file": out}))
	}
	return v
}
