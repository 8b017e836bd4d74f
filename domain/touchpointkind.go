package domain

import "slices"

// Perception says whether customers notice a touchpoint.
type Perception string

// Perceptions.
const (
	PerceptionAware   Perception = "aware"
	PerceptionUnaware Perception = "unaware"
)

// Media is who pays for a touchpoint with what.
type Media string

// Media types.
const (
	MediaOwned  Media = "owned"
	MediaPaid   Media = "paid"
	MediaEarned Media = "earned"
)

// TouchpointStatus is how far a touchpoint exists.
type TouchpointStatus string

// States of a touchpoint.
const (
	TouchpointPresent TouchpointStatus = "present"
	TouchpointPlanned TouchpointStatus = "planned"
	TouchpointMissing TouchpointStatus = "missing"
	TouchpointClosing TouchpointStatus = "closing"
)

// Verdict is what customers say of a touchpoint.
type Verdict string

// Verdicts.
const (
	VerdictBad   Verdict = "bad"
	VerdictFine  Verdict = "fine"
	VerdictGreat Verdict = "great"
)

// Measurability is how well a touchpoint can be measured.
type Measurability string

// Degrees of measurability.
const (
	MeasurableWell   Measurability = "well"
	MeasurablePartly Measurability = "partly"
	MeasurableHardly Measurability = "hardly"
)

// DataStore is a set of places where data about customers is collected.
type DataStore uint8

// Places of data; DataNone says that none is collected.
const (
	DataCRM DataStore = 1 << iota
	DataCDP
	DataAnalytics
	DataNone
	dataEnd
)

// Privacy is whether personal data is processed, and on which legal basis of Art. 6 GDPR.
type Privacy string

// Legal bases; PrivacyNone says that no personal data is processed, PrivacyUnresolved that somebody still has to.
const (
	PrivacyUnsaid     Privacy = ""
	PrivacyNone       Privacy = "none"
	PrivacyConsent    Privacy = "consent"
	PrivacyContract   Privacy = "contract"
	PrivacyDuty       Privacy = "duty"
	PrivacyInterest   Privacy = "interest"
	PrivacyUnresolved Privacy = "unresolved"
)

// Privacies lists the answers in their order.
func Privacies() []Privacy {
	return []Privacy{PrivacyNone, PrivacyConsent, PrivacyContract, PrivacyDuty, PrivacyInterest, PrivacyUnresolved}
}

func (p Privacy) valid() bool { return p == PrivacyUnsaid || slices.Contains(Privacies(), p) }

// PhaseSet is a set of phases of the seven-phase model.
type PhaseSet uint8

// Has says whether the set holds a phase, 1 to 7.
func (s PhaseSet) Has(phase int) bool { return phase >= 1 && s&(1<<(phase-1)) != 0 }

// With is the set with a phase, 1 to 7, added or taken out.
func (s PhaseSet) With(phase int, on bool) PhaseSet {
	if phase < 1 || phase > PhaseColors {
		return s
	}
	if on {
		return s | 1<<(phase-1)
	}
	return s &^ (1 << (phase - 1))
}
