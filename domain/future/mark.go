package future

// Mark says what the future state does to something.
type Mark uint8

// Marks. Same is the zero value.
const (
	Same Mark = iota
	New
	Changed
	Gone
)

// Marks lists the marks that are a difference.
func Marks() []Mark { return []Mark{New, Changed, Gone} }

// Key is the stable name of a mark: "same", "new", "changed" or "gone".
func (m Mark) Key() string {
	switch m {
	case New:
		return "new"
	case Changed:
		return "changed"
	case Gone:
		return "gone"
	}
	return "same"
}

// Count is how often each mark occurs.
type Count [Gone + 1]int

// Differences is the number of all that is not the same.
func (c Count) Differences() int { return c[New] + c[Changed] + c[Gone] }
