package project

import (
	"errors"
	"fmt"
	"io/fs"
)

// Kinds of errors that a caller tells apart with errors.Is. None of them loses an edit: what was
// acknowledged stays in the working copy.
var (
	// ErrNotProject means that the file is no Wegmarke project at all.
	ErrNotProject = errors.New("not a project file")
	// ErrNewer means that a newer program made the file; the error is a *NewerError.
	ErrNewer = errors.New("project file of a newer version")
	// ErrDamaged means that the file is a project, but cut off or altered.
	ErrDamaged = errors.New("project file is damaged")
	// ErrForeign means that the file holds things that this program never writes.
	ErrForeign = errors.New("project file holds unknown objects")
	// ErrTooBig means that the file is beyond the limits of size or number of records.
	ErrTooBig = errors.New("project file is too big")
	// ErrReadOnlyPlace means that the folder or the file may not be written to.
	ErrReadOnlyPlace = errors.New("place is read-only")
	// ErrNoPlace means that the folder to save into is not there (any more).
	ErrNoPlace = errors.New("folder is missing")
	// ErrNoSpace means that the disk is full.
	ErrNoSpace = errors.New("no space left")
	// ErrBusy means that another program holds the file; trying again later may succeed.
	ErrBusy = errors.New("file is in use by another program")
	// ErrChangedOutside means that the file is no longer the one that was opened or last saved.
	ErrChangedOutside = errors.New("file was changed by someone else")
	// ErrOtherProject means that the file holds another project now.
	ErrOtherProject = errors.New("file holds another project")
	// ErrUntitled means that the project has no file yet and needs SaveAs.
	ErrUntitled = errors.New("project has no file yet")
	// ErrInUse means that another running program works in this left-over session.
	ErrInUse = errors.New("session is in use")
	// ErrClosed means that the project has been closed.
	ErrClosed = errors.New("project is closed")
	// ErrImageName means that an image was handed over under a name that is not the digest of its bytes.
	ErrImageName = errors.New("image has another name than its bytes")
	// ErrCheck means that a file just written differs from what was to be written.
	ErrCheck = errors.New("written file differs from the project")
)

// NewerError says which format a file has and which is the newest that this program reads.
type NewerError struct {
	Format, Known int
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("project file has format %d, this program reads up to %d", e.Format, e.Known)
}

// Is makes errors.Is(err, ErrNewer) true.
func (e *NewerError) Is(target error) bool { return target == ErrNewer }

// placed adds the kind to an error of the file system or of the database engine.
func placed(err error) error {
	switch {
	case err == nil:
		return nil
	case isNoSpace(err) || engineFull(err):
		return fmt.Errorf("%w: %w", ErrNoSpace, err)
	case isReadOnly(err) || errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%w: %w", ErrReadOnlyPlace, err)
	case errors.Is(err, fs.ErrNotExist) || isNoFolder(err):
		return fmt.Errorf("%w: %w", ErrNoPlace, err)
	}
	return err
}
