package catalog

import "wegmarke/domain"

// RecordName is what one record of a table is called, "" for tables nobody sees.
func RecordName(t domain.Table, lang string) string {
	switch t {
	case domain.TablePersona:
		return "Persona"
	case domain.TableTouchpoint:
		return "Touchpoint"
	case domain.TableIndicator:
		return Text{"Kennzahl", "Indicator"}.In(lang)
	case domain.TableMeasure:
		return Text{"Maßnahme", "Measure"}.In(lang)
	}
	return ""
}

// ReportsTo leads from a persona to the one above it.
func ReportsTo(lang string) string { return Text{"Berichtet an", "Reports to"}.In(lang) }

// InformationField holds the information needs of a persona, and RoleInformationField those of a
// role that nobody holds yet. An entry of the latter belongs to the project and its Code says which
// role it is about: the key of a Role, or the ID of one of the users' own.
const (
	InformationField     = "persona.information"
	RoleInformationField = "role.information"
	// TalkField holds what is to be said when a phase, or the opening of a map, is presented.
	TalkField = "present.talk"
	// LockField locks the card, the lane or the map it belongs to.
	LockField = "lock"
)
