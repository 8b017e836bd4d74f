package catalog

// PersonaQuestion is a guiding question with a key under which its answer is kept.
type PersonaQuestion struct {
	Key  string
	Text Text
}

// PersonaQuestions lists the guiding questions about a field of the persona canvas, the one of the
// field itself first. {Name} stands for the name of the persona.
func PersonaQuestions(field string) []PersonaQuestion {
	info, ok := PersonaField(field)
	if !ok {
		return nil
	}
	out := []PersonaQuestion{{field, info.question}}
	for i, t := range furtherQuestions()[field] {
		out = append(out, PersonaQuestion{field + "." + string(rune('2'+i)), t})
	}
	return out
}

func furtherQuestions() map[string][]Text {
	return map[string][]Text{
		"persona.goals": {
			{"Woran merkt {Name}, dass es gelungen ist?", "How does {Name} notice that it has worked?"},
			{"Woran wird {Name} im Unternehmen gemessen?", "What is {Name} measured by in the company?"},
			{"Was steht in den nächsten zwölf Monaten an?", "What is due in the next twelve months?"},
		},
		"persona.pains": {
			{"Was kostet das Problem an Zeit, Geld oder Ansehen?", "What does the problem cost in time, money or standing?"},
			{"Was hat {Name} schon versucht?", "What has {Name} tried already?"},
			{"Wer im Unternehmen leidet noch darunter?", "Who else in the company suffers from it?"},
		},
		"persona.needs": {
			{"Womit überzeugt {Name} Leitung und Einkauf?", "How does {Name} convince management and purchasing?"},
			{"Welche Hilfe erwartet {Name} nach dem Kauf?", "Which help does {Name} expect after the purchase?"},
			{"Was darf auf keinen Fall passieren?", "What must not happen under any circumstances?"},
		},
		"persona.behaviour": {
			{"Wo sucht {Name} zuerst?", "Where does {Name} look first?"},
			{"Wen fragt {Name} um Rat?", "Whom does {Name} ask for advice?"},
			{"Was lässt {Name} eine Anfrage abbrechen?", "What makes {Name} give up an enquiry?"},
		},
		"persona.objections": {
			{"Mit wem vergleicht {Name} Sie?", "Whom does {Name} compare you with?"},
			{"Welche schlechte Erfahrung wirkt noch nach?", "Which bad experience still has an effect?"},
		},
		"persona.interests": {
			{"Worüber spricht {Name} gern unter Fachleuten?", "What does {Name} like to discuss with experts?"},
			{"Welche Themen lösen sofort Interesse aus?", "Which topics spark interest at once?"},
		},
		"persona.expectations": {
			{"Wie schnell erwartet {Name} eine Antwort?", "How soon does {Name} expect an answer?"},
			{"Was ist selbstverständlich und wird nicht gelobt?", "What is taken for granted and never praised?"},
		},
		"persona.buying": {
			{"Wer muss zustimmen, und in welcher Reihenfolge?", "Who has to agree, and in which order?"},
			{"Ab welchem Betrag wird es förmlich?", "From which amount on does it become formal?"},
		},
		"persona.decision_factors": {
			{"Was schließt einen Anbieter sofort aus?", "What rules a supplier out at once?"},
			{"Was wiegt schwerer als der Preis?", "What weighs more than the price?"},
		},
		"persona.sources": {
			{"Welcher Quelle glaubt {Name} am meisten?", "Which source does {Name} trust most?"},
			{"Welche Namen fallen in Gesprächen?", "Which names come up in talks?"},
		},
		"persona.habits": {
			{"Wann am Tag ist Zeit dafür?", "At which time of day is there time for it?"},
			{"Am Schreibtisch, unterwegs oder im Werk?", "At the desk, on the road or on the shop floor?"},
		},
		"persona.content": {
			{"Was leitet {Name} an andere weiter?", "What does {Name} forward to others?"},
			{"Lieber Zahlen, Bilder oder ein Gespräch?", "Figures, pictures or rather a talk?"},
		},
	}
}
