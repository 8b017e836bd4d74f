package catalog

// Keys of the entries that hang on the project itself.
const (
	// ProjectAnswerTaken notes which workbooks came back: Code is the ID of the exchange, Due the day.
	ProjectAnswerTaken = "answer.taken"
)
