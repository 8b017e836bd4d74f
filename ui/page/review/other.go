package review

// Other is what stands beside the project on the page.
type Other uint8

const (
	// Workbook is the answer of a colleague.
	Workbook Other = iota
	// Copy is another copy of the project, or a version of it.
	Copy
	// Kept is work that a crash kept out of the file.
	Kept
	// Later is a later state beside an earlier one. Both are only looked at: nothing is to be decided.
	Later
)

// copies says that both sides are whole projects. Nobody knows the state from which they went apart.
func (o Other) copies() bool { return o != Workbook }

// looks says that nothing is to be decided.
func (o Other) looks() bool { return o == Later }

// named are the keys of what the other side is called, in full and in short, and of the button that
// takes it.
func (o Other) named() (full, short, button string) {
	switch o {
	case Copy:
		return "review.copy", "review.stamp.copy", "review.only.copy.button"
	case Kept:
		return "review.rescued", "review.stamp.rescued", "review.only.rescued.button"
	case Later:
		return "review.later.state", "review.later.state", "review.only.answer.button"
	}
	return "review.answer", "review.stamp.answer", "review.only.answer.button"
}

// title is the key of what stands above the list where both sides are projects.
func (o Other) title() string {
	switch o {
	case Kept:
		return "review.title.rescued"
	case Later:
		return "review.crumb.copy.here"
	}
	return "review.title.copy"
}
