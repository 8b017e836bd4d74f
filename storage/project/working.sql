-- What a working copy holds besides the project itself. It is never published.

-- One row for each change, in the order in which they were made, with the records before and after,
-- and what it did to the history of undo.
CREATE TABLE journal (
	seq INTEGER NOT NULL PRIMARY KEY,
	time TEXT NOT NULL,
	label TEXT NOT NULL,
	edits TEXT NOT NULL,
	mark TEXT NOT NULL
) STRICT;

-- What earlier sessions did, as far as it can be undone: rows of their journals, in the same order.
CREATE TABLE past (
	n INTEGER NOT NULL PRIMARY KEY,
	mark TEXT NOT NULL,
	edits TEXT NOT NULL
) STRICT;
