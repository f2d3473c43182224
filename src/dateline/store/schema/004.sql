-- One actor, one id: names that readings tell apart by country and sector, and what people decided about them.

CREATE TABLE names_apart (
    id INTEGER PRIMARY KEY,
    canonical TEXT NOT NULL,  -- the id that readings give
    coded TEXT NOT NULL,  -- of a person COUNTRY.SECTOR as the reading has it, where it has one of them
    name TEXT NOT NULL,
    actor TEXT NOT NULL,  -- the id across stories
    UNIQUE (canonical, coded, name)
);
INSERT INTO names_apart SELECT id, canonical, '', name, canonical FROM names;
DROP TABLE names;
ALTER TABLE names_apart RENAME TO names;
CREATE INDEX names_actor ON names (actor);

-- `merge`: the actor is another; `split`: in one story, the actor is another. The latest of two about the same holds.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
    actor TEXT NOT NULL,
    other TEXT NOT NULL,
    story TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL,
    UNIQUE (kind, actor, story)
);

PRAGMA user_version = 4;
