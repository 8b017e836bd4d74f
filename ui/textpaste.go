package ui

import (
	"wegmarke/ui/dialog"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
	"wegmarke/ui/page/cxmap"
)

// lineHabit is what becomes of pasted lines once the user does not want to be asked any more. It ends
// with the program.
type lineHabit struct{ kept, each bool }

// AskLines implements cxmap.Pasting.
func (w *window) AskLines(n int, do func(each bool)) {
	if w.lines.kept {
		do(w.lines.each)
		return
	}
	keep := false
	answer := func(each bool) func() {
		return func() {
			w.lines = lineHabit{kept: keep, each: each}
			do(each)
		}
	}
	values := i18n.Values{"n": n}
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("paste.lines.title", values), Text: w.words.T("paste.lines.text", values),
		Tick: w.words.T("paste.lines.keep"), Ticked: func(on bool) { keep = on },
		Answers: []dialog.Answer{
			{Text: w.words.T("button.cancel"), Safe: true},
			{Text: w.words.T("paste.lines.one"), Do: answer(false)},
			{Text: w.words.T("paste.lines.each", values), Kind: kit.Main, Do: answer(true)},
		},
	})
}

// AskGrowth implements cxmap.Pasting.
func (w *window) AskGrowth(g cxmap.Growth) {
	lacks := ""
	for _, part := range []struct {
		key string
		n   int
	}{{"paste.block.phases", g.Phases}, {"paste.block.lanes", g.Lanes}} {
		if part.n == 0 {
			continue
		}
		if lacks != "" {
			lacks += " " + w.words.T("paste.block.and") + " "
		}
		lacks += w.words.T(part.key, i18n.Values{"n": part.n})
	}
	answer := func(grow bool) func() { return func() { g.Do(grow) } }
	w.ask.Choice(dialog.Choice{
		Title: w.words.T("paste.block.title"),
		Text:  w.words.T("paste.block.text", i18n.Values{"what": lacks}) + " " + w.words.T("paste.block.rest", i18n.Values{"n": g.Cells}),
		Answers: []dialog.Answer{
			{Text: w.words.T("button.cancel"), Safe: true},
			{Text: w.words.T("paste.block.leave", i18n.Values{"n": g.Cells}), Do: answer(false)},
			{Text: w.words.T("paste.block.grow"), Kind: kit.Main, Do: answer(true)},
		},
	})
}
