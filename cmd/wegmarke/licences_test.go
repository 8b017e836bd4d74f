package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"wegmarke/assets"
)

// TestEveryModuleIsNamedWithItsLicence holds the list that the help shows against what is linked on
// each of the systems.
func TestEveryModuleIsNamedWithItsLicence(t *testing.T) {
	known := map[string]assets.Component{}
	for _, c := range assets.Components() {
		known[c.Name] = c
		if c.Licence == "" || c.Copyright == "" && c.Licence != "Public domain" {
			t.Errorf("%s has no licence or no copyright", c.Name)
		}
	}
	used := map[string]bool{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		command := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{end}}{{end}}", ".")
		command.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
		out, err := command.Output()
		if err != nil {
			t.Fatalf("go list for %s: %v", system, err)
		}
		for line := range strings.Lines(string(out)) {
			name, version, ok := strings.Cut(strings.TrimSpace(line), " ")
			if !ok {
				continue
			}
			used[name] = true
			if c := known[name]; c.Version != version {
				t.Errorf("assets/licences/list.txt: %s is linked in version %s, named with %q", name, version, c.Version)
				known[name] = assets.Component{Name: name, Version: version}
			}
		}
	}
	for name := range known {
		if strings.Contains(name, "/") && !used[name] {
			t.Errorf("assets/licences/list.txt: %s is not linked any more", name)
		}
	}
	for _, licence := range []string{"MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "Apache-2.0", "OFL-1.1"} {
		if len(assets.LicenceText(licence)) < 300 {
			t.Errorf("the text of %s is missing", licence)
		}
	}
}
