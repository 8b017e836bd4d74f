package project

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/repair"
)

// openFile reads a project file of unknown origin that has been copied into a folder of our own. What is
// damaged in it is mended in memory where it can be, and told in the report. The file is never written to.
func openFile(ctx context.Context, path string, tables []table) (*contents, repair.Report, error) {
	c, err := readFile(ctx, path, tables)
	if errors.Is(err, ErrNewer) {
		return readNewer(ctx, path, tables, err)
	}
	if err == nil {
		err = c.checkWhole()
	}
	var report repair.Report
	if errors.Is(err, ErrDamaged) {
		var mendErr error
		if c, report, mendErr = mendFile(ctx, path, tables); mendErr != nil {
			return nil, report, errors.Join(err, mendErr)
		}
		err = nil
	}
	if err != nil {
		return nil, report, err
	}
	// A program that may not write such files leaves them alone.
	report.Copy = c.needs(metaMinWriter) > formatVersion
	return c, report, nil
}

// checkWhole verifies what a file of this program holds beyond what reading it needs.
func (c *contents) checkWhole() error {
	doc, err := c.document()
	if err != nil {
		return err
	}
	if _, ok := c.lastSave().at(); !ok {
		return fmt.Errorf("check saves: no time: %w", ErrDamaged)
	}
	if c.meta[metaProject] != document.Project(doc).ID.String() {
		return fmt.Errorf("check meta: project differs: %w", ErrDamaged)
	}
	if repair.Circular(c.records) {
		return fmt.Errorf("check records: a circle: %w", ErrDamaged)
	}
	return c.checkPictures()
}

// mendFile reads what can be read of a damaged file and makes a project of it.
func mendFile(ctx context.Context, path string, tables []table) (*contents, repair.Report, error) {
	var report repair.Report
	path, done, err := wholeLength(path)
	if err != nil {
		return nil, report, err
	}
	defer done()
	format, err := checkHeader(path)
	if err != nil {
		return nil, report, err
	}
	ctx, cancel := context.WithTimeout(ctx, readTime)
	defer cancel()
	schema, _ := schemaOf(format)
	known := objectsOf(schema)
	pool := openForeign(path, known)
	defer pool.Close()
	db, err := pool.Conn(ctx)
	if err != nil {
		return nil, report, damaged(err)
	}
	defer db.Close()
	if err := checkSchema(ctx, db, known); err != nil {
		return nil, report, damaged(err)
	}
	c, err := salvage(ctx, db, tablesIn(known, tables), &report)
	if err == nil && c.needs(metaMinReader) > formatVersion {
		err = &NewerError{Format: c.needs(metaMinReader), Known: formatVersion}
	}
	if err != nil {
		return nil, report, damaged(err)
	}
	return c, report, nil
}

// salvage reads what can be read of a file and makes a project of it.
func salvage(ctx context.Context, db *sql.Conn, tables []table, report *repair.Report) (*contents, error) {
	m := &salvager{db: db, report: report, c: &contents{images: make(map[domain.Hash][]byte), meta: make(map[string]string)}}
	if err := m.read(ctx, tables); err != nil {
		return nil, err
	}
	m.c.doc, m.c.docErr = document.Load(m.c.records)
	if m.c.docErr != nil {
		return nil, fmt.Errorf("mend file: %w: %w", ErrDamaged, m.c.docErr)
	}
	return m.c, nil
}

// errLength means that a file is shorter or longer than it says itself.
var errLength = errors.New("length differs")

// wholeLength makes a copy of a file that has lost its end, or has got something behind it, which is as
// long as the file says it is. What is missing is empty: the engine then reads the rest.
func wholeLength(path string) (name string, done func(), err error) {
	_, err = checkHeader(path)
	if err == nil || !errors.Is(err, errLength) {
		return path, func() {}, nil
	}
	name = path + ".whole"
	if _, err := copyIn(path, name); err != nil {
		return "", nil, err
	}
	done = func() { os.Remove(name) }
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return "", nil, errors.Join(err, removeIfThere(name))
	}
	err = fitLength(f)
	if err := errors.Join(err, f.Close()); err != nil {
		return "", nil, errors.Join(err, removeIfThere(name))
	}
	return name, done, nil
}

func fitLength(f *os.File) error {
	var h [100]byte
	if _, err := io.ReadFull(f, h[:]); err != nil {
		return fmt.Errorf("mend file: %w: %w", ErrDamaged, err)
	}
	page, pages := pagesOf(h)
	if page == 0 || pages == 0 || pages > maxFile/page {
		return fmt.Errorf("mend file: %d pages: %w", pages, ErrDamaged)
	}
	return f.Truncate(pages * page)
}

// salvager reads the rows of a damaged file.
type salvager struct {
	db     *sql.Conn
	report *repair.Report
	c      *contents
	sum    *digest
}

func (m *salvager) read(ctx context.Context, tables []table) error {
	m.sum = newDigest()
	whole := true
	for _, t := range tables {
		all, err := m.table(ctx, t)
		if err != nil {
			return err
		}
		whole = whole && all
	}
	if len(m.c.records) == 0 {
		return fmt.Errorf("mend file: no record can be read: %w", ErrDamaged)
	}
	m.meta(ctx)
	m.saves(ctx)
	m.c.sum = m.sum.sum()
	if last := m.c.lastSave(); whole && len(last.sum) > 0 && string(last.sum) != string(m.c.sum[:]) {
		m.report.Add(repair.Finding{Kind: repair.Altered})
	}
	m.pictures(ctx)
	// The ID in the list of what is known about the file only decides where there are two projects, or none.
	id, _ := domain.ParseID(m.c.meta[metaProject])
	m.c.records = repair.Records(m.c.records, id, m.report)
	if root := m.c.records[0].Key(); root != id {
		m.report.Add(repair.Finding{Kind: repair.Project, Table: domain.TableProject, ID: root})
	}
	return nil
}

// table reads the rows of a table; where some cannot be read, those before and those behind them.
func (m *salvager) table(ctx context.Context, t table) (whole bool, err error) {
	first := len(m.c.records)
	seen := make(map[domain.ID]bool)
	take := func(row []driver.Value) error {
		r := t.readLoose(row, m.report)
		if id := r.Key(); id.IsZero() || !seen[id] {
			seen[id] = true
			m.c.records = append(m.c.records, r)
		}
		return nil
	}
	err = scanTable(ctx, m.db, t, m.sum, take)
	if err == nil || errors.Is(err, ErrTooBig) || ctx.Err() != nil {
		return true, err
	}
	t.selectSQL += " DESC"
	err = scanTable(ctx, m.db, t, newDigest(), take)
	if errors.Is(err, ErrTooBig) || ctx.Err() != nil {
		return false, err
	}
	// What stands now is told, not what is lost: how much that was, nobody knows.
	m.report.Add(repair.Finding{Kind: repair.Unreadable, Table: t.name, Was: strconv.Itoa(len(m.c.records) - first)})
	return false, nil
}

// meta reads what can be read about the file; what is wrong there is not worth telling.
func (m *salvager) meta(ctx context.Context) {
	_ = m.c.readMeta(ctx, m.db)
}

func (m *salvager) saves(ctx context.Context) {
	err := m.c.readSaves(ctx, m.db)
	if _, ok := m.c.lastSave().at(); err != nil || !ok {
		m.report.Add(repair.Finding{Kind: repair.History})
	}
	for len(m.c.saves) > 0 {
		if _, ok := m.c.saves[0].at(); ok {
			break
		}
		m.c.saves = m.c.saves[1:]
	}
}

// pictures reads the pictures that records name, gives those a new name whose bytes are not what their
// name says, and takes out what cannot be shown.
func (m *salvager) pictures(ctx context.Context) {
	named := make(map[domain.Hash]domain.Hash)
	for i, r := range m.c.records {
		name := imageOf(r)
		if name == "" {
			continue
		}
		to, seen := named[name]
		if !seen {
			to = m.picture(ctx, name)
			named[name] = to
		}
		if to != name {
			r = withImage(r, to)
			m.c.records[i] = r
			m.report.Add(repair.Finding{Kind: repair.Picture, Table: r.Table(), ID: r.Key(), Title: repair.Title(r)})
		}
	}
}

// picture reads one picture and says by what name it goes now, "" where it cannot be shown.
func (m *salvager) picture(ctx context.Context, name domain.Hash) domain.Hash {
	var b []byte
	err := m.db.QueryRowContext(ctx, "SELECT bytes FROM image WHERE hash = ?", string(name)).Scan(&b)
	if err != nil || !showable(b) {
		return ""
	}
	to := domain.HashOf(sha256.Sum256(b))
	m.c.images[to] = b
	return to
}
