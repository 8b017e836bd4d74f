package analysis

import (
	"cmp"
	"slices"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
)

// Review says when somebody should look at a record again.
type Review struct {
	ID    domain.ID
	Table domain.Table
	Title string
	Owner string
	AsOf  domain.Date
	// Next is the day of the next look; "" for none.
	Next    domain.Date
	Overdue bool
}

// Reviews lists all personas, touchpoints and maps by the day of their next review: what is overdue
// first, what has no day last.
func Reviews(v document.View, today domain.Date) []Review {
	var out []Review
	for _, p := range document.Personas(v) {
		out = append(out, Review{ID: p.ID, Table: domain.TablePersona, Title: p.Name, Owner: p.Owner, AsOf: p.AsOf, Next: p.Review})
	}
	for _, t := range document.Touchpoints(v) {
		out = append(out, Review{ID: t.ID, Table: domain.TableTouchpoint, Title: t.Title, Owner: t.Responsible, AsOf: t.AsOf, Next: t.Review})
	}
	for _, m := range document.Maps(v) {
		out = append(out, Review{ID: m.ID, Table: domain.TableMap, Title: m.Title, Owner: m.Owner, AsOf: m.AsOf, Next: m.Review})
	}
	for i, r := range out {
		out[i].Overdue = late(r.Next, today)
	}
	slices.SortStableFunc(out, func(a, b Review) int {
		return cmp.Or(cmp.Compare(dayless(a.Next), dayless(b.Next)), cmp.Compare(a.Next, b.Next))
	})
	return out
}

func dayless(d domain.Date) int {
	if d == "" {
		return 1
	}
	return 0
}

func late(d, today domain.Date) bool { return d != "" && d < today }

// PrivacyState says how a project stands to a point of the data protection checklist.
type PrivacyState struct {
	Item  catalog.PrivacyItem
	Entry domain.Entry
	Done  bool
	// Overdue says that the next look at the point should have been by now.
	Overdue bool
}

// Privacy goes through the data protection checklist in its order.
func Privacy(v document.View, today domain.Date) []PrivacyState {
	project := document.Project(v).ID
	var out []PrivacyState
	for _, i := range catalog.PrivacyItems() {
		e := Answer(v, project, i.Key)
		out = append(out, PrivacyState{Item: i, Entry: e, Done: e.Value == catalog.PrivacyDone, Overdue: late(e.Due, today)})
	}
	return out
}

// OverdueReviews is the number of records and points of the checklist that somebody should have
// looked at again by now.
func OverdueReviews(v document.View, today domain.Date) int {
	n := 0
	for _, r := range Reviews(v, today) {
		if r.Overdue {
			n++
		}
	}
	for _, p := range Privacy(v, today) {
		if p.Overdue {
			n++
		}
	}
	return n
}
