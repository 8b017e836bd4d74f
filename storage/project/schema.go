package project

import (
	_ "embed"
	"strings"
)

//go:embed schema.sql
var schemaSQL string

//go:embed working.sql
var workingSQL string

const (
	// applicationID is "Wegm", at offset 68 of the file, so that tools know whose file it is.
	applicationID = 0x5765676D
	// formatVersion is the user_version of the files that this program writes.
	formatVersion = 1
	// minReader and minWriter are the oldest formats whose programs may read and write such a file.
	minReader, minWriter = 1, 1
)

// Keys of the table meta.
const (
	metaFormat    = "format"
	metaMinReader = "min_reader"
	metaMinWriter = "min_writer"
	metaProject   = "project"
)

// schemaObject is one row of the engine's own list of tables.
type schemaObject struct{ kind, name, sql string }

// statements takes an SQL text apart. Comments stand only on lines of their own and no statement
// holds a semicolon, which a test keeps true.
func statements(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "--") {
			lines = append(lines, line)
		}
	}
	var out []string
	for _, s := range strings.Split(strings.Join(lines, ""), ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// publishedObjects lists what a project file holds, as the engine lists it.
func publishedObjects() map[string]schemaObject {
	out := make(map[string]schemaObject)
	for _, s := range statements(schemaSQL) {
		name, _, _ := strings.Cut(strings.TrimPrefix(s, "CREATE TABLE "), " ")
		out[name] = schemaObject{kind: "table", name: name, sql: s}
	}
	return out
}
