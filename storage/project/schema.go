package project

import (
	_ "embed"
	"strings"
)

//go:embed schema.sql
var schemaSQL string

// schema1SQL is the published form of format 1, which is still read.
//
//go:embed schema1.sql
var schema1SQL string

//go:embed working.sql
var workingSQL string

const (
	// applicationID is "Wegm", at offset 68 of the file, so that tools know whose file it is.
	applicationID = 0x5765676D
	// formatVersion is the user_version of the files that this program writes.
	formatVersion = 2
	// minReader and minWriter are the oldest formats whose programs may read and write such a file.
	minReader, minWriter = 2, 2
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

// schemaOf is the SQL text of a format that this program reads.
func schemaOf(format int) (text string, ok bool) {
	switch format {
	case 1:
		return schema1SQL, true
	case formatVersion:
		return schemaSQL, true
	}
	return "", false
}

// publishedObjects lists what a project file of the present format holds, as the engine lists it.
func publishedObjects() map[string]schemaObject { return objectsOf(schemaSQL) }

func objectsOf(schema string) map[string]schemaObject {
	out := make(map[string]schemaObject)
	for _, s := range statements(schema) {
		name, _, _ := strings.Cut(strings.TrimPrefix(s, "CREATE TABLE "), " ")
		out[name] = schemaObject{kind: "table", name: name, sql: s}
	}
	return out
}
