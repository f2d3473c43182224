-- Statements by who said them, to whom, about what and when, the latest first.
SELECT
    statements.record, speakers.name AS speaker, speakers.actor AS speaker_id, hearers.name AS told_to,
    statements.form, statements.cue_class, statements.denies, statements.said_on, statements.spans,
    statements.confidence, statements.verdict,
    stories.story, stories.text, stories.headline, documents.source, appearances.publisher, appearances.url,
    appearances.published
FROM (
    SELECT statements.id, statements.day
    FROM statements
    WHERE TRUE
    AND statements.id IN (SELECT rowid FROM said_search WHERE said_search MATCH :about ORDER BY rowid DESC LIMIT :many)  -- unless by if about
    AND +statements.id IN (SELECT rowid FROM said_search WHERE said_search MATCH :about ORDER BY rowid DESC LIMIT :many)  -- if about and by
    AND statements.speaker IN (SELECT value FROM json_each(:by))  -- if by
    AND statements.told_to IN (SELECT value FROM json_each(:to))  -- if to
    AND statements.day >= :since  -- if since
    AND statements.day <= :until  -- if until
    AND statements.verdict IS NULL AND statements.confidence IS NOT NULL  -- if unsure
    ORDER BY statements.confidence, statements.id  -- if unsure
    ORDER BY statements.day DESC, statements.id DESC  -- unless unsure
    LIMIT :most
) AS chosen
JOIN statements ON statements.id = chosen.id
JOIN stories ON stories.id = statements.story
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
LEFT JOIN names AS speakers ON speakers.id = statements.speaker
LEFT JOIN names AS hearers ON hearers.id = statements.told_to
ORDER BY statements.confidence, chosen.id  -- if unsure
ORDER BY chosen.day DESC, chosen.id DESC  -- unless unsure
