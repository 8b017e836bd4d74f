package frame

import (
	"fyne.io/fyne/v2"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/scene"
	"wegmarke/ui/kit"
)

// faces turns personas into what avatars show. A picture keeps its resource, because an
// avatar reads the picture anew whenever it gets another one.
type faces map[domain.Hash]fyne.Resource

func (f faces) of(d *document.Document, p domain.Persona) kit.Person {
	return kit.Person{Name: p.Name, Initials: initials(p.Name), Picture: f.picture(d, p.Image)}
}

func (f faces) picture(d *document.Document, h domain.Hash) fyne.Resource {
	if h == "" {
		return nil
	}
	if r, ok := f[h]; ok {
		return r
	}
	data, ok := d.Image(h)
	if !ok {
		return nil
	}
	f[h] = fyne.NewStaticResource(string(h), data)
	return f[h]
}

// initials never are empty for a persona that exists: an empty circle means that somebody is
// missing.
func initials(name string) string {
	if letters := scene.Initials(name); letters != "" {
		return letters
	}
	return "?"
}
