package project

import (
	"context"
	"fmt"
	"slices"
	"strings"
)

// columnsOf takes the lines of a CREATE TABLE statement apart into the names of the columns and
// what stands behind them.
func columnsOf(statement string) (names, definitions []string) {
	for line := range strings.Lines(statement) {
		line = strings.TrimSuffix(strings.TrimSpace(line), ",")
		name, definition, ok := strings.Cut(line, " ")
		if !ok || strings.HasPrefix(line, "CREATE TABLE ") || strings.HasPrefix(line, ")") {
			continue
		}
		names, definitions = append(names, strings.Trim(name, `"`)), append(definitions, definition)
	}
	return names, definitions
}

// tablesIn narrows the tables of the records to those and their columns that a schema has. The
// fields that an older format does not know stay empty.
func tablesIn(known map[string]schemaObject, tables []table) []table {
	var out []table
	for _, t := range tables {
		object, ok := known[string(t.name)]
		if !ok {
			continue
		}
		names, _ := columnsOf(object.sql)
		t.columns = slices.DeleteFunc(slices.Clone(t.columns), func(c column) bool { return !slices.Contains(names, c.name) })
		t.prepare()
		out = append(out, t)
	}
	return out
}

// upgrade gives a working copy that an older version of the program left behind the tables and
// columns it lacks. New columns stand at the end of a table in every format, so the order agrees.
func (w *working) upgrade(ctx context.Context) error {
	known := publishedObjects()
	return w.transaction(ctx, func() error {
		for _, t := range w.order {
			if err := w.complete(ctx, known[string(t.name)]); err != nil {
				return err
			}
		}
		for _, own := range objectsOf(workingSQL) {
			if err := w.complete(ctx, own); err != nil {
				return err
			}
		}
		return nil
	})
}

// complete makes a table, or gives it the columns that it lacks.
func (w *working) complete(ctx context.Context, want schemaObject) error {
	have, err := w.columns(ctx, want.name)
	if err != nil {
		return err
	}
	if len(have) == 0 {
		return w.exec(ctx, want.sql)
	}
	names, definitions := columnsOf(want.sql)
	for i, name := range names {
		if slices.Contains(have, name) {
			continue
		}
		text := "ALTER TABLE " + quote(want.name) + " ADD COLUMN " + quote(name) + " " + definitions[i] + emptyValue(definitions[i])
		if err := w.exec(ctx, text); err != nil {
			return err
		}
	}
	return nil
}

// emptyValue is what the rows that exist get in a new column.
func emptyValue(definition string) string {
	switch {
	case !strings.Contains(definition, "NOT NULL"):
		return ""
	case strings.HasPrefix(definition, "TEXT"):
		return " DEFAULT ''"
	}
	return " DEFAULT 0"
}

// columns lists the columns a table has; none where there is no such table.
func (w *working) columns(ctx context.Context, table string) ([]string, error) {
	rows, err := w.conn.QueryContext(ctx, "SELECT name FROM pragma_table_info(?)", table)
	if err != nil {
		return nil, fmt.Errorf("columns of %s: %w", table, err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("columns of %s: %w", table, err)
		}
		out = append(out, name)
	}
	return out, rows.Err()
}
