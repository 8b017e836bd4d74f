package project

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/merge"
)

// rawCards is the size at which the project is held against the engine alone.
const rawCards = 60_000

// race measures our work and that of the engine alone in turns, so that both meet the same machine. On a
// machine that is busy with other things the processor time says more than the clock.
type race struct {
	ours, raw       []time.Duration
	oursCPU, rawCPU time.Duration
}

func (p *race) run(ours, raw func()) {
	p.runOurs(ours)
	p.runRaw(raw)
}

func (p *race) runOurs(ours func()) {
	begin, cpu := time.Now(), processTime()
	pprof.Do(context.Background(), pprof.Labels("side", "ours"), func(context.Context) { ours() })
	p.ours = append(p.ours, time.Since(begin))
	p.oursCPU += processTime() - cpu
}

func (p *race) runRaw(raw func()) {
	begin, cpu := time.Now(), processTime()
	raw()
	p.raw = append(p.raw, time.Since(begin))
	p.rawCPU += processTime() - cpu
}

// report tells a quantile of both and what ours is of the other.
func (p *race) report(b *testing.B, name string, q float64) {
	at := func(all []time.Duration) float64 {
		slices.Sort(all)
		return float64(all[min(int(q*float64(len(all))), len(all)-1)]) / 1e6
	}
	ours, raw := at(p.ours), at(p.raw)
	b.ReportMetric(ours, name+"-ms")
	b.ReportMetric(raw, name+"-raw-ms")
	b.ReportMetric(ours/raw, name+"-ratio")
	if p.rawCPU > 0 {
		b.ReportMetric(float64(p.oursCPU)/float64(p.rawCPU), "cpu-ratio")
	}
}

// rawEngine is the engine alone: same settings, same rows, same syncs, and nothing of ours around it.
type rawEngine struct {
	b      *testing.B
	tables []table
}

func (r rawEngine) conn(path string, foreign bool) (*sql.DB, *sql.Conn) {
	pool := openOwn(path, "rw")
	if foreign {
		pool = openForeign(path, publishedObjects())
	}
	c, err := pool.Conn(context.Background())
	must(r.b, err)
	return pool, c
}

// readAll checks a file and reads every value of every row.
func (r rawEngine) readAll(path string) {
	pool, conn := r.conn(path, true)
	var ok string
	must(r.b, conn.QueryRowContext(context.Background(), "PRAGMA quick_check(1)").Scan(&ok))
	must(r.b, conn.Raw(func(c any) error {
		for _, t := range r.tables {
			rows, err := c.(driver.QueryerContext).QueryContext(context.Background(), t.selectSQL, nil)
			if err != nil {
				return err
			}
			row := make([]driver.Value, len(t.columns))
			for err == nil {
				err = rows.Next(row)
			}
			if rows.Close(); err != io.EOF {
				return err
			}
		}
		return nil
	}))
	conn.Close()
	pool.Close()
}

// copyTo copies a file and makes the copy durable, as a project file is put in its place.
func (r rawEngine) copyTo(from, to string) {
	in, err := os.Open(from)
	must(r.b, err)
	out, err := os.Create(to + ".tmp")
	must(r.b, err)
	_, err = io.Copy(out, in)
	must(r.b, err)
	must(r.b, out.Sync())
	must(r.b, out.Close())
	in.Close()
	must(r.b, os.Rename(to+".tmp", to))
	must(r.b, syncFolder(filepath.Dir(to)))
}

// save writes every row of a working copy into a fresh file, reads that back and puts it in its place.
func (r rawEngine) save(work *sql.Conn, out, target string) {
	r.build(work, out)
	r.copyTo(out, target)
}

// build writes every row of a working copy into a fresh file and reads that back.
func (r rawEngine) build(work *sql.Conn, out string) {
	ctx := context.Background()
	must(r.b, createEmpty(ctx, out))
	exec := func(text string, args ...any) {
		_, err := work.ExecContext(ctx, text, args...)
		must(r.b, err)
	}
	exec("ATTACH ? AS published", out)
	exec("PRAGMA published.journal_mode = MEMORY")
	exec("PRAGMA published.synchronous = OFF")
	exec("BEGIN")
	for _, t := range r.tables {
		exec("INSERT INTO published." + quote(string(t.name)) + " SELECT * FROM main." + quote(string(t.name)))
	}
	exec("COMMIT")
	exec("DETACH published")
	must(r.b, flushFile(out))
	r.readAll(out)
}

// newRaw makes a project of many cards, its file and a working copy for the engine alone.
func newRaw(b *testing.B) (r rawEngine, s *Store, doc *document.Document, path, work string) {
	s, path, doc = testStore(b, b.TempDir()), target(b), bigDoc(b, rawCards)
	p, err := s.Create(path, doc)
	must(b, err)
	must(b, p.Close(context.Background()))
	work = filepath.Join(b.TempDir(), "raw.db")
	w, err := createWorking(context.Background(), work, s.tables, journalWAL, contentsOf(doc))
	must(b, err)
	must(b, w.close())
	return rawEngine{b, s.tables}, s, doc, path, work
}

// BenchmarkBesideEngine holds what a person waits for against the work of the engine alone.
func BenchmarkBesideEngine(b *testing.B) {
	ctx := context.Background()
	b.Run("edit", func(b *testing.B) {
		r, s, _, path, work := newRaw(b)
		p, doc, err := s.Open(path)
		must(b, err)
		must(b, p.Flush(ctx))
		pool, conn := r.conn(work, false)
		_, err = conn.ExecContext(ctx, "PRAGMA journal_mode = WAL")
		must(b, err)
		cards := s.tables[slices.IndexFunc(s.tables, func(t table) bool { return t.name == domain.TableCard })]
		upsert, err := conn.PrepareContext(ctx, cards.upsertSQL)
		must(b, err)
		journal, err := conn.PrepareContext(ctx, "INSERT OR REPLACE INTO journal (seq, time, label, edits, mark) VALUES (?, ?, ?, ?, '')")
		must(b, err)
		all := doc.All(domain.TableCard)
		var both race
		for n := 1; b.Loop(); n++ {
			for i := range 200 {
				c, _ := document.Find[domain.Card](doc, all[(n*200+i)*7919%len(all)].Key())
				before := c
				c.Text = fmt.Sprint("geändert ", n, i)
				text, err := document.EncodeEdits([]document.Edit{{Before: before, After: c}})
				must(b, err)
				values, at := cards.values(c), time.Now().UTC().Format(timeForm)
				both.run(func() {
					edit(b, p, doc, c)
					must(b, p.Flush(ctx))
				}, func() {
					tx, err := conn.BeginTx(ctx, nil)
					must(b, err)
					_, err = tx.Stmt(upsert).Exec(values...)
					must(b, err)
					_, err = tx.Stmt(journal).Exec(n*200+i, at, "step", string(text))
					must(b, err)
					must(b, tx.Commit())
				})
			}
		}
		both.report(b, "p50", 0.5)
		both.report(b, "p99", 0.99)
		must(b, p.Discard(ctx))
		must(b, conn.Close())
		must(b, pool.Close())
	})
	b.Run("open", func(b *testing.B) {
		r, s, _, path, _ := newRaw(b)
		var both race
		for b.Loop() {
			var p *Project
			both.runOurs(func() {
				var err error
				p, _, err = s.Open(path)
				must(b, err)
			})
			must(b, p.Close(ctx)) // the working copy is made meanwhile
			both.runRaw(func() {
				copied := filepath.Join(b.TempDir(), "raw.wegmarke")
				r.copyTo(path, copied)
				r.readAll(copied)
			})
		}
		both.report(b, "p50", 0.5)
		both.report(b, "best", 0)
	})
	b.Run("save", func(b *testing.B) {
		r, s, _, path, work := newRaw(b)
		p, doc, err := s.Open(path)
		must(b, err)
		must(b, p.Flush(ctx))
		pool, conn := r.conn(work, false)
		out, to := filepath.Join(b.TempDir(), "out.db"), target(b)
		var both race
		for n := 0; b.Loop(); n++ {
			edit(b, p, doc, retitled(doc, fmt.Sprint("Stand ", n)))
			must(b, p.Flush(ctx))
			both.run(func() { must(b, p.Save(ctx)) }, func() { r.save(conn, out, to) })
		}
		both.report(b, "p50", 0.5)
		both.report(b, "best", 0)
		must(b, p.Close(ctx))
		must(b, conn.Close())
		must(b, pool.Close())
	})
	b.Run("merge", func(b *testing.B) { mergeBesideEngine(b) })
}

// mergeBesideEngine has somebody else save the file with other cards changed than are changed here, and
// goes on until both states are one and saved: what was saved there is read, the common state is read, both
// states are kept among the versions, and the outcome is written into the working copy and the file. The
// engine alone writes and reads the same rows: it has the outcome given.
func mergeBesideEngine(b *testing.B) {
	ctx := context.Background()
	r, s, base, path, work := newRaw(b)
	theirs := changedCopy(b, s, path, 7)
	start, err := os.ReadFile(path)
	must(b, err)
	dir := b.TempDir()
	var both race
	var records int
	for b.Loop() {
		must(b, os.WriteFile(path, start, 0o600))
		p, mine, err := s.Open(path)
		must(b, err)
		must(b, mine.Apply(moreCards(b, mine, 0)))
		p.Write(document.Between(base, mine), "mine")
		must(b, p.Flush(ctx))
		if _, err := copyIn(theirs, path); err != nil {
			b.Fatal(err)
		}
		var change document.Change
		both.runOurs(func() { change = mergeOutside(b, p, mine) })
		must(b, p.Close(ctx))
		records = change.Len()

		spare := filepath.Join(dir, "work.db")
		r.copyTo(work, spare)
		pool, conn := r.conn(spare, false)
		_, err = conn.ExecContext(ctx, "PRAGMA journal_mode = WAL")
		must(b, err)
		text, err := document.EncodeEdits(change.Edits())
		must(b, err)
		both.runRaw(func() { r.merge(conn, path, theirs, change, string(text), dir) })
		must(b, conn.Close())
		must(b, pool.Close())
	}
	both.report(b, "p50", 0.5)
	both.report(b, "best", 0)
	b.ReportMetric(float64(records), "records")
}

// mergeOutside does what the program does when somebody else has saved the file, and takes all of it.
func mergeOutside(b *testing.B, p *Project, mine *document.Document) document.Change {
	ctx := context.Background()
	o, err := p.Outside(ctx)
	must(b, err)
	if !o.Known || o.Older {
		b.Fatal("no common state")
	}
	plan := merge.Documents(o.Base, mine, o.Theirs)
	decisions := make([]merge.Decision, len(plan.Differences))
	for i := range decisions {
		decisions[i].Choice = merge.TakeTheirs
	}
	c, err := plan.Apply(mine, decisions)
	must(b, err)
	must(b, mine.Apply(c))
	p.Write(c, "merge")
	must(b, p.Flush(ctx))
	must(b, p.Adopt(ctx, o))
	must(b, p.Save(ctx))
	return c
}

// merge reads the common state and what somebody else has saved, keeps that and the own state as files of
// their own, and writes the outcome into the working copy and the file.
func (r rawEngine) merge(work *sql.Conn, base, theirs string, change document.Change, journal, dir string) {
	ctx := context.Background()
	own := filepath.Join(dir, "theirs")
	r.copyTo(theirs, own)
	r.readAll(own)
	r.readAll(base)
	r.copyTo(own, filepath.Join(dir, "version of theirs"))
	r.build(work, filepath.Join(dir, "version of mine"))
	tx, err := work.BeginTx(ctx, nil)
	must(r.b, err)
	for _, e := range change.Edits() {
		t := r.tables[slices.IndexFunc(r.tables, func(t table) bool { return t.name == e.Table() })]
		_, err := tx.Exec(t.upsertSQL, t.values(e.After)...)
		must(r.b, err)
	}
	_, err = tx.Exec("INSERT OR REPLACE INTO journal (seq, time, label, edits, mark) VALUES (1, '', 'merge', ?, '')", journal)
	must(r.b, err)
	must(r.b, tx.Commit())
	r.save(work, filepath.Join(dir, "out"), filepath.Join(dir, "target"))
}

// changedCopy is the file as somebody else has saved it, with 1,100 cards changed in it.
func changedCopy(b *testing.B, s *Store, path string, from int) string {
	p, doc, err := s.Open(path)
	must(b, err)
	c := moreCards(b, doc, from)
	must(b, doc.Apply(c))
	p.Write(c, "theirs")
	to := target(b)
	must(b, p.SaveAs(context.Background(), to))
	must(b, p.Close(context.Background()))
	return to
}

// moreCards changes the text of 1,100 cards, others for each from.
func moreCards(b *testing.B, doc *document.Document, from int) document.Change {
	d := document.NewDraft(doc)
	for i, r := range doc.All(domain.TableCard) {
		if i%50 == from && i/50 < 1100 {
			c := r.(domain.Card)
			c.Text += " – geändert"
			d.Put(c)
		}
	}
	c, err := d.Change()
	must(b, err)
	return c
}
