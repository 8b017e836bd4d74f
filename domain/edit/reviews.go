package edit

import (
	"fmt"

	"wegmarke/domain"
	"wegmarke/domain/document"
	"wegmarke/domain/field"
)

// SetReview sets the day of the next look at a persona, touchpoint or map; ErrUnknown for a record
// that is not looked at again.
func SetReview(d *document.Draft, id domain.ID, next domain.Date) error {
	r, ok := d.Get(id)
	if !ok {
		return ErrUnknown
	}
	if _, reviewed := field.Get(r, "review"); !reviewed {
		return ErrUnknown
	}
	r, err := field.With(r, "review", string(next))
	if err != nil {
		return fmt.Errorf("set review: %w", err)
	}
	d.Put(r)
	return nil
}
