-- Relations that stories state of an actor of these names, between two of them either way round, or all; those of the
-- story added last first.
SELECT
    relations.id AS record, subjects.name AS subject, relations.predicate, objects.name AS object, relations.office,
    relations.status, relations.since, relations.until, relations.start_at, relations.end_at,
    stories.story, stories.text, stories.headline, documents.source, appearances.publisher, appearances.url,
    appearances.published
FROM (
    SELECT story, id FROM relations
    WHERE TRUE
    AND subject IN (SELECT value FROM json_each(:a))  -- if a
    AND object IN (SELECT value FROM json_each(:b))  -- if b
    UNION
    SELECT story, id FROM relations
    WHERE TRUE
    AND object IN (SELECT value FROM json_each(:a))  -- if a
    AND subject IN (SELECT value FROM json_each(:b))  -- if b
    ORDER BY story DESC, id
    LIMIT :most
) AS chosen
JOIN relations ON relations.story = chosen.story AND relations.id = chosen.id
JOIN names AS subjects ON subjects.id = relations.subject
JOIN names AS objects ON objects.id = relations.object
JOIN stories ON stories.id = relations.story
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
ORDER BY chosen.story DESC, chosen.id
