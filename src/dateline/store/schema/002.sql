-- An actor may be forgotten too: all stories that name it, and those that come.
CREATE TABLE tombstones_of_all (
    kind TEXT NOT NULL CHECK (kind IN ('story', 'url', 'actor')),
    key TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (kind, key)
) WITHOUT ROWID;
INSERT INTO tombstones_of_all SELECT kind, key, since FROM tombstones;
DROP TABLE tombstones;
ALTER TABLE tombstones_of_all RENAME TO tombstones;

PRAGMA user_version = 2;
