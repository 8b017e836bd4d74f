package workbook

import (
	"strings"

	"wegmarke/domain"
	"wegmarke/domain/merge"
)

// remark reads what somebody wrote into the comment of a cell beyond what was sent in it.
func (m *matcher) remark(it merge.Item, c cell) {
	got, ok := m.sheet.notes[c.pos]
	if !ok {
		return
	}
	sent := ""
	if len(it.Comments) > 0 {
		sent = remarksText(m.words, it.Comments)
	}
	text := got.text
	for _, known := range m.base.Items {
		// Some programs leave comments behind when rows move: one that was sent is never new.
		if len(known.Comments) > 0 && strings.HasSuffix(loose(text), loose(remarksText(m.words, known.Comments))) {
			return
		}
	}
	if rest, ok := strings.CutPrefix(text, sent); ok && sent != "" {
		text = rest
	}
	text = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(text), got.author+":"))
	if text == "" {
		return
	}
	m.out.Remarks = append(m.out.Remarks, merge.NewRemark{
		Card: it.Card, Remark: merge.Remark{Author: got.author, Text: cut(cellText(text), domain.MaxText)},
	})
}

// renames compares the heads of lanes, phases and steps with what was sent.
func (m *matcher) renames() {
	rename := func(id domain.ID, f merge.Field, sent, got string) {
		if got = plain(got); got != "" && got != plain(sent) {
			m.out.Renamed = append(m.out.Renamed, merge.Rename{Record: id, Field: f, Text: cut(got, domain.MaxText)})
		}
	}
	for i, c := range m.base.Columns {
		col := m.column[c.Step]
		if col == 0 {
			continue
		}
		if m.stepRow > 0 {
			rename(c.Step, merge.FieldTitle, c.Title, m.sheet.at(m.stepRow, col))
		}
		if i > 0 && m.base.Columns[i-1].Phase == c.Phase {
			continue
		}
		rename(c.Phase, merge.FieldTitle, c.PhaseTitle, stripNumber(plain(m.sheet.at(m.headRow, col))))
		if m.taskRow > 0 {
			rename(c.Phase, merge.FieldTask, c.Task, m.sheet.at(m.taskRow, col))
		}
	}
	for i, lane := range m.base.Lanes {
		r := row{lane: i, slot: lane.Slots[0], kind: rowCards}
		at, ok := m.mainRow[cellRow{lane.ID, r.slot}]
		if !ok || lane.Kind == domain.LaneFeelings || m.rowIDs == 0 {
			continue
		}
		if _, other := m.labelLane(at); !other { // after sorting, the name of another lane may stand there
			rename(lane.ID, merge.FieldTitle, lane.Title, m.sheet.at(at, m.labelCol))
		}
	}
}
