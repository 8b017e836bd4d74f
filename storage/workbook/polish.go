package workbook

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// texts keeps the texts of all cells until the last step and stands tokens in for them.
type texts struct {
	all   []string
	index map[string]int
}

func (t *texts) token(s string) string {
	if t.index == nil {
		t.index = make(map[string]int)
	}
	i, known := t.index[s]
	if !known {
		i = len(t.all)
		t.all, t.index[s] = append(t.all, s), i
	}
	return "wm~" + strconv.Itoa(i) + "~"
}

var (
	tokenForm  = regexp.MustCompile(`<t(?: xml:space="preserve")?>wm~(\d+)~</t>`)
	escapeForm = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)
)

// fill puts the texts in place of their tokens, escaped as the format wants it.
func (t *texts) fill(part []byte) []byte {
	return tokenForm.ReplaceAllFunc(part, func(m []byte) []byte {
		i, err := strconv.Atoi(string(tokenForm.FindSubmatch(m)[1]))
		if err != nil || i >= len(t.all) {
			return m
		}
		s := escapeForm.ReplaceAllString(t.all[i], "_x005F_x${1}_")
		s = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
		return []byte(`<t xml:space="preserve">` + s + `</t>`)
	})
}

// polish mends what excelize writes otherwise than Excel expects, puts the real texts and charts in,
// and packs the parts in a fixed order with a fixed time.
func (b *builder) polish(w io.Writer, raw []byte) error {
	in, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return fmt.Errorf("open parts: %w", err)
	}
	parts := slices.Clone(in.File)
	slices.SortFunc(parts, func(x, y *zip.File) int {
		first := func(f *zip.File) int {
			if f.Name == "[Content_Types].xml" {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(first(x), first(y)), cmp.Compare(x.Name, y.Name))
	})
	out := zip.NewWriter(w)
	for _, part := range parts {
		data, err := readPart(part)
		if err != nil {
			return err
		}
		head := &zip.FileHeader{Name: part.Name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		to, err := out.CreateHeader(head)
		if err != nil {
			return fmt.Errorf("pack %s: %w", part.Name, err)
		}
		if _, err := to.Write(b.polishPart(part.Name, data)); err != nil {
			return fmt.Errorf("pack %s: %w", part.Name, err)
		}
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("pack: %w", err)
	}
	return nil
}

func readPart(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("open part %s: %w", f.Name, err)
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read part %s: %w", f.Name, err)
	}
	return data, nil
}

func (b *builder) polishPart(name string, data []byte) []byte {
	switch {
	case name == "[Content_Types].xml":
		return sortTypes(data)
	case name == "xl/sharedStrings.xml", strings.HasPrefix(name, "xl/comments"):
		return b.texts.fill(data)
	case name == "xl/styles.xml":
		return quotePrefix(sortFonts(data))
	case name == "docProps/core.xml":
		return corePrefix(data)
	case strings.HasPrefix(name, "xl/worksheets/sheet"):
		return formulaResults(growingRows(data, b.grows[name]), b.results[name])
	case strings.HasPrefix(name, "xl/charts/chart"):
		n := partNumber(name)
		for _, m := range b.maps {
			if n >= 1 && n <= len(m.charts) {
				return []byte(m.charts[n-1].xml)
			}
			n -= len(m.charts)
		}
	case strings.HasPrefix(name, "xl/drawings/drawing"):
		n := partNumber(name)
		for _, m := range b.maps {
			if len(m.charts) == 0 {
				continue
			}
			if n--; n == 0 {
				return m.anchors(data)
			}
		}
	}
	return data
}

// partNumber is the number at the end of the name of a part, 0 for none.
func partNumber(name string) int {
	name = strings.TrimSuffix(name, ".xml")
	n, err := strconv.Atoi(name[len(strings.TrimRight(name, "0123456789")):])
	if err != nil {
		return 0
	}
	return n
}

var (
	anchorFrom = regexp.MustCompile(`(?s)<xdr:from>.*?</xdr:from>`)
	anchorTo   = regexp.MustCompile(`(?s)<xdr:to>.*?</xdr:to>`)
)

// anchors lays each chart exactly from the room of its scale to the end of the last column.
func (b *mapWriter) anchors(data []byte) []byte {
	place := func(re *regexp.Regexp, tag string, col int, colOff int, rowOf func(chart) int) {
		i := -1
		data = re.ReplaceAllFunc(data, func(m []byte) []byte {
			if i++; i >= len(b.charts) {
				return m
			}
			return []byte(fmt.Sprintf("<xdr:%[1]s><xdr:col>%[2]d</xdr:col><xdr:colOff>%[3]d</xdr:colOff><xdr:row>%[4]d</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:%[1]s>",
				tag, col, colOff, rowOf(b.charts[i])))
		})
	}
	labelPixels := int(labelWidth*7 + 5)
	place(anchorFrom, "from", labelColumn-1, (labelPixels-scaleWidth)*emuPerPixel, func(c chart) int { return c.row - 1 })
	place(anchorTo, "to", b.layout.last, 0, func(c chart) int { return c.row })
	return data
}

var (
	rowTag    = regexp.MustCompile(`<row [^>]*>`)
	rowNumber = regexp.MustCompile(` r="(\d+)"`)
)

// growingRows lets the rows in which people write grow with their text: a height that is marked as set
// by hand never does.
func growingRows(data []byte, grows map[string]bool) []byte {
	if len(grows) == 0 {
		return data
	}
	return rowTag.ReplaceAllFunc(data, func(m []byte) []byte {
		n := rowNumber.FindSubmatch(m)
		if n != nil && grows[string(n[1])] {
			m = bytes.Replace(m, []byte(` customHeight="true"`), nil, 1)
			m = bytes.Replace(m, []byte(` customHeight="1"`), nil, 1)
		}
		return m
	})
}

var formulaCell = regexp.MustCompile(`<c r="([A-Z]+[0-9]+)"((?: s="[0-9]+")?)[^>]*><f>([^<]*)</f>(?:<v>[^<]*</v>|<v/>)?</c>`)

// formulaResults stores with each formula its result and the kind of it.
func formulaResults(data []byte, results map[string]string) []byte {
	if len(results) == 0 {
		return data
	}
	return formulaCell.ReplaceAllFunc(data, func(m []byte) []byte {
		p := formulaCell.FindSubmatch(m)
		result, kind := results[string(p[1])], ""
		if _, err := strconv.ParseFloat(result, 64); strings.HasPrefix(result, "#") {
			kind = ` t="e"`
		} else if err != nil {
			kind = ` t="str"`
		}
		return []byte(fmt.Sprintf(`<c r="%s"%s%s><f>%s</f><v>%s</v></c>`, p[1], p[2], kind, p[3], escape(result)))
	})
}

var (
	fontTag   = regexp.MustCompile(`(?s)<font>(.*?)</font>`)
	fontChild = regexp.MustCompile(`<(b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|name|family|charset|scheme)( [^>]*)?(/>|></[a-zA-Z]+>)`)
)

// sortFonts puts the properties of a font into the order in which Excel writes them.
func sortFonts(data []byte) []byte {
	order := []string{"b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"}
	return fontTag.ReplaceAllFunc(data, func(m []byte) []byte {
		found := make(map[string][]byte)
		for _, c := range fontChild.FindAllSubmatch(fontTag.FindSubmatch(m)[1], -1) {
			found[string(c[1])] = c[0]
		}
		var out bytes.Buffer
		out.WriteString("<font>")
		for _, k := range order {
			out.Write(found[k])
		}
		out.WriteString("</font>")
		return out.Bytes()
	})
}

var textFormat = regexp.MustCompile(`<xf [^>]*numFmtId="49"[^>]*>`)

// quotePrefix marks the formats of text cells as a typed apostrophe does, so that nothing in them
// is ever taken for a formula.
func quotePrefix(data []byte) []byte {
	i, j := bytes.Index(data, []byte("<cellXfs")), bytes.Index(data, []byte("</cellXfs>"))
	if i < 0 || j < i {
		return data
	}
	mid := textFormat.ReplaceAllFunc(data[i:j], func(m []byte) []byte {
		if bytes.Contains(m, []byte("quotePrefix")) {
			return m
		}
		return bytes.Replace(m, []byte("<xf "), []byte(`<xf quotePrefix="1" `), 1)
	})
	return slices.Concat(data[:i], mid, data[j:])
}

var coreTag = regexp.MustCompile(`<(/?)(keywords|lastModifiedBy|category|revision|contentStatus|version|lastPrinted)\b`)

// corePrefix writes the properties of the document with the prefix that every program expects.
func corePrefix(data []byte) []byte {
	data = bytes.Replace(data, []byte("<coreProperties xmlns="), []byte("<cp:coreProperties xmlns:cp="), 1)
	data = bytes.Replace(data, []byte("</coreProperties>"), []byte("</cp:coreProperties>"), 1)
	return coreTag.ReplaceAll(data, []byte("<${1}cp:$2"))
}

var typeTag = regexp.MustCompile(`<(?:Default|Override) [^>]*>(?:</(?:Default|Override)>)?`)

// sortTypes brings the list of content types, which excelize keeps in a map, into a fixed order.
func sortTypes(data []byte) []byte {
	found := typeTag.FindAll(data, -1)
	slices.SortFunc(found, bytes.Compare)
	i := -1
	return typeTag.ReplaceAllFunc(data, func([]byte) []byte { i++; return found[i] })
}
