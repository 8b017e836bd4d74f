package field

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"wegmarke/domain"
)

func TestEveryFieldOfEveryTableGoesThereAndBack(t *testing.T) {
	id := domain.NewID()
	for _, table := range domain.Tables() {
		names := Names(table)
		if len(names) == 0 || slices.Contains(names, "id") || slices.Contains(names, "") {
			t.Errorf("%s has the fields %q", table, names)
		}
		for _, name := range names {
			sample := map[Kind]string{
				Text: "Wörter", Number: "3", Truth: "true", Reference: id.String(),
				Image: "00ff", Day: "2026-03-05",
			}[KindOf(table, name)]
			r, err := With(Zero(table), name, sample)
			if err != nil {
				t.Errorf("%s.%s takes no %q: %v", table, name, sample, err)
				continue
			}
			if got, ok := Get(r, name); !ok || got != sample {
				t.Errorf("%s.%s gives %q back for %q", table, name, got, sample)
			}
			for _, other := range names {
				if got, _ := Get(r, other); other != name && got != "" {
					t.Errorf("setting %s.%s also sets %s to %q", table, name, other, got)
				}
			}
			if r, err = With(r, name, ""); err != nil || r != Zero(table) {
				t.Errorf("%s.%s cannot be emptied: %v", table, name, err)
			}
		}
	}
}

// TestErrorsHoldNoText: errors are logged, and what the user has written must not stand in the log.
func TestErrorsHoldNoText(t *testing.T) {
	const secret = "Geheimnis"
	for _, table := range domain.Tables() {
		for _, name := range append(Names(table), "none") {
			r, err := With(Zero(table), name, secret)
			if err == nil {
				err = r.Validate()
			}
			if err == nil || r == nil {
				r, err = With(Zero(table), name, strings.Repeat(secret, domain.MaxText))
				if err == nil {
					err = r.Validate()
				}
			}
			if err != nil && strings.Contains(err.Error(), secret) {
				t.Errorf("%s.%s: %v", table, name, err)
			}
		}
	}
}

func TestValuesHaveOneForm(t *testing.T) {
	for _, tc := range []struct {
		table      domain.Table
		name, text string
		want       string
		err        error
	}{
		{domain.TableTouchpoint, "cost", "12.50", "12.5", nil},
		{domain.TableTouchpoint, "cost", "0", "", nil},
		{domain.TableTouchpoint, "cost", "viel", "", ErrValue},
		{domain.TableCard, "feeling", "-2", "-2", nil},
		{domain.TableCard, "feeling", "1.5", "", ErrValue},
		{domain.TableCard, "feeling", "1e300", "", ErrValue},
		{domain.TablePersona, "roles", "-1", "", ErrValue},
		{domain.TablePersona, "roles", "70000", "", ErrValue},
		{domain.TableCard, "lane", "keine", "", ErrValue},
		{domain.TableCard, "key_moment", "1", "true", nil},
		{domain.TableCard, "key_moment", "false", "", nil},
		{domain.TableCard, "smell", "", "", ErrUnknown},
		{"smells", "text", "", "", ErrUnknown},
	} {
		got, err := Canonical(tc.table, tc.name, tc.text)
		if got != tc.want || !errors.Is(err, tc.err) {
			t.Errorf("%s.%s of %q is %q, %v", tc.table, tc.name, tc.text, got, err)
		}
	}
}
