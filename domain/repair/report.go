package repair

import "wegmarke/domain"

// Kind says what was wrong. The words for people go by it.
type Kind string

// The kinds of damage. What is said of each is what became of it.
const (
	// Altered: the sum over the content does not agree with the content. Nobody knows what was changed.
	Altered Kind = "altered"
	// Unreadable: a part of the file could not be read. Was is how many records could be.
	Unreadable Kind = "unreadable"
	// Unknown: the file holds what only a newer program knows; it was left out.
	Unknown Kind = "unknown"
	// History: the list of saves was lost or in part.
	History Kind = "history"
	// Project: the record of the project itself was missing or there twice.
	Project Kind = "project"
	// Letters: letters that cannot be read stand as U+FFFD now.
	Letters Kind = "letters"
	// Long: a text was too long; the rest stands in cards of its own.
	Long Kind = "long"
	// Value: a value that cannot be is empty now. Was is what stood there.
	Value Kind = "value"
	// Sequence: the place among the neighbours was lost; it stands last now.
	Sequence Kind = "sequence"
	// Twice: two records had one ID, or one had none; it has an own one now.
	Twice Kind = "twice"
	// Tie: a reference to something that is gone was taken out.
	Tie Kind = "tie"
	// Made: what others hung on was gone; a stand-in has taken its place.
	Made Kind = "made"
	// Moved: the record stands in another place now.
	Moved Kind = "moved"
	// Salvaged: what could not stay in its place stands in a card of its own now.
	Salvaged Kind = "salvaged"
	// Picture: a picture is missing or cannot be shown.
	Picture Kind = "picture"
)

// Finding is one thing that was mended.
type Finding struct {
	Kind  Kind         `json:"kind"`
	Table domain.Table `json:"table,omitempty"`
	// ID is that of the record as it is now; zero for none.
	ID domain.ID `json:"id,omitzero"`
	// Title is what people call the record; it may be empty.
	Title string `json:"title,omitempty"`
	Field string `json:"field,omitempty"`
	Was   string `json:"was,omitempty"`
}

// MaxFindings is how many findings are told one by one.
const MaxFindings = 1000

// Report is all that was mended in a file.
type Report struct {
	Findings []Finding `json:"findings"`
	// More counts those that are not told one by one.
	More int `json:"more,omitempty"`
	// Called is the name of what stands in for something that was lost, in the language of the project.
	Called string `json:"called,omitempty"`
	// Copy says that the file itself must stay: the project has no file until it is saved under a name.
	Copy bool `json:"copy,omitempty"`
}

// Empty says that nothing was wrong.
func (r Report) Empty() bool { return len(r.Findings) == 0 && !r.Copy }

// Add tells a further finding.
func (r *Report) Add(f Finding) {
	if len(r.Findings) >= MaxFindings {
		r.More++
		return
	}
	f.Title, f.Was = shortened(f.Title), shortened(f.Was)
	r.Findings = append(r.Findings, f)
}

// shortened is the beginning of a text that is told in a list.
func shortened(s string) string {
	const most = 80
	n := 0
	for i, c := range s {
		if c < ' ' {
			return s[:i] + " …"
		}
		if n++; n > most {
			return s[:i] + " …"
		}
	}
	return s
}
