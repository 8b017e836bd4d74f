package project

import (
	"database/sql/driver"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/repair"
)

// table maps the records of one kind to the columns of one database table. The columns are the
// fields of the record by their json names, so that a field is written down in one place only.
type table struct {
	name    domain.Table
	record  reflect.Type
	columns []column
	// card says that cardOf reads the rows.
	card bool

	selectSQL, upsertSQL, deleteSQL string
}

type column struct {
	name  string
	field int
	kind  columnKind
}

type columnKind uint8

const (
	columnID columnKind = iota
	columnText
	columnHash
	columnInteger
	columnUnsigned
	columnBool
	columnReal
)

// sqlType is the column type of the schema.
func (k columnKind) sqlType() string {
	switch k {
	case columnID:
		return "BLOB"
	case columnText, columnHash:
		return "TEXT"
	case columnReal:
		return "REAL"
	}
	return "INTEGER"
}

// recordTables maps every table of the domain. It fails only where a record has a field of a type
// that no column can hold, which a test would show first.
func recordTables() ([]table, error) {
	var out []table
	for _, name := range domain.Tables() {
		zero, err := document.Decode(name, []byte("{}"))
		if err != nil {
			return nil, fmt.Errorf("map table %s: %w", name, err)
		}
		t := table{name: name, record: reflect.TypeOf(zero)}
		for i := range t.record.NumField() {
			f := t.record.Field(i)
			kind, ok := kindOf(f.Type)
			if !ok {
				return nil, fmt.Errorf("map table %s: field %s has type %s", name, f.Name, f.Type)
			}
			t.columns = append(t.columns, column{name: f.Tag.Get("json"), field: i, kind: kind})
		}
		t.prepare()
		out = append(out, t)
	}
	return out, nil
}

func kindOf(t reflect.Type) (columnKind, bool) {
	switch t {
	case reflect.TypeFor[domain.ID]():
		return columnID, true
	case reflect.TypeFor[domain.Hash]():
		return columnHash, true
	}
	switch t.Kind() {
	case reflect.String:
		return columnText, true
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return columnInteger, true
	case reflect.Uint8, reflect.Uint16, reflect.Uint32:
		return columnUnsigned, true
	case reflect.Bool:
		return columnBool, true
	case reflect.Float64:
		return columnReal, true
	}
	return 0, false
}

// quote makes a column or table name safe: some are words of SQL, such as "order" and "when".
func quote(name string) string { return `"` + name + `"` }

func (t *table) prepare() {
	names := make([]string, len(t.columns))
	marks := make([]string, len(t.columns))
	for i, c := range t.columns {
		names[i], marks[i] = quote(c.name), "?"
	}
	t.card = t.name == domain.TableCard && slices.EqualFunc(t.columns, cardColumns(), func(c column, name string) bool { return c.name == name })
	list, into := strings.Join(names, ", "), quote(string(t.name))
	t.selectSQL = "SELECT " + list + " FROM " + into + ` ORDER BY "id"`
	t.upsertSQL = "INSERT OR REPLACE INTO " + into + " (" + list + ") VALUES (" + strings.Join(marks, ", ") + ")"
	t.deleteSQL = "DELETE FROM " + into + ` WHERE "id" = ?`
}

// hashColumns lists the columns that name images.
func (t *table) hashColumns() []string {
	var out []string
	for _, c := range t.columns {
		if c.kind == columnHash {
			out = append(out, c.name)
		}
	}
	return out
}

// values are the columns of a record as the engine takes them.
func (t *table) values(r domain.Record) []any {
	v := reflect.ValueOf(r)
	out := make([]any, len(t.columns))
	for i, c := range t.columns {
		f := v.Field(c.field)
		switch c.kind {
		case columnID:
			out[i] = idValue(f.Interface().(domain.ID))
		case columnText, columnHash:
			out[i] = f.String()
		case columnInteger:
			out[i] = f.Int()
		case columnUnsigned:
			out[i] = int64(f.Uint())
		case columnBool:
			out[i] = int64(0)
			if f.Bool() {
				out[i] = int64(1)
			}
		case columnReal:
			x := f.Float()
			if x == 0 {
				x = 0 // the engine knows no negative zero
			}
			out[i] = x
		}
	}
	return out
}

func idValue(id domain.ID) any {
	if id.IsZero() {
		return nil
	}
	return id[:]
}

// read makes a record of a row. An error means that the row does not have the form of the table.
func (t *table) read(row []driver.Value) (domain.Record, error) {
	if t.card {
		if c, ok := cardOf(row); ok {
			return c, nil
		}
	}
	v := reflect.New(t.record).Elem()
	for i, c := range t.columns {
		if !setField(v.Field(c.field), c.kind, row[i]) {
			return nil, fmt.Errorf("read %s: column %s holds a %T: %w", t.name, c.name, row[i], ErrDamaged)
		}
	}
	return v.Interface().(domain.Record), nil
}

// readLoose makes a record of a row whatever it holds, and tells what cannot be.
func (t *table) readLoose(row []driver.Value, report *repair.Report) domain.Record {
	if t.card {
		if c, ok := cardOf(row); ok {
			return c
		}
	}
	v := reflect.New(t.record).Elem()
	var broken []column
	for i, c := range t.columns {
		if !setField(v.Field(c.field), c.kind, row[i]) {
			v.Field(c.field).SetZero()
			broken = append(broken, c)
		}
	}
	r := v.Interface().(domain.Record)
	for _, c := range broken {
		if c.name != "id" {
			report.Add(repair.Finding{Kind: repair.Value, Table: t.name, ID: r.Key(), Title: repair.Title(r), Field: c.name})
		}
	}
	return r
}

func setField(f reflect.Value, kind columnKind, value any) bool {
	switch kind {
	case columnID:
		if value == nil {
			return true
		}
		b, ok := value.([]byte)
		if !ok || len(b) != len(domain.ID{}) || domain.ID(b).IsZero() {
			return false
		}
		f.Set(reflect.ValueOf(domain.ID(b)))
		return true
	case columnText, columnHash:
		s, ok := value.(string)
		f.SetString(s)
		return ok
	case columnReal:
		x, ok := value.(float64)
		f.SetFloat(x)
		return ok
	}
	n, ok := value.(int64)
	switch {
	case !ok:
		return false
	case kind == columnBool:
		f.SetBool(n == 1)
		return n == 0 || n == 1
	case kind == columnUnsigned:
		f.SetUint(uint64(n))
		return n >= 0 && !f.OverflowUint(uint64(n))
	}
	f.SetInt(n)
	return !f.OverflowInt(n)
}
