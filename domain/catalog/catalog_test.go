package catalog

import (
	"fmt"
	"slices"
	"testing"

	"wegmarke/assets"
	"wegmarke/domain"
)

// entry is what every list must offer: a key of its own and wordings in both languages.
type entry struct {
	key   string
	texts []Text
	icon  string
}

// optionTexts adds a list of answers; their meanings may be left out, but not in one language only.
func optionTexts[V comparable](all map[string][]entry, name string, list []Option[V], key func(V) string) {
	for _, o := range list {
		e := entry{key(o.Value), []Text{o.Names}, o.Icon}
		if !o.Meaning.IsZero() {
			e.texts = append(e.texts, o.Meaning)
		}
		all[name] = append(all[name], e)
	}
}

func lists() map[string][]entry {
	all := make(map[string][]entry)
	for _, l := range Lanes() {
		e := entry{string(l.Kind), []Text{l.Names, l.question}, l.Icon}
		for _, q := range l.byPhase {
			if !q.IsZero() {
				e.texts = append(e.texts, q)
			}
		}
		all["lanes"] = append(all["lanes"], e)
	}
	for _, m := range Models() {
		all["models"] = append(all["models"], entry{m.Key, []Text{m.Names, m.Hint}, ""})
		for _, p := range m.Phases() {
			e := entry{p.Names.EN, []Text{p.Names}, ""}
			if m.Key != ModelFree {
				e.texts = append(e.texts, p.Task)
			}
			all["phases of "+m.Key] = append(all["phases of "+m.Key], e)
		}
	}
	for _, r := range Roles() {
		all["roles"] = append(all["roles"], entry{r.Key, []Text{r.Names, r.Needs}, ""})
	}
	for _, t := range Touchpoints() {
		all["touchpoints"] = append(all["touchpoints"], entry{t.Key, []Text{t.Names}, t.Icon})
	}
	for _, i := range append(Indicators(), OwnIndicators()...) {
		all["indicators"] = append(all["indicators"], entry{i.Key, []Text{i.Names, i.Terms}, ""})
	}
	for _, f := range Factors() {
		all["factors"] = append(all["factors"], entry{f.Key, []Text{f.Names, f.question}, ""})
	}
	for _, p := range PrivacyItems() {
		all["privacy"] = append(all["privacy"], entry{p.Key, []Text{p.Texts}, ""})
	}
	optionTexts(all, "controls", Controls(), func(v domain.Control) string { return string(v) })
	optionTexts(all, "perceptions", Perceptions(), func(v domain.Perception) string { return string(v) })
	optionTexts(all, "media", MediaTypes(), func(v domain.Media) string { return string(v) })
	optionTexts(all, "touchpoint statuses", TouchpointStatuses(), func(v domain.TouchpointStatus) string { return string(v) })
	optionTexts(all, "verdicts", Verdicts(), func(v domain.Verdict) string { return string(v) })
	optionTexts(all, "measurabilities", Measurabilities(), func(v domain.Measurability) string { return string(v) })
	optionTexts(all, "legal bases", LegalBases(), func(v domain.Privacy) string { return string(v) })
	optionTexts(all, "settings", Settings(), func(v domain.Setting) string { return fmt.Sprint(v) })
	optionTexts(all, "data stores", DataStores(), func(v domain.DataStore) string { return fmt.Sprint(v) })
	optionTexts(all, "usages", Usages(), func(v int) string { return fmt.Sprint("u", v) })
	for name, fields := range map[string][]Field{
		"persona fields": PersonaFields(), "touchpoint fields": TouchpointFields(), "map fields": MapFields(),
	} {
		for _, f := range fields {
			all[name] = append(all[name], entry{f.Key, []Text{f.Names, f.question}, ""})
		}
	}
	for _, k := range EvidenceKinds() {
		all["evidence"] = append(all["evidence"], entry{k.Key, []Text{k.Names}, k.Icon})
	}
	for _, b := range Bases() {
		all["bases"] = append(all["bases"], entry{string(b.Basis), []Text{b.Names}, ""})
	}
	for _, f := range Feelings() {
		all["feelings"] = append(all["feelings"], entry{f.Names.EN, []Text{f.Names}, ""})
	}
	for _, s := range Statuses() {
		all["statuses"] = append(all["statuses"], entry{string(s.Status), []Text{s.Names}, ""})
	}
	return all
}

func TestListsAreComplete(t *testing.T) {
	want := map[string]int{
		"lanes": 28, "models": 6, "phases of 3": 3, "phases of 4": 4, "phases of 5a": 5, "phases of 5b": 5,
		"phases of 7": 7, "phases of free": 1, "roles": 8, "touchpoints": 48, "indicators": 31, "factors": 6,
		"privacy": 21, "persona fields": 35, "touchpoint fields": 32, "map fields": 12, "evidence": 7,
		"bases": 4, "feelings": 5, "statuses": 4,
		"controls": 2, "settings": 3, "perceptions": 2, "media": 3, "touchpoint statuses": 4, "verdicts": 3,
		"measurabilities": 3, "legal bases": 6, "data stores": 4, "usages": 5,
	}
	all := lists()
	for name, n := range want {
		if len(all[name]) != n {
			t.Errorf("%s: %d entries, want %d", name, len(all[name]), n)
		}
	}
	if len(all) != len(want) {
		t.Errorf("%d lists, want %d", len(all), len(want))
	}
}

func TestEveryEntryHasKeyAndBothLanguages(t *testing.T) {
	for name, entries := range lists() {
		seen := make(map[string]bool)
		for _, e := range entries {
			if e.key == "" || seen[e.key] {
				t.Errorf("%s: key %q is empty or stands twice", name, e.key)
			}
			seen[e.key] = true
			for _, text := range e.texts {
				if text.In("de") == "" || text.In("en") == "" {
					t.Errorf("%s: %s lacks a language: %+v", name, e.key, text)
				}
			}
			if _, ok := assets.Icon(e.icon); e.icon != "" && !ok {
				t.Errorf("%s: %s has unknown icon %q", name, e.key, e.icon)
			}
		}
	}
}

func TestDefaultLanesAreThoseOfTheDesign(t *testing.T) {
	var got []string
	height := 0.0
	for _, l := range DefaultLanes() {
		got = append(got, l.Name("de"))
		height += l.MinHeight
	}
	want := []string{
		"Kundenaktionen", "Ziele", "Fragen & Infobedarf", "Touchpoints & Kanäle", "Erwartungen", "Gefühle",
		"Schmerzpunkte", "Ideen & Lösungen", "Maßnahmen", "Verantwortlich", "Kennzahlen",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if height != 788 {
		t.Errorf("the lanes of a new map are %v high", height)
	}
}

func TestLaneIDsRunThrough(t *testing.T) {
	seen := make(map[string]bool)
	for _, l := range Lanes() {
		seen[l.ID] = true
	}
	for _, id := range []string{"R02", "R05", "R14", "R19", "R28"} {
		if !seen[id] {
			t.Errorf("no lane %s", id)
		}
	}
	if len(seen) != 28 {
		t.Errorf("%d different lane IDs, want R02 to R28 and one without", len(seen))
	}
}

func TestLaneQuestions(t *testing.T) {
	for _, c := range []struct {
		kind  domain.LaneKind
		phase int
		de    string
	}{
		{domain.LanePains, 7, "Was bremst Fürsprecher?"},
		{domain.LanePains, 0, "Was bremst oder ärgert ihn?"},
		{domain.LaneQuestions, 4, "Was braucht der Abzeichner?"},
		{domain.LaneMeasures, 7, "Womit danken Sie für Empfehlungen?"},
		{domain.LaneMeasures, 4, "Was tun Sie bis wann?"},
		{domain.LaneGoals, 99, "Was will er hier erreichen?"},
	} {
		l, ok := LaneOf(c.kind)
		if !ok || l.Question("de", c.phase) != c.de {
			t.Errorf("%s in phase %d asks %q", c.kind, c.phase, l.Question("de", c.phase))
		}
	}
	if _, ok := LaneOf("lane.nothing"); ok {
		t.Error("found an unknown lane")
	}
}

func TestModels(t *testing.T) {
	colors := map[string][]int{
		Model3: {1, 4, 7}, Model4: {1, 3, 4, 6}, Model5: {1, 2, 3, 5, 7}, Model5B2B: {1, 2, 3, 5, 7},
		Model7: {1, 2, 3, 4, 5, 6, 7}, ModelFree: {1},
	}
	for _, m := range Models() {
		var got []int
		for _, p := range m.Phases() {
			got = append(got, p.Color)
		}
		if !slices.Equal(got, colors[m.Key]) {
			t.Errorf("model %s has colours %v", m.Key, got)
		}
		last := 0
		for seven := range 7 {
			i, ok := m.PhaseFor(seven)
			if ok != (m.Key != ModelFree) {
				t.Fatalf("model %s: place for phase %d: %v", m.Key, seven, ok)
			}
			if ok && (i < last || i > last+1) {
				t.Errorf("model %s: phases change their order at %d", m.Key, seven)
			}
			last = i
		}
		if m.Key != ModelFree && last != len(colors[m.Key])-1 {
			t.Errorf("model %s: last phase takes nothing", m.Key)
		}
	}
	seven, _ := ModelOf(Model7)
	if p := seven.Phases()[5]; p.Names.DE != "After Sales" || p.Task.DE != "Exceed · Übertreffen" {
		t.Errorf("sixth phase is %+v", p)
	}
}

func TestRolesAreThoseOfTheDomain(t *testing.T) {
	for i, role := range domain.Roles() {
		if Roles()[i].Role != role {
			t.Errorf("role %d is %v", i, Roles()[i].Key)
		}
	}
}

func TestTouchpointsHaveControlAndSetting(t *testing.T) {
	n := 0
	for _, tp := range Touchpoints() {
		if tp.Control == domain.ControlUnknown || tp.Setting == 0 || tp.Measure == "" {
			t.Errorf("%s is incomplete", tp.Key)
		}
		if tp.Control == domain.ControlIndirect {
			n++
		}
	}
	if n != 10 {
		t.Errorf("%d indirect touchpoints, want 10", n)
	}
}

func TestEachPhaseOffersUpToThreeIndicators(t *testing.T) {
	n := make(map[int]int)
	for _, i := range Indicators() {
		if i.Default {
			n[i.Phase]++
		}
	}
	for _, phase := range []int{1, 2, 3, 5, 7} {
		if n[phase] < 1 || n[phase] > 3 {
			t.Errorf("phase %d offers %d indicators", phase, n[phase])
		}
	}
}

func TestInputsAreNamedInBothLanguages(t *testing.T) {
	for _, i := range append(Indicators(), OwnIndicators()...) {
		inputs := i.Inputs()
		if direct := i.Formula == FormulaCount || i.Formula == FormulaUnique; direct != (len(inputs) == 0) {
			t.Errorf("%s has %d inputs", i.Key, len(inputs))
		}
		seen := make(map[Text]bool)
		for _, name := range inputs {
			if name.DE == "" || name.EN == "" || seen[name] {
				t.Errorf("%s: input %v", i.Key, name)
			}
			seen[name] = true
		}
	}
}

func TestFieldGroupsExist(t *testing.T) {
	for name, c := range map[string]struct {
		groups []Group
		fields []Field
	}{
		"persona":    {PersonaGroups(), PersonaFields()},
		"touchpoint": {TouchpointGroups(), TouchpointFields()},
		"map":        {MapGroups(), MapFields()},
	} {
		used := make(map[string]int)
		for _, f := range c.fields {
			used[f.Group]++
			if f.Type == 0 {
				t.Errorf("%s %s has no type", name, f.ID)
			}
		}
		for _, g := range c.groups {
			if used[g.Key] == 0 || g.Names.DE == "" || g.Names.EN == "" {
				t.Errorf("%s: group %s has no fields or names", name, g.Key)
			}
		}
		if len(used) != len(c.groups) {
			t.Errorf("%s: fields use %d groups of %d", name, len(used), len(c.groups))
		}
	}
	if f, ok := PersonaField("persona.goals"); !ok || f.ID != "P12" {
		t.Errorf("persona.goals is %q", f.ID)
	}
}

func TestFeelingOfStaysOnTheScale(t *testing.T) {
	for value, want := range map[int]string{-9: "verärgert", -2: "verärgert", 0: "neutral", 2: "begeistert", 7: "begeistert"} {
		if got := FeelingOf(value).Name("de"); got != want {
			t.Errorf("%d is %q", value, got)
		}
	}
}

func TestStatusOn(t *testing.T) {
	m := domain.Measure{Status: domain.StatusDoing, Due: "2026-02-28"}
	if got := StatusOn(m, "2026-03-05").Name("de"); got != "Überfällig" {
		t.Errorf("late measure is %q", got)
	}
	if got := StatusOn(m, "2026-02-28").Name("en"); got != "In progress" {
		t.Errorf("measure on its day is %q", got)
	}
}

func TestListsCannotBeChangedFromOutside(t *testing.T) {
	Lanes()[0].Names = Text{}
	m, _ := ModelOf(Model7)
	m.Phases()[0].Color = 5
	if Lanes()[0].Names.IsZero() || m.Phases()[0].Color != 1 {
		t.Error("a list was changed through a copy")
	}
}
