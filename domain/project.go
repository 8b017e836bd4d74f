package domain

// Project is the one record about the project as a whole.
type Project struct {
	ID      ID     `json:"id"`
	Title   string `json:"title"`
	Company string `json:"company"`
	Author  string `json:"author"`
	// Language is that of the content, "de" or "en": lane names and questions follow it.
	Language string `json:"language"`
	Created  Date   `json:"created"`
}

func (p Project) Key() ID          { return p.ID }
func (p Project) Table() Table     { return TableProject }
func (p Project) Parent() Parent   { return Parent{Table: TableProject} }
func (p Project) OrderKey() string { return "" }
func (p Project) Refs() []Ref      { return nil }

// Validate implements Record.
func (p Project) Validate() error {
	return check(p.Table(), p.ID).text("title", p.Title).text("company", p.Company).text("author", p.Author).
		rule(p.Language == "de" || p.Language == "en", "language", "code").date("created", p.Created).err
}
