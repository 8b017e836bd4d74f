// Command sbom writes what a program was built of as CycloneDX 1.5: the modules that are linked, with the
// checksums that go keeps of them, and the fonts and libraries in C that assets/licences/list.txt names.
//
//	sbom PROGRAM NAME VERSION LIST OUT.json
package main

import (
	"debug/buildinfo"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

type component struct {
	Type      string    `json:"type"`
	Name      string    `json:"name"`
	Version   string    `json:"version,omitempty"`
	Purl      string    `json:"purl,omitempty"`
	Copyright string    `json:"copyright,omitempty"`
	Hashes    []hash    `json:"hashes,omitempty"`
	Licences  []licence `json:"licenses,omitempty"`
}

type hash struct {
	Alg     string `json:"alg"`
	Content string `json:"content"`
}

type licence struct {
	Licence struct {
		Name string `json:"name"`
	} `json:"license"`
}

func main() {
	if len(os.Args) != 6 {
		fmt.Fprintln(os.Stderr, "usage: sbom PROGRAM NAME VERSION LIST OUT.json")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3], os.Args[4], os.Args[5]); err != nil {
		fmt.Fprintln(os.Stderr, "sbom:", err)
		os.Exit(1)
	}
}

func run(program, name, version, list, out string) error {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return fmt.Errorf("read program: %w", err)
	}
	text, err := os.ReadFile(list)
	if err != nil {
		return fmt.Errorf("read licences: %w", err)
	}
	data, err := json.MarshalIndent(bill(info, name, version, string(text)), "", "  ")
	if err != nil {
		return fmt.Errorf("write bill: %w", err)
	}
	if err := os.WriteFile(out, append(data, '\n'), 0o644); err != nil {
		return fmt.Errorf("write bill: %w", err)
	}
	return nil
}

// bill lists the modules that are linked, then what is no module.
func bill(info *buildinfo.BuildInfo, name, version, list string) map[string]any {
	named := map[string]component{}
	var parts []component
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) != 4 {
			continue
		}
		c := component{Type: "library", Name: f[0], Version: f[1], Copyright: f[3], Licences: make([]licence, 1)}
		c.Licences[0].Licence.Name = f[2]
		named[c.Name] = c
		if first, _, _ := strings.Cut(c.Name, "/"); !strings.Contains(first, ".") {
			parts = append(parts, c) // a module begins with the name of a server
		}
	}
	for _, m := range info.Deps {
		if m.Replace != nil {
			m = m.Replace
		}
		c := named[m.Path]
		c.Type, c.Name, c.Version, c.Purl = "library", m.Path, m.Version, "pkg:golang/"+m.Path+"@"+m.Version
		if sum, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(m.Sum, "h1:")); err == nil && len(sum) > 0 {
			c.Hashes = []hash{{"SHA-256", hex.EncodeToString(sum)}}
		}
		parts = append(parts, c)
	}
	return map[string]any{
		"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
		"metadata":   map[string]any{"component": component{Type: "application", Name: name, Version: version}},
		"components": parts,
	}
}
