package main

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"io"
	"slices"
	"strconv"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/palette"
	"wegmarke/domain/sample"
	"wegmarke/domain/scene"
	"wegmarke/domain/typeset"
	"wegmarke/storage/picture"
	"wegmarke/ui"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

func quickStartVerb() verb {
	v := verb{
		name: "quickstart", usage: "-o OUT.pdf [--lang de|en]",
		flags: func(f *flag.FlagSet, o *options) { f.StringVar(&o.out, "o", "", "") },
	}
	v.run = func(t *task) error {
		out, err := t.output(v, ".pdf")
		if err != nil {
			return err
		}
		if err := writeQuickStart(out, t.language()); err != nil {
			return err
		}
		return t.say(t.words.T("cli.done.written", i18n.Values{"file": out}))
	}
	return v
}

// writeQuickStart writes the two pages for newcomers as PDF. The same version writes the same file each day.
func writeQuickStart(path, lang string) error {
	fonts, err := theme.Fonts()
	if err != nil {
		return err
	}
	words := i18n.New(lang)
	src, images, err := quickMap(words, fonts)
	if err != nil {
		return err
	}
	q := quickStart(words, src)
	created, _ := sample.StoryDay.Time()
	o := picture.Options{
		Fonts: fonts, Icons: assets.Icon, Images: images, Title: words.T("quick.file"), Author: "Wegmarke",
		Language: lang, Footer: "Wegmarke " + version + " · " + q.Title, Created: created,
	}
	return writeOutput(path, func(w io.Writer) error { return picture.WriteQuickStart(w, q, o) })
}

// quickMapColumn is the width of a column, in scene units: as narrow as keeps the cards readable when the
// map is shrunk to a page.
const quickMapColumn = 150

// errNoSample is returned where the sample has no map, which a test rules out.
var errNoSample = errors.New("sample has no map")

// quickMap is the first map of the sample with the lanes that a newcomer fills first.
func quickMap(words *i18n.Catalog, fonts *typeset.Fonts) (*scene.Map, func(domain.Hash) image.Image, error) {
	doc, err := sample.Story(sample.Params{Lang: words.Language(), IDs: sample.Sequence(1), Pictures: assets.Picture})
	if err != nil {
		return nil, nil, fmt.Errorf("build sample: %w", err)
	}
	maps := document.Maps(doc)
	if len(maps) == 0 {
		return nil, nil, errNoSample
	}
	first := maps[0].ID
	shown := []domain.LaneKind{domain.LaneActions, domain.LaneTouchpoints, domain.LaneFeelings, domain.LanePains}
	var filter scene.Filter
	for _, l := range document.Lanes(doc, first) {
		if slices.Contains(shown, l.Kind) {
			filter.Lanes = append(filter.Lanes, l.ID)
		}
	}
	colours := palette.Print()
	m := scene.NewMap(scene.MapParams{
		View: doc, Map: first, Palette: &colours, Setter: typeset.NewSetter(fonts), Words: words.Words(), Today: sample.StoryDay,
		Width: float32(len(document.Columns(doc, first)) * quickMapColumn),
	})
	m.SetFilter(filter)
	return m, imagesOf(doc), nil
}

// quickStart puts the two pages into words.
func quickStart(words *i18n.Catalog, src scene.Source) picture.QuickStart {
	t := words.T
	keys := ui.QuickKeys(words)
	help := keys[len(keys)-1]
	values := i18n.Values{
		"key": help.Keys, "mac": help.MacKeys, "open": t("action.quickopen"), "about": t("dialog.about.title"), "answers": t("side.answers"),
	}
	points := func(group string, count int) (out []picture.QuickPoint) {
		for n := range count {
			key := group + strconv.Itoa(n+1)
			out = append(out, picture.QuickPoint{Title: t(key), Text: t(key+".text", values)})
		}
		return out
	}
	q := picture.QuickStart{
		Title: t("quick.title"), Subtitle: t("quick.subtitle"), Intro: t("quick.intro"), Map: src, Caption: t("quick.caption"),
		Steps: picture.QuickPart{Title: t("quick.steps.title"), Points: points("quick.step.", 5)},
		Round: picture.QuickPart{Title: t("quick.round.title"), Intro: t("quick.round.intro"), Points: points("quick.round.", 4)},
		Keys: picture.QuickTable{
			Title: t("quick.keys.title"), Heads: [3]string{t("quick.keys.what"), t("quick.keys.windows"), t("quick.keys.mac")},
		},
		Notes: []picture.QuickPoint{
			{Title: t("quick.places.title"), Text: t("quick.places.text", values)},
			{Title: t("quick.help.title"), Text: t("quick.help.text", values)},
		},
		Page: func(n, of int) string { return t("checklist.page", i18n.Values{"page": n, "pages": of}) },
	}
	for _, k := range keys {
		q.Keys.Rows = append(q.Keys.Rows, [3]string{k.Text, k.Keys, k.MacKeys})
	}
	return q
}
