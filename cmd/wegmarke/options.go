package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/ui/i18n"
)

// options are what the command line said, for the window and for all verbs. Fields that a verb
// does not offer stay empty.
type options struct {
	// args are the arguments that are no flags, in their order.
	args []string

	// Lang is "de", "en", or "" for the language of the system.
	lang string
	// Data is the folder for working copies, settings and logs; "" means the usual one of the system.
	data string

	// Theme is "light", "dark" or "system".
	theme string
	// Today replaces the calendar, so that pictures and tests show the same state for ever.
	today domain.Date
	// LogFile receives the log; "" means the one in the data folder.
	logFile string
	// Scale enlarges the interface; 0 leaves it to the system.
	scale float64

	// JSON asks for the report as JSON.
	json bool
	// Set is the size of the sample: "" for the story, or W1 to W6.
	set string
	// MapTitle chooses a map; "" means the first one.
	mapTitle string
	// Out is the file to write.
	out string
	// Into is the project that takes over an answer.
	into string
	// Accept is "all", "preselected" or "none".
	accept string
	// Canvas and Model say which blank template to write.
	canvas, model string
	// Sending is what goes out in a workbook.
	sending sendingOptions
	// DryRun only reports.
	dryRun bool
	// Profile receives a profile of the processor time; "" means none.
	profile string
}

// usageError says what is wrong with the command line, as a key of the translations.
type usageError struct {
	key    string
	values i18n.Values
}

func (e *usageError) Error() string { return "wrong usage: " + e.key }

// errHelp means that help was asked for in place of work.
var errHelp = errors.New("help wanted")

// commonFlags are understood everywhere, so that scripts can set them without looking.
func commonFlags(f *flag.FlagSet, o *options) {
	f.StringVar(&o.lang, "lang", "", "")
	f.StringVar(&o.data, "data", "", "")
}

// parse reads the arguments of v. Flags may stand before, between and after the other arguments.
// The options are usable for their language even where there is an error.
func parse(v verb, args []string) (options, error) {
	var o options
	today := ""
	f := flag.NewFlagSet(v.name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	commonFlags(f, &o)
	f.StringVar(&today, "today", "", "")
	if v.flags != nil {
		v.flags(f, &o)
	}
	for rest := args; len(rest) > 0; {
		if err := f.Parse(rest); err != nil {
			if errors.Is(err, flag.ErrHelp) {
				return o, errHelp
			}
			return o, &usageError{key: "cli.usage.flag", values: i18n.Values{"detail": err.Error()}}
		}
		// After "--" everything is a file name, even if it begins with a dash.
		if n := len(rest) - f.NArg(); n > 0 && rest[n-1] == "--" {
			o.args = append(o.args, f.Args()...)
			break
		}
		if f.NArg() == 0 {
			break
		}
		o.args = append(o.args, f.Arg(0))
		rest = f.Args()[1:]
	}
	o.today = domain.Date(today)
	return o, o.check(v)
}

// check verifies what all verbs have in common.
func (o *options) check(v verb) error {
	choice := func(name, value string, allowed ...string) error {
		if value == "" || slices.Contains(allowed, value) {
			return nil
		}
		return &usageError{key: "cli.usage.choice", values: i18n.Values{
			"name": "--" + name, "value": value, "allowed": strings.Join(allowed, ", "),
		}}
	}
	err := errors.Join(
		choice("lang", o.lang, i18n.Languages()...),
		choice("theme", o.theme, "light", "dark", "contrast", "system"),
		choice("set", o.set, sampleSets()...),
		choice("accept", o.accept, "all", "preselected", "none"),
	)
	if err != nil {
		return err
	}
	if _, ok := o.today.Time(); o.today != "" && !ok {
		return &usageError{key: "cli.usage.date", values: i18n.Values{"value": string(o.today)}}
	}
	if o.scale != 0 && !(o.scale >= 0.5 && o.scale <= 4) { // in this form NaN is refused too
		return &usageError{key: "cli.usage.scale"}
	}
	if len(o.args) < v.min || len(o.args) > v.max {
		return &usageError{key: "cli.usage.count", values: i18n.Values{"form": "wegmarke " + v.form()}}
	}
	if slices.Contains(o.args, "") {
		return &usageError{key: "cli.usage.empty"}
	}
	return nil
}

// language is what messages are written in.
func (o *options) language() string {
	if o.lang != "" {
		return o.lang
	}
	return systemLanguage()
}
