package catalog

import "slices"

// PersonaGroups lists the groups of the persona canvas in their order.
func PersonaGroups() []Group { return slices.Clone(personaGroups[:]) }

// PersonaFields lists the fields of the persona canvas in their order.
func PersonaFields() []Field { return slices.Clone(personaFields[:]) }

// PersonaField finds a field of the persona canvas by its key.
func PersonaField(key string) (Field, bool) { return fieldOf(personaFields[:], key) }

var personaGroups = [...]Group{
	{"head", Text{"Kopf", "Head"}, false},
	{"company", Text{"Unternehmen & Rolle", "Company & role"}, false},
	{"goals", Text{"Ziele & Probleme", "Goals & problems"}, false},
	{"behaviour", Text{"Verhalten", "Behaviour"}, false},
	{"channels", Text{"Information & Kanäle", "Information & channels"}, false},
	{"sociography", Text{"Soziografie", "Sociography"}, true},
	{"evidence", Text{"Belege", "Evidence"}, false},
}

var personaFields = [...]Field{
	{
		"P01", "persona.name", "head",
		Text{"Name", "Name"},
		FieldText,
		Text{"Wie heißt die fiktive Person? Nie ein echter Kunde.", "What is the fictional person's name? Never a real customer."},
	},
	{
		"P02", "persona.picture", "head",
		Text{"Bild", "Picture"},
		FieldImage,
		Text{"Welches Bild macht sie greifbar?", "Which picture makes them tangible?"},
	},
	{
		"P03", "persona.quote", "head",
		Text{"Leitsatz", "Quote"},
		FieldText,
		Text{"Welcher Satz ist typisch?", "Which sentence is typical?"},
	},
	{
		"P04", "persona.group", "head",
		Text{"Vertretene Gruppe", "Group represented"},
		FieldText | FieldNumber,
		Text{"Für welche Kundengruppe steht die Persona, und wie groß ist sie?", "Which group of customers does the persona stand for, and how large is it?"},
	},
	{
		"P05", "persona.kind", "head",
		Text{"Art", "Kind"},
		FieldChoice,
		Text{"Primär, sekundär oder Anti-Persona?", "Primary, secondary or anti-persona?"},
	},
	{
		"P06", "persona.industry", "company",
		Text{"Branche", "Industry"},
		FieldText,
		Text{"In welcher Branche arbeitet sie?", "Which industry do they work in?"},
	},
	{
		"P07", "persona.company_size", "company",
		Text{"Größe", "Company size"},
		FieldChoice,
		Text{"Wie viele Mitarbeitende, wie viel Umsatz?", "How many employees, how much revenue?"},
	},
	{
		"P08", "persona.location", "company",
		Text{"Standort", "Location"},
		FieldText,
		Text{"Wo sitzt das Unternehmen?", "Where is the company based?"},
	},
	{
		"P09", "persona.position", "company",
		Text{"Position & Abteilung", "Position & department"},
		FieldText,
		Text{"Welche Funktion hat sie?", "What is their function?"},
	},
	{
		"P10", "persona.roles", "company",
		Text{"Rolle im Einkaufsgremium", "Buying-centre role"},
		FieldChoices,
		Text{"Welche Rollen spielt sie beim Kauf?", "Which roles do they play in the purchase?"},
	},
	{
		"P11", "persona.influence", "company",
		Text{"Einfluss & Befugnis", "Influence & authority"},
		FieldNumber | FieldText,
		Text{"Wie viel Einfluss und Budget hat sie?", "How much influence and budget do they have?"},
	},
	{
		"P12", "persona.goals", "goals",
		Text{"Ziele", "Goals"},
		FieldCards,
		Text{"Was will {Name} erreichen?", "What does {Name} want to achieve?"},
	},
	{
		"P13", "persona.needs", "goals",
		Text{"Bedürfnisse", "Needs"},
		FieldCards,
		Text{"Was braucht {Name}, um sicher zu entscheiden?", "What does {Name} need to decide with confidence?"},
	},
	{
		"P14", "persona.pains", "goals",
		Text{"Probleme", "Problems"},
		FieldCards,
		Text{"Was hält {Name} auf, was ärgert?", "What holds {Name} back?"},
	},
	{
		"P15", "persona.objections", "goals",
		Text{"Bedenken & Einwände", "Concerns & objections"},
		FieldCards,
		Text{"Was spricht aus Sicht von {Name} gegen Sie?", "What speaks against you in the eyes of {Name}?"},
	},
	{
		"P16", "persona.interests", "goals",
		Text{"Interessen & Vorlieben", "Interests & preferences"},
		FieldCards,
		Text{"Was interessiert {Name}, was zieht {Name} vor?", "What interests {Name}, what does {Name} prefer?"},
	},
	{
		"P17", "persona.expectations", "goals",
		Text{"Erwartungen", "Expectations"},
		FieldCards,
		Text{"Was erwartet {Name} von Ihnen als Anbieter?", "What does {Name} expect of you as a supplier?"},
	},
	{
		"P18", "persona.behaviour", "behaviour",
		Text{"Verhalten", "Behaviour"},
		FieldCards,
		Text{"Wie sucht, prüft und entscheidet {Name}?", "How does {Name} search, check and decide?"},
	},
	{
		"P19", "persona.buying", "behaviour",
		Text{"Kaufverhalten", "Buying behaviour"},
		FieldCards,
		Text{"Wie kauft {Name}: mit wem, wie oft, wie formal?", "How does {Name} buy: with whom, how often, how formally?"},
	},
	{
		"P20", "persona.decision_style", "behaviour",
		Text{"Persönlichkeit", "Personality"},
		FieldScale,
		Text{"Wie tickt {Name} im Beruf?", "What is {Name} like at work?"},
	},
	{
		"P21", "persona.decision_factors", "behaviour",
		Text{"Entscheidungsfaktoren", "Decision factors"},
		FieldCards,
		Text{"Was gibt den Ausschlag?", "What tips the balance?"},
	},
	{
		"P22", "persona.buying_cycle", "behaviour",
		Text{"Dauer des Kaufs", "Length of the purchase"},
		FieldNumber | FieldChoice,
		Text{"Wochen, Monate, Jahre?", "Weeks, months, years?"},
	},
	{
		"P23", "persona.character", "behaviour",
		Text{"Gefühle", "Feelings"},
		FieldCards,
		Text{"Was empfindet {Name} in welcher Lage?", "What does {Name} feel in which situation?"},
	},
	{
		"P24", "persona.information", "channels",
		Text{"Informationsbedarf", "Information needs"},
		FieldCards,
		Text{"Was muss {Name} in welcher Phase wissen?", "What does {Name} need to know in which phase?"},
	},
	{
		"P25", "persona.sources", "channels",
		Text{"Informationsquellen", "Information sources"},
		FieldChoices | FieldCards,
		Text{"Wo informiert sich {Name}, auch bei Dritten?", "Where does {Name} look for information, third parties included?"},
	},
	{
		"P26", "persona.touchpoints", "channels",
		Text{"Kanäle", "Channels"},
		FieldChoices | FieldRef,
		Text{"Wo ist {Name} unterwegs, und wie intensiv?", "Where is {Name} active, and how much?"},
	},
	{
		"P27", "persona.habits", "channels",
		Text{"Wann, wie, womit", "When, how, device"},
		FieldCards,
		Text{"Wann und auf welchem Gerät nutzt {Name} sie?", "When and on which device does {Name} use them?"},
	},
	{
		"P28", "persona.content", "channels",
		Text{"Wirksame Inhalte", "Content that works"},
		FieldCards,
		Text{"Welche Informationen kommen am besten an?", "Which information works best?"},
	},
	{
		"P29", "persona.age", "sociography",
		Text{"Alter", "Age"},
		FieldText,
		Text{"Welches Alter passt? Es sagt weniger als die Ziele.", "Which age fits? It says less than the goals."},
	},
	{
		"P30", "persona.education", "sociography",
		Text{"Ausbildung & Werdegang", "Education & background"},
		FieldText,
		Text{"Was hat {Name} gelernt?", "What did {Name} train for?"},
	},
	{
		"P31", "persona.family", "sociography",
		Text{"Familie & Herkunft", "Family & origin"},
		FieldText,
		Text{"Ist das für den Kauf wichtig?", "Does this matter for the purchase?"},
	},
	{
		"P32", "persona.evidence", "evidence",
		Text{"Belege", "Evidence"},
		FieldChoices,
		Text{"Woher wissen Sie das?", "How do you know?"},
	},
	{
		"P33", "persona.interviews", "evidence",
		Text{"Interviews & Stand", "Interviews & as of"},
		FieldNumber | FieldDate,
		Text{"Wie viele Interviews, und wann?", "How many interviews, and when?"},
	},
	{
		"P34", "persona.owner", "evidence",
		Text{"Verantwortlich & nächste Prüfung", "Owner & next review"},
		FieldText | FieldDate,
		Text{"Wer pflegt die Persona, und wann prüfen Sie wieder?", "Who keeps the persona up to date, and when is the next review?"},
	},
	{
		"P35", "persona.message", "evidence",
		Text{"Unsere Botschaft", "Our message"},
		FieldText,
		Text{"Was sagen Sie {Name} in einem Satz?", "What do you tell {Name} in one sentence?"},
	},
}
