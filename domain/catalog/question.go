package catalog

import "slices"

// QuestionGroup says what a question of the start is about.
type QuestionGroup string

// Groups of questions: what shall come out, and what those need to know who decide.
const (
	QuestionsOutcome  QuestionGroup = "outcome"
	QuestionsDecision QuestionGroup = "decision"
)

// Question is asked before the work begins. The answer is the text of an entry of the project whose
// field is the key.
type Question struct {
	Key   string
	Group QuestionGroup
	Texts Text
}

// Text is the wording of the question in a language.
func (q Question) Text(lang string) string { return q.Texts.In(lang) }

// Questions lists the questions in their order, those about the outcome first.
func Questions() []Question { return slices.Clone(questions[:]) }

var questions = [...]Question{
	{"question.change", QuestionsOutcome, Text{
		"Was soll nach dem Projekt anders sein als heute?",
		"What shall be different after the project?",
	}},
	{"question.customers", QuestionsOutcome, Text{
		"Für welche Kunden soll es besser werden?",
		"For which customers shall it become better?",
	}},
	{"question.place", QuestionsOutcome, Text{
		"An welcher Stelle der Reise verlieren Sie heute Kunden?",
		"At which point of the journey do you lose customers today?",
	}},
	{"question.figure", QuestionsOutcome, Text{
		"An welcher Zahl merken Sie den Erfolg?",
		"By which figure will you notice success?",
	}},
	{"question.after", QuestionsOutcome, Text{
		"Was geschieht mit dem Ergebnis, und wer pflegt es weiter?",
		"What happens with the result, and who keeps it up to date?",
	}},
	{"question.decider", QuestionsDecision, Text{
		"Wer entscheidet, und nach welchen Maßstäben?",
		"Who decides, and by which standards?",
	}},
	{"question.budget", QuestionsDecision, Text{
		"Wie groß ist das Budget, und wer gibt es frei?",
		"How large is the budget, and who releases it?",
	}},
	{"question.proof", QuestionsDecision, Text{
		"Was muss bewiesen sein, bevor entschieden wird?",
		"What has to be proven before a decision is made?",
	}},
	{"question.time", QuestionsDecision, Text{
		"Bis wann wird ein Ergebnis erwartet, und was hängt davon ab?",
		"By when is a result expected, and what depends on it?",
	}},
	{"question.veto", QuestionsDecision, Text{
		"Wer darf Nein sagen, und was spricht aus dieser Sicht dagegen?",
		"Who may say no, and what speaks against it from that side?",
	}},
	{"question.team", QuestionsDecision, Text{
		"Wer arbeitet mit, und wie viel Zeit ist dafür freigehalten?",
		"Who takes part, and how much time is set aside for it?",
	}},
	{"question.alternative", QuestionsDecision, Text{
		"Welche Alternativen gibt es, und was kostet es, nichts zu tun?",
		"Which alternatives are there, and what does it cost to do nothing?",
	}},
}
