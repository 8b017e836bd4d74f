package main

import (
	"io"
	"strings"

	"wegmarke/assets"
	"wegmarke/domain"
	"wegmarke/domain/analysis"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/storage/picture"
	"wegmarke/ui/i18n"
	"wegmarke/ui/theme"
)

// Lines to write on where nothing was answered yet.
const (
	noteLines   = 1
	answerLines = 2
)

// writeChecklist writes the start checklist of a project as PDF, in the project's language.
func writeChecklist(path string, doc *document.Document, day domain.Date) error {
	fonts, err := theme.Fonts()
	if err != nil {
		return err
	}
	about := document.Project(doc)
	c := checklist{doc: doc, day: day, words: i18n.New(about.Language), project: about}
	list := c.list()
	created, _ := day.Time()
	var foot []string
	for _, part := range []string{"Wegmarke", about.Company, about.Title, c.date(day)} {
		if part != "" {
			foot = append(foot, part)
		}
	}
	return writeOutput(path, func(w io.Writer) error {
		return picture.WriteChecklist(w, list, picture.Options{
			Fonts: fonts, Icons: assets.Icon, Title: list.Title, Author: about.Author, Language: about.Language,
			Footer: strings.Join(foot, " · "), Created: created,
		})
	})
}

// checklist puts what a project says into words.
type checklist struct {
	doc     *document.Document
	day     domain.Date
	words   *i18n.Catalog
	project domain.Project
}

func (c checklist) list() picture.Checklist {
	t := c.words.T
	sub := []string{}
	for _, part := range []string{c.project.Title, c.project.Company, t("checklist.asof", i18n.Values{"day": c.date(c.day)})} {
		if part != "" {
			sub = append(sub, part)
		}
	}
	return picture.Checklist{
		Title: t("checklist.title"), Subtitle: strings.Join(sub, " · "),
		Page:     func(n, of int) string { return t("checklist.page", i18n.Values{"page": n, "pages": of}) },
		Sections: []picture.ChecklistSection{c.questions(), c.factors(), c.steps(), c.privacy()},
	}
}

func (c checklist) date(d domain.Date) string {
	at, ok := d.Time()
	if !ok {
		return ""
	}
	return c.words.Date(at)
}

// steps are those of the guidance.
func (c checklist) steps() picture.ChecklistSection {
	s := picture.ChecklistSection{Title: c.words.T("checklist.steps"), Intro: c.words.T("checklist.steps.intro")}
	for _, g := range analysis.Guide(c.doc, c.day) {
		key := "guide." + string(g.Step)
		s.Rows = append(s.Rows, picture.ChecklistRow{
			Text: c.words.T(key), Detail: c.words.T(key + ".text"), Boxes: []picture.ChecklistBox{{On: g.Done}},
		})
	}
	return s
}

func (c checklist) factors() picture.ChecklistSection {
	t, lang := c.words.T, c.words.Language()
	s := picture.ChecklistSection{Title: t("checks.factors.title"), Intro: t("checks.factors.intro")}
	for i, f := range analysis.Factors(c.doc) {
		row := picture.ChecklistRow{
			Text: c.words.Int(i+1) + "  " + f.Factor.Name(lang), Detail: f.Factor.Question(lang), Answer: f.Entry.Text,
		}
		for k, word := range []string{t("checks.no"), t("checks.partly"), t("checks.yes")} {
			row.Boxes = append(row.Boxes, picture.ChecklistBox{Word: word, On: f.Answer() == catalog.AnswerNo+k})
		}
		if f.Entry.Value == catalog.AnswerNone && f.Guess != catalog.AnswerNone {
			row.Remark = t("checks.guess")
		} else if f.Answer() == catalog.AnswerNone {
			row.Lines = noteLines
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

func (c checklist) questions() picture.ChecklistSection {
	t, lang := c.words.T, c.words.Language()
	s := picture.ChecklistSection{Title: t("checks.questions.title"), Intro: t("checks.questions.intro")}
	var group catalog.QuestionGroup
	for i, q := range catalog.Questions() {
		answer := analysis.Answer(c.doc, c.project.ID, q.Key).Text
		row := picture.ChecklistRow{
			Text: c.words.Int(i+1) + "  " + q.Text(lang), Answer: answer, Lines: answerLines,
			Boxes: []picture.ChecklistBox{{On: strings.TrimSpace(answer) != ""}},
		}
		if q.Group != group {
			group = q.Group
			row.Heading = t("checks.questions." + string(group))
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

func (c checklist) privacy() picture.ChecklistSection {
	t, lang := c.words.T, c.words.Language()
	s := picture.ChecklistSection{
		Title: t("checks.privacy.title"), Intro: t("checks.privacy.intro"), Notice: catalog.PrivacyNotice(lang),
	}
	for i, p := range analysis.Privacy(c.doc, c.day) {
		var remark []string
		if p.Entry.Detail != "" {
			remark = append(remark, t("checks.responsible")+": "+p.Entry.Detail)
		}
		if p.Entry.Due != "" {
			text := t("checks.next") + ": " + c.date(p.Entry.Due)
			if p.Overdue {
				text += " (" + t("checks.overdue") + ")"
			}
			remark = append(remark, text)
		}
		s.Rows = append(s.Rows, picture.ChecklistRow{
			Text: c.words.Int(i+1) + "  " + p.Item.Text(lang), Answer: p.Entry.Text, Remark: strings.Join(remark, " · "),
			Boxes: []picture.ChecklistBox{{On: p.Done}},
		})
	}
	return s
}
