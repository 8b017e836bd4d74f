package project

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"wegmarke/domain/repair"
)

// readNewer reads a file of a newer program, if that says that this one may. What only the newer program
// knows is left out, so the file itself must stay: the project begins without a file.
func readNewer(ctx context.Context, path string, tables []table, refused error) (*contents, repair.Report, error) {
	var report repair.Report
	format, err := checkHeader(path)
	if format <= formatVersion || !errors.Is(err, ErrNewer) {
		return nil, report, refused // the form is ours, but the file says that it is not for us
	}
	ctx, cancel := context.WithTimeout(ctx, readTime)
	defer cancel()
	known := publishedObjects()
	pool := openForeign(path, known)
	defer pool.Close()
	db, err := pool.Conn(ctx)
	if err != nil {
		return nil, report, errors.Join(refused, err)
	}
	defer db.Close()
	if err := checkNewerSchema(ctx, db, known); err != nil {
		return nil, report, errors.Join(refused, err)
	}
	about := &contents{meta: make(map[string]string)}
	if err := about.readMeta(ctx, db); err != nil {
		return nil, report, errors.Join(refused, err)
	}
	if reader := about.needs(metaMinReader); reader == 0 || reader > formatVersion {
		return nil, report, refused
	}
	if _, err := checkRows(ctx, db, known); err != nil {
		return nil, report, errors.Join(refused, err)
	}
	c, err := salvage(ctx, db, tables, &report)
	if err != nil {
		return nil, report, errors.Join(refused, err)
	}
	// The sum is over columns that are not read here, so that it says nothing.
	report.Findings = slices.DeleteFunc(report.Findings, func(f repair.Finding) bool { return f.Kind == repair.Altered })
	report.Add(repair.Finding{Kind: repair.Unknown})
	report.Copy = true
	return c, report, nil
}

// plainTable and plainColumn are all that a table of any format is made of: nothing in them calculates,
// calls or checks.
var (
	plainTable  = regexp.MustCompile(`^CREATE TABLE [a-z_]{1,40} \(\n((?:\t[^\n]+,\n)*\t[^\n]+)\n\) STRICT, WITHOUT ROWID$`)
	plainColumn = regexp.MustCompile(`^\t(?:[a-z_0-9]{1,40}|"[a-z_0-9]{1,40}") (?:BLOB|TEXT|INTEGER|REAL)(?: NOT NULL)?(?: PRIMARY KEY)?(?: REFERENCES [a-z_]{1,40})?,?$`)
)

// checkNewerSchema verifies that every object of a file is a plain table, and that the tables that we know
// have our columns as we know them.
func checkNewerSchema(ctx context.Context, db *sql.Conn, known map[string]schemaObject) error {
	rows, err := db.QueryContext(ctx, "SELECT type, name, sql FROM sqlite_schema LIMIT 200")
	if err != nil {
		return fmt.Errorf("read schema: %w", err)
	}
	defer rows.Close()
	seen := 0
	for rows.Next() {
		var kind, name, text sql.NullString
		if err := rows.Scan(&kind, &name, &text); err != nil {
			return fmt.Errorf("read schema: %w", err)
		}
		if kind.String != "table" || !isPlain(text.String) || !strings.HasPrefix(text.String, "CREATE TABLE "+name.String+" (") {
			return fmt.Errorf("check schema: %.20q %.40q: %w", kind.String, name.String, ErrForeign)
		}
		ours, ok := known[name.String]
		if !ok {
			continue
		}
		seen++
		names, definitions := columnsOf(text.String)
		wanted, as := columnsOf(ours.sql)
		for i, column := range wanted {
			if i >= len(names) || names[i] != column || definitions[i] != as[i] {
				return fmt.Errorf("check schema: column %s of %s: %w", column, name.String, ErrForeign)
			}
		}
	}
	if err := rows.Err(); err != nil {
		return fmt.Errorf("read schema: %w", err)
	}
	if seen != len(known) {
		return fmt.Errorf("check schema: %d of %d tables: %w", seen, len(known), ErrForeign)
	}
	return nil
}

func isPlain(text string) bool {
	parts := plainTable.FindStringSubmatch(text)
	if parts == nil {
		return false
	}
	for line := range strings.Lines(parts[1]) {
		if !plainColumn.MatchString(strings.TrimSuffix(line, "\n")) {
			return false
		}
	}
	return true
}
