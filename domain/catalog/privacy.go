package catalog

import "slices"

// PrivacyItem is a point of the data protection checklist.
type PrivacyItem struct {
	Key   string
	Texts Text
}

// Text is the wording of the point in a language.
func (p PrivacyItem) Text(lang string) string { return p.Texts.In(lang) }

// PrivacyItems lists the checklist in its order.
func PrivacyItems() []PrivacyItem { return slices.Clone(privacyItems[:]) }

// PrivacyNotice is the sentence that has to stand beside the checklist.
func PrivacyNotice(lang string) string {
	return Text{
		"Diese Liste hilft beim Prüfen. Sie ist keine Rechtsberatung.",
		"This list helps you check. It is not legal advice.",
	}.In(lang)
}

var privacyItems = [...]PrivacyItem{
	{"privacy.inventory", Text{
		"Liste aller personenbezogenen Daten je Touchpoint",
		"List personal data per touchpoint",
	}},
	{"privacy.sources", Text{
		"Herkunft, Weitergabe, eingesetzte Tools notiert",
		"Note source, recipients and tools used",
	}},
	{"privacy.basis", Text{
		"Rechtsgrundlage je Verarbeitung (Art. 6)",
		"Legal basis for each processing (Art. 6)",
	}},
	{"privacy.consent_clear", Text{
		"Einwilligung eindeutig, freiwillig, getrennt je Zweck, nicht vorangekreuzt",
		"Consent clear, voluntary, separate for each purpose, no pre-ticked box",
	}},
	{"privacy.consent_proof", Text{
		"Einwilligung nachweisbar; Double-Opt-in protokolliert",
		"Consent provable; double opt-in logged",
	}},
	{"privacy.withdrawal", Text{
		"Widerruf so einfach wie Zustimmung; Abmeldelink in jeder Mail",
		"Withdrawing as easy as consenting; unsubscribe link in every mail",
	}},
	{"privacy.bundling", Text{
		"Kein Kopplungszwang",
		"No bundling",
	}},
	{"privacy.purpose", Text{
		"Zweck klar beschrieben (Zweckbindung)",
		"Purpose clearly stated (purpose limitation)",
	}},
	{"privacy.minimise", Text{
		"Datenminimierung: nur nötige Felder",
		"Data minimised: only fields that are needed",
	}},
	{"privacy.information", Text{
		"Informationspflichten erfüllt (Art. 13/14)",
		"Information duties met (Art. 13/14)",
	}},
	{"privacy.tracking", Text{
		"Tracking nur mit Einwilligung (Öffnungen, Klicks, Cookies)",
		"Tracking only with consent (opens, clicks, cookies)",
	}},
	{"privacy.processors", Text{
		"Auftragsverarbeitungsverträge (Art. 28)",
		"Processor contracts (Art. 28)",
	}},
	{"privacy.third_country", Text{
		"Drittlandübermittlung geprüft",
		"Third-country transfer checked",
	}},
	{"privacy.retention", Text{
		"Aufbewahrung und Löschung geregelt",
		"Retention and deletion settled",
	}},
	{"privacy.rights", Text{
		"Betroffenenrechte (Auskunft, Löschung, Widerspruch)",
		"Data subjects' rights (access, erasure, objection)",
	}},
	{"privacy.security", Text{
		"Zugriff und Datensicherheit (Art. 32)",
		"Access and data security (Art. 32)",
	}},
	{"privacy.register", Text{
		"Verarbeitungsverzeichnis aktuell (Art. 30)",
		"Record of processing up to date (Art. 30)",
	}},
	{"privacy.assessment", Text{
		"Folgenabschätzung bei Profiling geprüft (Art. 35)",
		"Impact assessment for profiling checked (Art. 35)",
	}},
	{"privacy.personas", Text{
		"Personas fiktiv, keine echten Namen/Fotos/Zitate; Interviews anonymisiert",
		"Personas fictional, no real names, photos or quotes; interviews anonymised",
	}},
	{"privacy.mailing", Text{
		"Vor Weitergabe der .xlsx: Personendaten, Autor-Metadaten, Kommentare geprüft",
		"Before passing on the .xlsx: personal data, author metadata and comments checked",
	}},
	{"privacy.review", Text{
		"Regelmäßige Überprüfung: Datum, Verantwortliche",
		"Regular review: date, people in charge",
	}},
}
