package i18n

import (
	"cmp"
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// Place says where a value stands, as far as its name and its look depend on it.
type Place struct {
	Table domain.Table
	// List is the key of the field that an entry stands in, and Unit what a figure is counted in.
	List string
	Unit domain.Unit
}

// NoValue stands where there is no value.
const NoValue = "–"

// FieldName is what a field of a record is called, by the name of package field. A card on a map has
// the fields that people see on it.
func (c *Catalog) FieldName(at Place, name string) string {
	onMap := at.Table == "" || at.Table == domain.TableCard || name == "place" || name == "comment"
	if key := "review.field." + name; onMap && c.Has(key) {
		return c.T(key)
	}
	if at.Table == domain.TableEntry {
		return cmp.Or(catalog.EntryFieldName(at.List, name, c.language), c.T("review.field.other"))
	}
	return cmp.Or(catalog.FieldName(at.Table, name, c.language), c.T("review.field.other"))
}

// FieldValue writes a value of package field as people read it: words instead of keys and sets, figures
// with their units, days as the language writes them, and for a reference what title says.
func (c *Catalog) FieldValue(at Place, name, value string, title func(domain.ID) string) string {
	if word, ok := catalog.ValueName(at.Table, at.List, name, value, c.language); ok {
		return word
	}
	kind := field.KindOf(at.Table, name)
	switch {
	case kind == field.Truth && value == "true":
		return c.T("review.yes")
	case kind == field.Truth:
		return c.T("review.no")
	case value == "":
		return NoValue
	case kind == field.Image:
		return c.T("review.value.picture")
	case at.Table == domain.TableLaneSet && name == "hidden":
		return c.titles(value, title)
	case kind == field.Reference:
		if id, err := domain.ParseID(value); err == nil {
			return title(id)
		}
		return value
	case kind == field.Number, name == "value", name == "target":
		if n, err := strconv.ParseFloat(value, 64); err == nil {
			return c.figure(at, name, n, value)
		}
	}
	if len(value) == len("2006-01-02") {
		if day, ok := domain.Date(value).Time(); ok {
			return c.Date(day)
		}
	}
	return value
}

// titles writes a list of references.
func (c *Catalog) titles(value string, title func(domain.ID) string) string {
	var out []string
	for _, part := range strings.Split(value, ",") {
		if id, err := domain.ParseID(part); err == nil {
			out = append(out, title(id))
		}
	}
	return c.List(out)
}

// figure writes a number with its unit and the decimals it has, two at most.
func (c *Catalog) figure(at Place, name string, n float64, value string) string {
	_, fraction, _ := strings.Cut(value, ".")
	decimals := min(len(fraction), 2)
	unit := at.Unit
	switch name {
	case "value", "target":
	case "share":
		unit = domain.UnitPercent
	case "cost", "benefit":
		unit = domain.UnitEuro
	case "at":
		return c.Percent(n*100, 0)
	default:
		unit = ""
	}
	switch unit {
	case domain.UnitPercent:
		return c.Percent(n, decimals)
	case domain.UnitEuro:
		return c.Euro(n, decimals)
	case domain.UnitOfFive:
		return c.T("number.offive", Values{"n": c.Number(n, decimals)})
	}
	return c.Number(n, decimals)
}

// UnitOf is what the figures of a record are counted in: of an indicator itself, of a reading, or of a
// card that shows an indicator; "" for other records.
func UnitOf(v document.View, ids ...domain.ID) domain.Unit {
	for _, id := range ids {
		r, ok := v.Get(id)
		if !ok || id.IsZero() {
			continue
		}
		switch r := r.(type) {
		case domain.Indicator:
			return r.Unit
		case domain.Reading:
			return UnitOf(v, r.Indicator)
		case domain.Card:
			return UnitOf(v, r.Indicator)
		}
	}
	return ""
}
