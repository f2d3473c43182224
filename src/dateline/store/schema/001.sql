-- The first schema of a Dateline store. Each number is one file, applied once, in order, in one transaction.
-- What is asked for has columns here; everything else stands in the account's JSON (stories.account).

PRAGMA application_id = 1146374222;  -- "DTLN"

-- A document as it came; the same source id with the same content is one row.
CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    hash TEXT NOT NULL,
    position INTEGER NOT NULL,
    added TEXT NOT NULL,
    UNIQUE (source, hash)
);

-- Which version of each stage read a story, as JSON; a run's stories share one row.
CREATE TABLE stage_versions (
    id INTEGER PRIMARY KEY,
    stages TEXT NOT NULL UNIQUE
);

-- A text, once, however many printed it. `appearance` is the one that answers show; NULL keeps it out of them.
CREATE TABLE stories (
    id INTEGER PRIMARY KEY,
    story TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    headline TEXT,
    credit TEXT,
    language TEXT NOT NULL,
    published TEXT,
    stage_versions INTEGER REFERENCES stage_versions (id),
    appearance INTEGER,
    account BLOB NOT NULL
);

-- That text in that document.
CREATE TABLE appearances (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    url TEXT,
    publisher TEXT,
    published TEXT,
    house TEXT NOT NULL,
    headline TEXT,
    mark TEXT,
    number INTEGER NOT NULL,
    superseded_by INTEGER REFERENCES appearances (id) ON DELETE SET NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    UNIQUE (document, story, start_at)
);
CREATE INDEX appearances_story ON appearances (story);
CREATE INDEX appearances_headline ON appearances (house, headline) WHERE headline IS NOT NULL;
CREATE INDEX appearances_published ON appearances (house, published);
CREATE INDEX appearances_url ON appearances (url) WHERE url IS NOT NULL;
CREATE INDEX appearances_superseded ON appearances (superseded_by) WHERE superseded_by IS NOT NULL;

-- An actor's id across stories with a name that some story gives it.
CREATE TABLE names (
    id INTEGER PRIMARY KEY,
    canonical TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (canonical, name)
);
CREATE VIRTUAL TABLE names_search USING fts5 (
    name, content = 'names', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

-- From here on: the records of those stories alone that answers may show.
CREATE TABLE actors (
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name INTEGER NOT NULL REFERENCES names (id),
    kind TEXT NOT NULL,
    country TEXT,
    sector TEXT,
    authority TEXT,
    day TEXT,
    PRIMARY KEY (story, id)
) WITHOUT ROWID;
CREATE INDEX actors_name ON actors (name, day);

CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    speaker INTEGER REFERENCES names (id),
    told_to INTEGER REFERENCES names (id),
    form TEXT NOT NULL,
    cue_class TEXT NOT NULL,
    denies INTEGER NOT NULL,
    said_on TEXT,
    day TEXT,
    spans TEXT NOT NULL,
    UNIQUE (story, record)
);
CREATE INDEX statements_speaker ON statements (speaker, day);
CREATE INDEX statements_told_to ON statements (told_to, day) WHERE told_to IS NOT NULL;
CREATE INDEX statements_day ON statements (day);

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    act TEXT NOT NULL,
    event_type TEXT,
    status TEXT NOT NULL,
    date TEXT,
    first_day TEXT,
    last_day TEXT,
    day TEXT,
    place TEXT COLLATE NOCASE,
    country TEXT,
    latitude REAL,
    longitude REAL,
    score REAL,
    statement TEXT,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    confidence REAL NOT NULL,
    UNIQUE (story, record)
);
CREATE INDEX events_act ON events (act, day);
CREATE INDEX events_day ON events (day);
CREATE INDEX events_place ON events (place, day) WHERE place IS NOT NULL;
CREATE INDEX events_country ON events (country, day) WHERE country IS NOT NULL;
CREATE INDEX events_spot ON events (latitude, longitude) WHERE latitude IS NOT NULL;

CREATE TABLE parties (
    event INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    name INTEGER NOT NULL REFERENCES names (id),
    day TEXT,
    PRIMARY KEY (event, role, name)
) WITHOUT ROWID;
CREATE INDEX parties_name ON parties (name, role, day);

CREATE TABLE places (
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    admin1 TEXT,
    latitude REAL,
    longitude REAL,
    geonames_id INTEGER,
    use TEXT NOT NULL,
    PRIMARY KEY (story, id)
) WITHOUT ROWID;

CREATE TABLE relations (
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES names (id),
    object INTEGER NOT NULL REFERENCES names (id),
    predicate TEXT NOT NULL,
    office TEXT,
    status TEXT NOT NULL,
    since TEXT,
    until TEXT,
    statement TEXT,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (story, id)
) WITHOUT ROWID;
CREATE INDEX relations_subject ON relations (subject);
CREATE INDEX relations_object ON relations (object);

CREATE TABLE tensions (
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    "left" TEXT NOT NULL,
    "right" TEXT,
    why TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (story, id)
) WITHOUT ROWID;

-- Words of stories, and words of statements; the first takes its content from `stories`, the second holds none.
CREATE VIRTUAL TABLE search USING fts5 (
    headline, text, content = 'stories', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE said_search USING fts5 (
    words, content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What was forgotten and must stay out: a story's id or an address.
CREATE TABLE tombstones (
    kind TEXT NOT NULL CHECK (kind IN ('story', 'url')),
    key TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;

PRAGMA user_version = 1;
