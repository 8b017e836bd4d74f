package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"strings"

	"wegmarke/ui/i18n"
)

// verb is one thing the program does without a window.
type verb struct {
	name string
	// usage shows the arguments and flags in the help.
	usage string
	// Min and max say how many arguments there are beside the flags.
	min, max int
	flags    func(*flag.FlagSet, *options)
	run      func(*task) error
}

// form is the verb with its arguments as the help writes it.
func (v verb) form() string { return strings.TrimSpace(v.name + " " + v.usage) }

// task is one call of a verb.
type task struct {
	options
	std   streams
	words *i18n.Catalog
}

// verbs lists all verbs in the order of the help.
func verbs() []verb {
	return []verb{
		sampleVerb(), infoVerb(), dumpVerb(), exportVerb(), templateVerb(), importVerb(), renderVerb(), quickStartVerb(), checkVerb(),
		versionVerb(), benchVerb(), helpVerb(),
	}
}

func findVerb(name string) (verb, bool) {
	for _, v := range verbs() {
		if v.name == name {
			return v, true
		}
	}
	return verb{}, false
}

// windowVerb describes the call without a verb.
func windowVerb() verb {
	return verb{usage: "[PROJECT.wegmarke]", max: 1, flags: func(f *flag.FlagSet, o *options) {
		f.StringVar(&o.theme, "theme", systemTheme, "")
		f.StringVar(&o.logFile, "log", "", "")
		f.Float64Var(&o.scale, "scale", 0, "")
	}}
}

// splitVerb finds the verb among the arguments. It is the first argument that is no flag, unless
// that looks like a file: then the window opens it, and the verb is "". "--version" and "--help"
// are written as often as the verbs of that name.
func splitVerb(args []string) (name string, rest []string) {
	values := map[string]bool{"lang": true, "data": true, "today": true, "theme": true, "log": true, "scale": true}
	for i := 0; i < len(args); i++ {
		a := args[i]
		if a == "--version" || a == "-version" {
			return "version", append(args[:i:i], args[i+1:]...)
		}
		if a == "--" {
			return "", args
		}
		if strings.HasPrefix(a, "-") && a != "-" {
			if values[strings.TrimLeft(a, "-")] {
				i++ // the next argument is the value of this flag
			}
			continue
		}
		if strings.ContainsAny(a, `./\`) {
			return "", args
		}
		return a, append(args[:i:i], args[i+1:]...)
	}
	return "", args
}

func jsonFlag(f *flag.FlagSet, o *options) { f.BoolVar(&o.json, "json", false, "") }

// say writes a sentence to the output.
func (t *task) say(text string) error {
	if _, err := fmt.Fprintln(t.std.out, text); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// report writes v as JSON that a person can read too.
func (t *task) report(v any) error {
	e := json.NewEncoder(t.std.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}
