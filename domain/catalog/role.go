package catalog

import (
	"slices"

	"wegmarke/domain"
)

// Role describes a role in the buying centre.
type Role struct {
	Key   string
	Role  domain.Role
	Names Text
	// Needs is the typical information need.
	Needs Text
	// Optional roles are not asked for when they are missing.
	Optional bool
	// Ask is the short question for somebody who plays the role, Gap the one a missing role leaves open.
	Ask, Gap Text
}

// Name is the title of the role in a language.
func (r Role) Name(lang string) string { return r.Names.In(lang) }

// Roles lists the roles in the order of domain.Roles.
func Roles() []Role { return slices.Clone(roles[:]) }

// RoleOf finds a single role.
func RoleOf(role domain.Role) (Role, bool) {
	for _, r := range roles {
		if r.Role == role {
			return r, true
		}
	}
	return Role{}, false
}

var roles = [...]Role{
	{
		"role.user", domain.RoleUser,
		Text{"Benutzer", "User"},
		Text{"Einfacherer Alltag, Bedienung, Schulung", "Simpler daily work, usability, training"},
		false,
		Text{"Wer nutzt es?", "Who uses it?"}, Text{"Wer arbeitet täglich damit?", "Who works with it every day?"},
	},
	{
		"role.decider", domain.RoleDecider,
		Text{"Entscheider", "Decision maker"},
		Text{"Ertrag, Risiko, strategische Passung", "Return, risk, strategic fit"},
		false,
		Text{"Wer entscheidet?", "Who decides?"}, Text{"Wer sagt am Ende Ja oder Nein?", "Who says yes or no in the end?"},
	},
	{
		"role.recommender", domain.RoleRecommender,
		Text{"Empfehler", "Recommender"},
		Text{"Technischer Vergleich, Referenzen, Kriterien", "Technical comparison, references, criteria"},
		false,
		Text{"Wer empfiehlt?", "Who recommends?"}, Text{"Wer vergleicht und schlägt vor?", "Who compares and proposes?"},
	},
	{
		"role.influencer", domain.RoleInfluencer,
		Text{"Beeinflusser", "Influencer"},
		Text{"Argumente, Normen, Integration, Sicherheit", "Arguments, standards, integration, security"},
		false,
		Text{"Wer redet mit?", "Who has a say?"}, Text{"Auf wessen Rat hören die anderen?", "Whose advice do the others follow?"},
	},
	{
		"role.signer", domain.RoleSigner,
		Text{"Abzeichner", "Approver"},
		Text{"Budget, Vertrag, Compliance", "Budget, contract, compliance"},
		false,
		Text{"Wer zahlt?", "Who pays?"}, Text{"Wer gibt Beträge frei?", "Who releases amounts?"},
	},
	{
		"role.buyer", domain.RoleBuyer,
		Text{"Einkäufer", "Buyer"},
		Text{"Preis, Konditionen, Lieferantenprüfung", "Price, terms, supplier check"},
		true,
		Text{"Wer verhandelt?", "Who negotiates?"}, Text{"Wer verhandelt Preis und Vertrag?", "Who negotiates price and contract?"},
	},
	{
		"role.gatekeeper", domain.RoleGatekeeper,
		Text{"Türöffner", "Gatekeeper"},
		Text{"Kurze Informationen zum Weiterleiten", "Short information to forward"},
		true,
		Text{"Wer öffnet Türen?", "Who opens doors?"}, Text{"Wer leitet Informationen weiter?", "Who forwards information?"},
	},
	{
		"role.initiator", domain.RoleInitiator,
		Text{"Initiator", "Initiator"},
		Text{"Nachweis des Problems, Dringlichkeit", "Evidence of the problem, urgency"},
		true,
		Text{"Wer stößt es an?", "Who starts it?"}, Text{"Wer bemerkt den Bedarf zuerst?", "Who notices the need first?"},
	},
}
