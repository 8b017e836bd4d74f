-- The published form of a Wegmarke project, format 1.
--
-- A column has the name of the field in the program and its type: IDs are 16 bytes, NULL where they
-- point at nothing; yes and no are 1 and 0; days are texts such as "2026-03-05". References are
-- written down for the reader. The program holds them itself, so that an edit needs no further
-- index. The order of the columns and every character of a statement are part of the format: a
-- file is only opened if its statements are exactly these.

CREATE TABLE meta (
	key TEXT NOT NULL PRIMARY KEY,
	value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each time the project was saved; the digest is over the records of that state.
CREATE TABLE save (
	id BLOB NOT NULL PRIMARY KEY,
	parent_id BLOB,
	time TEXT NOT NULL,
	host TEXT NOT NULL,
	user TEXT NOT NULL,
	app_version TEXT NOT NULL,
	content_sha256 BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Pictures by the SHA-256 of their bytes, in hex.
CREATE TABLE image (
	hash TEXT NOT NULL PRIMARY KEY,
	mime TEXT NOT NULL,
	bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
	id BLOB NOT NULL PRIMARY KEY,
	title TEXT NOT NULL,
	company TEXT NOT NULL,
	author TEXT NOT NULL,
	language TEXT NOT NULL,
	created TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE persona (
	id BLOB NOT NULL PRIMARY KEY,
	"order" TEXT NOT NULL,
	name TEXT NOT NULL,
	age TEXT NOT NULL,
	position TEXT NOT NULL,
	company TEXT NOT NULL,
	company_size TEXT NOT NULL,
	industry TEXT NOT NULL,
	location TEXT NOT NULL,
	quote TEXT NOT NULL,
	image TEXT NOT NULL,
	roles INTEGER NOT NULL,
	influence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE touchpoint (
	id BLOB NOT NULL PRIMARY KEY,
	"order" TEXT NOT NULL,
	title TEXT NOT NULL,
	icon TEXT NOT NULL,
	control TEXT NOT NULL,
	setting INTEGER NOT NULL,
	usage INTEGER NOT NULL,
	need TEXT NOT NULL,
	"when" TEXT NOT NULL,
	how TEXT NOT NULL,
	expectation INTEGER NOT NULL,
	performance INTEGER NOT NULL,
	importance INTEGER NOT NULL,
	cost REAL NOT NULL,
	responsible TEXT NOT NULL,
	indicator TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator (
	id BLOB NOT NULL PRIMARY KEY,
	"order" TEXT NOT NULL,
	title TEXT NOT NULL,
	formula TEXT NOT NULL,
	unit TEXT NOT NULL,
	direction INTEGER NOT NULL,
	target REAL NOT NULL,
	has_target INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
	id BLOB NOT NULL PRIMARY KEY,
	indicator BLOB NOT NULL REFERENCES indicator,
	date TEXT NOT NULL,
	value REAL NOT NULL,
	source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
	id BLOB NOT NULL PRIMARY KEY,
	"order" TEXT NOT NULL,
	title TEXT NOT NULL,
	status TEXT NOT NULL,
	priority INTEGER NOT NULL,
	due TEXT NOT NULL,
	owner TEXT NOT NULL,
	indicator BLOB REFERENCES indicator
) STRICT, WITHOUT ROWID;

CREATE TABLE map (
	id BLOB NOT NULL PRIMARY KEY,
	"order" TEXT NOT NULL,
	title TEXT NOT NULL,
	heading TEXT NOT NULL,
	scope TEXT NOT NULL,
	persona BLOB REFERENCES persona,
	model TEXT NOT NULL,
	version INTEGER NOT NULL,
	as_of TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE phase (
	id BLOB NOT NULL PRIMARY KEY,
	map BLOB NOT NULL REFERENCES map,
	"order" TEXT NOT NULL,
	title TEXT NOT NULL,
	task TEXT NOT NULL,
	color INTEGER NOT NULL,
	duration TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
	id BLOB NOT NULL PRIMARY KEY,
	phase BLOB NOT NULL REFERENCES phase,
	"order" TEXT NOT NULL,
	title TEXT NOT NULL,
	width REAL NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lane (
	id BLOB NOT NULL PRIMARY KEY,
	map BLOB NOT NULL REFERENCES map,
	"order" TEXT NOT NULL,
	kind TEXT NOT NULL,
	title TEXT NOT NULL,
	side TEXT NOT NULL,
	height REAL NOT NULL,
	hidden INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
	id BLOB NOT NULL PRIMARY KEY,
	lane BLOB NOT NULL REFERENCES lane,
	step BLOB NOT NULL REFERENCES step,
	"order" TEXT NOT NULL,
	text TEXT NOT NULL,
	note TEXT NOT NULL,
	basis TEXT NOT NULL,
	touchpoint BLOB REFERENCES touchpoint,
	measure BLOB REFERENCES measure,
	indicator BLOB REFERENCES indicator,
	solves BLOB REFERENCES card,
	impact INTEGER NOT NULL,
	effort INTEGER NOT NULL,
	feeling INTEGER NOT NULL,
	at REAL NOT NULL,
	expected INTEGER NOT NULL,
	key_moment INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- From, to and subject may be records of any table.
CREATE TABLE link (
	id BLOB NOT NULL PRIMARY KEY,
	kind TEXT NOT NULL,
	"from" BLOB NOT NULL,
	"to" BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
	id BLOB NOT NULL PRIMARY KEY,
	subject BLOB NOT NULL,
	"order" TEXT NOT NULL,
	kind TEXT NOT NULL,
	text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE comment (
	id BLOB NOT NULL PRIMARY KEY,
	subject BLOB NOT NULL,
	author TEXT NOT NULL,
	date TEXT NOT NULL,
	text TEXT NOT NULL,
	image TEXT NOT NULL,
	source TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The map of an exchange may be gone: what was sent was sent.
CREATE TABLE exchange (
	id BLOB NOT NULL PRIMARY KEY,
	map BLOB NOT NULL,
	date TEXT NOT NULL,
	file TEXT NOT NULL,
	base TEXT NOT NULL
) STRICT, WITHOUT ROWID;
