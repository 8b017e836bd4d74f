package buying

import (
	"image"

	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/i18n"
	"wegmarke/ui/kit"
)

// member is somebody in the buying centre, or a basic role that nobody plays.
type member struct {
	persona   domain.Persona
	roles     []string
	influence int
	// missing is the role of somebody who is not there yet.
	missing catalog.Role
}

func (m member) absent() bool { return m.persona.ID.IsZero() }

// faces decodes the pictures of personas once.
type faces struct {
	find  func(domain.Hash) image.Image
	known map[domain.Hash]image.Image
}

func newFaces(find func(domain.Hash) image.Image) faces {
	return faces{find, make(map[domain.Hash]image.Image)}
}

func (f faces) of(p domain.Persona) image.Image {
	if p.Image == "" || f.find == nil {
		return nil
	}
	img, ok := f.known[p.Image]
	if !ok {
		img = f.find(p.Image)
		f.known[p.Image] = img
	}
	return img
}

// person is whom an avatar stands for; it never is empty for a persona that exists.
func person(p domain.Persona) kit.Person {
	letters := scene.Initials(p.Name)
	if letters == "" {
		letters = "?"
	}
	return kit.Person{Name: p.Name, Initials: letters}
}

// members lists the buying centre, beginning with the persona that is shown.
func members(v document.View, words *i18n.Catalog, shown domain.ID) []member {
	var out []member
	names := make(map[domain.ID][]string)
	roles := analysis.Roles(v)
	for _, r := range roles {
		for _, p := range r.Holders {
			names[p.ID] = append(names[p.ID], roleName(v, words, r))
		}
	}
	all := document.Personas(v)
	for i, p := range all {
		if p.ID == shown {
			all = append(append([]domain.Persona{}, all[i:]...), all[:i]...)
			break
		}
	}
	for _, p := range all {
		out = append(out, member{persona: p, roles: names[p.ID], influence: p.Influence})
	}
	for _, r := range roles {
		if info, ok := catalog.RoleOf(r.Role); ok && !r.Optional && len(r.Holders) == 0 {
			out = append(out, member{missing: info})
		}
	}
	return out
}

// roleName is what a role is called.
func roleName(v document.View, words *i18n.Catalog, r analysis.HeldRole) string {
	if info, ok := catalog.RoleOf(r.Role); ok {
		return info.Name(words.Language())
	}
	own, _ := document.Find[domain.OwnRole](v, r.Own)
	if own.Title == "" {
		return words.T("record.unnamed")
	}
	return own.Title
}
