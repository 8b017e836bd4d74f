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
	},
	{
		"role.decider", domain.RoleDecider,
		Text{"Entscheider", "Decision maker"},
		Text{"Ertrag, Risiko, strategische Passung", "Return, risk, strategic fit"},
		false,
	},
	{
		"role.recommender", domain.RoleRecommender,
		Text{"Empfehler", "Recommender"},
		Text{"Technischer Vergleich, Referenzen, Kriterien", "Technical comparison, references, criteria"},
		false,
	},
	{
		"role.influencer", domain.RoleInfluencer,
		Text{"Beeinflusser", "Influencer"},
		Text{"Argumente, Normen, Integration, Sicherheit", "Arguments, standards, integration, security"},
		false,
	},
	{
		"role.signer", domain.RoleSigner,
		Text{"Abzeichner", "Approver"},
		Text{"Budget, Vertrag, Compliance", "Budget, contract, compliance"},
		false,
	},
	{
		"role.buyer", domain.RoleBuyer,
		Text{"Einkäufer", "Buyer"},
		Text{"Preis, Konditionen, Lieferantenprüfung", "Price, terms, supplier check"},
		true,
	},
	{
		"role.gatekeeper", domain.RoleGatekeeper,
		Text{"Türöffner", "Gatekeeper"},
		Text{"Kurze Informationen zum Weiterleiten", "Short information to forward"},
		true,
	},
	{
		"role.initiator", domain.RoleInitiator,
		Text{"Initiator", "Initiator"},
		Text{"Nachweis des Problems, Dringlichkeit", "Evidence of the problem, urgency"},
		true,
	},
}
