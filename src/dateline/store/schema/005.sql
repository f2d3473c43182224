-- One deed, one record: pairs of events of two stories that are one deed; each pair stands both ways round. They hold by
-- the events' own ids, so that a story that comes back into the answers finds its pairs again.
CREATE TABLE same_deeds (
    story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    other_story INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    other_record TEXT NOT NULL,
    PRIMARY KEY (story, record, other_story, other_record)
) WITHOUT ROWID;
CREATE INDEX same_deeds_other ON same_deeds (other_story);
INSERT OR IGNORE INTO unplaced SELECT one FROM likenesses;

PRAGMA user_version = 5;
