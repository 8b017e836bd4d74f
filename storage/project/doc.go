// Package project keeps a Wegmarke project on disk: the .wegmarke file that a user sees, and the
// private working copy in which every change is kept as soon as it is made.
//
// Editing never touches the user's file. A session works on a database of its own in a local folder
// (write-ahead log, full synchronisation, exclusive lock), one transaction for each change. Saving
// builds a finished single file from it, checks that file, and puts it in the place of the old one
// in one step, so that shares, sync programs, mail and colleagues only ever meet complete files.
// Whatever State.Acknowledged has counted survives a crash and is offered again by Recoverable.
//
// A file that is opened is not trusted: it is copied alone into the session's folder, its header and
// its schema are compared with our own, and its rows are read with limits into a fresh database.
//
// Layout below Config.Root:
//
//	work/<session>/work.db         the working copy, with the journal of changes
//	work/<session>/base.wegmarke   the bytes of the file as last opened or saved
//	work/<session>/session.json    which file it belongs to and what of it has been saved
//	work/<session>/alive           locked for as long as the program that works on it runs
//	history/<project>/<digest>.db  what can be undone in the file with that digest
//	versions/<project>/            earlier states: before each save, before a merge, named, thrown away
//
// The package imports domain packages, the database engine and file locks; never anything of ui.
package project
