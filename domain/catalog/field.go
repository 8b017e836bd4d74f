package catalog

// FieldType says what a field holds; a field may hold several things, such as a number and a text.
type FieldType uint16

// Field types.
const (
	FieldText FieldType = 1 << iota
	FieldCards
	FieldChoice
	FieldChoices
	FieldNumber
	FieldDate
	FieldImage
	FieldRef
	FieldScale
	FieldCalculated
)

// Field is an entry of a canvas.
type Field struct {
	// ID is the number in the inventory, such as "P12".
	ID    string
	Key   string
	Group string
	Names Text
	Type  FieldType

	question Text
}

// Name is the title of the field in a language.
func (f Field) Name(lang string) string { return f.Names.In(lang) }

// Question is what the empty field asks.
func (f Field) Question(lang string) string { return f.question.In(lang) }

// Group is a heading above fields.
type Group struct {
	Key   string
	Names Text
	// Folded groups are closed until somebody opens them.
	Folded bool
}

// Name is the title of the group in a language.
func (g Group) Name(lang string) string { return g.Names.In(lang) }

func fieldOf(fields []Field, key string) (Field, bool) {
	for _, f := range fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}
