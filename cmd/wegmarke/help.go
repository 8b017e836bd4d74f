package main

import (
	"io"
	"strings"

	"wegmarke/ui/i18n"
)

func helpVerb() verb {
	return verb{name: "help", usage: "[VERB]", max: 1, run: func(t *task) error {
		text := help(t.words)
		if len(t.args) == 1 {
			v, known := findVerb(t.args[0])
			if !known {
				return &usageError{key: "cli.usage.verb", values: i18n.Values{"name": t.args[0]}}
			}
			text = helpFor(v, t.words)
		}
		_, err := io.WriteString(t.std.out, text)
		return err
	}}
}

// help is the whole list.
func help(words *i18n.Catalog) string {
	var b strings.Builder
	line := func(form, about string) {
		b.WriteString("  wegmarke " + form + "\n      " + about + "\n")
	}
	b.WriteString(words.T("cli.help.title") + "\n\n")
	line(windowVerb().usage, words.T("cli.about.window"))
	for _, v := range verbs() {
		line(v.form(), words.T("cli.about."+v.name))
	}
	b.WriteString("\n" + words.T("cli.help.flags") + "\n")
	const column = 38
	for _, f := range []struct{ form, key string }{
		{"--lang de|en", "lang"},
		{"--data DIR", "data"},
		{"--today YYYY-MM-DD", "today"},
		{"--theme light|dark|contrast|system", "theme"},
		{"--scale 0.5..4", "scale"},
		{"--log FILE", "log"},
		{"--json", "json"},
	} {
		b.WriteString("  " + f.form + strings.Repeat(" ", column-len(f.form)) + words.T("cli.flag."+f.key) + "\n")
	}
	b.WriteString("\n" + words.T("cli.help.exit") + "\n")
	return b.String()
}

// helpFor is the part of the list about one verb.
func helpFor(v verb, words *i18n.Catalog) string {
	return "wegmarke " + v.form() + "\n    " + words.T("cli.about."+v.name) + "\n"
}
