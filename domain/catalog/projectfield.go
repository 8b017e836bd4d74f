package catalog

// Keys of the entries that hang on the project itself. The answers to the six C-factors, to the
// questions of the start and to the points of the data protection checklist have the keys of those
// as their fields.
const (
	// ProjectAnswerTaken notes which workbooks came back: Code is the ID of the exchange, Due the day.
	ProjectAnswerTaken = "answer.taken"
)

// Answers to a C-factor, as the Value of its entry. Text is a note. Nought is no answer, so that an
// entry may hold a note alone.
const (
	AnswerNone = iota
	AnswerNo
	AnswerPartly
	AnswerYes
)

// PrivacyDone is the Value of an entry that ticks a point of the data protection checklist. Text is
// a note, Detail who is responsible and Due the day of the next look at it.
const PrivacyDone = 1
