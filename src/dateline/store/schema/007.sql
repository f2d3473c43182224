-- What people say of what was read. A review is never changed; an undoing is a review, too.
CREATE TABLE reviews (
    id TEXT PRIMARY KEY,
    story TEXT NOT NULL,  -- the id of the story it was made on, which may not be here
    verb TEXT NOT NULL,
    noun TEXT NOT NULL,
    record TEXT NOT NULL,
    other TEXT,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    review TEXT NOT NULL  -- the whole of it, JSON
) WITHOUT ROWID;
CREATE INDEX reviews_story ON reviews (story);
CREATE INDEX reviews_other ON reviews (other) WHERE noun = 'finding';
CREATE INDEX reviews_at ON reviews (at);

-- Of a story that was reviewed, its account as the machine read it; `stories.account` has the reviews laid over it.
CREATE TABLE machine (
    story INTEGER PRIMARY KEY REFERENCES stories (id) ON DELETE CASCADE,
    account BLOB NOT NULL
);

-- Findings that somebody accepted or rejected, by the words of their sides: a finding read anew has another id.
CREATE TABLE finding_verdicts (
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    review TEXT NOT NULL,
    verdict TEXT NOT NULL,
    kind TEXT NOT NULL,
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    answer_story INTEGER REFERENCES stories (id) ON DELETE CASCADE,
    answer_start_at INTEGER,
    answer_end_at INTEGER,
    PRIMARY KEY (story, review)
) WITHOUT ROWID;
CREATE INDEX finding_verdicts_answer ON finding_verdicts (answer_story) WHERE answer_story IS NOT NULL;

-- How sure a statement is, and what people made of a record (`accepted`, `corrected`, `added`); NULL where nobody looked.
ALTER TABLE statements ADD COLUMN confidence REAL;
ALTER TABLE statements ADD COLUMN verdict TEXT;
ALTER TABLE events ADD COLUMN verdict TEXT;
UPDATE statements SET confidence = told.confidence FROM (
    SELECT
        stories.id AS story, json_extract(one.value, '$.id') AS record,
        json_extract(one.value, '$.confidence') AS confidence
    FROM stories JOIN json_each(CAST(stories.account AS TEXT), '$.statements') AS one
    WHERE stories.appearance IS NOT NULL
) AS told WHERE told.story = statements.story AND told.record = statements.record;

-- What a queue of the least certain is read off.
CREATE INDEX statements_unsure ON statements (confidence) WHERE verdict IS NULL;
CREATE INDEX events_unsure ON events (confidence) WHERE verdict IS NULL;
CREATE INDEX findings_unsure ON findings (confidence);

-- Searches that somebody gave a name to: the query of the desk's address.
CREATE TABLE searches (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL UNIQUE,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL
);

PRAGMA user_version = 7;
