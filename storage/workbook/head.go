package workbook

import (
	"strconv"
	"strings"

	"wegmarke/domain"
	"wegmarke/storage/xlsx"
)

// head writes the hidden identity and the rows above the lanes.
func (b *builder) head() {
	s, l := b.sheet(), &b.layout
	mark := b.mark()
	if b.template != nil {
		mark = b.template.mark()
	}
	b.put(s, idColumn, idRow, mark)
	for i, c := range b.snap.Columns {
		id := c.Step.String()
		if b.template != nil {
			id = keyPrefix + "phase/" + strconv.Itoa(i+1)
		}
		b.put(s, l.first+i, idRow, id)
	}
	on := b.on(s)
	on.HideRow(idRow)
	on.Width(idColumn, idColumn, 8)
	on.HideColumn(idColumn)
	on.Width(labelColumn, labelColumn, labelWidth)
	on.Width(l.first, l.last, b.width)
	on.Width(l.last+1, l.last+1, 2)
	b.titles()
	b.legend()
	b.height(s, gapRow, 7)
	b.phases()
}

// labelWidth is the width of the column of lane names, in characters.
const labelWidth = 20.0

// rightBlock is the first of the columns in which company and dates stand.
func (l *layout) rightBlock() int {
	if l.last-l.first < 2 {
		return l.last
	}
	return l.last - 1
}

// blanks are the title and the persona of a template, to be filled in.
func (b *builder) blanks() {
	s, l, p := b.sheet(), &b.layout, b.palette
	for _, line := range []struct {
		row        int
		label, key string
		size       float64
	}{
		{titleRow, b.words.mapTitle, "map.title", 18},
		{personaRow, strings.TrimSuffix(b.words.persona, ": "), "map.persona", bodySize},
	} {
		b.put(s, idColumn, line.row, keyPrefix+line.key)
		b.put(s, labelColumn, line.row, line.label)
		b.dress(s, labelColumn, line.row, labelColumn, line.row, look{size: bodySize, bold: true, ink: p.Ink, across: "left", indent: 1})
		b.join(s, l.first, line.row, l.last, line.row)
		b.dress(s, l.first, line.row, l.last, line.row, look{
			size: line.size, bold: line.size > bodySize, ink: p.Ink, line: p.LineStrong, format: "@", across: "left", indent: 1, open: true,
		})
	}
	b.height(s, titleRow, 30)
	b.height(s, personaRow, 20)
}

func (b *builder) titles() {
	if b.template != nil {
		b.blanks()
		return
	}
	s, l, p := b.sheet(), &b.layout, b.palette
	right := l.rightBlock()
	title := b.m.Heading
	if title == "" {
		title = b.words.heading + b.m.Title
	}
	b.join(s, labelColumn, titleRow, right-1, titleRow)
	b.put(s, labelColumn, titleRow, cellText(title))
	b.style(s, labelColumn, titleRow, right-1, titleRow, xlsx.Style{
		Font: ink(18, true, p.Ink), Alignment: xlsx.Alignment{Vertical: "center"},
	})
	b.height(s, titleRow, 28)

	b.join(s, labelColumn, personaRow, right-1, personaRow)
	if text := b.personaText(); text != "" {
		b.on(s).Rich(labelColumn, personaRow, []xlsx.Run{
			{Text: b.words.persona, Font: ink(bodySize, true, p.Ink)},
			{Text: text, Font: ink(bodySize, false, p.Ink)},
		})
	}
	b.style(s, labelColumn, personaRow, right-1, personaRow, xlsx.Style{
		Font: ink(bodySize, false, p.Ink), Alignment: xlsx.Alignment{Vertical: "center"},
	})
	b.height(s, personaRow, 17)

	returnBy := ""
	if d := b.words.dateText(b.ReturnBy); d != "" {
		returnBy = b.words.returnBy + d
	}
	for _, line := range []struct {
		row  int
		text string
		font xlsx.Font
	}{
		{titleRow, b.Company, ink(bodySize, true, p.Ink)},
		{personaRow, b.versionText(), ink(bodySize, false, p.Ink3)},
		{legendRow, returnBy, ink(bodySize, true, p.Ink)},
	} {
		b.join(s, right, line.row, l.last, line.row)
		b.put(s, right, line.row, cellText(line.text))
		b.style(s, right, line.row, l.last, line.row, xlsx.Style{
			Font: line.font, Alignment: xlsx.Alignment{Horizontal: "right", Vertical: "center"},
		})
	}
}

// personaText describes the persona in one line.
func (b *builder) personaText() string {
	var parts []string
	for _, s := range []string{
		b.persona.Name, b.persona.Age, b.persona.Position, b.persona.Company, b.persona.CompanySize,
	} {
		if s = strings.Join(strings.Fields(s), " "); s != "" {
			parts = append(parts, s)
		}
	}
	return cellText(strings.Join(parts, ", "))
}

func (b *builder) versionText() string {
	var parts []string
	day := b.Date
	if day == "" {
		day = b.m.AsOf
	}
	if d := b.words.dateText(day); d != "" {
		parts = append(parts, b.words.asOf+d)
	}
	if b.m.Version > 0 {
		parts = append(parts, b.words.version+strconv.Itoa(b.m.Version))
	}
	if b.Author != "" {
		parts = append(parts, b.words.by+b.Author)
	}
	return strings.Join(parts, ", ")
}

// legend shows what the colours mean, as far as there are columns left of the right block.
func (b *builder) legend() {
	s, l, p := b.sheet(), &b.layout, b.palette
	b.height(s, legendRow, 19)
	b.put(s, labelColumn, legendRow, b.words.legend)
	b.style(s, labelColumn, legendRow, labelColumn, legendRow, xlsx.Style{
		Font: ink(bodySize, true, p.Ink), Alignment: xlsx.Alignment{Vertical: "center"},
	})
	type chip struct {
		text  string
		style xlsx.Style
		rank  int // the lower, the sooner a narrow map shows it
	}
	chips := []chip{{b.words.white, xlsx.Style{Font: ink(bodySize, false, p.Ink)}, 0}}
	for _, lane := range b.snap.Lanes {
		switch lane.Kind {
		case domain.LanePains:
			chips = append(chips, chip{cellText(lane.Title), xlsx.Style{Font: ink(bodySize, false, p.PainInk), Fill: rgb(p.PainBg)}, 3})
		case domain.LaneIdeas:
			chips = append(chips, chip{cellText(lane.Title), xlsx.Style{Font: ink(bodySize, false, p.IdeaInk), Fill: rgb(p.IdeaBg)}, 4})
		}
	}
	chips = append(chips,
		chip{b.words.list + "  ▾", xlsx.Style{Font: ink(bodySize, false, p.Ink)}, 2},
		chip{b.words.grey, xlsx.Style{Font: ink(bodySize, false, p.Ink2), Fill: rgb(p.BgApp)}, 1},
	)
	free := l.rightBlock() - l.first
	column := l.first
	for _, c := range chips {
		if c.rank >= free || column >= l.rightBlock() {
			continue
		}
		c.style.Border = all(p.LineStrong)
		c.style.Alignment = xlsx.Alignment{Horizontal: "left", Vertical: "center", Indent: 1}
		b.put(s, column, legendRow, c.text)
		b.style(s, column, legendRow, column, legendRow, c.style)
		column++
	}
}

// phases writes the coloured head of the columns.
func (b *builder) phases() {
	s, l, p := b.sheet(), &b.layout, b.palette
	b.headLabel(phaseRow, b.words.phase)
	b.height(s, phaseRow, 24)
	if l.stepRow > 0 {
		b.headLabel(l.stepRow, b.words.step)
	}
	if l.taskRow > 0 {
		b.headLabel(l.taskRow, b.words.task)
	}
	stepLines, taskLines, phaseLines := 1, 1, 1
	for c := l.first; c <= l.last; {
		end := l.phaseEnd(c)
		col := b.snap.Columns[c-l.first]
		color := p.PhaseFor(col.Color)
		room := b.width*float64(end-c+1) - 2
		b.join(s, c, phaseRow, end, phaseRow)
		b.put(s, c, phaseRow, l.phaseLabel(c))
		phaseLines = max(phaseLines, lineCount(l.phaseLabel(c), room, 11, true))
		b.style(s, c, phaseRow, end, phaseRow, xlsx.Style{
			Open: b.template != nil,
			Font: ink(11, true, p.Surface), Fill: rgb(color.Strong), Alignment: wrapped("center", 0),
			Border: sides(p.Surface),
		})
		if l.taskRow > 0 {
			task := cellText(col.Task)
			b.join(s, c, l.taskRow, end, l.taskRow)
			b.put(s, c, l.taskRow, task)
			taskLines = max(taskLines, lineCount(task, room, bodySize, false))
			b.style(s, c, l.taskRow, end, l.taskRow, xlsx.Style{
				Font: ink(bodySize, false, p.Ink), Fill: rgb(color.Tint), Alignment: wrapped("center", 0),
				Border: xlsx.Borders{Left: rgb(p.Surface), Right: rgb(p.Surface), Bottom: rgb(p.LineStrong)},
			})
		}
		for ; c <= end; c++ {
			if l.stepRow == 0 {
				continue
			}
			step := cellText(b.snap.Columns[c-l.first].Title)
			b.put(s, c, l.stepRow, step)
			stepLines = max(stepLines, lineCount(step, b.width, bodySize, true))
			b.style(s, c, l.stepRow, c, l.stepRow, xlsx.Style{
				Font: ink(bodySize, true, color.Ink), Fill: rgb(color.Tint), Alignment: wrapped("center", 0),
				Border: sides(p.Surface),
			})
		}
	}
	b.height(s, phaseRow, max(24, float64(phaseLines)*14.5+8))
	if l.stepRow > 0 {
		b.height(s, l.stepRow, rowHeight(stepLines)+1)
	}
	if l.taskRow > 0 {
		b.height(s, l.taskRow, rowHeight(taskLines)+1)
	}
}

func (b *builder) headLabel(row int, text string) {
	b.put(b.sheet(), labelColumn, row, text)
	b.style(b.sheet(), labelColumn, row, labelColumn, row, xlsx.Style{
		Font: ink(bodySize, true, b.palette.Ink), Fill: rgb(b.palette.BgApp), Alignment: wrapped("left", 1),
		Border: all(b.palette.LineStrong),
	})
}
