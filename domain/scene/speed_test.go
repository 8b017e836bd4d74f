package scene_test

import (
	"testing"
	"time"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
	"wegmarke/domain/palette"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
)

// sizes are maps of ever more cards: what happens to one card must not cost more in the larger ones.
var sizes = []string{"G400", "G5000", "G20000", "W5"}

// screen is a map of which the first screen has been looked at, as in the window.
func screen(b *testing.B, set string) (*edit.Session, domain.ID, *scene.Map) {
	b.Helper()
	doc, err := sample.Set(set, sample.Params{IDs: sample.Sequence(1)})
	if err != nil {
		b.Fatal(err)
	}
	m, p := document.Maps(doc)[0].ID, palette.Light()
	s := scene.NewMap(scene.MapParams{
		View: doc, Map: m, Palette: &p, Setter: typeset.NewSetter(fonts(b)), Words: plainWords{},
		Today: sample.StoryDay, Width: 1300, Lazy: true,
	})
	s.Prepare(scene.Rect{W: 1300, H: 900}, 1000)
	return edit.NewSession(doc, nil), m, s
}

// BenchmarkMoveOneCard moves a card in sight to the next column and tells what the scene alone takes to
// follow.
func BenchmarkMoveOneCard(b *testing.B) {
	for _, set := range sizes {
		b.Run(set, func(b *testing.B) {
			s, m, sc := screen(b, set)
			var took, worst time.Duration
			s.Subscribe(func(ev edit.Event) {
				begin := time.Now()
				sc.Update(ev.Change)
				sc.Prepare(scene.Rect{W: 1300, H: 900}, 1000)
				d := time.Since(begin)
				took, worst = took+d, max(worst, d)
			})
			columns := document.Columns(s.Doc(), m)
			cards := document.Cards(s.Doc(), document.Lanes(s.Doc(), m)[0].ID, columns[2].ID)
			if len(cards) == 0 {
				b.Fatal("no card in the third column")
			}
			for i := 0; i < b.N; i++ {
				d := s.Draft()
				c, _ := document.Find[domain.Card](s.Doc(), cards[0].ID)
				if err := edit.MoveCards(d, []domain.ID{c.ID}, edit.End(c.Lane, columns[2+(i+1)%2].ID)); err != nil {
					b.Fatal(err)
				}
				ch, err := d.Change()
				if err != nil {
					b.Fatal(err)
				}
				if err := s.Commit(edit.Step{Change: ch}); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(took.Microseconds())/float64(b.N), "scene-us/op")
			b.ReportMetric(float64(worst.Microseconds()), "worst-us")
		})
	}
}

// BenchmarkHit asks what lies under the pointer.
func BenchmarkHit(b *testing.B) {
	for _, set := range sizes {
		b.Run(set, func(b *testing.B) {
			_, _, sc := screen(b, set)
			at := scene.Point{}
			for b.Loop() {
				at.X, at.Y = at.X+37, at.Y+23
				if at.X > 1300 {
					at.X -= 1300
				}
				if at.Y > 900 {
					at.Y -= 900
				}
				sc.At(scene.Body, at)
			}
		})
	}
}
