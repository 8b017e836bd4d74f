package sample

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/document"
)

// text is a wording in both languages.
type text struct{ de, en string }

// builder collects the records of a sample.
type builder struct {
	Params
	days    int
	records []domain.Record
	images  map[domain.Hash][]byte
	// names finds records by the short names that the story's tables use.
	names map[string]domain.ID
	// mends has the short name of the pain that a measure is about.
	mends  map[domain.ID]string
	orders []string
	err    error
}

func newBuilder(p Params) (*builder, error) {
	p, err := p.filled()
	if err != nil {
		return nil, err
	}
	return &builder{
		Params: p, days: p.shift(), images: make(map[domain.Hash][]byte), names: make(map[string]domain.ID),
		mends: make(map[domain.ID]string),
	}, nil
}

func (b *builder) put(r domain.Record) { b.records = append(b.records, r) }

// name remembers a record under a short name.
func (b *builder) name(name string, id domain.ID) {
	if name == "" {
		return
	}
	if _, twice := b.names[name]; twice {
		b.fail("name %q stands for two records", name)
	}
	b.names[name] = id
}

// ref finds a record by its short name; the empty name means none.
func (b *builder) ref(name string) domain.ID {
	if name == "" {
		return domain.ID{}
	}
	id, ok := b.names[name]
	if !ok {
		b.fail("no record has the name %q", name)
	}
	return id
}

func (b *builder) fail(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf("build sample: "+format, args...)
	}
}

// order is the key of the n-th record in a group of siblings.
func (b *builder) order(n int) string {
	if n >= len(b.orders) {
		last := ""
		if len(b.orders) > 0 {
			last = b.orders[len(b.orders)-1]
		}
		more, err := domain.OrdersBetween(last, "", n+64)
		if err != nil {
			b.fail("order keys: %w", err)
			return domain.FirstOrder
		}
		b.orders = append(b.orders, more...)
	}
	return b.orders[n]
}

// day moves a day of the story to the time of the sample.
func (b *builder) day(d domain.Date) domain.Date { return d.AddDays(b.days) }

// say picks the language and fills in the days that a text speaks of: {month:2026-02-13} becomes
// "Feb. 2026" and {quarter:2026-02-13} becomes "Q1", both moved with the story.
func (b *builder) say(t text) string {
	s := t.de
	if b.Lang == "en" {
		s = t.en
	}
	for {
		start := strings.IndexByte(s, '{')
		end := strings.IndexByte(s, '}')
		if start < 0 || end < start {
			return s
		}
		form, day, _ := strings.Cut(s[start+1:end], ":")
		s = s[:start] + b.dayText(form, b.day(domain.Date(day))) + s[end+1:]
	}
}

func (b *builder) dayText(form string, d domain.Date) string {
	t, ok := d.Time()
	if !ok {
		b.fail("%q is no day", d)
		return ""
	}
	switch form {
	case "quarter":
		return fmt.Sprintf("Q%d", (int(t.Month())+2)/3)
	case "month":
		names := monthsDE
		if b.Lang == "en" {
			names = monthsEN
		}
		return fmt.Sprintf("%s %d", names[t.Month()-1], t.Year())
	}
	b.fail("unknown form of day %q", form)
	return ""
}

var (
	monthsDE = [12]string{"Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."}
	monthsEN = [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
)

// picture keeps a portrait and is its hash, or "" where there is none.
func (b *builder) picture(name string) domain.Hash {
	data, ok := b.Pictures(name)
	if !ok {
		return ""
	}
	return b.image(data)
}

func (b *builder) image(data []byte) domain.Hash {
	h := domain.HashOf(sha256.Sum256(data))
	b.images[h] = data
	return h
}

// document loads what was collected.
func (b *builder) document() (*document.Document, error) {
	if b.err != nil {
		return nil, b.err
	}
	d, err := document.Load(b.records)
	if err != nil {
		return nil, fmt.Errorf("build sample: %w", err)
	}
	for h, data := range b.images {
		d.AddImage(h, data)
	}
	return d, nil
}
