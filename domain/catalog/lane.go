package catalog

import (
	"slices"

	"wegmarke/domain"
)

// CardKind says what the cards of a lane look like.
type CardKind string

// Card kinds.
const (
	CardText        CardKind = "text"
	CardTouchpoint  CardKind = "touchpoint"
	CardFeeling     CardKind = "feeling"
	CardPain        CardKind = "pain"
	CardIdea        CardKind = "idea"
	CardMeasure     CardKind = "measure"
	CardResponsible CardKind = "responsible"
	CardIndicator   CardKind = "indicator"
	// CardRole and CardPrivacy hold a key out of a list, or words where none of it fits.
	CardRole    CardKind = "role"
	CardPrivacy CardKind = "privacy"
	// CardEvidence tells how well a whole cell is known; without such a card the map works it out.
	CardEvidence CardKind = "evidence"
	// CardMoment marks a step as one that decides.
	CardMoment CardKind = "moment"
)

// Lane kinds beyond those that package domain names.
const (
	LaneThoughts      domain.LaneKind = "lane.thoughts"
	LaneWishes        domain.LaneKind = "lane.wishes"
	LaneFactors       domain.LaneKind = "lane.factors"
	LaneRoles                         = domain.LaneRoles
	LaneThirdParties  domain.LaneKind = "lane.third_parties"
	LaneTask                          = domain.LaneTask
	LaneOffers        domain.LaneKind = "lane.offers"
	LaneSystems       domain.LaneKind = "lane.systems"
	LanePrerequisites domain.LaneKind = "lane.prerequisites"
	LaneBackstage     domain.LaneKind = "lane.backstage"
	LanePrivacy                       = domain.LanePrivacy
	LaneAutomation    domain.LaneKind = "lane.automation"
	LaneEvidence                      = domain.LaneEvidence
	LaneMoment                        = domain.LaneMoment
	LaneFuture        domain.LaneKind = "lane.future"
	LaneNotes                         = domain.LaneNotes
)

// Lane is a kind of row that a map can have.
type Lane struct {
	// ID is the number of the row in the inventory, "R02" to "R28"; "" for a lane of the user's own.
	ID    string
	Kind  domain.LaneKind
	Names Text
	Side  domain.Side
	// Icon is the name of an icon in package assets.
	Icon  string
	Cards CardKind
	// Default says that a new map has the lane.
	Default bool
	// MinHeight is the height of the lane while it is empty, in scene units.
	MinHeight float64
	// Fixed says that the lane does not grow with its cards.
	Fixed bool

	question Text
	// byPhase holds the question for each phase colour where one differs.
	byPhase [domain.PhaseColors]Text
}

// Name is the title of the lane in a language.
func (l Lane) Name(lang string) string { return l.Names.In(lang) }

// Question is what an empty cell asks. Phase is the colour of the phase, 1 to 7, which tells what
// happens in it; a colour without a question of its own, and any other number, gives the general one.
func (l Lane) Question(lang string, phase int) string {
	if phase >= 1 && phase <= len(l.byPhase) && !l.byPhase[phase-1].IsZero() {
		return l.byPhase[phase-1].In(lang)
	}
	return l.question.In(lang)
}

// Lanes lists the kinds of lanes, the customer's side first and in the order a map shows them.
func Lanes() []Lane { return slices.Clone(lanes[:]) }

// DefaultLanes lists the kinds that a new map has.
func DefaultLanes() []Lane {
	return slices.DeleteFunc(Lanes(), func(l Lane) bool { return !l.Default })
}

// LaneOf finds a kind of lane.
func LaneOf(kind domain.LaneKind) (Lane, bool) {
	for i := range lanes {
		if lanes[i].Kind == kind {
			return lanes[i], true
		}
	}
	return Lane{}, false
}

// LaneFor describes a lane of a map. One of the user's own looks and asks like the kind that its
// content is named after, under a name of its own; a kind that is not known is like one with text.
func LaneFor(l domain.Lane) Lane {
	own, _ := LaneOf(domain.LaneOwn)
	info, ok := LaneOf(l.As())
	if !ok {
		info = own
	}
	if l.Kind == domain.LaneOwn {
		info.Names = own.Names
	}
	return info
}

// CardsOf says what the cards of a lane look like.
func CardsOf(l domain.Lane) CardKind { return LaneFor(l).Cards }

// Content is what an own lane can hold, as people choose it.
type Content struct {
	Content domain.LaneContent
	Names   Text
}

// Name is the word for it in a language.
func (c Content) Name(lang string) string { return c.Names.In(lang) }

// Contents lists what own lanes can hold, the usual one first.
func Contents() []Content { return slices.Clone(contents[:]) }

var contents = [...]Content{
	{domain.ContentText, Text{"Karten mit Text", "Cards with text"}},
	{domain.ContentPain, Text{"Schmerzpunkte", "Pain points"}},
	{domain.ContentIdea, Text{"Ideen", "Ideas"}},
	{domain.ContentTouchpoint, Text{"Touchpoints", "Touchpoints"}},
	{domain.ContentFeeling, Text{"Gefühlskurve", "Emotion curve"}},
	{domain.ContentMeasure, Text{"Maßnahmen", "Measures"}},
	{domain.ContentResponsible, Text{"Verantwortliche", "People responsible"}},
	{domain.ContentIndicator, Text{"Kennzahlen", "Indicators"}},
	{domain.ContentRole, Text{"Rollen", "Roles"}},
	{domain.ContentPrivacy, Text{"Datenschutz", "Data protection"}},
}

const (
	customer = domain.SideCustomer
	company  = domain.SideCompany
)

var lanes = [...]Lane{
	{
		ID: "R02", Kind: domain.LaneActions, Names: Text{"Kundenaktionen", "Customer actions"}, Side: customer,
		Icon: "pointer", Cards: CardText, Default: true, MinHeight: 88,
		question: Text{"Was tut der Kunde in dieser Phase?", "What does the customer do in this phase?"},
	},
	{
		ID: "R03", Kind: domain.LaneGoals, Names: Text{"Ziele", "Goals"}, Side: customer,
		Icon: "target", Cards: CardText, Default: true, MinHeight: 48,
		question: Text{"Was will er hier erreichen?", "What do they want to achieve here?"},
	},
	{
		ID: "R04", Kind: LaneThoughts, Names: Text{"Gedanken", "Thoughts"}, Side: customer,
		Icon: "comment", Cards: CardText, MinHeight: 48,
		question: Text{"Was geht ihm durch den Kopf?", "What goes through their mind?"},
	},
	{
		ID: "R05", Kind: domain.LaneQuestions, Names: Text{"Fragen & Infobedarf", "Questions & info needs"}, Side: customer,
		Icon: "question", Cards: CardText, Default: true, MinHeight: 48,
		question: Text{"Was muss er jetzt wissen?", "What do they need to know now?"},
		byPhase: [...]Text{
			{"Wie beschreibt er sein Problem?", "How do they describe their problem?"},
			{"Was vergleicht er zuerst?", "What do they compare first?"},
			{"Wen muss er noch überzeugen?", "Whom do they still have to convince?"},
			{"Was braucht der Abzeichner?", "What does the approver need?"},
			{"Wen fragt er bei Problemen?", "Whom do they ask when something fails?"},
			{"Wann lohnt sich mehr?", "When does more pay off?"},
			{"Was darf er weitererzählen?", "What are they allowed to pass on?"},
		},
	},
	{
		ID: "R06", Kind: domain.LaneTouchpoints, Names: Text{"Touchpoints & Kanäle", "Touchpoints & channels"}, Side: customer,
		Icon: "touch", Cards: CardTouchpoint, Default: true, MinHeight: 78,
		question: Text{"Wo begegnet er Ihnen?", "Where do they meet you?"},
	},
	{
		ID: "R07", Kind: domain.LaneExpectations, Names: Text{"Erwartungen", "Expectations"}, Side: customer,
		Icon: "star", Cards: CardText, Default: true, MinHeight: 48,
		question: Text{"Was erwartet er von diesem Kontakt?", "What do they expect of this contact?"},
		byPhase: [...]Text{
			{"Welche Hilfe erwartet der Kunde, bevor er Sie kennt?", "What help do customers expect before they know you?"},
			{"Was will er ohne Anruf erfahren?", "What do they want to learn without calling?"},
			{"Wie schnell soll eine Antwort kommen?", "How fast should an answer come?"},
			{},
			{},
			{},
			{},
		},
	},
	{
		ID: "R08", Kind: domain.LaneFeelings, Names: Text{"Gefühle", "Feelings"}, Side: customer,
		Icon: "smile", Cards: CardFeeling, Default: true, MinHeight: 158, Fixed: true,
		question: Text{"Wie fühlt er sich? Wählen Sie 1 bis 5.", "How do they feel? Choose 1 to 5."},
	},
	{
		ID: "R09", Kind: domain.LanePains, Names: Text{"Schmerzpunkte", "Pain points"}, Side: customer,
		Icon: "bolt", Cards: CardPain, Default: true, MinHeight: 76,
		question: Text{"Was bremst oder ärgert ihn?", "What slows or annoys them?"},
		byPhase: [...]Text{
			{"Was ärgert ihn, bevor er sucht?", "What annoys them before they search?"},
			{"Wo bricht er die Suche ab?", "Where do they give up searching?"},
			{"Was lässt ihn zweifeln?", "What makes them doubt?"},
			{"Was verzögert die Unterschrift?", "What delays the signature?"},
			{"Was geht beim Start schief?", "What goes wrong at the start?"},
			{"Was fehlt ihm nach einem Jahr?", "What do they miss after a year?"},
			{"Was bremst Fürsprecher?", "What holds advocates back?"},
		},
	},
	{
		ID: "R10", Kind: LaneWishes, Names: Text{"Wünsche & Begeisterung", "Wishes & delights"}, Side: customer,
		Icon: "spark", Cards: CardText, MinHeight: 48,
		question: Text{"Was würde ihn begeistern?", "What would delight them?"},
	},
	{
		ID: "R11", Kind: LaneFactors, Names: Text{"Entscheidungsfaktoren", "Decision factors"}, Side: customer,
		Icon: "check", Cards: CardText, MinHeight: 48,
		question: Text{"Was gibt den Ausschlag zum Weitergehen?", "What makes them take the next step?"},
	},
	{
		ID: "R12", Kind: LaneRoles, Names: Text{"Beteiligte Rollen", "Roles involved"}, Side: customer,
		Icon: "users", Cards: CardRole, MinHeight: 48,
		question: Text{"Wer im Einkaufsgremium ist hier aktiv?", "Who in the buying centre is active here?"},
	},
	{
		ID: "R13", Kind: LaneThirdParties, Names: Text{"Einfluss Dritter", "Third-party influence"}, Side: customer,
		Icon: "share", Cards: CardText, MinHeight: 48,
		question: Text{"Wer oder was beeinflusst ihn von außen?", "Who or what influences them from outside?"},
	},
	{
		ID: "R14", Kind: LaneTask, Names: Text{"Aufgabe des Unternehmens", "Company task"}, Side: company,
		Icon: "route", Cards: CardText, MinHeight: 48,
		question: Text{"Was ist hier Ihre Aufgabe?", "What is your task here?"},
	},
	{
		ID: "R15", Kind: LaneOffers, Names: Text{"Inhalte & Angebote", "Content & offers"}, Side: company,
		Icon: "article", Cards: CardText, MinHeight: 48,
		question: Text{"Womit helfen Sie ihm weiter?", "What do you help them with?"},
	},
	{
		ID: "R16", Kind: domain.LaneIdeas, Names: Text{"Ideen & Lösungen", "Ideas & solutions"}, Side: company,
		Icon: "bulb", Cards: CardIdea, Default: true, MinHeight: 76,
		question: Text{"Was würde es ihm leichter machen?", "What would make it easier?"},
	},
	{
		ID: "R17", Kind: domain.LaneMeasures, Names: Text{"Maßnahmen", "Measures"}, Side: company,
		Icon: "flag", Cards: CardMeasure, Default: true, MinHeight: 64,
		question: Text{"Was tun Sie bis wann?", "What will you do, by when?"},
		byPhase: [...]Text{
			{},
			{},
			{},
			{},
			{},
			{},
			{"Womit danken Sie für Empfehlungen?", "How do you say thank you for referrals?"},
		},
	},
	{
		ID: "R18", Kind: domain.LaneResponsible, Names: Text{"Verantwortlich", "Responsible"}, Side: company,
		Icon: "user", Cards: CardResponsible, Default: true, MinHeight: 34, Fixed: true,
		question: Text{"Wer kümmert sich darum?", "Who takes care of it?"},
	},
	{
		ID: "R19", Kind: domain.LaneIndicators, Names: Text{"Kennzahlen", "Indicators"}, Side: company,
		Icon: "bars", Cards: CardIndicator, Default: true, MinHeight: 70, Fixed: true,
		question: Text{"Woran merken Sie den Erfolg?", "How will you notice success?"},
	},
	{
		ID: "R20", Kind: LaneSystems, Names: Text{"Systeme & Daten", "Systems & data"}, Side: company,
		Icon: "table", Cards: CardText, MinHeight: 48,
		question: Text{"Wo fallen hier Daten an?", "Where does data arise here?"},
	},
	{
		ID: "R21", Kind: LanePrerequisites, Names: Text{"Voraussetzungen", "Prerequisites"}, Side: company,
		Icon: "gear", Cards: CardText, MinHeight: 48,
		question: Text{"Was muss dafür vorhanden sein?", "What has to be in place for it?"},
	},
	{
		ID: "R22", Kind: LaneBackstage, Names: Text{"Hinter den Kulissen", "Behind the scenes"}, Side: company,
		Icon: "layers", Cards: CardText, MinHeight: 48,
		question: Text{"Was läuft intern ab, das der Kunde nicht sieht?", "What happens inside that the customer does not see?"},
	},
	{
		ID: "R23", Kind: LanePrivacy, Names: Text{"Datenschutz", "Data protection"}, Side: company,
		Icon: "lock", Cards: CardPrivacy, MinHeight: 48,
		question: Text{"Brauchen Sie hier eine Einwilligung?", "Do you need consent here?"},
	},
	{
		ID: "R24", Kind: LaneAutomation, Names: Text{"Automatisierung", "Automation"}, Side: company,
		Icon: "swap", Cards: CardText, MinHeight: 48,
		question: Text{"Was lässt sich automatisieren oder persönlicher machen?", "What can be automated or made more personal?"},
	},
	{
		ID: "R25", Kind: LaneEvidence, Names: Text{"Belege", "Evidence"}, Side: company,
		Icon: "link", Cards: CardEvidence, MinHeight: 48,
		question: Text{"Woher wissen Sie das?", "How do you know?"},
	},
	{
		ID: "R26", Kind: LaneMoment, Names: Text{"Momente der Wahrheit", "Moments of truth"}, Side: customer,
		Icon: "eye", Cards: CardMoment, MinHeight: 48,
		question: Text{"Entscheidet sich hier alles?", "Does everything depend on this?"},
	},
	{
		ID: "R27", Kind: LaneFuture, Names: Text{"Soll-Zustand", "Future state"}, Side: company,
		Icon: "trend", Cards: CardText, MinHeight: 48,
		question: Text{"Wie soll es hier künftig sein?", "How should it be here in future?"},
	},
	{
		ID: "R28", Kind: LaneNotes, Names: Text{"Notizen", "Notes"}, Side: company,
		Icon: "quote", Cards: CardText, MinHeight: 48,
		question: Text{"Was ist sonst noch wichtig?", "What else matters?"},
	},
	{
		Kind: domain.LaneOwn, Names: Text{"Eigene Ebene", "Own lane"}, Side: company,
		Icon: "menu", Cards: CardText, MinHeight: 48,
		question: Text{"Was gehört hierher?", "What belongs here?"},
	},
}
