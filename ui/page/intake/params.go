package intake

import (
	"wegmarke/domain"
	"wegmarke/domain/document"
	source "wegmarke/domain/intake"
	"wegmarke/ui/i18n"
)

// Params is what the page needs.
type Params struct {
	// Found is what was recognised in the tables already; nil has them looked through.
	Found *source.Proposal
	Grids []source.Grid
	// File is the name of the file, "" for what came from the clipboard.
	File string
	// View is the project that is filled, nil where a new one is made.
	View  document.View
	Words *i18n.Catalog
	// Known are corrections of earlier tables.
	Known map[string]source.Mapping
	// OnApply gets what is taken in; it is not called for nothing.
	OnApply func(p source.Proposal, choices []source.Choice)
	// OnError is told why a table could not be read as the user wants it.
	OnError  func(error)
	OnCancel func()
}

// maps lists the maps that can be filled.
func (p *Params) maps() []domain.Map {
	if p.View == nil {
		return nil
	}
	return document.Maps(p.View)
}

// personas lists the personas that can be filled.
func (p *Params) personas() []domain.Persona {
	if p.View == nil {
		return nil
	}
	return document.Personas(p.View)
}
