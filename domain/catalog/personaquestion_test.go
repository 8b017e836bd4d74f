package catalog

import "testing"

func TestGuidingQuestionsOfThePersona(t *testing.T) {
	for key, all := range furtherQuestions() {
		if _, ok := PersonaField(key); !ok {
			t.Errorf("%s is no field of the persona canvas", key)
		}
		for _, q := range all {
			if q.DE == "" || q.EN == "" {
				t.Errorf("a question about %s lacks a language", key)
			}
		}
	}
	seen := map[string]bool{}
	for _, f := range PersonaFields() {
		for _, q := range PersonaQuestions(f.Key) {
			if seen[q.Key] {
				t.Errorf("two questions have the key %s", q.Key)
			}
			seen[q.Key] = true
		}
	}
	if PersonaQuestions("persona.nothing") != nil {
		t.Error("a field that is none has questions")
	}
}
