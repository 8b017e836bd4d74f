// Package assets holds the files that are built into the program: fonts, icons,
// pictures, colour tokens, translations and their licences.
//
// It only hands out bytes. It imports nothing of this module, and what the bytes
// mean is decided elsewhere (domain/palette, domain/typeset, ui/theme, ui/i18n).
package assets

import (
	"embed"
	"io/fs"
	"path"
	"strings"
)

//go:embed fonts icons licences pictures translations
//go:embed hyphenation/*.gz
var files embed.FS

//go:embed fonts/Inter-Regular.ttf
var fontRegular []byte

//go:embed fonts/Inter-Medium.ttf
var fontMedium []byte

//go:embed fonts/Inter-SemiBold.ttf
var fontSemiBold []byte

//go:embed tokens.css
var tokens []byte

// FontRegular is Inter in weight 400. Callers must not change the bytes.
func FontRegular() []byte { return fontRegular }

// FontMedium is Inter in weight 500. Callers must not change the bytes.
func FontMedium() []byte { return fontMedium }

// FontSemiBold is Inter in weight 600. Callers must not change the bytes.
func FontSemiBold() []byte { return fontSemiBold }

// FontLicence is the text of the licence the fonts come under (OFL).
func FontLicence() []byte {
	text, _ := files.ReadFile("fonts/OFL.txt")
	return text
}

// Component is a library, a font or a program that is built in.
type Component struct{ Name, Version, Licence, Copyright string }

// Components lists what is built in, with the licences it comes under. A test of the program holds
// the list against the modules that are linked.
func Components() []Component {
	list, _ := files.ReadFile("licences/list.txt")
	var out []Component
	for line := range strings.Lines(string(list)) {
		if f := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(f) == 4 {
			out = append(out, Component{f[0], f[1], f[2], f[3]})
		}
	}
	return out
}

// LicenceText is the text of a licence in Components, "" where it has none of its own.
func LicenceText(licence string) string {
	if licence == "OFL-1.1" {
		return string(FontLicence())
	}
	text, _ := files.ReadFile("licences/" + licence + ".txt")
	return string(text)
}

// Icon returns the SVG of the named icon ("undo", without the ending), and
// whether there is one. All icons are black filled outlines on a 24 grid.
func Icon(name string) ([]byte, bool) {
	svg, err := files.ReadFile("icons/" + name + ".svg")
	return svg, err == nil
}

// IconNames lists the names Icon knows, in alphabetical order.
func IconNames() []string {
	return names("icons", ".svg")
}

// Picture returns the picture file with the given name, ending included
// ("avatar-jan.png", "logo.svg"), and whether there is one.
func Picture(name string) ([]byte, bool) {
	data, err := files.ReadFile("pictures/" + name)
	return data, err == nil
}

// Tokens is the style sheet that holds every colour and size of the design.
func Tokens() []byte { return tokens }

// Hyphenation is the compressed list of the places where words of a language ("de", "en") may be
// parted, or nil.
func Hyphenation(lang string) []byte {
	data, _ := files.ReadFile("hyphenation/" + lang + ".txt.gz")
	return data
}

// Translation returns the messages of a language ("de", "en") as JSON, or nil
// when the program does not speak it.
func Translation(lang string) []byte {
	data, _ := files.ReadFile("translations/" + lang + ".json")
	return data
}

// Languages lists the languages that have a translation, in alphabetical order.
func Languages() []string {
	return names("translations", ".json")
}

// names lists the files of one folder without their ending. The folder is built
// in, so reading it cannot fail while the program runs.
func names(folder, ending string) []string {
	entries, _ := fs.ReadDir(files, folder)
	var out []string
	for _, e := range entries {
		if path.Ext(e.Name()) == ending {
			out = append(out, strings.TrimSuffix(e.Name(), ending))
		}
	}
	return out
}
