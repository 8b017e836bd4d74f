package inspector

import "wegmarke/domain"

// ParseDate reads a day as people write it; the empty text is the empty date.
func ParseDate(text string, today domain.Date) (domain.Date, bool) { return parseDate(text, today) }
