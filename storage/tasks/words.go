package tasks

// Places of the headings that a description uses too.
const (
	headOwner      = 4
	headPain       = 5
	headTouchpoint = 6
	headIndicator  = 7
	headMap        = 8
)

// words are the texts of a table in one language.
type words struct {
	heads      [14]string
	priorities [3]string
	priority   string
	untitled   string
}

// wordsIn are the words of a language; every code but "en" gives German.
func wordsIn(lang string) words {
	if lang == "en" {
		return words{
			heads: [14]string{
				"Measure", "Status", "Priority", "Due", "Owner", "Pain point", "Touchpoint", "Indicator",
				"CX map", "Phase", "Cost in € per year", "Benefit in € per year", "Return in %", "Note",
			},
			priorities: [3]string{"High", "Medium", "Low"}, priority: "Priority", untitled: "Untitled",
		}
	}
	return words{
		heads: [14]string{
			"Maßnahme", "Status", "Priorität", "Termin", "Verantwortlich", "Schmerzpunkt", "Touchpoint", "Kennzahl",
			"CX-Map", "Phase", "Kosten in € im Jahr", "Nutzen in € im Jahr", "Rendite in %", "Notiz",
		},
		priorities: [3]string{"Hoch", "Mittel", "Niedrig"}, priority: "Priorität", untitled: "Ohne Namen",
	}
}
