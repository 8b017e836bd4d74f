//go:build !cgo

package project

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
)

// Without a C compiler there is no database engine. This file lets the package be checked for other
// systems all the same; whatever is opened reports errNoEngine.

var errNoEngine = errors.New("program was built without the database engine")

type noEngine struct{}

func (noEngine) Connect(context.Context) (driver.Conn, error) { return nil, errNoEngine }
func (n noEngine) Driver() driver.Driver                      { return n }
func (noEngine) Open(string) (driver.Conn, error)             { return nil, errNoEngine }

func openOwn(_, _ string) *sql.DB { return sql.OpenDB(noEngine{}) }

func openForeign(_ string, _ map[string]schemaObject) *sql.DB { return sql.OpenDB(noEngine{}) }

func engineFull(error) bool { return false }
