package catalog

import (
	"slices"

	"wegmarke/domain"
)

// Option is one of the answers of a field with a list.
type Option[V comparable] struct {
	Value V
	Names Text
	// Meaning explains the answer in a sentence or two; it may be empty.
	Meaning Text
	Icon    string
}

// Name is the word for the answer in a language.
func (o Option[V]) Name(lang string) string { return o.Names.In(lang) }

// Tip explains the answer in a language, "" where it explains itself.
func (o Option[V]) Tip(lang string) string { return o.Meaning.In(lang) }

// OptionOf finds an answer by its value.
func OptionOf[V comparable](all []Option[V], value V) (Option[V], bool) {
	for _, o := range all {
		if o.Value == value {
			return o, true
		}
	}
	return Option[V]{}, false
}

// Controls lists who may shape a touchpoint.
func Controls() []Option[domain.Control] { return slices.Clone(controls[:]) }

// Settings lists where a touchpoint may happen.
func Settings() []Option[domain.Setting] { return slices.Clone(settings[:]) }

// Perceptions lists whether customers notice a touchpoint.
func Perceptions() []Option[domain.Perception] { return slices.Clone(perceptions[:]) }

// MediaTypes lists who pays for a touchpoint with what.
func MediaTypes() []Option[domain.Media] { return slices.Clone(mediaTypes[:]) }

// Usages lists how often a touchpoint is used, from never to all the time.
func Usages() []Option[int] { return slices.Clone(usages[:]) }

// TouchpointStatuses lists how far a touchpoint exists.
func TouchpointStatuses() []Option[domain.TouchpointStatus] {
	return slices.Clone(touchpointStatuses[:])
}

// Verdicts lists what customers may say of a touchpoint.
func Verdicts() []Option[domain.Verdict] { return slices.Clone(verdicts[:]) }

// Measurabilities lists how well a touchpoint can be measured.
func Measurabilities() []Option[domain.Measurability] { return slices.Clone(measurabilities[:]) }

// DataStores lists where data about customers may be collected.
func DataStores() []Option[domain.DataStore] { return slices.Clone(dataStores[:]) }

// LegalBases lists whether personal data is processed, and on which ground.
func LegalBases() []Option[domain.Privacy] { return slices.Clone(legalBases[:]) }

var controls = [...]Option[domain.Control]{
	{domain.ControlDirect, Text{"direkt", "direct"}, Text{
		"Direkt: Unternehmen und Interessent stehen unmittelbar in Kontakt, das Unternehmen gestaltet ihn. In manchen Büchern heißt das anders.",
		"Direct: company and prospect are in immediate contact, and the company shapes it. Some books use the word differently.",
	}, ""},
	{domain.ControlIndirect, Text{"indirekt", "indirect"}, Text{
		"Indirekt: Andere gestalten den Kontakt, etwa auf Bewertungsportalen. Das Unternehmen kann ihn nicht unmittelbar beeinflussen.",
		"Indirect: others shape the contact, on review portals for example. The company cannot influence it directly.",
	}, ""},
}

var settings = [...]Option[domain.Setting]{
	{domain.SettingOnline, Text{"Online", "Online"}, Text{"Am Bildschirm: Website, E-Mail, Suche, soziale Medien", "On a screen: website, e-mail, search, social media"}, "globe"},
	{domain.SettingOffline, Text{"Offline", "Offline"}, Text{"Zum Anfassen oder vor Ort: Druck, Messe, Filiale, Produkt", "To touch or on site: print, fair, store, product"}, "printer"},
	{domain.SettingHuman, Text{"Mensch", "Human"}, Text{"Von Mensch zu Mensch: Gespräch, Telefon, Service", "Person to person: talk, phone, service"}, "users"},
}

var perceptions = [...]Option[domain.Perception]{
	{domain.PerceptionAware, Text{"bewusst", "aware"}, Text{"Kunden suchen den Kontakt oder bemerken ihn.", "Customers seek the contact or notice it."}, "eye"},
	{domain.PerceptionUnaware, Text{"unbewusst", "unaware"}, Text{"Er wirkt nebenbei, etwa als Schild oder Logo.", "It works in passing, as a sign or a logo for example."}, ""},
}

var mediaTypes = [...]Option[domain.Media]{
	{domain.MediaOwned, Text{"eigen", "owned"}, Text{"Gehört Ihnen: Website, Newsletter, Filiale", "Belongs to you: website, newsletter, store"}, ""},
	{domain.MediaPaid, Text{"bezahlt", "paid"}, Text{"Sie bezahlen dafür: Anzeige, Messestand", "You pay for it: advertisement, booth at a fair"}, ""},
	{domain.MediaEarned, Text{"verdient", "earned"}, Text{"Andere reden über Sie: Rezension, Empfehlung, Artikel", "Others talk about you: review, recommendation, article"}, ""},
}

var usages = [...]Option[int]{
	{0, Text{"nie", "never"}, Text{}, ""},
	{1, Text{"selten", "rarely"}, Text{}, ""},
	{2, Text{"manchmal", "sometimes"}, Text{}, ""},
	{3, Text{"oft", "often"}, Text{}, ""},
	{4, Text{"ständig", "always"}, Text{}, ""},
}

var touchpointStatuses = [...]Option[domain.TouchpointStatus]{
	{domain.TouchpointPresent, Text{"vorhanden", "in place"}, Text{"Es gibt ihn heute.", "It exists today."}, "check"},
	{domain.TouchpointPlanned, Text{"geplant", "planned"}, Text{"Sie haben ihn vor.", "You intend to build it."}, "clock"},
	{domain.TouchpointMissing, Text{"fehlt", "missing"}, Text{"Kunden suchen ihn, aber Sie bieten ihn nicht.", "Customers look for it, but you do not offer it."}, "warn"},
	{domain.TouchpointClosing, Text{"abschalten", "to close"}, Text{"Sie wollen ihn aufgeben.", "You want to give it up."}, "x"},
}

var verdicts = [...]Option[domain.Verdict]{
	{domain.VerdictBad, Text{"enttäuschend", "disappointing"}, Text{}, ""},
	{domain.VerdictFine, Text{"okay", "fine"}, Text{}, ""},
	{domain.VerdictGreat, Text{"begeisternd", "delightful"}, Text{}, ""},
}

var measurabilities = [...]Option[domain.Measurability]{
	{domain.MeasurableWell, Text{"gut", "well"}, Text{"Kontakte lassen sich zählen, wie online üblich.", "Contacts can be counted, as is usual online."}, ""},
	{domain.MeasurablePartly, Text{"eingeschränkt", "partly"}, Text{"Mit Hilfsmitteln, etwa einem QR-Code oder einer Umfrage.", "With some help, such as a QR code or a survey."}, ""},
	{domain.MeasurableHardly, Text{"kaum", "hardly"}, Text{"Kontakte hinterlassen keine Spur.", "Contacts leave no trace."}, ""},
}

var dataStores = [...]Option[domain.DataStore]{
	{domain.DataCRM, Text{"CRM", "CRM"}, Text{"Kundenverwaltung: Kontakte, Angebote, Aufträge", "Customer relationship management: contacts, quotes, orders"}, ""},
	{domain.DataCDP, Text{"CDP", "CDP"}, Text{"Kundendatenplattform: Verhalten über alle Kanäle", "Customer data platform: behaviour over all channels"}, ""},
	{domain.DataAnalytics, Text{"Analytics", "Analytics"}, Text{"Web-Analyse: Seiten, Klicks, Kampagnen", "Web analytics: pages, clicks, campaigns"}, ""},
	{domain.DataNone, Text{"keine", "none"}, Text{"Hier werden keine Daten gesammelt.", "No data is collected here."}, ""},
}

var legalBases = [...]Option[domain.Privacy]{
	{domain.PrivacyNone, Text{"Keine Personendaten", "No personal data"}, Text{}, ""},
	{domain.PrivacyConsent, Text{"Einwilligung", "Consent"}, Text{"Art. 6 Abs. 1 a DSGVO", "Art. 6(1)(a) GDPR"}, ""},
	{domain.PrivacyContract, Text{"Vertrag", "Contract"}, Text{"Art. 6 Abs. 1 b DSGVO", "Art. 6(1)(b) GDPR"}, ""},
	{domain.PrivacyDuty, Text{"Gesetzliche Pflicht", "Legal obligation"}, Text{"Art. 6 Abs. 1 c DSGVO", "Art. 6(1)(c) GDPR"}, ""},
	{domain.PrivacyInterest, Text{"Berechtigtes Interesse", "Legitimate interest"}, Text{"Art. 6 Abs. 1 f DSGVO", "Art. 6(1)(f) GDPR"}, ""},
	{domain.PrivacyUnresolved, Text{"Noch zu klären", "Still to be settled"}, Text{}, ""},
}
