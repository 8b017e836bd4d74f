package round

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"wegmarke/domain"
	"wegmarke/domain/catalog"
	"wegmarke/domain/document"
	"wegmarke/domain/edit"
)

// Addressee is somebody a workbook went to. Either of the two may be empty.
type Addressee struct{ Name, Address string }

// String is how people write it: the name, else the address.
func (a Addressee) String() string {
	if a.Name != "" {
		return a.Name
	}
	return a.Address
}

// Sent is one workbook that went out.
type Sent struct {
	domain.Exchange
	To []Addressee
	// Due is the day until which it should be back, "" for none, and Reminded the last day on which
	// somebody was reminded.
	Due, Reminded domain.Date
	// Answers are those that came back, the oldest first.
	Answers []Answer
	// Taken is the last day on which something of it was taken over, also from answers that were not
	// kept.
	Taken domain.Date
	// noted counts the notes that something was taken over.
	noted int
}

// List is everything that went out, the newest first. What was sent of a map that is gone waits for
// nobody and is left out.
func List(v document.View) []Sent {
	notes := notesOf(v)
	var out []Sent
	for _, x := range exchanges(v) {
		out = append(out, notes.sent(v, x))
	}
	slices.SortStableFunc(out, func(a, b Sent) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), -strings.Compare(a.ID.String(), b.ID.String()))
	})
	return out
}

// exchanges lists what went out of all maps and of the project as a whole.
func exchanges(v document.View) []domain.Exchange {
	out := document.Exchanges(v, document.Project(v).ID)
	for _, m := range document.Maps(v) {
		out = append(out, document.Exchanges(v, m.ID)...)
	}
	return out
}

// Find is one sending; false where the project does not know it.
func Find(v document.View, id domain.ID) (Sent, bool) {
	x, ok := document.Find[domain.Exchange](v, id)
	if !ok {
		return Sent{}, false
	}
	return notesOf(v).sent(v, x), true
}

// notes are the entries about all sendings, by the ID of the sending.
type notes map[string][]domain.Entry

func notesOf(v document.View) notes {
	out := notes{}
	for _, e := range document.AllEntries(v, document.Project(v).ID) {
		switch e.Field {
		case catalog.ProjectSendingTo, catalog.ProjectReminded, catalog.ProjectAnswerTaken:
			out[e.Code] = append(out[e.Code], e)
		}
	}
	return out
}

func (n notes) sent(v document.View, x domain.Exchange) Sent {
	s := Sent{Exchange: x}
	taken := make(map[string]domain.Date)
	for _, e := range n[x.ID.String()] {
		switch e.Field {
		case catalog.ProjectSendingTo:
			s.Due = e.Due
			if e.Text != "" || e.Detail != "" {
				s.To = append(s.To, Addressee{Name: e.Text, Address: e.Detail})
			}
		case catalog.ProjectReminded:
			s.Reminded = max(s.Reminded, e.Due)
		case catalog.ProjectAnswerTaken:
			s.Taken = max(s.Taken, e.Due)
			s.noted++
			taken[e.Detail] = max(taken[e.Detail], e.Due)
		}
	}
	for _, back := range document.Exchanges(v, x.ID) {
		a := answerOf(back)
		if a.Hash != "" {
			a.Taken = taken[a.Hash]
		}
		s.Answers = append(s.Answers, a)
	}
	return s
}

// Out is how many answers are still to come.
func (s Sent) Out() int {
	back := len(s.Answers)
	if len(s.To) > 1 {
		named := make(map[string]bool)
		back = 0
		for _, a := range s.Answers {
			name := plain(a.Author)
			if name == "" || !named[name] {
				back++
			}
			named[name] = true
		}
	} else if s.noted > 0 {
		back++
	}
	return max(max(len(s.To), 1)-back, 0)
}

// Overdue says that answers are to come that should be there by today.
func (s Sent) Overdue(today domain.Date) bool { return s.Due != "" && s.Due < today && s.Out() > 0 }

// Waiting lists the answers of which nothing was taken over yet.
func (s Sent) Waiting() []Answer {
	var out []Answer
	for _, a := range s.Answers {
		if a.Taken == "" {
			out = append(out, a)
		}
	}
	return out
}

// AnswerFrom finds what came back from somebody. Who is asked alone gave every answer; among several
// the name in the workbook decides, which may be shorter than the one in the address book.
func (s Sent) AnswerFrom(who Addressee) (Answer, bool) {
	for _, a := range slices.Backward(s.Answers) {
		if len(s.To) == 1 || who.is(a.Author) || a.Author == "" && who.in(a.File) {
			return a, true
		}
	}
	return Answer{}, false
}

// is says whether a name in a workbook means the addressee.
func (a Addressee) is(author string) bool {
	name := plain(author)
	if name == "" {
		return false
	}
	if name == plain(a.Name) {
		return true
	}
	words := strings.Fields(name)
	last := words[len(words)-1]
	own := strings.Fields(plain(a.Name))
	if len(own) > 0 {
		return last == own[len(own)-1] && (len(words) == 1 || len(own) == 1 || words[0][0] == own[0][0])
	}
	box, _, _ := strings.Cut(plain(a.Address), "@")
	return len(last) > 2 && strings.Contains(box, last)
}

// in says whether the name of a file mentions the addressee, as in "Antwort Hoffmann.xlsx".
func (a Addressee) in(file string) bool {
	words := strings.FieldsFunc(plain(file), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, name := range strings.Fields(plain(a.Name)) {
		if len(name) > 2 && slices.Contains(words, name) {
			return true
		}
	}
	return false
}

// plain is a name for comparing: small letters and single blanks.
func plain(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// Open counts the answers that are still to come, for the whole project.
func Open(v document.View) int {
	n := 0
	for _, s := range List(v) {
		n += s.Out()
	}
	return n
}

// Count is how many workbooks went out.
func Count(v document.View) int { return len(exchanges(v)) }

// Register notes a workbook that went out.
func Register(d *document.Draft, x domain.Exchange, to []Addressee, due domain.Date) error {
	d.Put(x)
	if len(to) == 0 {
		to = []Addressee{{}}
	}
	for _, a := range to {
		if err := note(d, domain.Entry{Field: catalog.ProjectSendingTo, Code: x.ID.String(), Text: a.Name, Detail: a.Address, Due: due}); err != nil {
			return err
		}
	}
	return nil
}

// Remind notes that somebody was reminded.
func Remind(d *document.Draft, sent domain.ID, today domain.Date) error {
	return note(d, domain.Entry{Field: catalog.ProjectReminded, Code: sent.String(), Due: today})
}

// Remove takes a sending out of the project, with its answers and all notes about it.
func Remove(d *document.Draft, sent domain.ID) {
	for _, back := range document.Exchanges(d, sent) {
		d.Remove(back.ID)
	}
	for _, e := range notesOf(d)[sent.String()] {
		d.Remove(e.ID)
	}
	d.Remove(sent)
}

// note hangs an entry on the project.
func note(d *document.Draft, e domain.Entry) error {
	e.Subject = document.Project(d).ID
	_, err := edit.AddEntry(d, e, -1)
	return err
}

// ParseAddressees reads names and addresses as people write them into one line: "Lena Hoffmann
// <lena@firma.de>, dirk@firma.de; Sevda Yılmaz".
func ParseAddressees(text string) []Addressee {
	var out []Addressee
	// Mail programs part by semicolons, and then a comma belongs to the name: Hoffmann, Lena.
	between := ","
	if strings.Contains(text, ";") {
		between = ";"
	}
	for _, part := range strings.Split(strings.ReplaceAll(text, "\n", between), between) {
		part = strings.Trim(part, ",; \t\r")
		a := Addressee{Name: part}
		if name, rest, ok := strings.Cut(part, "<"); ok {
			address, _, _ := strings.Cut(rest, ">")
			a = Addressee{Name: strings.Trim(strings.TrimSpace(name), `"`), Address: strings.TrimSpace(address)}
		} else if strings.Contains(part, "@") && !strings.ContainsAny(part, " \t") {
			a = Addressee{Address: part}
		}
		if (a != Addressee{}) && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// Write puts addressees into one line that ParseAddressees reads.
func Write(all []Addressee) string {
	var out []string
	between := ", "
	for _, a := range all {
		if strings.ContainsAny(a.Name, ",;") {
			between = "; "
		}
		switch {
		case a.Name == "":
			out = append(out, a.Address)
		case a.Address == "":
			out = append(out, a.Name)
		default:
			out = append(out, a.Name+" <"+a.Address+">")
		}
	}
	return strings.Join(out, between)
}
