-- What was said, with its words.
SELECT
    stories.story, documents.source, appearances.publisher, appearances.url, appearances.published,
    statements.record AS id, speakers.name AS speaker, speakers.actor AS speaker_id, hearers.name AS told_to,
    hearers.actor AS told_to_id, statements.form, statements.cue_class, statements.denies, statements.said_on,
    statements.day, statements.confidence, statements.verdict, statements.spans, stories.text AS words
FROM stories
JOIN appearances ON appearances.id = stories.appearance
JOIN documents ON documents.id = appearances.document
JOIN statements ON statements.story = stories.id
LEFT JOIN names AS speakers ON speakers.id = statements.speaker
LEFT JOIN names AS hearers ON hearers.id = statements.told_to
ORDER BY stories.id, statements.id
