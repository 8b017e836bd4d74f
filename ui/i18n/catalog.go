// Package i18n owns the words a person reads: texts by key, numbers, dates and the
// names of keys, in German and in English.
//
// One Catalog is made at the start and handed to whoever shows text; there is no
// global one. Keys say what a text means ("action.undo"), never how it reads. The
// package must not import other ui packages.
package i18n

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"wegmarke/assets"
)

// German and English are the languages the program speaks. German comes first and is
// what an unknown language falls back to.
const (
	German  = "de"
	English = "en"
)

// Values fill the placeholders of a text: {name} takes the value "name". The value
// "n" also chooses between singular and plural. Numbers are written the way the
// language writes them.
type Values map[string]any

// Catalog holds the texts of the chosen language. It belongs to the main goroutine.
type Catalog struct {
	language    string
	messages    map[string]message
	subscribers []*subscriber
}

type subscriber struct{ changed func() }

// New makes a catalog for a language ("de", "en-GB", "de_AT"); only its first part counts.
func New(language string) *Catalog {
	c := &Catalog{language: spoken(language)}
	c.messages = load(c.language)
	return c
}

// Languages lists what SetLanguage knows, German first.
func Languages() []string { return []string{German, English} }

// Language is the language in use.
func (c *Catalog) Language() string { return c.language }

// SetLanguage changes the language and tells the subscribers, in the order they came.
func (c *Catalog) SetLanguage(language string) {
	language = spoken(language)
	if language == c.language {
		return
	}
	c.language, c.messages = language, load(language)
	// A subscriber may cancel itself or others while it is called.
	for _, s := range slices.Clone(c.subscribers) {
		if slices.Contains(c.subscribers, s) {
			s.changed()
		}
	}
}

// Subscribe calls changed after every change of language until cancel is called.
func (c *Catalog) Subscribe(changed func()) (cancel func()) {
	s := &subscriber{changed}
	c.subscribers = append(c.subscribers, s)
	return func() {
		c.subscribers = slices.DeleteFunc(c.subscribers, func(other *subscriber) bool { return other == s })
	}
}

// T is the text with the given key, its placeholders filled. A key that does not
// exist comes back as it is, so that the mistake shows without stopping anyone.
func (c *Catalog) T(key string, values ...Values) string {
	m, ok := c.messages[key]
	if !ok {
		return key
	}
	var all Values
	if len(values) > 0 {
		all = values[0]
	}
	text := m.Other
	if m.One != "" && isOne(all["n"]) {
		text = m.One
	}
	return c.fill(text, all)
}

// Has says whether there is a text with the given key.
func (c *Catalog) Has(key string) bool {
	_, ok := c.messages[key]
	return ok
}

// fill puts the values into the braces. A placeholder without a value stays, which
// is easier to notice than a gap.
func (c *Catalog) fill(text string, values Values) string {
	if len(values) == 0 || !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		value, known := values[name]
		if !closed || !known {
			b.WriteString("{")
			text = rest
			continue
		}
		b.WriteString(c.write(value))
		text = after
	}
}

func (c *Catalog) write(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int:
		return c.Int(v)
	case int64:
		return c.Int(int(v))
	case float64:
		return c.Number(v, 1)
	default:
		return fmt.Sprint(v)
	}
}

// isOne is the plural rule of German and of English for whole numbers: only 1 is singular.
func isOne(n any) bool {
	switch v := n.(type) {
	case int:
		return v == 1
	case int64:
		return v == 1
	default:
		return false
	}
}

// message is one text; One is empty where the text does not depend on a number.
type message struct{ One, Other string }

// UnmarshalJSON reads either a plain text or {"one": …, "other": …}.
func (m *message) UnmarshalJSON(data []byte) error {
	if err := json.Unmarshal(data, &m.Other); err == nil {
		return nil
	}
	var forms struct{ One, Other string }
	if err := json.Unmarshal(data, &forms); err != nil {
		return fmt.Errorf("read text: %w", err)
	}
	*m = message(forms)
	return nil
}

// The texts of a language are read once: pages in the language of their project and the palette ask for
// another catalog again and again. They are never changed.
var (
	german  = sync.OnceValue(func() map[string]message { return read(German) })
	english = sync.OnceValue(func() map[string]message { return read(English) })
)

func load(language string) map[string]message {
	if language == English {
		return english()
	}
	return german()
}

// read reads the built-in file; a test holds that it can be read.
func read(language string) map[string]message {
	messages := map[string]message{}
	if err := json.Unmarshal(assets.Translation(language), &messages); err != nil {
		return map[string]message{}
	}
	return messages
}

func spoken(language string) string {
	first, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(language), "_", "-"), "-")
	if slices.Contains(Languages(), first) {
		return first
	}
	return German
}
