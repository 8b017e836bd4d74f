package frame

import (
	"wegmarke/ui/action"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// commands is the action table as buttons need it.
type commands struct {
	table *action.Table
	words *i18n.Catalog
	mac   bool
}

func (c commands) has(id string) bool { return c.table.Get(id) != nil }

func (c commands) possible(id string) bool {
	a := c.table.Get(id)
	return a != nil && a.Possible()
}

// run is what a button does that stands for an action.
func (c commands) run(id string) func() { return func() { c.table.Run(id) } }

// tip says what an action is called now and which keys run it.
func (c commands) tip(id string) kit.Tip {
	return kit.Tip{Text: c.table.Label(id), Shortcut: c.shortcut(id)}
}

func (c commands) shortcut(id string) string {
	a := c.table.Get(id)
	if a == nil || len(a.Keys) == 0 {
		return ""
	}
	return c.words.Shortcut(a.Keys[0].Name, a.Keys[0].Modifier, c.mac)
}
