package workbook

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"fmt"
	"strings"

	"wegmarke/domain/merge"
)

// ourAttacks are about what we ourselves write into workbooks and read again.
func ourAttacks() []attack {
	one := func(name string, want Kind, cells string) attack {
		return attack{name: name, want: want, build: func(f *forge) []byte { return pack(f.t, sheetWith(`<row r="1">`+cells+"</row>")) }}
	}
	marked := func(name string, want Kind, mark string) attack { return one(name, want, typed("A1", mark)) }
	// carrier is a workbook whose hidden sheet says something else.
	carrier := func(name, head string, pieces ...string) attack {
		return attack{name: name, want: fine, build: func(f *forge) []byte {
			rows := `<row r="1">` + typed("A1", head) + "</row>"
			for i, p := range pieces {
				rows += fmt.Sprintf(`<row r="%d">%s</row>`, i+2, typed(fmt.Sprint("A", i+2), p))
			}
			return pack(f.t, sheetWith(rows))
		}}
	}
	packed := func(raw string) (head, piece string) {
		var b bytes.Buffer
		z, _ := flate.NewWriter(&b, flate.BestSpeed)
		_, _ = z.Write([]byte(raw))
		_ = z.Close()
		return "wm-snapshot;1;parts=1;sha256=" + merge.Sum([]byte(raw)), base64.StdEncoding.EncodeToString(b.Bytes())
	}
	snapshot := func(name, raw string) attack {
		head, piece := packed(raw)
		return carrier(name, head, piece)
	}
	more := func(name string, want Kind, with func(map[string]string)) attack {
		return attack{name: name, want: want, build: func(f *forge) []byte {
			p := f.real()
			with(p)
			return pack(f.t, p)
		}}
	}
	add := func(name, part, text string) attack {
		return more(name, same, func(p map[string]string) { p[part] = text })
	}
	zeros := strings.Repeat("0", 64)
	return []attack{
		marked("written by a newer form", Newer, strings.Replace(markOf(), "wm1", "wm2", 1)),
		marked("form number that is long", Newer, strings.Replace(markOf(), "wm1", "wm99999999999999999999", 1)),
		marked("mark of another map", fine, markOf()),
		marked("mark without an ID", fine, "wm1;map=;snap="),
		marked("mark with a broken ID", fine, "wm1;map="+strings.Repeat("-", 36)+";snap="+strings.Repeat("f", 36)),
		marked("mark with a long tail", fine, markOf()+strings.Repeat(";a=b", 8000)),
		{name: "mark in every cell", want: fine, build: func(f *forge) []byte {
			rows := ""
			for r := 1; r <= 40; r++ {
				cells := ""
				for c := 1; c <= 40; c++ {
					cells += typed(at(c, r), markOf())
				}
				rows += fmt.Sprintf(`<row r="%d">%s</row>`, r, cells)
			}
			return pack(f.t, sheetWith(rows))
		}},
		{name: "mark on two sheets", want: same, build: func(f *forge) []byte {
			return f.realSheet("Zweites", `<row r="1">`+typed("A1", markOf())+"</row>")
		}},
		{name: "IDs of rows in every cell", want: fine, build: func(f *forge) []byte {
			rows := `<row r="1">` + typed("A1", markOf()) + "</row>"
			for r := 2; r <= 3000; r++ {
				id := rowID(laneID(r%9), fmt.Sprint(r), "")
				rows += fmt.Sprintf(`<row r="%d">%s%s</row>`, r, typed(at(1, r), id), typed(at(2, r), id))
			}
			return pack(f.t, sheetWith(rows))
		}},

		carrier("snapshot without pieces", "wm-snapshot;1;parts=1;sha256="+zeros),
		carrier("snapshot of no pieces", "wm-snapshot;1;parts=0;sha256="+zeros),
		carrier("snapshot of too many pieces", "wm-snapshot;1;parts=999999999;sha256="+zeros),
		carrier("snapshot of a number of pieces beyond all", "wm-snapshot;1;parts=99999999999999999999;sha256="+zeros),
		carrier("snapshot that is no base64", "wm-snapshot;1;parts=1;sha256="+zeros, "!!! kein Base64 !!!"),
		carrier("snapshot that does not unpack", "wm-snapshot;1;parts=1;sha256="+zeros, "////"),
		snapshot("snapshot that is no JSON", "Hallo"),
		snapshot("snapshot that is null", "null"),
		snapshot("snapshot that is a list", "[1,2,3]"),
		snapshot("snapshot of version 99", `{"version":99}`),
		snapshot("snapshot of version -1", `{"version":-1}`),
		snapshot("snapshot in lists of lists", strings.Repeat("[", 200_000)+strings.Repeat("]", 200_000)),
		snapshot("snapshot with a card without a place", fmt.Sprintf(`{"version":1,"map":%q,"items":[{"card":%q}]}`, mapID, mapID)),
		snapshot("snapshot with one lane many times", fmt.Sprintf(`{"version":1,"map":%q,"lanes":[%s{"id":%q}]}`, mapID, strings.Repeat(fmt.Sprintf(`{"id":%q},`, mapID), 100_000), mapID)),
		snapshot("snapshot with numbers beyond all", fmt.Sprintf(`{"version":1,"map":%q,"columns":[{"color":1e400}]}`, mapID)),
		snapshot("bomb in the snapshot", strings.Repeat(" ", 65<<20)),
		{name: "snapshot altered", want: same, build: func(f *forge) []byte {
			p := f.real()
			head := strings.Index(p[stringsPart], "sha256=")
			b := []byte(p[stringsPart])
			b[head+10] ^= 1
			p[stringsPart] = string(b)
			return pack(f.t, p)
		}},

		add("macros", "xl/vbaProject.bin", "\xcc\x61\xff\xff"),
		add("link to another workbook", "xl/externalLinks/externalLink1.xml", `<externalLink xmlns="x"><externalBook/></externalLink>`),
		add("connection to a database", "xl/connections.xml", `<connections><connection odbcFile="\\server\share"/></connections>`),
		add("custom part", "customXml/item1.xml", "<a/>"),
		add("threads of comments", "xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>"),
		add("broken styles", "xl/styles.xml", "<styleSheet"),
		add("broken theme", "xl/theme/theme1.xml", "PK"),
		add("broken chart", "xl/charts/chart1.xml", "<c:chartSpace"),
		add("picture of 60,000 by 60,000 points", "xl/media/image1.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xea\x60\x00\x00\xea\x60\x08\x06\x00\x00\x00"),
		add("program as a picture", "xl/media/image2.exe", "MZ"),
		more("properties with a document type", same, func(p map[string]string) {
			p["docProps/core.xml"] = `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`
		}),
		more("no properties", same, func(p map[string]string) { delete(p, "docProps/core.xml"); delete(p, "docProps/app.xml") }),
		more("no styles", same, func(p map[string]string) { delete(p, "xl/styles.xml") }),
		more("texts of lines that end as on another system", same, func(p map[string]string) {
			p[stringsPart] = strings.ReplaceAll(p[stringsPart], "\n", "&#13;&#10;")
		}),
	}
}
