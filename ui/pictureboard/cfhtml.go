package pictureboard

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// Marks around what was copied, in the form in which Windows passes HTML on.
const (
	fragmentStart = "<!--StartFragment-->"
	fragmentEnd   = "<!--EndFragment-->"
	cfHeader      = "Version:0.9\r\nStartHTML:%010d\r\nEndHTML:%010d\r\nStartFragment:%010d\r\nEndFragment:%010d\r\n"
)

// toCFHTML puts the header before HTML that Windows wants: where it and the part in it begin and end, in
// bytes.
func toCFHTML(fragment string) []byte {
	before, after := "<html><head><meta charset=\"utf-8\"></head><body>"+fragmentStart, fragmentEnd+"</body></html>"
	head := len(fmt.Sprintf(cfHeader, 0, 0, 0, 0))
	from := head + len(before)
	to := from + len(fragment)
	return []byte(fmt.Sprintf(cfHeader, head, to+len(after), from, to) + before + fragment + after)
}

// fromCFHTML takes the HTML out of the form of Windows: all of it, for its style sheet says what is
// bold. Where the header lies, what begins with a tag is taken.
func fromCFHTML(b []byte) string {
	b = bytes.TrimRight(b, "\x00")
	at := func(name string) int {
		_, after, ok := strings.Cut(string(b[:min(len(b), 1024)]), name+":")
		if !ok {
			return -1
		}
		n, err := strconv.Atoi(strings.TrimSpace(after[:min(len(after), strings.IndexAny(after+"\n", "\r\n"))]))
		if err != nil {
			return -1
		}
		return n
	}
	from, to := at("StartHTML"), at("EndHTML")
	if from >= 0 && to >= from && to <= len(b) {
		return string(b[from:to])
	}
	if i := bytes.IndexByte(b, '<'); i >= 0 {
		return string(b[i:])
	}
	return ""
}
