-- Stories placed among one another as they come in: who repeats whom, what tells of one happening, what answers what.

-- Stories that are not placed yet, or were read anew since.
CREATE TABLE unplaced (
    story INTEGER PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE
);
INSERT INTO unplaced SELECT id FROM stories;

-- What is kept of a story to find others like it (both MessagePack): its telling terms, and what its words are about;
-- and how many marks its text has.
CREATE TABLE tellings (
    story INTEGER PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
    telling BLOB NOT NULL,
    gist BLOB NOT NULL,
    marks INTEGER NOT NULL
);
-- Of each telling term, how many stories have it.
CREATE TABLE terms (
    term TEXT PRIMARY KEY,
    stories INTEGER NOT NULL
) WITHOUT ROWID;
-- Stories by their telling terms, and by the marks of their text, which begin with #.
CREATE VIRTUAL TABLE kin_search USING fts5 (
    terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars '.,''#-'"
);

-- Pairs of stories that may tell of one happening; each pair stands both ways round.
CREATE TABLE likenesses (
    one INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX likenesses_other ON likenesses (other);

-- Pairs of stories that share their words, and which part of the shorter one; each pair stands both ways round.
CREATE TABLE overlaps (
    one INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    share REAL NOT NULL,
    PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX overlaps_other ON overlaps (other);

-- Which story repeats which earlier one, and the figures it changes in it (JSON pairs), NULL where it changes none; `root`
-- is the first of all that hold its words.
CREATE TABLE copies (
    story INTEGER PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
    original INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    root INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    differs TEXT
);
CREATE INDEX copies_original ON copies (original);
CREATE INDEX copies_root ON copies (root);

-- What one story says, and what each later one makes of it: `word` is the same for all answers to one word, of which the
-- earliest in a story that answers may show settles it. Of corroboration and of headlines each row stands alone.
CREATE TABLE findings (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    now TEXT,
    word TEXT NOT NULL,
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    actor INTEGER REFERENCES names (id),
    date TEXT,
    answer_story INTEGER REFERENCES stories (id) ON DELETE CASCADE,
    answer_record TEXT,
    answer_start_at INTEGER,
    answer_end_at INTEGER,
    answer_actor INTEGER REFERENCES names (id),
    answer_date TEXT,
    confidence REAL NOT NULL,
    grounds TEXT NOT NULL
);
CREATE INDEX findings_word ON findings (word);
CREATE INDEX findings_story ON findings (story);
CREATE INDEX findings_answer_story ON findings (answer_story) WHERE answer_story IS NOT NULL;
CREATE INDEX findings_actor ON findings (actor) WHERE actor IS NOT NULL;
CREATE INDEX findings_answer_actor ON findings (answer_actor) WHERE answer_actor IS NOT NULL;

PRAGMA user_version = 3;
