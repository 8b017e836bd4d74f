package workbook

import "strings"

// textBlock is how many bytes of short texts lie together in memory.
const textBlock = 16 << 10

// texts keeps texts. A workbook has many short ones; a place in memory for each would cost more than
// what they say.
type texts struct{ block *strings.Builder }

// keep makes a text of bytes.
func (t *texts) keep(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	if len(b) > textBlock/16 {
		return string(b)
	}
	if t.block == nil || t.block.Len()+len(b) > t.block.Cap() {
		t.block = new(strings.Builder)
		t.block.Grow(textBlock)
	}
	from := t.block.Len()
	t.block.Write(b)
	return t.block.String()[from:]
}
