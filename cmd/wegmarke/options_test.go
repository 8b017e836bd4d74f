package main

import (
	"errors"
	"flag"
	"slices"
	"testing"
)

func testVerb() verb {
	return verb{name: "try", usage: "FILE", min: 1, max: 2, flags: func(f *flag.FlagSet, o *options) {
		jsonFlag(f, o)
		f.StringVar(&o.out, "o", "", "")
		f.StringVar(&o.accept, "accept", "all", "")
	}}
}

func TestFlagsMayStandAnywhere(t *testing.T) {
	for _, args := range [][]string{
		{"--json", "-o", "out.pdf", "a", "b"},
		{"a", "--json", "b", "-o=out.pdf"},
		{"a", "b", "--o", "out.pdf", "-json"},
	} {
		o, err := parse(testVerb(), args)
		if err != nil || !o.json || o.out != "out.pdf" || !slices.Equal(o.args, []string{"a", "b"}) {
			t.Errorf("%q: %+v, %v", args, o, err)
		}
	}
}

func TestAfterTwoDashesEverythingIsAFile(t *testing.T) {
	o, err := parse(testVerb(), []string{"--json", "--", "-o", "--json"})
	if err != nil || !slices.Equal(o.args, []string{"-o", "--json"}) {
		t.Errorf("got %q, %v", o.args, err)
	}
}

func TestWrongUsageIsRefused(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"a", "b", "c"},
		{"a", "--nonsense"},
		{"a", "-o"},
		{"a", "--lang", "fr"},
		{"a", "--accept", "some"},
		{"a", "--today", "5.3.2026"},
		{"a", "--json=perhaps"},
		{""},
	} {
		_, err := parse(testVerb(), args)
		var usage *usageError
		if !errors.As(err, &usage) {
			t.Errorf("%q: %v", args, err)
		}
	}
	for _, scale := range []string{"0.1", "9", "-1", "NaN", "big"} {
		if _, err := parse(windowVerb(), []string{"--scale", scale}); err == nil {
			t.Errorf("scale %s is accepted", scale)
		}
	}
}

func TestWindowOptions(t *testing.T) {
	o, err := parse(windowVerb(), []string{
		"--lang", "en", "--theme", "dark", "--today", "2026-03-05", "--data", "d", "--log", "l", "--scale", "1.5", "x.wegmarke",
	})
	if err != nil {
		t.Fatal(err)
	}
	if o.lang != "en" || o.theme != "dark" || o.today != "2026-03-05" || o.data != "d" || o.logFile != "l" || o.scale != 1.5 {
		t.Errorf("got %+v", o)
	}
	if !slices.Equal(o.args, []string{"x.wegmarke"}) {
		t.Errorf("files: %q", o.args)
	}
}

func TestTheFirstWordIsTheVerbUnlessItIsAFile(t *testing.T) {
	for _, c := range []struct {
		args []string
		name string
		rest []string
	}{
		{nil, "", nil},
		{[]string{"info", "a.wegmarke"}, "info", []string{"a.wegmarke"}},
		{[]string{"--lang", "en", "info", "a"}, "info", []string{"--lang", "en", "a"}},
		{[]string{"--lang=en", "dump"}, "dump", []string{"--lang=en"}},
		{[]string{"--theme", "dark", "a.wegmarke"}, "", []string{"--theme", "dark", "a.wegmarke"}},
		{[]string{"./info"}, "", []string{"./info"}},
		{[]string{`C:\x`}, "", []string{`C:\x`}},
		{[]string{"--", "info"}, "", []string{"--", "info"}},
		{[]string{"--version"}, "version", nil},
		{[]string{"nonsense"}, "nonsense", nil},
	} {
		name, rest := splitVerb(c.args)
		if name != c.name || !slices.Equal(rest, c.rest) {
			t.Errorf("%q: %q with %q", c.args, name, rest)
		}
	}
}
