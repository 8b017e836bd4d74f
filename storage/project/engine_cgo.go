//go:build cgo

package project

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"

	"github.com/mattn/go-sqlite3"
)

// connector opens one database in one way. It replaces the drivers that are found by a global name.
type connector struct {
	drv *sqlite3.SQLiteDriver
	dsn string
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.drv.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.drv }

// openOwn opens a database that this program made itself; mode is "rw" or "rwc". The exclusive lock
// must be set before write-ahead logging, which then needs no shared memory beside the file.
func openOwn(path, mode string) *sql.DB {
	return openWith(path, url.Values{
		"mode":          {mode},
		"_locking_mode": {"EXCLUSIVE"},
		"_synchronous":  {"FULL"},
		"_busy_timeout": {"0"},
	}, func(c *sqlite3.SQLiteConn) error {
		return execAll(c, "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0",
			"PRAGMA temp_store = MEMORY", "PRAGMA fullfsync = ON", "PRAGMA checkpoint_fullfsync = ON")
	})
}

// openForeign opens a file of unknown origin for reading its known tables, and for nothing else.
// The file must lie in a folder of our own: the engine takes it for unchangeable.
func openForeign(path string, known map[string]schemaObject) *sql.DB {
	return openWith(path, url.Values{
		"mode":         {"ro"},
		"immutable":    {"1"},
		"_synchronous": {"FULL"},
	}, func(c *sqlite3.SQLiteConn) error {
		for id, limit := range map[int]int{
			sqlite3.SQLITE_LIMIT_LENGTH:              maxValue,
			sqlite3.SQLITE_LIMIT_SQL_LENGTH:          100_000,
			sqlite3.SQLITE_LIMIT_COLUMN:              64,
			sqlite3.SQLITE_LIMIT_EXPR_DEPTH:          20,
			sqlite3.SQLITE_LIMIT_COMPOUND_SELECT:     3,
			sqlite3.SQLITE_LIMIT_VDBE_OP:             25_000,
			sqlite3.SQLITE_LIMIT_FUNCTION_ARG:        8,
			sqlite3.SQLITE_LIMIT_ATTACHED:            0,
			sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 50,
			sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER:     16,
			sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH:       1,
			sqlite3.SQLITE_LIMIT_WORKER_THREADS:      0,
		} {
			c.SetLimit(id, limit)
		}
		err := execAll(c, "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0",
			"PRAGMA query_only = ON", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -8192")
		c.RegisterAuthorizer(func(op int, a, b, _ string) int { return allow(known, op, a, b) })
		return err
	})
}

// allow is the list of all that a foreign file may be asked for.
func allow(known map[string]schemaObject, op int, a, b string) int {
	switch op {
	case sqlite3.SQLITE_SELECT:
		return sqlite3.SQLITE_OK
	case sqlite3.SQLITE_READ:
		if _, ok := known[a]; ok || a == "sqlite_master" || a == "sqlite_schema" {
			return sqlite3.SQLITE_OK
		}
	case sqlite3.SQLITE_PRAGMA:
		if a == "quick_check" {
			return sqlite3.SQLITE_OK
		}
	case sqlite3.SQLITE_FUNCTION:
		if b == "count" {
			return sqlite3.SQLITE_OK
		}
	}
	return sqlite3.SQLITE_DENY
}

// openWith keeps to one connection: a second one would come without the settings of the first.
func openWith(path string, query url.Values, hook func(*sqlite3.SQLiteConn) error) *sql.DB {
	db := sql.OpenDB(connector{drv: &sqlite3.SQLiteDriver{ConnectHook: hook}, dsn: sourceName(path, query)})
	db.SetMaxOpenConns(1)
	return db
}

func execAll(c *sqlite3.SQLiteConn, texts ...string) error {
	for _, text := range texts {
		if _, err := c.Exec(text, nil); err != nil {
			return fmt.Errorf("set up connection: %s: %w", text, err)
		}
	}
	return nil
}

// engineFull says that the engine had no room to write.
func engineFull(err error) bool {
	var e sqlite3.Error
	return errors.As(err, &e) && e.Code == sqlite3.ErrFull
}
