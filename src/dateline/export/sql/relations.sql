-- How two actors stand to one another, as stories state it, with the words that do.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    relations.id, subjects.name AS subject, subjects.actor AS subject_id, relations.predicate,
    objects.name AS object, objects.actor AS object_id, relations.office, relations.status, relations.since,
    relations.until, relations.statement, relations.start_at, relations.end_at,
    substr(stories.text, relations.start_at + 1, relations.end_at - relations.start_at) AS words
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN relations ON relations.story = stories.id
JOIN names AS subjects ON subjects.id = relations.subject
JOIN names AS objects ON objects.id = relations.object
ORDER BY stories.id, relations.id
