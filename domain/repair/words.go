package repair

import (
	"cmp"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// What stand-ins are called, in the language of the project.
var (
	foundTitle = catalog.Text{DE: "Wiedergefunden", EN: "Recovered"}
	foundHead  = catalog.Text{
		DE: "Was in der beschädigten Datei keinen Platz mehr hatte", EN: "What had lost its place in the damaged file",
	}
	lostCard = catalog.Text{DE: "Wiedergefunden: hierzu gibt es noch Anmerkungen", EN: "Recovered: there are still remarks on this"}
	restOf   = catalog.Text{DE: "Fortsetzung von", EN: "Continuation of"}
)

// Title is what people call a record, or the words on it.
func Title(r domain.Record) string {
	switch r := r.(type) {
	case domain.Lane:
		if l, ok := catalog.LaneOf(r.Kind); ok && r.Title == "" {
			return l.Names.DE
		}
		return r.Title
	case domain.LaneSet:
		return r.Title
	case domain.Card:
		return cmp.Or(r.Text, r.Note)
	case domain.Entry:
		return cmp.Or(r.Text, r.Detail)
	case domain.Evidence:
		return r.Text
	case domain.Comment:
		return r.Text
	case domain.Exchange:
		return r.File
	}
	return document.Title(r)
}
