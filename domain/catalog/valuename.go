package catalog

import (
	"slices"
	"strconv"
	"strings"

	"wegmarke/domain"
)

// ValueName is what people call a value of a field that comes out of a list, by the names and the texts
// of package field; false for other values. List is the key of the field that an entry stands in, ""
// for all else. The empty text is the value of nought, which some lists have a word for.
func ValueName(t domain.Table, list, name, value, lang string) (string, bool) {
	if word, ok := keyName(t, name, value, lang); ok {
		return word, true
	}
	n, err := strconv.Atoi(value)
	if err != nil && value != "" {
		return "", false
	}
	switch name {
	case "usage":
		return optionName(usages[:], n, lang)
	case "feeling":
		return FeelingOf(n).Name(lang), true
	case "value":
		if t == domain.TableEntry {
			return entryValue(list, n, lang)
		}
	}
	if n == 0 {
		return "", false
	}
	switch name {
	case "setting":
		return setName(settings[:], n, lang), true
	case "data":
		return setName(dataStores[:], n, lang), true
	case "direction":
		return optionName(directions[:], domain.Direction(n), lang)
	case "priority":
		return optionName(priorities[:], n, lang)
	case "influence", "expectation", "performance", "importance", "consistency", "impact", "effort":
		return outOf(n, 5, lang), true
	case "roles":
		return roleNames(n, lang), true
	case "phases":
		return phaseNumbers(n), true
	case "inputs":
		return strconv.Itoa(n&1 + n>>1&1 + n>>2&1 + n>>3&1), true
	}
	return "", false
}

// keyName is the word for a value that is a key.
func keyName(t domain.Table, name, value, lang string) (string, bool) {
	switch name {
	case "status":
		if t == domain.TableTouchpoint {
			return optionName(touchpointStatuses[:], domain.TouchpointStatus(value), lang)
		}
		s, ok := StatusOf(domain.Status(value))
		return s.Name(lang), ok
	case "control":
		return optionName(controls[:], domain.Control(value), lang)
	case "perception":
		return optionName(perceptions[:], domain.Perception(value), lang)
	case "media":
		return optionName(mediaTypes[:], domain.Media(value), lang)
	case "verdict":
		return optionName(verdicts[:], domain.Verdict(value), lang)
	case "measurability":
		return optionName(measurabilities[:], domain.Measurability(value), lang)
	case "privacy":
		return optionName(legalBases[:], domain.Privacy(value), lang)
	case "state":
		return optionName(mapStates[:], domain.MapState(value), lang)
	case "cycle_unit":
		return optionName(timeUnits[:], domain.TimeUnit(value), lang)
	case "unit":
		return optionName(units[:], domain.Unit(value), lang)
	case "side":
		return optionName(sides[:], domain.Side(value), lang)
	case "language":
		return optionName(languages[:], value, lang)
	case "basis":
		i := slices.IndexFunc(bases[:], func(b BasisKind) bool { return string(b.Basis) == value })
		if i >= 0 {
			return bases[i].Name(lang), true
		}
	case "model":
		m, ok := ModelOf(value)
		return m.Name(lang), ok
	case "content":
		i := slices.IndexFunc(contents[:], func(c Content) bool { return string(c.Content) == value })
		if i >= 0 {
			return contents[i].Name(lang), true
		}
	case "kind":
		return kindName(t, value, lang)
	case "code":
		return codeName(value, lang)
	}
	return "", false
}

// kindName is the word for what kind of record one is.
func kindName(t domain.Table, value, lang string) (string, bool) {
	switch t {
	case domain.TablePersona:
		return optionName(personaKinds[:], domain.PersonaKind(value), lang)
	case domain.TableTouchpoint:
		x, ok := TouchpointOf(value)
		return x.Name(lang), ok
	case domain.TableIndicator:
		x, ok := IndicatorOf(value)
		return x.Name(lang), ok
	case domain.TableEvidence:
		x, ok := EvidenceKindOf(value)
		return x.Name(lang), ok
	case domain.TableLane:
		x, ok := LaneOf(domain.LaneKind(value))
		return x.Name(lang), ok
	}
	return "", false
}

// codeName is the word for the key that a card holds in place of a text.
func codeName(value, lang string) (string, bool) {
	for _, kind := range []domain.LaneKind{domain.LaneRoles, domain.LanePrivacy} {
		for _, w := range cardWords(kind) {
			if w.key == value && value != "" {
				return w.names.In(lang), true
			}
		}
	}
	return "", false
}

// entryValue is the word for the number of an entry, which means something else in each field.
func entryValue(list string, n int, lang string) (string, bool) {
	group, _, _ := strings.Cut(list, ".")
	switch {
	case list == "persona.decision_style":
		return outOf(n, 100, lang), true
	case list == "persona.character":
		return FeelingOf(n).Name(lang), true
	case n == 0:
		return "", false
	case list == "persona.touchpoints":
		return outOf(n, 5, lang), true
	case group == "factor":
		return optionName(answers[:], n, lang)
	case group == "privacy":
		return Text{"Ja", "Yes"}.In(lang), n == PrivacyDone
	}
	return "", false
}

// outOf is a place on a scale.
func outOf(n, most int, lang string) string {
	return strconv.Itoa(n) + Text{" von ", " of "}.In(lang) + strconv.Itoa(most)
}

func optionName[V comparable](all []Option[V], value V, lang string) (string, bool) {
	o, ok := OptionOf(all, value)
	return o.Name(lang), ok
}

// setName writes the answers that a set holds.
func setName[V ~uint8](all []Option[V], n int, lang string) string {
	var out []string
	for _, o := range all {
		if n&int(o.Value) != 0 {
			out = append(out, o.Name(lang))
		}
	}
	return strings.Join(out, ", ")
}

// roleNames writes the roles that a set holds.
func roleNames(n int, lang string) string {
	var out []string
	for _, r := range roles {
		if n&int(r.Role) != 0 {
			out = append(out, r.Name(lang))
		}
	}
	return strings.Join(out, ", ")
}

// phaseNumbers writes a set of phases as their numbers.
func phaseNumbers(n int) string {
	var out []string
	for i := range domain.PhaseColors {
		if n&(1<<i) != 0 {
			out = append(out, strconv.Itoa(i+1))
		}
	}
	return strings.Join(out, ", ")
}
