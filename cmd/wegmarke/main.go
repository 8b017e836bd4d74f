// Command wegmarke is the program: with no argument or a project file it opens the window, with a
// verb it does one piece of work without a display.
//
// The package only wires the others together: it reads the command line, knows the folders of the
// user, keeps the log and the crash file, and hands storage to the interface as the small
// interfaces that this one asks for. It decides nothing about projects and is imported by nobody.
// `wegmarke help` lists the verbs.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"wegmarke/ui/i18n"
)

// Filled in by the linker; see the Makefile.
var (
	version = "0.1.0"
	commit  = ""
)

// Exit codes: the form of the command line is told apart from work that could not be done, and both from
// a computer whose graphics show no window.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitNoWindow = 3
)

// streams are what the program reads from and writes to.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

func main() {
	catchFirst(os.Args[1:], time.Now())
	attachConsole(os.Args[1:])
	os.Exit(run(os.Args[1:], streams{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

// run does what the arguments ask for and returns the exit code.
func run(args []string, s streams) int {
	name, rest := splitVerb(args)
	if name == "" {
		return window(rest, s)
	}
	v, known := findVerb(name)
	if !known {
		words := i18n.New(systemLanguage())
		return fail(s, words, &usageError{key: "cli.usage.verb", values: i18n.Values{"name": name}})
	}
	o, err := parse(v, rest)
	words := wordsFor(o)
	if errors.Is(err, errHelp) {
		_, _ = io.WriteString(s.out, helpFor(v, words))
		return exitDone
	}
	if err != nil {
		return fail(s, words, err)
	}
	if err := v.run(&task{options: o, std: s, words: words}); err != nil {
		return fail(s, words, err)
	}
	return exitDone
}

// window opens the window with the project file that the arguments name, if any.
func window(args []string, s streams) int {
	o, err := parse(windowVerb(), args)
	words := wordsFor(o)
	if errors.Is(err, errHelp) {
		_, _ = io.WriteString(s.out, help(words))
		return exitDone
	}
	if err != nil {
		return fail(s, words, err)
	}
	return runWindow(&task{options: o, std: s, words: words})
}

// wordsFor speaks the language that was asked for, or that of the system.
func wordsFor(o options) *i18n.Catalog { return i18n.New(o.language()) }

// fail says on the error stream what went wrong, and returns the exit code that goes with it.
func fail(s streams, words *i18n.Catalog, err error) int {
	var usage *usageError
	if errors.As(err, &usage) {
		_, _ = fmt.Fprintln(s.err, words.T(usage.key, usage.values))
		_, _ = fmt.Fprintln(s.err, words.T("cli.usage.hint"))
		return exitUsage
	}
	_, _ = fmt.Fprintln(s.err, verbPhrases().phrase(words, err))
	return exitFailed
}
