package merge

import "wegmarke/domain"

// Between says what other, a later state of the map of base, holds, as if it had come as an answer.
// It stands in for a reader of answers where both states are at hand.
func Between(base, other Snapshot) Theirs {
	var t Theirs
	known := itemsByCard(base)
	still := itemsByCard(other)
	var after domain.ID
	for _, col := range other.Columns {
		if _, old := base.Column(col.Step); !old {
			title := col.Title
			if title == "" {
				title = col.PhaseTitle
			}
			t.Columns = append(t.Columns, NewColumn{Step: col.Step, Phase: col.Phase, Title: title, After: after})
		}
		after = col.Step
	}
	after = domain.ID{}
	for _, l := range other.Lanes {
		if _, old := base.Lane(l.ID); !old {
			t.Lanes = append(t.Lanes, NewLane{ID: l.ID, Title: l.Title, After: after})
		}
		after = l.ID
	}
	was := heads(base)
	for _, l := range other.Lanes {
		t.rename(was, l.ID, FieldTitle, l.Title)
	}
	for i, col := range other.Columns {
		if i == 0 || other.Columns[i-1].Phase != col.Phase {
			t.rename(was, col.Phase, FieldTitle, col.PhaseTitle)
			t.rename(was, col.Phase, FieldTask, col.Task)
		}
		t.rename(was, col.Step, FieldTitle, col.Title)
	}
	for i, it := range other.Items {
		place := Place{Lane: it.Lane, Step: it.Step, Rank: i}
		b, old := known.find(it.Card)
		if !old {
			t.New = append(t.New, New{Place: place, Fields: it.Fields, Expected: it.Expected, Indirect: it.Indirect})
			continue
		}
		t.Found = append(t.Found, Found{Card: it.Card, Place: place, Fields: it.Fields})
		for _, r := range it.Comments[min(len(b.Comments), len(it.Comments)):] {
			t.Remarks = append(t.Remarks, NewRemark{Card: it.Card, Remark: r})
		}
	}
	for _, it := range base.Items {
		if _, here := still.find(it.Card); !here {
			t.Missing = append(t.Missing, Missing{Card: it.Card, Why: WhyCleared})
		}
	}
	return t
}

func (t *Theirs) rename(was map[domain.ID]map[Field]string, id domain.ID, f Field, text string) {
	if before, old := was[id][f]; old && before != text {
		t.Renamed = append(t.Renamed, Rename{Record: id, Field: f, Text: text})
	}
}
