-- What a working copy holds besides the project itself. It is never published.

-- One row for each change, in the order in which they were made, with the records before and after.
CREATE TABLE journal (
	seq INTEGER NOT NULL PRIMARY KEY,
	time TEXT NOT NULL,
	label TEXT NOT NULL,
	edits TEXT NOT NULL
) STRICT;
