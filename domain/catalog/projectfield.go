package catalog

// Keys of the entries that hang on the project itself. The answers to the six C-factors, to the
// questions of the start and to the points of the data protection checklist have the keys of those
// as their fields.
const (
	// ProjectAnswerTaken notes that something of a workbook that came back was taken over: Code is the ID
	// of the exchange, Due the day, Text the name of the file and Detail the hash of its bytes.
	ProjectAnswerTaken = "answer.taken"
	// ProjectSendingTo notes to whom a workbook went: Code is the ID of the exchange, Text the name,
	// Detail the address and Due the day until which it should be back.
	ProjectSendingTo = "sending.to"
	// ProjectReminded notes that somebody was reminded: Code is the ID of the exchange, Due the day.
	ProjectReminded = "sending.reminded"
	// ProjectAnswerChoices keeps what was decided about an answer that has not been taken over yet: Code
	// is the ID of the exchange, Text one choice a line.
	ProjectAnswerChoices = "answer.choices"
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
