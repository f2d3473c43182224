-- What a day's ledger is looked up by.
CREATE INDEX stories_published ON stories (published) WHERE appearance IS NOT NULL;
CREATE INDEX findings_date ON findings (date) WHERE date IS NOT NULL;
CREATE INDEX findings_answer_date ON findings (answer_date) WHERE answer_date IS NOT NULL;

PRAGMA user_version = 6;
