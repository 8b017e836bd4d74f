package main

import (
	"runtime"

	"wegmarke/ui/i18n"
)

// versionReport is what `version --json` prints.
type versionReport struct {
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Go      string `json:"go"`
	System  string `json:"system"`
}

func versionVerb() verb {
	return verb{name: "version", usage: "[--json]", flags: jsonFlag, run: func(t *task) error {
		r := versionReport{Version: version, Commit: commit, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
		if t.json {
			return t.report(r)
		}
		return t.say(t.words.T("cli.version", i18n.Values{
			"version": r.Version, "commit": r.Commit, "system": r.System,
		}))
	}}
}
